import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

// scripts/test.mjs with stand-ins for the programs it runs: what it makes of how they end.

type Report = { passed?: number; failed?: number; pending?: number; files?: object[] };
type Ends = {
  ready?: number;
  biome?: number;
  tsc?: number;
  vitest?: number;
  report?: Report | null;
  installed?: boolean;
};

const ends = (code = 0) => `process.exitCode = ${code};`;

const vitest = (code: number | undefined, report: Report | null) => `
  const report = ${JSON.stringify(report)};
  const path = process.argv.find((arg) => arg.startsWith("--outputFile.json=")).split("=")[1];
  if (report) require("node:fs").writeFileSync(path, JSON.stringify({
    numPassedTests: report.passed ?? 0, numFailedTests: report.failed ?? 0,
    numPendingTests: report.pending ?? 0, numTodoTests: 0, testResults: report.files ?? [],
  }));
  console.log("arguments:", process.argv.slice(-1)[0]);
  ${ends(code)}`;

function run(
  { ready, biome, tsc, vitest: code, report = { passed: 3 }, installed }: Ends,
  ...args: string[]
) {
  const root = mkdtempSync(join(tmpdir(), "test-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const programs = {
    "scripts/ready.mjs": ends(ready),
    "node_modules/@biomejs/biome/bin/biome": ends(biome),
    "node_modules/typescript/bin/tsc": ends(tsc),
    "node_modules/vitest/vitest.cjs": vitest(code, report),
    "node_modules/vitest/vitest.mjs": 'import "./vitest.cjs";',
  };
  for (const [path, source] of Object.entries(programs)) {
    if (installed === false && path.startsWith("node_modules")) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  cpSync("scripts/test.mjs", join(root, "scripts/test.mjs"));
  const { status, stdout } = spawnSync(process.execPath, [join(root, "scripts/test.mjs"), ...args], {
    encoding: "utf8",
  });
  return { status, stdout, last: stdout.trimEnd().split("\n").at(-1) };
}

const brokenFile = { status: "failed", assertionResults: [] };
const failedFile = { status: "failed", assertionResults: [{ status: "failed" }] };

it.each<[string, Ends, number, string]>([
  ["all is well", {}, 0, "3 passed, 0 failed"],
  ["some are skipped", { report: { passed: 3, pending: 2 } }, 0, "3 passed, 0 failed"],
  [
    "a test fails",
    { vitest: 1, report: { passed: 2, failed: 1, files: [failedFile] } },
    1,
    "2 passed, 1 failed",
  ],
  [
    "a file cannot be loaded",
    { vitest: 1, report: { passed: 3, files: [brokenFile] } },
    1,
    "3 passed, 1 failed",
  ],
  ["something fails outside the tests", { vitest: 1 }, 1, "3 passed, 1 failed"],
  ["the linter complains", { biome: 1 }, 1, "3 passed, 1 failed"],
  ["the types do not fit", { tsc: 2 }, 1, "3 passed, 1 failed"],
  [
    "everything fails",
    { ready: 1, biome: 1, tsc: 1, vitest: 1, report: { failed: 2 } },
    1,
    "0 passed, 5 failed",
  ],
  ["the dependencies cannot be installed", { ready: 1, installed: false }, 1, "0 passed, 1 failed"],
  ["nothing ran", { report: {} }, 1, "0 passed, 0 failed"],
  ["everything is skipped", { report: { pending: 4 } }, 1, "0 passed, 0 failed"],
  ["the runner leaves no report", { vitest: 1, report: null }, 1, "0 passed, 1 failed"],
])("where %s", (_, how, status, last) => {
  expect(run(how)).toMatchObject({ status, last });
});

it("how many were skipped stands on a line before", () => {
  expect(run({ report: { passed: 3, pending: 2 } }).stdout).toMatch(/^2 skipped\n3 passed, 0 failed\n$/m);
});

it("further arguments go to the runner", () => {
  expect(run({}, "test/domain").stdout).toContain("arguments: test/domain\n");
});

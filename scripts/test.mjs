/**
 * All of `npm test`: makes the project ready, then lints, checks types and runs the tests, all of them even
 * where one fails. The last line is `N passed, N failed`, counted by the test runner
 * itself; a step before it that fails counts as one failed. Further arguments go to vitest.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(ROOT, ...parts);
const REPORT = at("test", "output", "vitest.json");

/** Runs a script with this Node, its output shown; whether it went well. */
const succeeds = (...args) => spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status === 0;

function runVitest() {
  rmSync(REPORT, { force: true });
  mkdirSync(dirname(REPORT), { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const ok = succeeds(VITEST, "run", ...reporters, ...process.argv.slice(2));
  const counts = existsSync(REPORT) ? countsOf(JSON.parse(readFileSync(REPORT, "utf8"))) : NOTHING;
  // An error outside any test fails the run without failing a test.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

function countsOf(report) {
  // A file that cannot be loaded, or whose set-up throws, has failed without any test having failed.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const VITEST = at("node_modules", "vitest", "vitest.mjs");
const CHECKS = [
  [at("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "."],
  [at("node_modules", "typescript", "bin", "tsc"), "--noEmit"],
];

const isReady = succeeds(at("scripts", "ready.mjs"));
// Sources that do not compile can still be tested; without the dependencies nothing can.
const canTest = isReady || existsSync(VITEST);
const failedChecks = canTest ? CHECKS.filter((check) => !succeeds(...check)).length : 0;
const counts = canTest ? runVitest() : NOTHING;

const failed = counts.failed + failedChecks + (isReady ? 0 : 1);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || counts.passed === 0 ? 1 : 0;

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";

// scripts/ready.mjs in a small project of its own, with the real npm. Its only dependency is a compiler that
// lies in the project itself, so that nothing is fetched.

/** Copies every source, and does what the sources say: fail, or bring its caller down. */
const COMPILER = `
  const { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
  appendFileSync("compiled.log", "once\\n");
  mkdirSync("dist", { recursive: true });
  for (const name of readdirSync("src")) {
    const source = readFileSync("src/" + name, "utf8");
    if (source.includes("WRONG")) { console.log("src/" + name + ": wrong"); process.exit(2); }
    if (source.includes("CRASH")) { process.kill(process.ppid, "SIGKILL"); process.exit(1); }
    writeFileSync("dist/" + name.replace(/ts$/, "js"), source);
  }`;

const manifest = (version: string) => ({ name: "typescript", version, bin: { tsc: "bin/tsc" } });
const project = (node: string) => ({
  name: "small",
  version: "1.0.0",
  engines: { node },
  devDependencies: { typescript: "file:compiler" },
});
const lockFile = (version: string) => ({
  name: "small",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": project(">=20"),
    compiler: { ...manifest(version), dev: true },
    "node_modules/typescript": { resolved: "compiler", link: true },
  },
});

/** The project a test works in. */
let root: string;
/** A project that was got ready, to start from. */
let prepared: string;

beforeAll(async () => {
  prepared = layOut();
  await ready();
});
afterAll(() => rmSync(prepared, { recursive: true }));

beforeEach(() => {
  root = "";
  onTestFinished(() => rmSync(root, { recursive: true }));
});

function layOut(): string {
  root = mkdtempSync(join(tmpdir(), "ready-"));
  write("package.json", project(">=20"));
  write("package-lock.json", lockFile("1.0.0"));
  write("compiler/package.json", manifest("1.0.0"));
  write("compiler/bin/tsc", COMPILER);
  write("tsconfig.json", {});
  write("tsconfig.build.json", {});
  write("src/a.ts", "a");
  mkdirSync(join(root, "tmp"));
  cpSync("scripts/ready.mjs", join(root, "scripts/ready.mjs"));
  return root;
}

function startPrepared(): void {
  root = mkdtempSync(join(tmpdir(), "ready-"));
  cpSync(prepared, root, { recursive: true, verbatimSymlinks: true });
}

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
}

const has = (path: string): boolean => existsSync(join(root, path));
const compilations = (): number =>
  has("compiled.log") ? readFileSync(join(root, "compiled.log"), "utf8").trim().split("\n").length : 0;
/** Locks and half-taken locks that are left. */
const leftovers = (): string[] =>
  readdirSync(join(root, "tmp")).filter((name) => name.startsWith("namndkoll"));

async function ready(): Promise<{ code: unknown; said: string; stdout: string }> {
  const env = { ...process.env, TMPDIR: join(root, "tmp") };
  const child = spawn(process.execPath, [join(root, "scripts/ready.mjs")], { env, cwd: tmpdir() });
  const [said, stdout, [code]] = await Promise.all([
    text(child.stderr),
    text(child.stdout),
    once(child, "exit"),
  ]);
  return { code, said, stdout };
}

const INSTALLING = "Installing the locked dependencies (npm ci) …\n";
const BUILDING = "Building (tsc) …\n";
const WAITING = "Another command is getting the project ready; waiting for it …\n";
const well = (said: string) => ({ code: 0, said, stdout: "" });

describe("a fresh clone", () => {
  beforeEach(() => void layOut());

  it("is installed and built, each step in a line on stderr", async () => {
    expect(await ready()).toEqual(well(INSTALLING + BUILDING));
    expect(has("node_modules/typescript/bin/tsc")).toBe(true);
    expect(has("dist/a.js")).toBe(true);
    expect(leftovers()).toEqual([]);
  });

  it("is got ready once where two commands start at the same time", async () => {
    const both = await Promise.all([ready(), ready()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    // Which of them did it, and whether the other came in time to have to wait, is chance.
    const said = both.map(({ said }) => said.replace(WAITING, "")).join("");
    expect(said).toBe(INSTALLING + BUILDING);
    expect(compilations()).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  it("is refused by an old Node, before anything is installed", async () => {
    write("package.json", project(">=99.1"));
    const { code, said } = await ready();
    expect([code, said]).toEqual([
      1,
      `Node.js ${process.versions.node} is too old: install 99.1 or later.\n`,
    ]);
    expect(has("node_modules")).toBe(false);
  });

  it("whose lock file does not fit says that installing failed", async () => {
    write("package-lock.json", { ...lockFile("1.0.0"), packages: { "": project(">=20") } });
    const { code, said } = await ready();
    expect(code).toBe(1);
    expect(said).toContain("npm ci failed.");
  });
});

describe("a project that was got ready", () => {
  beforeEach(startPrepared);

  it("needs nothing", async () => {
    expect(await ready()).toEqual(well(""));
  });

  it("needs nothing when files are only touched", async () => {
    for (const path of ["src/a.ts", "package-lock.json"])
      utimesSync(join(root, path), new Date(), new Date());
    expect(await ready()).toEqual(well(""));
  });

  it("is built when a source has changed, also one that looks older", async () => {
    write("src/a.ts", "b");
    utimesSync(join(root, "src/a.ts"), 0, 0);
    expect(await ready()).toEqual(well(BUILDING));
    expect(readFileSync(join(root, "dist/a.js"), "utf8")).toBe("b");
  });

  it("loses what was built from a source that is gone", async () => {
    write("src/b.ts", "b");
    await ready();
    rmSync(join(root, "src/b.ts"));
    expect(await ready()).toEqual(well(BUILDING));
    expect([has("dist/a.js"), has("dist/b.js")]).toEqual([true, false]);
  });

  it("is installed anew when the lock file holds another version", async () => {
    write("compiler/package.json", manifest("2.0.0"));
    write("package-lock.json", lockFile("2.0.0"));
    expect(await ready()).toEqual(well(INSTALLING));
    expect(await ready()).toEqual(well(""));
  });

  it("says what does not compile, and tries again the next time", async () => {
    write("src/a.ts", "WRONG");
    const wrong = { code: 1, said: `${BUILDING}src/a.ts: wrong\nThe sources do not compile.\n`, stdout: "" };
    expect(await ready()).toEqual(wrong);
    expect(await ready()).toEqual(wrong);
    write("src/a.ts", "a");
    expect(await ready()).toEqual(well(BUILDING));
  });

  it("does not wait for a command that was killed at it", async () => {
    write("src/a.ts", "CRASH");
    expect((await ready()).code).toBeNull();
    expect(leftovers()).toHaveLength(1);
    write("src/a.ts", "a");
    expect(await ready()).toEqual(well(BUILDING));
    expect(leftovers()).toEqual([]);
  });
});

describe("a production install, which has no compiler", () => {
  beforeEach(() => {
    startPrepared();
    spawnSync("npm", ["ci", "--omit=dev"], { cwd: root });
  });

  it("runs what was built before", async () => {
    expect(has("node_modules/typescript")).toBe(false);
    expect(await ready()).toEqual(well(""));
  });

  it("says what to do where the sources have changed since", async () => {
    write("src/a.ts", "b");
    const { code, said } = await ready();
    expect([code, said]).toEqual([
      1,
      expect.stringContaining("TypeScript is not installed: run npm ci first."),
    ]);
  });
});

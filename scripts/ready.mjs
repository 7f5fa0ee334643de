/**
 * Makes the project ready to run, so that `npm start` and `npm test` each work on a fresh clone: checks
 * Node, installs the locked dependencies and builds, each only where needed. Uses nothing but Node itself,
 * as nothing else may be there yet. Prints to stderr only: stdout belongs to the program that runs next.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = realpathSync(fileURLToPath(new URL("..", import.meta.url)));
const at = (...parts) => join(ROOT, ...parts);
const say = (line) => process.stderr.write(`${line}\n`);
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const readOrEmpty = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Something the person at the keyboard has to do; the message says what. */
class Stop extends Error {}

// === Node ===

function checkNode() {
  const wanted = readJson(at("package.json")).engines.node.replace(/^>=\s*/, "");
  const [major, minor] = wanted.split(".").map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= (minor ?? 0))) return;
  throw new Stop(`Node.js ${process.versions.node} is too old: install ${wanted} or later.`);
}

// === Dependencies ===

const LOCK_FILE = at("package-lock.json");
/** Written after an install: the hash of the lock file that was installed. */
const INSTALLED = at("node_modules", ".installed-lock");
/** npm's own list of what lies in node_modules. */
const PRESENT = at("node_modules", ".package-lock.json");

const hashOf = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

function needsInstall() {
  if (!existsSync(PRESENT)) return true;
  if (readOrEmpty(INSTALLED) === hashOf(readFileSync(LOCK_FILE))) return false;
  return !holdsWhatIsLocked(readJson(PRESENT).packages, readJson(LOCK_FILE).packages);
}

// Compares versions rather than file times, which a checkout or a copy changes at will. Optional packages
// are those of other platforms; without any development package it is a production install.
function holdsWhatIsLocked(present, locked) {
  const withDev = Object.values(present).some((entry) => entry.dev);
  return Object.entries(locked)
    .filter(([path, entry]) => path !== "" && !entry.optional && (withDev || !entry.dev))
    .every(([path, entry]) => present[path]?.version === entry.version);
}

function install() {
  say("Installing the locked dependencies (npm ci) …");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  run(
    [...npm, "ci", "--include=dev", "--loglevel=error"],
    "npm ci failed. Is the package registry reachable?",
  );
  writeFileSync(INSTALLED, hashOf(readFileSync(LOCK_FILE)));
}

// === Build ===

const TSC = at("node_modules", "typescript", "bin", "tsc");
/** Written after a build: the hash of the sources that were built. */
const BUILT = at("dist", ".built-from");

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

const sourceHash = () =>
  hashOf(
    ...[at("tsconfig.json"), at("tsconfig.build.json"), ...filesIn(at("src")).sort()].flatMap((path) => [
      path.slice(ROOT.length),
      readFileSync(path),
    ]),
  );

const needsBuild = () => existsSync(at("src")) && readOrEmpty(BUILT) !== sourceHash();

function build() {
  if (!existsSync(TSC)) {
    throw new Stop(
      "src/ has changed since dist/ was built, and TypeScript is not installed: run npm ci first.",
    );
  }
  say("Building (tsc) …");
  const hash = sourceHash(); // before tsc reads: what changes meanwhile is built the next time
  rmSync(BUILT, { force: true });
  run([process.execPath, TSC, "-p", "tsconfig.build.json"], "The sources do not compile.");
  for (const path of filesIn(at("dist")).filter(isOrphan)) rmSync(path);
  writeFileSync(BUILT, hash);
}

/** Whether a built file's source is gone, so that nothing imports what no longer exists. */
function isOrphan(path) {
  const [, stem] = /^(.*?)\.js(\.map)?$/.exec(path.slice(at("dist").length)) ?? [];
  return stem !== undefined && !existsSync(at("src", `${stem}.ts`));
}

function run([command, ...args], complaint) {
  const shell = process.platform === "win32" && command === "npm"; // npm is npm.cmd there
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8", shell });
  if (status === 0) return;
  throw new Stop(`${error?.message ?? `${stdout}${stderr}`.trim()}\n${complaint}`);
}

// === One at a time ===

// In the temporary folder, as node_modules may not be there yet and the project's folder stays clean.
const LOCK = join(tmpdir(), `namndkoll-ready-${userInfo().username}-${hashOf(ROOT).slice(0, 12)}`);
const STALE_MS = 15 * 60_000;

/**
 * Takes the lock, or says who has it. The lock is a folder that holds its owner's process id. It is moved
 * into place whole, so it is never seen without an owner; moving onto a folder that holds something fails.
 */
function tryLock() {
  const mine = mkdtempSync(`${LOCK}-`);
  writeFileSync(join(mine, String(process.pid)), "");
  try {
    renameSync(mine, LOCK);
    return null;
  } catch {
    rmSync(mine, { recursive: true });
    return ownerOfLock();
  }
}

function ownerOfLock() {
  try {
    return { pid: Number(readdirSync(LOCK)[0]), since: statSync(LOCK).mtimeMs };
  } catch {
    return { pid: Number.NaN, since: Date.now() }; // let go of in this very moment
  }
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
};

const isStale = ({ pid, since }) => !Number.isNaN(pid) && (!isAlive(pid) || Date.now() - since > STALE_MS);

/** Takes over a dead owner's lock. Only one can rename the owner's mark; whoever comes second fails. */
function tryTakeOver({ pid }) {
  try {
    renameSync(join(LOCK, String(pid)), join(LOCK, String(process.pid)));
    return true;
  } catch {
    return false;
  }
}

function unlock() {
  const gone = `${LOCK}-gone-${process.pid}`;
  renameSync(LOCK, gone); // at once, so that nobody sees it half removed
  rmSync(gone, { recursive: true });
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function withLock(work) {
  let told = false;
  for (let owner = tryLock(); owner !== null; owner = tryLock()) {
    if (isStale(owner) && tryTakeOver(owner)) break;
    if (!told) say("Another command is getting the project ready; waiting for it …");
    told = true;
    pause(100);
  }
  try {
    work();
  } finally {
    unlock();
  }
}

// === In order ===

try {
  checkNode();
  if (needsInstall() || needsBuild()) {
    // Looks again with the lock in hand: another command may have done it meanwhile.
    withLock(() => {
      if (needsInstall()) install();
      if (needsBuild()) build();
    });
  }
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}

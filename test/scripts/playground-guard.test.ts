import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const GUARD = new URL("../../scripts/playground-guard.mjs", import.meta.url).href;
const run = promisify(execFile);

/** Where a server of a process with the guard listens when it is opened like this. */
async function addressOf(listen: string): Promise<string> {
  const program = `const s = require("node:http").createServer();
    s.${listen}; s.on("listening", () => { console.log(s.address().address); s.close(); });`;
  const { stdout } = await run(process.execPath, ["--import", GUARD, "-e", program]);
  return stdout.trim();
}

describe("a process with the guard listens on this machine only", () => {
  it.each([
    "listen(0)",
    "listen(0, () => {})",
    "listen(0, '0.0.0.0')",
    "listen(0, '::', 10)",
    "listen({ port: 0 })",
    "listen({ port: 0, host: '::' })",
  ])("%s", async (listen) => {
    expect(await addressOf(listen)).toBe("127.0.0.1");
  });
});

describe("a process with the guard ends with whoever started it", () => {
  it("also when that was killed", async () => {
    // The parent starts a child that would live for an hour, says its pid once it is up, and is gone.
    const child = `["--import", ${JSON.stringify(GUARD)}, "-e", "console.log(1); setInterval(() => {}, 3600000)"]`;
    const parent = `const { spawn } = require("node:child_process");
      const c = spawn(process.execPath, ${child}, { stdio: ["ignore", "pipe", "inherit"], detached: true });
      c.stdout.once("data", () => { console.log(c.pid); process.kill(process.pid, "SIGKILL"); });`;
    // Standard error is the child's as well: a child that lived on would keep this waiting until it fails.
    const { stdout } = await run(process.execPath, ["-e", parent]).catch(
      (error: { stdout: string }) => error,
    );
    const pid = Number(stdout.trim());
    expect(pid).toBeGreaterThan(0);
  });
});

// The path is used by the program itself, from its sources and from its build.
it("the guard lies where the program looks for it", () => {
  expect(fileURLToPath(GUARD)).toMatch(/scripts.playground-guard\.mjs$/);
});

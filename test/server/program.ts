import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** The program as it is started, in a process of its own. */
export type Running = ReturnType<typeof startProcess>;

/**
 * Starts the built program on a free port over a state folder. Started from there, so that a developer's own
 * `.env` does not count. `limit`: the most that any file it writes may hold, in KiB, as on a disk that is full
 * from then on.
 */
export function startProcess(state: string, settings: NodeJS.ProcessEnv, args: string[], limit?: number) {
  const env = { PATH: process.env.PATH, PORT: "0", STATE_DIR: state, ...settings };
  const main = [process.execPath, resolve("dist/server/main.js"), ...args];
  const [command = "", ...rest] =
    limit === undefined ? main : ["bash", "-c", `ulimit -f ${limit} && exec "$@"`, "bash", ...main];
  const child = spawn(command, rest, { env, cwd: state });
  const ended = once(child, "exit").then(([code]: unknown[]) => code);
  return { child, ended, complaint: text(child.stderr) };
}

/** Starts the program for one test, over a folder of its own that goes with it. */
export function run(settings: NodeJS.ProcessEnv, ...args: string[]): Running {
  const state = mkdtempSync(join(tmpdir(), "namndkoll-test-"));
  const running = startProcess(state, settings, args);
  onTestFinished(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
    rmSync(state, { recursive: true, force: true });
  });
  return running;
}

/** Where it takes activities, without the path; what it said instead where it did not start. */
export async function address({ child }: Running): Promise<string> {
  const [line] = await once(child.stdout, "data");
  return /takes Teams activities at (\S+)\/api\/messages/.exec(String(line))?.[1] ?? String(line);
}

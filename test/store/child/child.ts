import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A process of its own that works on a state folder, and the lines it says. */
export type Child = {
  readonly process: ChildProcess;
  /** Waits until so many lines more have been said; what comes beyond them is there too. */
  readonly lines: (count: number) => Promise<readonly string[]>;
  /** Ends it as a power cut would, and waits until it is gone and all that it said is read. */
  readonly kill: () => Promise<readonly string[]>;
};

function endedEarly(said: readonly string[]): never {
  throw new Error(`The child process ended by itself, after it said:\n${said.join("\n")}`);
}

/** Lets children open the same folder in the same instant, and returns what each says came of it. */
export async function openTogether(folder: string, count: number): Promise<readonly (string | undefined)[]> {
  const children = Array.from({ length: count }, () => startChild("hold", folder));
  await Promise.all(children.map((child) => child.lines(1)));
  for (const child of children) child.process.stdin?.write("go\n");
  const said = await Promise.all(children.map((child) => child.lines(2)));
  return said.map(([, outcome]) => outcome);
}

/** Starts a child that has the folder open. */
export async function startOwner(folder: string): Promise<Child> {
  const owner = startChild("hold", folder);
  await owner.lines(1);
  owner.process.stdin?.write("go\n");
  await owner.lines(2);
  return owner;
}

/** Starts `test/store/child/main.ts` with a task: `record` events without end, or open and `hold`. */
export function startChild(task: "record" | "hold", folder: string): Child {
  const args = [here("run.mjs"), here("main.ts"), task, folder];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const said: string[] = [];
  const reading = createInterface({ input: child.stdout });
  reading.on("line", (line) => said.push(line));
  const allRead = once(reading, "close");
  const kill = async () => {
    child.kill("SIGKILL");
    await allRead;
    return said;
  };
  const lines = async (count: number) => {
    while (said.length < count) {
      await Promise.race([once(reading, "line"), allRead.then(() => endedEarly(said))]);
    }
    return said;
  };
  onTestFinished(async () => {
    await kill();
  });
  return { process: child, lines, kill };
}

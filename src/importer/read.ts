import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { type ReadProblem, type ReadResult, unreadable } from "./formats/format.js";
import { type ByteLimits, DEFAULT_BYTE_LIMITS, readBytes } from "./formats/read-bytes.js";

export type { ReadProblem, ReadResult } from "./formats/format.js";

/** How much a file may cost. */
export type ReadLimits = ByteLimits & {
  /** A larger file is not opened. */
  readonly maxBytes: number;
  /** Reading is ended after so long. */
  readonly maxMilliseconds: number;
  /** Memory of the reader, in megabytes. */
  readonly maxMegabytes: number;
};

/** What is allowed unless the installation says otherwise. */
const DEFAULT_LIMITS: ReadLimits = {
  ...DEFAULT_BYTE_LIMITS,
  maxBytes: 25 * 1024 * 1024,
  maxMilliseconds: 120_000,
  maxMegabytes: 1_024,
};

/** A file to read: its path, or its bytes with a name (a file dropped in the chat). */
export type ReadSource = string | { readonly name: string; readonly bytes: Uint8Array };

/** How a file is read, where it is not by the defaults. */
export type ReadSettings = {
  readonly limits?: Partial<ReadLimits>;
  /** Told how many pages of how many have been read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The program that reads, in a thread of its own; `null` reads in this one, without a limit on time. */
  readonly program?: URL | null;
};

/** What the thread is given. */
export type ReadJob = { readonly bytes: Uint8Array; readonly name: string; readonly limits: ByteLimits };
/** What the thread says: how far it has come, and at last what it read. */
export type ReadMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly result: ReadResult };

/** Built, the reader is a program beside this one. From the sources (tests) there is none that Node can start. */
const PROGRAM = import.meta.url.endsWith(".js") ? new URL("./formats/read-worker.js", import.meta.url) : null;

/**
 * Reads a file into the neutral document. The file is read in a thread that is ended when it takes too long
 * or too much memory, so that a hostile or broken file costs that thread and nothing else. Nothing is written.
 */
export async function readDocument(source: ReadSource, settings: ReadSettings = {}): Promise<ReadResult> {
  const limits = { ...DEFAULT_LIMITS, ...settings.limits };
  const opened = await open(source, limits);
  if ("problem" in opened) return { ok: false, problem: opened.problem };
  const program = settings.program === undefined ? PROGRAM : settings.program;
  const job: ReadJob = { ...opened, limits };
  if (program === null) return readBytes(job.bytes, job.name, limits, settings.onProgress);
  return inThread(program, job, limits, settings.onProgress);
}

type Opened = { readonly name: string; readonly bytes: Uint8Array } | { readonly problem: ReadProblem };

async function open(source: ReadSource, { maxBytes }: ReadLimits): Promise<Opened> {
  if (typeof source !== "string") {
    return source.bytes.length > maxBytes ? tooLarge(source.name, source.bytes.length, maxBytes) : source;
  }
  const name = basename(source);
  try {
    const { size } = await stat(source);
    return size > maxBytes ? tooLarge(name, size, maxBytes) : { name, bytes: await readFile(source) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: { code: "file-missing", message: `${name}: cannot be opened (${reason}). Check the path.` },
    };
  }
}

function tooLarge(name: string, size: number, most: number): Opened {
  const message = `${name}: ${megabytes(size)} MB is more than the ${megabytes(most)} MB allowed. Split the file, or raise the limit.`;
  return { problem: { code: "file-too-large", message } };
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

function inThread(
  program: URL,
  job: ReadJob,
  limits: ReadLimits,
  onProgress: ReadSettings["onProgress"],
): Promise<ReadResult> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.maxMegabytes };
  const worker = new Worker(program, { workerData: job, resourceLimits, stdout: true, stderr: true });
  return new Promise((resolve) => {
    const end = (result: ReadResult): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(tooSlow(job.name, limits)), limits.maxMilliseconds);
    worker.on("message", (message: ReadMessage) => {
      if (message.kind === "result") end(message.result);
      else onProgress?.(message.done, message.total);
    });
    worker.on("error", (error: Error) => end(crashed(job.name, error.message)));
    worker.on("exit", (code) => end(crashed(job.name, `exit code ${code}`)));
  });
}

const tooSlow = (name: string, { maxMilliseconds }: ReadLimits): ReadResult =>
  unreadable(
    "read-too-slow",
    `${name}: not read within ${maxMilliseconds / 1000} s. Save it anew from the program it came from, or split it.`,
  );

const crashed = (name: string, reason: string): ReadResult =>
  unreadable("read-crashed", `${name}: the reader stopped (${reason}). Save the file anew and try again.`);

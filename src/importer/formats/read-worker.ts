import { parentPort, workerData } from "node:worker_threads";
import type { ReadJob, ReadMessage } from "../read.js";
import { readBytes } from "./read-bytes.js";

// The thread that reads a file. What it is given comes from read.ts alone.

const { bytes, name, limits }: ReadJob = workerData;
const say = (message: ReadMessage): void => parentPort?.postMessage(message);

const result = await readBytes(bytes, name, limits, (done, total) => say({ kind: "progress", done, total }));
say({ kind: "result", result });

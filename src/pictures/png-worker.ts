import { parentPort, workerData } from "node:worker_threads";
import { drawPng } from "./draw-png.js";

// The thread that draws a picture. What it is given comes from png.ts alone.

parentPort?.postMessage(drawPng(String(workerData)));

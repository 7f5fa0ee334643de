/**
 * Loaded into the Playground's process before its own program (`node --import`). It would listen on every
 * address of the machine, and so let the network reach a bot that asks nobody who they are; and it would
 * outlive a bot that was killed.
 */
import { Server } from "node:net";

const LOOPBACK = "127.0.0.1";
const WATCH_MS = 500;

/** The arguments of `listen`, with the loopback address whatever host was given. */
function onLoopback(args) {
  const [first, ...rest] = args;
  if (typeof first === "number")
    return [first, LOOPBACK, ...(typeof rest[0] === "string" ? rest.slice(1) : rest)];
  const isOptions = typeof first === "object" && first !== null && "port" in first;
  return isOptions ? [{ ...first, host: LOOPBACK }, ...rest] : args;
}

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  return Reflect.apply(listen, this, onLoopback(args));
};

const parent = process.ppid;
setInterval(() => {
  // Whoever started this is gone without a word.
  if (process.ppid !== parent) process.exit(0);
}, WATCH_MS).unref();

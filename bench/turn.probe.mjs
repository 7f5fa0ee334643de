/** Loaded into a bot that is measured (`--import`): tells its parent what the process holds in memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MB = 1_048_576;

/** What is in use once everything that can be collected is collected. */
function inUse() {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  collect();
  return process.memoryUsage().heapUsed / MB;
}

process.on("message", (asked) => {
  const held = process.memoryUsage.rss() / MB; // before anything is collected for this measurement's sake
  process.send?.(asked === "held" ? { held } : { held, inUse: inUse() });
});
process.channel?.unref();

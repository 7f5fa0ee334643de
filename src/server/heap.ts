import { setFlagsFromString } from "node:v8";

/** How much may come on top of what is in use, in percent of it, before what is no longer used is collected. */
const GROWTH_PERCENT = 30;

/**
 * Lets the heap stay near what is in use. Left to itself, V8 lets it grow to a multiple on a machine with
 * much memory, as if the program were alone there; collecting earlier takes little computing (docs/answers.md
 * has the figures). V8 asks for this flag at every collection, so it may be set while the program runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}

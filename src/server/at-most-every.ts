/** Work that is asked for more often than it needs to be done. */
export type Spaced = {
  /** Has it done: now, or as soon as it is its time again. What is asked for until then is done together. */
  readonly ask: () => void;
  /** What was asked for and not begun is not done any more. */
  readonly cancel: () => void;
};

/** Does something when it is asked for, but begins it no more often than every so many milliseconds. */
export function atMostEvery(ms: number, work: () => void): Spaced {
  let began = Number.NEGATIVE_INFINITY;
  let next: NodeJS.Timeout | undefined;
  const begin = () => {
    next = undefined;
    began = performance.now();
    work();
  };
  return {
    ask: () => {
      if (next !== undefined) return;
      const wait = began + ms - performance.now();
      if (wait <= 0) begin();
      else next = setTimeout(begin, wait).unref();
    },
    cancel: () => clearTimeout(next),
  };
}

/**
 * Lets work with the same key run one after the other, in the order it came; work with other keys runs
 * beside it. Two people who press in the same conversation at the same moment are two turns in a row.
 */
export class Queue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs this after everything that came before it with the same key, whether or not that went well. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }

  /** Resolves when nothing is left to run. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}

/** Remembers what came of the latest pieces of work, so that one that is delivered again is not done again. */
export class Recent<T> {
  readonly #outcomes = new Map<string, Promise<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Does the work, or gives what came of it the last time (or will come of it, where it still runs). */
  once(key: string, work: () => Promise<T>): Promise<T> {
    const earlier = this.#outcomes.get(key);
    if (earlier) return earlier;
    const outcome = work();
    this.#outcomes.set(key, outcome);
    // What failed may be tried again.
    outcome.catch(() => this.#outcomes.delete(key));
    this.#forgetOldest();
    return outcome;
  }

  #forgetOldest(): void {
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > this.#most && oldest !== undefined) this.#outcomes.delete(oldest);
  }
}

/**
 * Lets work begin one after the other, in the order it came, and looks at the network in between. Without it
 * whatever has arrived is done before anything else is looked at, so that who is new waits while those who are
 * connected already are answered again and again.
 */
export class Line {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is one's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) setImmediate(this.#next);
    });
  }

  readonly #next = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#next);
  };
}

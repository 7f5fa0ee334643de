/** Something took longer than it may. The message names it and the limit. */
class DeadlineError extends Error {
  override name = "DeadlineError";
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${ms} ms`);
  }
}

/**
 * The outcome of some work, or a {@link DeadlineError} where it takes too long. The work itself cannot be
 * stopped; it is only no longer waited for.
 */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(what, ms)), ms);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

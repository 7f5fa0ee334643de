/** What came of one try to send a message. `status` is the HTTP status, where there was an answer at all. */
export type Sending =
  | { readonly sent: true; readonly message: string | null }
  | {
      readonly sent: false;
      readonly status: number | null;
      /** How long the channel asks to wait, where it does. */
      readonly retryAfterMs: number | null;
      readonly error: unknown;
    };

/** What to do about a message that could not be sent. */
export type Verdict =
  /** It may work later. */
  | "again"
  /** Nothing reaches that conversation any more: the bot was removed, the person left or blocked it. */
  | "lost"
  /** The channel will never take this message. */
  | "refused";

const LOST: ReadonlySet<number> = new Set([403, 404]);
/** Beside what Teams says to try again (412, 429, 502, 504): what passes as well, though it may take longer. */
const PASSES: ReadonlySet<number> = new Set([401, 408, 409, 412, 423, 425, 429]);

/**
 * Reads a failure. One without a status (no network, no answer in time) passes; of those the answer alone may
 * have been lost, so trying again may send a message twice, which is better than never.
 */
export function verdictOn(status: number | null): Verdict {
  if (status === null || status >= 500 || PASSES.has(status)) return "again";
  return LOST.has(status) ? "lost" : "refused";
}

const FIRST_MS = 2_000;
const LONGEST_MS = 30 * 60_000;
/** A message that failed so often, over some hours, is given up; what it says is planned anew the next day. */
export const MOST_ATTEMPTS = 14;

/**
 * How long to wait after a failure: twice as long each time up to half an hour, half of it left to chance so
 * that many that failed together do not come back together; never less than the channel asks for.
 * @param random a number from 0 to 1.
 */
export function backoffMs(attempts: number, retryAfterMs: number | null, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** attempts, LONGEST_MS);
  return Math.max(full / 2 + (full / 2) * random, retryAfterMs ?? 0);
}

/** A `Retry-After` header (seconds, or a day and time) in milliseconds from now; `null` where it says nothing. */
export function retryAfterMs(header: string | null | undefined, now: number): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) && ms >= 0 ? ms : null;
}

/** The HTTP status of an error of the connector, and what it says of when to try again. */
export function failureOf(error: unknown, now: number): Extract<Sending, { sent: false }> {
  const { statusCode, response } = (error ?? {}) as { statusCode?: unknown; response?: unknown };
  const headers = (response as { headers?: { get?: (name: string) => string | undefined } } | undefined)
    ?.headers;
  return {
    sent: false,
    status: typeof statusCode === "number" ? statusCode : null,
    retryAfterMs: retryAfterMs(headers?.get?.("retry-after"), now),
    error,
  };
}

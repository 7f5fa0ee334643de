import { type DestinationStream, destination, type Logger, pino } from "pino";

/**
 * The log. It holds what happened and where, never what anybody wrote, is called, or has for a token: ids,
 * codes and error messages only.
 */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** A log of one JSON line each, on stderr unless told otherwise: stdout is for the person who starts it. */
export const createLog = (level: string, to: DestinationStream = destination({ dest: 2, sync: true })): Log =>
  pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, to);

/**
 * What the log keeps of an error. Errors of the connector carry the whole request, with its token and the
 * message that was to be sent, so only these fields are taken over.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, message: error.message, code, statusCode, stack: error.stack, cause };
}

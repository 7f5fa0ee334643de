import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { type DestinationStream, destination, type Logger, pino } from "pino";

/**
 * The log. It holds what happened and where, never what anybody wrote, is called, or has for a token: ids,
 * codes and error messages only.
 */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

const turns = new AsyncLocalStorage<string>();

/** Does some work under a name of its own, which stands as `turn` on every line that is logged on its way. */
export const asTurn = <T>(work: () => Promise<T>): Promise<T> => turns.run(randomUUID().slice(0, 8), work);

/** The name of the turn that runs; a new one where none does. Told to people, it leads to the log's lines. */
export const turnName = (): string => turns.getStore() ?? randomUUID().slice(0, 8);

const turnOnly = (): object => {
  const turn = turns.getStore();
  return turn === undefined ? {} : { turn };
};

/** A log of one JSON line each, on stderr unless told otherwise: stdout is for the person who starts it. */
export const createLog = (level: string, to: DestinationStream = destination({ dest: 2, sync: true })): Log =>
  pino({ level, base: null, mixin: turnOnly, timestamp: () => `,"time":"${new Date().toISOString()}"` }, to);

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

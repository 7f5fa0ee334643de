import type { CalendarDate } from "../domain/calendar-date.js";
import { messageOf } from "../domain/thrown.js";
import type { PostgresPlace } from "../store/postgres/open.js";

/** What a command may touch besides its arguments; tests hand in their own. */
export type Io = {
  /** One line to standard output: what was asked for, and nothing else. */
  readonly out: (line: string) => void;
  /** One line to standard error: how it goes, and what went wrong. */
  readonly err: (line: string) => void;
  /** Standard input, line by line. */
  readonly lines: () => AsyncIterable<string>;
  /** The day in the installation's time zone, and the instant with its offset. */
  readonly today: () => CalendarDate;
  readonly now: () => Date;
  readonly stateDir: string;
  /** How many daily backups are kept there; as many as by default, where it is not said. */
  readonly keepBackups?: number;
  /** The database that holds the state instead of the folder, where there is one. */
  readonly database?: PostgresPlace | null;
  /** Whose the installation is: the directory that the app is registered in, or `local`. */
  readonly tenant?: string;
  readonly homeMunicipality: string;
  readonly timeZone: string;
};

/** What a store that is open is given: the instant, how many backups it keeps, and where its troubles are said. */
export const whileOpen = ({ now, err, keepBackups }: Io) => ({
  now,
  ...(keepBackups !== undefined && { keepBackups }),
  warn: (trouble: unknown): void => err(messageOf(trouble)),
});

/** A command: its arguments in, its exit code out. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Arguments that a command cannot do anything with. The message is for whoever typed them. */
export class UsageError extends Error {
  override name = "UsageError";
}

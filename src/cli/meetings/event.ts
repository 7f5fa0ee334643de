import type { CalendarDate } from "../../domain/calendar-date.js";

/** A meeting as a calendar file has it. */
export type FileEvent = {
  /** The file's own name of it, which stays when it is moved; `null` where it has none. */
  readonly uid: string | null;
  readonly date: CalendarDate;
  readonly cancelled: boolean;
  /** What it is called, with whatever else may name a committee. */
  readonly name: string;
  /** Where it stands: "rad 3", or its name. */
  readonly place: string;
};

/** A calendar file that cannot be read. The message says what is wrong, and where. */
export class CalendarFileError extends Error {
  override name = "CalendarFileError";
}

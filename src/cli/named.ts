import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Library } from "../answers/library.js";
import { committeesLoaded } from "../answers/plan.js";
import type { CommitteeFacts } from "../domain/answer.js";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import type { Locale } from "../domain/question.js";
import type { UsageError } from "./io.js";

/** Makes the complaint of a command, which adds how it is used. */
export type Complaint = (what: string) => UsageError;

/** The options of a command line; one that is not among them, or lacks its value, is complained of. */
export function optionsIn<T extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: T,
  wrong: Complaint,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

/** The committee of a code ("SN") or a party id; of several with that code, the home municipality's. */
export function committeeNamed(
  named: string,
  home: string,
  library: Library,
  wrong: Complaint,
): CommitteeFacts {
  const committees = committeesLoaded(library);
  const fitting = committees.filter(
    ({ id, code }) => id === named.toLowerCase() || code.toLowerCase() === named.toLowerCase(),
  );
  const found = fitting.find(({ id }) => id.startsWith(`${home}/`)) ?? fitting[0];
  if (found) return found;
  throw wrong(`--committee is "${named}"; loaded are ${committees.map(({ id }) => id).join(", ")}.`);
}

/** A year in four figures. */
export function yearNamed(text: string, wrong: Complaint): number {
  if (/^(?:19|20|21)\d\d$/.test(text)) return Number(text);
  throw wrong(`--year is "${text}"; write a year such as 2026.`);
}

/** A day that exists. */
export function dayNamed(text: string, wrong: Complaint): CalendarDate {
  const day = calendarDateSchema.safeParse(text);
  if (day.success) return day.data;
  throw wrong(`--today is "${text}"; write a day such as 2026-05-04.`);
}

/** A language. */
export function localeNamed(text: string, wrong: Complaint): Locale {
  if (text === "sv" || text === "en") return text;
  throw wrong(`--locale is "${text}"; write sv or en.`);
}

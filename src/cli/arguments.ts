import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Library } from "../answers/library.js";
import { committeesLoaded } from "../answers/plan.js";
import type { CommitteeFacts } from "../domain/answer.js";
import { type CalendarDate, calendarDateSchema } from "../domain/calendar-date.js";
import { LOCALES, type Locale } from "../domain/question.js";
import { messageOf } from "../domain/thrown.js";
import { UsageError } from "./io.js";

/** Makes the complaint of a command, which adds how it is used. */
export type Complaint = (what: string) => UsageError;

/** The complaint of a command that is used like this. */
export const complaintOf =
  (usage: string): Complaint =>
  (what) =>
    new UsageError(`${what}\nUse: ${usage}`);

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a command line says: its options, and what stands there without one. What cannot be read is complained of. */
export function argumentsIn<T extends Options>(args: readonly string[], options: T, wrong: Complaint) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(messageOf(error));
  }
}

/** The options of a command line that has nothing else; what is not among them, or lacks its value, is complained of. */
export function optionsIn<T extends Options>(args: readonly string[], options: T, wrong: Complaint) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong(messageOf(error));
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

/** A day that exists. @param option the name of the option that says it. */
export function dayNamed(option: string, text: string, wrong: Complaint): CalendarDate {
  const day = calendarDateSchema.safeParse(text);
  if (day.success) return day.data;
  throw wrong(`--${option} is "${text}", which is no day; write one such as 2026-05-04.`);
}

/** One of some words. @param option the name of the option that says it. */
export function oneOf<T extends string>(
  option: string,
  text: string,
  all: readonly T[],
  wrong: Complaint,
): T {
  const found = all.find((one) => one === text);
  if (found) return found;
  throw wrong(`--${option} is "${text}"; write ${all.join(" or ")}.`);
}

/** A language. */
export const localeNamed = (text: string, wrong: Complaint): Locale => oneOf("locale", text, LOCALES, wrong);

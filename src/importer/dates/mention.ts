import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";

/** What a piece of text says about time. */
export type TimeValue =
  /** A day. `yearStated` is false where the year is the document's. */
  | { readonly kind: "day"; readonly date: CalendarDate; readonly yearStated: boolean }
  /** A month without a day. */
  | { readonly kind: "month"; readonly year: number; readonly month: number; readonly yearStated: boolean }
  /** The first meeting of a year. */
  | { readonly kind: "first-meeting"; readonly year: number }
  /** A recurrence, as the register's rules write it ("quarterly", "monthly-day:10"). */
  | { readonly kind: "rhythm"; readonly rule: string }
  /** A span: what a report is about, or how long something lasts. Never a day on which anything is due. */
  | { readonly kind: "span"; readonly period: Period | null }
  /** Says when, but not so that a calendar could hold it: "under hösten", "vecka 23". */
  | { readonly kind: "vague" };

/** A time value with its place in the text. */
export type TimeMention = TimeValue & {
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

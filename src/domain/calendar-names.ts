import type { Locale } from "./question.js";

// 2024 began on a Monday.
const names = (locale: Locale, name: "month" | "weekday", dates: readonly Date[]): readonly string[] => {
  const format = new Intl.DateTimeFormat(locale, { [name]: "long", timeZone: "UTC" });
  return dates.map((date) => format.format(date));
};

const MONTHS = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2024, index, 1)));
const WEEK = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, index + 1)));

/** The months' names as the language writes them within a sentence, January first: "januari", "January". */
export const monthNames = (locale: Locale): readonly string[] => names(locale, "month", MONTHS);

/** The weekdays' names as the language writes them within a sentence, Monday first: "måndag", "Monday". */
export const weekdayNames = (locale: Locale): readonly string[] => names(locale, "weekday", WEEK);

import {
  addDays,
  type CalendarDate,
  dayOf,
  isoWeekOf,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../domain/calendar-date.js";
import { monthNames, weekdayNames } from "../../domain/calendar-names.js";
import type { Period } from "../../domain/period.js";
import type { Locale } from "../../domain/question.js";

/** How much of a day is said: `4 juni`, `torsdag 4 juni`, `4 juni 2026`, `torsdag 4 juni 2026`. */
export type DateStyle = "short" | "weekday" | "year" | "full";

/** Days and spans of days, as people write them. */
export type CalendarWords = {
  readonly date: (date: CalendarDate, style: DateStyle) => string;
  /** A month's name, 1–12. */
  readonly month: (month: number) => string;
  /** As a name: "juni 2026", "vecka 35 2026 (24–30 augusti)". */
  readonly period: (period: Period) => string;
  /** As part of a sentence: "i juni 2026", "under kvartal 2 2026". */
  readonly inPeriod: (period: Period) => string;
  /** The clock of an instant: "kl. 09.12". An instant in UTC says so rather than being taken for local. */
  readonly clock: (at: string) => string;
};

/** A span of days as people would name it, found by its ends alone. */
export type PeriodShape =
  | { readonly kind: "day"; readonly date: CalendarDate }
  | { readonly kind: "week"; readonly year: number; readonly week: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "months"; readonly year: number; readonly first: number; readonly last: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: number }
  | { readonly kind: "tertial"; readonly year: number; readonly tertial: number }
  | { readonly kind: "half"; readonly year: number; readonly half: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "days" };

/** A language's own part in naming days and spans; the rest is the same in every language we have. */
export type CalendarNames = {
  readonly quarter: (quarter: number, year: number) => string;
  readonly tertial: (tertial: number, year: number, months: string) => string;
  readonly half: (half: number, year: number) => string;
  readonly week: (week: number, year: number, days: string) => string;
  /** Puts the name into a sentence: "i juni 2026". */
  readonly within: (name: string, shape: PeriodShape["kind"]) => string;
  readonly clock: (hours: string, minutes: string) => string;
};

function wholeMonths(year: number, first: number, last: number): PeriodShape {
  const length = last - first + 1;
  if (length === 1) return { kind: "month", year, month: first };
  if (length === 12) return { kind: "year", year };
  if (length === 6 && first % 6 === 1) return { kind: "half", year, half: (first + 5) / 6 };
  if (length === 4 && first % 4 === 1) return { kind: "tertial", year, tertial: (first + 3) / 4 };
  if (length === 3 && first % 3 === 1) return { kind: "quarter", year, quarter: (first + 2) / 3 };
  return { kind: "months", year, first, last };
}

/** Names a span by its ends: one day, an ISO week, whole months of one year, or just days. */
export function shapeOf({ start, end }: Period): PeriodShape {
  if (start === end) return { kind: "day", date: start };
  if (weekdayOf(start) === 1 && end === addDays(start, 6))
    // The year of an ISO week is that of its Thursday.
    return { kind: "week", year: yearOf(addDays(start, 3)), week: isoWeekOf(start) };
  const year = yearOf(start);
  const whole = dayOf(start) === 1 && yearOf(end) === year && end === lastDayOfMonth(year, monthOf(end));
  return whole ? wholeMonths(year, monthOf(start), monthOf(end)) : { kind: "days" };
}

const CLOCK = /T(\d\d):(\d\d)/;

/** The calendar of a language, made from its names. */
export function calendarWords(locale: Locale, names: CalendarNames): CalendarWords {
  const [months, weekdays] = [monthNames(locale), weekdayNames(locale)];
  const month = (n: number): string => months[n - 1] ?? "";
  const short = (date: CalendarDate): string => `${dayOf(date)} ${month(monthOf(date))}`;

  const date = (day: CalendarDate, style: DateStyle): string => {
    const weekday = style === "weekday" || style === "full" ? `${weekdays[weekdayOf(day) - 1]} ` : "";
    const year = style === "year" || style === "full" ? ` ${yearOf(day)}` : "";
    return `${weekday}${short(day)}${year}`;
  };

  /** Days of a span without what its ends share: "24–30 augusti", "27 april–3 maj". */
  const days = ({ start, end }: Period, withYear: boolean): string => {
    const year = withYear ? ` ${yearOf(end)}` : "";
    if (yearOf(start) !== yearOf(end)) return `${date(start, "year")}–${date(end, "year")}`;
    if (monthOf(start) !== monthOf(end)) return `${short(start)}–${short(end)}${year}`;
    return `${dayOf(start)}–${short(end)}${year}`;
  };

  const monthSpan = (first: number, last: number): string => `${month(first)}–${month(last)}`;

  const name = (span: Period, shape: PeriodShape): string => {
    switch (shape.kind) {
      case "day":
        return date(shape.date, "full");
      case "week":
        return names.week(shape.week, shape.year, days(span, false));
      case "month":
        return `${month(shape.month)} ${shape.year}`;
      case "months":
        return `${monthSpan(shape.first, shape.last)} ${shape.year}`;
      case "quarter":
        return names.quarter(shape.quarter, shape.year);
      case "tertial":
        return names.tertial(shape.tertial, shape.year, monthSpan(shape.tertial * 4 - 3, shape.tertial * 4));
      case "half":
        return names.half(shape.half, shape.year);
      case "year":
        return String(shape.year);
      case "days":
        return days(span, true);
    }
  };

  return {
    date,
    month,
    period: (span) => name(span, shapeOf(span)),
    inPeriod: (span) => {
      const shape = shapeOf(span);
      return names.within(name(span, shape), shape.kind);
    },
    clock: (at) => {
      const [, hours = "", minutes = ""] = CLOCK.exec(at) ?? [];
      return `${names.clock(hours, minutes)}${at.endsWith("Z") ? " UTC" : ""}`;
    },
  };
}

/** A whole number in groups of three with hard spaces, so that it never breaks over two lines. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");

/** Joins words with commas and, before the last, with the language's word for "and". */
export const joined = (words: readonly string[], and: string): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;

/** The day (unless it is today) and the clock of an instant, for "Redan kvitterad av … kl. 09.12". */
export function whenSaid(calendar: CalendarWords, at: string, today: CalendarDate): string {
  const day = at.slice(0, 10);
  if (day === today) return calendar.clock(at);
  const style = yearOf(day) === yearOf(today) ? "short" : "year";
  return `${calendar.date(day, style)} ${calendar.clock(at)}`;
}

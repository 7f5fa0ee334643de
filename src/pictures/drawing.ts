import type { YearPlan } from "../answers/year-plan.js";
import type { Words } from "../cards/words/words.js";
import { type CalendarDate, dayOf, monthOf } from "../domain/calendar-date.js";
import type { Palette } from "./palette.js";

/** What a picture is drawn with. */
export type Drawing = {
  readonly plan: YearPlan;
  readonly words: Words;
  readonly palette: Palette;
  /** For the width of a phone: fewer words, larger letters. */
  readonly small: boolean;
};

/** The id of a part of a drawing: a small picture may stand on the same page as the large one. */
export const partId = (name: string, { small }: Drawing): string => (small ? `small-${name}` : name);

/** A part of a picture: what is drawn, and how high it is. */
export type Part = { readonly drawn: string; readonly height: number };

/** "27 aug": there is no room for more around a wheel. */
export const shortDay = (day: CalendarDate, { calendar }: Words): string =>
  `${dayOf(day)} ${calendar.month(monthOf(day)).slice(0, 3)}`;

/** The first and the last of several days. */
export function shortDays(days: readonly CalendarDate[], words: Words): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return shortDay(first, words);
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(dayOf(first)) : shortDay(first, words);
  return `${from}–${shortDay(last, words)}`;
}

import { twoDigits } from "../../domain/calendar-date.js";
import { folded } from "./folding.js";

/** How the months begin in Swedish and in English, January first. */
const MONTHS = ["jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

/** How a day is written with its month's name: "4 juni 2026", "4th of June", and "June 4, 2026". */
const SPELLINGS = MONTHS.map((month) => [
  new RegExp(
    `(?<![\\d-])(?<day>\\d{1,2})(?:st|nd|rd|th|:e)? (?:of )?${month}[a-z]*\\.?,?(?: (?<year>\\d{4}))?`,
    "g",
  ),
  new RegExp(`${month}[a-z]*\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4}))?`, "g"),
]);

const named = (text: string, year: string): string[] =>
  SPELLINGS.flatMap((spellings, month) =>
    spellings
      .flatMap((spelling) => [...text.matchAll(spelling)])
      .map(
        ({ groups = {} }) =>
          `${groups.year ?? year}-${twoDigits(month + 1)}-${twoDigits(Number(groups.day))}`,
      ),
  );

/** "4/6": the day, and then the month. */
const slashed = (text: string, year: string): string[] =>
  [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g)]
    .map(([, day, month]) => ({ day: Number(day), month: Number(month) }))
    .filter(({ month }) => month >= 1 && month <= 12)
    .map(({ day, month }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`);

/** The days that a text names, in any of the usual spellings; without a year they are of `year`. */
export function daysInText(text: string, year: string): Set<string> {
  const plain = folded(text);
  const written = plain.match(/\d{4}-\d\d-\d\d/g) ?? [];
  return new Set([...written, ...named(plain, year), ...slashed(plain, year)]);
}

import { monthNames } from "../../domain/calendar-names.js";
import { fold } from "../../domain/fold.js";

/** The months' full names, folded; the place in the list is the month. */
export const MONTH_NAMES: readonly string[] = monthNames("sv").map(fold);

/** Short forms of more than three letters. */
const LONGER: Readonly<Record<string, string>> = { februari: "febr", september: "sept" };

/** The names with the short forms that documents write: "jan", "sept". */
const MONTHS = MONTH_NAMES.map((name) =>
  [...new Set([name, LONGER[name] ?? name, name.slice(0, 3)])].join("|"),
);

/** A month's name, as a group of a pattern over folded text. */
export const MONTH = `(?:${MONTHS.join("|")})`;

/** The month of a name, 1–12; 0 where it is none. */
export const monthOfName = (name: string): number =>
  MONTHS.findIndex((names) => names.split("|").includes(name)) + 1;

/** A day of the month: "13", "13:e", "den 13". */
export const DAY = "(?:den )?\\d{1,2}(?: ?: ?[ea])?";

/** What stands between the parts of a list: "13 juni, 24 oktober samt 5 december". */
export const AND = "(?:, ?(?:och |samt )?| och | samt | resp(?:ektive|\\.)? | & ?| ?/ ?)";

const COUNTS = ["", "en", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv"];

/** A small number in figures or words, as a group of a pattern. */
export const COUNT = `(?:\\d{1,2}|${COUNTS.slice(1).join("|")}|ett)`;

/** Such a number as a number. */
export const countOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : word === "ett" ? 1 : COUNTS.indexOf(word);

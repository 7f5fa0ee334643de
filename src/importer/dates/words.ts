/** Months as Swedish documents write them, folded; the place in the list is the month. */
const MONTHS = [
  "januari|jan",
  "februari|feb",
  "mars|mar",
  "april|apr",
  "maj",
  "juni|jun",
  "juli|jul",
  "augusti|aug",
  "september|sept|sep",
  "oktober|okt",
  "november|nov",
  "december|dec",
];

/** A month's name, as a group of a pattern over folded text. */
export const MONTH = `(?:${MONTHS.join("|")})`;

/** The full names, for saying a day in Swedish. */
export const MONTH_NAMES: readonly string[] = MONTHS.map((names) => names.split("|")[0] ?? names);

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

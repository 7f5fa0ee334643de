import { yearOf } from "../../../domain/calendar-date.js";
import { type Finder, words } from "../finder.js";
import { wholeYear } from "./mention.js";

/** "2022–2026" is a term of office or the name of a budget, and no time that something is due in. */
export const YEAR_SPAN: Finder = {
  name: "span of years",
  pattern: words("(?:19|20)\\d{2} ?- ?(?:19|20)\\d{2}"),
  read: () => ({ kind: "filler" }),
};

/** A year by its number. */
export const YEAR: Finder = {
  name: "year",
  pattern: words("(?:ar )?((?:19|20)\\d{2})"),
  // "Agenda 2030" and "Vision 2035" are names.
  read: (match, _context, { folded }) =>
    / (?:agenda|vision) $/.test(folded.slice(0, match.index)) ? null : wholeYear(Number(match[1])),
};

const SHORT = "(?:1[5-9]|2\\d|3\\d)";
const BESIDE = "(?:kontra|mot|jamfort med|gentemot|versus|vs)";

/** "24 kontra 26": years beside each other may go without their century. */
export const SHORT_YEARS: Finder = {
  name: "short years beside each other",
  pattern: words(`(?:(${SHORT})(?= ${BESIDE} ${SHORT} )|(?<= ${SHORT} ${BESIDE} )(${SHORT}))`),
  read: (match) => wholeYear(2000 + Number(match[1] ?? match[2])),
};

/** A year as seen from today. */
export const YEARS_FROM_TODAY: readonly Finder[] = [
  {
    name: "this year",
    pattern: words(
      "i ar|(?:under |for )?(?:det har |detta |innevarande )ar(?:et)?|(?:i )?arets|(?:under|for|pa|per) aret(?! \\d)|(?:per|om) ar(?= )|hela aret|(?<= (?:av|i|pa) )aret|this year(?: s)?|(?<= of )the year",
    ),
    read: (_match, { today }) => wholeYear(yearOf(today)),
  },
  {
    name: "next year",
    pattern: words("nasta ar|nastkommande ar|next year(?: s)?"),
    read: (_match, { today }) => wholeYear(yearOf(today) + 1),
  },
  {
    name: "last year",
    pattern: words("forra aret|foregaende ar|i fjol|ifjol|forra arets|last year(?: s)?"),
    read: (_match, { today }) => wholeYear(yearOf(today) - 1),
  },
];

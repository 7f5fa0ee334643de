import { lastDayOfMonth } from "../../../domain/calendar-date.js";
import { dayPeriod, type Period } from "../../../domain/period.js";
import { type Finder, words } from "../finder.js";
import { yearly } from "./mention.js";

const months = (year: number, first: number, last: number): Period => ({
  start: `${year}-${String(first).padStart(2, "0")}-01`,
  end: lastDayOfMonth(year, last),
});

/**
 * Seasons as committees count them: spring is the spring term and ends on 30 June, autumn is
 * September–November, and winter is named by the year it ends in.
 */
const SEASONS: readonly (readonly [string, (year: number) => Period])[] = [
  [
    "(?:i |under |pa )?(?:var|varen|varterminen|varens)|(?:this |in |during |the )*spring(?: term)?",
    (y) => months(y, 1, 6),
  ],
  ["(?:i |under |pa )?(?:sommar|sommaren)|(?:this |in |during |the )*summer", (y) => months(y, 6, 8)],
  [
    "(?:i |under |pa |te )?(?:host|hosten|hostens)|(?:this |in |during |the )*autumn|(?:this|in the|during the|next) fall",
    (y) => months(y, 9, 11),
  ],
  ["hostterminen|(?:the )?autumn term", (y) => months(y, 8, 12)],
  [
    "(?:i |under )?(?:vinter|vintern)|(?:this |in |during |the )*winter",
    (y) => ({ start: `${y - 1}-12-01`, end: lastDayOfMonth(y, 2) }),
  ],
  // People are away in July: what is "before the holidays" is until June ends, "after" them is from August.
  [
    "(?:i |under |pa )?(?:sommar)?(?:semester|semestern|semestrarna|ledigheten|lovet|uppehallet)|industrisemestern|(?:the )?summer (?:holidays?|vacation|break|recess)",
    (y) => months(y, 7, 7),
  ],
  [
    "jul(?:lovet|ledigheten|uppehallet|helgen|helgerna)?|julen|(?:the )?christmas(?: (?:holidays?|break))?",
    (y) => dayPeriod(`${y}-12-24`),
  ],
  // "före årsskiftet" has all of December before it.
  ["nyar|arsskiftet|new year|(?:the )?year end|(?:the )?end of the year", (y) => dayPeriod(`${y + 1}-01-01`)],
  ["midsommar(?:en|helgen)?|midsummer", (y) => dayPeriod(`${y}-06-20`)],
];

/** "i vår överenskommelse" is no spring: the bare word must stand alone or end its phrase. */
const AFTER_OUR = /^ (?:overenskommelse|avtal|division|namnd|forvaltning|kommun|verksamhet|rapport|del)/;

/** Seasons and feasts of a year. */
export const SEASON_FINDERS: readonly Finder[] = SEASONS.map(([pattern, of]) => ({
  name: "season",
  pattern: words(pattern),
  read: (match, _context, { folded }) => {
    const after = folded.slice(match.index + match[0].length);
    // "var" alone is "where" or "our"; "jul" alone is July's short form and is read as Christmas.
    if (
      /^(?:var|host|vinter|sommar|semester|ledigheten|lovet|uppehallet)$/.test(match[0]) ||
      AFTER_OUR.test(after)
    )
      return null;
    return yearly(of);
  },
}));

import {
  addDays,
  type CalendarDate,
  lastDayOfMonth,
  weekdayOf,
  yearOf,
} from "../../../domain/calendar-date.js";
import { easterOf } from "../../../domain/holidays.js";
import { dayPeriod, monthsPeriod, type Period, weekPeriod } from "../../../domain/period.js";
import { type Finder, words } from "../finder.js";
import { fixed, yearly } from "./mention.js";

/** So many days after Easter Sunday. */
const afterEaster = (year: number, days: number): Period => dayPeriod(addDays(easterOf(year), days));

/** The first Friday from 19 June on: Midsummer's Eve. */
const midsummerEve = (year: number): Period => {
  const from = `${year}-06-19`;
  return dayPeriod(addDays(from, (5 - weekdayOf(from) + 7) % 7));
};

/** The Saturday between 31 October and 6 November. */
const allSaints = (year: number): Period => {
  const from = `${year}-10-31`;
  return dayPeriod(addDays(from, (6 - weekdayOf(from) + 7) % 7));
};

/** The Sunday four weeks before Christmas: the first from 27 November on. */
const firstAdvent = (year: number): Period => {
  const from = `${year}-11-27`;
  return dayPeriod(addDays(from, (7 - weekdayOf(from)) % 7));
};

/** Named days whose names hold those of others: they are read before months ("annandag jul"). */
const FEASTS: readonly (readonly [string, (year: number) => Period | null])[] = [
  ["julafton|christmas eve", (y) => dayPeriod(`${y}-12-24`)],
  ["juldagen|christmas day", (y) => dayPeriod(`${y}-12-25`)],
  ["annandag(?:en)? jul|boxing day", (y) => dayPeriod(`${y}-12-26`)],
  ["mellandagarna|mellandagsledigheten", (y) => ({ start: `${y}-12-27`, end: `${y}-12-30` })],
  ["nyarsafton|new year s eve", (y) => dayPeriod(`${y}-12-31`)],
  ["skartorsdag(?:en)?|maundy thursday", (y) => afterEaster(y, -3)],
  ["langfredag(?:en)?|good friday", (y) => afterEaster(y, -2)],
  ["paskafton|holy saturday", (y) => afterEaster(y, -1)],
  ["paskdagen|easter sunday", (y) => afterEaster(y, 0)],
  ["annandag(?:en)? pask|easter monday", (y) => afterEaster(y, 1)],
  ["forsta maj(?= )|may day|labour day", (y) => dayPeriod(`${y}-05-01`)],
  ["all(?:a ?)?helgona(?:helgen|dagen)?|alla helgons dag|all saints(?: day)?", allSaints],
  ["(?:forsta )?advent|first (?:sunday of )?advent", firstAdvent],
];

/**
 * Seasons as committees count them: spring is the spring term and ends on 30 June, autumn is
 * September–November, and winter is named by the year it ends in.
 */
const SEASONS: readonly (readonly [string, (year: number) => Period | null])[] = [
  [
    "(?:i |under |pa )?(?:var|varen|varterminen|varens)|(?:this |in |during |the )*spring(?: term)?",
    (y) => monthsPeriod(y, 1, 6),
  ],
  // People are away in July: what is "before the holidays" is until June ends, "after" them is from August.
  [
    "(?:i |under |pa )?(?:sommar)?(?:semester|semestern|semestrarna|ledigheten|lovet|uppehallet)|industrisemestern|(?:the )?summer (?:holidays?|vacation|break|recess)",
    (y) => monthsPeriod(y, 7, 7),
  ],
  ["(?:i |under |pa )?(?:sommar|sommaren)|(?:this |in |during |the )*summer", (y) => monthsPeriod(y, 6, 8)],
  [
    "(?:i |under |pa |te )?(?:host|hosten|hostens)|(?:this |in |during |the )*autumn|(?:this|in the|during the|next) fall",
    (y) => monthsPeriod(y, 9, 11),
  ],
  ["hostterminen|(?:the )?autumn term", (y) => monthsPeriod(y, 8, 12)],
  [
    "(?:i |under )?(?:vinter|vintern)|(?:this |in |during |the )*winter",
    (y) => ({ start: `${y - 1}-12-01`, end: lastDayOfMonth(y, 2) }),
  ],
  [
    "jul(?:lovet|ledigheten|uppehallet|helgen|helgerna)?|julen|(?:the )?christmas(?: (?:holidays?|break))?",
    (y) => dayPeriod(`${y}-12-24`),
  ],
  // "före årsskiftet" has all of December before it.
  ["nyar|arsskiftet|new year|(?:the )?year end|(?:the )?end of the year", (y) => dayPeriod(`${y + 1}-01-01`)],
  ["midsommar(?:en|helgen|afton|veckan)?|midsummer(?: s? ?eve)?", midsummerEve],
  // In most municipalities the first days of school after the summer are in the third week of August.
  [
    "skolstart(?:en)?|terminsstart(?:en)?|(?:the )?start of (?:the )?(?:school|term)",
    (y) => weekPeriod(y, 34),
  ],
  ["halvarsskiftet|(?:the )?half year(?: end)?", (y) => dayPeriod(`${y}-06-30`)],
  [
    "pask(?:en|helgen|ledigheten|lovet|veckan)?|easter(?: (?:holidays?|weekend|break))?",
    (y) => ({ start: addDays(easterOf(y), -2), end: addDays(easterOf(y), 1) }),
  ],
  ["kristi himmels?(?: ?fard(?:s ?dag(?:en)?|shelgen)?)?|ascension(?: day)?", (y) => afterEaster(y, 39)],
  ["pingst(?:en|helgen|dagen)?|whitsun|pentecost", (y) => afterEaster(y, 49)],
  ["valborg(?:smassoafton|smasso)?", (y) => dayPeriod(`${y}-04-30`)],
  ["nationaldagen|(?:the )?national day", (y) => dayPeriod(`${y}-06-06`)],
  ["lucia", (y) => dayPeriod(`${y}-12-13`)],
  ["trettonhelgen|trettondag(?:en|en jul)?|epiphany", (y) => dayPeriod(`${y}-01-06`)],
  // The week of the autumn half-term is the same in all schools; the winter one is not.
  ["hostlov(?:et)?|(?:the )?autumn half term", (y) => weekPeriod(y, 44)],
];

/** "i vår överenskommelse" is no spring: the bare word must stand alone or end its phrase. */
const AFTER_OUR = /^ (?:overenskommelse|avtal|division|namnd|forvaltning|kommun|verksamhet|rapport|del)/;

/** Seasons that are called last or next, or past by their ending ("i höstas"). */
const MOVED: readonly (readonly [string, string, (year: number) => Period])[] = [
  ["varas", "var(?:en|terminen)?|spring(?: term)?", (y) => monthsPeriod(y, 1, 6)],
  ["somras", "sommar(?:en)?|summer", (y) => monthsPeriod(y, 6, 8)],
  ["hostas", "host(?:en|terminen)?|autumn(?: term)?|fall", (y) => monthsPeriod(y, 9, 11)],
  ["vintras", "vinter(?:n)?|winter", (y) => ({ start: `${y - 1}-12-01`, end: lastDayOfMonth(y, 2) })],
  ["julas", "jul(?:en)?|christmas", (y) => dayPeriod(`${y}-12-24`)],
  ["paskas", "pask(?:en)?|easter", (y) => afterEaster(y, 0)],
];

/** The last of a span that every year has to have ended, or the first that has not begun. */
function moved(of: (year: number) => Period, isPast: boolean, today: CalendarDate): Period {
  const years = [1, 0, -1].map((away) => of(yearOf(today) + away));
  const found = isPast
    ? years.find(({ end }) => end < today)
    : years.toReversed().find(({ start }) => start > today);
  return found ?? of(yearOf(today));
}

const MOVED_FINDERS: readonly Finder[] = MOVED.map(([ending, name, of]) => ({
  name: "last or next season",
  pattern: words(`i ${ending}|(?:i )?(?:(forra|last)|(?:nasta|nastkommande|kommande|next)) (?:${name})`),
  read: ([whole, last], { today }) => fixed(moved(of, last !== undefined || / [a-z]+as$/.test(whole), today)),
}));

const seasonFinder = ([pattern, of]: (typeof SEASONS)[number]): Finder => ({
  name: "season",
  pattern: words(pattern),
  read: (match, _context, { folded }) => {
    const after = folded.slice(match.index + match[0].length);
    // "var" alone is "where" or "our"; "jul" alone is July's short form and is read as Christmas.
    if (/^(?:var|host|vinter|sommar|semester|ledigheten|lovet|uppehallet)$/.test(match[0])) return null;
    if (/(?:^| )var$/.test(match[0]) && AFTER_OUR.test(after)) return null;
    return yearly(of);
  },
});

/** Seasons and feasts of a year. */
export const SEASON_FINDERS: readonly Finder[] = [...MOVED_FINDERS, ...SEASONS.map(seasonFinder)];

/** Named days, to be read before anything that their names hold. */
export const FEAST_FINDERS: readonly Finder[] = FEASTS.map(seasonFinder);

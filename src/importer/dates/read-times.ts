import { dateOf, lastDayOfMonth } from "../../domain/calendar-date.js";
import { fold } from "../../domain/fold.js";
import type { TimeMention, TimeValue } from "./mention.js";
import { RHYTHMS } from "./rhythms.js";
import { AND, COUNT, DAY, MONTH, monthOfName } from "./words.js";

type Groups = readonly (string | undefined)[];

/** Something that says when: a pattern over folded text, and what it means in a document of that year. */
type TimeRule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, year: number) => readonly (TimeValue | null)[];
};

const YEAR = "(?:19|20)\\d{2}";
const DASH = " ?(?:-|–|—|till(?: och med)?|t\\.?o\\.?m\\.?) ?";
const SLASH_DAY = "(\\d{1,2})/(\\d{1,2})";

const rule = (name: string, source: string, read: TimeRule["read"]): TimeRule => ({
  name,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${source})(?![\\p{L}\\p{N}]|[-/]\\d|-\\p{L})`, "gu"),
  read,
});

const span = (start: string | null, end: string | null): TimeValue => ({
  kind: "span",
  period: start && end && start <= end ? { start, end } : null,
});

const day = (year: string | undefined, month: number, of: string, fallback: number): TimeValue | null => {
  const date = dateOf(year ? Number(year) : fallback, month, Number(/\d+/.exec(of)?.[0]));
  return date === null ? null : { kind: "day", date, yearStated: year !== undefined };
};

/** What looks like a date and is none: closed to the rules below before they see it. */
const NO_DATES: readonly TimeRule[] = [
  rule("law or statute", `(?:sosfs|hslf-fs|sfs|afs|lag|lagen)? ?\\(?${YEAR}:\\d+\\)?`, () => [
    span(null, null),
  ]),
  rule("paragraph", `§{1,2} ?\\d+(?: ?\\(${YEAR}\\))?|\\d+ kap\\.?`, () => [span(null, null)]),
  rule("time limit", `inom ${COUNT} (?:dag|vecka|manad|ar)\\p{L}*`, () => [span(null, null)]),
  rule("exception", `(?:utom|forutom|undantaget|exklusive) (?:i )?${MONTH}(?:${AND}${MONTH})*`, () => [
    span(null, null),
  ]),
  rule(
    "part of a year",
    `(?:forsta|andra|tredje|fjarde|sista) (?:kvartalet|tertialet|halvaret)(?: ${YEAR})?`,
    () => [span(null, null)],
  ),
  rule("years", `(${YEAR})${DASH}(${YEAR})`, ([from, to]) => [span(`${from}-01-01`, `${to}-12-31`)]),
  rule("day to day", `${SLASH_DAY}(?:[ -]?(${YEAR}))?${DASH}${SLASH_DAY}(?:[ -]?(${YEAR}))?`, daysToDays),
  rule(
    "day to day in words",
    `(${DAY})(?: (${MONTH}))?${DASH}(${DAY}) (${MONTH})(?: (${YEAR}))?`,
    ([from, fromMonth, to, toMonth, stated], year) => [
      span(
        dateOf(
          Number(stated ?? year),
          monthOfName(fromMonth ?? toMonth ?? ""),
          Number(/\d+/.exec(from ?? "")?.[0]),
        ),
        dateOf(Number(stated ?? year), monthOfName(toMonth ?? ""), Number(/\d+/.exec(to ?? "")?.[0])),
      ),
    ],
  ),
  rule("month to month", `(${MONTH})${DASH}(${MONTH})(?: (${YEAR}))?`, ([from, to, stated], year) => {
    const of = Number(stated ?? year);
    return [span(dateOf(of, monthOfName(from ?? ""), 1), lastDayOfMonth(of, monthOfName(to ?? "")))];
  }),
];

function daysToDays([d1, m1, y1, d2, m2, y2]: Groups, year: number): TimeValue[] {
  const end = Number(y2 ?? y1 ?? year);
  return [span(dateOf(Number(y1 ?? end), Number(m1), Number(d1)), dateOf(end, Number(m2), Number(d2)))];
}

/** Days, months and first meetings. */
const DATES: readonly TimeRule[] = [
  rule("ISO day", `(${YEAR})-(\\d{2})-(\\d{2})`, ([y, m, d], year) => [day(y, Number(m), d ?? "", year)]),
  rule(
    "days of one month",
    `(${DAY}(?:${AND}${DAY})*) (${MONTH})(?:,? (${YEAR}))?`,
    ([days, month, stated], year) =>
      (days ?? "").match(/\d+/g)?.map((of) => day(stated, monthOfName(month ?? ""), of, year)) ?? [],
  ),
  // Not "(1/3)", the first of three, nor "1/2 tjänst".
  rule(
    "day/month",
    `(?<!\\()${SLASH_DAY}(?:[ /-](${YEAR}))?(?! ?(?:\\)|tjanst|del|av\\b))`,
    ([d, m, stated], year) => [day(stated, Number(m), d ?? "", year)],
  ),
  rule(
    "first meeting of every quarter",
    `forsta (?:\\p{L}+ )?(?:sammantradet?|motet?) (?:i|under) (?:varje|respektive) (kvartal|tertial|manad)(?:et|en)?`,
    ([part = ""]) => [
      { kind: "rhythm", rule: { kvartal: "quarterly", tertial: "tertial" }[part] ?? "monthly" },
    ],
  ),
  rule(
    "first meeting",
    `(?:arets )?forsta (?:namnd|namnds|namndens |ordinarie )*(?:sammantradet?|motet?|namnden)(?: (?:i|under|ar|for))*(?: (?:(${YEAR})|(nasta ar|nastkommande ar|efter arsskiftet)))?`,
    ([stated, next], year) => [
      { kind: "first-meeting", year: stated ? Number(stated) : next ? year + 1 : year },
    ],
  ),
];

const ALL_PARTS: Readonly<Record<string, readonly [count: number, rule: string]>> = {
  tertial: [3, "tertial"],
  kvartal: [4, "quarterly"],
};

/** "Kvartal 1, 2, 3 och 4" is a rhythm; "tertial 1 och 2" no calendar can hold. */
const PARTS: readonly TimeRule[] = [
  rule("numbered parts", `(tertial|kvartal) ?(\\d(?:${AND}\\d)*)`, ([part = "", numbers = ""]) => {
    const [count, of] = ALL_PARTS[part] ?? [0, ""];
    return [numbers.match(/\d/g)?.length === count ? { kind: "rhythm", rule: of } : { kind: "vague" }];
  }),
];

const MONTHS: readonly TimeRule[] = [
  rule("months", `(${MONTH}(?:${AND}${MONTH})*)(?: manad)?(?:,? (${YEAR}))?`, ([list, stated], year) =>
    (list?.match(new RegExp(MONTH, "gu")) ?? []).map((name) => ({
      kind: "month",
      year: Number(stated ?? year),
      month: monthOfName(name),
      yearStated: stated !== undefined,
    })),
  ),
];

const VAGUE: readonly TimeRule[] = [
  rule(
    "at once",
    "omgaende|omedelbart|genast|skyndsamt|utan (?:drojsmal|fordrojning)|snarast(?: mojligt)?|sa (?:snart|fort)(?: som mojligt)?",
    () => [{ kind: "vague" }],
  ),
  rule("week", `(?:vecka|v\\.?) ?\\d{1,2}`, () => [{ kind: "vague" }]),
  rule(
    "season",
    `(?:under|i|till|efter|fore|infor) (?:host|var|sommar|vinter|borjan av|slutet av|mitten av|arsskifte|jul)(?:en|et)?(?: ${YEAR})?`,
    () => [{ kind: "vague" }],
  ),
];

const RHYTHM_RULES: readonly TimeRule[] = RHYTHMS.map(({ pattern, rule: of }) =>
  rule("rhythm", pattern, (groups) => {
    const found = of(groups);
    return [found === null ? null : { kind: "rhythm", rule: found }];
  }),
);

/**
 * What is read, in this order; a place that one rule has claimed is closed to those after it. Spans and
 * limits come first, so that "1/1-30/4" and "inom tre månader" are never days on which something is due;
 * rhythms go before months, so that "i maj varje år" is not this year's May only.
 */
const RULES: readonly TimeRule[] = [...NO_DATES, ...DATES, ...PARTS, ...RHYTHM_RULES, ...MONTHS, ...VAGUE];

/**
 * Everything a text says about time, in its order. A day or month without a year is of the document's year,
 * or of the year that was stated just before it ("i mars 2018 och i april").
 */
export function readTimes(text: string, year: number): TimeMention[] {
  const folded = fold(text);
  const claimed: TimeMention[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (match[0].trim() === "" || claimed.some((m) => start < m.end && m.start < end)) continue;
      for (const value of read(match.slice(1), year))
        if (value) claimed.push({ ...value, start, end, text: text.slice(start, end) });
    }
  }
  return withStatedYears(claimed.sort((a, b) => a.start - b.start));
}

/** A bare month or day after one whose year is stated is of that year, if it does not go back in time. */
function withStatedYears(mentions: readonly TimeMention[]): TimeMention[] {
  let stated: { year: number; month: number } | null = null;
  return mentions.map((mention) => {
    if (mention.kind !== "day" && mention.kind !== "month") return mention;
    const [year, month] =
      mention.kind === "day"
        ? [Number(mention.date.slice(0, 4)), Number(mention.date.slice(5, 7))]
        : [mention.year, mention.month];
    if (mention.yearStated) stated = { year, month };
    else if (stated && month >= stated.month) return inYear(mention, stated.year);
    return mention;
  });
}

function inYear(mention: TimeMention, year: number): TimeMention {
  if (mention.kind === "month") return { ...mention, year };
  if (mention.kind !== "day") return mention;
  const date = dateOf(year, Number(mention.date.slice(5, 7)), Number(mention.date.slice(8)));
  return date ? { ...mention, date } : mention;
}

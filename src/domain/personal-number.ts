import { addDays, type CalendarDate, twoDigits, yearOf } from "./calendar-date.js";
import { decodedLink } from "./report-link.js";

/** What stands where a number was taken out. */
const TAKEN_OUT = "…";

/** Whatever people put between the day of birth and the last four: hyphens and dashes, a plus from 100 years on. */
const SIGN = "[-+–−‐‑]";
/** The last four: digits, or what T-numbers and hospitals' reserve numbers have, or what hides them. */
const LAST_FOUR = "(?:\\d{4}|[A-Z]\\d{3}|[A-Z]{2}\\d{2}|[Xx*]{4})";
/** Not inside a longer number, word or code. An underscore parts the words of a file's name. */
const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

const SHAPE = new RegExp(
  `${BEFORE}(?:(?<century>18|19|20)?(?<short>\\d{6})(?<gap>\\s?${SIGN}\\s?|[\\s_])?(?<last>${LAST_FOUR})` +
    `|(?<long>(?:18|19|20)\\d{2}-\\d{2}-\\d{2})${SIGN}(?<lastOfLong>${LAST_FOUR}))${AFTER}`,
  "gu",
);

/** In this many days around today a day with four digits is mostly a time or a running number. */
const LATELY_DAYS = 366;

/** A co-ordination number (samordningsnummer) has 60 more than the day of birth. */
const CO_ORDINATION = 60;

/** How bare digits are judged: by their shape, or only where their check digit fits as well. */
type Strictness = "shape" | "checksum";

type Candidate = {
  /** Ten digits, or six with what stands for the last four. */
  readonly birth: string;
  readonly last: string;
  readonly century: string | null;
  /** Whether the last four are set apart by a sign, as the number is written. */
  readonly signed: boolean;
  /** Whether they are set apart by a blank or an underscore. */
  readonly blank: boolean;
};

function candidateOf(groups: Record<string, string | undefined>): Candidate {
  const { century, short = "", gap, last = "", long, lastOfLong } = groups;
  if (long !== undefined) {
    const digits = long.replaceAll("-", "");
    return {
      birth: digits.slice(2),
      last: lastOfLong ?? "",
      century: digits.slice(0, 2),
      signed: true,
      blank: false,
    };
  }
  const signed = gap !== undefined && new RegExp(SIGN, "u").test(gap);
  return { birth: short, last, century: century ?? null, signed, blank: gap !== undefined && !signed };
}

/**
 * The day of birth, or `null` where it is none. Without a century this one is meant, unless that is far to
 * come: `260604` in the spring of 2026 is a day of that summer before it is one of 1926.
 */
function birthday({ birth, century }: Candidate, today: CalendarDate): CalendarDate | null {
  const day = Number(birth.slice(4, 6));
  const real = day > CO_ORDINATION ? day - CO_ORDINATION : day;
  const rest = `-${birth.slice(2, 4)}-${twoDigits(real)}`;
  const of = (hundreds: string): CalendarDate => `${hundreds}${birth.slice(0, 2)}${rest}`;
  const thisCentury = String(yearOf(today)).slice(0, 2);
  const said = century === null ? of(thisCentury) : of(century);
  const found =
    century === null && said > addDays(today, LATELY_DAYS) ? of(String(Number(thisCentury) - 1)) : said;
  return isDay(found) ? found : null;
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** The check digit of the ten digits (Luhn), as the Tax Agency's rule has it. */
function checks({ birth, last }: Candidate): boolean {
  const sum = [...`${birth}${last}`].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a day is so near today, or to come, that it is hardly anybody's birth. */
const isLately = (day: CalendarDate, today: CalendarDate): boolean => day > addDays(today, -LATELY_DAYS);

/**
 * Whether a candidate is taken for somebody's number. One that checks always is. One that does not is a slip
 * of the pen, or invented, where it is written as such numbers are; but ten digits that begin with a nought
 * are mostly a telephone, and a day of late with four digits a time or a running number.
 */
function isPersonal(candidate: Candidate, today: CalendarDate, bare: Strictness): boolean {
  const day = birthday(candidate, today);
  if (day === null) return false;
  const hasDigits = /^\d{4}$/.test(candidate.last);
  if (hasDigits && checks(candidate)) return candidate.century === null || day <= today;
  if (isLately(day, today)) return false;
  if (candidate.signed) return true;
  if (!hasDigits || bare === "checksum") return hasDigits && candidate.century !== null && !candidate.blank;
  return candidate.century !== null || !candidate.birth.startsWith("0");
}

// Full-width digits are digits, and invisible characters would part a number that people see as one.
const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\p{Cf}/gu, "");

function* found(text: string, today: CalendarDate, bare: Strictness): Generator<RegExpExecArray> {
  for (const match of text.matchAll(SHAPE))
    if (isPersonal(candidateOf(match.groups ?? {}), today, bare)) yield match;
}

/**
 * Whether a text holds what looks like a Swedish personal number or co-ordination number (personnummer,
 * samordningsnummer), with or without century and sign. Days, registration numbers, companies' numbers,
 * amounts and telephone numbers are none.
 */
export const holdsPersonalNumber = (text: string, today: CalendarDate): boolean =>
  !found(plain(text), today, "shape").next().done;

/** The text with such numbers taken out. */
export function withoutPersonalNumbers(text: string, today: CalendarDate): string {
  let rest = plain(text);
  for (const match of [...found(rest, today, "shape")].reverse())
    rest = `${rest.slice(0, match.index)}${TAKEN_OUT}${rest.slice(match.index + match[0].length)}`;
  return rest;
}

/**
 * Whether the name of what a link leads to holds such a number: its path, fragment or query, as written and
 * decoded. Ten bare digits are there often (they number files and pages), so those must also check.
 */
export function linkHoldsPersonalNumber(link: string, today: CalendarDate): boolean {
  const name = link.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "");
  return [name, decodedLink(name), decodedLink(name.replaceAll("+", " "))].some(
    (written) => !found(plain(written), today, "checksum").next().done,
  );
}

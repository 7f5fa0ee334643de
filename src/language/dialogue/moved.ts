import {
  addDays,
  type CalendarDate,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "../../domain/calendar-date.js";
import { monthPeriod, type Period } from "../../domain/period.js";
import type { Question } from "../../domain/question.js";
import type { Reading } from "../reading.js";

/** A time of the calendar that one goes on by. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/manad|month/, 1],
  [/kvartal|quarter/, 3],
  [/tertial/, 4],
  [/halvar|half/, 6],
  [/ar(?:et)?$|year/, 12],
];
const UNIT =
  "(?<unit>manad(?:en)?|kvartal(?:et)?|tertial(?:et)?|halvar(?:et)?|ar(?:et)?|vecka(?:n)?|month|quarter|half year|year|week)";

/** "och därefter?", "månaden efter", "and after that?" */
const LATER = new RegExp(
  `^ (?:(?:och|and|men|sa|vad hander|what happens) )?(?:darefter|(?:och )?(?:sen|sedan)|efter (?:det|den|dess)|dar ?pa|after (?:that|this)|(?:the )?(?:${UNIT} )(?:efter(?: det)?|darpa|darefter|after(?: that)?)) (?:da |then )?$`,
);
/** "och dessförinnan?", "månaden innan", "and the month before?" */
const EARLIER = new RegExp(
  `^ (?:(?:och|and|men) )?(?:dessforinnan|(?:innan|fore) (?:det|den|dess)|before (?:that|this)|(?:the )?(?:${UNIT} )(?:innan|fore|before)(?: (?:det|dess|that))?) (?:da |then )?$`,
);
/** "nästa månad då?", "och nästa kvartal?": on from the last answer, where that was about the coming one already. */
const NEXT = / (?:nasta|next) \p{L}+ /u;

/** Whether a message goes on to another time: its "det" and "that" are the time before. */
export const movesOn = ({ text: { folded } }: Reading): boolean => LATER.test(folded) || EARLIER.test(folded);

/** How many whole months a period is; `null` where it is none. */
function monthsOf({ start, end }: Period): number | null {
  const whole = start.endsWith("-01") && end === lastDayOfMonth(yearOf(end), monthOf(end));
  return whole ? (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1 : null;
}

/** So many months from the one that a day lies in: a period of that length. */
function monthsFrom(day: CalendarDate, by: number, length: number): Period {
  const at = (months: number): Period => {
    const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
    return monthPeriod(Math.floor(count / 12), (count % 12) + 1);
  };
  return { start: at(by).start, end: at(by + length - 1).end };
}

/** The calendar's span of so many months that a day lies in, e.g. its quarter. */
const spanAround = (day: CalendarDate, months: number): Period =>
  monthsFrom(day, -((monthOf(day) - 1) % months), months);

/** The span before or after another of the same length; `null` for a day, which has meetings beside it, not days. */
function beside(period: Period, way: 1 | -1): Period | null {
  const months = monthsOf(period);
  if (months !== null) return monthsFrom(period.start, way * months, months);
  const days = daysBetween(period.start, period.end) + 1;
  if (days !== 7) return null;
  return { start: addDays(period.start, way * days), end: addDays(period.end, way * days) };
}

/** The span that was said ("månaden", "kvartalet"), around a period. */
function unitAround(unit: string, { start, end }: Period, way: 1 | -1): Period {
  const day = way === 1 ? end : start;
  const months = UNITS.find(([name]) => name.test(unit))?.[1];
  if (months !== undefined) return spanAround(day, months);
  const monday = addDays(day, 1 - weekdayOf(day));
  return { start: monday, end: addDays(monday, 6) };
}

/** What comes after a time, or before it: as long a span, else what belongs to the nearest meeting. */
function besideIt(
  question: Question & { readonly kind: "due" },
  unit: string | undefined,
  way: 1 | -1,
): Question {
  const from = unit === undefined ? question.period : unitAround(unit, question.period, way);
  const period = beside(from, way);
  if (period !== null) return { ...question, period, spans: [period], end: null };
  const { start, end } = question.period;
  const rest: Period =
    way === 1
      ? { start: addDays(end, 1), end: `${yearOf(end) + 1}-12-31` }
      : { start: `${yearOf(start) - 1}-01-01`, end: addDays(start, -1) };
  return { ...question, period: rest, spans: [rest], end: way === 1 ? "first" : "last" };
}

/**
 * The last question about what comes next ("och därefter?", "månaden efter") or came before; `null` where the
 * message says no such thing, or the question has no time to go on from.
 */
export function moved(question: Question, { text: { folded }, period }: Reading): Question | null {
  const later = LATER.exec(folded);
  const earlier = EARLIER.exec(folded);
  const again =
    question.kind === "due" &&
    NEXT.test(folded) &&
    period?.start === question.period.start &&
    period.end === question.period.end;
  if (!later && !earlier && !again) return null;
  const way = earlier ? -1 : 1;
  const unit = (later ?? earlier)?.groups?.unit;
  switch (question.kind) {
    case "due":
      return besideIt(question, unit, way);
    case "next":
      return way === 1 && !question.after ? { ...question, after: true } : null;
    case "meeting": {
      if (question.period !== null) {
        const period = beside(question.period, way);
        return period && { ...question, period };
      }
      if (question.which === "next") return { ...question, which: way === 1 ? "afterNext" : "previous" };
      return question.which === "afterNext" && way === -1 ? { ...question, which: "next" } : null;
    }
    default:
      return null;
  }
}

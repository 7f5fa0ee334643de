import { type CalendarDate, weekdayOf, yearOf } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import { WEEKDAY, weekdayNumber } from "../finders/time-words.js";
import { type Mention, type TimeMention, valuesOf } from "../mention.js";
import type { CommandContext } from "./command.js";

/** A day (or a longer span) that a command names. */
export type Said = {
  /** Whether it is a single day, rather than a month, a week … */
  readonly isDay: boolean;
  /** Whether its year was said, or is settled otherwise ("i morgon"). */
  readonly yearSaid: boolean;
  /**
   * What it may mean, the coming one first; one where the year was said. None where its weekday does not fit
   * any of them.
   */
  readonly spans: readonly Period[];
};

/** What a part of a command says. */
export type Told = {
  /** Party ids of the committees that are named. */
  readonly committees: readonly string[];
  /** Names of bodies that no loaded agreement is of. */
  readonly unknown: readonly string[];
  /** The days that are named, in their order. */
  readonly days: readonly Said[];
  /** Where the last of them stands in `text`; -1 where none is named. */
  readonly lastDayAt: number;
  /** The folded text that was read. Names may have been mended in it. */
  readonly text: string;
  /** What is left of it once committees and days are taken out. */
  readonly left: string;
};

type TimeFound = Mention<TimeMention>;

const isTime = (mention: Mention): mention is TimeFound => mention.value.kind === "time";

/** Years a day without one may be of: this, the next, the last, the one after. */
const yearsAround = (today: CalendarDate): number[] => [0, 1, -1, 2].map((away) => yearOf(today) + away);

/** What a span without a year may mean: the coming one, then those of other years. */
function spansOf({ value }: TimeFound, year: number | null, today: CalendarDate): Period[] {
  if (value.fixed) return [value.of(yearOf(today))].flatMap((span) => span ?? []);
  const own = value.year ?? year;
  const spans = (own === null ? yearsAround(today) : [own]).flatMap((each) => value.of(each) ?? []);
  const isAhead = ({ end }: Period) => end >= today;
  return [...spans.filter(isAhead), ...spans.filter((span) => !isAhead(span))];
}

const DAYS_ONLY = new RegExp(`^(?:pa |nasta |on |next |this |nu pa |till )?(${WEEKDAY})(?:en|ens)?$`);

/** The weekday of a mention that is nothing but its name, 1–7; else 0. */
const weekdayIn = ({ start, end }: Mention, text: string): number => {
  const said = DAYS_ONLY.exec(text.slice(start, end));
  return said ? weekdayNumber(said[1] ?? "") : 0;
};

/** A weekday that goes with the day right behind it. */
const WEEKDAY_BEFORE = new RegExp(` (${WEEKDAY})(?:en|ens)? (?:den |the )?$`);

/** "den 4 till den 11 juni" is two days to a command, whatever it is to a question. */
function ends(said: Said): Said[] {
  const range = said.spans.every(({ start, end }) => start !== end && start.slice(0, 7) === end.slice(0, 7));
  if (!range || said.isDay) return [said];
  const day = (of: (span: Period) => CalendarDate): Said => ({
    ...said,
    isDay: true,
    spans: said.spans.map((span) => ({ start: of(span), end: of(span) })),
  });
  return [day(({ start }) => start), day(({ end }) => end)];
}

const RANGE = /^\D*\d{1,2}\D+\d{1,2}\D+$/;

/** The days among mentions of time: a weekday goes with the day behind it, a year with the days without one. */
function daysIn(times: readonly TimeFound[], text: string, today: CalendarDate): Said[] {
  const years = times.flatMap(({ value }) => (value.yearOnly && value.year !== null ? [value.year] : []));
  const spans = times.filter(({ value }) => !value.yearOnly);
  return spans.flatMap((mention, index) => {
    const next = spans[index + 1];
    const gap = next && text.slice(mention.end, next.start);
    if (weekdayIn(mention, text) > 0 && gap !== undefined && /^ (?:den |the )?$/.test(gap)) return [];
    const weekday = weekdayNumber(WEEKDAY_BEFORE.exec(text.slice(0, mention.start))?.[1] ?? "");
    const all = spansOf(mention, years[0] ?? null, today);
    const said: Said = {
      isDay: mention.value.day,
      yearSaid: mention.value.fixed || mention.value.year !== null || years.length > 0,
      spans: weekday === 0 ? all : all.filter(({ start }) => weekdayOf(start) === weekday),
    };
    return RANGE.test(text.slice(mention.start, mention.end)) ? ends(said) : [said];
  });
}

/** Text with places blanked, so that what is left keeps its own. */
function without(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}

/** Reads committees and days out of a part of a command. */
export function told(
  written: string,
  { reader, situation }: Pick<CommandContext, "reader" | "situation">,
): Told {
  const { scope, mentions, text, committeeNamed } = reader.read(written, {
    ...situation,
    channelCommittee: null,
  });
  const times = mentions.filter(isTime);
  const parties = valuesOf(mentions, "party");
  const committees = committeeNamed ? scope.committees : [];
  return {
    committees,
    unknown: committees.length > 0 ? [] : parties.map(({ name }) => name),
    days: daysIn(times, text.folded, situation.today),
    lastDayAt: times.findLast(({ value }) => !value.yearOnly)?.start ?? -1,
    text: text.folded,
    left: without(
      text.folded,
      mentions.filter(
        (mention) =>
          ["time", "party", "municipality"].includes(mention.value.kind) ||
          weekdayIn(mention, text.folded) > 0,
      ),
    ),
  };
}

/** Whether nothing is left of a text but these words. A command is one only where all of it was understood. */
export const isAll = (left: string, words: RegExp): boolean => left.replace(words, " ").trim() === "";

/** How a person may begin who asks for something to be done. */
export const POLITE =
  /^ (?:hej |(?:kan|skulle|vill|could|can|would) (?:du|ni|you) (?:kunna )?|snalla |vanligen |var snall och |please |kindly )*/;

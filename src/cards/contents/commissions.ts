import type { CommissionsAnswer } from "../../domain/answer.js";
import { type CalendarDate, yearOf } from "../../domain/calendar-date.js";
import type { CommissionFacts, PassageFacts } from "../../domain/contents.js";
import { sourcesSaid } from "../headings.js";
import { unconfirmedSaid } from "../rows.js";
import type { Words } from "../words/words.js";

/** A goal or an assignment as a row of a list. */
export type CommissionRow = {
  readonly number: number;
  readonly title: string;
  /** Whose it is, for how long, with whom, where it stands. */
  readonly details: readonly string[];
  /** What it is about. */
  readonly summary: string | null;
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
};

const isWholeYears = (start: CalendarDate, end: CalendarDate): boolean =>
  start.endsWith("-01-01") && end.endsWith("-12-31");

/** For how long: "2026", "2023–2025", "från 1 mars 2024"; nothing where nothing is known. */
function timeSaid({ start, end }: CommissionFacts, { calendar, contents }: Words): string[] {
  const { from, until } = contents.commissions;
  if (start === null) return end === null ? [] : [until(calendar.date(end, "year"))];
  if (end === null) return [from(calendar.date(start, "year"))];
  if (!isWholeYears(start, end)) return [calendar.period({ start, end })];
  const [first, last] = [yearOf(start), yearOf(end)];
  return [first === last ? String(first) : `${first}–${last}`];
}

function rowOf(
  facts: CommissionFacts,
  number: number,
  several: boolean,
  answer: CommissionsAnswer,
  words: Words,
) {
  const { level, area, partners, tags, section, agreementShort, summary } = facts;
  const { commissions } = words.contents;
  return {
    number,
    title: facts.title,
    details: [
      commissions.level(answer.kind, level),
      area,
      ...timeSaid(facts, words),
      ...(partners.length === 0 ? [] : [words.row.with(words.and(partners))]),
      ...(tags.length === 0 ? [] : [commissions.tags(tags)]),
      ...(several ? [agreementShort] : []),
      words.row.section(section),
      ...unconfirmedSaid(facts, words),
    ],
    summary: summary === null ? null : summary[words.locale],
    lists: [
      { title: commissions.desired, lines: facts.desiredResults },
      { title: commissions.measures, lines: facts.measures },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** The goals or assignments of an answer as rows; each says its agreement where there are several. */
export const commissionRows = (answer: CommissionsAnswer, words: Words): CommissionRow[] => {
  const several = answer.agreements.length > 1;
  return answer.rows.map((facts, index) => rowOf(facts, index + 1, several, answer, words));
};

/** What heads the list: "Mål i SN 2024". */
export const commissionsHeading = ({ kind, agreements }: CommissionsAnswer, words: Words): string =>
  words.contents.commissions.heading(words.contents.commissions.title[kind], sourcesSaid(agreements, words));

/** What was counted, from which agreements. */
export const commissionsComplete = (answer: CommissionsAnswer, words: Words): string =>
  words.contents.commissions.complete(
    answer.kind,
    answer.rows.length,
    answer.outOf,
    sourcesSaid(answer.agreements, words),
  );

/** The rows' sections without what the rows say themselves: their titles stand above. */
export function passagesBeside({ rows, passages }: CommissionsAnswer): PassageFacts[] {
  const isTitle = (text: string) => rows.some(({ title }) => text.endsWith(`: ${title}`));
  const beside = (facts: PassageFacts["facts"]) => facts.filter(({ sv }) => !isTitle(sv));
  return passages.map((passage) => ({
    ...passage,
    facts: beside(passage.facts),
    moreFacts: beside(passage.moreFacts),
  }));
}

import type { CommitteePlan } from "../answers/plan.js";
import { ownerSaid } from "../cards/occasion-lines.js";
import { capital, stateShown } from "../cards/state.js";
import { PLAN_COLUMNS, type PlanColumn } from "../cards/words/exports.js";
import { wordsFor } from "../cards/words/index.js";
import type { Words } from "../cards/words/words.js";
import type { CommitteeFacts, OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { holidayName } from "../domain/holidays.js";
import { keysOf } from "../domain/keys.js";
import type { Locale } from "../domain/question.js";
import { type Book, type Cell, type Column, type FrontSheet, sheetNames, type TableSheet } from "./sheet.js";

/** The plans of one or several committees of a year, to be put into one file. */
export type PlanFile = {
  readonly plans: readonly CommitteePlan[];
  readonly year: number;
  readonly locale: Locale;
  readonly today: CalendarDate;
};

const day = (date: CalendarDate | null): Cell => (date === null ? null : { day: date });
const said = (text: string | null): Cell => (text === null || text === "" ? null : text);

/** The days of a row that fall on holidays, by name: such a day is what the document says, and odd. */
const holidays = ({ meeting, submitBy }: OccasionFacts, words: Words): string[] =>
  [meeting, submitBy].flatMap((date) => {
    const holiday = date === null ? null : holidayName(date);
    if (date === null || holiday === null) return [];
    return [`${capital(words.calendar.date(date, "short"))}: ${words.row.holiday(holiday)}.`];
  });

/** Everything odd or special about a row, a sentence or two each. */
function remarksOf(facts: OccasionFacts, words: Words): string {
  const { mark, note, remarks, unconfirmed, returnedFrom, standing } = facts;
  const { planning, decisions, calendar, exports, occasion } = words;
  const parts = [
    ...(unconfirmed ? [exports.plan.unconfirmed] : []),
    ...(mark === null ? [] : [`${capital(planning.byWhom(planning.mark(mark), mark.by, mark.day))}.`]),
    ...(returnedFrom === null
      ? []
      : [
          `${capital(decisions.returnedFrom(calendar.date(returnedFrom.meeting, "year"), returnedFrom.paragraph))}.`,
        ]),
    ...(standing.waivedReason === null ? [] : [`${occasion.waived}: ${standing.waivedReason}`]),
    ...(note === null ? [] : [note[words.locale]]),
    ...holidays(facts, words),
    ...remarks.map((remark) => remark[words.locale]),
  ];
  return parts.join("\n");
}

/** When a row without a day falls: its rhythm, and the month or the span that is named. */
function undatedSaid({ meeting, submitBy, rule, within }: OccasionFacts, words: Words): string | null {
  if (meeting !== null || submitBy !== null) return null;
  const parts = [
    ...(rule === null ? [] : [words.rule(rule)]),
    ...(within === null ? [] : [words.calendar.period(within)]),
  ];
  return capital([...new Set(parts)].join(", ")) || capital(words.row.dayNotSet);
}

const linkCell = (link: string): Cell => (/^https:\/\//i.test(link) ? { text: link, link } : link);

/** What a row says in a column, how wide the column is, and whether it breaks long texts. */
type Filling = {
  readonly width: number;
  readonly wraps?: boolean;
  readonly cell: (facts: OccasionFacts, words: Words) => Cell;
};

const COLUMNS: Readonly<Record<PlanColumn, Filling>> = {
  meeting: { width: 14, cell: ({ meeting }) => day(meeting) },
  meetingBasis: {
    width: 14,
    cell: ({ meetingBasis }, { exports }) => meetingBasis && exports.plan.basis[meetingBasis],
  },
  submitBy: { width: 14, cell: ({ submitBy }) => day(submitBy) },
  submitByBasis: {
    width: 14,
    cell: ({ submitByBasis }, { exports }) => submitByBasis && exports.plan.basis[submitByBasis],
  },
  undated: { width: 20, wraps: true, cell: undatedSaid },
  title: { width: 46, wraps: true, cell: ({ title }) => title },
  section: { width: 9, cell: ({ section }) => section },
  heading: { width: 26, wraps: true, cell: ({ heading }) => heading },
  area: { width: 18, wraps: true, cell: ({ area }) => area },
  forms: {
    width: 18,
    wraps: true,
    cell: ({ forms }, words) =>
      forms.length === 0 ? words.row.formNotSaid : words.and(forms.map((form) => words.forms[form])),
  },
  recipients: { width: 18, wraps: true, cell: ({ recipients }) => said(recipients.join(", ")) },
  partners: { width: 14, wraps: true, cell: ({ partners }) => said(partners.join(", ")) },
  covers: {
    width: 18,
    wraps: true,
    cell: ({ period }, words) => (period === null ? null : capital(words.calendar.period(period))),
  },
  state: {
    width: 14,
    cell: ({ standing: { state } }, words) => {
      const { mark, word } = stateShown(state, words);
      return `${mark} ${word}`;
    },
  },
  owner: {
    width: 20,
    wraps: true,
    cell: (facts, words) =>
      facts.standing.owner === null ? null : ownerSaid(facts, facts.standing.owner, words),
  },
  submitted: { width: 13, cell: ({ standing: { submission } }) => day(submission?.day ?? null) },
  report: {
    width: 30,
    wraps: true,
    cell: ({ standing: { submission } }) => submission && linkCell(submission.link),
  },
  reference: { width: 15, cell: ({ standing: { submission } }) => submission?.reference ?? null },
  presented: { width: 13, cell: ({ standing: { presented } }) => day(presented?.meeting ?? null) },
  paragraph: { width: 10, cell: ({ standing: { presented } }) => presented?.paragraph ?? null },
  remarks: { width: 110, wraps: true, cell: (facts, words) => said(remarksOf(facts, words)) },
  agreement: { width: 30, wraps: true, cell: ({ agreementTitle }) => agreementTitle },
  id: { width: 30, cell: ({ id }) => id },
};

function tableOf(plan: CommitteePlan, name: string, words: Words): TableSheet {
  const { columns } = words.exports.plan;
  return {
    kind: "table",
    name,
    columns: PLAN_COLUMNS.map((key) => {
      const { width, wraps = false } = COLUMNS[key];
      return { heading: columns[key], width, wraps };
    }),
    printed: PLAN_COLUMNS.indexOf("owner") + 1,
    rows: [...plan.dated, ...plan.undated].map((facts) =>
      PLAN_COLUMNS.map((key) => COLUMNS[key].cell(facts, words)),
    ),
  };
}

const rowsIn = ({ dated, undated }: CommitteePlan): number => dated.length + undated.length;

function summaryColumns({ exports: { plan } }: Words): Column[] {
  const { sheets } = plan;
  const ofTexts: Partial<Record<keyof typeof sheets, number>> = { sheet: 16, committee: 34, agreements: 46 };
  return keysOf(sheets).map((key) => ({
    heading: sheets[key],
    width: ofTexts[key] ?? 14,
    wraps: true,
    numbers: !(key in ofTexts),
  }));
}

function frontOf({ plans, year, locale, today }: PlanFile, names: readonly string[]): FrontSheet {
  const words = wordsFor(locale);
  const own = words.exports.plan;
  const [name = "", ...sheets] = names;
  const sum = (of: (plan: CommitteePlan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  const counts = [
    (plan: CommitteePlan) => plan.dated.length,
    (plan: CommitteePlan) => plan.undated.length,
    rowsIn,
    (plan: CommitteePlan) => plan.unconfirmed,
    (plan: CommitteePlan) => plan.otherYears,
  ];
  const rows = plans.map((plan, index): Cell[] => [
    { text: sheets[index] ?? "", sheet: sheets[index] ?? "" },
    capital(plan.committee.name[locale]),
    plan.agreements.map(({ title }) => title).join("\n"),
    ...counts.map((of) => of(plan)),
  ]);
  return {
    kind: "front",
    name,
    title: own.title(committeesSaid(plans, words), year),
    above: [own.made(words.calendar.date(today, "full")), ...(sum(rowsIn) === 0 ? [own.nothing(year)] : [])],
    columns: summaryColumns(words),
    rows: plans.length < 2 ? rows : [...rows, [own.sum, null, null, ...counts.map(sum)]],
    below: [
      own.leftOut(
        year,
        sum(({ otherYears }) => otherYears),
      ),
      ...own.reading,
    ],
  };
}

/** A committee's code; with its municipality where another of the file has the same. */
const labelOf = ({ code, municipality }: CommitteeFacts, all: readonly CommitteePlan[]): string =>
  all.filter(({ committee }) => committee.code === code).length > 1 ? `${code} ${municipality}` : code;

const committeesSaid = (plans: readonly CommitteePlan[], { and }: Words): string =>
  and(plans.map(({ committee }) => labelOf(committee, plans)));

/** The plans as sheets: first what the file holds and what it leaves out, then a sheet for each committee. */
export function planBook(file: PlanFile): Book {
  const words = wordsFor(file.locale);
  const { contents, title, page, pageOf } = words.exports.plan;
  const names = sheetNames([contents, ...file.plans.map(({ committee }) => labelOf(committee, file.plans))]);
  const tables = file.plans.map((plan, index) => tableOf(plan, names[index + 1] ?? "", words));
  return {
    title: title(committeesSaid(file.plans, words), file.year),
    sheets: [frontOf(file, names), ...tables],
    page,
    pageOf,
  };
}

/** What the file is called, without its ending. */
export function planFileName({ plans, year, locale }: PlanFile): string {
  const words = wordsFor(locale);
  return words.exports.plan.fileName(plans.map(({ committee }) => labelOf(committee, plans)).join(" "), year);
}

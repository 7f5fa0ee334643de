import { type MonthLoad, type Stop, sumOf, type YearPlan } from "../answers/year-plan.js";
import type { Form } from "../domain/agreement.js";
import type { OccasionFacts } from "../domain/answer.js";
import { daysBetween } from "../domain/calendar-date.js";
import { yearPeriod } from "../domain/period.js";
import { STATES, type State } from "../domain/question.js";
import { countedFrom } from "./headings.js";
import { capital, dayShown } from "./state.js";
import { shapeOf } from "./words/calendar.js";
import { MARKS, type Words } from "./words/words.js";

/** The two pictures of a committee's year. */
export const PICTURES = ["year-wheel", "load"] as const;
/** See {@link PICTURES}. */
export type PictureKind = (typeof PICTURES)[number];

/** The facts of a picture as rows of cells, for whoever reads rather than sees. */
export type FactTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row: everything together. */
  readonly total: readonly string[];
};

const NOTHING = "–";

/** What a picture is called: "Årshjul 2026". */
export const pictureTitle = (kind: PictureKind, { year }: YearPlan, { pictures }: Words): string =>
  kind === "load" ? pictures.load(year) : pictures.wheel(year);

/** Whose year it is: a committee of that name there is in many municipalities, and a picture goes far. */
export const committeeSaid = (
  { committee: { name, municipality } }: YearPlan,
  { locale, list }: Words,
): string => capital(municipality === "" ? name[locale] : list.committeeIn(name[locale], municipality));

/** The day of a stop as people say it, without the year: "4 juni", "oktober", "kvartal 1 2026". */
export function stopDay({ when }: Stop, { calendar }: Words): string {
  const shape = shapeOf(when);
  if (shape.kind === "day") return calendar.date(when.start, "short");
  if (shape.kind === "month") return calendar.month(shape.month);
  return shape.kind === "months"
    ? `${calendar.month(shape.first)}–${calendar.month(shape.last)}`
    : calendar.period(when);
}

/** What there is to say of a stop besides its day: that it is cancelled or moved, or is no known meeting. */
export function stopRemark({ kind, change }: Stop, year: number, words: Words): string | null {
  const { pictures, row } = words;
  if (change?.type === "cancelled") return pictures.cancelled;
  if (change?.type === "moved") return pictures.movedFrom(dayShown(words, change.from, year));
  const remarks = {
    meeting: null,
    loneDay: pictures.loneDay,
    handIn: pictures.handInOnly,
    span: row.dayNotSet,
  };
  return remarks[kind];
}

/** How many rows are in each state, those without any left out, in the order of a report's life. */
export const stateCounts = (rows: readonly OccasionFacts[]): readonly (readonly [State, number])[] =>
  STATES.map(
    (state) => [state, rows.filter(({ standing }) => standing.state === state).length] as const,
  ).filter(([, count]) => count > 0);

const FORMS: readonly Form[] = ["oral", "written", "dialogue", "system", "statistics"];

/** In which forms rows are reported, and how many in each; a row may be in several. */
export const formsSaid = (rows: readonly OccasionFacts[], words: Words): string => {
  const counts = FORMS.map(
    (form) => [words.forms[form], rows.filter(({ forms }) => forms.includes(form)).length] as const,
  );
  const none = [words.row.formNotSaid, rows.filter(({ forms }) => forms.length === 0).length] as const;
  return (
    [...counts, none].flatMap(([form, count]) => (count === 0 ? [] : `${form} ${count}`)).join(", ") ||
    NOTHING
  );
};

/** How many rows are in each state, by mark and word. */
export const statesSaid = (rows: readonly OccasionFacts[], words: Words): string =>
  stateCounts(rows)
    .map(([state, count]) => `${MARKS[state]}\u00a0${words.states[state]}\u00a0${count}`)
    .join(", ") || NOTHING;

/** The days a stop's rows are handed in by. */
export const handInsSaid = ({ handIns }: Pick<Stop, "handIns">, year: number, words: Words): string =>
  handIns.length === 0 ? NOTHING : words.and(handIns.map((day) => dayShown(words, day, year)));

function stopCells(stop: Stop, { year }: YearPlan, words: Words): string[] {
  const remark = stopRemark(stop, year, words);
  const { rows } = stop;
  return [
    `${capital(stopDay(stop, words))}${remark === null ? "" : ` (${remark})`}`,
    handInsSaid(stop, year, words),
    words.number(rows.length),
    formsSaid(rows, words),
    statesSaid(rows, words),
  ];
}

/** How long a span is, then when it begins: quarters, then tertials, then what may be whenever. */
const bySpan = ({ within: a }: OccasionFacts, { within: b }: OccasionFacts): number =>
  a === null || b === null
    ? Number(a === null) - Number(b === null)
    : daysBetween(a.start, a.end) - daysBetween(b.start, b.end) || daysBetween(b.start, a.start);

/** The rows without a day by the span they fall in, with how many there are: "tertial 1 2026 (januari–april): 9". */
export function undatedSpans({ undated }: YearPlan, words: Words): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { within } of undated.toSorted(bySpan)) {
    const isYear = within !== null && shapeOf(within).kind === "year";
    const span = within === null ? words.row.dayNotSet : words.calendar.period(within);
    const name = isYear ? words.pictures.total : span;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}

/** The year wheel as a table: a row for each stop, one for what has no day, and all of it. */
export function wheelTable(plan: YearPlan, words: Words): FactTable {
  const { columns, total } = words.pictures;
  const { undated, items, stops } = plan;
  const without = [
    words.list.undated,
    NOTHING,
    words.number(undated.length),
    formsSaid(undated, words),
    statesSaid(undated, words),
  ];
  const all = [...items, ...undated];
  return {
    caption: `${pictureTitle("year-wheel", plan, words)}, ${committeeSaid(plan, words)}`,
    columns: [columns.when, columns.handIn, columns.count, columns.forms, columns.states],
    rows: [...stops.map((stop) => stopCells(stop, plan, words)), ...(undated.length === 0 ? [] : [without])],
    total: [total, "", words.number(all.length), formsSaid(all, words), statesSaid(all, words)],
  };
}

/** The load as a table: a row for each month, and the year. */
export function loadTable(plan: YearPlan, words: Words): FactTable {
  const { columns, total } = words.pictures;
  const cells = (name: string, of: (count: Exclude<keyof MonthLoad, "month">) => number): string[] => [
    name,
    ...[of("presented"), of("handedIn"), of("handInDays"), of("meetings")].map(words.number),
  ];
  return {
    caption: `${pictureTitle("load", plan, words)}, ${committeeSaid(plan, words)}`,
    columns: [columns.month, columns.presented, columns.handedIn, columns.handInDays, columns.meetings],
    rows: plan.months.map((month) =>
      cells(capital(words.calendar.month(month.month)), (count) => month[count]),
    ),
    total: cells(total, (count) => sumOf(plan.months, count)),
  };
}

/** The months in which the most is presented; none where nothing is. */
export function busiestSaid({ months }: YearPlan, words: Words): string | null {
  const most = Math.max(...months.map(({ presented }) => presented));
  const names = months
    .filter(({ presented }) => presented === most)
    .map(({ month }) => words.calendar.month(month));
  return most === 0 ? null : words.pictures.most(words.and(names), most);
}

/** What a picture holds, in few words each: rows, meetings, what has no day. */
export function holdsSaid({ items, stops, undated }: YearPlan, { pictures }: Words): string[] {
  const meetings = stops.filter(
    ({ kind, change }) => kind === "meeting" && change?.type !== "cancelled",
  ).length;
  return [
    pictures.rows(items.length),
    pictures.meetings(meetings),
    ...(undated.length === 0 ? [] : [pictures.undated(undated.length)]),
  ];
}

/** What a picture was counted from, and the day it shows. */
export function sourceSaid(plan: YearPlan, words: Words): string[] {
  const { complete, agreements, year, today } = plan;
  const { counted, outOf, undated, unconfirmed } = complete;
  const { list, pictures, calendar } = words;
  return [
    list.complete(counted, outOf, [yearPeriod(year)], countedFrom(complete, agreements, words)),
    ...(undated === 0 ? [] : [list.undatedCount(undated)]),
    ...(unconfirmed === 0 ? [] : [list.unconfirmedCount(unconfirmed)]),
    pictures.asOf(calendar.date(today, "year")),
  ];
}

/** What a load leaves out of its bars. */
export const leftOutSaid = ({ notPresented, notHandedIn }: YearPlan, { pictures }: Words): string[] => [
  ...(notPresented === 0 ? [] : [pictures.notPresented(notPresented)]),
  ...(notHandedIn === 0 ? [] : [pictures.notHandedIn(notHandedIn)]),
];

function stopSaid(stop: Stop, plan: YearPlan, words: Words): string {
  const [day = "", handIn = "", , forms = ""] = stopCells(stop, plan, words);
  if (stop.rows.length === 0) return `${day}: ${words.meetings.rows(0)}.`;
  const handed = stop.handIns.length === 0 ? [] : [words.pictures.handIn(handIn)];
  // Marks mean nothing where they are read out.
  const states = stateCounts(stop.rows).map(
    ([state, count]) => `${words.states[state].toLowerCase()} ${count}`,
  );
  return `${day}: ${[words.meetings.rows(stop.rows.length), ...handed, forms, states.join(", ")].join("; ")}.`;
}

const monthSaid = ({ month, presented, handedIn }: MonthLoad, words: Words): string =>
  `${capital(words.calendar.month(month))}: ${words.pictures.month(presented, handedIn)}.`;

/** All that a picture shows, in sentences: for whoever does not see it, and for clients without cards. */
export function pictureLines(kind: PictureKind, plan: YearPlan, words: Words): string[] {
  const nothing = plan.items.length === 0 ? [words.pictures.empty] : [];
  const rows =
    kind === "year-wheel"
      ? plan.stops.map((stop) => stopSaid(stop, plan, words))
      : plan.months.flatMap((month) =>
          month.presented + month.handedIn === 0 ? [] : [monthSaid(month, words)],
        );
  return [...nothing, ...rows];
}

/** The alt text of a picture: what it is of, what it holds, and what it was counted from. */
export const altText = (kind: PictureKind, plan: YearPlan, words: Words): string =>
  [
    `${pictureTitle(kind, plan, words)}, ${committeeSaid(plan, words)}: ${holdsSaid(plan, words).join(", ")}.`,
    ...pictureLines(kind, plan, words),
    ...(kind === "load" ? leftOutSaid(plan, words) : []),
    ...sourceSaid(plan, words),
  ].join(" ");

import { readTimes } from "../dates/read-times.js";
import type { Unread } from "../draft.js";
import type { OutlineSection } from "../outline.js";
import { dutiesOfMonth, isMonthSection, isPaceSection, isRestOfYear } from "./calendar.js";
import { readCandidates } from "./candidates.js";
import type { Context } from "./context.js";
import { type Duty, kindFor } from "./duty.js";
import { dutyVerbs } from "./duty-verbs.js";
import { isEconomyTable } from "./economy.js";
import { formsIn } from "./forms.js";
import { assignmentOfSection, goalOfSection, isAssignmentSection, isGoalSection } from "./goals.js";
import { isIndicatorTable } from "./indicators.js";
import { dutiesOfTable, isDutyTable, nameOfRow } from "./table-duties.js";
import { has, type ReadTable } from "./tables.js";
import { clean } from "./text.js";
import type { Unit } from "./units.js";

/** What duties are read from. */
export type Material = {
  readonly sections: readonly OutlineSection[];
  readonly tables: readonly ReadTable[];
  readonly units: readonly Unit[];
};

/** Whether a section is a part of a year's wheel: its text is read as a list of duties. */
export const isCalendar = (section: OutlineSection, all: readonly OutlineSection[]): boolean =>
  isMonthSection(section) || isPaceSection(section) || isRestOfYear(section, all);

/** Every duty of a document in its order, and what looked like one: from tables, wheels, text, and goals. */
export function dutiesOf(
  { sections, tables, units }: Material,
  context: Context,
): {
  duties: Duty[];
  unread: readonly Unread[];
} {
  const inTables = tables.filter(isDutyTable).flatMap((table) => dutiesOfTable(table, context));
  const inMonths = sections.filter((s) => isCalendar(s, sections)).flatMap((s) => dutiesOfMonth(s, context));
  const told = readCandidates(units, context);
  const own = [...inTables, ...inMonths, ...told.duties];
  const order = new Map(sections.map((section, i) => [section.id, i]));
  const duties = [...own, ...derived(own, sections, context)].sort(
    (a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0),
  );
  return {
    duties,
    unread: [...told.unread, ...timeless(inTables), ...cutRows(tables), ...unknownTables(tables, context)],
  };
}

/** Goals and assignments without a row of their own follow the ordinary process, where the document has one. */
function derived(own: readonly Duty[], sections: readonly OutlineSection[], context: Context): Duty[] {
  const { rule, section: from } = context.ordinary;
  if (rule === null || from === null) return [];
  const lacking = sections.filter(
    (section) =>
      (isGoalSection(section) || isAssignmentSection(section)) &&
      !own.some((duty) => duty.section === section.id),
  );
  return lacking.map((section) => derivedDuty(section, rule, from, context));
}

function derivedDuty(section: OutlineSection, rule: string, from: string, context: Context): Duty {
  const goal = isGoalSection(section);
  const { row, place, quote } = goal
    ? goalOfSection(section, context)
    : assignmentOfSection(section, [], context);
  return {
    title: row.title,
    section: section.id,
    area: row.area,
    kind: kindFor(goal ? "goal" : "assignment", row.level),
    recipients: [context.cast.commissioner.code],
    partners: row.committees.filter((code) => code !== context.cast.commissioner.code),
    forms: context.ordinary.system ? ["system"] : [],
    occasions: [{ meeting: null, submitBy: null, rule, period: null, forms: [], ordinary: true }],
    vague: [],
    submitTo: null,
    start: null,
    end: null,
    candidate: true,
    alsoIn: [],
    derivedFrom: from,
    place,
    quote,
  };
}

/** Rows of tables that say neither when nor how often. */
const timeless = (duties: readonly Duty[]): Unread[] =>
  duties
    .filter(({ occasions }) => occasions.length === 0)
    .map(({ place, quote }) => ({ place, quote, why: "no-time" as const }));

/** Rows of duties whose name is lost. */
const cutRows = (tables: readonly ReadTable[]): Unread[] =>
  tables
    .filter(isDutyTable)
    .flatMap((table) => table.rows)
    .filter((row) => nameOfRow(row) === undefined)
    .map((row) => ({
      place: row.place,
      quote: row.cells.map(clean).filter(Boolean).join(" | "),
      why: "cut" as const,
    }));

/** A verb of duty, or a form or recurrence as reports have them. */
const looksLikeDuty = (cell: string, year: number): boolean =>
  dutyVerbs(cell).length > 0 ||
  formsIn(cell).length > 0 ||
  readTimes(cell, year).some(({ kind }) => kind === "rhythm" || kind === "first-meeting");

/** Tables that hold words of duty under columns that mean nothing that is known. */
const unknownTables = (tables: readonly ReadTable[], context: Context): Unread[] =>
  tables
    .filter((table) => table.columns.length > 0 && !isRead(table, context))
    .flatMap((table) => table.rows)
    .filter((row) => row.cells.some((cell) => looksLikeDuty(clean(cell), context.year)))
    .map((row) => ({
      place: row.place,
      quote: row.cells.map(clean).filter(Boolean).join(" | "),
      why: "layout" as const,
    }));

const isRead = (table: ReadTable, context: Context): boolean =>
  isDutyTable(table) ||
  isIndicatorTable(table) ||
  has(table, "goal", "assignment", "start") ||
  isEconomyTable(table, context);

import type { Register } from "../../domain/agreement.js";
import { readTimes } from "../dates/read-times.js";
import type { Place } from "../document.js";
import type { OutlineSection } from "../outline.js";
import { areaOf, type Context } from "./context.js";
import { codesIn, codesListed } from "./parties.js";
import { levelOf } from "./table-duties.js";
import { has, type ReadTable, type Row } from "./tables.js";
import { clean, linesOf, sentencesOf, unique } from "./text.js";
import { bareTitle } from "./titles.js";

type GoalRow = Register["goals"][number];
type AssignmentRow = Register["assignments"][number];

/** A goal or an assignment before it has an id, with where it stands. */
export type Found<T> = {
  readonly row: Omit<T, "id" | "keywords" | "summary">;
  readonly place: Place;
  readonly quote: string;
};

// === From tables

/** The goals of a table whose rows are goals. */
export const goalsOfTable = (table: ReadTable, context: Context): Found<GoalRow>[] =>
  table.rows.flatMap((row) => (row.by.goal ? [goalOf(row, row.by.goal, table, context)] : []));

function goalOf(row: Row, cell: string, table: ReadTable, context: Context): Found<GoalRow> {
  const { head } = headOf(cell, table, context);
  return {
    row: {
      ...head,
      desiredResults: resultsIn(row.by.results ?? ""),
      measures: linesOf(row.by.measures ?? row.by.indicator ?? ""),
    },
    place: row.place,
    quote: quoteOf(row),
  };
}

/** What a goal and an assignment have alike, and the bracketed remarks behind the name. */
function headOf(cell: string, table: ReadTable, context: Context) {
  const { title, tail } = bareTitle(cell);
  const head = {
    section: table.section.id,
    level: levelOf(table, tail.join(" "), context),
    title,
    area: areaOf(table.section, context.outline),
    committees: committeesIn(tail, context),
  };
  return { head, tail };
}

/** Each bullet or paragraph is a result, without the words that lead them in. */
const resultsIn = (cell: string): string[] => linesOf(cell).filter((line) => !/:$/.test(line));

const committeesIn = (tail: readonly string[], { cast }: Context): string[] => {
  const named = codesListed(tail.filter((text) => !/målområde|uppdrag från/iu.test(text)).join(" "));
  return named.length > 0 ? named.filter((code) => code !== cast.performer?.code) : [cast.commissioner.code];
};

const quoteOf = (row: Row): string => row.cells.map(clean).filter(Boolean).join(" | ");

/** The assignments of a table whose rows are assignments. */
export const assignmentsOfTable = (table: ReadTable, context: Context): Found<AssignmentRow>[] =>
  has(table, "assignment")
    ? table.rows.flatMap((row) =>
        row.by.assignment ? [assignmentOf(row, row.by.assignment, table, context)] : [],
      )
    : [];

function assignmentOf(row: Row, cell: string, table: ReadTable, context: Context): Found<AssignmentRow> {
  const { head, tail } = headOf(cell.replace(/^[✓✔☐☑]\s*/u, ""), table, context);
  const { cast } = context;
  return {
    row: {
      ...head,
      partners: unique([
        ...codesIn(row.by.partners ?? "", cast),
        ...codesListed(row.by.partners ?? ""),
      ]).filter((code) => code !== cast.commissioner.code),
      tags: tail.filter((text) => /målområde/iu.test(text)),
      ...timespan(
        `${row.by.start ?? ""} ${row.by.end ?? row.by["submit-by"] ?? ""}`,
        has(table, "start"),
        row.by.background ?? "",
        context,
      ),
    },
    place: row.place,
    quote: quoteOf(row),
  };
}

type Span = { start: string | null; end: string | null };

/** Start and end from their columns, else from a timetable in the background. */
function timespan(columns: string, hasColumns: boolean, background: string, { year }: Context): Span {
  const days = hasColumns
    ? readTimes(clean(columns), year).flatMap((time) => (time.kind === "day" ? [time.date] : []))
    : [];
  if (days.length > 0) return { start: days[0] ?? null, end: days[1] ?? null };
  const plan = /tidplan\p{L}*|genomförs under|pågår under/iu.exec(background);
  const span =
    plan && readTimes(clean(background.slice(plan.index)), year).find((time) => time.kind === "span");
  return span?.kind === "span" && span.period ? { ...span.period } : { start: null, end: null };
}

// === From headings

const NUMBERED_GOAL = /^(?:nämnd|fokus|inriktnings|effekt)?mål \d+[:.]?\s*(.*)$/iu;
const NUMBERED_ASSIGNMENT =
  /^(?:utvecklingsområde|uppdrag|särskilt uppdrag|insatsområde|prioriterat område) \d+[:.]?\s*(.*)$/iu;

/** Whether a heading is itself a goal: marked as one ("MÅL NÄMND"), or numbered ("Mål 3"). */
export const isGoalSection = (section: OutlineSection): boolean =>
  section.marker?.kind === "goal" || NUMBERED_GOAL.test(section.heading);

/** Whether a heading is itself an assignment. */
export const isAssignmentSection = (section: OutlineSection): boolean =>
  section.marker?.kind === "assignment" || NUMBERED_ASSIGNMENT.test(section.heading);

/** The goal that a section is. "Mål 3" is named by the first sentence below it. */
export function goalOfSection(section: OutlineSection, context: Context): Found<GoalRow> {
  const { title, tail } = titleOf(section, NUMBERED_GOAL);
  return {
    row: {
      section: section.id,
      level: section.marker?.level ?? "nämnd",
      title,
      area: areaOf(section, context.outline),
      committees: committeesIn(tail, context),
      desiredResults: listedAfter(section, /önskat resultat|önskade resultat|resultat/iu),
      measures: listedAfter(section, /måluppfyllelse|mäts|indikator|mått/iu),
    },
    place: section.place,
    quote: clean(`${section.heading} ${title}`),
  };
}

/** The assignment that a section is, with the start and end of the small table in it. */
export function assignmentOfSection(
  section: OutlineSection,
  tables: readonly ReadTable[],
  context: Context,
): Found<AssignmentRow> {
  const { title, tail } = titleOf(section, NUMBERED_ASSIGNMENT);
  const dates = tables.find((table) => has(table, "start") && table.rows.length > 0)?.rows[0];
  const tags = /[–-]\s*(\p{Ll}[^–-]{2,20})$/u.exec(title);
  return {
    row: {
      section: section.id,
      level: section.marker?.level ?? "nämnd",
      title: tags ? title.slice(0, tags.index).trim() : title,
      area: areaOf(section, context.outline),
      committees: committeesIn(tail, context),
      partners: codesIn(tail.join(" "), context.cast).filter(
        (code) => code !== context.cast.commissioner.code,
      ),
      tags: tags?.[1] ? [tags[1].trim()] : [],
      ...timespan(
        `${dates?.by.start ?? ""} ${dates?.by.end ?? dates?.by["submit-by"] ?? ""}`,
        dates !== undefined,
        "",
        context,
      ),
    },
    place: section.place,
    quote: clean(section.heading),
  };
}

function titleOf(section: OutlineSection, numbered: RegExp): { title: string; tail: string[] } {
  const own = numbered.exec(section.heading);
  if (!own || own[1]) return bareTitle(own?.[1] || section.heading);
  const first = section.blocks.find((block) => block.kind === "paragraph" && !/:$/.test(block.text));
  const sentence = first?.kind === "paragraph" ? (sentencesOf(first.text)[0] ?? "") : "";
  return sentence === "" ? bareTitle(section.heading) : { title: sentence, tail: [] };
}

/** The list below a label such as "Önskat resultat:". */
function listedAfter(section: OutlineSection, label: RegExp): string[] {
  const at = section.blocks.findIndex(
    (block) => block.kind === "paragraph" && label.test(block.text) && block.text.length < 60,
  );
  const inline = section.blocks.flatMap((b) =>
    b.kind === "paragraph" && label.test(b.text) ? [b.text] : [],
  )[0];
  const list = at < 0 ? undefined : section.blocks.slice(at, at + 4).find((block) => block.kind === "list");
  if (list?.kind === "list") return list.items.map(({ text }) => clean(text));
  const told = /^(?:önskat|önskade) resultat:?\s+(.{5,})$/iu.exec(inline ?? "");
  return told?.[1] ? [clean(told[1])] : [];
}

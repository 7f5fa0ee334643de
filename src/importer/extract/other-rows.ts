import type { Register, Remark } from "../../domain/agreement.js";
import type { Source } from "../draft.js";
import type { OutlineSection } from "../outline.js";
import type { Context } from "./context.js";
import { type Amount, amountsOfTable, isEconomyTable } from "./economy.js";
import { amountsOfText } from "./economy-text.js";
import {
  assignmentOfSection,
  assignmentsOfTable,
  type Found,
  goalOfSection,
  goalsOfTable,
  isAssignmentSection,
  isGoalSection,
} from "./goals.js";
import type { idMaker } from "./ids.js";
import { indicatorsOfTable, isIndicatorTable } from "./indicators.js";
import { keywordsOf } from "./rows.js";
import type { ReadTable } from "./tables.js";
import { shorten } from "./text.js";

type Rows = Pick<Register, "goals" | "assignments" | "economy" | "indicators">;
type NewId = ReturnType<typeof idMaker>;

/** The rows of a draft that are no follow-ups, where each stands, and what is odd about them. */
export type OtherRows = {
  readonly rows: Rows;
  readonly sources: Readonly<Record<string, Source>>;
  readonly remarks: readonly Remark[];
};

/** Goals, assignments, amounts and measures, from tables and from headings. */
export function otherRows(
  sections: readonly OutlineSection[],
  tables: readonly ReadTable[],
  context: Context,
  newId: NewId,
): OtherRows {
  const goals = goalsIn(sections, tables, context).map((found) => goalRow(found, newId));
  const assignments = assignmentsIn(sections, tables, context).map((found) => assignmentRow(found, newId));
  const indicators = tables
    .filter(isIndicatorTable)
    .flatMap((table) => indicatorsOfTable(table, context))
    .map(({ row, ...at }) => ({ row: { ...row, ...named(row.title, row.area, "ind-", newId) }, ...at }));
  const groups = [
    ...sections.map((section) => amountsOfText(section, context)),
    ...tables
      .filter((table) => !isIndicatorTable(table) && isEconomyTable(table, context))
      .map((table) => amountsOfTable(table, context)),
  ].map((amounts) => ({ amounts, made: economyRows(amounts, newId) }));
  const economy = groups.flatMap(({ made }) => made);
  const all = [...goals, ...assignments, ...indicators, ...economy];
  return {
    rows: {
      goals: goals.map(({ row }) => row),
      assignments: assignments.map(({ row }) => row),
      economy: economy.map(({ row }) => row),
      indicators: indicators.map(({ row }) => row),
    },
    sources: Object.fromEntries(all.map(({ row, place, quote }) => [row.id, { place, quote }])),
    remarks: groups.flatMap(({ amounts, made }) => unitRemark(amounts, made)),
  };
}

const named = (title: string, area: string, prefix: string, newId: NewId) => ({
  id: newId(title, prefix),
  keywords: keywordsOf(title, area, null),
});

// === Goals and assignments

const goalsIn = (
  sections: readonly OutlineSection[],
  tables: readonly ReadTable[],
  context: Context,
): Found<Register["goals"][number]>[] => [
  ...tables.filter((table) => !isIndicatorTable(table)).flatMap((table) => goalsOfTable(table, context)),
  ...sections.filter(isGoalSection).map((section) => goalOfSection(section, context)),
];

const goalRow = ({ row, ...at }: Found<Register["goals"][number]>, newId: NewId) => ({
  row: { ...row, ...named(row.title, row.area, "mal-", newId) },
  ...at,
});

function assignmentsIn(
  sections: readonly OutlineSection[],
  tables: readonly ReadTable[],
  context: Context,
): Found<Register["assignments"][number]>[] {
  const tablesOf = (section: OutlineSection): ReadTable[] => tables.filter((t) => t.section === section);
  return [
    ...tables.flatMap((table) => assignmentsOfTable(table, context)),
    ...sections
      .filter(isAssignmentSection)
      .map((section) => assignmentOfSection(section, tablesOf(section), context)),
  ];
}

const assignmentRow = ({ row, ...at }: Found<Register["assignments"][number]>, newId: NewId) => ({
  row: {
    ...row,
    ...named(row.title, row.area, "uppdrag-", newId),
    summary: {
      sv: `Uppdrag: ${shorten(row.title, 120)}.`,
      en: `Assignment in the section ${row.section}.`,
    },
  },
  ...at,
});

// === Amounts

type MadeAmount = { readonly row: Register["economy"][number] } & Source;

/** Amounts of one table or list, each part with the id of its sum. */
function economyRows(amounts: readonly Amount[], newId: NewId): MadeAmount[] {
  const ids = amounts.map(({ row }) =>
    newId(`${row.label} ${row.total ? row.area : ""} ${row.year}`, "eko-"),
  );
  return amounts.map(({ row, sum, place, quote }, i) => ({
    row: {
      ...row,
      id: ids[i] ?? "",
      partOf: sum === null ? null : (ids[sum] ?? null),
      keywords: keywordsOf(row.label, row.area, null),
    },
    place,
    quote,
  }));
}

/** Amounts whose unit is nowhere said have been read as thousands of kronor: that is for a person to confirm. */
function unitRemark(amounts: readonly Amount[], made: readonly MadeAmount[]): Remark[] {
  const unsure = made.filter((_, i) => amounts[i]?.unitStated === false).map(({ row }) => row);
  const [first] = unsure;
  if (!first) return [];
  return [
    {
      rule: "missing",
      section: first.section,
      rows: unsure.map(({ id }) => id),
      text: {
        sv: "Beloppens enhet anges inte; de är lästa som tusental kronor.",
        en: "The unit of the amounts is not given; they are read as thousands of kronor.",
      },
    },
  ];
}

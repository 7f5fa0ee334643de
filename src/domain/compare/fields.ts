import type { Agreement, MeetingRow, Register } from "../agreement.js";
import type { Period } from "../period.js";
import type { EntryKind, ROWS, RowKind } from "./entry.js";

/** What a field can hold. Lists are sets: their order says nothing. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | Period
  | Readonly<Record<string, number>>;

/** A field that is not what it was. */
export type FieldChange = { readonly field: string; readonly from: FieldValue; readonly to: FieldValue };

/** The fields of a row that a comparison looks at, by name. */
export type Fields = Readonly<Record<string, FieldValue>>;

type Row<K extends EntryKind> = Register[(typeof ROWS)[K]][number];

/*
 * What the document says of a row. Summaries, keywords and short titles are the project's own words, written
 * anew at each import; a difference in them is no news to anybody.
 */
const FIELDS: { readonly [K in EntryKind]: (row: Row<K>) => Fields } = {
  followUp: ({ title, section, alsoIn, area, kind, recipients, partners, forms, start, end }) => ({
    title,
    section,
    alsoIn,
    area,
    kind,
    recipients,
    partners,
    forms,
    start,
    end,
  }),
  goal: ({ title, section, level, area, committees, desiredResults, measures }) => ({
    title,
    section,
    level,
    area,
    committees,
    desiredResults,
    measures,
  }),
  assignment: ({ title, section, level, area, committees, partners, tags, start, end }) => ({
    title,
    section,
    level,
    area,
    committees,
    partners,
    tags,
    start,
    end,
  }),
  economy: ({ label, section, area, code, amountTkr, year, partOf, total, unreadable }) => ({
    label,
    section,
    area,
    code,
    amountTkr,
    year,
    partOf,
    total,
    unreadable,
  }),
  indicator: ({ title, section, area, unit, values, source }) => ({
    title,
    section,
    area,
    unit,
    values,
    source,
  }),
};

/** The fields of a row with an id of its own. */
export function fieldsOf(kind: EntryKind, row: Row<EntryKind>): Fields {
  // The reader of a kind is given rows of that kind.
  return (FIELDS[kind] as (row: Row<EntryKind>) => Fields)(row);
}

type Occasion = Register["followUps"][number]["occasions"][number];

/** The fields of an occasion, with what it has from its follow-up only where it says so itself. */
export const occasionFields = ({ meeting, submitBy, rule, period, submitTo, ...own }: Occasion): Fields => ({
  meeting,
  submitBy,
  rule,
  period,
  submitTo,
  forms: own.forms ?? null,
  recipients: own.recipients ?? null,
});

/** The fields of a meeting. */
export const meetingFields = ({ committee, date }: MeetingRow): Fields => ({ committee, date });

/** The fields of the agreement itself. Its id is the installation's, not the document's. */
export const agreementFields = (agreement: Agreement): Fields => {
  const { title, kind, commissioner, performer, validFrom, validTo, adoptedOn, reference } = agreement;
  return { title, kind, commissioner, performer, validFrom, validTo, adoptedOn, reference };
};

/** A value as a text that is the same for values that say the same. */
function same(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fields that differ, in their order. */
export const changesBetween = (before: Fields, after: Fields): FieldChange[] =>
  Object.keys(before)
    .filter((field) => same(before[field]) !== same(after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));

/** A row as a list names it. */
export type RowRef = {
  readonly kind: RowKind;
  /** Of an occasion: `follow-up/key`. */
  readonly id: string;
  readonly title: string;
  readonly section: string | null;
};

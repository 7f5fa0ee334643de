import type { FollowUp, MeetingRow, Register } from "../agreement.js";
import { ENTRY_KINDS, type EntryKind, ROWS } from "./entry.js";
import {
  agreementFields,
  changesBetween,
  type FieldChange,
  type Fields,
  fieldsOf,
  meetingFields,
  occasionFields,
  type RowRef,
} from "./fields.js";
import { type Renaming, surviving } from "./identity.js";

/** A row that is in both versions and differs. */
export type ChangedRow = RowRef & { readonly fields: readonly FieldChange[] };

/** What differs between two versions of one agreement. */
export type Changes = {
  /** Of the agreement itself: its years, when it was adopted … */
  readonly agreement: readonly FieldChange[];
  readonly added: readonly RowRef[];
  readonly changed: readonly ChangedRow[];
  readonly gone: readonly RowRef[];
  readonly unchanged: readonly RowRef[];
  /** The new version with the ids and keys that survive: what is to be stored. */
  readonly register: Register;
  /** What rows of the new version were called in it, where somebody else refers to them. */
  readonly renaming: Renaming;
};

type Listed = RowRef & { readonly fields: Fields };

const titleOf = (row: { readonly title: string } | { readonly label: string }): string =>
  "title" in row ? row.title : row.label;

const entries = (register: Register, kind: EntryKind): Listed[] =>
  register[ROWS[kind]].map((row) => ({
    kind,
    id: row.id,
    title: titleOf(row),
    section: row.section,
    fields: fieldsOf(kind, row),
  }));

const occasions = ({ id, title, section, occasions: rows }: FollowUp): Listed[] =>
  rows.map((row) => ({
    kind: "occasion",
    id: `${id}/${row.key}`,
    title,
    section,
    fields: occasionFields(row),
  }));

const meeting = (row: MeetingRow): Listed => ({
  kind: "meeting",
  id: row.id,
  title: row.date,
  section: null,
  fields: meetingFields(row),
});

/** Every row of a register. Occasions only of follow-ups that the other version has: a new one brings its own. */
function listed(register: Register, other: Register): Listed[] {
  const known = new Set(other.followUps.map(({ id }) => id));
  return [
    ...ENTRY_KINDS.flatMap((kind) => entries(register, kind)),
    ...register.followUps.filter(({ id }) => known.has(id)).flatMap(occasions),
    ...register.meetings.map(meeting),
  ];
}

const keyOf = ({ kind, id }: RowRef): string => `${kind} ${id}`;

const asRef = ({ kind, id, title, section }: Listed): RowRef => ({ kind, id, title, section });

/**
 * Compares a corrected version of an agreement with the one before. Rows are matched whatever the new version
 * calls them, by title, section and content, so that a renamed title, a moved date or another order of rows
 * leaves a follow-up its id and an occasion its key, and with them what was recorded.
 */
export function compareRegisters(before: Register, after: Register): Changes {
  const { register, renaming } = surviving(before, after);
  const was = new Map(listed(before, register).map((row) => [keyOf(row), row]));
  const is = new Map(listed(register, before).map((row) => [keyOf(row), row]));
  const both = [...is.values()].flatMap((row) => {
    const old = was.get(keyOf(row));
    return old ? { ...asRef(row), fields: changesBetween(old.fields, row.fields) } : [];
  });
  return {
    agreement: changesBetween(agreementFields(before.agreement), agreementFields(register.agreement)),
    added: [...is.values()].filter((row) => !was.has(keyOf(row))).map(asRef),
    changed: both.filter(({ fields }) => fields.length > 0),
    gone: [...was.values()].filter((row) => !is.has(keyOf(row))).map(asRef),
    unchanged: both
      .filter(({ fields }) => fields.length === 0)
      .map(({ kind, id, title, section }) => ({ kind, id, title, section })),
    register,
    renaming,
  };
}

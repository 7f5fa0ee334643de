import { createHash } from "node:crypto";
import { z } from "zod";
import { eventSchema, type OccasionEvent } from "../../domain/event.js";
import { keysOf } from "../../domain/keys.js";
import { meetingChangeSchema } from "../../domain/meeting-change.js";
import { outboxItemSchema, sentItemSchema } from "../outbox.js";
import type { Content } from "../schema.js";
import { conversationSchema, settingsSchema, unansweredSchema } from "../store.js";
import { StoreError } from "../store-error.js";
import type { Row } from "./database.js";

/*
 * Content as rows. The log has a table of its own, as it only ever grows; every row of every other part lies in
 * one table under the part's name and the row's id. Settings are a part of one row.
 */

type PartName = Exclude<keyof Content, "events">;
type RowOf<Part extends PartName> = Content[Part] extends readonly (infer One)[] ? One : Content[Part];

/** How each part is read, and what makes a row of it itself. A part without a line here does not compile. */
export const PARTS: { readonly [Part in PartName]: PartShape<RowOf<Part>> } = {
  settings: { schema: settingsSchema, idOf: () => "settings" },
  conversations: { schema: conversationSchema, idOf: ({ id }) => id },
  unanswered: { schema: unansweredSchema, idOf: ({ day, text }) => `${day} ${text}` },
  meetings: { schema: meetingChangeSchema, idOf: ({ cause }) => cause },
  outbox: { schema: outboxItemSchema, idOf: ({ id }) => id },
  sent: { schema: sentItemSchema, idOf: ({ id }) => id },
};

type PartShape<T> = { readonly schema: z.ZodType<T>; readonly idOf: (row: T) => string };

const LONGEST_KEY = 200;
const UNWRITABLE = /[\p{Surrogate}\0]/u;

/**
 * A text as part of a key. An index takes no long ones, and the database no character 0 and no half of a
 * surrogate pair; such a text is a hash there. The text itself stands in the row's body.
 */
export function keyOf(text: string): string {
  const fits = text.length <= LONGEST_KEY && !UNWRITABLE.test(text);
  if (fits && !text.startsWith("sha256:")) return text;
  return `sha256:${createHash("sha256").update(JSON.stringify(text)).digest("hex")}`;
}

// === Reading

/** What was found to have changed in the other parts since some revision. */
export type Found = { readonly rows: readonly Row[]; readonly removed: readonly Row[] };

const digits = z.string().regex(/^\d+$/);

/** A whole number as the driver gives it: as text, since it may be too large for a number elsewhere. */
export const wholeNumber = digits.transform(Number);

/** The number of the transaction that is under way. */
export const transactionSchema = z.object({ transaction: digits });

/** The same with the revision that a tenant came to. */
export const advancedSchema = transactionSchema.extend({ revision: wholeNumber });

const rowSchema = z.object({ part: z.string(), id: z.string(), body: z.unknown() });
const removalSchema = rowSchema.omit({ body: true });
const numbered = z.object({ seq: wholeNumber, body: z.unknown() });

/** Reads something from a row. @throws StoreError that names what is not as it should be. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const message = `${what} in the database is not as it should be:\n${z.prettifyError(read.error)}\nIt is left as it is: correct it, or restore a backup of the database.`;
  throw new StoreError("damaged", message);
}

/** Reads events, which must follow on number `after`. @throws StoreError that names the first that does not. */
export function eventsOf(rows: readonly Row[], after: number): OccasionEvent[] {
  return rows.map((row, index) => {
    const { seq, body } = readAs(numbered, row, "An event");
    const event = readAs(eventSchema, body, `Event ${seq}`);
    if (seq === after + index + 1 && event.seq === seq) return event;
    throw new StoreError("damaged", `Event ${after + index + 1} is missing from the log in the database.`);
  });
}

type FoundByPart = {
  readonly bodies: Map<string, { readonly id: string; readonly body: unknown }[]>;
  readonly removed: Map<string, string[]>;
};

function byPart({ rows, removed }: Found): FoundByPart {
  const bodies: FoundByPart["bodies"] = new Map();
  for (const row of rows) {
    const { part, ...rest } = readAs(rowSchema, row, "A row");
    bodies.set(part, [...(bodies.get(part) ?? []), rest]);
  }
  const gone: FoundByPart["removed"] = new Map();
  for (const row of removed) {
    const { part, id } = readAs(removalSchema, row, "A removal");
    gone.set(part, [...(gone.get(part) ?? []), id]);
  }
  return { bodies, removed: gone };
}

/** The rows of a part with what changed in them, in their order; the same array where nothing did. */
function merged<Part extends PartName>(
  part: Part,
  before: readonly RowOf<Part>[],
  { bodies, removed }: FoundByPart,
): readonly RowOf<Part>[] {
  const changed = bodies.get(part) ?? [];
  const gone = removed.get(part) ?? [];
  if (changed.length === 0 && gone.length === 0) return before;
  const { schema, idOf } = PARTS[part];
  const rows = new Map(before.map((row) => [keyOf(idOf(row)), row]));
  // First, as what was removed may have come again.
  for (const id of gone) rows.delete(id);
  for (const { id, body } of changed) rows.set(id, readAs(schema, body, `Row ${id} of ${part}`));
  return [...rows.values()];
}

/** Content with what was found to have changed in it, but for the log. */
export function contentWith(before: Content, found: Found): Content {
  const sorted = byPart(found);
  const [settings = before.settings] = merged("settings", [before.settings], sorted);
  return {
    settings,
    conversations: merged("conversations", before.conversations, sorted),
    unanswered: merged("unanswered", before.unanswered, sorted),
    meetings: merged("meetings", before.meetings, sorted),
    outbox: merged("outbox", before.outbox, sorted),
    sent: merged("sent", before.sent, sorted),
    events: before.events,
  };
}

// === Writing

/** A row that is to be written, its body as JSON text. */
export type RowToPut = { readonly part: string; readonly id: string; readonly body: string };

/** What is to be written of a change, but for the log. */
export type RowChanges = {
  readonly put: readonly RowToPut[];
  readonly removed: readonly { readonly part: string; readonly id: string }[];
};

function changesOfPart<Part extends PartName>(
  part: Part,
  before: readonly RowOf<Part>[],
  after: readonly RowOf<Part>[],
): RowChanges {
  const { idOf } = PARTS[part];
  const keyed = (rows: readonly RowOf<Part>[]) => new Map(rows.map((row) => [keyOf(idOf(row)), row]));
  const [old, fresh] = [keyed(before), keyed(after)];
  // Rows are never changed in place: one that is the same object is the same row.
  const put = [...fresh].filter(([id, row]) => old.get(id) !== row);
  const removed = [...old.keys()].filter((id) => !fresh.has(id));
  return {
    put: put.map(([id, row]) => ({ part, id, body: JSON.stringify(row) })),
    removed: removed.map((id) => ({ part, id })),
  };
}

/** What makes the one content into the other, but for the log. */
export function rowChangesOf(before: Content, after: Content): RowChanges {
  const names = keysOf(PARTS);
  const changed = names.filter((name) => before[name] !== after[name]);
  const all = changed.map((name) => changesOfPart(name, listOf(before, name), listOf(after, name)));
  return { put: all.flatMap(({ put }) => put), removed: all.flatMap(({ removed }) => removed) };
}

function listOf<Part extends PartName>(content: Content, part: Part): readonly RowOf<Part>[] {
  const rows: unknown = content[part];
  return (Array.isArray(rows) ? rows : [rows]) as readonly RowOf<Part>[];
}

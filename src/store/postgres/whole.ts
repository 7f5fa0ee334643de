import { z } from "zod";
import type { OccasionEvent } from "../../domain/event.js";
import type { AnyContent } from "../migrations.js";
import { type Content, EMPTY } from "../schema.js";
import { NO_SETTINGS } from "../store.js";
import type { Row, Session, Written } from "./database.js";
import { advancedSchema, keyOf, PARTS, type RowToPut, readAs, rowChangesOf } from "./rows.js";
import {
  ADD_EVENTS,
  ALL_EVENTS,
  ALL_ROWS,
  LEAP,
  PUT_ROWS,
  REMOVE_ALL_EVENTS,
  REMOVE_ALL_ROWS,
} from "./statements.js";

/** How many revisions back what was removed is still known; whoever is further behind reads everything anew. */
export const REMOVALS_KEPT = 10_000;

/** How many rows are written with one statement. */
const TOGETHER = 5_000;

const inPieces = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, index) =>
    all.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );

/** Adds events to a tenant's log. Their numbers must be free. */
export async function addEvents(
  session: Session,
  tenant: string,
  events: readonly OccasionEvent[],
): Promise<void> {
  for (const piece of inPieces(events))
    await session.query(ADD_EVENTS, [
      tenant,
      piece.map(({ seq }) => seq),
      piece.map(({ occasion }) => keyOf(occasion)),
      piece.map(({ cause }) => keyOf(cause)),
      piece.map((event) => JSON.stringify(event)),
    ]);
}

/** Writes rows of a tenant at a revision. */
export async function putRows(
  session: Session,
  tenant: string,
  revision: number,
  rows: readonly RowToPut[],
): Promise<void> {
  for (const piece of inPieces(rows)) {
    const columns = [piece.map(({ part }) => part), piece.map(({ id }) => id), piece.map(({ body }) => body)];
    await session.query(PUT_ROWS, [tenant, revision, ...columns]);
  }
}

/** Puts content in the place of all that a tenant has, in a transaction; the tenant is known. */
export async function replaceContent(
  session: Session,
  tenant: string,
  content: Content,
): Promise<Written & { readonly revision: number }> {
  const [row] = await session.query(LEAP, [tenant, REMOVALS_KEPT]);
  const { revision, transaction } = readAs(advancedSchema, row, "The revision");
  await session.query(REMOVE_ALL_ROWS, [tenant]);
  await session.query(REMOVE_ALL_EVENTS, [tenant]);
  await putRows(session, tenant, revision, rowChangesOf(EMPTY, content).put);
  await addEvents(session, tenant, content.events);
  return { transaction, revision };
}

const bodySchema = z.object({ part: z.string().optional(), body: z.unknown() });

const bodiesOf = (rows: readonly Row[]) => rows.map((row) => readAs(bodySchema, row, "A row"));

/** What a tenant has, of any version, as the state file has it: its parts by name, each still unread. */
export async function readAnyContent(session: Session, tenant: string): Promise<AnyContent> {
  const rows = bodiesOf(await session.query(ALL_ROWS, [tenant]));
  const events = bodiesOf(await session.query(ALL_EVENTS, [tenant]));
  const names = new Set([...Object.keys(PARTS), ...rows.map(({ part = "" }) => part)]);
  const parts = [...names].map((name): [string, unknown] => {
    const bodies = rows.filter(({ part }) => part === name).map(({ body }) => body);
    // A part that is one thing rather than a list; nothing is set before something was.
    return [name, name === "settings" ? (bodies[0] ?? NO_SETTINGS) : bodies];
  });
  return { ...Object.fromEntries(parts), events: events.map(({ body }) => body) };
}

import { z } from "zod";
import type { ImportedRegister } from "../imported.js";
import { migrate, VERSION } from "../migrations.js";
import { type Content, contentSchema, EMPTY } from "../schema.js";
import { StoreError } from "../store-error.js";
import type { Database, Session } from "./database.js";
import { registersIn } from "./imports.js";
import { readAs, transactionSchema } from "./rows.js";
import { readAnyContent, replaceContent } from "./whole.js";

/*
 * Two versions stand in the database: of the tables, which this file makes, and of what is written in them,
 * which is that of the state file (`../migrations.ts`).
 */

/**
 * The way from each version of the tables to the next; never change a line that was released. The tenant comes
 * first in every primary key. What can be looked into stands in columns of its own, all else in `body`, which is
 * `json` and not `jsonb`: it keeps every character that a text can hold, and the order it was written in.
 */
const TABLES: readonly (readonly string[])[] = [
  [
    "create table namndkoll.tenants (tenant text primary key, revision bigint not null)",
    `create table namndkoll.events (
      tenant text not null references namndkoll.tenants, seq bigint not null, occasion text not null,
      cause text not null, body json not null, primary key (tenant, seq), unique (tenant, cause))`,
    "create index events_of_occasion on namndkoll.events (tenant, occasion, seq)",
    `create table namndkoll.rows (
      tenant text not null references namndkoll.tenants, part text not null, id text not null,
      revision bigint not null, position bigint generated always as identity, body json not null,
      primary key (tenant, part, id))`,
    "create index rows_since on namndkoll.rows (tenant, revision)",
    `create table namndkoll.removals (
      tenant text not null references namndkoll.tenants, part text not null, id text not null,
      revision bigint not null, primary key (tenant, part, id))`,
    "create index removals_since on namndkoll.removals (tenant, revision)",
    `create table namndkoll.leases (
      tenant text not null references namndkoll.tenants, what text not null, holder text not null,
      until timestamptz not null, primary key (tenant, what))`,
    `create table namndkoll.last_questions (
      tenant text not null references namndkoll.tenants, conversation text not null, person text not null,
      asked timestamptz not null, body json not null, primary key (tenant, conversation, person))`,
    `create table namndkoll.registers (
      tenant text not null references namndkoll.tenants, agreement text not null, revision bigint not null,
      body json not null, primary key (tenant, agreement))`,
  ],
];

/** The versions in a database: of its tables, and of what is written in them. */
export type Versions = { readonly tables: number; readonly content: number };

/** What today's program makes. */
const TODAYS: Versions = { tables: TABLES.length, content: VERSION };

const versionsSchema = z.object({ tables: z.int().nonnegative(), content: z.int().nonnegative() });

const isTodays = ({ tables, content }: Versions): boolean =>
  tables === TODAYS.tables && content === TODAYS.content;

/** @throws StoreError where a later program has migrated the database, also while this one was running. */
export function assertVersion(name: string, { tables, content }: Versions): void {
  if (tables <= TODAYS.tables && content <= TODAYS.content) return;
  const message = `The database ${name} is of version ${tables}.${content}, and this program reads up to version ${TODAYS.tables}.${TODAYS.content}. It is left as it is: start the later version of the program that wrote it.`;
  throw new StoreError("newer", message);
}

/** Any number, as long as no other program uses it in the same database. */
const LOCK = 7_106_268;

async function versionsIn(session: Session): Promise<Versions | null> {
  // Not to_regclass, which goes by what the connection remembers from before it waited for others.
  const there = await session.query(
    "select tablename from pg_catalog.pg_tables where schemaname = 'namndkoll' and tablename = 'version'",
  );
  if (there.length === 0) return null;
  const [row] = await session.query("select tables, content from namndkoll.version");
  return readAs(versionsSchema, row, "The version");
}

/**
 * Makes the tables where there are none, and brings those of an older version up to today's. One instance does
 * so; others that start at the same time wait for it.
 * @throws StoreError where the database is of a later version, or does not let the user make tables.
 */
export async function migrateDatabase(database: Database): Promise<void> {
  const there = await versionsIn(database);
  if (there !== null) assertVersion(database.name, there);
  if (there !== null && isTodays(there)) return;
  await database.writing(async (session) => {
    await session.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const before = await versionsIn(session);
    // Somebody else has done it while this one waited.
    if (before !== null && isTodays(before)) return null;
    if (before !== null) assertVersion(database.name, before);
    await migrateIn(session, before);
    const [row] = await session.query("select pg_current_xact_id()::text as transaction");
    return readAs(transactionSchema, row, "The transaction");
  });
}

async function migrateIn(session: Session, before: Versions | null): Promise<void> {
  if (before === null) {
    await session.query("create schema if not exists namndkoll");
    await session.query("create table namndkoll.version (tables integer not null, content integer not null)");
    await session.query("insert into namndkoll.version (tables, content) values (0, $1)", [TODAYS.content]);
  }
  for (const statement of TABLES.slice(before?.tables ?? 0).flat()) await session.query(statement);
  if (before !== null && before.content < TODAYS.content) await migrateContent(session, before.content);
  await session.query("update namndkoll.version set tables = $1, content = $2", [
    TODAYS.tables,
    TODAYS.content,
  ]);
}

/** Brings the content of every tenant up to today's version. */
async function migrateContent(session: Session, version: number): Promise<void> {
  for (const row of await session.query("select tenant from namndkoll.tenants order by tenant for update")) {
    const { tenant } = readAs(tenantSchema, row, "A tenant");
    await replaceContent(session, tenant, await readContent(session, tenant, version));
  }
}

const tenantSchema = z.object({ tenant: z.string() });

const readContent = async (session: Session, tenant: string, version: number): Promise<Content> =>
  readAs(contentSchema, migrate(version, await readAnyContent(session, tenant)), `What tenant ${tenant} has`);

/** The registers that a tenant has imported; none in a database that is new. */
export const importsIn = (database: Database, tenant: string): Promise<ImportedRegister[]> =>
  database.reading(async (session) => {
    const there = await versionsIn(session);
    if (there === null) return [];
    assertVersion(database.name, there);
    return registersIn(session, tenant);
  });

/** What a tenant has in a database of any version up to today's, as today's; changes nothing there. */
export const contentIn = (database: Database, tenant: string): Promise<Content> =>
  database.reading(async (session) => {
    const there = await versionsIn(session);
    if (there === null) return EMPTY;
    assertVersion(database.name, there);
    return readContent(session, tenant, there.content);
  });

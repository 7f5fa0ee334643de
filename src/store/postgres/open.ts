import { LedgerStore } from "../ledger-store.js";
import { memoryStore } from "../memory-store.js";
import type { Store } from "../store.js";
import type { StoreError } from "../store-error.js";
import { Database } from "./database.js";
import { PostgresLedger } from "./ledger.js";
import { contentIn, migrateDatabase } from "./migrations.js";

/** Where a tenant's content lies in a database. */
export type PostgresPlace = {
  /** `postgres://user:password@host:port/database`. Holds a password: never logged nor printed. */
  readonly url: string;
  /** Whose content it is: the directory that the app is registered in, or `local`. */
  readonly tenant: string;
};

/**
 * Opens the store of a tenant in a PostgreSQL database, whose tables are made or brought up to date first. Any
 * number of processes may have it open.
 * @param warn told of connections that broke while nobody used them; they are made anew when they are needed.
 * @throws StoreError whose message says what is wrong and what to do, and never holds the password.
 */
export async function openPostgresStore(
  { url, tenant }: PostgresPlace,
  warn: (trouble: StoreError) => void,
): Promise<Store> {
  const database = await Database.of(url, warn);
  try {
    await migrateDatabase(database);
    return new LedgerStore(await PostgresLedger.of(database, tenant));
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

/**
 * A copy in memory of what a tenant has at this moment; nothing in a database that the program never used. Nothing
 * is made or migrated there.
 */
export async function viewPostgresStore({ url, tenant }: PostgresPlace): Promise<Store> {
  const database = await Database.of(url, () => {});
  try {
    return memoryStore(await contentIn(database, tenant));
  } finally {
    await database.close();
  }
}

import type { ImportedRegister } from "../imported.js";
import type { Opened } from "../imports.js";
import { LedgerStore } from "../ledger-store.js";
import { memoryStore } from "../memory-store.js";
import type { Store } from "../store.js";
import type { StoreError } from "../store-error.js";
import { Database } from "./database.js";
import { postgresImports } from "./imports.js";
import { PostgresLedger } from "./ledger.js";
import { contentIn, importsIn, migrateDatabase } from "./migrations.js";

/** Where a tenant's content lies in a database. */
export type PostgresPlace = {
  /** `postgres://user:password@host:port/database`. Holds a password: never logged nor printed. */
  readonly url: string;
  /** Whose content it is: the directory that the app is registered in, or `local`. */
  readonly tenant: string;
};

/** Tells whoever runs the installation what broke while nobody waited for it. */
type Warn = (trouble: StoreError) => void;

/**
 * Opens what a tenant has in a PostgreSQL database, whose tables are made or brought up to date first. Any number
 * of processes may have it open. Closing the store closes it all.
 * @param warn told of connections that broke while nobody used them; they are made anew when they are needed.
 * @throws StoreError whose message says what is wrong and what to do, and never holds the password.
 */
export async function openPostgres({ url, tenant }: PostgresPlace, warn: Warn): Promise<Opened> {
  const database = await Database.of(url, warn);
  try {
    await migrateDatabase(database);
    const store = new LedgerStore(await PostgresLedger.of(database, tenant));
    return { store, imports: postgresImports(database, tenant) };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

/** See {@link openPostgres}, for whoever needs only the store. */
export const openPostgresStore = async (place: PostgresPlace, warn: Warn): Promise<Store> =>
  (await openPostgres(place, warn)).store;

/** Works on a database for a moment. Nothing is made or migrated there. */
async function looking<T>(url: string, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.of(url, () => {});
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** A copy in memory of what a tenant has at this moment; nothing in a database that the program never used. */
export const viewPostgresStore = ({ url, tenant }: PostgresPlace): Promise<Store> =>
  looking(url, async (database) => memoryStore(await contentIn(database, tenant)));

/** The registers that a tenant has imported by this moment. */
export const viewPostgresImports = ({ url, tenant }: PostgresPlace): Promise<ImportedRegister[]> =>
  looking(url, (database) => importsIn(database, tenant));

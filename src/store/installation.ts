import { type JsonStoreOptions, openJsonStore, viewJsonStore } from "./json-store.js";
import type { PostgresPlace } from "./postgres/open.js";
import type { Store } from "./store.js";

/** Where an installation keeps what it has: in a database where it has one, else in the folder. */
export type Place = { readonly stateDir: string; readonly database?: PostgresPlace | null };

// Loaded where it is needed, as most installations have no database.
const postgres = () => import("./postgres/open.js");

/**
 * Opens the store of an installation, to read and to write: in a folder alone, in a database beside others.
 * @throws StoreError whose message says what is wrong and what to do.
 */
export async function openStore({ stateDir, database }: Place, options: JsonStoreOptions): Promise<Store> {
  if (!database) return openJsonStore(stateDir, options);
  return (await postgres()).openPostgresStore(database, options.warn);
}

/**
 * What an installation has at this moment, also while the program runs. It is a copy in memory: what is changed
 * in it goes nowhere. Nothing is made in a database that is new.
 * @throws StoreError as {@link openStore} does.
 */
export async function viewStore({ stateDir, database }: Place): Promise<Store> {
  if (!database) return viewJsonStore(stateDir);
  return (await postgres()).viewPostgresStore(database);
}

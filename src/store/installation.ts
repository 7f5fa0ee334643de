import { type ImportedRegister, readAllImported } from "./imported.js";
import { type ChangedImport, folderImports, type Imports, type Opened } from "./imports.js";
import { type JsonStoreOptions, openJsonStore, viewJsonStore } from "./json-store.js";
import type { PostgresPlace } from "./postgres/open.js";
import type { Store } from "./store.js";

/** Where an installation keeps what it has: in a database where it has one, else in the folder. */
export type Place = { readonly stateDir: string; readonly database?: PostgresPlace | null };

// Loaded where it is needed, as most installations have no database.
const postgres = () => import("./postgres/open.js");

/**
 * Opens what an installation has, to read and to write: in a folder alone, in a database beside others. Closing
 * the store closes it all.
 * @throws StoreError whose message says what is wrong and what to do.
 */
export async function openInstallation(place: Place, options: JsonStoreOptions): Promise<Opened> {
  const { stateDir, database } = place;
  if (database) return (await postgres()).openPostgres(database, options.warn);
  return { store: await openJsonStore(stateDir, options), imports: folderImports(stateDir) };
}

/** See {@link openInstallation}, for whoever needs only the store. */
export const openStore = async (place: Place, options: JsonStoreOptions): Promise<Store> =>
  (await openInstallation(place, options)).store;

/**
 * What an installation has at this moment, also while the program runs. It is a copy in memory: what is changed
 * in it goes nowhere. Nothing is made or migrated in a database.
 * @throws StoreError as {@link openInstallation} does.
 */
export async function viewStore({ stateDir, database }: Place): Promise<Store> {
  if (!database) return viewJsonStore(stateDir);
  return (await postgres()).viewPostgresStore(database);
}

/** The registers that an installation has imported by this moment; by the ids of their agreements. */
export async function viewImports({ stateDir, database }: Place): Promise<ImportedRegister[]> {
  if (!database) return readAllImported(stateDir);
  return (await postgres()).viewPostgresImports(database);
}

/**
 * Changes one imported register of an installation; see `Imports.change`. In a folder, whoever calls this holds the
 * folder's lock; in a database the program may run meanwhile, and takes the change over.
 */
export async function changeImport(
  { stateDir, database }: Place,
  ...[agreement, change]: Parameters<Imports["change"]>
): Promise<ChangedImport | null> {
  if (!database) return folderImports(stateDir).change(agreement, change);
  const { store, imports } = await (await postgres()).openPostgres(database, () => {});
  try {
    return await imports.change(agreement, change);
  } finally {
    await store.close();
  }
}

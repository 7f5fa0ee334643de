import {
  type ImportedRegister,
  importedFile,
  readAllImported,
  readImported,
  writeImported,
} from "./imported.js";

import type { Store } from "./store.js";

/** A change of one imported register that was written. */
export type ChangedImport = {
  readonly before: ImportedRegister | null;
  readonly after: ImportedRegister;
  /** Where it lies now, for whoever asks. */
  readonly where: string;
};

/** Where an installation keeps the registers that it has imported. */
export interface Imports {
  /** All of them, by the ids of their agreements. */
  all(): Promise<readonly ImportedRegister[]>;
  /**
   * Changes the register of an agreement, from what it is (`null` where there is none) to what it shall be;
   * nothing where that is `null` or the same. Resolves once it is written, with `null` where nothing was.
   */
  change(
    agreement: string,
    change: (before: ImportedRegister | null) => ImportedRegister | null,
  ): Promise<ChangedImport | null>;
  /** Differs from what it was as soon as somebody, here or elsewhere, has changed one of them. */
  stamp(): Promise<string>;
}

/** What an installation has, opened to read and to write. */
export type Opened = { readonly store: Store; readonly imports: Imports };

/** The imported registers in a state folder. Whoever changes them holds the folder's lock. */
export const folderImports = (stateDir: string): Imports => ({
  all: () => readAllImported(stateDir),
  change: async (agreement, change) => {
    const before = await readImported(stateDir, agreement);
    const after = change(before);
    if (after === null || after === before) return null;
    await writeImported(stateDir, after);
    return { before, after, where: importedFile(stateDir, agreement) };
  },
  // With the lock in hand, nobody else is there.
  stamp: async () => "",
});

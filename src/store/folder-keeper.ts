import { nodeDisk } from "./disk.js";
import { readAllImported, writeImported } from "./imported.js";
import { lockFolder } from "./lock.js";
import type { Keeper } from "./move.js";
import { EMPTY } from "./schema.js";
import { readStateFile, StateFile, type StateFileOptions } from "./state-file.js";

/**
 * What lies in a state folder, with its lock in hand: no program changes it meanwhile. The folder is made where it
 * is missing.
 * @throws StoreError where a program has the folder.
 */
export async function folderKeeper(folder: string, options: StateFileOptions): Promise<Keeper> {
  await nodeDisk.makeFolder(folder);
  const release = await lockFolder(folder);
  return {
    name: folder,
    read: async () => ({
      content: (await readStateFile(nodeDisk, folder))?.content ?? EMPTY,
      imports: await readAllImported(folder),
    }),
    write: async ({ content, imports }) => {
      for (const imported of imports) await writeImported(folder, imported);
      // Last: as long as it is missing, nothing is there that a program would start with.
      await new StateFile(folder, options).write(content);
    },
    close: release,
  };
}

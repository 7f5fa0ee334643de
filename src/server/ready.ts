import { randomUUID } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../store/store.js";

/** About as much as a small change takes: a full disk may still have room for a byte. */
const PROBE = Buffer.alloc(64 * 1024);

/** How long what is taken in hand for a moment is kept from others, should letting go of it fail. */
const MOMENT_MS = 1_000;

/**
 * Makes sure that something could be recorded now: the store answers (a database by a write of its own), and the
 * installation's folder takes a file that is synced and removed again. @throws where not, with why.
 */
export async function assertWritable(store: Store, stateDir: string): Promise<void> {
  const mark = `ready-${randomUUID()}`;
  await store.take(mark, MOMENT_MS);
  await store.letGo(mark);
  const path = join(stateDir, `.${mark}`);
  const file = await open(path, "wx");
  try {
    await file.writeFile(PROBE);
    await file.datasync();
  } finally {
    await file.close();
    await unlink(path);
  }
}

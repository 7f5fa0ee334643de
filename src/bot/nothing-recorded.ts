import type { Person } from "../domain/event.js";
import type { History, Store } from "../store/store.js";
import { StoreError } from "../store/store-error.js";

/** The store did not take what a turn was to record (a full disk), and nothing of the turn is recorded. */
export class NothingRecordedError extends Error {
  override name = "NothingRecordedError";
}

/**
 * What made a turn fail, as a {@link NothingRecordedError} where that is certain: the store refused to write, and
 * nothing by whoever acted has come to the log since the turn began. Else it is given back as it is.
 */
export async function asNothingRecorded(
  error: unknown,
  from: Person,
  before: History,
  store: Store,
): Promise<unknown> {
  if (!(error instanceof StoreError) || error.code !== "unwritable") return error;
  const after = await store.history().catch(() => null);
  const isNew =
    after === null ||
    [...after].some(([id, events]) => {
      const known = before.get(id)?.length ?? 0;
      return events.slice(known).some(({ by }) => by?.id === from.id);
    });
  return isNew ? error : new NothingRecordedError(error.message, { cause: error });
}

import type { Happened } from "../answers/library.js";
import type { Store } from "../store/store.js";

/** What has happened in the installation, as answers need it. */
export async function happenedIn(store: Store): Promise<Happened> {
  const [history, settings] = await Promise.all([store.history(), store.settings()]);
  return { history, trackingSince: settings.trackingSince, staff: settings };
}

import type { Register } from "../domain/agreement.js";
import type { PartiesFile } from "../domain/party.js";
import type { Store } from "../store/store.js";
import type { Incoming, Outgoing } from "./turn.js";

/** What the bot needs to answer: facts, the store, and the settings that concern it. */
export type Deps = {
  readonly registers: readonly Register[];
  readonly parties: PartiesFile;
  readonly store: Store;
  readonly settings: {
    /** Id of the installation's own municipality ("nykoping"). */
    readonly homeMunicipality: string;
    /** Hosts that report links may point at; empty means any (local mode). A leading dot means subdomains too. */
    readonly linkHosts: readonly string[];
  };
};

/**
 * What the bot does about one thing that happened. Knows no SDK and reads no clock. What can be expected
 * to go wrong comes back as something said; a rejection means a bug or an outage (the store).
 */
export async function handle(_incoming: Incoming, _deps: Deps): Promise<readonly Outgoing[]> {
  return [];
}

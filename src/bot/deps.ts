import { Library } from "../answers/library.js";
import type { Register } from "../domain/agreement.js";
import type { PartiesFile } from "../domain/party.js";
import { Reader } from "../language/reading.js";
import type { Store } from "../store/store.js";
import { Recall } from "./recall.js";

/** Settings that concern what the bot says and does. */
export type BotSettings = {
  /** Id of the installation's own municipality ("nykoping"). */
  readonly homeMunicipality: string;
  /** Hosts that report links may point at; empty means any. A leading dot means every host below it. */
  readonly linkHosts: readonly string[];
};

/** The registers, made ready to be asked. Built once at start; costs some tens of milliseconds. */
export type Knowledge = {
  readonly reader: Reader;
  readonly library: Library;
  /** What people asked last, so that they can go on from it. */
  readonly recall: Recall;
};

/** What the bot needs: facts, the store, and the settings that concern it. */
export type Deps = Knowledge & { readonly store: Store; readonly settings: BotSettings };

/** Makes registers ready to be asked. */
export function prepare(
  registers: readonly Register[],
  parties: PartiesFile,
  otherMunicipalities: readonly string[],
): Knowledge {
  return {
    reader: new Reader({ registers, parties, otherMunicipalities }),
    library: new Library(registers, parties),
    recall: new Recall(),
  };
}

/**
 * Notes the day from which each loaded agreement is followed in this installation: what was due before an
 * agreement was taken into use is not tracked rather than overdue. Agreements noted before keep their day.
 */
export async function takeIntoUse({ library, store }: Deps, today: string): Promise<void> {
  const { trackingSince } = await store.settings();
  const fresh = library.registers.map(({ agreement }) => agreement.id).filter((id) => !(id in trackingSince));
  if (fresh.length === 0) return;
  await store.changeSettings((before) => ({
    ...before,
    trackingSince: { ...Object.fromEntries(fresh.map((id) => [id, today])), ...before.trackingSince },
  }));
}

import { NO_PLANS, type Plans } from "../answers/library.js";
import { type Deps, originsOf, plansOf, prepare } from "../bot/deps.js";
import { messageOf } from "../domain/thrown.js";
import { type ImportedRegister, registersInUse } from "../store/imported.js";
import { viewImports } from "../store/installation.js";
import { memoryStore } from "../store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../store/registers.js";
import type { Store } from "../store/store.js";
import type { Io } from "./io.js";

function botWith(
  imported: readonly ImportedRegister[],
  store: Store,
  { homeMunicipality, err }: Io,
  plans: Plans = NO_PLANS,
): Deps {
  const inUse = registersInUse(readRegisters(), imported);
  const registers = inUse.map(({ register }) => register);
  return {
    ...prepare(registers, readParties(), readMunicipalityNames(), originsOf(inUse), plans),
    store,
    settings: { homeMunicipality, linkHosts: [], everyoneBelieved: true },
    trouble: (what, error) => err(`${what}: ${messageOf(error)}`),
  };
}

/**
 * The bot as commands use it: over the registers in use, and a store that is theirs alone.
 * @throws StoreError that names an imported register which cannot be used.
 */
export const botOver = async (store: Store, io: Io): Promise<Deps> =>
  botWith(await viewImports(io), store, io, await plansOf(store));

/** The bot over the shipped registers, where nothing has happened: answers then depend on those alone. */
export const freshBot = (io: Io): Deps => botWith([], memoryStore(), io);

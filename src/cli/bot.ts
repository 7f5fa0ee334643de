import { type Deps, prepare } from "../bot/deps.js";
import { memoryStore } from "../store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../store/registers.js";
import type { Store } from "../store/store.js";
import type { Io } from "./io.js";

/** The bot as commands use it: over the shipped registers, and a store that is theirs alone. */
export const botOver = (store: Store, { homeMunicipality }: Io): Deps => ({
  ...prepare(readRegisters(), readParties(), readMunicipalityNames()),
  store,
  settings: { homeMunicipality, linkHosts: [] },
});

/** The bot over an installation in which nothing has happened: answers then depend on the registers alone. */
export const freshBot = (io: Io): Deps => botOver(memoryStore(), io);

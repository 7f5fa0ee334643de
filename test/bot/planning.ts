import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Deps } from "../../src/bot/deps.js";
import { depsOver, Loaded } from "../../src/bot/loaded.js";
import { folderImports } from "../../src/store/imports.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";
import { CHANNEL, install, newBot, say } from "./chat.js";

const sources = {
  shipped: readRegisters(),
  parties: readParties(),
  otherMunicipalities: readMunicipalityNames(),
  imports: folderImports(join(tmpdir(), "namndkoll-nothing-imported-here")),
};

/** A bot whose answers follow what staff change, as the server puts it together; Anna is an official of SN. */
export async function plannedBot(): Promise<Deps> {
  const { settings, trouble } = newBot();
  const bot = depsOver(await Loaded.open(sources), false, { store: memoryStore(), settings, trouble });
  await install(bot, { place: CHANNEL });
  await say(bot, "koppla kanalen till SN", { place: CHANNEL });
  return bot;
}

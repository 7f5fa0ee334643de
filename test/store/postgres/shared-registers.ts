import { describe, expect, it, onTestFinished } from "vitest";
import { depsOver, Loaded } from "../../../src/bot/loaded.js";
import type { ImportedRegister } from "../../../src/store/imported.js";
import { openPostgres } from "../../../src/store/postgres/open.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../../src/store/registers.js";
import { CHANNEL, install, newBot, say, textOf } from "../../bot/chat.js";
import { anna } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { newTenant } from "./opened.js";

const [shipped] = readRegisters();
if (!shipped) throw new Error("no register is shipped");
const rows = shipped.followUps.map(({ id }) => id);
const AGREEMENT = shipped.agreement.id;

/** A register that was imported, with these rows unconfirmed. */
export const imported = (unconfirmed: readonly string[]): ImportedRegister => ({
  version: 1,
  register: shipped,
  document: "överenskommelse på svenska.pdf",
  importedAt: "2026-05-04T09:12:00+02:00",
  sources: {},
  passages: { "1": { words: "Åtaganden för äldre på ön.", place: { page: 1 } } },
  unconfirmed: [...unconfirmed],
  reviews: [],
  asRead: {},
});

/** An instance as the server puts it together, over a tenant that others have as well. */
async function instance(url: string, tenant: string) {
  const { store, imports } = await openPostgres({ url, tenant }, () => {});
  onTestFinished(() => store.close());
  const { settings, trouble } = newBot();
  const facts = {
    shipped: readRegisters(),
    parties: readParties(),
    otherMunicipalities: readMunicipalityNames(),
  };
  const loaded = await Loaded.open({ ...facts, imports });
  return { imports, loaded, bot: depsOver(loaded, true, { store, settings, trouble }) };
}

/** What instances know of each other's calendars and imported registers. */
export function describeSharedRegisters(server: () => Server): void {
  describe("instances of the program over one tenant", () => {
    it("answer by the calendar that staff have changed at another", async () => {
      const tenant = newTenant();
      const [first, second] = [await instance(server().url, tenant), await instance(server().url, tenant)];
      await install(first.bot, { place: CHANNEL });
      await say(first.bot, "koppla kanalen till SN", { place: CHANNEL });
      await say(second.bot, "när sammanträder SN i oktober?", { place: CHANNEL });
      await say(first.bot, "lägg till sammanträde SN 2026-10-22", { place: CHANNEL });
      expect(textOf(await say(second.bot, "när sammanträder SN i oktober?", { place: CHANNEL }))).toContain(
        "22 oktober",
      );
    });

    it("go on from what the same person asked at another", async () => {
      const tenant = newTenant();
      const [first, second] = [await instance(server().url, tenant), await instance(server().url, tenant)];
      await say(first.bot, "vad ska redovisas till SN i juni?");
      const answer = textOf(await say(second.bot, "och i maj?"));
      expect(answer).toMatch(/maj/);
      expect(answer).not.toEqual(
        textOf(await say(second.bot, "och i maj?", { from: { id: "bo", name: "Bo" } })),
      );
    });

    it("see what was imported and confirmed at another with their next turn", async () => {
      const tenant = newTenant();
      const [first, second] = [await instance(server().url, tenant), await instance(server().url, tenant)];
      await first.imports.change(AGREEMENT, () => imported(rows.slice(0, 2)));
      await second.bot.keepUp?.();
      expect(second.loaded.open().map(({ rows: open }) => open.map(({ id }) => id))).toEqual([
        rows.slice(0, 2),
      ]);
      expect(
        await second.loaded.decide(
          AGREEMENT,
          rows.slice(0, 1),
          "confirmed",
          anna,
          "2026-05-04T10:00:00+02:00",
        ),
      ).toBe(1);
      await first.bot.keepUp?.();
      expect(first.loaded.open().map(({ rows: open }) => open.map(({ id }) => id))).toEqual([
        rows.slice(1, 2),
      ]);
      expect(await first.imports.all()).toMatchObject([{ document: "överenskommelse på svenska.pdf" }]);
    });

    it("confirm different rows of a register at the same time, and both are confirmed", async () => {
      const tenant = newTenant();
      const [first, second] = [await instance(server().url, tenant), await instance(server().url, tenant)];
      await first.imports.change(AGREEMENT, () => imported(rows.slice(0, 3)));
      await Promise.all([first.bot.keepUp?.(), second.bot.keepUp?.()]);
      const confirm = ({ loaded }: typeof first, row: number) =>
        loaded.decide(AGREEMENT, rows.slice(row, row + 1), "confirmed", anna, "2026-05-04T10:00:00+02:00");
      expect(await Promise.all([confirm(first, 0), confirm(second, 1)])).toEqual([1, 1]);
      expect((await first.imports.all()).map(({ unconfirmed }) => unconfirmed)).toEqual([rows.slice(2, 3)]);
    });

    it("are refused a register that could not be read again, and keep the one that is there", async () => {
      const { imports } = await instance(server().url, newTenant());
      await imports.change(AGREEMENT, () => imported([]));
      const wrong = { ...imported([]), importedAt: "i går" };
      await expect(imports.change(AGREEMENT, () => wrong)).rejects.toMatchObject({ code: "unfit" });
      expect(await imports.all()).toEqual([imported([])]);
    });
  });
}

import { describe, expect, it } from "vitest";
import { restoreCommand } from "../../../src/cli/commands/restore.js";
import { storeCommand } from "../../../src/cli/commands/store.js";
import { UsageError } from "../../../src/cli/io.js";
import { writeImported } from "../../../src/store/imported.js";
import { viewImports, viewStore } from "../../../src/store/installation.js";
import type { Store } from "../../../src/store/store.js";
import { quietIo } from "../../cli/score/quiet-io.js";
import { newFolder, openStore, readState, withStore } from "../folder.js";
import { causesIn, channel, record, TSI } from "../samples.js";
import type { Server } from "./embedded.mjs";
import { newTenant, opened } from "./opened.js";
import { imported } from "./shared-registers.js";

/** Somebody's installation: of everything something, with å, ä, ö and what no index takes. */
async function fill(store: Store): Promise<void> {
  const aasa = { id: "aad-åsa", name: "Åsa Öberg-Älvström" };
  for (let number = 1; number <= 30; number++)
    await record(store, {
      cause: `tryck ${number} på ö`,
      by: aasa,
      ...(number % 2 ? { occasion: TSI } : {}),
    });
  await record(store, {
    cause: "å".repeat(4_000),
    move: { type: "commented", text: "Ändrat: 1\u0000 \ud800 ä." },
  });
  await store.changeConversation(channel().id, () => channel({ tiedBy: aasa }));
  await store.changeConversation("chatt-åsa", () =>
    channel({ id: "chatt-åsa", kind: "personal", person: aasa }),
  );
  await store.changeSettings((before) => ({
    ...before,
    trackingSince: { "sn-2026": "2026-01-15" },
    personalDigests: [aasa],
  }));
  await store.changeMeetings(() => ({
    changes: [
      {
        cause: "tillagt",
        at: "2026-05-04T09:12:00+02:00",
        day: "2026-05-04",
        by: aasa,
        committee: "nykoping/sn",
        meeting: "sn-2026-10-22",
        move: { type: "added", date: "2026-10-22" },
      },
    ],
    result: null,
  }));
  const notice = { type: "lost", committee: null, name: "Örjan" } as const;
  const waiting = { to: channel().id, notice, day: "2026-05-04", attempts: 2, notBefore: null };
  await store.enqueue(["ä", "b", "a"].map((id) => ({ id, ...waiting })));
  const sent = { id: "b", day: "2026-05-04", outcome: "sent", message: "m-1" } as const;
  await store.settle("b", () => ({ item: null, sent, events: [] }));
  await store.keepUnanswered({ text: "hur många får plats på Åsögården?", day: "2026-05-04" });
}

/** Moving an installation between a folder and a database. */
export function describeMoving(server: () => Server): void {
  const place = () => ({ database: { url: server().url, tenant: newTenant() }, stateDir: "" });
  const move = async (from: string, to: string, over: object = {}) => {
    const io = { ...quietIo(), ...over };
    const code = await storeCommand(["move", "--from", from, "--to", to], io);
    return { code, said: io.printed.join("\n") };
  };
  const filledFolder = async () => {
    const folder = await newFolder();
    await withStore(folder, fill);
    await writeImported(folder, imported(["x"]));
    return folder;
  };

  describe("moving an installation", () => {
    it("from a folder into the database and back brings the same file, and counts what it moved", async () => {
      const [from, back] = [await filledFolder(), await newFolder()];
      const there = place();
      const { code, said } = await move(from, "database", there);
      expect(code).toBe(0);
      for (const line of [
        "31  events",
        "2  conversations",
        "1  meetings",
        "2  outbox",
        "1  sent",
        "1  unanswered",
        "1  registers",
      ])
        expect(said).toContain(` ${line}`);
      expect(said).not.toContain(encodeURIComponent(server().password));
      expect(said).not.toContain(server().password);
      const opposite = await move("database", back, there);
      expect(opposite.said.split("\n").slice(0, -1)).toEqual(said.split("\n").slice(0, -1));
      expect(await readState(back)).toBe(await readState(from));
      expect(await viewImports({ stateDir: back })).toEqual([imported(["x"])]);
    });

    it("leaves a store that goes on where the other was, and the other as it was", async () => {
      const from = await filledFolder();
      const before = await readState(from);
      const there = place();
      await move(from, "database", there);
      expect(await readState(from)).toBe(before);
      const store = await opened(there.database.url, there.database.tenant);
      await record(store, { cause: "tryck 1 på ö" });
      await record(store, { cause: "nytt" });
      const causes = await causesIn(store);
      expect([causes.length, causes.at(-1)]).toEqual([32, "nytt"]);
      expect((await store.outbox()).map(({ id }) => id)).toEqual(["ä", "a"]);
    });

    it("is refused into a database where something is, and says what; nothing is changed there", async () => {
      const from = await filledFolder();
      const there = place();
      const store = await opened(there.database.url, there.database.tenant);
      await record(store, { cause: "mitt" });
      await expect(move(from, "database", there)).rejects.toMatchObject({
        code: "unfit",
        message: expect.stringMatching(/is not empty: it holds 1 events\. Nothing was copied/),
      });
      expect(await causesIn(store)).toEqual(["mitt"]);
    });

    it("is refused into a folder where something is, be it but a setting", async () => {
      const [from, to] = [await filledFolder(), await newFolder()];
      await withStore(to, (store) =>
        store.changeSettings((old) => ({ ...old, trackingSince: { a: "2026-01-15" } })),
      );
      await expect(move(from, to)).rejects.toThrow(/is not empty: it holds settings/);
      expect((await (await viewStore({ stateDir: to })).history()).size).toBe(0);
    });

    it("is refused from a folder that a program has open", async () => {
      const from = await newFolder();
      await openStore(from);
      await expect(move(from, "database", place())).rejects.toMatchObject({ code: "locked" });
    });

    it("is seen by the commands that look at what is there", async () => {
      const there = place();
      expect((await (await viewStore(there)).history()).size).toBe(0);
      await move(await filledFolder(), "database", there);
      expect(await causesIn(await viewStore(there))).toHaveLength(31);
      expect(await viewImports(there)).toEqual([imported(["x"])]);
    });

    it("leaves the backups of the folder alone: they are not restored beside a database", async () => {
      const restored = restoreCommand(["state.2026-05-04.json"], { ...quietIo(), ...place() });
      await expect(restored).rejects.toThrow(/STORE_URL is set.*Nothing was restored/);
    });

    it.each([
      ["no place", ["move", "--from", "folder"]],
      ["another task", ["empty", "--from", "folder", "--to", "database"]],
      ["no database in the settings", ["move", "--from", "folder", "--to", "database"]],
      [
        "an address that is none, whose password is not repeated",
        ["move", "--from", "folder", "--to", "postgres://nk:hemligt@db"],
      ],
    ])("is refused with %s", async (_, args) => {
      const refused = await storeCommand(args, { ...quietIo(), stateDir: await newFolder() }).catch(
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(UsageError);
      expect(String(refused)).not.toContain("hemligt");
    });
  });
}

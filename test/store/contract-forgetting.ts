import { describe, expect, it } from "vitest";
import { FORGOTTEN } from "../../src/domain/people.js";
import type { Store } from "../../src/store/store.js";
import { anna, bo, channel, eventDraft, LEX_SARAH, record, TSI } from "./samples.js";

const CHAT = "19:chat-anna";
const day = "2026-05-04";

const feed = { scope: { kind: "person" }, locale: "sv", made: day, lastUsed: null } as const;

/** An installation that Anna and Bo have left traces in, all over. */
async function lived(store: Store): Promise<void> {
  await record(store, { cause: "a-1", by: anna });
  await record(store, {
    cause: "a-2",
    by: bo,
    move: { type: "assigned", to: { kind: "person", person: anna } },
  });
  await record(store, { cause: "a-3", by: bo, move: { type: "commented", text: "Anna Ek tar den" } });
  await record(store, {
    cause: "a-4",
    occasion: TSI,
    by: bo,
    move: { type: "reminded", step: -7, conversation: CHAT, message: null },
  });
  await store.changeSettings((before) => ({
    ...before,
    officials: [anna, bo].map((person) => ({ person, committee: null, team: null, namedBy: anna, day })),
    roleHolders: [{ role: "enhetschef", person: anna, namedBy: bo, day }],
    absences: [
      { person: anna, until: day, substitute: null },
      { person: bo, until: day, substitute: anna },
    ],
    personalDigests: [anna, bo],
    feeds: [anna, bo].map((by, index) => ({ ...feed, by, hash: String(index).repeat(64) })),
  }));
  await store.changeConversation(CHAT, () =>
    channel({ id: CHAT, kind: "personal", team: null, person: anna }),
  );
  await store.changeConversation(channel().id, () => channel({ tiedBy: anna, committee: "nykoping/sn" }));
  const notice = { type: "digest", committee: "nykoping/sn", monday: day } as const;
  const item = { notice, day, attempts: 0, notBefore: null };
  await store.enqueue([
    { ...item, id: `digest ${CHAT} ${day}`, to: CHAT },
    { ...item, id: `digest ${channel().id} ${day}`, to: channel().id },
  ]);
  await store.changeMeetings(() => ({
    changes: [
      {
        cause: "m-1",
        at: "2026-05-04T09:12:00+02:00",
        day,
        by: anna,
        committee: "nykoping/sn",
        meeting: "sn-2026-10-22",
        move: { type: "added", date: "2026-10-22" },
      },
    ],
    result: null,
  }));
}

const allOf = async (store: Store) => ({
  events: [...(await store.history()).values()].flat(),
  settings: await store.settings(),
  conversations: await store.conversations(),
  outbox: await store.outbox(),
  sent: [...(await store.sent()).values()],
  meetings: await store.meetingChanges(),
});

/** What every store promises of forgetting somebody. */
export function describeForgetting(store: () => Store): void {
  describe("a person who is forgotten", () => {
    it("stands nowhere any more, by id, name or chat", async () => {
      await lived(store());
      await store().forgetPerson(anna.id);
      expect(JSON.stringify(await allOf(store()))).not.toMatch(/aad-anna|Anna Ek|chat-anna/);
    });

    it("leaves what was done, in its order, as somebody's", async () => {
      await lived(store());
      await store().forgetPerson(anna.id);
      const events = (await store().history()).get(LEX_SARAH);
      expect(events?.map(({ seq, cause, by }) => [seq, cause, by.name])).toEqual([
        [1, "a-1", FORGOTTEN.name],
        [2, "a-2", "Bo Lind"],
        [3, "a-3", "Bo Lind"],
      ]);
      expect(events?.[1]?.move).toEqual({ type: "assigned", to: { kind: "person", person: FORGOTTEN } });
      expect(events?.[2]?.move).toEqual({ type: "commented", text: "borttagen person tar den" });
      expect((await store().meetingChanges())[0]).toMatchObject({ cause: "m-1", by: FORGOTTEN });
    });

    it("takes nobody else along", async () => {
      await lived(store());
      await store().forgetPerson(anna.id);
      const { officials, roleHolders, absences, personalDigests, feeds } = await store().settings();
      expect(officials).toEqual([{ person: bo, committee: null, team: null, namedBy: FORGOTTEN, day }]);
      expect(roleHolders).toEqual([]);
      expect(absences).toEqual([{ person: bo, until: day, substitute: null }]);
      expect(personalDigests).toEqual([bo]);
      // At an address that was Anna's nothing is found any more.
      expect(feeds).toEqual([{ ...feed, by: bo, hash: "1".repeat(64) }]);
      expect((await store().conversations()).map(({ id }) => id)).toEqual([channel().id]);
      expect((await store().outbox()).map(({ to }) => to)).toEqual([channel().id]);
    });

    it("may write again; what happened before is still recorded once, what happens after follows on", async () => {
      await lived(store());
      await store().forgetPerson(anna.id);
      await record(store(), { cause: "a-1", by: anna });
      await record(store(), { cause: "a-5", by: anna });
      const events = (await store().history()).get(LEX_SARAH);
      expect(events?.map(({ seq, cause }) => [seq, cause])).toEqual([
        [1, "a-1"],
        [2, "a-2"],
        [3, "a-3"],
        [5, "a-5"],
      ]);
    });

    it("and something recorded in the same breath are both kept", async () => {
      await lived(store());
      await Promise.all([
        store().decide(LEX_SARAH, () => ({ events: [eventDraft({ cause: "a-6", by: anna })], result: null })),
        store().forgetPerson(anna.id),
        store().decide(LEX_SARAH, () => ({ events: [eventDraft({ cause: "a-7", by: bo })], result: null })),
      ]);
      const events = (await store().history()).get(LEX_SARAH)?.slice(-2);
      expect(events?.map(({ seq, by }) => [seq, by.name])).toEqual([
        [5, FORGOTTEN.name],
        [6, "Bo Lind"],
      ]);
    });

    it("nobody knows changes nothing", async () => {
      await lived(store());
      const before = await allOf(store());
      await store().forgetPerson("aad-eva");
      expect(await allOf(store())).toEqual(before);
    });
  });
}

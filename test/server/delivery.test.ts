import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { drawNotice } from "../../src/bot/notices/index.js";
import { noteLoss } from "../../src/bot/plan-notices.js";
import { pinnedClock } from "../../src/server/clock.js";
import { Delivery, IN_HAND_MS } from "../../src/server/delivery.js";
import { createLog } from "../../src/server/log.js";
import { createTeams, type Teams } from "../../src/server/teams.js";
import type { OutboxItem } from "../../src/store/outbox.js";
import type { ConversationRecord, Store } from "../../src/store/store.js";
import { newBot } from "../bot/chat.js";
import { channel as sampleChannel, TSI } from "../store/samples.js";
import { type Connector, startConnector } from "./harness.js";

const TODAY = "2026-05-04";
const SN = "nykoping/sn";
const ANNA = { id: "anna", name: "Anna Ek" };
const AKTIVITETSKRAV = "sn-2026/aktivitetskrav/1";

const channel = (connector: Connector, over: Partial<ConversationRecord> = {}) =>
  sampleChannel({ id: "19:sn", serviceUrl: connector.url, committee: SN, ...over });

const chatOf = (connector: Connector, person: typeof ANNA) =>
  sampleChannel({ id: `chat-${person.id}`, kind: "personal", person, team: null, serviceUrl: connector.url });

const keep = (store: Store, ...conversations: ConversationRecord[]) =>
  Promise.all(conversations.map((one) => store.changeConversation(one.id, () => one)));

const reminder = (to: string, occasion: string, step = -14): OutboxItem => ({
  id: `${to} ${occasion} ${step}`,
  to,
  notice: { type: "reminder", committee: SN, occasions: [{ id: occasion, step }] },
  day: TODAY,
  attempts: 0,
  notBefore: null,
});

const realTeams = (): Teams =>
  createTeams({
    mode: { kind: "local", today: TODAY },
    handle: async () => [],
    clock: pinnedClock(TODAY, "Europe/Stockholm"),
    log: createLog("silent"),
  });

/** Delivery with the SDK's real side, and a clock that the test moves. */
function delivering(bot: Deps = newBot()) {
  const clock = { now: Date.parse("2026-05-04T08:00:00+02:00") };
  const teams = realTeams();
  const lines: string[] = [];
  const delivery = new Delivery({
    store: bot.store,
    draw: (item, to, today) => drawNotice(item, to, bot, today),
    send: teams.deliver,
    mayNow: () => true,
    onLost: (item, to, { today }) => noteLoss(item, to, bot, today),
    clock: () => ({ at: new Date(clock.now).toISOString(), today: TODAY }),
    timeZone: "Europe/Stockholm",
    log: createLog("info", { write: (line: string) => void lines.push(line) }),
    random: () => 0.5,
  });
  return { bot, store: bot.store, delivery, clock, log: () => lines.join("") };
}

const posts = ({ calls }: Connector) => calls.filter(({ method }) => method === "POST");

describe("sending what nobody waits for", () => {
  it.each([500, 502, 503, 504, 429, 412])(
    "is tried once by the SDK, whatever it is answered: %s",
    async (status) => {
      const connector = await startConnector();
      connector.refuse(/POST/, status, { headers: { "retry-after": "9" } });
      const sending = await realTeams().deliver(channel(connector), { type: "message", text: "Hej." });
      expect(sending).toMatchObject({ sent: false, status, retryAfterMs: 9_000 });
      expect(posts(connector)).toHaveLength(1);
    },
  );

  it("tells which message it became", async () => {
    const connector = await startConnector();
    const sending = await realTeams().deliver(channel(connector), { type: "message", text: "Hej." });
    expect(sending).toEqual({ sent: true, message: "sent-1" });
  });

  it("tells that nobody answered", async () => {
    const connector = await startConnector();
    const nowhere = channel(connector, { serviceUrl: "http://127.0.0.1:9/" });
    expect(await realTeams().deliver(nowhere, { type: "message", text: "Hej." })).toMatchObject({
      sent: false,
      status: null,
    });
  });
});

describe("a conversation that another instance has in hand", () => {
  /** The store as an instance sees it that comes second to some conversations. */
  const without = (bot: Deps, taken: RegExp): Deps => {
    const take: Store["take"] = async (what) => !taken.test(what);
    const get = (target: Store, name: string | symbol) => {
      const own = name === "take" ? take : target[name as keyof Store];
      return typeof own === "function" ? own.bind(target) : own;
    };
    return { ...bot, store: new Proxy(bot.store, { get }) };
  };

  it("gets nothing from this one, the others get theirs, and it is looked at again when the hand may be dead", async () => {
    const connector = await startConnector();
    const bot = newBot();
    await keep(bot.store, channel(connector), channel(connector, { id: "19:kn" }));
    await bot.store.enqueue([reminder("19:sn", TSI), reminder("19:kn", TSI)]);
    const { delivery } = delivering(without(bot, /19:sn/));
    await delivery.run();
    expect(posts(connector).map(({ path }) => path)).toEqual([expect.stringContaining("19:kn")]);
    expect((await bot.store.outbox()).map(({ to }) => to)).toEqual(["19:sn"]);
    expect(await delivery.nextAttemptMs()).toBe(IN_HAND_MS);
    const later = delivering(bot).delivery;
    await later.run();
    expect(posts(connector)).toHaveLength(2);
    expect(await later.nextAttemptMs()).toBeNull();
  });

  it("is not sent a message that the other has sent by the time it is let go of", async () => {
    const connector = await startConnector();
    const { store, delivery } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI)]);
    const [item] = await store.outbox();
    const sent = { id: item?.id ?? "", day: TODAY, outcome: "sent", message: "m-1" } as const;
    const { take } = store;
    store.take = async (what, ms) => {
      await store.settle(sent.id, () => ({ item: null, sent, events: [] }));
      return take.call(store, what, ms);
    };
    await delivery.run();
    expect(posts(connector)).toEqual([]);
  });
});

describe("a message in the outbox", () => {
  it("is sent, and recorded with the message it became", async () => {
    const connector = await startConnector();
    const { store, delivery } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI)]);
    await delivery.run();
    expect(posts(connector)).toMatchObject([{ path: "/v3/conversations/19:sn/activities" }]);
    expect(await store.outbox()).toEqual([]);
    expect((await store.history()).get(TSI)).toMatchObject([
      {
        move: { type: "reminded", step: -14, conversation: "19:sn", message: "sent-1" },
        by: { name: "Nämndkoll" },
      },
    ]);
  });

  it("is not sent where what it is about was handed in meanwhile", async () => {
    const connector = await startConnector();
    const { store, delivery } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI)]);
    await store.decide(TSI, () => ({
      events: [
        {
          occasion: TSI,
          cause: "x",
          at: "2026-05-04T08:00:00+02:00",
          day: TODAY,
          by: ANNA,
          move: { type: "submitted", link: "https://a.example/b", reference: null, note: null },
        },
      ],
      result: null,
    }));
    await delivery.run();
    expect(connector.calls).toEqual([]);
    expect([...(await store.sent()).values()]).toMatchObject([{ outcome: "dropped" }]);
  });

  it.each([429, 412, 502, 504])(
    "is sent again after %s, once the wait is over, and then never more",
    async (status) => {
      const connector = await startConnector();
      connector.refuse(/POST/, status, { times: 1, headers: { "retry-after": "60" } });
      const { store, delivery, clock } = delivering();
      await keep(store, channel(connector));
      await store.enqueue([reminder("19:sn", TSI)]);
      await delivery.run();
      expect(await store.outbox()).toMatchObject([{ attempts: 1, notBefore: "2026-05-04T08:01:00+02:00" }]);
      clock.now += 59_000;
      await delivery.run();
      expect(posts(connector)).toHaveLength(1);
      expect(await delivery.nextAttemptMs()).toBe(1_000);
      clock.now += 1_000;
      await delivery.run();
      await delivery.run();
      expect(posts(connector)).toHaveLength(2);
      expect(await store.outbox()).toEqual([]);
    },
  );

  it("is given up after it failed too often, and the log says so", async () => {
    const connector = await startConnector();
    connector.refuse(/POST/, 503);
    const { store, delivery, clock, log } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI)]);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await delivery.run();
      clock.now += 3_600_000;
    }
    expect(posts(connector)).toHaveLength(14);
    expect(await store.outbox()).toEqual([]);
    expect(log()).toContain("failed too often");
  });

  it("does not keep other places waiting when its own does not answer well", async () => {
    const connector = await startConnector();
    connector.refuse(/19:sn/, 502);
    const { store, delivery } = delivering();
    await keep(store, channel(connector), chatOf(connector, ANNA));
    await store.enqueue([reminder("19:sn", TSI), reminder("chat-anna", TSI)]);
    await delivery.run();
    expect((await store.outbox()).map(({ to }) => to)).toEqual(["19:sn"]);
  });

  it("is sent once although delivery is asked for many times at once", async () => {
    const connector = await startConnector();
    const { store, delivery } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI), reminder("19:sn", AKTIVITETSKRAV)]);
    await Promise.all([delivery.run(), delivery.run(), delivery.run()]);
    expect(posts(connector)).toHaveLength(2);
  });

  it("gives way to a later one about the same", async () => {
    const connector = await startConnector();
    const { store, delivery } = delivering();
    await keep(store, channel(connector));
    await store.enqueue([reminder("19:sn", TSI, -14), reminder("19:sn", TSI, -7)]);
    await delivery.run();
    expect(posts(connector)).toHaveLength(1);
    expect((await store.history()).get(TSI)).toMatchObject([{ move: { step: -7 } }]);
  });
});

describe.each([403, 404])("a place that answers %s", (status) => {
  const BO = { id: "bo", name: "Bo Lind" };

  async function lost() {
    const connector = await startConnector();
    connector.refuse(/chat-anna/, status);
    const made = delivering();
    const { store } = made;
    await keep(store, channel(connector), chatOf(connector, ANNA), chatOf(connector, BO));
    await store.changeSettings((before) => ({
      ...before,
      officials: [{ person: BO, committee: SN, team: null, namedBy: BO, day: TODAY }],
    }));
    await store.enqueue([reminder("chat-anna", TSI)]);
    await made.delivery.run();
    return { ...made, connector };
  }

  it("is lost from that day on, and is not tried again", async () => {
    const { store, connector, delivery } = await lost();
    expect(await store.conversation("chat-anna")).toMatchObject({ lostSince: TODAY });
    await store.enqueue([reminder("chat-anna", AKTIVITETSKRAV)]);
    await delivery.run();
    expect(posts(connector).filter(({ path }) => path.includes("chat-anna"))).toHaveLength(1);
  });

  it("is told to the officials, by name", async () => {
    const { connector } = await lost();
    const told = posts(connector).filter(({ path }) => path.includes("chat-bo"));
    expect(told.map(({ body }) => body.text ?? "")).toContainEqual(
      expect.stringContaining("Jag når inte längre Anna Ek"),
    );
  });

  it("leaves its reminder to the committee's channel", async () => {
    const { connector, store } = await lost();
    const said = posts(connector).filter(({ path }) => path.includes("19:sn"));
    expect(said).toHaveLength(1);
    expect((await store.history()).get(TSI)).toMatchObject([{ move: { conversation: "19:sn" } }]);
  });
});

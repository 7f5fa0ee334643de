import { describe, expect, it, onTestFinished } from "vitest";
import { takeIntoUse } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import { readConfig } from "../../src/config.js";
import { createLog } from "../../src/server/log.js";
import { start } from "../../src/server/start.js";
import { buttonsOf, newBot } from "../bot/chat.js";
import { type Connector, event, message, post, press, startConnector } from "./harness.js";

// The whole program over HTTP, with the day pinned to 4 May 2026 and several people, as Teams would have it.

const TSI = "sn-2026/tsi/1";
const CHANNEL = {
  conversation: { id: "19:sn@thread.tacv2", conversationType: "channel", tenantId: "tenant" },
  channelData: { team: { id: "19:team@thread.tacv2" }, tenant: { id: "tenant" } },
};
const BO = { from: { id: "29:bo", name: "Bo Lind", aadObjectId: "bo" } };

async function running() {
  const connector = await startConnector();
  const bot = newBot();
  await takeIntoUse(bot, "2026-05-04");
  const program = await start(readConfig({ PORT: "0", TODAY: "2026-05-04" }), {
    handle: (incoming) => handle(incoming, bot),
    healthy: async () => true,
    log: createLog("silent"),
    playground: false,
    deps: bot,
  });
  onTestFinished(program.stop);
  const deliver = async (activity: object) =>
    expect((await post(program.endpoint, JSON.stringify(activity))).status).toBe(200);
  return { connector, bot, deliver };
}

/** What the bot said in the channel of its own accord: the reminders, with the text that notifications show. */
const reminders = ({ calls }: Connector) =>
  calls.filter(
    ({ method, path, body }) =>
      method === "POST" &&
      path.endsWith("19:sn@thread.tacv2/activities") &&
      /lämnas in senast/.test(body.summary),
  );

async function tied() {
  const made = await running();
  const { connector, deliver } = made;
  await deliver(event(connector, "installationUpdate", { action: "add", ...CHANNEL }));
  await deliver(message(connector, "koppla kanalen till SN", CHANNEL));
  await expect.poll(() => reminders(connector).length).toBe(1);
  const [reminder] = reminders(connector);
  const card = reminder?.body.attachments[0].content;
  const sentAs = `sent-${connector.calls.indexOf(reminder as (typeof connector.calls)[number]) + 1}`;
  return { ...made, card, sentAs, reminder };
}

describe("a channel that is tied", () => {
  it("gets what is to be handed in soon, once, as one card", async () => {
    const { connector, deliver, reminder } = await tied();
    expect(reminder?.body.summary).toContain("Ska lämnas in senast torsdag 14 maj 2026 (om 10 dagar)");
    expect(reminder?.body.summary).toContain("Tidiga och samordnade insatser");
    await deliver(message(connector, "vad ska redovisas i juni?", CHANNEL));
    expect(reminders(connector)).toHaveLength(1);
  });

  it("has the card drawn anew for everyone when somebody else acknowledges a row", async () => {
    const { connector, deliver, card, sentAs, bot } = await tied();
    const button = buttonsOf(card).find(({ verb }) => verb === "acknowledge");
    const data = { ...button?.data, toAcknowledge: TSI };
    await deliver(press(connector, "acknowledge", data, { ...CHANNEL, ...BO, replyToId: sentAs }));
    const edit = connector.calls.findLast(({ method }) => method === "PUT");
    expect(edit?.path).toBe(`/v3/conversations/19:sn@thread.tacv2/activities/${sentAs}`);
    expect(edit?.body.summary).toContain("kvitterad av Bo Lind");
    expect((await bot.store.history()).get(TSI)?.map(({ move, by }) => [move.type, by.name])).toEqual([
      ["reminded", "Nämndkoll"],
      ["acknowledged", "Bo Lind"],
    ]);
  });

  it("shows an occasion of the card to whoever presses it, and leads back to the card", async () => {
    const { card } = await tied();
    const row = buttonsOf(card).find(({ verb, data }) => verb === "show" && data.occasion === TSI);
    expect(row?.data.view).toMatchObject({ kind: "reminder" });
  });
});

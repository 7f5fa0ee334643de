import { describe, expect, it } from "vitest";
import { handle } from "../../src/bot/handle.js";
import { ChannelDirectory } from "../../src/server/directory.js";
import { newBot } from "../bot/chat.js";
import { type Connector, message, press, startConnector, startServer } from "./harness.js";

const TSI = "sn-2026/tsi/1";
const VIEW = { kind: "occasion", locale: "sv", occasion: TSI };
const ANNA = { id: "29:anna", name: "Anna Åberg", aadObjectId: "anna", userRole: "user" };
const BO = { id: "29:bo", name: "Bo Berg", aadObjectId: "bo", userRole: "user" };
const GUEST = { id: "29:gun", name: "Gun Gäst", aadObjectId: "gun", userRole: "guest" };
const from = ({ id, name, aadObjectId }: typeof ANNA) => ({ from: { id, name, aadObjectId } });

/** The whole bot behind the server, with a connector that knows these people. */
async function installation(now: () => number = () => 0) {
  const connector = await startConnector();
  for (const one of [ANNA, BO, GUEST])
    for (const id of [one.id, one.aadObjectId]) connector.members.set(id, one);
  const troubles: unknown[] = [];
  const directory = new ChannelDirectory(now, (error) => troubles.push(error));
  const bot = { ...newBot(), directory };
  const server = await startServer({ directory, script: (incoming) => handle(incoming, bot) });
  const asked = () =>
    connector.calls.filter(({ path }) => path.includes("/members/")).map(({ path }) => path);
  const history = async () =>
    (await bot.store.history()).get(TSI)?.map(({ move, by }) => [move.type, by.id]) ?? [];
  return { connector, server, bot, asked, history, troubles };
}

const acknowledge = (connector: Connector, who: typeof ANNA) =>
  press(connector, "acknowledge", { occasion: TSI, view: VIEW }, from(who));

describe("a guest of the organisation", () => {
  it("records nothing, and is told why", async () => {
    const { connector, server, history } = await installation();
    const answer = await server.deliver(acknowledge(connector, GUEST));
    expect(answer.body.value).toContain("Gäster kan läsa och fråga");
    expect(await history()).toEqual([]);
  });

  it("is not shown the form for it either", async () => {
    const { connector, server } = await installation();
    const answer = await server.deliver(
      press(connector, "report", { occasion: TSI, view: VIEW }, from(GUEST)),
    );
    expect(answer.body.value).toContain("Gäster kan läsa och fråga");
  });

  it.each(["ångra", "koppla kanalen till SN", "borta till 15 augusti", "mitt veckobrev på"])(
    "changes nothing by a sentence: %s",
    async (text) => {
      const { connector, server } = await installation();
      await server.deliver(message(connector, text, from(GUEST)));
      expect(connector.calls.at(-1)?.body.text).toContain("Gäster kan läsa och fråga");
    },
  );

  it("asks and reads like anybody, and nobody is looked up for that", async () => {
    const { connector, server, asked } = await installation();
    await server.deliver(message(connector, "vad ska redovisas till SN i juni?", from(GUEST)));
    await server.deliver(press(connector, "show", { occasion: TSI, view: VIEW }, from(GUEST)));
    expect(connector.calls.at(0)?.body.summary).toContain("TSI");
    expect(asked()).toEqual([]);
  });
});

describe("somebody of the organisation", () => {
  it("records, and is looked up once an hour", async () => {
    let clock = 0;
    const { connector, server, asked, history } = await installation(() => clock);
    await server.deliver(acknowledge(connector, ANNA));
    await server.deliver(press(connector, "take", { occasion: TSI, view: VIEW }, from(ANNA)));
    expect(await history()).toEqual([
      ["acknowledged", "anna"],
      ["assigned", "anna"],
    ]);
    expect(asked()).toEqual(["/v3/conversations/chat/members/anna"]);
    clock = 61 * 60_000;
    await server.deliver(press(connector, "report", { occasion: TSI, view: VIEW }, from(ANNA)));
    expect(asked()).toHaveLength(2);
  });

  it("who cannot be looked up records nothing, and may try again", async () => {
    const { connector, server, history, troubles } = await installation();
    const unknown = { ...ANNA, id: "29:nobody", aadObjectId: "nobody" };
    connector.refuse(/members\/nobody/, 403);
    const answer = await server.deliver(acknowledge(connector, unknown));
    expect(answer.body.value).toContain("Försök igen om en stund");
    expect(await history()).toEqual([]);
    expect(troubles).toHaveLength(1);
  });
});

describe("somebody who is mentioned", () => {
  const mention = (who: typeof ANNA) => ({
    entities: [{ type: "mention", text: `<at>${who.name}</at>`, mentioned: { id: who.id, name: who.name } }],
  });

  it("is the same person as when they write: an occasion given to them is theirs", async () => {
    const { connector, server, bot } = await installation();
    await server.deliver(message(connector, "ge TSI till <at>Bo Berg</at>", mention(BO)));
    const card = connector.calls.at(-1)?.body.attachments[0].content;
    const { data } = card.actions[0];
    await server.deliver(press(connector, "assign", data));
    const [event] = (await bot.store.history()).get(TSI) ?? [];
    expect(event?.move).toMatchObject({ to: { person: { id: "bo", name: "Bo Berg" } } });
    await server.deliver(message(connector, "mina uppföljningar", from(BO)));
    expect(connector.calls.at(-1)?.body.summary).toContain("TSI");
  });

  it("is nobody's business where nobody is mentioned", async () => {
    const { connector, server, asked } = await installation();
    await server.deliver(message(connector, "jag tar TSI"));
    expect(asked()).toEqual([]);
  });
});

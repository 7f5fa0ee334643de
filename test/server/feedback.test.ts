import { describe, expect, it } from "vitest";
import { prepare } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import type { Incoming, Outgoing } from "../../src/bot/turn.js";
import { messageOf, replyOf } from "../../src/server/activities.js";
import { AnswersSent } from "../../src/server/answers-sent.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";
import { invoke, message, startConnector, startServer } from "./harness.js";

const bot = {
  ...prepare(readRegisters(), readParties(), readMunicipalityNames()),
  store: memoryStore(),
  settings: { homeMunicipality: "nykoping", linkHosts: [], everyoneBelieved: false },
  trouble: () => {},
};
const script = (incoming: Incoming): Promise<readonly Outgoing[]> => handle(incoming, bot);

const JUNE = "vad ska redovisas till SN i juni?";
const THUMBS = { feedbackLoop: { type: "default" } };

const thumb = (reaction: string, feedbackText = "") => ({
  value: {
    actionName: "feedback",
    actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) },
  },
});

async function chat() {
  const [connector, server] = [await startConnector(), await startServer({ script })];
  const ask = async (text: string) => {
    await server.deliver(message(connector, text));
    return { ...connector.calls.at(-1)?.body, id: `sent-${connector.calls.length}` };
  };
  const judge = (more: object) => server.deliver(invoke(connector, "message/submitAction", more));
  const judged = () =>
    server
      .log()
      .split("\n")
      .filter((line) => line.includes("feedback on an answer"))
      .map((line) => JSON.parse(line));
  return { connector, server, ask, judge, judged };
}

describe("thumbs", () => {
  it.each([
    ["an answer", JUNE],
    ["an answer that nothing was found", "hur många glasspinnar finns det?"],
  ])("are below %s", async (_, text) => {
    const { ask } = await chat();
    expect((await ask(text)).channelData).toEqual(THUMBS);
  });

  it.each([
    ["help", "hjälp"],
    ["a sentence about the channel", "koppla kanalen till SN"],
  ])("are not below %s", async (_, text) => {
    const { ask } = await chat();
    expect(await ask(text)).not.toHaveProperty("channelData.feedbackLoop");
  });

  it("are answered with an empty object and do not reach the bot", async () => {
    const { ask, judge, server } = await chat();
    const { id } = await ask(JUNE);
    expect(await judge({ ...thumb("like"), replyToId: id })).toMatchObject({ status: 200, body: {} });
    expect(server.heard).toHaveLength(1);
  });

  it("are a line in the log: which, and on what kind of answer; not who, where or what was written", async () => {
    const { ask, judge, judged, server } = await chat();
    const { id } = await ask(JUNE);
    await judge({ ...thumb("dislike", "Fel datum för tillsynen"), replyToId: id });
    expect(judged()).toEqual([
      {
        level: 30,
        turn: expect.stringMatching(/^[0-9a-f]{8}$/),
        time: expect.any(String),
        reaction: "dislike",
        answer: "due",
        msg: "feedback on an answer",
      },
    ]);
    expect(server.log()).not.toMatch(/tillsynen|Anna|juni/);
  });

  it("on a message that is not remembered are logged without its kind", async () => {
    const { judge, judged } = await chat();
    await judge({ ...thumb("like"), replyToId: "from-last-year" });
    await judge({ ...thumb("like"), replyToId: undefined });
    expect(judged()).toMatchObject([{ answer: null }, { answer: null }]);
  });

  it("that nobody can read are answered as well, and not logged as feedback", async () => {
    const { judge, judged } = await chat();
    expect(await judge(thumb("love"))).toMatchObject({ status: 200, body: {} });
    expect(judged()).toEqual([]);
  });
});

describe("the answers that were sent", () => {
  it("are remembered by conversation, the latest 500", () => {
    const sent = new AnswersSent();
    for (let number = 0; number <= 500; number += 1) sent.keep("chat", String(number), "due");
    expect([sent.kindOf("chat", "0"), sent.kindOf("chat", "500"), sent.kindOf("other", "500")]).toEqual([
      null,
      "due",
      null,
    ]);
  });
});

describe("sources", () => {
  async function answered(text: string, card: null | undefined) {
    const incoming: Incoming = {
      kind: "message",
      mentions: [],
      text,
      activity: "1",
      place: {
        id: "chat",
        kind: "personal",
        tenant: null,
        serviceUrl: "https://smba.example/",
        channelId: "msteams",
        botId: "28:bot",
        team: null,
      },
      from: { id: "anna", name: "" },
      locale: null,
      at: "2026-05-04T09:12:00+02:00",
      today: "2026-05-04",
    };
    const [reply] = await script(incoming);
    if (reply?.kind !== "reply") throw new Error("no reply");
    return { reply, message: replyOf(card === null ? { ...reply, card } : reply) };
  }

  it("stand in an answer's text by number, and behind each number once", async () => {
    const { reply, message: sent } = await answered(JUNE, null);
    const [entity, ...others] = sent.entities ?? [];
    expect(others).toEqual([]);
    expect(entity).toMatchObject({ type: "https://schema.org/Message", "@type": "Message" });
    expect(sent.text?.replaceAll("  \n", "\n").startsWith(reply.text)).toBe(true);
    const positions = entity?.citation.map(({ position }) => position) ?? [];
    expect(positions.length).toBeGreaterThan(0);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    for (const { position, appearance } of entity?.citation ?? [])
      expect(sent.text).toContain(`[${position}] ${appearance.name}`);
  });

  it("are ten at most, and no longer than Teams takes them", async () => {
    const { message: sent } = await answered("vad ska redovisas till SN 2026?", null);
    const claims = sent.entities?.[0]?.citation ?? [];
    expect(claims).toHaveLength(10);
    for (const { appearance } of claims) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
  });

  it("never call the answer AI-generated", async () => {
    expect(JSON.stringify((await answered(JUNE, null)).message)).not.toContain("additionalType");
  });

  it("are left to the card where there is one, and not there where nothing was found", async () => {
    expect((await answered(JUNE, undefined)).message).not.toHaveProperty("entities");
    const nothing = await answered("hur många glasspinnar finns det?", null);
    expect(nothing.message).not.toHaveProperty("entities");
    expect(nothing.message.text?.replaceAll("  \n", "\n")).toBe(nothing.reply.text);
  });
});

describe("lines of a message without a card", () => {
  const text = "Inställningar\n– Stoppdag: 21 dagar\n\n– Veckobrev: av";

  it("end with two spaces, since Markdown takes a bare line break for a space; paragraphs stay", () => {
    expect(messageOf({ text, card: null }).text).toBe(
      "Inställningar  \n– Stoppdag: 21 dagar\n\n– Veckobrev: av",
    );
  });

  it("stay as they are in the summary beside a card", () => {
    expect(messageOf({ text, card: { type: "AdaptiveCard" } })).toMatchObject({ summary: text });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Incoming, Outgoing } from "../../src/bot/turn.js";
import { type Chat, type Client, canOpenClient, openClient, startProgram, startWith } from "./helper.js";

const card = (text: string, verb: string) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text, wrap: true }],
  actions: [{ type: "Action.Execute", title: "Kvittera", verb }],
});

describe.skipIf(!canOpenClient)("the server in the real client, with a bot of the test's own", () => {
  const heard: Incoming[] = [];
  let chat: Chat;
  let client: Client;

  function bot(incoming: Incoming): readonly Outgoing[] {
    heard.push(incoming);
    if (incoming.kind === "installed") return [{ kind: "reply", text: "Välkommen.", card: null }];
    if (incoming.kind === "message") {
      return [
        { kind: "reply", text: "Ett kort.", card: card(`Du skrev: ${incoming.text.trim()}`, "acknowledge") },
      ];
    }
    const changed = { text: "Kvitterad.", card: card("Kvitterad av dig", "again") };
    if (incoming.kind === "press" && incoming.verb === "acknowledge") {
      return [{ kind: "replaceForAll", message: incoming.message, ...changed }];
    }
    return [{ kind: "notice", text: "Redan kvitterad." }];
  }

  beforeAll(async () => {
    chat = await startWith(async (incoming) => bot(incoming));
    client = await openClient(chat);
  });
  afterAll(async () => {
    await client?.close();
    await chat?.stop();
  });

  it("is installed once and can say so", async () => {
    await client.sees("Välkommen.");
    expect(heard.map(({ kind }) => kind)).toEqual(["installed"]);
  });

  it("hears what is written, and its card can be pressed", async () => {
    await client.say("vad ska redovisas i juni?");
    await client.sees("Du skrev: vad ska redovisas i juni?");
    await client.press("Kvittera");
    await client.sees("Kvitterad av dig");
    await client.press("Kvittera");
    await client.sees("Redan kvitterad.");
    await client.screenshot("smoke-personal");
  });

  it("hears a mention in a channel", async () => {
    await client.goTo("Socialnämnden");
    await client.post("koppla kanalen till SN");
    await client.sees("Du skrev: koppla kanalen till SN");
    expect(heard.at(-1)?.place).toMatchObject({ id: "channel-sn", kind: "channel", team: "team-nykoping" });
  });
});

describe.skipIf(!canOpenClient)("the program as npm start starts it", () => {
  it("opens in the client, takes a message, and leaves nothing behind", async () => {
    const chat = await startProgram();
    const client = await openClient(chat).catch(async (error: unknown) => {
      await chat.stop();
      throw error;
    });
    try {
      await client.say("hjälp");
      await client.sees("message 200"); // the client's own log of what it delivered
      await client.screenshot("smoke-program");
    } finally {
      await client.close();
      await chat.stop();
    }
    await expect(fetch(chat.address)).rejects.toThrow();
  }, 60_000);
});

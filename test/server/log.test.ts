import { describe, expect, it } from "vitest";
import { handle } from "../../src/bot/handle.js";
import { newBot } from "../bot/chat.js";
import { event, gate, invoke, message, press, type Script, startConnector, startServer } from "./harness.js";
import { saying } from "./said.js";

const linesOf = (log: string) =>
  log
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("the log of one turn", () => {
  it("has one name on all its lines, which the person is told where it breaks", async () => {
    const connector = await startConnector();
    const script: Script = () => {
      throw new Error("trasig");
    };
    const server = await startServer({ script });
    await server.deliver(message(connector, "hej"));
    const lines = linesOf(server.log());
    const names = new Set(lines.map(({ turn }) => turn));
    expect(names.size).toBe(1);
    expect(connector.calls[0]?.body.text).toContain(`felkod ${[...names][0]}`);
  });

  it("is told apart from another's that runs at the same time", async () => {
    const connector = await startConnector();
    const { opened, open } = gate();
    const server = await startServer({
      script: async () => {
        await opened;
        return saying("Hej.");
      },
    });
    const chats = ["a", "b"].map((id) => ({ conversation: { id, conversationType: "personal" } }));
    const answers = chats.map((chat) => server.deliver(message(connector, "hej", chat)));
    open();
    await Promise.all(answers);
    const turns = linesOf(server.log()).filter(({ msg }) => msg === "a turn");
    expect(turns).toHaveLength(2);
    expect(new Set(turns.map(({ turn }) => turn)).size).toBe(2);
  });
});

/** Words that stand in what is sent below, and nowhere else. */
const SECRETS = ["Hemlighetsson", "zebrafink", "kvastfening", "850101-1234", "eyJhbGciOi", "isbjörn"];
const FROM = { id: "29:x", name: "Hulda Hemlighetsson", aadObjectId: "c0ffee" };
const LINK = "https://nykoping.sharepoint.com/zebrafink.docx";

describe("the log holds nothing of what people write, are called or have for a token", () => {
  const bot = newBot();
  const real: Script = (incoming) => handle(incoming, bot);
  /** The bot's own words to a person in what breaks: a message that repeats what was written. */
  const breaking: Script = () => {
    throw new TypeError("Cannot read properties of undefined");
  };
  const odd = (connector: Parameters<typeof message>[0]) => [
    message(connector, "vad ska redovisas om zebrafink till SN?", { from: FROM }),
    message(connector, `Lex Sarah är inlämnad: ${LINK}`, { from: FROM }),
    message(connector, "Gäller kvastfening 850101-1234", { from: FROM }),
    message(connector, "ge TSI till <at>Hulda Hemlighetsson</at>", {
      from: FROM,
      entities: [{ type: "mention", mentioned: FROM, text: "<at>Hulda Hemlighetsson</at>" }],
    }),
    message(connector, "zebrafink", { from: { name: "Hemlighetsson" } }),
    message(connector, "zebrafink", { conversation: { id: 7, name: "Hemlighetsson" } }),
    message(connector, "zebrafink", { serviceUrl: "https://zebrafink.example/Hemlighetsson" }),
    press(connector, "zebrafink", { note: "kvastfening" }, { from: FROM }),
    press(connector, "submit", { occasion: "zebrafink", link: LINK, note: "kvastfening" }, { from: FROM }),
    invoke(connector, "composeExtension/query", {
      value: { parameters: [{ name: "q", value: "zebrafink" }] },
    }),
    invoke(connector, "isbjörn/kvastfening", { from: FROM }),
    event(connector, "conversationUpdate", { membersAdded: [FROM] }),
    event(connector, "messageReaction", { reactionsAdded: [{ type: "isbjörn" }], from: FROM }),
    { type: "zebrafink", text: "kvastfening" },
    { type: "message", text: "zebrafink" },
  ];

  it.each<[string, Script]>([
    ["that is answered", real],
    ["that breaks", breaking],
  ])("of a turn %s", async (_, script) => {
    const connector = await startConnector();
    const server = await startServer({ script });
    const authorization = "Bearer eyJhbGciOiJub25lIn0.e30.";
    for (const activity of odd(connector)) await server.deliver(activity, { authorization });
    connector.refuse(/POST/, 400);
    await server.deliver(message(connector, "vad är zebrafink?", { from: FROM }), { authorization });
    expect(linesOf(server.log()).length).toBeGreaterThan(10);
    for (const secret of SECRETS) expect(server.log()).not.toContain(secret);
  });

  it("nor of a body that is no JSON", async () => {
    const server = await startServer();
    const headers = { "content-type": "application/json" };
    await fetch(`${server.url}/api/messages`, { method: "POST", headers, body: '{"text": zebrafink' });
    expect(server.log()).not.toContain("zebrafink");
  });
});

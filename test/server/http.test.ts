import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../src/bot/turn.js";
import type { ConversationRecord } from "../../src/store/store.js";
import { event, gate, invoke, message, post, press, startConnector, startServer } from "./harness.js";

const CARD = { type: "AdaptiveCard", version: "1.5", body: [] };
const shown = { text: "Fyra uppföljningar i juni.", card: CARD };
const cardAttachment = { contentType: "application/vnd.microsoft.card.adaptive", content: CARD };
const cardAnswer = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: CARD };
const noticeAnswer = (text: unknown) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value: text,
});

const channel = (serviceUrl: string): ConversationRecord => ({
  id: "19:sn@thread.tacv2",
  kind: "channel",
  tenant: "tenant",
  serviceUrl,
  channelId: "msteams",
  botId: "28:bot",
  team: "team",
  committee: "nykoping/sn",
  tiedBy: null,
  locale: null,
  lastSeen: "2026-05-04",
});

const saying = (text: string): readonly Outgoing[] => [{ kind: "reply", text, card: null }];

describe("what somebody writes", () => {
  it("reaches the bot as it came, with who, where and when", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(message(connector, "vad ska redovisas i juni?"));
    expect(server.heard).toEqual([
      {
        kind: "message",
        activity: expect.stringMatching(/^activity-/),
        text: "vad ska redovisas i juni?",
        from: { id: "anna", name: "Anna Åberg" },
        locale: "sv",
        at: expect.stringMatching(/^2026-05-04T.*\+02:00$/),
        today: "2026-05-04",
        place: {
          id: "chat",
          kind: "personal",
          tenant: "tenant",
          serviceUrl: connector.url,
          channelId: "msteams",
          botId: "28:bot",
          team: null,
        },
      },
    ]);
  });

  it("has only the bot's own mention taken out", async () => {
    const connector = await startConnector();
    const server = await startServer();
    const entities = [
      { type: "mention", text: "<at>Nämndkoll</at>", mentioned: { id: "28:bot", name: "Nämndkoll" } },
      { type: "mention", text: "<at>Bo</at>", mentioned: { id: "29:bo", name: "Bo" } },
    ];
    await server.deliver(message(connector, "<at>Nämndkoll</at> vad har <at>Bo</at>?", { entities }));
    expect(server.heard).toMatchObject([{ text: expect.stringMatching(/^\s*vad har <at>Bo<\/at>\?$/) }]);
  });

  it("may come with its character set named, as Teams does", async () => {
    const connector = await startConnector();
    const server = await startServer();
    const type = { "content-type": "application/json; charset=utf-8" };
    expect(await server.deliver(message(connector, "åäö"), type)).toMatchObject({ status: 200 });
    expect(server.heard).toMatchObject([{ text: "åäö" }]);
  });

  it("is answered with text, in the same thread", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => saying("Hej.") });
    const asked = message(connector, "hej");
    expect(await server.deliver(asked)).toMatchObject({ status: 200, text: "" });
    expect(connector.calls).toMatchObject([
      { method: "POST", path: `/v3/conversations/chat/activities/${asked.id}`, body: { text: "Hej." } },
    ]);
  });

  it("is answered with a card, whose text is not shown a second time", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => [{ kind: "reply", ...shown }] });
    await server.deliver(message(connector, "juni?"));
    expect(connector.calls[0]?.body).toMatchObject({ summary: shown.text, attachments: [cardAttachment] });
    expect(connector.calls[0]?.body).not.toHaveProperty("text");
  });

  it("is answered in the HTTP answer where that is asked for", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => saying("Hej.") });
    const answer = await server.deliver(message(connector, "hej", { deliveryMode: "expectReplies" }));
    expect(answer.body.activities).toMatchObject([{ type: "message", text: "Hej." }]);
    expect(connector.calls).toEqual([]);
  });
});

describe("a press", () => {
  it("reaches the bot with its verb, its data and the card's message", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(press(connector, "acknowledge", { occasion: "sn-2026/x/1" }));
    expect(server.heard).toMatchObject([
      { kind: "press", verb: "acknowledge", data: { occasion: "sn-2026/x/1" }, message: "card-1" },
    ]);
  });

  it("changes the card for whoever pressed", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => [{ kind: "replace", ...shown }] });
    expect((await server.deliver(press(connector, "more"))).body).toEqual(cardAnswer);
    expect(connector.calls).toEqual([]);
  });

  it("never shows a card with a refresh to the others", async () => {
    const connector = await startConnector();
    const card = {
      ...CARD,
      refresh: { action: { type: "Action.Execute", verb: "mine" }, userIds: ["29:anna"] },
    };
    const server = await startServer({ script: () => [{ kind: "replace", text: "", card }] });
    expect((await server.deliver(press(connector, "mine"))).body.value).toEqual(card);
    expect(connector.calls).toEqual([]);
  });

  it("changes the card for everyone", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [{ kind: "replaceForAll", message: "card-1", ...shown }],
    });
    expect((await server.deliver(press(connector, "acknowledge"))).body).toEqual(cardAnswer);
    expect(connector.calls).toMatchObject([
      { method: "PUT", path: "/v3/conversations/chat/activities/card-1", body: { summary: shown.text } },
    ]);
  });

  it("is answered also where the card cannot be changed for everyone", async () => {
    const connector = await startConnector();
    connector.refuse(/^PUT/, 403);
    const server = await startServer({
      script: () => [{ kind: "replaceForAll", message: "card-1", ...shown }],
    });
    expect((await server.deliver(press(connector, "acknowledge"))).body).toEqual(cardAnswer);
    expect(server.log()).toContain("a step of a turn failed");
  });

  it("changes the card for everyone beside a sentence for whoever pressed", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [
        { kind: "notice", text: "Bo var först." },
        { kind: "update", message: "card-1", ...shown },
      ],
    });
    expect((await server.deliver(press(connector, "acknowledge"))).body).toEqual(
      noticeAnswer("Bo var först."),
    );
    expect(connector.calls).toMatchObject([{ method: "PUT", body: { summary: shown.text } }]);
  });

  it("is answered where the card beside it cannot be changed, or has no message", async () => {
    const connector = await startConnector();
    connector.refuse(/^PUT/, 403);
    for (const id of ["card-1", null]) {
      const server = await startServer({
        script: () => [
          { kind: "notice", text: "Bo var först." },
          { kind: "update", message: id, ...shown },
        ],
      });
      expect((await server.deliver(press(connector, "acknowledge"))).body.value).toBe("Bo var först.");
    }
    expect(connector.calls).toMatchObject([{ method: "PUT" }]);
  });

  it("is answered with a sentence that leaves the card as it is", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => [{ kind: "notice", text: "Redan kvitterad." }] });
    expect((await server.deliver(press(connector, "acknowledge"))).body).toEqual(
      noticeAnswer("Redan kvitterad."),
    );
  });

  it("that the bot has nothing for is answered politely, in the person's language", async () => {
    const connector = await startConnector();
    const server = await startServer();
    const swedish = await server.deliver(press(connector, "no-such-verb"));
    const english = await server.deliver(press(connector, "no-such-verb", {}, { locale: "en-GB" }));
    expect(swedish).toMatchObject({
      status: 200,
      body: noticeAnswer(expect.stringContaining("Den knappen")),
    });
    expect(english).toMatchObject({
      status: 200,
      body: noticeAnswer(expect.stringContaining("That button")),
    });
  });

  it("that the bot answers with a message is pointed to it", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => saying("Se här.") });
    const answer = await server.deliver(press(connector, "show"));
    expect(answer.body).toEqual(noticeAnswer("Svaret står nedanför."));
    expect(connector.calls).toMatchObject([{ body: { text: "Se här." } }]);
  });

  it("keeps its answer where a message beside it fails", async () => {
    const connector = await startConnector();
    connector.refuse(/./, 403);
    const server = await startServer({ script: () => [{ kind: "replace", ...shown }, ...saying("Se här.")] });
    expect((await server.deliver(press(connector, "submit"))).body).toEqual(cardAnswer);
    expect(server.log()).toContain("a turn broke");
  });

  it("is not pointed to a message that could not be sent", async () => {
    const connector = await startConnector();
    connector.refuse(/./, 403);
    const server = await startServer({ script: () => saying("Se här.") });
    const answer = await server.deliver(press(connector, "show"));
    expect(answer.body).toEqual(noticeAnswer(expect.stringContaining("felkod")));
  });

  it("that nobody can read does not reach the bot", async () => {
    const connector = await startConnector();
    const server = await startServer();
    const answer = await server.deliver(press(connector, "x", {}, { value: { action: "acknowledge" } }));
    expect(answer).toMatchObject({ status: 200, body: noticeAnswer(expect.any(String)) });
    expect(server.heard).toEqual([]);
  });
});

describe("a press from a client that only knows Action.Submit", () => {
  const submit = (verb: string) => ({ value: { verb, occasion: "x" }, replyToId: "card-1" });

  it("reaches the bot the same way", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(message(connector, "", submit("acknowledge")));
    expect(server.heard).toMatchObject([
      { kind: "press", verb: "acknowledge", data: { occasion: "x" }, message: "card-1" },
    ]);
  });

  it("changes the card for everyone", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [{ kind: "replaceForAll", message: "card-1", ...shown }],
    });
    await server.deliver(message(connector, "", submit("acknowledge")));
    expect(connector.calls).toMatchObject([{ method: "PUT" }]);
  });

  it("is answered with a message where the card cannot be changed", async () => {
    const connector = await startConnector();
    connector.refuse(/^PUT/, 403);
    const server = await startServer({
      script: () => [{ kind: "replaceForAll", message: "card-1", ...shown }],
    });
    await server.deliver(message(connector, "", submit("acknowledge")));
    expect(connector.calls).toMatchObject([
      { method: "PUT" },
      { method: "POST", body: { summary: shown.text } },
    ]);
  });

  it("is answered with a message where only the person is meant", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [
        { kind: "replace", ...shown },
        { kind: "notice", text: "Klart." },
      ],
    });
    await server.deliver(message(connector, "", submit("more")));
    expect(connector.calls).toMatchObject([{ body: { summary: shown.text } }, { body: { text: "Klart." } }]);
  });
});

describe("a post in another conversation", () => {
  it("goes there, beside the answer", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [
        { kind: "post", to: channel(connector.url), ...shown },
        { kind: "replace", ...shown },
      ],
    });
    expect((await server.deliver(press(connector, "submit"))).body).toEqual(cardAnswer);
    expect(connector.calls).toMatchObject([
      {
        method: "POST",
        path: "/v3/conversations/19:sn@thread.tacv2/activities",
        body: { summary: shown.text },
      },
    ]);
  });

  it("that fails is told, and nothing else is lost", async () => {
    const connector = await startConnector();
    connector.refuse(/19:sn/, 403);
    const server = await startServer({
      script: () => [
        { kind: "post", to: channel(connector.url), ...shown },
        { kind: "replace", ...shown },
      ],
    });
    expect((await server.deliver(press(connector, "submit"))).body).toEqual(cardAnswer);
    expect(connector.calls[1]?.body.text).toContain("Inlägget i den andra kanalen gick inte att skicka.");
    expect(server.log()).toContain('"step":"post"');
  });

  it("is not sent to another machine in local mode, as a copied state might have it", async () => {
    const connector = await startConnector();
    const to = channel("https://smba.trafficmanager.net/");
    const server = await startServer({ script: () => [{ kind: "post", to, ...shown }] });
    await server.deliver(message(connector, "inlämnad"));
    expect(connector.calls[0]?.body.text).toContain("gick inte att skicka");
  });

  it("is sent also where the reply before it fails", async () => {
    const connector = await startConnector();
    connector.refuse(/conversations\/chat/, 403);
    const server = await startServer({
      script: () => [...saying("Klart."), { kind: "post", to: channel(connector.url), ...shown }],
    });
    await server.deliver(message(connector, "inlämnad"));
    expect(connector.calls.map(({ path }) => path)).toContain(
      "/v3/conversations/19:sn@thread.tacv2/activities",
    );
  });
});

describe("being installed and removed", () => {
  const bot = [{ id: "28:bot" }];

  it("is told once, although Teams tells it twice", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(event(connector, "conversationUpdate", { membersAdded: bot }));
    await server.deliver(event(connector, "installationUpdate", { action: "add" }));
    await server.deliver(event(connector, "installationUpdate", { action: "remove" }));
    await server.deliver(event(connector, "conversationUpdate", { membersRemoved: bot }));
    expect(server.heard.map(({ kind }) => kind)).toEqual(["installed", "removed"]);
  });

  it("is told again when it happens again", async () => {
    const connector = await startConnector();
    const server = await startServer();
    for (const _ of [1, 2]) {
      await server.deliver(event(connector, "installationUpdate", { action: "add" }));
      await server.deliver(event(connector, "conversationUpdate", { membersAdded: bot }));
    }
    expect(server.heard).toHaveLength(2);
  });

  it("is not what happens when a person joins, somebody types or the app is upgraded", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(event(connector, "conversationUpdate", { membersAdded: [{ id: "29:bo" }] }));
    await server.deliver(event(connector, "typing"));
    await server.deliver(event(connector, "installationUpdate", { action: "add-upgrade" }));
    expect(server.heard).toEqual([]);
  });
});

describe("what Teams asks for and this bot does not have", () => {
  it.each([
    ["task/fetch", { task: { type: "message", value: expect.any(String) } }],
    ["composeExtension/query", { composeExtension: { type: "message", text: expect.any(String) } }],
    ["message/submitAction", {}],
    ["signin/verifyState", null],
  ])("%s", async (name, body) => {
    const connector = await startConnector();
    const server = await startServer();
    expect(await server.deliver(invoke(connector, name))).toMatchObject({ status: 200, body });
    expect(server.heard).toEqual([]);
  });
});

describe("the same activity delivered twice", () => {
  it("is handled once", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => saying("Hej.") });
    const twice = message(connector, "hej");
    await server.deliver(twice);
    expect(await server.deliver(twice)).toMatchObject({ status: 200 });
    expect(server.heard).toHaveLength(1);
    expect(connector.calls).toHaveLength(1);
  });

  it("is answered the same, also while the first is still being handled", async () => {
    const connector = await startConnector();
    const { opened, open } = gate();
    const server = await startServer({
      script: async () => {
        await opened;
        return [{ kind: "notice", text: "Kvitterad." }];
      },
    });
    const twice = press(connector, "acknowledge");
    const answers = [server.deliver(twice), server.deliver(twice)];
    open();
    expect((await Promise.all(answers)).map(({ body }) => body.value)).toEqual(["Kvitterad.", "Kvitterad."]);
    expect(server.heard).toHaveLength(1);
  });

  it("is another one in another conversation", async () => {
    const connector = await startConnector();
    const server = await startServer();
    const one = message(connector, "hej");
    await server.deliver(one);
    await server.deliver({ ...one, conversation: { ...one.conversation, id: "other" } });
    expect(server.heard).toHaveLength(2);
  });
});

describe("turns", () => {
  it("of one conversation run one after the other, threads of a channel included", async () => {
    const connector = await startConnector();
    const { opened, open } = gate();
    const order: string[] = [];
    const server = await startServer({
      script: async (incoming) => {
        const text = incoming.kind === "message" ? incoming.text : "";
        order.push(`${text} begins`);
        if (text === "first") await opened;
        order.push(`${text} ends`);
        return [];
      },
    });
    const inThread = (text: string, thread: number) =>
      message(connector, text, {
        conversation: { id: `19:sn@thread.tacv2;messageid=${thread}`, conversationType: "channel" },
      });
    const first = server.deliver(inThread("first", 1));
    await expect.poll(() => order).toContain("first begins");
    const second = server.deliver(inThread("second", 2));
    await server.deliver(message(connector, "elsewhere"));
    open();
    await Promise.all([first, second]);
    expect(order).toEqual([
      "first begins",
      "elsewhere begins",
      "elsewhere ends",
      "first ends",
      "second begins",
      "second ends",
    ]);
    expect(server.heard[0]?.place.id).toBe("19:sn@thread.tacv2");
  });

  it("that break do not stop the next one", async () => {
    const connector = await startConnector();
    let turn = 0;
    const server = await startServer({
      script: () => {
        if (++turn === 1) throw new Error("no");
        return saying("Nu går det.");
      },
    });
    await server.deliver(message(connector, "ett"));
    await server.deliver(message(connector, "två"));
    expect(connector.calls[1]?.body.text).toBe("Nu går det.");
  });

  it("are finished before the server has closed", async () => {
    const connector = await startConnector();
    const { opened, open } = gate();
    const server = await startServer({ script: () => opened.then(() => saying("Klart.")) });
    const delivered = server.deliver(message(connector, "hej"));
    await expect.poll(() => server.heard).toHaveLength(1);
    const closed = server.close();
    open();
    expect((await delivered).status).toBe(200);
    await closed;
    expect(connector.calls).toHaveLength(1);
  });
});

describe("a bot that breaks", () => {
  const script = () => {
    throw new Error("SECRET /var/lib/state.json");
  };

  it("says so in a sentence with a code, and the log has the rest", async () => {
    const connector = await startConnector();
    const server = await startServer({ script });
    expect(await server.deliver(message(connector, "vem har rapporten?"))).toMatchObject({
      status: 200,
      text: "",
    });
    const said: string = connector.calls[0]?.body.text;
    const code = /felkod ([0-9a-f]{8})\.$/.exec(said)?.[1];
    expect(code).toBeDefined();
    expect(said).not.toContain("SECRET");
    expect(server.log()).toContain(`"code":"${code}"`);
    expect(server.log()).toContain("SECRET");
  });

  it("says so to whoever pressed", async () => {
    const connector = await startConnector();
    const server = await startServer({ script });
    const answer = await server.deliver(press(connector, "acknowledge", {}, { locale: "en-US" }));
    expect(answer.body).toEqual(noticeAnswer(expect.stringMatching(/error code [0-9a-f]{8}\.$/)));
    expect(answer.text).not.toContain("SECRET");
  });

  it("keeps going where even that cannot be said", async () => {
    const connector = await startConnector();
    connector.refuse(/./, 403);
    const server = await startServer({ script });
    expect((await server.deliver(message(connector, "hej"))).status).toBe(200);
    expect(server.log()).toContain("nor could the person be told");
  });
});

describe("the log", () => {
  it("holds no question, no name and no token", async () => {
    const connector = await startConnector();
    connector.refuse(/./, 403);
    const server = await startServer({ script: () => saying("Svar om Lex Sarah.") });
    await server.deliver(message(connector, "fråga om Lex Sarah"), { authorization: "Bearer hemligt" });
    await server.deliver(event(connector, "typing"));
    expect(server.log()).toContain("a turn broke");
    expect(server.log()).not.toMatch(/Lex Sarah|Anna|hemligt/);
  });
});

describe("what is no activity", () => {
  it.each([
    ["bad JSON", "{", {}, 400],
    ["nothing", "", {}, 400],
    ["a list", "[]", {}, 400],
    ["no type", "{}", {}, 400],
    ["no conversation", '{"type":"message","serviceUrl":"http://127.0.0.1:1/"}', {}, 400],
    ["an oversized body", JSON.stringify({ text: "x".repeat(300_000) }), {}, 413],
    ["a form that a web page elsewhere could send", "{}", { "content-type": "text/plain" }, 415],
    ["something packed", "{}", { "content-encoding": "gzip" }, 415],
  ])("%s", async (_, body, headers, status) => {
    const server = await startServer();
    expect(await post(`${server.url}/api/messages`, body, headers)).toMatchObject({ status, text: "" });
    expect(server.heard).toEqual([]);
  });

  it("an oversized body without a length", async () => {
    const server = await startServer();
    const chunk = new TextEncoder().encode("x".repeat(100_000));
    const body = ReadableStream.from([chunk, chunk, chunk]);
    const request = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
    expect((await fetch(`${server.url}/api/messages`, request as RequestInit)).status).toBe(413);
  });

  it("in local mode, one that would make the bot call another machine", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => saying("Hej.") });
    for (const serviceUrl of [
      "https://smba.trafficmanager.net/",
      "http://127.0.0.1.example.com/",
      "nowhere",
    ]) {
      expect(await server.deliver(message(connector, "hej", { serviceUrl }))).toMatchObject({
        status: 401,
        text: "",
      });
    }
    expect(server.heard).toEqual([]);
  });
});

describe("health", () => {
  it("is well when the program can answer questions", async () => {
    const server = await startServer();
    const answer = await fetch(`${server.url}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  });

  it.each([
    ["says no", async () => false],
    ["breaks", () => Promise.reject(new Error("SECRET"))],
  ])("is not when a part %s", async (_, healthy) => {
    const server = await startServer({ healthy });
    const answer = await fetch(`${server.url}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: "unavailable" }]);
  });
});

it.each([
  ["GET", "/"],
  ["GET", "/api/messages"],
  ["PUT", "/api/messages"],
  ["POST", "/healthz"],
  ["GET", "/.env"],
])("there is no %s %s", async (method, path) => {
  const server = await startServer();
  const { status } = await fetch(server.url + path, { method });
  expect([404, 405]).toContain(status);
});

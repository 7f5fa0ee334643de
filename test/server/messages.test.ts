import { describe, expect, it } from "vitest";
import { event, invoke, message, startConnector, startServer } from "./harness.js";
import { cardAttachment, saying, shown } from "./said.js";

describe("what somebody writes", () => {
  it("reaches the bot as it came, with who, where and when", async () => {
    const connector = await startConnector();
    const server = await startServer();
    await server.deliver(message(connector, "vad ska redovisas i juni?"));
    expect(server.heard).toEqual([
      {
        kind: "message",
        mentions: [],
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

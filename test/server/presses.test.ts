import { describe, expect, it } from "vitest";
import { message, press, startConnector, startServer } from "./harness.js";
import { CARD, cardAnswer, channel, noticeAnswer, saying, shown } from "./said.js";

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

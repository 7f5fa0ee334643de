import { describe, expect, it } from "vitest";
import { event, gate, message, press, startConnector, startServer } from "./harness.js";
import { noticeAnswer, saying } from "./said.js";

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

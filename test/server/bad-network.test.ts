import { describe, expect, it } from "vitest";
import { type Cut, message, press, startConnector, startServer } from "./harness.js";

// What people are answered when Teams' side of the conversation does not do well. Messages that the bot sends by
// itself are in delivery.test.ts.

const reply = async () => [{ kind: "reply", text: "Svaret", card: null }] as const;
const chat = (id: string) => ({ conversation: { id, conversationType: "personal", tenantId: "tenant" } });
const textsOf = ({ calls }: Awaited<ReturnType<typeof startConnector>>) =>
  calls.filter(({ method }) => method === "POST").map(({ body }) => body.text);

describe("an answer", () => {
  it.each([429, 502, 503, 504])("arrives although Teams first says %i", async (status) => {
    const connector = await startConnector();
    const server = await startServer({ script: reply });
    connector.refuse(/POST/, status, { times: 1, headers: { "retry-after": "0" } });
    expect((await server.deliver(message(connector, "hej"))).status).toBe(200);
    expect(textsOf(connector)).toEqual(["Svaret", "Svaret"]); // the first one was refused
  });

  it("is sent once where Teams takes it", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: reply });
    await server.deliver(message(connector, "hej"));
    expect(textsOf(connector)).toEqual(["Svaret"]);
  });

  it.each<Cut>(["reset", "half"])("keeps no turn from ending when the connection ends (%s)", async (how) => {
    const connector = await startConnector();
    const server = await startServer({ script: reply });
    connector.cut(/POST/, how);
    await server.deliver(message(connector, "hej"));
    expect((await server.deliver(message(connector, "hej igen"))).status).toBe(200);
    expect(server.heard.map((incoming) => "text" in incoming && incoming.text)).toEqual(["hej", "hej igen"]);
  });
});

describe("a connector that says nothing", () => {
  it("keeps its own conversation waiting, and no other", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: reply });
    connector.cut(/chat-anna/, "silence");
    const anna = server.deliver(message(connector, "hej", chat("chat-anna")));
    await expect.poll(() => connector.calls.length).toBe(1);
    const others = Array.from({ length: 20 }, (_, number) =>
      server.deliver(message(connector, "hej", chat(`chat-${number}`))),
    );
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual(others.map(() => 200));
    connector.release();
    expect((await anna).status).toBe(200);
    expect(textsOf(connector)).toHaveLength(21);
  });

  it("ends its turn after a while, and its conversation goes on", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: reply, replyMs: 50 });
    connector.cut(/POST/, "silence");
    connector.cut(/POST/, "silence"); // nor can it be said that something broke
    await server.deliver(message(connector, "hej"));
    expect((await server.deliver(message(connector, "hej igen"))).status).toBe(200);
    expect(server.log()).toContain("nor could the person be told");
  });

  it("does not keep a press from being answered, which goes another way", async () => {
    const connector = await startConnector();
    const script = async () => [{ kind: "notice", text: "Klart" }] as const;
    const server = await startServer({ script });
    connector.cut(/./, "silence");
    expect((await server.deliver(press(connector, "acknowledge"))).body.value).toBe("Klart");
    expect(connector.calls).toEqual([]);
  });
});

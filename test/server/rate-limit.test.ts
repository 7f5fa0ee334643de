import { describe, expect, it } from "vitest";
import { RateLimit } from "../../src/server/rate-limit.js";
import { event, message, press, startConnector, startServer } from "./harness.js";
import { noticeAnswer, saying } from "./said.js";

const ANNA = { person: "anna", tenant: "t" };
const BO = { person: "bo", tenant: "t" };
const FREE = { tooFast: null };

describe("so many turns a minute", () => {
  it("are answered of one person, at once if they like; then no more", () => {
    const limit = new RateLimit({ perPerson: 2, perTenant: null });
    expect([0, 0, 0, 0].map((now) => limit.admit(ANNA, now))).toEqual([
      FREE,
      FREE,
      { tooFast: "person", first: true },
      { tooFast: "person", first: false },
    ]);
  });

  it("come back one by one as time goes", () => {
    const limit = new RateLimit({ perPerson: 2, perTenant: null });
    const at = [0, 0, 29_000, 30_000, 30_001, 61_000];
    expect(at.map((now) => limit.admit(ANNA, now).tooFast)).toEqual([
      null,
      null,
      "person",
      null,
      "person",
      null,
    ]);
  });

  it("of one keep nobody else waiting, nor the same id in another tenant", () => {
    const limit = new RateLimit({ perPerson: 1, perTenant: null });
    const all = [ANNA, ANNA, BO, { ...ANNA, tenant: "u" }];
    expect(all.map((who) => limit.admit(who, 0).tooFast)).toEqual([null, "person", null, null]);
  });

  it("are answered of a whole tenant; what a person was refused does not count", () => {
    const limit = new RateLimit({ perPerson: 1, perTenant: 2 });
    const all = [ANNA, ANNA, ANNA, BO, { person: "eva", tenant: "t" }, { person: "eva", tenant: "u" }];
    expect(all.map((who) => limit.admit(who, 0).tooFast)).toEqual([
      null,
      "person",
      "person",
      null,
      "tenant",
      null,
    ]);
  });

  it("are any number where there is no limit", () => {
    const limit = new RateLimit({ perPerson: null, perTenant: null });
    expect(
      Array.from({ length: 1_000 }, () => limit.admit(ANNA, 0)).every(({ tooFast }) => tooFast === null),
    ).toBe(true);
  });

  it("do not run out where the clock jumps back", () => {
    const limit = new RateLimit({ perPerson: 1, perTenant: null });
    expect([100_000, 0, 60_000].map((now) => limit.admit(ANNA, now).tooFast)).toEqual([null, "person", null]);
  });
});

describe("in the chat", () => {
  it("who writes too fast is told once, politely, and the bot hears no more", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => saying("Hej."),
      limits: { perPerson: 1, perTenant: null },
    });
    for (let i = 0; i < 4; i += 1) await server.deliver(message(connector, "hej"));
    expect(connector.calls.map(({ body }) => body.text)).toEqual([
      "Hej.",
      expect.stringContaining("Vänta en halv minut"),
    ]);
    expect(server.heard).toHaveLength(1);
    expect(server.log()).not.toContain("Anna");
  });

  it("who presses too fast is told each time, as a press must be answered", async () => {
    const connector = await startConnector();
    const server = await startServer({
      script: () => [{ kind: "notice", text: "Kvitterad." }],
      limits: { perPerson: 1, perTenant: null },
    });
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await server.deliver(press(connector, "acknowledge")));
    expect(answers.map(({ body }) => body)).toEqual([
      noticeAnswer("Kvitterad."),
      noticeAnswer(expect.stringContaining("Vänta en halv minut")),
      noticeAnswer(expect.stringContaining("Vänta en halv minut")),
    ]);
  });

  it("that the app was added is never put off", async () => {
    const connector = await startConnector();
    const server = await startServer({ script: () => [], limits: { perPerson: 1, perTenant: 1 } });
    await server.deliver(message(connector, "hej"));
    await server.deliver(event(connector, "installationUpdate", { action: "add" }));
    expect(server.heard.map(({ kind }) => kind)).toEqual(["message", "installed"]);
  });
});

import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../../src/server/http.js";
import { createLog } from "../../src/server/log.js";
import { message, post, startConnector, startServer } from "./harness.js";
import { saying } from "./said.js";

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

describe("many at once", () => {
  /** Computes for a while, as a turn does. */
  const compute = () => {
    for (const until = performance.now() + 5; performance.now() < until; );
  };

  it("do not keep out who is new until all of them are answered", async () => {
    const MANY = 40;
    const order: string[] = [];
    let meanwhile: Promise<unknown> | null = null;
    const { port, close } = await listen("127.0.0.1", 0, {
      log: createLog("silent"),
      healthy: async () => true,
      receive: async () => {
        compute();
        return { status: 200 };
      },
    });
    onTestFinished(close);
    const url = `http://127.0.0.1:${port}`;
    const newcomer = () => fetch(`${url}/healthz`).then(() => order.push("newcomer"));
    const everybody = () =>
      Promise.all(
        Array.from({ length: MANY }, async () => {
          await post(`${url}/api/messages`, "{}");
          order.push("turn");
          meanwhile ??= newcomer();
        }),
      );
    meanwhile = Promise.resolve(); // the first time, all of them connect
    await everybody();
    [order.length, meanwhile] = [0, null];
    await everybody();
    await meanwhile;
    expect(order).toHaveLength(MANY + 1);
    expect(order.indexOf("newcomer")).toBeLessThan(MANY);
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

import { describe, expect, it } from "vitest";
import type { Route, WebRequest } from "../../../src/server/web/route.js";
import { post, startServer } from "../harness.js";

/** A server with one route that tells what it was asked. */
async function serverWith(answer: Route["answer"], over: Partial<Route> = {}) {
  const asked: WebRequest[] = [];
  const route: Route = {
    method: "GET",
    path: "/things/:kind",
    ...over,
    answer: (request) => {
      asked.push(request);
      return answer(request);
    },
  };
  return { ...(await startServer({ routes: [route] })), asked };
}

const hello = async () => ({ status: 200, body: "hej" });

describe("a route is asked", () => {
  it("with the parts of its path, the query, the headers and the cookies", async () => {
    const server = await serverWith(hello);
    const headers = { cookie: "a=1; b=två=2; a=3; c", "x-told": "so" };
    await fetch(`${server.url}/things/%C3%A5rshjul?year=2026&form=oral&form=written`, { headers });
    const [request] = server.asked;
    expect(request?.params).toEqual({ kind: "årshjul" });
    expect(request?.address).toBe("/things/%C3%A5rshjul?year=2026&form=oral&form=written");
    expect([request?.query.get("year"), request?.query.getAll("form")]).toEqual([
      "2026",
      ["oral", "written"],
    ]);
    expect(request?.headers["x-told"]).toBe("so");
    expect(request?.cookies.a).toBe("1");
  });

  it("with the body of a form", async () => {
    const server = await serverWith(async ({ body }) => ({ status: 200, body }), { method: "POST" });
    expect(await post(`${server.url}/things/a`, "å=ö")).toMatchObject({ status: 200, text: "å=ö" });
  });

  it("with HEAD as with GET", async () => {
    const server = await serverWith(hello);
    const answer = await fetch(`${server.url}/things/a`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([
      200,
      "3",
      "",
    ]);
  });

  it.each([
    ["with another method", "POST", "/things/a", 405],
    ["at another path", "GET", "/things", 404],
    ["below its path", "GET", "/things/a/b", 404],
    ["with a path that cannot be decoded", "GET", "/things/%E5", 404],
  ])("not %s", async (_, method, path, status) => {
    const server = await serverWith(hello);
    expect((await fetch(server.url + path, { method })).status).toBe(status);
    expect(server.asked).toEqual([]);
  });

  it.each([
    ["too much", "x".repeat(300_000), {}, 413],
    ["something packed", "x", { "content-encoding": "gzip" }, 415],
  ])("not with %s", async (_, body, headers, status) => {
    const server = await serverWith(hello, { method: "POST" });
    expect((await post(`${server.url}/things/a`, body, headers)).status).toBe(status);
    expect(server.asked).toEqual([]);
  });
});

describe("a route answers", () => {
  it("bytes as they are", async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 128]);
    const server = await serverWith(async () => ({ status: 200, body: bytes }));
    const answer = await fetch(`${server.url}/things/a`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it("so that nothing is loaded, framed, guessed or kept, where it does not say otherwise", async () => {
    const server = await serverWith(hello);
    const { headers } = await fetch(`${server.url}/things/a`);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("server")).toBeNull();
  });

  it("with its own headers before these", async () => {
    const headers = { "cache-control": "max-age=60", "content-type": "image/png" };
    const server = await serverWith(async () => ({ status: 200, headers, body: "x" }));
    const answer = await fetch(`${server.url}/things/a`);
    expect([answer.headers.get("cache-control"), answer.headers.get("content-type")]).toEqual([
      "max-age=60",
      "image/png",
    ]);
  });

  it("500 and nothing else where it breaks; why stands in the log", async () => {
    const server = await serverWith(() => Promise.reject(new Error("SECRET")));
    const answer = await fetch(`${server.url}/things/a?who=anna`);
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(server.log()).toContain("a page broke");
    expect(server.log()).not.toContain("anna");
  });
});

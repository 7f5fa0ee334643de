import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { getReady } from "../playground/helper.js";
import { post } from "./harness.js";
import { APP } from "./issuer.js";
import { address, run } from "./program.js";

// The program as it is started, without the Playground.

beforeAll(getReady);

const PRODUCTION = {
  HOST: "127.0.0.1",
  MICROSOFT_APP_ID: APP.id,
  MICROSOFT_APP_TENANT_ID: APP.tenant,
  ALLOWED_TENANTS: APP.tenant,
  LINK_HOSTS: "*",
};

async function freePort(): Promise<number> {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  return port;
}

describe("the program", () => {
  it("says where it is, is well, and ends in order when told to", async () => {
    const program = run({}, "--no-playground");
    const { child, ended, complaint } = program;
    const url = await address(program);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/overview?locale=sv`)).text()).toContain("Alla nämnder i Nyköping");
    child.kill("SIGTERM");
    expect([await ended, await complaint]).toEqual([0, ""]);
  });

  it("tells whoever watches what it has done, on a port of its own, and that it is ready", async () => {
    const METRICS_PORT = String(await freePort());
    const program = run({ METRICS_PORT }, "--no-playground");
    const url = await address(program);
    await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 20_000 }).toBe(200);
    const counts = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
    expect(counts).toMatch(/^namndkoll_store_seconds_count\{operation="settings"\} [1-9]/m);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  });

  it.each([
    ["SingleTenant", { MICROSOFT_APP_PASSWORD: "hemligt" }],
    ["UserAssignedMSI", {}],
  ])("in production mode (%s) takes nothing without a token", async (MICROSOFT_APP_TYPE, more) => {
    const program = run({ ...PRODUCTION, MICROSOFT_APP_TYPE, ...more });
    const { child, ended } = program;
    const url = await address(program);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await post(`${url}/api/messages`, '{"type":"message"}')).status).toBe(401);
    expect((await fetch(`${url}/overview`)).status).toBe(401);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  it("does not start on a busy port, and says what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { ended, complaint } = run({ PORT: String(port) }, "--no-playground");
    expect(await ended).toBe(1);
    expect(await complaint).toMatch(
      new RegExp(
        `^Cannot listen on 127\\.0\\.0\\.1, port ${port}: another program .* Set PORT to another one\\.\n$`,
      ),
    );
  });

  it.each([
    ["a misspelt setting", { MICROSOFT_APP_TYP: "SingleTenant" }, "", /^MICROSOFT_APP_TYP is no setting/],
    [
      "an unknown municipality",
      { HOME_MUNICIPALITY: "atlantis" },
      "",
      /^HOME_MUNICIPALITY is "atlantis", but/,
    ],
    ["an unknown argument", {}, "--no-playgrund", /^--no-playgrund is no argument/],
  ])("does not start with %s, and names it", async (_, settings, arg, sentence) => {
    const { ended, complaint } = run(settings, ...(arg ? [arg] : []));
    expect(await ended).toBe(1);
    expect(await complaint).toMatch(sentence);
    expect(await complaint).not.toContain("    at ");
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { getReady } from "../playground/helper.js";
import { post } from "./harness.js";
import { APP } from "./issuer.js";

// The program as it is started, without the Playground.

beforeAll(getReady);

const PRODUCTION = {
  HOST: "127.0.0.1",
  MICROSOFT_APP_ID: APP.id,
  MICROSOFT_APP_TENANT_ID: APP.tenant,
  ALLOWED_TENANTS: APP.tenant,
  LINK_HOSTS: "*",
};

function run(settings: NodeJS.ProcessEnv, ...args: string[]) {
  const state = mkdtempSync(join(tmpdir(), "namndkoll-test-"));
  const env = { PATH: process.env.PATH, PORT: "0", STATE_DIR: state, ...settings };
  // Started from elsewhere, so that a developer's own .env does not count.
  const child = spawn(process.execPath, [resolve("dist/server/main.js"), ...args], { env, cwd: state });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(state, { recursive: true, force: true });
  });
  const ended = once(child, "exit").then(([code]: unknown[]) => code);
  return { child, ended, complaint: text(child.stderr) };
}

async function address(child: ReturnType<typeof run>["child"]): Promise<string> {
  const [line] = await once(child.stdout, "data");
  return /takes Teams activities at (\S+)\/api\/messages/.exec(String(line))?.[1] ?? String(line);
}

describe("the program", () => {
  it("says where it is, is well, and ends in order when told to", async () => {
    const { child, ended, complaint } = run({}, "--no-playground");
    const url = await address(child);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect([await ended, await complaint]).toEqual([0, ""]);
  });

  it.each([
    ["SingleTenant", { MICROSOFT_APP_PASSWORD: "hemligt" }],
    ["UserAssignedMSI", {}],
  ])("in production mode (%s) takes nothing without a token", async (MICROSOFT_APP_TYPE, more) => {
    const { child, ended } = run({ ...PRODUCTION, MICROSOFT_APP_TYPE, ...more });
    const url = await address(child);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await post(`${url}/api/messages`, '{"type":"message"}')).status).toBe(401);
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

import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppRegistration } from "../../src/config.js";
import { startServer } from "./harness.js";
import {
  APP,
  changed,
  inSeconds,
  type Key,
  newKey,
  SERVICE_URL,
  sharedSecretToken,
  startIssuer,
  token,
} from "./issuer.js";

// Production mode against an identity service on loopback: each token that Teams would not send is refused
// with a bare 401, and the bot never hears of the activity.

let good: Key;
let forged: Key;
let unendorsed: Key;

beforeAll(async () => {
  [good, forged, unendorsed] = await Promise.all([newKey("k1"), newKey("k1"), newKey("k2", "webchat")]);
});

// The SDK prints why it refuses a key.
beforeEach(() => void vi.spyOn(console, "error").mockReturnValue());

const ACTIVITY = {
  type: "invoke",
  name: "adaptiveCard/action",
  id: "1",
  channelId: "msteams",
  serviceUrl: SERVICE_URL as string | undefined,
  conversation: { id: "chat", conversationType: "personal", tenantId: APP.tenant as string | undefined },
  from: { id: "29:anna", name: "Anna" },
  recipient: { id: "28:bot" },
  value: { action: { type: "Action.Execute", verb: "acknowledge", data: {} } },
};

async function deliver(
  authorization: string | undefined,
  activity: object = ACTIVITY,
  app: AppRegistration = APP,
) {
  const identity = await startIssuer([good, unendorsed]);
  const server = await startServer({
    mode: { kind: "production", app },
    identity,
    script: () => [{ kind: "notice", text: "Kvitterad." }],
  });
  const answer = await server.deliver(activity, authorization === undefined ? {} : { authorization });
  return { ...answer, heard: server.heard.length, log: server.log() };
}

const REFUSED = { status: 401, text: "", heard: 0 };
const LET_IN = { status: 200, heard: 1 };

describe("a token of Teams is let in", () => {
  it("as it is", async () => {
    const answer = await deliver(`Bearer ${await token(good)}`);
    expect(answer).toMatchObject(LET_IN);
    expect(answer.body.value).toBe("Kvitterad.");
  });

  it("up to five minutes after it ran out, as clocks differ", async () => {
    expect(await deliver(`Bearer ${await token(good, { exp: inSeconds(-240) })}`)).toMatchObject(LET_IN);
  });

  it("for every tenant that is allowed, however it is written", async () => {
    const channelData = { tenant: { id: APP.allowedTenants[1].toUpperCase() } };
    expect(await deliver(`Bearer ${await token(good)}`, { ...ACTIVITY, channelData })).toMatchObject(LET_IN);
  });
});

describe("refused, with nothing said about why", () => {
  const cases: [string, () => Promise<string | undefined> | string | undefined][] = [
    ["no header", () => undefined],
    ["an empty token", () => "Bearer "],
    ["garbage", () => "Bearer abc.def.ghi"],
    ["another scheme", async () => `Basic ${await token(good)}`],
    ["the scheme in lower case", async () => `bearer ${await token(good)}`],
    ["ran out ten minutes ago", async () => `Bearer ${await token(good, { exp: inSeconds(-600) })}`],
    ["not valid for ten minutes", async () => `Bearer ${await token(good, { nbf: inSeconds(600) })}`],
    ["for another app", async () => `Bearer ${await token(good, { aud: APP.tenant })}`],
    ["of another issuer", async () => `Bearer ${await token(good, { iss: "https://evil.example" })}`],
    ["of the Emulator", async () => `Bearer ${await token(good, EMULATOR)}`],
    ["forged, with the name of a right key", async () => `Bearer ${await token(forged)}`],
    ["signed with an unknown key", async () => `Bearer ${await token({ ...forged, kid: "zz" })}`],
    ["signed with a key that is not for Teams", async () => `Bearer ${await token(unendorsed)}`],
    ["for another connector", async () => `Bearer ${await token(good, { serviceurl: "http://other/" })}`],
    ["for no connector", async () => `Bearer ${await token(good, { serviceurl: undefined })}`],
    ["not signed", async () => `Bearer ${changed(await token(good), { alg: "none", kid: "k1" }, {}, "")}`],
    ["signed with a shared secret", async () => `Bearer ${await sharedSecretToken("k1")}`],
    ["changed after it was signed", async () => `Bearer ${changed(await token(good), null, { x: 1 })}`],
  ];

  it.each(cases)("%s", async (_, authorization) => {
    const answer = await deliver(await authorization());
    expect(answer).toMatchObject(REFUSED);
    expect(answer.log).toContain("an activity was refused");
  });
});

const EMULATOR = {
  iss: "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
  ver: "2.0",
  azp: APP.id,
};

describe("refused although the token is right", () => {
  const conversation = (tenantId: string | undefined) => ({ ...ACTIVITY.conversation, tenantId });
  const OTHER = "cccccccc-0000-4000-8000-000000000001";

  it.each([
    ["no connector is named", { serviceUrl: undefined }],
    ["another tenant", { conversation: conversation(OTHER) }],
    ["no tenant", { conversation: conversation(undefined) }],
    ["a right tenant beside another", { channelData: { tenant: { id: OTHER } } }],
    ["a tenant that cannot be read", { channelData: { tenant: "x" } }],
    ["a channel whose tokens the SDK checks differently", { channelId: "AseChannel" }],
  ])("%s", async (_, change) => {
    expect(await deliver(`Bearer ${await token(good)}`, { ...ACTIVITY, ...change })).toMatchObject(REFUSED);
  });
});

describe("the connector that answers go to", () => {
  const from = async (serviceUrl: string, serviceHosts: readonly string[]) => {
    const right = await token(good, { serviceurl: serviceUrl });
    return deliver(`Bearer ${right}`, { ...ACTIVITY, serviceUrl }, { ...APP, serviceHosts });
  };
  const PUBLIC = ["smba.trafficmanager.net"];

  it.each([
    ["https://smba.trafficmanager.net/emea/", PUBLIC],
    ["https://smba.infra.gov.teams.microsoft.us/", ["smba.infra.gov.teams.microsoft.us"]],
  ])("is one of those that are named: %s", async (serviceUrl, hosts) => {
    expect(await from(serviceUrl, hosts)).toMatchObject(LET_IN);
  });

  it.each([
    "https://evil.example/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil-smba.trafficmanager.net/",
    "https://smba.trafficmanager.net@evil.example/",
    "http://smba.trafficmanager.net/emea/",
    "smba.trafficmanager.net",
  ])("is no other, whatever the token says: %s", async (serviceUrl) => {
    expect(await from(serviceUrl, PUBLIC)).toMatchObject(REFUSED);
  });
});

it("another channel is refused with a token that is right for it", async () => {
  const fromWebChat = { ...ACTIVITY, channelId: "webchat" };
  expect(await deliver(`Bearer ${await token(unendorsed)}`, fromWebChat)).toMatchObject(REFUSED);
});

it("the log never holds a token", async () => {
  const bad = await token(forged);
  expect((await deliver(`Bearer ${bad}`)).log).not.toContain(bad.slice(0, 40));
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Mode } from "../../../src/config.js";
import { APP, changed, inSeconds, type Key, newKey, sharedSecretToken, startIssuer } from "../issuer.js";
import { type Claims, entraToken } from "./entra-token.js";
import { LATE_OCCASION, startWeb } from "./installation.js";

// What Teams' single sign-on gives a tab is a token of Entra ID. Whatever is wrong with one: there is no data.

const PRODUCTION: Mode = { kind: "production", app: APP };
const [HOME, PARTNER] = APP.allowedTenants;
const STRANGER = "cccccccc-0000-4000-8000-000000000009";
const HOST = "namndkoll.example.se";

/** The pages that hold something of an installation. */
const PAGES = ["/overview", `/overview/occasion?id=${LATE_OCCASION}`, "/overview/configure"];
/** What stands on them and nowhere else. */
const DATA = /Socialnämnden|Samsjuk|samsjuk|Anna|nykoping|<table|<option|<svg/;

let key: Key;
let twin: Key;
beforeAll(async () => {
  key = await newKey("k1");
  // Another key that goes by the same name.
  twin = await newKey("k1");
});

/** A server that believes the issuer on this machine; each page as it answers a header line. */
async function production() {
  const issuer = await startIssuer([key]);
  const entraKeys = issuer.openIdMetadata.replace("/openid", "/keys");
  const server = await startWeb({ mode: PRODUCTION, entraKeys });
  const open = async (path: string, authorization: string | null) => {
    const answer = await fetch(
      server.url + path,
      authorization === null ? {} : { headers: { authorization } },
    );
    return { status: answer.status, page: await answer.text() };
  };
  return { open };
}

const bearer = async (over?: Claims, tenant?: string, by: Key = key): Promise<string> =>
  `Bearer ${await entraToken(by, over, tenant)}`;

describe("with a token there is data:", () => {
  it.each<[string, () => Promise<string>]>([
    ["of the directory the app is registered in", () => bearer()],
    ["of another directory that is allowed", () => bearer({}, PARTNER)],
    ["of version 1", () => bearer({ iss: `https://sts.windows.net/${HOME}/`, ver: "1.0" })],
    ["for the app by the address Teams asks with", () => bearer({ aud: `api://${HOST}/${APP.id}` })],
    ["for the app as a bot's", () => bearer({ aud: `api://${HOST}/botid-${APP.id}` })],
    ["with other scopes besides", () => bearer({ scp: "openid access_as_user" })],
    ["of a member, said so", () => bearer({ acct: 0 })],
    ["that ran out within the skew of clocks", () => bearer({ exp: inSeconds(-30) })],
  ])("%s", async (_, make) => {
    const { open } = await production();
    const authorization = await make();
    for (const path of PAGES) {
      const { status, page } = await open(path, authorization);
      expect(status).toBe(200);
      expect(DATA.test(page)).toBe(true);
    }
  });
});

it("whoever looks can see what is theirs", async () => {
  const { open } = await production();
  const { page } = await open("/overview", await bearer());
  expect(page).toContain('owner=p%3Adddddddd-0000-4000-8000-00000000000a">Mina</a>');
});

const CASES: readonly (readonly [string, () => Promise<string | null>])[] = [
  ["no token", async () => null],
  ["an empty header", async () => ""],
  ["an empty token", async () => "Bearer "],
  ["garbage", async () => "Bearer abc.def.ghi"],
  ["a token without the word before it", async () => (await bearer()).slice(7)],
  ["another scheme", async () => (await bearer()).replace("Bearer", "Basic")],
  ["two tokens", async () => `${await bearer()} ${(await bearer()).slice(7)}`],
  ["one that ran out", () => bearer({ exp: inSeconds(-600) })],
  ["one that never runs out", () => bearer({ exp: undefined })],
  ["one that does not hold yet", () => bearer({ nbf: inSeconds(600) })],
  ["one for another app", () => bearer({ aud: STRANGER })],
  ["one for this app elsewhere", () => bearer({ aud: `api://evil.example/${APP.id}` })],
  ["one for nobody", () => bearer({ aud: undefined })],
  ["one of the bot's channel", () => bearer({ iss: "https://api.botframework.com" })],
  ["one of another issuer", () => bearer({ iss: "https://evil.example" })],
  [
    "one of the issuer's name with something before it",
    () => bearer({ iss: `https://evil.example/https://login.microsoftonline.com/${HOME}/v2.0` }),
  ],
  ["one of a directory that is not allowed", () => bearer({}, STRANGER)],
  [
    "one that says an allowed directory, by another's issuer",
    () => bearer({ iss: `https://login.microsoftonline.com/${STRANGER}/v2.0` }),
  ],
  ["one that says another directory, by an allowed issuer", () => bearer({ tid: STRANGER })],
  ["one that says one allowed directory, by the other's issuer", () => bearer({ tid: PARTNER })],
  ["one that names no directory", () => bearer({ tid: undefined })],
  ["one of nobody", () => bearer({ oid: undefined })],
  ["one for something else", () => bearer({ scp: "User.Read" })],
  ["one whose scope only begins the same", () => bearer({ scp: "access_as_user_admin" })],
  [
    "an app's own, without a person",
    () => bearer({ scp: undefined, roles: ["access_as_user"], idtyp: "app" }),
  ],
  ["a guest's, said so", () => bearer({ acct: 1 })],
  ["a guest's, by another identity provider", () => bearer({ idp: `https://sts.windows.net/${STRANGER}/` })],
  ["a guest's, by the name", () => bearer({ preferred_username: "eva_sollentuna.se#EXT#@nykoping.se" })],
  ["one signed with another key of the same name", () => bearer({}, HOME, twin)],
  ["one signed with a key nobody published", async () => bearer({}, HOME, await newKey("k9"))],
  ["one that was changed", async () => `Bearer ${changed((await bearer()).slice(7), null, { name: "Bo" })}`],
  [
    "one without a signature",
    async () =>
      `Bearer ${changed((await bearer()).slice(7), { alg: "none", typ: "JWT", kid: "k1" }, {}, "")}`,
  ],
  [
    "one that claims to need none",
    async () => `Bearer ${changed((await bearer()).slice(7), { alg: "none", typ: "JWT", kid: "k1" })}`,
  ],
  ["one signed with a shared secret", async () => `Bearer ${await sharedSecretToken("k1")}`],
];

describe("there is no data, and no word on why, with", () => {
  it.each(CASES)("%s", async (_, make) => {
    const { open } = await production();
    const authorization = await make();
    for (const path of PAGES) {
      const { status, page } = await open(path, authorization);
      expect(status).toBe(401);
      expect(DATA.exec(page)?.[0]).toBeUndefined();
      expect(page).toBe((await open(path, null)).page);
    }
  });

  it("a good token, where the keys cannot be had", async () => {
    const server = await startWeb({ mode: PRODUCTION, entraKeys: "http://127.0.0.1:9/keys" });
    const answer = await fetch(`${server.url}/overview`, { headers: { authorization: await bearer() } });
    expect([answer.status, DATA.test(await answer.text())]).toEqual([401, false]);
  });

  it("a good token in the address or in a cookie", async () => {
    const { open } = await production();
    const good = (await bearer()).slice(7);
    expect((await open(`/overview?access_token=${good}&authorization=${good}`, null)).status).toBe(401);
  });
});

describe("in local mode", () => {
  it("the page is open on this machine", async () => {
    const server = await startWeb();
    expect((await fetch(`${server.url}/overview`)).status).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3978"])(
    "but not by the name %s, which a page elsewhere may have given this machine",
    async (host) => {
      const server = await startWeb();
      const { port } = new URL(server.url);
      const { request } = await import("node:http");
      const status = await new Promise((resolve, reject) => {
        request({ host: "127.0.0.1", port, path: "/overview", headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on("error", reject)
          .end();
      });
      expect(status).toBe(401);
    },
  );
});

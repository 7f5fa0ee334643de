import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { onTestFinished } from "vitest";
import type { AppRegistration } from "../../src/config.js";
import type { IdentityService } from "../../src/server/teams.js";

/** Who signs the tokens of Teams. */
export const CHANNEL = "https://api.botframework.com";
/** What the tokens of these tests say of the connector. */
export const SERVICE_URL = "http://127.0.0.1:9/";

/** The bot's registration in these tests. */
export const APP = {
  id: "aaaaaaaa-0000-4000-8000-000000000001",
  tenant: "bbbbbbbb-0000-4000-8000-000000000001",
  credential: { type: "SingleTenant", password: "hemligt" },
  allowedTenants: ["bbbbbbbb-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"],
  serviceHosts: ["127.0.0.1"],
} as const satisfies AppRegistration;

/** A key that signs tokens, and how it is published. */
export type Key = { readonly kid: string; readonly secret: CryptoKey; readonly published: JWK };

/** A new key; published with an endorsement for a channel, as Microsoft's keys are. */
export async function newKey(kid: string, endorsed = "msteams"): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const published = {
    ...(await exportJWK(publicKey)),
    kid,
    use: "sig",
    alg: "RS256",
    endorsements: [endorsed],
  };
  return { kid, secret: privateKey, published };
}

/** An identity service on loopback that publishes these keys. The SDK keeps keys by its address: one a test. */
export async function startIssuer(keys: readonly Key[]): Promise<IdentityService> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    const about = {
      issuer: CHANNEL,
      jwks_uri: `${url()}/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    };
    const published = { keys: keys.map((key) => key.published) };
    response.end(JSON.stringify(request.url === "/keys" ? published : about));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { openIdMetadata: `${url()}/openid`, login: `${url()}/${APP.tenant}` };
}

/** Seconds from now, as tokens count. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** A token as Teams sends it, but for what is told otherwise. */
export function token(key: Key, claims: JWTPayload = {}): Promise<string> {
  const usual = {
    iss: CHANNEL,
    aud: APP.id,
    serviceurl: SERVICE_URL,
    nbf: inSeconds(-10),
    exp: inSeconds(3600),
  };
  const payload = { ...usual, ...claims };
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" }).sign(key.secret);
}

/** The token with its parts changed after it was signed. */
export function changed(
  signed: string,
  header: object | null,
  claims: object = {},
  signature?: string,
): string {
  const [first = "", second = "", third = ""] = signed.split(".");
  const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  return `${header ? encode(header) : first}.${encode({ ...decode(second), ...claims })}.${signature ?? third}`;
}

/** A token signed with a shared secret, which nobody has. */
export const sharedSecretToken = (kid: string): Promise<string> =>
  new SignJWT({ serviceurl: SERVICE_URL })
    .setProtectedHeader({ alg: "HS256", kid })
    .setIssuer(CHANNEL)
    .setAudience(APP.id)
    .setExpirationTime(inSeconds(60))
    .sign(new TextEncoder().encode("x".repeat(64)));

import type { JWTPayload, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { AppRegistration } from "../../config.js";
import type { Person } from "../../domain/event.js";

/** Who a token is of. */
export type Viewer = Person;

/** Says who a header line "Bearer …" is of; rejects, with why, where it is to be believed by nobody. */
export type TokenCheck = (authorization: string) => Promise<Viewer>;

/** Where Microsoft publishes the keys that it signs tokens of all directories with. */
const ENTRA_KEYS = "https://login.microsoftonline.com/common/discovery/v2.0/keys";
/** The one thing that Teams asks for in the name of whoever looks. */
const SCOPE = "access_as_user";
/** Clocks differ; Microsoft's own libraries allow for five minutes. */
const SKEW_S = 60;
const KEYS_MS = 5_000;

const claimsSchema = z.object({
  tid: z.guid().toLowerCase(),
  oid: z.guid().toLowerCase(),
  iss: z.string(),
  scp: z.string(),
  name: z.string().default(""),
  /** 0: a member of the directory, 1: a guest; there where the registration asks for it. */
  acct: z.union([z.literal(0), z.literal(1)]).optional(),
  idp: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
});
type Claims = z.infer<typeof claimsSchema>;

/** The two names that Microsoft signs a directory's tokens by: version 2, and version 1. */
const issuersOf = (tenant: string): string[] => [
  `https://login.microsoftonline.com/${tenant}/v2.0`,
  `https://sts.windows.net/${tenant}/`,
];

/** What a token for this app names as its audience: its id, or the address that Teams asks with. */
const audiencesOf = ({ id }: AppRegistration, host: string | null): string[] => [
  id,
  ...(host === null ? [] : [`api://${host}/${id}`, `api://${host}/botid-${id}`]),
];

/**
 * Whether it is somebody from outside, whose own directory is another. By what the token says: for certain where the
 * registration asks for the claim `acct`, else by the marks that guests' accounts carry.
 */
const isGuest = ({ acct, idp, iss, preferred_username, upn }: Claims): boolean =>
  acct === 1 ||
  (idp !== undefined && idp !== iss) ||
  [preferred_username, upn].some((name) => name?.toLowerCase().includes("#ext#"));

const bearerIn = (authorization: string): string => {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization) ?? [];
  if (token === undefined) throw new Error("there is no token");
  return token;
};

function viewerOf(payload: JWTPayload, allowedTenants: readonly string[]): Viewer {
  const claims = claimsSchema.parse(payload);
  // Any directory's tokens are signed by the same keys: the issuer must be the one of the tenant that it names.
  if (!issuersOf(claims.tid).includes(claims.iss)) throw new Error("the issuer is not the tenant's");
  if (!allowedTenants.includes(claims.tid)) throw new Error("the tenant is not allowed");
  if (!claims.scp.split(" ").includes(SCOPE)) throw new Error("the scope is another");
  if (isGuest(claims)) throw new Error("a guest");
  return { id: claims.oid, name: claims.name };
}

/**
 * The check of the tokens that Teams gives a tab (single sign-on).
 * @param host the host that people reach the program at; `null` where that is not set
 * @param keysAt where the keys are published; another place in tests only
 */
export function entraCheck(app: AppRegistration, host: string | null, keysAt = ENTRA_KEYS): TokenCheck {
  let keys: JWTVerifyGetKey | null = null;
  return async (authorization) => {
    const token = bearerIn(authorization);
    // Only where somebody looks at a page: the bot itself has no use for it.
    const { createRemoteJWKSet, jwtVerify } = await import("jose");
    keys ??= createRemoteJWKSet(new URL(keysAt), { timeoutDuration: KEYS_MS });
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ["RS256"],
      audience: audiencesOf(app, host),
      issuer: app.allowedTenants.flatMap(issuersOf),
      requiredClaims: ["exp", "iat"],
      clockTolerance: SKEW_S,
    });
    return viewerOf(payload, app.allowedTenants);
  };
}

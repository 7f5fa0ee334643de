import { APP, inSeconds, type Key, token } from "../issuer.js";

/** Claims that are other than usual; `undefined` leaves one out. */
export type Claims = { readonly [claim: string]: unknown };

/** A token as Teams' single sign-on gives it to a tab, but for what is told otherwise. */
export const entraToken = (key: Key, over: Claims = {}, tenant: string = APP.tenant): Promise<string> =>
  token(key, {
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    aud: APP.id,
    tid: tenant,
    oid: "dddddddd-0000-4000-8000-00000000000a",
    name: "Anna Åberg",
    preferred_username: "anna.aberg@nykoping.se",
    scp: "access_as_user",
    ver: "2.0",
    iat: inSeconds(-10),
    ...over,
  });

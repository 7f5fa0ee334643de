import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { CalendarDate } from "../../domain/calendar-date.js";
import { type LinkKey, LONGEST_LINK_DAYS, rotated } from "../../domain/link-key.js";
import type { Store } from "../../store/store.js";

/** What a link is signed for: until when it is good (seconds since 1970), and for whom, where that matters. */
export type Grant = { readonly until: number; readonly person?: string };

/** What a link that holds says: whom it was made for, or `null` where it was made for anybody. */
export type Granted = { readonly person: string | null };

const parameters = z.object({
  key: z.string(),
  until: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  for: z.string().optional(),
  sig: z.string(),
});

/** The most that a link may be signed ahead, in seconds. */
const LONGEST_S = LONGEST_LINK_DAYS * 86_400;

/**
 * Links that need no token: whoever has one may fetch that one thing until the link's time is out. Signed with
 * HMAC-SHA256 by the first of the store's keys; one signed by any of them holds.
 */
export class SignedLinks {
  readonly #store: Store;
  readonly #now: () => number;
  #keys: readonly LinkKey[];

  private constructor(store: Store, keys: readonly LinkKey[], now: () => number) {
    this.#store = store;
    this.#keys = keys;
    this.#now = now;
  }

  /**
   * Links by the keys of a store, which gets its first key, or a new one where the first has signed for long
   * enough. @param now milliseconds since 1970; the real time also where the day is pinned
   */
  static async open(store: Store, today: CalendarDate, now: () => number = Date.now): Promise<SignedLinks> {
    const { linkKeys } = await store.settings();
    const wanted = rotated(linkKeys, today, () => newKey(today));
    if (wanted === linkKeys) return new SignedLinks(store, linkKeys, now);
    // Made outside the change, which a store may run twice; another process may have been first.
    const fresh = wanted[0] ?? newKey(today);
    const change = (keys: readonly LinkKey[]) => [...rotated(keys, today, () => fresh)];
    const after = await store.changeSettings((all) => ({ ...all, linkKeys: change(all.linkKeys) }));
    return new SignedLinks(store, after.linkKeys, now);
  }

  /** Signs a path, with its query where it has one. */
  sign(address: string, { until, person }: Grant): string {
    const [key] = this.#keys;
    if (!key) throw new Error("there is no key to sign links with");
    const url = new URL(address, ANYWHERE);
    url.searchParams.set("until", String(Math.floor(until)));
    if (person !== undefined) url.searchParams.set("for", person);
    url.searchParams.set("key", key.id);
    url.searchParams.set("sig", signature(url, key));
    return url.pathname + url.search;
  }

  /** Signs a path for so many hours from now. */
  signFor(address: string, hours: number, person?: string): string {
    const until = this.#now() / 1000 + hours * 3600;
    return this.sign(address, { until, ...(person !== undefined && { person }) });
  }

  /** What an address grants; `null` where it is not signed, not by us, not for this path, or out of date. */
  async verify(address: string): Promise<Granted | null> {
    const url = new URL(address, ANYWHERE);
    const given = parametersIn(url);
    if (given === null) return null;
    const left = given.until - this.#now() / 1000;
    if (left <= 0 || left > LONGEST_S) return null;
    const key = await this.#key(given.key);
    if (!key || !same(signature(url, key), given.sig)) return null;
    return { person: given.for ?? null };
  }

  /** A key by its name; one that is not known here may have been made by another process since. */
  async #key(id: string): Promise<LinkKey | undefined> {
    const known = this.#keys.find((key) => key.id === id);
    if (known) return known;
    this.#keys = (await this.#store.settings()).linkKeys;
    return this.#keys.find((key) => key.id === id);
  }
}

const ANYWHERE = "http://here";

const newKey = (today: CalendarDate): LinkKey => ({
  id: randomBytes(6).toString("base64url"),
  secret: randomBytes(32).toString("base64url"),
  made: today,
});

/** The parameters of a signed address; `null` where one is missing, or stands there twice. */
function parametersIn({ searchParams }: URL) {
  const names = [...searchParams.keys()];
  if (new Set(names).size !== names.length) return null;
  return parameters.safeParse(Object.fromEntries(searchParams)).data ?? null;
}

/** Over the path and all that is asked of it, in an order of our own: on its way an address may be written anew. */
function signature({ pathname, searchParams }: URL, key: LinkKey): string {
  const asked = new URLSearchParams(searchParams);
  asked.delete("sig");
  asked.sort();
  return mac(key, `link\n${pathname}?${asked}`);
}

const mac = ({ secret }: LinkKey, text: string): string =>
  createHmac("sha256", Buffer.from(secret, "base64url")).update(text).digest("base64url");

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

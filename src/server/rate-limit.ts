/** How many turns a minute are answered, of one person and of one tenant; `null` sets no limit. */
export type RateLimits = { readonly perPerson: number | null; readonly perTenant: number | null };

/** Who a turn is of. */
export type Speaker = { readonly person: string; readonly tenant: string | null };

/** What is said about one turn: it may go on, or whose turns are too many, and whether that is news. */
export type Admitted =
  | { readonly tooFast: null }
  | { readonly tooFast: "person" | "tenant"; readonly first: boolean };

const MINUTE_MS = 60_000;
/** So many people and tenants are remembered; whoever has been quiet for longest is forgotten first. */
const MOST_KEYS = 10_000;

type Bucket = { left: number; at: number; told: boolean };

/** A limit of so many a minute: as many at once, and after that as fast as they come back, one by one. */
class Buckets {
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What a key has left now. */
  of(key: string, now: number): Bucket {
    const known = this.#buckets.get(key) ?? { left: this.#most, at: now, told: false };
    const back = (Math.max(0, now - known.at) / MINUTE_MS) * this.#most;
    known.left = Math.min(this.#most, known.left + back);
    known.at = now;
    if (known.left >= 1) known.told = false;
    // Put last, so that the map stays in the order of when they were heard of.
    this.#buckets.delete(key);
    this.#buckets.set(key, known);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_KEYS && oldest !== undefined) this.#buckets.delete(oldest);
    return known;
  }
}

/** Keeps one person, or one tenant, from taking all of the bot's time. What is put off counts for nothing. */
export class RateLimit {
  readonly #people: Buckets | null;
  readonly #tenants: Buckets | null;

  constructor({ perPerson, perTenant }: RateLimits) {
    this.#people = perPerson === null ? null : new Buckets(perPerson);
    this.#tenants = perTenant === null ? null : new Buckets(perTenant);
  }

  /** Takes one turn of somebody's at an instant (milliseconds), or says that there have been too many. */
  admit({ person, tenant }: Speaker, now: number): Admitted {
    const own = this.#people?.of(`${tenant} ${person}`, now);
    const all = this.#tenants?.of(`${tenant}`, now);
    if (own && own.left < 1) return tooFast("person", own);
    if (all && all.left < 1) return tooFast("tenant", all);
    if (own) own.left -= 1;
    if (all) all.left -= 1;
    return { tooFast: null };
  }
}

function tooFast(whose: "person" | "tenant", bucket: Bucket): Admitted {
  const first = !bucket.told;
  bucket.told = true;
  return { tooFast: whose, first };
}

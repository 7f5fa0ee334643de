/** At most so many in so many milliseconds. */
export type Limit = { readonly most: number; readonly ms: number };

/** What Teams takes from one bot in one conversation (platform limits for sending). */
export const PER_CONVERSATION: readonly Limit[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];

/** What Teams takes from one app in one tenant. */
export const PER_TENANT: readonly Limit[] = [{ most: 30, ms: 1_000 }];

const LONGEST_MS = 3_600_000;

/** The earliest instant, from now on, at which one more fits beside those that were given theirs before (in order). */
const earliestFit = (given: readonly number[], now: number, limits: readonly Limit[]): number =>
  Math.max(now, ...limits.map(({ most, ms }) => (given.at(-most) ?? Number.NEGATIVE_INFINITY) + ms));

/** Where a message goes, as far as the limits tell places apart. */
export type Lane = { readonly id: string; readonly tenant: string | null };

/** Hands out instants at which a message may be sent, so that no limit is ever passed. */
export class Pace {
  readonly #given = new Map<string, number[]>();

  /** The instant (milliseconds) at which the next message there may be sent; it is taken by asking. */
  next({ id, tenant }: Lane, now: number): number {
    const here = this.#since(`conversation ${id}`, now);
    const all = this.#since(`tenant ${tenant ?? ""}`, now);
    const at = Math.max(earliestFit(here, now, PER_CONVERSATION), earliestFit(all, now, PER_TENANT));
    here.push(at);
    all.push(at);
    // Another conversation may have been given a later instant; the tenant's list stays in order.
    all.sort((a, b) => a - b);
    return at;
  }

  #since(key: string, now: number): number[] {
    const recent = (this.#given.get(key) ?? []).filter((at) => at > now - LONGEST_MS);
    this.#given.set(key, recent);
    return recent;
  }
}

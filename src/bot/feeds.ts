import { createHash, randomBytes } from "node:crypto";
import { type Feed, feedOf, fetchedOn } from "../domain/feed.js";
import type { Store } from "../store/store.js";

/** A new secret: 256 random bits, in letters and figures that no program writes otherwise. */
export const newSecret = (): string => randomBytes(32).toString("hex");

/** What is kept of a secret. It is found by this, so that how long a look-up takes says nothing of the secret. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The path of a calendar by its secret. */
export const feedPath = (secret: string): string => `/calendar/${secret}.ics`;

/**
 * Keeps a new address; whether it was kept. Where its maker has one for the same calendar already, that one is
 * replaced or, unless told to, kept.
 */
export async function keepFeed(store: Store, feed: Feed, replace: boolean): Promise<boolean> {
  const after = await store.changeSettings((before) => {
    const earlier = feedOf(before.feeds, feed.scope, feed.by);
    if (earlier && !replace) return before;
    return { ...before, feeds: [...before.feeds.filter((one) => one !== earlier), feed] };
  });
  return after.feeds.some(({ hash }) => hash === feed.hash);
}

/** Takes addresses back; those that were there. */
export async function revokeFeeds(store: Store, which: (feed: Feed) => boolean): Promise<readonly Feed[]> {
  let gone: readonly Feed[] = [];
  await store.changeSettings((before) => {
    gone = before.feeds.filter(which);
    return gone.length === 0 ? before : { ...before, feeds: before.feeds.filter((feed) => !which(feed)) };
  });
  return gone;
}

/** The address that a secret is of, noted as fetched on this day; `null` where there is none (any longer). */
export async function feedBy(store: Store, secret: string, today: string): Promise<Feed | null> {
  const hash = hashOf(secret);
  const feed = (await store.settings()).feeds.find((one) => one.hash === hash) ?? null;
  if (feed && feed.lastUsed !== today)
    await store.changeSettings((before) => {
      const feeds = fetchedOn(before.feeds, hash, today);
      return feeds === before.feeds ? before : { ...before, feeds: [...feeds] };
    });
  return feed;
}

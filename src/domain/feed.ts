import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "./calendar-date.js";
import { type Person, personSchema } from "./event.js";

/** Whose calendar is subscribed to: a committee's (by its party id), or that of whoever made the address. */
export const feedScopeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("committee"), committee: z.string().min(1) }),
  z.object({ kind: z.literal("person") }),
]);
/** See {@link feedScopeSchema}. */
export type FeedScope = z.infer<typeof feedScopeSchema>;

/**
 * An address at which a calendar can be fetched. The address itself is a secret that only its maker was told: what
 * is kept of it finds it again and cannot be turned back into it.
 */
export const feedSchema = z.object({
  /** SHA-256 of the secret part of the address, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  scope: feedScopeSchema,
  by: personSchema,
  locale: z.enum(["sv", "en"]),
  made: calendarDateSchema,
  /** The last day it was fetched; `null` where it never was. */
  lastUsed: calendarDateSchema.nullable(),
});
/** See {@link feedSchema}. */
export type Feed = z.infer<typeof feedSchema>;

/** Whether two scopes are the same. */
export const sameScope = (a: FeedScope, b: FeedScope): boolean =>
  a.kind === "committee" ? b.kind === "committee" && a.committee === b.committee : b.kind === "person";

/** The address that somebody has made for a scope; everybody has one for each at most. */
export const feedOf = (feeds: readonly Feed[], scope: FeedScope, by: Pick<Person, "id">): Feed | null =>
  feeds.find((feed) => feed.by.id === by.id && sameScope(feed.scope, scope)) ?? null;

/** The addresses without those that somebody has made: of whom nothing is to be kept. */
export const withoutFeedsOf = (feeds: readonly Feed[], person: Pick<Person, "id">): Feed[] =>
  feeds.filter(({ by }) => by.id !== person.id);

/** The addresses after one was fetched; the same list where that day is noted already. */
export function fetchedOn(feeds: readonly Feed[], hash: string, today: CalendarDate): readonly Feed[] {
  if (!feeds.some((feed) => feed.hash === hash && feed.lastUsed !== today)) return feeds;
  return feeds.map((feed) => (feed.hash === hash ? { ...feed, lastUsed: today } : feed));
}

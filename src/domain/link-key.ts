import { z } from "zod";
import { addDays, type CalendarDate, calendarDateSchema } from "./calendar-date.js";

/** A key that links are signed with. Whoever has it can make links, so it never leaves the store and the server. */
export const linkKeySchema = z.object({
  /** What a link names it by. */
  id: z.string().regex(/^[\w-]{4,32}$/),
  /** 32 bytes as base64url. */
  secret: z.string().regex(/^[\w-]{43}$/),
  /** The day it was made. */
  made: calendarDateSchema,
});
/** See {@link linkKeySchema}. */
export type LinkKey = z.infer<typeof linkKeySchema>;

/** For so many days a key signs; then a new one does. */
export const KEY_SIGNS_DAYS = 90;
/** The longest that a link may be good for, in days: for as long a key that signs no more is still believed. */
export const LONGEST_LINK_DAYS = 31;

/**
 * The keys as they should be on a day: the first signs, all are believed. The same list where nothing is to be done.
 * @param fresh makes a new key; called only where one is needed
 */
export function rotated(
  keys: readonly LinkKey[],
  today: CalendarDate,
  fresh: () => LinkKey,
): readonly LinkKey[] {
  const [first] = keys;
  const old = first === undefined || first.made <= addDays(today, -KEY_SIGNS_DAYS);
  const all = old ? [fresh(), ...keys] : keys;
  // A key was last signed with on the day that the one before it in the list was made.
  const since = addDays(today, -LONGEST_LINK_DAYS);
  const kept = all.filter((_, index) => index === 0 || (all[index - 1]?.made ?? "") >= since);
  return kept.length === keys.length && !old ? keys : kept;
}

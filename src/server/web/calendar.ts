import { createHash } from "node:crypto";
import type { Deps } from "../../bot/deps.js";
import { feedBy } from "../../bot/feeds.js";
import { happenedIn } from "../../bot/happened.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Locale } from "../../domain/question.js";
import { CALENDAR_TYPE, type CalendarSource } from "../../exports/calendar.js";
import { NOT_FOUND, type Route, type WebAnswer } from "./route.js";
import type { WebParts } from "./routes.js";

/** What calendars are made from, as it is now. */
export async function calendarSource(
  { library, store, links }: Deps,
  locale: Locale,
  today: CalendarDate,
): Promise<CalendarSource> {
  const [happened, { committees }] = await Promise.all([happenedIn(store), store.settings()]);
  const page = (id: string) => links?.overview(`/occasion?${new URLSearchParams({ id })}`) ?? null;
  return { library, happened, committees, today, locale, page };
}

/** The secret of an address ("/calendar/….ics"); `null` for what cannot be one. */
const secretIn = (file = ""): string | null => /^([0-9a-f]{64})\.ics$/.exec(file)?.[1] ?? null;

/** Whether a client has this version already: one of those it names, weak or not, is it (RFC 9110, 13.1.2). */
const hasVersion = (header: string | undefined, version: string): boolean =>
  header !== undefined &&
  (header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === version));

/**
 * `GET /calendar/SECRET.ics`: a calendar, for whoever has its address, in the language it was made in. An address
 * that was taken back, or that never was, is not found, and nothing tells which. No number of guesses finds one of
 * 2²⁵⁶, and the look-up is by the secret's hash, whose likeness to another says nothing.
 */
export function calendarRoutes({ deps, clock }: Pick<WebParts, "deps" | "clock">): readonly Route[] {
  const answer: Route["answer"] = async ({ params, headers }): Promise<WebAnswer> => {
    const secret = secretIn(params.file);
    const { today } = clock();
    const feed = secret === null ? null : await feedBy(deps.store, secret, today);
    if (feed === null) return NOT_FOUND;
    // Loaded when the first calendar is fetched: many an installation has none.
    const { feedIcs } = await import("../../exports/calendars.js");
    const { scope, by: person, locale } = feed;
    const whose = scope.kind === "person" ? ({ kind: "person", person } as const) : scope;
    const body = feedIcs(whose, await calendarSource(deps, locale, today));
    const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    const own = { etag, "cache-control": "private, no-cache" };
    if (hasVersion(headers["if-none-match"], etag)) return { status: 304, headers: own };
    return { status: 200, headers: { ...own, "content-type": CALENDAR_TYPE }, body };
  };
  return [{ method: "GET", path: "/calendar/:file", answer }];
}

import { createHash } from "node:crypto";
import { z } from "zod";
import { agendaOf } from "../../bot/agenda.js";
import { wordsFor } from "../../cards/words/index.js";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import { LOCALES } from "../../domain/question.js";
import { AGENDA_STYLE, agendaPage } from "../../pages/agenda-page.js";
import { NOT_FOUND, type Route } from "./route.js";
import type { WebParts } from "./routes.js";

const wanted = z.object({
  committee: z.string().min(1).max(120),
  meeting: calendarDateSchema,
  locale: z.enum(LOCALES),
});

/** The page may use its own style, known by its hash, and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(AGENDA_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** `GET /agenda?committee=nykoping/sn&meeting=2026-06-04&locale=sv`: an agenda to print; only at an address that was signed. */
export function agendaRoutes({
  deps,
  links,
  clock,
}: Pick<WebParts, "deps" | "links" | "clock">): readonly Route[] {
  const answer: Route["answer"] = async ({ address, query }) => {
    if ((await links.verify(address)) === null) return NOT_FOUND;
    const read = wanted.safeParse(Object.fromEntries(query));
    if (!read.success) return NOT_FOUND;
    const { today } = clock();
    const agenda = await agendaOf(deps, read.data, today);
    if (agenda.items.length === 0) return NOT_FOUND;
    const day = wordsFor(read.data.locale).calendar.date(today, "year");
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY };
    return { status: 200, headers, body: agendaPage(agenda, day) };
  };
  return [{ method: "GET", path: "/agenda", answer }];
}

import { z } from "zod";
import { planOf } from "../../answers/plan.js";
import { happenedIn } from "../../bot/happened.js";
import { LOCALES } from "../../domain/question.js";
import { EXPORT_TYPES, exportFile } from "../../exports/plan-file.js";
import { planFileName } from "../../exports/plan-sheets.js";
import { calendarSource } from "./calendar.js";
import { attachment } from "./file-name.js";
import { NOT_FOUND, type Route } from "./route.js";
import type { WebParts } from "./routes.js";

const wanted = z.object({
  file: z
    .enum(["plan.xlsx", "plan.ics"])
    .transform((name) => (name === "plan.xlsx" ? ("xlsx" as const) : ("ics" as const))),
  /** Party ids with commas between them. */
  committee: z
    .string()
    .min(1)
    .max(1_000)
    .transform((ids) => [...new Set(ids.split(","))]),
  year: z.coerce.number().int().min(1900).max(2200),
  locale: z.enum(LOCALES),
});

/** `GET /files/plan.xlsx?committee=nykoping/sn&year=2026&locale=sv`, and `plan.ics`; only at an address that was signed. */
export function fileRoutes({
  deps,
  links,
  clock,
}: Pick<WebParts, "deps" | "links" | "clock">): readonly Route[] {
  const answer: Route["answer"] = async ({ address, params, query }) => {
    if ((await links.verify(address)) === null) return NOT_FOUND;
    const read = wanted.safeParse({ ...Object.fromEntries(query), file: params.file });
    if (!read.success) return NOT_FOUND;
    const { file: kind, committee, year, locale } = read.data;
    const { at, today } = clock();
    const { library, store } = deps;
    const loaded = new Set(library.registers.map(({ agreement }) => agreement.commissioner));
    const ids = committee.filter((id) => loaded.has(id));
    if (ids.length === 0) return NOT_FOUND;
    const happened = await happenedIn(store);
    const plans = ids.map((id) => planOf(id, year, library, happened, today));
    const plan = { plans, year, locale, today };
    const body = await exportFile(kind, plan, await calendarSource(deps, locale, today), at);
    const headers = {
      "content-type": EXPORT_TYPES[kind],
      "content-disposition": attachment(`${planFileName(plan)}.${kind}`),
    };
    return { status: 200, headers, body };
  };
  return [{ method: "GET", path: "/files/:file", answer }];
}

import { z } from "zod";
import { yearPlan } from "../../answers/year-plan.js";
import { contextFor } from "../../bot/ask.js";
import { PICTURES } from "../../cards/year-plan-lines.js";
import { LOCALES } from "../../domain/question.js";
import { THEMES } from "../../pictures/palette.js";
import { picture } from "../../pictures/picture.js";
import { Pngs } from "../../pictures/png.js";
import { NOT_FOUND, type Route } from "./route.js";
import type { WebParts } from "./routes.js";

const wanted = z.object({
  kind: z.enum(PICTURES),
  format: z.enum(["svg", "png"]),
  committee: z.string().min(1).max(120),
  year: z.coerce.number().int().min(1900).max(2200),
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES).default("light"),
  print: z.literal("1").optional(),
});

/** A picture shows how things stand: for so long nobody need ask again, in seconds. */
const FRESH_S = 300;

/** Teams shows a picture on a page of its own origin. */
const shared = (type: string) => ({
  "content-type": type,
  "cache-control": `private, max-age=${FRESH_S}`,
  "cross-origin-resource-policy": "cross-origin",
});

/**
 * `GET /pictures/year-wheel.png?committee=nykoping/sn&year=2026&locale=sv&theme=dark`, and `….svg` with `&print=1` for a
 * sheet of A4; only at an address that was signed.
 */
export function pictureRoutes({
  deps,
  links,
  clock,
}: Pick<WebParts, "deps" | "links" | "clock">): readonly Route[] {
  const pngs = new Pngs();
  const answer: Route["answer"] = async ({ address, params, query }) => {
    if ((await links.verify(address)) === null) return NOT_FOUND;
    const [kind, format] = (params.file ?? "").split(".");
    const read = wanted.safeParse({ ...Object.fromEntries(query), kind, format });
    if (!read.success) return NOT_FOUND;
    const { committee, year, locale, theme, print } = read.data;
    const scope = { committees: [committee], municipality: null, unknown: [] };
    const plan = yearPlan(await contextFor(deps, scope, locale, clock().today), committee, year);
    if (plan === null) return NOT_FOUND;
    const svg = picture(read.data.kind, plan, { theme, locale, print: print !== undefined });
    if (read.data.format === "svg")
      return { status: 200, headers: shared("image/svg+xml; charset=utf-8"), body: svg };
    return { status: 200, headers: shared("image/png"), body: await pngs.of(svg) };
  };
  return [{ method: "GET", path: "/pictures/:file", answer }];
}

import { z } from "zod";
import { type BrowseWish, YEAR_PARTS, type YearPart } from "../answers/browse.js";
import { formSchema } from "../domain/agreement.js";
import { STATES } from "../domain/question.js";

/** What a page is told by whoever frames it, and passes on to the pages it links to. */
export type Frame = {
  /** Where it is a tab: in somebody's own view, or in a channel. */
  readonly scope: "personal" | "channel" | null;
  readonly theme: "light" | "dark" | "contrast" | null;
  /** As Teams writes it ("sv-SE"). */
  readonly locale: string | null;
};

const text = z.string().min(1).max(200);
const isPart = (value: string): value is YearPart => YEAR_PARTS.some((part) => part === value);

// What cannot be read is as if it were not said: an address is typed, shortened and sent on.
const wishSchema = z.object({
  committee: text.nullable().catch(null),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  part: z.string().refine(isPart).catch("all"),
  area: text.nullable().catch(null),
  form: formSchema.nullable().catch(null),
  state: z.enum(STATES).nullable().catch(null),
  owner: text.nullable().catch(null),
});

const THEMES = {
  default: "light",
  light: "light",
  glass: "dark",
  dark: "dark",
  contrast: "contrast",
} as const;

const frameSchema = z.object({
  scope: z.enum(["personal", "channel"]).nullable().catch(null),
  theme: z
    .enum(["default", "light", "glass", "dark", "contrast"])
    .transform((theme) => THEMES[theme])
    .nullable()
    .catch(null),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]{2})?$/i)
    .nullable()
    .catch(null),
});

const valuesOf = (query: URLSearchParams, names: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(names.map((name) => [name, query.get(name) || null]));

/** What an address asks to look through. */
export const readWish = (query: URLSearchParams): BrowseWish =>
  wishSchema.parse(valuesOf(query, Object.keys(wishSchema.shape)));

/** How an address says that the page is framed. */
export const readFrame = (query: URLSearchParams): Frame =>
  frameSchema.parse(valuesOf(query, Object.keys(frameSchema.shape)));

/** The overview at a wish. */
export const wishAddress = (wish: BrowseWish, frame: Frame): string =>
  address("/overview", { ...wish, part: wish.part === "all" ? null : wish.part }, frame);

/** One occasion's page; it leads back to the wish. */
export const occasionAddress = (id: string, wish: BrowseWish, frame: Frame): string =>
  address("/overview/occasion", { id, ...wish, part: wish.part === "all" ? null : wish.part }, frame);

function address(
  path: string,
  values: Readonly<Record<string, string | number | null>>,
  frame: Frame,
): string {
  const said = Object.entries({ ...values, ...frame }).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}

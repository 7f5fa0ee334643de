import { z } from "zod";
import { formSchema } from "./agreement.js";
import { calendarDateSchema } from "./calendar-date.js";
import { DECISIONS } from "./decision.js";
import { outcomeSchema } from "./event.js";
import { periodSchema } from "./period.js";
import {
  COURTESIES,
  INTENT_ACTIONS,
  LIST_ENDS,
  LOCALES,
  MEETING_ENDS,
  NOT_FOUND_REASONS,
  type Question,
  STATES,
  type Understood,
  WHICH_MEETINGS,
} from "./question.js";

// A question that was kept somewhere and comes back. The types in `question.ts` decide: what is not the same here
// does not compile.

const texts = z.array(z.string());
const numbers = z.array(z.number());
const year = z.int().nullable();
const period = periodSchema.nullable();
const due = z.enum(["any", "submit", "meeting"]);

const filter = z.object({
  forms: z.array(formSchema),
  notForms: z.array(formSchema),
  // What was kept before this was asked for has none.
  allForms: z.array(formSchema).default([]),
  areas: texts,
  notAreas: texts,
  states: z.array(z.enum(STATES)),
  partners: texts,
  anyPartner: texts,
  recipients: texts,
  owners: texts,
  topic: texts,
  followUps: texts.nullable(),
});

const wish = z.object({
  decision: z.enum(DECISIONS),
  to: z.union([periodSchema, z.literal("next")]).nullable(),
  meeting: calendarDateSchema.nullable(),
  outcome: outcomeSchema.nullable(),
  paragraph: z.string().nullable(),
  reason: z.string().nullable(),
});

const hit = z.object({ agreement: z.string(), section: z.string(), score: z.number(), share: z.number() });

const onOccasions = [
  z.object({
    kind: z.literal("due"),
    period: periodSchema,
    spans: z.array(periodSchema),
    mode: due,
    filter,
    end: z.enum(LIST_ENDS).nullable().exactOptional(),
  }),
  z.object({ kind: z.literal("next"), mode: due, filter, after: z.boolean().exactOptional() }),
  z.object({ kind: z.literal("overdue"), period, filter }),
  z.object({ kind: z.literal("followUp"), followUps: texts, filter, period }),
  z.object({
    kind: z.literal("meeting"),
    period,
    which: z.enum(WHICH_MEETINGS),
    end: z.enum(MEETING_ENDS).nullable(),
    count: z.int().exactOptional(),
  }),
  z.object({ kind: z.literal("status"), followUps: texts, period, filter }),
  z.object({
    kind: z.literal("recordIntent"),
    action: z.enum(INTENT_ACTIONS),
    wish: wish.nullable(),
    followUps: texts,
    period,
    link: z.string().nullable(),
    occasion: z.string().exactOptional(),
  }),
] as const;

const onContents = [
  z.object({ kind: z.enum(["content", "who"]), hits: z.array(hit), words: texts }),
  z.object({
    kind: z.literal("figure"),
    rows: texts,
    ask: z.enum(["amount", "sum", "most", "least", "share", "shareOfAll", "difference"]),
    years: numbers,
  }),
  z.object({ kind: z.literal("indicator"), rows: texts, areas: texts, years: numbers }),
  z.object({
    kind: z.enum(["goals", "assignments"]),
    rows: texts,
    level: z.enum(["KF", "nämnd"]).nullable(),
    areas: texts,
    partners: texts,
    anyPartner: texts,
    words: texts,
    years: numbers,
  }),
  z.object({
    kind: z.literal("compare"),
    figures: texts,
    totals: z.boolean(),
    years: numbers,
    hits: z.array(hit),
    words: texts,
    // Questions kept before whole agreements could be compared have none.
    wholes: z.array(z.enum(["amounts", "followUps", "goals", "assignments"])).default([]),
  }),
] as const;

const onNeither = [
  z.object({ kind: z.literal("help"), courtesy: z.enum(COURTESIES).exactOptional() }),
  z.object({
    kind: z.literal("clarify"),
    about: z.enum(["committee", "followUp"]),
    options: z.array(z.object({ label: z.string(), text: z.string() })),
  }),
  z.object({
    kind: z.literal("notFound"),
    reason: z.enum(NOT_FOUND_REASONS),
    words: texts,
    near: z.array(periodSchema).exactOptional(),
  }),
] as const;

const questionSchema: z.ZodType<Question> = z.discriminatedUnion("kind", [
  ...onOccasions,
  ...onContents,
  ...onNeither,
]);

/** A question as it was understood, read from where it was kept. */
export const understoodSchema: z.ZodType<Understood> = z.object({
  question: questionSchema,
  locale: z.enum(LOCALES),
  scope: z.object({ committees: texts, municipality: z.string().nullable(), unknown: texts }),
  assumed: z.array(z.enum(["year", "municipality", "committee", "period"])),
  year,
  uncoveredYear: year,
  unknownWords: texts,
  carriedOver: z.boolean().exactOptional(),
  ownsNothing: z.boolean().exactOptional(),
  today: calendarDateSchema,
});

import { z } from "zod";
import { economyRowSchema, goalSchema, indicatorSchema } from "../../domain/agreement.js";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import { keysOf } from "../../domain/keys.js";

const agreement = z.string();
const dayOrNone = calendarDateSchema.nullable().default(null);
const textOrNone = z.string().nullable().default(null);

/** A row with others that do as well. */
type OrOther<Row> = Row & { readonly alt: readonly Row[] };
const orOther = <Shape extends z.ZodRawShape>(row: z.ZodObject<Shape>) =>
  row.extend({ alt: z.array(row).default([]) });

const entrySchema = z.object({
  agreement,
  section: textOrNone,
  title: z.string(),
  meeting: dayOrNone,
  submitBy: dayOrNone,
  rule: textOrNone,
  altRule: textOrNone,
});
const wantedEntrySchema = orOther(entrySchema);

/** An occasion as a question file names it. */
export type Entry = z.infer<typeof entrySchema>;
/** An occasion with others that do as well. */
export type WantedEntry = OrOther<Entry>;

// A question file may say more of a row than is compared.
const { label, year } = economyRowSchema.shape;
const figureSchema = z.object({ agreement, label, year, amountTkr: z.number() });

/** A figure as a question file names it. */
export type Figure = z.infer<typeof figureSchema>;
/** A figure with others that do as well. */
export type WantedFigure = OrOther<Figure>;

const { title, values } = indicatorSchema.shape;
const wantedIndicatorSchema = z.object({ agreement, title, values });

/** An indicator with the values that are wanted, by year. */
export type WantedIndicator = z.infer<typeof wantedIndicatorSchema>;

const { section } = goalSchema.shape;
const namedRowSchema = z.object({ agreement, section, title });

/** A goal or an assignment. */
export type NamedRow = z.infer<typeof namedRowSchema>;

const itemsSchema = z.object({
  must: z.array(wantedEntrySchema).default([]),
  may: z.array(wantedEntrySchema).default([]),
  period: z.tuple([calendarDateSchema, calendarDateSchema]).nullable().default(null),
});

const namedSchema = z.object({
  must: z.array(namedRowSchema).default([]),
  may: z.array(namedRowSchema).default([]),
});

/** Each fact in all the spellings that will do. */
const factsSchema = z
  .array(z.union([z.string().transform((fact) => [fact]), z.array(z.string()).min(1)]))
  .default([]);

const contentSchema = z.object({
  facts: factsSchema,
  anyOf: z.array(z.object({ agreement: z.string(), section: z.string() })).default([]),
});

const daysSchema = z.array(calendarDateSchema).min(1);

/** What an answer is expected to hold, for each kind of question. */
export const EXPECTATIONS = {
  due: itemsSchema,
  next: itemsSchema,
  followUp: itemsSchema,
  content: contentSchema,
  who: contentSchema,
  compare: z.object({ facts: factsSchema, agreements: z.array(z.string()) }),
  figure: z.object({ must: z.array(orOther(figureSchema)).default([]) }),
  indicator: z.object({ must: z.array(wantedIndicatorSchema).default([]) }),
  goals: namedSchema,
  assignments: namedSchema,
  meeting: z.object({ dates: daysSchema, may: z.array(calendarDateSchema).default([]) }),
  refuse: z.object({}),
  clarify: z.object({
    or: z.object({ must: z.array(wantedEntrySchema).optional(), dates: daysSchema.optional() }).default({}),
  }),
  "record-intent": z.object({ action: z.string(), target: entrySchema, link: textOrNone }),
} as const;

/** The kinds of question that can be scored. */
export type Kind = keyof typeof EXPECTATIONS;
/** See {@link EXPECTATIONS}. */
export type Expectation<K extends Kind> = z.infer<(typeof EXPECTATIONS)[K]>;

/** Every {@link Kind}. */
export const KINDS = keysOf(EXPECTATIONS);

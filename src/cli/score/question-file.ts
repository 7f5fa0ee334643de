import { z } from "zod";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import { UsageError } from "../io.js";
import { EXPECTATIONS, type Expectation, KINDS, type Kind } from "./expectations.js";
import { isRow } from "./row.js";

const askedSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  today: calendarDateSchema,
  locale: z.enum(["sv", "en"]),
  /** Questions of one name are asked one after the other in one conversation, and may go on from each other. */
  conversation: z.string().min(1).optional(),
});

const keyedSchema = askedSchema.extend({ kind: z.enum(KINDS), expect: z.unknown() });
const comparedSchema = askedSchema.extend({ same: z.string().min(1) });

/** Questions of which nothing is known but that another one asks the same, in the plainest words. */
export const COMPARED = "same";

/** What a question must be answered like: `same`, which is asked in a conversation of its own. */
export type Compared = { readonly kind: typeof COMPARED; readonly same: string };

/** A question with what its answer is expected to hold, or with another question that asks the same. */
export type Question = z.infer<typeof askedSchema> & (Expected | Compared);

/** A kind of question together with what such a question expects. */
export type Expected = { [K in Kind]: { readonly kind: K; readonly expect: Expectation<K> } }[Kind];

/** Reads a question file's text: one question a line. The first line that is none is named in the error. */
export const readQuestions = (text: string, file: string): Question[] =>
  text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, `${file}:${index + 1}`)]));

function readLine(line: string, place: string): Question {
  const value = jsonIn(line, place);
  if (isRow(value) && "same" in value) return { ...parsed(comparedSchema, value, place), kind: COMPARED };
  const asked = parsed(keyedSchema, value, place);
  const expect = parsed<unknown>(EXPECTATIONS[asked.kind], asked.expect, place);
  return { ...asked, expect } as Question; // the schema was chosen by the kind
}

function jsonIn(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UsageError(`${place}: this line is not JSON: ${line.slice(0, 120)}`);
  }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new UsageError(
    `${place}: this line is not a question: ${z.prettifyError(error).replaceAll("\n", " ")}`,
  );
}

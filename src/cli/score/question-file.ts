import { z } from "zod";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import { UsageError } from "../io.js";
import { EXPECTATIONS, type Expectation, KINDS, type Kind } from "./expectations.js";

const askedSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  today: calendarDateSchema,
  locale: z.enum(["sv", "en"]),
  /** Questions of one name are asked one after the other in one conversation, and may go on from each other. */
  conversation: z.string().min(1).optional(),
  kind: z.enum(KINDS),
  expect: z.unknown(),
});

/** A question with what its answer is expected to hold. */
export type Question = Omit<z.infer<typeof askedSchema>, "kind" | "expect"> & Expected;

/** A kind of question together with what such a question expects. */
export type Expected = { [K in Kind]: { readonly kind: K; readonly expect: Expectation<K> } }[Kind];

/** Reads a question file's text: one question a line. The first line that is none is named in the error. */
export const readQuestions = (text: string, file: string): Question[] =>
  text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, `${file}:${index + 1}`)]));

function readLine(line: string, place: string): Question {
  const asked = parsed(askedSchema, jsonIn(line, place), place);
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

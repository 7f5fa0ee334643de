import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * The hand-checked answer keys beside the repository (`../shared/register`, see its FORMAT.md), as far as
 * the tests read them. Fields named `alt…` and `optional` say what a key allows besides its first reading.
 */
const FOLDER = fileURLToPath(new URL("../../../shared/register/", import.meta.url));

const text = z.string();
const texts = z.array(text).default([]);
const oneOrMany = z
  .union([text, z.array(text)])
  .nullish()
  .transform((value) => (typeof value === "string" ? [value] : (value ?? [])));
const optional = z.boolean().default(false);

const occasionSchema = z.object({
  meeting: text.nullable(),
  submitBy: text.nullable(),
  rule: text.nullable(),
  period: text.nullable(),
  form: z.array(text).optional(),
  optional,
  nullOk: optional,
  datesOrRule: optional,
  altRule: oneOrMany,
  altMeeting: oneOrMany,
});

const followUpSchema = z.object({
  title: text,
  section: text,
  kind: text,
  recipient: oneOrMany,
  partners: texts,
  form: texts,
  occasions: z.array(occasionSchema),
  start: text.nullable(),
  end: text.nullable(),
  optional,
  nullOk: optional,
  altTitles: texts,
  altForm: z.array(texts).default([]),
  altRecipient: z.array(texts).default([]),
  altOccasions: z.array(z.array(occasionSchema)).default([]),
});

const row = z.object({ section: text, title: text, optional });

const keySchema = z.object({
  agreement: z.object({
    title: text,
    kind: text,
    commissioner: z.object({ code: text }),
    performer: z.object({ code: text }).nullable(),
    validFrom: text,
    validTo: text,
    adoptedOn: text.nullable(),
    reference: text.nullable(),
  }),
  meetings: z.array(z.object({ committee: text, date: text, basis: text, optional })),
  followUps: z.array(followUpSchema),
  goals: z.array(row.extend({ level: text, desiredResults: texts })),
  assignments: z.array(
    row.extend({ level: text, start: text.nullable(), end: text.nullable(), partners: texts }),
  ),
  economy: z.array(
    z.object({
      section: text,
      label: text,
      code: text.nullable(),
      amountTkr: z.number().nullable(),
      year: z.number(),
      total: z.boolean(),
      optional,
    }),
  ),
  indicators: z.array(row.extend({ unit: text, values: z.record(text, z.number()) })),
  sections: z.array(z.object({ number: text.nullable(), heading: text, optional })),
});

export type AnswerKey = z.infer<typeof keySchema>;
export type KeyFollowUp = z.infer<typeof followUpSchema>;
export type KeyOccasion = z.infer<typeof occasionSchema>;

/** Whether the keys are on this machine: they are no part of the repository. */
export const haveAnswerKeys = existsSync(FOLDER);

export const readAnswerKey = (id: string): AnswerKey =>
  keySchema.parse(JSON.parse(readFileSync(join(FOLDER, `${id}.json`), "utf8")));

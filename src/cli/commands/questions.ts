import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Deps } from "../../bot/deps.js";
import { type Contract, toContract } from "../../cards/contract.js";
import { messageOf } from "../../domain/thrown.js";
import { argumentsIn, complaintOf } from "../arguments.js";
import { freshBot } from "../bot.js";
import { type Command, UsageError } from "../io.js";
import { KINDS } from "../score/expectations.js";
import { COMPARED, type Question, readQuestions } from "../score/question-file.js";
import { differences } from "../score/same.js";
import { faultsOf } from "../score/score.js";
import { failureLine, type Scored, shareRight, totalLines } from "../score/tally.js";
import { ask } from "./ask.js";

const ALL_KINDS = [...KINDS, COMPARED] as const;

const OPTIONS = {
  threshold: { type: "string", default: "100" },
  kinds: { type: "string", default: ALL_KINDS.join(",") },
  out: { type: "string" },
  quiet: { type: "boolean", default: false },
  days: { type: "boolean", default: false },
} as const;

const USAGE =
  "npm run --silent questions -- FILE… [--threshold 95] [--kinds due,next] [--quiet] [--days] [--out ANSWERS.jsonl]";

/** A share from 0 to 1, or per cent. */
const thresholdSchema = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
  .pipe(z.number().max(100))
  .transform((number) => (number > 1 ? number / 100 : number));

const kindsSchema = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(ALL_KINDS)));

const wrong = complaintOf(USAGE);

function settingsIn(args: readonly string[]) {
  const { values, positionals: files } = argumentsIn(args, OPTIONS, wrong);
  if (files.length === 0) throw wrong("There is no file of questions.");
  const threshold = thresholdSchema.safeParse(values.threshold);
  if (!threshold.success) throw wrong(`--threshold is "${values.threshold}"; write a per cent such as 95.`);
  const kinds = kindsSchema.safeParse(values.kinds);
  if (!kinds.success) throw wrong(`--kinds is "${values.kinds}"; write some of ${ALL_KINDS.join(",")}.`);
  return {
    files,
    threshold: threshold.data,
    kinds: kinds.data,
    out: values.out,
    quiet: values.quiet,
    days: values.days,
  };
}

function readFiles(files: readonly string[], kinds: readonly Question["kind"][]): Question[] {
  const questions = files.flatMap((file) => readQuestions(textOf(file), file));
  const wanted = questions.filter(({ kind }) => kinds.includes(kind));
  if (wanted.length === 0) throw new UsageError(`There are no such questions in ${files.join(", ")}.`);
  return wanted;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`The questions cannot be read: ${messageOf(error)}`);
  }
}

async function answerTo(question: Parameters<typeof ask>[1], deps: Deps): Promise<Contract | null> {
  const { answer } = await ask(deps, question);
  return answer && toContract(answer);
}

/**
 * What is wrong with an answer, by what is expected of it or by the answer to the question that asks the same.
 * @param days whether such answers must be of the same period to the day.
 */
async function faultsIn(
  question: Question,
  answer: Contract | null,
  days: boolean,
  deps: Deps,
): Promise<string[]> {
  if (question.kind !== COMPARED) return faultsOf(question, answer);
  const { id, same: q, today, locale } = question;
  const reference = await answerTo({ q, today, locale, conversation: `same as ${id}` }, deps);
  return differences(answer, reference, days);
}

/**
 * Asks, in the conversation that the question names, else in one of its own. The answer is `null` where there is none: the message was
 * taken for a command, or the bot broke, which is a fault of that answer and lets the others be asked.
 */
async function answered(
  question: Question,
  days: boolean,
  deps: Deps,
): Promise<Scored & { readonly answer: Contract | null }> {
  const { id, q, today, locale, conversation = `question ${id}` } = question;
  try {
    const answer = await answerTo({ q, today, locale, conversation }, deps);
    return { question, answer, faults: await faultsIn(question, answer, days, deps) };
  } catch (error) {
    return { question, answer: null, faults: [`the bot broke: ${error}`] };
  }
}

async function askAll(questions: readonly Question[], days: boolean, deps: Deps) {
  const scored: Awaited<ReturnType<typeof answered>>[] = [];
  for (const question of questions) scored.push(await answered(question, days, deps));
  return scored;
}

/** `questions`: asks what is in question files, and says how many answers hold what is expected. */
export const questionsCommand: Command = async (args, io) => {
  const { files, threshold, kinds, out, quiet, days } = settingsIn(args);
  const scored = await askAll(readFiles(files, kinds), days, freshBot(io));
  if (out !== undefined) {
    const lines = scored.map(({ question: { id }, answer }) => `${JSON.stringify({ id, answer })}\n`);
    writeFileSync(out, lines.join(""));
  }
  const failed = scored.filter(({ faults }) => faults.length > 0);
  for (const failure of quiet ? [] : failed) io.out(failureLine(failure));
  for (const line of totalLines(scored, threshold)) io.out(line);
  return shareRight(scored) >= threshold ? 0 : 1;
};

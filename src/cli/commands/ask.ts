import { z } from "zod";
import type { Deps } from "../../bot/deps.js";
import { handle } from "../../bot/handle.js";
import type { Shown } from "../../bot/turn.js";
import { toContract } from "../../cards/contract.js";
import type { Answer } from "../../domain/answer.js";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import { LOCALES, type Locale } from "../../domain/question.js";
import { viewStore } from "../../store/installation.js";
import { argumentsIn, complaintOf, dayNamed, localeNamed } from "../arguments.js";
import { botOver } from "../bot.js";
import { type Command, type Io, UsageError } from "../io.js";

/** One question, as `--stdin` reads it. */
const askedSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  today: calendarDateSchema.optional(),
  locale: z.enum(LOCALES).optional(),
  conversation: z.string().min(1).optional(),
});

type Asked = {
  readonly q: string;
  readonly today: string;
  readonly locale?: Locale;
  readonly conversation: string;
};

let asked = 0;

/**
 * Asks as somebody in a personal chat would, through the same `handle`.
 * @returns what is shown, and the facts behind it (`null` where the message was a command, not a question).
 */
export async function ask(
  deps: Deps,
  { q, today, locale, conversation }: Asked,
): Promise<Shown & { answer: Answer | null }> {
  asked += 1;
  const [first] = await handle(
    {
      kind: "message",
      mentions: [],
      activity: `ask-${asked}`,
      place: {
        id: conversation,
        kind: "personal",
        tenant: null,
        serviceUrl: "cli:",
        channelId: "cli",
        botId: "cli",
        team: null,
      },
      from: { id: "cli", name: "" },
      locale: locale ?? null,
      ...(locale === undefined ? {} : { forcedLocale: locale }),
      at: `${today}T12:00:00+01:00`,
      today,
      text: q,
    },
    deps,
  );
  if (first?.kind !== "reply") return { text: "", card: null, answer: null };
  return { text: first.text, card: first.card, answer: first.answer ?? null };
}

type Shape = "text" | "json" | "card";

async function printed(deps: Deps, question: Asked, shape: Shape): Promise<string> {
  const { text, card, answer } = await ask(deps, question);
  if (shape === "json" && answer) return JSON.stringify(toContract(answer));
  return shape === "card" ? JSON.stringify(card) : text;
}

function readLine(line: string): z.infer<typeof askedSchema> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new UsageError(`This line is not JSON: ${line.slice(0, 120)}`);
  }
  const { success, data, error } = askedSchema.safeParse(raw);
  if (success) return data;
  throw new UsageError(`This line is not a question: ${z.prettifyError(error).replaceAll("\n", " ")}`);
}

/** Answers one JSON line after another, in order; each answer is one line. */
async function askLines(deps: Deps, io: Io, defaults: { today: string; locale?: Locale }): Promise<void> {
  let line = 0;
  for await (const text of io.lines()) {
    line += 1;
    if (text.trim() === "") continue;
    const { id, q, today, locale, conversation } = readLine(text);
    const spoken = locale ?? defaults.locale;
    const { answer } = await ask(deps, {
      q,
      today: today ?? defaults.today,
      ...(spoken === undefined ? {} : { locale: spoken }),
      conversation: conversation ?? `line ${line}`,
    });
    io.out(JSON.stringify({ id, answer: answer && toContract(answer) }));
  }
}

const OPTIONS = {
  today: { type: "string" },
  locale: { type: "string" },
  json: { type: "boolean" },
  card: { type: "boolean" },
  stdin: { type: "boolean" },
} as const;

const USAGE =
  'npm run --silent ask -- "QUESTION" [--today 2026-05-04] [--locale sv|en] [--json | --card], or --stdin';

const wrong = complaintOf(USAGE);

/** `ask`: prints the answer to a question as text, JSON ({@link toContract}) or card. */
export const askCommand: Command = async (args, io) => {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const today = dayNamed("today", values.today ?? io.today(), wrong);
  if (values.json && values.card) throw wrong("--json and --card exclude each other.");
  const locale = values.locale === undefined ? undefined : localeNamed(values.locale, wrong);
  const deps = await botOver(await viewStore(io), io);
  const defaults = { today, ...(locale === undefined ? {} : { locale }) };
  if (values.stdin) {
    await askLines(deps, io, defaults);
    return 0;
  }
  const question = positionals.join(" ");
  if (question.trim() === "") throw wrong("There is no question.");
  const shape: Shape = values.json ? "json" : values.card ? "card" : "text";
  io.out(await printed(deps, { q: question, conversation: "ask", ...defaults }, shape));
  return 0;
};

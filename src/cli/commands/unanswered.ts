import { parseArgs } from "node:util";
import { type CalendarDate, later } from "../../domain/calendar-date.js";
import { viewJsonStore } from "../../store/json-store.js";
import { UNANSWERED_DAYS, type UnansweredQuestion } from "../../store/store.js";
import { type Command, UsageError } from "../io.js";

const OPTIONS = { json: { type: "boolean" } } as const;

const USAGE = "npm run --silent unanswered -- [--json]";

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUse: ${USAGE}`);
  }
}

/** A question, however it was capitalised, and on how many days it was asked: a text is kept once of a day. */
type Asked = { readonly text: string; readonly count: number; readonly latest: CalendarDate };

/** The questions by their text, the one asked last first, in the words it was asked in last. */
export function byText(questions: readonly UnansweredQuestion[]): Asked[] {
  const asked = new Map<string, { text: string; days: Set<CalendarDate>; latest: CalendarDate }>();
  for (const { text, day } of questions) {
    const key = text.toLowerCase();
    const before = asked.get(key);
    const days = (before?.days ?? new Set()).add(day);
    // Put at the end anew, so that of two of the same day the later one comes first.
    asked.delete(key);
    asked.set(key, { text, days, latest: later(before?.latest ?? day, day) });
  }
  return [...asked.values()]
    .reverse()
    .map(({ text, days, latest }) => ({ text, count: days.size, latest }))
    .sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0));
}

/** `unanswered`: prints the questions that nothing was found for: the latest day, how many days, the text. */
export const unansweredCommand: Command = async (args, io) => {
  const { json } = readArguments(args);
  const store = await viewJsonStore(io.stateDir);
  const asked = byText(await store.unanswered(io.today()));
  if (json) io.out(JSON.stringify(asked, null, 2));
  else for (const { latest, count, text } of asked) io.out(`${latest}  ${count} ×  ${text}`);
  if (asked.length === 0)
    io.err(`No question has gone without an answer in the last ${UNANSWERED_DAYS} days.`);
  return 0;
};

import { byText } from "../../bot/unanswered.js";
import { viewStore } from "../../store/installation.js";
import { UNANSWERED_DAYS } from "../../store/store.js";
import { complaintOf, optionsIn } from "../arguments.js";
import type { Command } from "../io.js";

const OPTIONS = { json: { type: "boolean" } } as const;

const USAGE = "npm run --silent unanswered -- [--json]";

const wrong = complaintOf(USAGE);

/** `unanswered`: prints the questions that nothing was found for: the latest day, how many days, the text. */
export const unansweredCommand: Command = async (args, io) => {
  const { json } = optionsIn(args, OPTIONS, wrong);
  const store = await viewStore(io);
  const asked = byText(await store.unanswered(io.today()));
  if (json) io.out(JSON.stringify(asked, null, 2));
  else for (const { latest, count, text } of asked) io.out(`${latest}  ${count} ×  ${text}`);
  if (asked.length === 0)
    io.err(`No question has gone without an answer in the last ${UNANSWERED_DAYS} days.`);
  return 0;
};

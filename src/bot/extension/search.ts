import { daysSaid } from "../../cards/occasion-lines.js";
import { renderAnswer } from "../../cards/render.js";
import { capital, stateOf } from "../../cards/state.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import { askOccasion } from "../ask.js";
import type { Hit, SearchIn } from "../turn.js";
import { COMMANDS } from "./commands.js";
import { findOccasions } from "./find.js";
import { type ExtensionHandler, type ExtensionTurn, seekerOf, unknownCommand } from "./handler.js";

/** The most hits that are shown at a time; each brings its whole card. */
const MOST_HITS = 10;

/** Finds occasions, each as a card that can be posted in any chat. */
export const onSearch: ExtensionHandler<SearchIn> = async (turn) => {
  const { command, words: sought, skip, count } = turn.incoming;
  if (command !== COMMANDS.search) return unknownCommand(turn);
  const rows = await findOccasions(turn.deps, sought, seekerOf(turn));
  const words = wordsFor(turn.locale);
  if (rows.length === 0) return [{ kind: "notice", text: words.submission.extension.nothingFound(sought) }];
  const page = rows.slice(skip, skip + Math.min(count, MOST_HITS));
  const hits = (await Promise.all(page.map((row) => hitOf(row, turn)))).flatMap((hit) => hit ?? []);
  return [{ kind: "hits", text: hits.map(({ title }) => title).join("\n"), hits }];
};

async function hitOf(facts: OccasionFacts, turn: ExtensionTurn<SearchIn>): Promise<Hit | null> {
  const { deps, locale, incoming } = turn;
  const answer = await askOccasion(deps, facts.id, locale, incoming.today);
  if (!answer) return null;
  const words = wordsFor(locale);
  const { mark, word } = stateOf(facts, words, null);
  const detail = `${facts.committeeCode} · ${daysSaid(facts, words)} · ${mark} ${word}`;
  return { title: capital(facts.shortTitle), detail, shown: renderAnswer(answer) };
}

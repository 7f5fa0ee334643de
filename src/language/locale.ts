import type { Locale } from "../domain/question.js";
import type { Normalised } from "./normalise.js";
import { en } from "./vocabulary/en.js";
import { sv } from "./vocabulary/sv.js";

const own = (words: readonly string[], others: readonly string[]): ReadonlySet<string> => {
  const shared = new Set(others);
  return new Set(words.filter((word) => !shared.has(word)));
};

const literals = (vocabulary: typeof sv): string[] => [
  ...vocabulary.fillers,
  ...vocabulary.months.flatMap((names) => names.slice(0, 1)),
  ...Object.values(vocabulary.cues).flatMap((patterns) =>
    patterns
      // "status\\p{L}*" is as well the word without its endings.
      .map((p) => p.replace(/\\p\{L\}[*+]$/, ""))
      .filter((p) => /^[a-z ]+$/.test(p))
      .flatMap((p) => p.split(" ")),
  ),
];

const SWEDISH = own(literals(sv), literals(en));
/** English words of what the bot is told to do, which no question has to tell by. */
const TOLD = ["draft", "outcomes", "outcome", "history", "postpone", "waive", "reopen", "undo", "cancel"];
const ENGLISH = new Set([...own(literals(en), literals(sv)), ...TOLD]);
const FILLERS_SV: ReadonlySet<string> = new Set(sv.fillers);
const SWEDISH_LETTERS = /[åäö]/gi;

/**
 * The language a question is asked in, by the small words that only one of them has; å, ä and ö count half,
 * since English questions hold Swedish names. Where nothing tells: the client's language, else Swedish.
 */
export function localeOf(text: Normalised, client: Locale | null): Locale {
  let score = Math.min((text.written.match(SWEDISH_LETTERS) ?? []).length, 2) * 0.5;
  const written = text.written.trim().split(" ");
  for (const [at, word] of text.folded.trim().split(" ").entries()) {
    if (SWEDISH.has(word)) score += 1;
    // "för" is no "for".
    if (/[åäö]/i.test(written[at] ?? "")) score += FILLERS_SV.has(word) ? 1 : 0;
    else if (ENGLISH.has(word)) score -= 1;
  }
  if (score === 0) return client ?? "sv";
  return score > 0 ? "sv" : "en";
}

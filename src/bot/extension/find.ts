import { type Guess, occasionsFound, occasionsProposed } from "../../answers/find-occasions.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { Period } from "../../domain/period.js";
import type { Locale } from "../../domain/question.js";
import { linkTitle } from "../../domain/report-link.js";
import type { Reading, Situation } from "../../language/reading.js";
import { contextFor } from "../ask.js";
import type { Deps } from "../deps.js";
import type { PointedAt } from "../turn.js";

/** Where and in which language something is sought. */
export type Seeker = {
  readonly today: string;
  readonly locale: Locale;
  readonly channelCommittee: string | null;
};

const situationOf = (deps: Deps, { today, locale, channelCommittee }: Seeker): Situation => ({
  today,
  clientLocale: locale,
  forcedLocale: locale,
  channelCommittee,
  homeMunicipality: deps.settings.homeMunicipality,
});

/** The occasions that these words seek; see `occasionsFound`. */
export async function findOccasions(
  deps: Deps,
  words: string,
  seeker: Seeker,
): Promise<readonly OccasionFacts[]> {
  const reading = deps.reader.read(words, situationOf(deps, seeker));
  const { period, filter, matter } = reading;
  const context = await contextFor(deps, reading.scope, seeker.locale, seeker.today);
  return occasionsFound(context, { period, filter, words: words.trim() === "" ? [] : matter });
}

/** The most parts of a message that are read for what it is about. */
const MOST_PARTS = 40;
/** What things are called says more than what is written about them. */
const NAMED = 1;
const SAID = 0.9;

/** A file's name as words: "lex-sarah_2026.docx" is about Lex Sarah and 2026. */
const asWords = (name: string): string => name.replace(/\.[a-z0-9]{2,5}$/i, "").replaceAll(/[-_.+]+/g, " ");

/** The parts of a message, each with what it weighs: names of what it leads to, its subject, its sentences. */
function partsOf({ subject, text, links }: PointedAt): { text: string; weight: number }[] {
  const names = links.flatMap(({ link, name }) => [linkTitle(link), name ?? ""]).map(asWords);
  const sentences = text.split(/[\n.!?]+/).map((sentence) => sentence.replaceAll(/https?:\/\/\S+/gi, " "));
  return [
    ...[...names, subject].map((part) => ({ text: part, weight: NAMED })),
    ...sentences.map((part) => ({ text: part, weight: SAID })),
  ]
    .filter((part) => part.text.trim() !== "")
    .slice(0, MOST_PARTS);
}

const guessesOf = ({ filter, dutyScore }: Reading, weight: number): Guess[] =>
  (filter.followUps ?? []).map((followUp) => ({ followUp, score: dutyScore * weight }));

/** The best guess at each follow-up. */
function bestOf(guesses: readonly Guess[]): Guess[] {
  const best = new Map<string, Guess>();
  for (const guess of guesses)
    if (guess.score > (best.get(guess.followUp)?.score ?? 0)) best.set(guess.followUp, guess);
  return [...best.values()];
}

/** The occasions that a message may be the report of, the likeliest first; none where it says nothing of it. */
export async function proposeOccasions(
  deps: Deps,
  message: PointedAt,
  seeker: Seeker,
): Promise<readonly OccasionFacts[]> {
  const situation = situationOf(deps, seeker);
  const parts = partsOf(message);
  const readings = parts.map((part) => ({
    weight: part.weight,
    reading: deps.reader.read(part.text, situation),
  }));
  const guesses = bestOf(readings.flatMap(({ reading, weight }) => guessesOf(reading, weight)));
  const scope = deps.reader.read("", situation).scope;
  const context = await contextFor(deps, scope, seeker.locale, seeker.today);
  return occasionsProposed(context, guesses, periodOf(readings.map(({ reading }) => reading)));
}

/** The one time that a message names; `null` where it names none, or several. */
function periodOf(readings: readonly Reading[]): Period | null {
  const periods = readings.flatMap(({ period }) => (period === null ? [] : [period]));
  const [first] = periods;
  const same = periods.every(({ start, end }) => start === first?.start && end === first.end);
  return first !== undefined && same ? first : null;
}

import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { foldedWords } from "../domain/fold.js";
import { dueDay } from "../domain/lifecycle.js";
import type { Period } from "../domain/period.js";
import type { Filter, State } from "../domain/question.js";
import { type AnswerContext, factsIn } from "./context.js";
import { distance } from "./record-intent.js";
import { isDueIn, passes, rowsInScope } from "./select.js";

/** What somebody is looking for while they write: what was read of it, and its words, the last perhaps begun only. */
export type Sought = {
  readonly period: Period | null;
  /** `followUps`: those that the words mean, best first; `null` where they mean none. */
  readonly filter: Filter;
  /** The words about the matter, folded; none where only a committee or a time was written. */
  readonly words: readonly string[];
};

/** States in which there is nothing left to hand in. */
const DONE: ReadonlySet<State> = new Set(["submitted", "presented", "waived"]);

/** Whether every word begins a word of the row's name or area. */
function holdsAll({ title, shortTitle, area }: OccasionFacts, words: readonly string[]): boolean {
  const own = foldedWords(`${title} ${shortTitle} ${area}`);
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
}

/** How a list of hits is ordered: what is to come, the nearest first; then what has been, the latest first. */
function byDay(today: CalendarDate): (a: OccasionFacts, b: OccasionFacts) => number {
  const key = (row: OccasionFacts): [number, string] => {
    const day = dueDay(row) ?? row.within?.start ?? null;
    if (day === null) return [2, ""];
    return [day >= today ? 0 : 1, day];
  };
  return (a, b) => {
    const [groupA, dayA] = key(a);
    const [groupB, dayB] = key(b);
    if (groupA !== groupB) return groupA - groupB;
    const order = dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
    return groupA === 1 ? -order : order;
  };
}

/**
 * The occasions that somebody seeks, in the scope of what was understood. Words find what they mean and what
 * they begin, so that it shows up while it is being written; without words or a time, what is next to hand in.
 */
export function occasionsFound(context: AnswerContext, sought: Sought): readonly OccasionFacts[] {
  const { period, filter, words } = sought;
  const { today } = context.understood;
  const any = words.length === 0;
  const others = { ...filter, followUps: null };
  const meant = new Set(filter.followUps ?? []);
  const rows = rowsInScope(context)
    .filter((row) => period === null || isDueIn(row, period, "any"))
    .filter((row) => passes(row, others))
    .filter((row) => any || meant.has(row.followUp) || holdsAll(row, words));
  const isNext = (row: OccasionFacts) => {
    const day = dueDay(row);
    return day !== null && day >= today && !DONE.has(row.standing.state);
  };
  const unasked = any && period === null && filter.states.length === 0;
  return (unasked ? rows.filter(isNext) : rows).toSorted(byDay(today));
}

/** A follow-up that a part of a message may mean, and how well it fits, 0 to 1. */
export type Guess = { readonly followUp: string; readonly score: number };

/** A message means the follow-ups that fit it nearly as well as the best one. */
const NEAR_BEST = 0.6;

/** How often an occasion of one follow-up is proposed: the nearest, and its neighbours. */
const EACH = 3;

/** No later guess may outweigh a better one by the nearness of its day. */
const WEIGHT = 100_000;

/**
 * The occasions that a message may be the report of, the likeliest first: of the follow-ups it fits best, those
 * whose day is nearest, in the time that it names before others.
 */
export function occasionsProposed(
  context: AnswerContext,
  guesses: readonly Guess[],
  period: Period | null,
): readonly OccasionFacts[] {
  const { today } = context.understood;
  const best = Math.max(0, ...guesses.map(({ score }) => score));
  const likely = guesses
    .filter(({ score }) => score >= best * NEAR_BEST)
    .toSorted((a, b) => b.score - a.score);
  const rows = likely.flatMap(({ followUp, score }) =>
    context.library
      .occasionsOfFollowUp(followUp)
      .map((occasion) => factsIn(context, occasion))
      .filter(({ standing }) => standing.state !== "presented" && standing.state !== "waived")
      .map((row) => ({ row, far: farOf(row, score / best) }))
      .toSorted((a, b) => a.far - b.far)
      .slice(0, EACH),
  );
  return rows.toSorted((a, b) => a.far - b.far).map(({ row }) => row);

  function farOf(row: OccasionFacts, fit: number): number {
    const outside = period !== null && !isDueIn(row, period, "any");
    return distance(row, today) + (1 - fit) * WEIGHT + (outside ? WEIGHT : 0);
  }
}

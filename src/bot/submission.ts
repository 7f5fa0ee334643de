import type { Typed } from "../cards/report-cards.js";
import type { OccasionFacts } from "../domain/answer.js";
import type { OccasionId } from "../domain/event.js";
import { withoutPersonalNumbers } from "../domain/personal-number.js";
import { ok, type Problem, type Result, refused } from "../domain/problem.js";
import { checkReport, type TypedReport } from "../domain/report.js";
import type { Deps } from "./deps.js";
import { factsNow } from "./happened.js";
import { postsOf } from "./posts.js";
import { record } from "./record.js";
import type { Incoming } from "./turn.js";

/** A report that is recorded: how the occasion stands now, and where it is told. */
export type Submitted = {
  readonly facts: OccasionFacts;
  /** Ids of the committee's channels. */
  readonly channels: readonly string[];
  /** Its number in the log, by which it is taken back. */
  readonly seq: number | null;
};

/**
 * Checks a report and records it, whichever way it was handed in; the committee's channels are told by messages
 * that wait from the same moment on.
 * @param again whether it is said to be a new version of what is in.
 */
export async function submitReport(
  deps: Deps,
  occasion: OccasionId,
  typed: TypedReport,
  incoming: Incoming,
  again: boolean,
): Promise<Result<Submitted>> {
  const { today } = incoming;
  const move = checkReport(typed, { linkHosts: deps.settings.linkHosts, today });
  if (!move.ok) return move;
  const posts = await postsOf(occasion, deps, today);
  const recorded = await record(deps, occasion, move.value, incoming, again, posts.items);
  if (!recorded.ok) return recorded;
  const facts = await factsNow(deps, occasion, today);
  const { channels } = posts;
  return facts
    ? ok({ facts, channels, seq: recorded.value.seq })
    : refused({ code: "occasion-unknown", occasion });
}

/** What was typed, without what held a personal number: that is neither kept nor sent on. */
export function typedAgain({ link, reference, note }: TypedReport, problem: Problem, today: string): Typed {
  if (problem.code !== "personal-number") return { link, reference, note };
  return {
    link: problem.where === "link" ? "" : link,
    reference: problem.where === "reference" ? "" : reference,
    note: note === null ? null : withoutPersonalNumbers(note, today),
  };
}

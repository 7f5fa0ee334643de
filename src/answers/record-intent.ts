import type { Answer, ClarifyAnswer, OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { dueDay } from "../domain/lifecycle.js";
import type { RecordIntentQuestion, State } from "../domain/question.js";
import { type AnswerContext, allFactsIn, common } from "./context.js";
import { awayFrom, canBeAbout, decisionIn } from "./decision.js";
import { notFound } from "./not-found.js";
import { isDueIn, rowsInScope } from "./select.js";
import { spokenIn } from "./spoken/spoken.js";

const CLOSED: readonly State[] = ["presented", "waived"];
/** How many other occasions are offered beside the likeliest. */
const OTHERS = 8;

/** How far a row's day lies from today; rows without one come last, and so does what is handed in already. */
export function distance(row: OccasionFacts, today: CalendarDate): number {
  const day = dueDay(row);
  const away = day === null ? 1_000 : Math.abs(daysBetween(today, day));
  return row.standing.state === "submitted" ? away + 10_000 : away;
}

/** Whether a row lies in the time that was said, if any was; what is over and was never tracked is not given away. */
function isMeant(row: OccasionFacts, { action, period, wish }: RecordIntentQuestion): boolean {
  const gives = action === "assign" || action === "snooze";
  if (gives && row.standing.state === "notTracked") return false;
  return period === null || !(gives || wish !== null) || isDueIn(row, period, "any");
}

/** The rows that can be meant, the likeliest first: by the day that was said, else by the one that is nearest. */
function nearest(
  rows: readonly OccasionFacts[],
  question: RecordIntentQuestion,
  today: CalendarDate,
): OccasionFacts[] {
  const { wish } = question;
  const open = rows.filter((row) =>
    wish === null ? !CLOSED.includes(row.standing.state) : canBeAbout(wish.decision, row),
  );
  const said = wish?.decision === "present" ? (wish.meeting ?? today) : null;
  const away = (row: OccasionFacts) => {
    if (row.id === question.occasion) return -1;
    const outside = isMeant(row, question) ? 0 : 100_000;
    return outside + (said === null ? distance(row, today) : awayFrom(row, said));
  };
  // Where it cannot be about any of them, the nearest says why.
  const meant = open.length === 0 && wish !== null ? rows : open;
  return [...meant].sort((a, b) => away(a) - away(b));
}

/** How many occasions are offered when nothing tells which one is meant. */
const OPTIONS = 5;
/** A longer link does not fit into a question that a button asks; the form then takes it. */
const LONGEST_ASKED = 350;

/** A link and no word of what it is: asks which report it is, with those whose day is nearest. */
function whichReport(
  context: AnswerContext,
  { link }: RecordIntentQuestion,
  near: readonly OccasionFacts[],
): ClarifyAnswer {
  const { locale } = context.understood;
  const options = near.map(({ shortTitle }) => ({
    label: shortTitle,
    text: spokenIn(locale).isIn(shortTitle, link),
    count: null,
  }));
  return { ...common(context, [], options), kind: "clarify", about: "followUp" };
}

/**
 * The occasion that somebody wants to record something on: of the follow-ups their words fit, the one whose
 * day is nearest. Nothing is recorded by this; the person confirms, or picks one of the others.
 */
export function recordIntent(context: AnswerContext, question: RecordIntentQuestion): Answer {
  const { today } = context.understood;
  const named = question.followUps.flatMap((id) => context.library.occasionsOfFollowUp(id));
  const rows = named.length > 0 ? allFactsIn(context, named) : rowsInScope(context);
  const near = nearest(rows, question, today);
  if (named.length === 0 && question.link !== null && question.link.length <= LONGEST_ASKED)
    return whichReport(context, question, near.slice(0, OPTIONS));
  const [occasion, ...others] = near;
  if (!occasion) return notFound(context, { kind: "notFound", reason: "topic-unknown", words: [] });
  return {
    ...common(context),
    kind: "recordIntent",
    action: question.action,
    decision: decisionIn(question, occasion, context),
    occasion,
    others: others.slice(0, OTHERS),
    link: question.link,
  };
}

import type { Move, OccasionEvent } from "../domain/event.js";
import { takenBackIn } from "../domain/taken-back.js";
import type { Words } from "./words/words.js";

type Teller = (event: OccasionEvent, words: Words, again: boolean) => string;

/** How each kind of move is told; one without a line here is told by what it is called on the occasion's card. */
const TELL: {
  readonly [T in Move["type"]]?: (
    move: Extract<Move, { type: T }>,
    by: string,
    words: Words,
    again: boolean,
  ) => string;
} = {
  assigned: ({ to }, by, { meeting }) => {
    const name = to.kind === "person" ? to.person.name : to.name;
    return name === by ? meeting.did.taken(by) : meeting.did.assigned(by, name);
  },
  acknowledged: (_, by, { meeting }) => meeting.did.acknowledged(by),
  snoozed: ({ until }, by, { meeting, calendar }) => meeting.did.snoozed(by, calendar.date(until, "year")),
  commented: ({ text }, by, { meeting }) => meeting.did.commented(by, text),
  submitted: ({ reference, note }, by, { meeting }, again) =>
    meeting.did.submitted(by, reference, note, again),
  withdrawn: (_, by, { meeting }) => meeting.did.withdrawn(by),
  postponed: ({ meeting: to, reason, decision }, by, { meeting, calendar }) =>
    meeting.did.postponed(by, calendar.date(to, "year"), reason, decision),
  waived: ({ reason, decision }, by, { meeting }) => meeting.did.waived(by, reason, decision ?? null),
  reopened: ({ reason }, by, { meeting }) => meeting.did.reopened(by, reason),
  presented: ({ meeting: at, outcome, paragraph }, by, { meeting, calendar, decisions }) =>
    meeting.did.presented(by, calendar.date(at, "year"), decisions.outcomes[outcome], paragraph),
  reminded: ({ step }, _, { meeting }) => meeting.did.reminded(step),
  undone: (_, by, { meeting }) => meeting.did.undone(by),
};

const tell: Teller = ({ move, by }, words, again) => {
  const teller = TELL[move.type] as
    | ((move: Move, by: string, words: Words, again: boolean) => string)
    | undefined;
  return teller?.(move, by.name, words, again) ?? words.meeting.did.other(by.name, words.occasion.move(move));
};

const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * What has happened to an occasion, each event as a sentence with its day and clock, the oldest first; what was
 * taken back says so. Reminders are told as well.
 */
export function historySentences(history: readonly OccasionEvent[], words: Words): string[] {
  const gone = takenBackIn(history);
  let submitted = 0;
  return history.map((event) => {
    if (event.move.type === "submitted") submitted += 1;
    const when = `${words.calendar.date(event.day, "year")} ${words.calendar.clock(event.at)}`;
    const back = gone.has(event.seq) ? ` (${words.meeting.takenBack})` : "";
    return `${when}: ${stopped(`${tell(event, words, submitted > 1)}${back}`)}`;
  });
}

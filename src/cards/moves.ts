import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Decision } from "../domain/decision.js";
import type { OccasionId } from "../domain/event.js";
import { daysSaid } from "./occasion-lines.js";
import { type Line, nameOf } from "./parts.js";
import type { Row } from "./rows.js";
import { mayAcknowledge, mayCorrect, maySubmit } from "./state.js";
import { INPUTS, type Verb } from "./verbs.js";
import { type View, type WireView, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** A button that acts at once. */
export type Button = {
  readonly title: string;
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A button that first asks which occasion, and then acts. */
type Choosing = Button & {
  readonly press: string;
  readonly input: string;
  readonly label: string;
  readonly placeholder: string;
  readonly error: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: OccasionId }[];
};

const choiceOf = (row: Row) => ({ title: `${row.number}. ${nameOf(row)}`, value: row.facts.id });

function choosing(
  button: Button,
  press: string,
  input: string,
  rows: readonly Row[],
  words: Words,
): Choosing {
  const choices = rows.map(choiceOf);
  const only = choices.length === 1 ? choices[0] : undefined;
  const { chooseLabel: label, chooseHint: placeholder, chooseError: error } = words.buttons;
  return { ...button, press, input, label, placeholder, error, choices, value: only?.value ?? "" };
}

type Moves = { readonly buttons: readonly Button[]; readonly choosing: readonly Choosing[] };

/** The moves of a single occasion, acting at once. */
export function movesOf({ id, standing, unconfirmed }: OccasionFacts, view: View, words: Words): Button[] {
  const data = { occasion: id, view: writeView(view) };
  const { acknowledge, report, correct, confirm, dismiss } = words.buttons;
  // Whether the row is right comes first; there is room for three buttons.
  if (unconfirmed)
    return [
      { title: confirm, verb: "confirm", data },
      { title: correct, verb: "correctRow", data },
      { title: dismiss, verb: "dismiss", data },
    ];
  return [
    ...(mayAcknowledge(standing) ? [{ title: acknowledge, verb: "acknowledge" as const, data }] : []),
    ...(maySubmit(standing) ? [{ title: report, verb: "report" as const, data }] : []),
    ...(mayCorrect(standing) ? [{ title: correct, verb: "report" as const, data }] : []),
  ];
}

/** The button that says who has an occasion, while its report is still to come. */
const ownerMove = ({ id, standing, unconfirmed }: OccasionFacts, view: View, words: Words): Button[] =>
  maySubmit(standing) && !unconfirmed
    ? [
        {
          title: words.owners.buttons.owner,
          verb: "owner",
          data: { occasion: id, view: writeView(view) },
        },
      ]
    : [];
/** Buttons that stand behind one: what officials decide, and what has happened. */
export type MoreMoves = {
  readonly title: string;
  /** Who can press which of them. */
  readonly who: string;
  readonly buttons: readonly Button[];
};

/** The moves of a single occasion that are not needed every day. */
export function moreMovesOf(
  facts: OccasionFacts,
  view: View,
  today: CalendarDate,
  words: Words,
): MoreMoves[] {
  const { id, standing, unconfirmed, meeting } = facts;
  if (unconfirmed) return [];
  const ended = standing.state === "presented" || standing.state === "waived";
  const held = meeting !== null && meeting <= today;
  const decisions: readonly Decision[] = ended
    ? ["reopen"]
    : [...(held ? (["present"] as const) : []), "postpone", "waive"];
  const wire = writeView(view);
  const buttons = decisions.map((decision): Button => {
    const data = { decision, occasion: id, view: wire };
    return { title: words.decisions.ask[decision], verb: "decide", data };
  });
  const { historyButton: title } = words.meeting;
  const history = {
    title,
    verb: "history",
    data: { occasions: [id], page: 1, locale: words.locale },
  } as const;
  const owner = ownerMove(facts, view, words);
  const { more, moreWho: who } = words.decisions;
  return [{ title: more, who, buttons: [...owner, ...buttons, history] }];
}

/** A line that takes a report back, where one is in: the buttons are for what is done more often. */
export const takeBackMove = (
  { id, standing, unconfirmed }: OccasionFacts,
  view: View,
  words: Words,
): Line[] =>
  mayCorrect(standing) && !unconfirmed
    ? [
        {
          label: words.submission.takeBack.ask,
          detail: "",
          verb: "askBack",
          data: { occasion: id, view: writeView(view) },
        },
      ]
    : [];

/** The moves of a list: a list of one row acts at once, a longer one asks which row is meant. */
export function movesOfRows(rows: readonly Row[], view: View, words: Words): Moves {
  const [first] = rows;
  if (first && rows.length === 1) return { buttons: movesOf(first.facts, view, words), choosing: [] };
  const data = { view: writeView(view) };
  const { acknowledge, acknowledgeAsk, report, reportAsk } = words.buttons;
  const unseen = rows.filter(({ facts }) => mayAcknowledge(facts.standing));
  const open = rows.filter(({ facts }) => maySubmit(facts.standing));
  const seeing: Button = { title: acknowledgeAsk, verb: "acknowledge", data };
  const handingIn: Button = { title: reportAsk, verb: "report", data };
  return {
    buttons: [],
    choosing: [
      ...(unseen.length === 0 ? [] : [choosing(seeing, acknowledge, INPUTS.toAcknowledge, unseen, words)]),
      ...(open.length === 0 ? [] : [choosing(handingIn, report, INPUTS.toReport, open, words)]),
    ],
  };
}

/** A button that lets somebody mean another of the occasions that were offered. */
export function chooseOther(others: readonly OccasionFacts[], view: WireView, words: Words): Choosing[] {
  if (others.length === 0) return [];
  const { other: title, choose: press, chooseHint: placeholder } = words.buttons;
  const { other: label, otherError: error } = words.intent;
  const choices = others.map((facts) => ({
    title: `${facts.shortTitle}, ${daysSaid(facts, words)}`,
    value: facts.id,
  }));
  const button = { title, verb: "pick", data: { view } } as const;
  return [{ ...button, press, input: INPUTS.toPick, label, placeholder, error, choices, value: "" }];
}

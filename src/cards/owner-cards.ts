import type { Assigning, OccasionFacts, RecordIntentAnswer } from "../domain/answer.js";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import { ownerName } from "../domain/people.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { type Button, chooseOther } from "./moves.js";
import { stateData } from "./occasion-card.js";
import { daysSaid, ownerSaid } from "./occasion-lines.js";
import { frame } from "./parts.js";
import { problemText } from "./problem-text.js";
import type { Card, Shown } from "./shown.js";
import { capital, stateOf } from "./state.js";
import { fill } from "./template.js";
import { intentView, occasionView, type View, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** What every card about one occasion's owner begins and ends with. */
const framed = (facts: OccasionFacts, title: string, last: readonly string[], words: Words) => ({
  ...frame(
    {
      eyebrow: capital(facts.committeeName[words.locale]),
      title,
      subtitle: facts.shortTitle,
      lead: [capital(daysSaid(facts, words)), ownerLine(facts, words)],
      last,
    },
    words,
  ),
  ...stateData(stateOf(facts, words, null)),
});

function ownerLine(facts: OccasionFacts, words: Words): string {
  const { owner } = facts.standing;
  const { owner: label, noOwner } = words.occasion;
  return `${label}: ${owner === null ? noOwner : ownerSaid(facts, owner, words)}`;
}

/** The fields that ask who: a person from the directory (or by name, where there is none), or a role. */
function whoFields({ roles, directory }: Assigning, typed: string | null, { owners }: Words) {
  const { person, personHint, role, roleHint } = owners.form;
  const field = { label: person, placeholder: personHint, value: typed ?? "" };
  const choices = roles.map((name) => ({ title: name, value: name }));
  return {
    picker: directory ? [field] : [],
    typed: directory ? [] : [field],
    role: choices.length === 0 ? [] : [{ label: role, placeholder: roleHint, choices }],
  };
}

const NO_FIELDS = { picker: [], typed: [], role: [] };

/** What the form about an owner is about. */
export type OwnerForm = {
  readonly occasion: OccasionFacts;
  /** What is drawn again when the form is left. */
  readonly view: View;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly assign: Assigning;
  /** What was typed for a name, where the form comes back with a problem. */
  readonly typed?: string | null;
  readonly problem?: Problem;
};

function ownerCard(
  { occasion, view, assign, today, typed = null, problem }: OwnerForm,
  title: string,
  others: readonly OccasionFacts[],
  words: Words,
): Card {
  const { owners, buttons } = words;
  const data = { occasion: occasion.id, view: writeView(view) };
  const { to } = assign;
  const cancel: Button = { title: buttons.cancel, verb: "cancel", data: { view: data.view } };
  return fill("owner-form", {
    ...framed(occasion, title, to === null ? [] : [owners.willAssign(ownerName(to))], words),
    ...(to === null ? whoFields(assign, typed, words) : NO_FIELDS),
    problem: problem === undefined ? "" : problemText(problem, words.locale, today),
    confirm: owners.buttons.assign,
    confirmData: { ...data, to },
    take: to === null ? [{ title: owners.buttons.take, verb: "take", data }] : [],
    choosing: chooseOther(others, data.view, words),
    cancel: others.length > 0 ? [] : [cancel],
  });
}

/** The form that says who has an occasion. */
export function ownerForm(form: OwnerForm): Shown {
  const words = wordsFor(form.locale);
  const { heading } = words.owners.form;
  const said = form.problem === undefined ? [] : [problemText(form.problem, form.locale, form.today)];
  const text = [heading, `${form.occasion.shortTitle} · ${daysSaid(form.occasion, words)}`, ...said].join(
    "\n",
  );
  return { text, card: ownerCard(form, heading, [], words) };
}

const NOBODY: Assigning = { to: null, roles: [], directory: false };

/** "Is this right?", before an owner is recorded from a sentence. */
export const assignIntentCard = (answer: RecordIntentAnswer, view: View, words: Words): Card =>
  ownerCard({ ...answer, view, assign: answer.assign ?? NOBODY }, words.intent.heading, answer.others, words);

/** "Is this right?", before reminders rest: until the day that was said, else one that is chosen here. */
export function snoozeIntentCard(answer: RecordIntentAnswer, words: Words, problem?: Problem): Card {
  const { occasion, others, until = null, today } = answer;
  const { owners, buttons } = words;
  const view = writeView(intentView(answer));
  const cancel: Button = { title: buttons.cancel, verb: "cancel", data: { view } };
  const day = until && words.calendar.date(until, "full");
  return fill("snooze-form", {
    ...framed(occasion, words.intent.heading, [owners.willSnooze(day)], words),
    problem: problem === undefined ? "" : problemText(problem, words.locale, today),
    untilLabel: owners.form.until,
    untilError: problemText({ code: "snooze-past" }, words.locale, today),
    until: until ?? "",
    earliest: addDays(today, 1),
    confirm: owners.buttons.snooze,
    confirmData: { occasion: occasion.id, view },
    choosing: chooseOther(others, view, words),
    cancel: others.length > 0 ? [] : [cancel],
  });
}

/** The button that takes back what was recorded just now. */
export const undoButton = (occasion: string, seq: number | null, view: View, words: Words): Button[] =>
  seq === null
    ? []
    : [{ title: words.owners.buttons.undo, verb: "undo", data: { occasion, seq, view: writeView(view) } }];

/** The button that shows an occasion in full. */
export const showButton = (occasion: string, view: View, words: Words): Button => ({
  title: words.buttons.show,
  verb: "show",
  data: { occasion, view: writeView(view) },
});

/** Something that happened to an occasion, in a sentence, with what can be done about it. */
export function happenedCard(
  occasion: OccasionFacts,
  sentence: string,
  buttons: readonly Button[],
  locale: Locale,
): Shown {
  const words = wordsFor(locale);
  const days = capital(daysSaid(occasion, words));
  const eyebrow = capital(occasion.committeeName[locale]);
  const card = fill("receipt", {
    ...frame({ eyebrow, title: occasion.shortTitle, lead: [sentence], last: [days] }, words),
    ...stateData(stateOf(occasion, words, null)),
    open: [],
    buttons,
  });
  return { text: [occasion.shortTitle, sentence, days].join("\n"), card };
}

/** Tells whoever moved an occasion what is recorded now; `seq`: the event's number, by which it is taken back. */
export function moveReceipt(
  occasion: OccasionFacts,
  sentence: string,
  seq: number | null,
  locale: Locale,
): Shown {
  const words = wordsFor(locale);
  const view = occasionView(occasion.id, locale);
  const buttons = [showButton(occasion.id, view, words), ...undoButton(occasion.id, seq, view, words)];
  return happenedCard(occasion, sentence, buttons, locale);
}

import type { OccasionFacts } from "../domain/answer.js";
import { addDays, type CalendarDate } from "../domain/calendar-date.js";
import type { Decision, DecisionFields } from "../domain/decision.js";
import type { Move } from "../domain/event.js";
import { outcomeSchema } from "../domain/event.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { LONGEST_NOTE } from "../domain/report-link.js";
import { chooseOther, movesOf } from "./moves.js";
import { openReport, stateData } from "./occasion-card.js";
import { daysSaid } from "./occasion-lines.js";
import { frame } from "./parts.js";
import { problemText } from "./problem-text.js";
import type { Shown } from "./shown.js";
import { capital, stateOf } from "./state.js";
import { fill } from "./template.js";
import { INPUTS } from "./verbs.js";
import { occasionView, type View, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** The form of a decision: what it is about, what is filled in, and what was wrong with that the last time. */
export type DecisionForm = {
  readonly decision: Decision;
  readonly occasion: OccasionFacts;
  /** Other occasions that a sentence might mean. */
  readonly others?: readonly OccasionFacts[];
  readonly view: View;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly fields: DecisionFields;
  /** The known meetings of the committee, by day. */
  readonly meetings: readonly CalendarDate[];
  readonly problem?: Problem | null;
};

type Choice = { readonly title: string; readonly value: string };

/** A list of more would hide what is near. */
const MOST_MEETINGS = 15;
/** How far back a meeting's outcome can still be chosen, in days. */
const BACK_DAYS = 400;

const dayChoice =
  (words: Words) =>
  (day: CalendarDate): Choice => ({ title: words.calendar.date(day, "full"), value: day });

const choice = (
  id: string,
  label: string,
  value: string | null,
  choices: readonly Choice[],
  words: Words,
) => ({
  id,
  label,
  value: choices.some((one) => one.value === value) ? value : "",
  placeholder: words.decisions.choose,
  choices,
});

const text = (id: string, label: string, value: string | null, hint: string, long = false) => ({
  id,
  label,
  value: value ?? "",
  placeholder: hint,
  most: long ? LONGEST_NOTE : 120,
  long,
});

const reasonInput = ({ fields }: DecisionForm, { decisions }: Words) =>
  text(INPUTS.reason, decisions.reason, fields.reason, decisions.reasonHint, true);
const decidedInput = ({ fields }: DecisionForm, { decisions }: Words) =>
  text(INPUTS.paragraph, decisions.decided, fields.paragraph, decisions.decidedHint);

const comingAfter = (days: readonly CalendarDate[], day: CalendarDate, today: CalendarDate) =>
  days.filter((one) => one >= today && one !== day).slice(0, MOST_MEETINGS);

/** The choices of what is sent back: when it comes up again. */
export const againChoice = (
  id: string,
  value: string | null,
  meetings: readonly CalendarDate[],
  after: CalendarDate,
  words: Words,
) => {
  const { decisions } = words;
  const days = meetings.filter((day) => day > after).slice(0, MOST_MEETINGS);
  const choices = [{ title: decisions.nextMeeting, value: "next" }, ...days.map(dayChoice(words))];
  return choice(id, decisions.again, value ?? "next", choices, words);
};

function postponeInputs(form: DecisionForm, words: Words) {
  const { decisions } = words;
  const { fields, meetings, occasion, today } = form;
  const days = comingAfter(meetings, occasion.meeting ?? "", today);
  const other = fields.meeting !== null && !days.includes(fields.meeting) ? fields.meeting : "";
  return {
    choices: [
      choice(INPUTS.meeting, decisions.newMeeting, fields.meeting, days.map(dayChoice(words)), words),
    ],
    dates: [{ id: INPUTS.day, label: decisions.otherDay, value: other }],
    texts: [reasonInput(form, words), decidedInput(form, words)],
  };
}

function presentInputs(form: DecisionForm, words: Words) {
  const { decisions } = words;
  const { fields, meetings, occasion, today } = form;
  const since = addDays(today, -BACK_DAYS);
  const known = meetings.filter((day) => day <= today && day >= since).slice(-MOST_MEETINGS);
  const own = occasion.meeting !== null && occasion.meeting <= today ? occasion.meeting : null;
  const extra = [own, fields.meeting].flatMap((day) => (day !== null && !known.includes(day) ? [day] : []));
  const days = [...new Set([...known, ...extra])].sort();
  const outcomes = outcomeSchema.options.map((one) => ({
    title: capital(decisions.outcomes[one]),
    value: one,
  }));
  return {
    choices: [
      choice(INPUTS.meeting, decisions.heldMeeting, fields.meeting ?? own, days.map(dayChoice(words)), words),
      choice(INPUTS.outcome, decisions.outcome, fields.outcome, outcomes, words),
      againChoice(INPUTS.again, fields.again, meetings, today, words),
    ],
    dates: [],
    texts: [text(INPUTS.paragraph, decisions.paragraph, fields.paragraph, "34")],
  };
}

const INPUTS_OF: Readonly<
  Record<
    Decision,
    (form: DecisionForm, words: Words) => Readonly<Record<"choices" | "dates" | "texts", unknown>>
  >
> = {
  postpone: postponeInputs,
  waive: (form, words) => ({
    choices: [],
    dates: [],
    texts: [reasonInput(form, words), decidedInput(form, words)],
  }),
  reopen: ({ fields }, { decisions }) => ({
    choices: [],
    dates: [],
    texts: [text(INPUTS.reason, decisions.reasonIfAny, fields.reason, "", true)],
  }),
  present: presentInputs,
};

/** The day that a warning is about: pressing on with it records it. */
const sureOf = (problem: Problem | null | undefined): CalendarDate | null =>
  problem?.code === "no-meeting" ? problem.day : null;

/** The form in which officials postpone, end, open again, or record what came of a follow-up. */
export function decisionForm(form: DecisionForm): Shown {
  const { decision, occasion, others = [], view, locale, problem, today } = form;
  const words = wordsFor(locale);
  const { decisions, intent, buttons } = words;
  const asked = view.kind === "intent";
  const title = asked ? intent.heading : decisions.heading[decision];
  const said = problem ? problemText(problem, locale, today) : "";
  const days = capital(daysSaid(occasion, words));
  const wire = writeView(view);
  const lead = asked ? [decisions.heading[decision], days] : [days];
  const card = fill("decision-form", {
    ...frame(
      {
        eyebrow: capital(occasion.committeeName[locale]),
        title,
        subtitle: occasion.shortTitle,
        lead,
        last: [decisions.explain[decision]],
      },
      words,
    ),
    ...stateData(stateOf(occasion, words, null)),
    ...INPUTS_OF[decision](form, words),
    problem: said,
    record: decisions.record[decision],
    recordData: { decision, occasion: occasion.id, sure: sureOf(problem), view: wire },
    choosing: chooseOther(others, wire, words),
    cancel: others.length > 0 ? [] : [{ title: buttons.cancel, verb: "cancel", data: { view: wire } }],
  });
  const lines = [
    title,
    ...(asked ? [decisions.heading[decision]] : []),
    occasion.title,
    days,
    ...filled(form, words),
    said,
  ];
  return { text: [...lines, decisions.explain[decision]].filter((line) => line !== "").join("\n"), card };
}

/** What is filled in, as lines of text. */
function filled({ decision, fields }: DecisionForm, { decisions, calendar }: Words): string[] {
  const { meeting, reason, paragraph, outcome, again } = fields;
  const presents = decision === "present";
  const known = outcomeSchema.safeParse(outcome).data;
  return [
    ...(meeting === null
      ? []
      : [`${presents ? decisions.heldMeeting : decisions.newMeeting}: ${calendar.date(meeting, "full")}`]),
    ...(known === undefined ? [] : [`${decisions.outcome}: ${decisions.outcomes[known]}`]),
    ...(reason === null ? [] : [`${decisions.reason}: ${reason}`]),
    ...(paragraph === null ? [] : [`${presents ? decisions.paragraph : decisions.decided}: ${paragraph}`]),
    ...(again === null ? [] : [`${decisions.again}: ${calendar.date(again, "full")}`]),
  ];
}

const detailsOf = (move: Move, title: string) => ({
  title,
  meeting: "meeting" in move ? move.meeting : null,
  reason: "reason" in move ? (move.reason ?? null) : null,
  paragraph: "paragraph" in move ? move.paragraph : "decision" in move ? (move.decision ?? null) : null,
  outcome: "outcome" in move ? move.outcome : null,
});

/** What was decided, in a sentence. `by` is `null` for whoever did it. */
export const decidedSaid = (
  decision: Decision,
  move: Move,
  occasion: OccasionFacts,
  by: string | null,
  locale: Locale,
): string => wordsFor(locale).decisions.done[decision](by, detailsOf(move, occasion.shortTitle));

/** At which meeting a report that was sent back comes up again. */
export function againSaid(occasion: OccasionFacts, locale: Locale): string {
  const words = wordsFor(locale);
  return `${words.decisions.returnedTo}: ${daysSaid(occasion, words)}.`;
}

/** Tells the person who decided something what is recorded now. */
export function decisionReceipt(
  occasion: OccasionFacts,
  sentence: string,
  view: View,
  locale: Locale,
): Shown {
  const words = wordsFor(locale);
  const days = capital(daysSaid(occasion, words));
  const own = occasionView(occasion.id, locale);
  const show = {
    title: words.buttons.show,
    verb: "show",
    data: { occasion: occasion.id, view: writeView(own) },
  };
  const card = fill("receipt", {
    ...frame(
      {
        eyebrow: capital(occasion.committeeName[locale]),
        title: occasion.shortTitle,
        lead: [sentence],
        last: [days],
      },
      words,
    ),
    ...stateData(stateOf(occasion, words, null)),
    open: openReport(occasion, words),
    buttons: [show, ...movesOf(occasion, view, words)].slice(0, 2),
  });
  return { text: [sentence, days].join("\n"), card };
}

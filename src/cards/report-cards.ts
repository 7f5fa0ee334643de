import type { OccasionFacts, RecordIntentAnswer } from "../domain/answer.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { dueDay } from "../domain/lifecycle.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { LONGEST_LINK, LONGEST_NOTE } from "../domain/report-link.js";
import { decisionForm } from "./decision-cards.js";
import { chooseOther, movesOf } from "./moves.js";
import { openReport, stateData } from "./occasion-card.js";
import { daysSaid } from "./occasion-lines.js";
import { assignIntentCard, showButton, snoozeIntentCard, undoButton } from "./owner-cards.js";
import { frame } from "./parts.js";
import { problemText } from "./problem-text.js";
import type { Card, Shown } from "./shown.js";
import { capital, stateOf } from "./state.js";
import { fill } from "./template.js";
import { countingNumber } from "./versions.js";
import { intentView, type View, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** What stands in a report form's fields; kept when the form comes back with a problem. */
export type Typed = {
  readonly link?: string | null;
  readonly reference?: string | null;
  readonly note?: string | null;
};

/** The fields of `parts/report-inputs`. */
export const inputsData = ({ link, reference, note }: Typed, { form }: Words) => ({
  linkLabel: form.link,
  linkHint: form.linkHint,
  linkError: form.linkError,
  linkValue: link ?? "",
  linkMost: LONGEST_LINK,
  referenceLabel: form.reference,
  referenceHint: form.referenceHint,
  referenceValue: reference ?? "",
  noteLabel: form.note,
  noteHint: form.noteHint,
  noteValue: note ?? "",
  noteMost: LONGEST_NOTE,
});

const headOf = (facts: OccasionFacts, title: string, words: Words) => ({
  eyebrow: capital(facts.committeeName[words.locale]),
  title,
  subtitle: facts.shortTitle,
});

/** What a report form is about, and what was wrong with it the last time. */
export type ReportForm = {
  readonly occasion: OccasionFacts;
  /** What is drawn again when the form is left. */
  readonly view: View;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly typed?: Typed;
  readonly problem?: Problem;
};

/** What was handed in last: a form that corrects it begins with that. */
const typedBefore = ({ standing }: OccasionFacts): Typed => standing.submission ?? {};

/**
 * The form that records a report. It says that a new version is meant when one is in already, and when
 * somebody else has turned out to be first.
 */
export function reportForm({ occasion, view, locale, today, typed, problem }: ReportForm): Shown {
  const words = wordsFor(locale);
  const { form, buttons } = words;
  const again = occasion.standing.submission !== null || problem?.code === "already-submitted";
  const said = problem === undefined ? "" : problemText(problem, locale, today);
  const title = again ? form.correctHeading : form.heading;
  const card = fill("report-form", {
    ...frame({ ...headOf(occasion, title, words), lead: [capital(daysSaid(occasion, words))] }, words),
    ...inputsData(typed ?? typedBefore(occasion), words),
    problem: said,
    register: again ? buttons.registerAgain : buttons.register,
    submitData: { occasion: occasion.id, again, view: writeView(view) },
    cancel: buttons.cancel,
    cancelData: { view: writeView(view) },
  });
  const lines = [title, `${occasion.shortTitle} · ${daysSaid(occasion, words)}`, said];
  return { text: lines.filter((line) => line !== "").join("\n"), card };
}

/** "Is this right?": the occasion that a sentence seems to mean, before anything is recorded. */
export function recordIntentCard(answer: RecordIntentAnswer, words: Words, shown: View | null): Card {
  const { action, occasion, others, link } = answer;
  const own = shown?.kind === "intent" ? shown : intentView(answer);
  if (action === "assign") return assignIntentCard(answer, own, words);
  if (action === "snooze") return snoozeIntentCard(answer, words);
  const decided = decisionShown(answer, shown);
  if (decided?.card) return decided.card;
  const view = writeView(own);
  const submits = action === "submit";
  const again = occasion.standing.submission !== null;
  const { buttons, intent } = words;
  const register = again ? buttons.registerAgain : buttons.register;
  return fill("record-intent", {
    ...frame(
      {
        ...headOf(occasion, intent.heading, words),
        lead: [capital(daysSaid(occasion, words))],
        last: [submits ? intent.submit : intent.acknowledge],
      },
      words,
    ),
    ...stateData(stateOf(occasion, words, null)),
    ...inputsData({ link }, words),
    asksForLink: submits,
    confirm: submits ? register : buttons.acknowledge,
    verb: submits ? "submit" : "acknowledge",
    confirmData: { occasion: occasion.id, view, ...(submits ? { again } : {}) },
    choosing: chooseOther(others, view, words),
    cancel: others.length > 0 ? [] : [{ title: buttons.cancel, verb: "cancel", data: { view } }],
  });
}

/** "Is this right?" of a decision: its form, filled in; `null` where anybody may do what is wanted. */
export function decisionShown(answer: RecordIntentAnswer, shown: View | null = null): Shown | null {
  const { decision, occasion, others, locale, today } = answer;
  if (decision === null) return null;
  const view = shown?.kind === "intent" ? shown : intentView(answer);
  return decisionForm({ occasion, others, view, locale, today, ...decision });
}

/** What was recorded just now, and by whom. `shared`: it was posted to the committee's channel. */
export type Receipt = {
  readonly occasion: OccasionFacts;
  readonly locale: Locale;
  readonly view: View;
  readonly shared: boolean;
  /** The event's number in the log, by which it is taken back; `null` where it cannot be. */
  readonly seq: number | null;
};

/** "Inlämnad 25 augusti av dig, 2 dagar före stoppdagen." */
export function receiptSentence({ standing, ...days }: OccasionFacts, words: Words): string {
  const { receipt } = words;
  const { submission, acknowledged } = standing;
  const seen = acknowledged.at(-1);
  if (submission === null)
    return seen
      ? receipt.acknowledged(words.calendar.date(seen.day, "short"), null)
      : words.states[standing.state];
  const due = dueDay(days);
  const margin = due === null ? "" : `, ${receipt.margin(daysBetween(submission.day, due))}`;
  return `${receipt.submitted(words.calendar.date(submission.day, "short"), null)}${margin}.`;
}

/** Tells the person who recorded something what is recorded now. */
export function receipt({ occasion, locale, view, shared, seq }: Receipt): Shown {
  const words = wordsFor(locale);
  const sentence = receiptSentence(occasion, words);
  const lead = shared ? [words.receipt.shared] : [];
  const days = capital(daysSaid(occasion, words));
  const card = fill("receipt", {
    ...frame(
      { eyebrow: capital(occasion.committeeName[locale]), title: occasion.shortTitle, lead, last: [days] },
      words,
    ),
    ...stateData({ ...stateOf(occasion, words, null), word: sentence }),
    open: openReport(occasion, words),
    buttons: [...undoButton(occasion.id, seq, view, words), ...movesOf(occasion, view, words)],
  });
  return { text: [occasion.shortTitle, [sentence, ...lead].join(" "), days].join("\n"), card };
}

/** What a post says of the report: a further version, who took it back, or that it is gone. */
function postSentence({ standing }: OccasionFacts, words: Words): string | null {
  const { submission, versions } = standing;
  const { post } = words.submission;
  const number = countingNumber(versions);
  if (submission !== null) return number !== null && number > 1 ? post.version(number) : null;
  const last = versions.at(-1)?.withdrawn;
  return last ? post.takenBack(words.calendar.date(last.day, "year"), last.by.name, last.reason) : post.gone;
}

/** What the committee's channel is told of a report that was handed in, as it stands now. */
export function submissionPost(occasion: OccasionFacts, view: View, locale: Locale): Shown {
  const words = wordsFor(locale);
  const { submission } = occasion.standing;
  const sentence = submission === null ? null : words.post.submitted(submission.by.name);
  const { reference, note } = words.occasion;
  const said = postSentence(occasion, words);
  const more = [
    ...(said === null ? [] : [said]),
    ...(submission?.reference ? [`${reference}: ${submission.reference}`] : []),
    ...(submission?.note ? [`${note}: ${submission.note}`] : []),
  ];
  const days = daysSaid(occasion, words);
  const card = fill("post", {
    ...frame(
      {
        eyebrow: capital(occasion.committeeName[locale]),
        title: occasion.shortTitle,
        lead: more,
        last: [capital(days)],
      },
      words,
    ),
    ...stateData(stateOf(occasion, words, null)),
    open: openReport(occasion, words),
    buttons: [showButton(occasion.id, view, words)],
  });
  const heading = [sentence, occasion.shortTitle].filter(Boolean).join(" ");
  return { text: [heading, ...more, days].join("\n"), card };
}

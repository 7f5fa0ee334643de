import type { OccasionFacts } from "../domain/answer.js";
import type { Locale } from "../domain/question.js";
import { LONGEST_NOTE, linkTitle } from "../domain/report-link.js";
import { daysSaid } from "./occasion-lines.js";
import { frame } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { nextNumber } from "./versions.js";
import { type View, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";

/** What the form that takes a report back is about. */
export type TakeBackForm = {
  /** The occasions whose report may be meant, the likeliest first; at least one. */
  readonly occasions: readonly [OccasionFacts, ...OccasionFacts[]];
  /** What is drawn again when the form is left. */
  readonly view: View;
  readonly locale: Locale;
  readonly reason?: string | null;
  readonly problem?: string;
};

/** Asks before a report is taken back: says what it will come to, and takes the reason. */
export function takeBackForm({ occasions, view, locale, reason, problem = "" }: TakeBackForm): Shown {
  const words = wordsFor(locale);
  const { takeBack } = words.submission;
  const [first, ...others] = occasions;
  const submission = first.standing.submission;
  const several = others.length > 0;
  const outcome = takeBack.outcome(nextNumber(first.standing.versions));
  const report = submission === null ? "" : linkTitle(submission.link);
  const lead = several
    ? []
    : [[report, capital(daysSaid(first, words))].filter(Boolean).join(" · "), outcome];
  const card = fill("take-back", {
    ...frame(
      {
        eyebrow: capital(first.committeeName[locale]),
        title: takeBack.heading,
        subtitle: several ? null : first.shortTitle,
        lead,
      },
      words,
    ),
    problem,
    choices: occasions.map((facts) => ({
      title: `${facts.shortTitle}, ${daysSaid(facts, words)}`,
      value: facts.id,
    })),
    chosen: first.id,
    whichLabel: takeBack.which,
    reasonLabel: takeBack.reason,
    reasonHint: takeBack.reasonHint,
    reasonValue: reason ?? "",
    reasonMost: LONGEST_NOTE,
    confirm: takeBack.confirm,
    confirmData: { occasion: first.id, view: writeView(view) },
    cancel: words.buttons.cancel,
    cancelData: { view: writeView(view) },
  });
  const lines = [takeBack.heading, first.shortTitle, ...lead, problem].filter((line) => line !== "");
  return { text: lines.join("\n"), card };
}

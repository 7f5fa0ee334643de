import type { OccasionFacts } from "../domain/answer.js";
import type { OccasionId } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import { openReport, stateData } from "./occasion-card.js";
import { daysSaid } from "./occasion-lines.js";
import { frame } from "./parts.js";
import { inputsData, receiptSentence, type Typed } from "./report-cards.js";
import type { Shown } from "./shown.js";
import { capital, stateOf } from "./state.js";
import { fill } from "./template.js";
import { wordsFor } from "./words/index.js";
import { PRODUCT } from "./words/words.js";

/** What stands in the dialogue that records a report from a message. */
export type ReportDialogue = {
  readonly locale: Locale;
  /** The occasions to choose from, the likeliest first; none where it has to be searched for. */
  readonly options: readonly OccasionFacts[];
  readonly chosen: OccasionId | null;
  readonly typed: Typed;
  readonly search?: string;
  /** What is wrong, as a sentence. */
  readonly problem?: string;
  /** The occasion that has a report already: sending the form once more records a new version of that. */
  readonly again?: OccasionId | null;
};

/**
 * The form that records a report, as a dialogue of Teams: there, buttons can only be `Action.Submit`, whose data
 * come back whole. It begins with which occasion is meant.
 */
export function reportDialogue(dialogue: ReportDialogue): Shown {
  const { locale, options, chosen, typed, search = "", problem = "", again = null } = dialogue;
  const words = wordsFor(locale);
  const said = words.submission.extension;
  const lead = options.length === 0 ? [said.noneProposed] : search === "" ? [said.proposed] : [];
  const data = { options: options.map(({ id }) => id) };
  const card = fill("report-dialogue", {
    ...frame({ eyebrow: PRODUCT, title: said.title, lead }, words),
    ...inputsData(typed, words),
    problem,
    choices: options.map((facts) => ({
      title: `${facts.shortTitle}, ${daysSaid(facts, words)}`,
      value: facts.id,
    })),
    chosen: chosen ?? "",
    whichLabel: said.which,
    whichHint: said.whichHint,
    searchLabel: said.search,
    searchHint: said.searchHint,
    searchValue: search,
    searchButton: said.searchButton,
    searchData: { ...data, action: "search" },
    register: again === null ? words.buttons.register : words.buttons.registerAgain,
    registerData: { ...data, action: "register", ...(again === null ? {} : { again }) },
  });
  return { text: [said.title, ...lead, problem].filter((line) => line !== "").join("\n"), card };
}

/** What was recorded, in the same dialogue: nothing to press but the report itself. */
export function dialogueReceipt(occasion: OccasionFacts, shared: boolean, locale: Locale): Shown {
  const words = wordsFor(locale);
  const sentence = receiptSentence(occasion, words);
  const lead = shared ? [words.receipt.shared] : [];
  const days = capital(daysSaid(occasion, words));
  const eyebrow = capital(occasion.committeeName[locale]);
  const card = fill("receipt", {
    ...frame({ eyebrow, title: occasion.shortTitle, lead, last: [days] }, words),
    ...stateData({ ...stateOf(occasion, words, null), word: sentence }),
    open: openReport(occasion, words),
    buttons: [],
  });
  return { text: [occasion.shortTitle, [sentence, ...lead].join(" "), days].join("\n"), card };
}

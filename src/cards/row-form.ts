import { formSchema } from "../domain/agreement.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { type Correction, hasOwnDays, LONGEST_TITLE } from "../domain/correction.js";
import type { Occasion } from "../domain/occasion.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import { frame } from "./parts.js";
import { problemText } from "./problem-text.js";
import type { Shown } from "./shown.js";
import { fill } from "./template.js";
import { INPUTS } from "./verbs.js";
import { type View, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** The document's own words for a row, and where they stand. */
export type RowQuote = { readonly words: string; readonly page: number | null; readonly line: number | null };

/** What the form is about; `typed` and `problem`: what was saved, and why it was not taken. */
export type RowForm = {
  readonly occasion: Occasion;
  readonly quote: RowQuote | null;
  /** What is drawn again when the form is left. */
  readonly view: View;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly typed?: Correction;
  readonly problem?: Problem;
};

/** The most of the document's words that a form shows, in characters. */
const LONGEST_QUOTE = 400;

const cut = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;

const asRead = ({ followUp, meeting, submitBy, forms }: Occasion): Correction => ({
  title: followUp.title,
  meeting,
  submitBy,
  forms,
});

function daysOf(occasion: Occasion, { meeting, submitBy }: Correction, { review }: Words) {
  if (!hasOwnDays(occasion)) return [];
  return [
    { id: INPUTS.meeting, label: review.form.meeting, value: meeting ?? "" },
    { id: INPUTS.submitBy, label: review.form.submitBy, value: submitBy ?? "" },
  ];
}

function leadOf({ occasion, quote }: RowForm, words: Words): string[] {
  const { form } = words.review;
  const { rule } = occasion.row;
  return [
    ...(quote ? [form.document(cut(quote.words), quote.page, quote.line)] : []),
    ...(rule === null || hasOwnDays(occasion) ? [] : [form.recurring(words.rule(rule))]),
  ];
}

/** The form in which a row that was read from a document is corrected, beside what the document says. */
export function rowForm(about: RowForm): Shown {
  const { occasion, view, locale, today, typed = asRead(occasion), problem } = about;
  const words = wordsFor(locale);
  const { form } = words.review;
  const said = problem === undefined ? "" : problemText(problem, locale, today);
  const lead = leadOf(about, words);
  const card = fill("row-form", {
    ...frame(
      {
        eyebrow: occasion.agreement.shortTitle,
        title: form.heading,
        subtitle: occasion.followUp.shortTitle,
        lead,
      },
      words,
    ),
    problem: said,
    titleLabel: form.title,
    titleValue: typed.title,
    titleMost: LONGEST_TITLE,
    titleError: problemText({ code: "title-missing" }, locale, today),
    days: daysOf(occasion, typed, words),
    formsLabel: form.forms,
    formsValue: typed.forms.join(","),
    formChoices: formSchema.options.map((value) => ({ title: words.forms[value], value })),
    save: form.save,
    saveData: { occasion: occasion.id, view: writeView(view) },
    cancel: words.buttons.cancel,
    cancelData: { view: writeView(view) },
  });
  return {
    text: [form.heading, occasion.followUp.shortTitle, ...lead, said].filter(Boolean).join("\n"),
    card,
  };
}

import { enPhrases } from "./en-basics.js";
import { type ListWords, listed, type ReviewWords } from "./review.js";

const { and } = enPhrases;

const LIST: ListWords = {
  heading: (name, count, others) =>
    `${name}: ${count} ${count === 1 ? "follow-up is" : "follow-ups are"} not confirmed${others === 0 ? "" : `, and ${others} other rows (goals, assignments, amounts, indicators)`}.`,
  section: (section) => `Section ${section}`,
  more: (count) => `… and ${count} more.`,
  how: (name, section) =>
    `Write “confirm everything in section ${section} (${name})” or “confirm all rows (${name})”. A row that is wrong is corrected or dismissed on its card.`,
};

/** See {@link ReviewWords}. */
export const enReview: ReviewWords = {
  nothingOpen: "No rows wait to be confirmed.",
  nothingThere: (agreements) => `No rows wait there. There are unconfirmed rows in ${and(agreements)}.`,
  which: (agreements) =>
    `There are unconfirmed rows in ${and(agreements)}. Write which one is meant, for example “confirm all rows (${agreements[0]})”.`,
  nothingInSection: (agreement, sections) =>
    `No rows wait in that section. In ${agreement} there are unconfirmed rows in section ${and(sections)}.`,
  confirmed: (count, agreement, left) =>
    `${count} ${count === 1 ? "row is" : "rows are"} confirmed in ${agreement}. ${left === 0 ? "No more wait there." : `${left} still wait.`}`,
  dismissed: (title) => `The row is dismissed and not used: ${title}.`,
  decidedBefore: "Somebody has confirmed or dismissed that row already.",
  form: {
    heading: "Correct the row",
    title: "Follow-up",
    meeting: "Meeting",
    submitBy: "Hand in by",
    forms: "Form",
    save: "Save and confirm",
    document: (words, page, line) =>
      `In the document${page === null ? "" : `, page ${page}`}${line === null ? "" : `, line ${line}`}: “${words}”`,
    recurring: (rule) => `Its days follow from how often it recurs: ${rule}.`,
  },
  list: (agreements) => agreements.map(([name, rows]) => listed(name, rows, LIST).join("\n")).join("\n\n"),
};

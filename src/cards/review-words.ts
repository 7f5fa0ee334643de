import type { Locale } from "../domain/question.js";
import { wordsFor } from "./words/index.js";

/** An unconfirmed row as a list names it. */
type NamedRow = { readonly title: string; readonly section: string; readonly isFollowUp: boolean };

/** What is said when imported rows are shown, confirmed or dismissed. */
export type ReviewWords = {
  readonly nothingOpen: string;
  readonly nothingThere: (agreements: readonly string[]) => string;
  readonly which: (agreements: readonly string[]) => string;
  readonly nothingInSection: (agreement: string, sections: readonly string[]) => string;
  readonly confirmed: (count: number, agreement: string, left: number) => string;
  readonly dismissed: (title: string) => string;
  /** A press on a row that somebody has decided on already. */
  readonly decidedBefore: string;
  readonly list: (agreements: readonly (readonly [name: string, rows: readonly NamedRow[]])[]) => string;
};

/** No more rows are listed; the rest are counted. */
const MOST_LISTED = 40;

const bySection = (rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> => {
  const sections = new Map<string, NamedRow[]>();
  for (const row of rows) sections.set(row.section, [...(sections.get(row.section) ?? []), row]);
  return sections;
};

/** How one agreement's rows are listed in each language. */
type ListWords = {
  readonly heading: (name: string, count: number, others: number) => string;
  readonly section: (section: string) => string;
  readonly more: (count: number) => string;
  readonly how: (name: string, section: string) => string;
};

function listed(name: string, rows: readonly NamedRow[], words: ListWords): string[] {
  const followUps = rows.filter(({ isFollowUp }) => isFollowUp);
  const shown = followUps.slice(0, MOST_LISTED);
  const first = rows[0]?.section ?? "";
  return [
    words.heading(name, followUps.length, rows.length - followUps.length),
    ...[...bySection(shown)].flatMap(([section, some]) => [
      words.section(section),
      ...some.map(({ title }) => `– ${title}`),
    ]),
    ...(shown.length < followUps.length ? [words.more(followUps.length - shown.length)] : []),
    words.how(name, first),
  ];
}

// === Swedish

const sv = wordsFor("sv");

const SV_LIST: ListWords = {
  heading: (name, count, others) =>
    `${name}: ${count} ${count === 1 ? "uppföljning är obekräftad" : "uppföljningar är obekräftade"}${others === 0 ? "" : `, och ${others} andra rader (mål, uppdrag, belopp, nyckeltal)`}.`,
  section: (section) => `Avsnitt ${section}`,
  more: (count) => `… och ${count} till.`,
  how: (name, section) =>
    `Skriv ”bekräfta allt i avsnitt ${section} (${name})” eller ”bekräfta alla rader (${name})”. En rad som är fel avfärdas på dess kort.`,
};

const SV: ReviewWords = {
  nothingOpen: "Inga rader väntar på att bekräftas.",
  nothingThere: (agreements) => `Där väntar inga rader. Obekräftade rader finns i ${sv.and(agreements)}.`,
  which: (agreements) =>
    `Obekräftade rader finns i ${sv.and(agreements)}. Skriv vilken som menas, till exempel ”bekräfta alla rader (${agreements[0]})”.`,
  nothingInSection: (agreement, sections) =>
    `I det avsnittet väntar inga rader. I ${agreement} finns obekräftade rader i avsnitt ${sv.and(sections)}.`,
  confirmed: (count, agreement, left) =>
    `${count} ${count === 1 ? "rad är bekräftad" : "rader är bekräftade"} i ${agreement}. ${left === 0 ? "Inga fler väntar där." : `${left} väntar än.`}`,
  dismissed: (title) => `Raden är avfärdad och används inte: ${title}.`,
  decidedBefore: "Den raden har någon redan bekräftat eller avfärdat.",
  list: (agreements) => agreements.map(([name, rows]) => listed(name, rows, SV_LIST).join("\n")).join("\n\n"),
};

// === English

const en = wordsFor("en");

const EN_LIST: ListWords = {
  heading: (name, count, others) =>
    `${name}: ${count} ${count === 1 ? "follow-up is" : "follow-ups are"} not confirmed${others === 0 ? "" : `, and ${others} other rows (goals, assignments, amounts, indicators)`}.`,
  section: (section) => `Section ${section}`,
  more: (count) => `… and ${count} more.`,
  how: (name, section) =>
    `Write “confirm everything in section ${section} (${name})” or “confirm all rows (${name})”. A row that is wrong is dismissed on its card.`,
};

const EN: ReviewWords = {
  nothingOpen: "No rows wait to be confirmed.",
  nothingThere: (agreements) => `No rows wait there. There are unconfirmed rows in ${en.and(agreements)}.`,
  which: (agreements) =>
    `There are unconfirmed rows in ${en.and(agreements)}. Write which one is meant, for example “confirm all rows (${agreements[0]})”.`,
  nothingInSection: (agreement, sections) =>
    `No rows wait in that section. In ${agreement} there are unconfirmed rows in section ${en.and(sections)}.`,
  confirmed: (count, agreement, left) =>
    `${count} ${count === 1 ? "row is" : "rows are"} confirmed in ${agreement}. ${left === 0 ? "No more wait there." : `${left} still wait.`}`,
  dismissed: (title) => `The row is dismissed and not used: ${title}.`,
  decidedBefore: "Somebody has confirmed or dismissed that row already.",
  list: (agreements) => agreements.map(([name, rows]) => listed(name, rows, EN_LIST).join("\n")).join("\n\n"),
};

/** The sentences of a language. */
export const reviewWords = (locale: Locale): ReviewWords => (locale === "sv" ? SV : EN);

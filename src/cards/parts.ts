import type { Suggestion } from "../domain/answer.js";
import { suggestionLabel } from "./answer-lines.js";
import type { Group, Row } from "./rows.js";
import { capital } from "./state.js";
import type { Verb } from "./verbs.js";
import { occasionView, type WireView, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** Data for `parts/` of the templates: what each of them asks for, by name. Empty text means "leave out". */

/** What every card begins and ends with. */
export type Frame = {
  /** Small, above the title: whom or which document it is about. */
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle?: string | null;
  /** Sentences that are read before anything else. */
  readonly lead?: readonly string[];
  /** Sentences that stand last: what it was counted from, what was assumed. */
  readonly last?: readonly string[];
};

const asSentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

/** The frame as templates name it. `speak` is what a screen reader or a client without cards says. */
export const frame = ({ eyebrow, title, subtitle, lead = [], last = [] }: Frame, words: Words) => ({
  lang: words.locale,
  speak: [eyebrow, title, ...lead, ...last]
    .filter((text) => text !== "")
    .map(asSentence)
    .join(" "),
  eyebrow,
  title,
  subtitle: subtitle ?? "",
  lead,
  last: last.join(" "),
});

/** A press on something that is no button: a line that asks a question, or shows another list. */
export type Line = {
  readonly label: string;
  readonly detail: string;
  readonly verb: Verb;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A question as a line one can press. */
export const askLine = (label: string, text: string = label): Line => ({
  label,
  detail: "",
  verb: "ask",
  data: { text },
});

/** Questions that may be asked instead, under their heading. */
export const asksOf = (suggestions: readonly Suggestion[], words: Words) => ({
  askTitle: words.list.instead,
  asks: suggestions.map((one) => askLine(suggestionLabel(one, words), one.text)),
});

/**
 * Ten rows carry the list they stand in, so that their card leads back to it. A question so long that ten
 * copies would make the card too large is left out: then there is just no way back.
 */
const MOST_IN_A_ROW = 900;

const rowView = (view: WireView, { facts }: Row, words: Words): WireView =>
  JSON.stringify(view).length <= MOST_IN_A_ROW ? view : writeView(occasionView(facts.id, words.locale));

/** A short fact stays on one line: lines break between facts, not inside "avsnitt 4.1.4". */
const unbroken = (fact: string): string => (fact.length <= 24 ? fact.replaceAll(" ", "\u00a0") : fact);

/** What a row is called outside its list: a row about one of its follow-up's days has only the day for a title. */
export const nameOf = ({ title, facts }: Row): string =>
  title === facts.shortTitle ? title : `${facts.shortTitle}, ${title}`;

const rowData = (row: Row, view: WireView, words: Words) => ({
  number: row.number,
  title: row.title,
  mark: row.state.mark,
  state: row.state.word,
  tone: row.state.tone,
  details: row.details.map((detail) => `\u00a0· ${unbroken(detail)}`).join(""),
  note: row.note ?? "",
  show: words.list.showRow(nameOf(row)),
  data: { occasion: row.facts.id, view: rowView(view, row, words) },
});

/** Rows for `parts/row`; pressing one shows its occasion. */
export const rowsData = (rows: readonly Row[], view: WireView, words: Words) =>
  rows.map((row) => rowData(row, view, words));

/** Groups for `parts/group`. */
export const groupsData = (groups: readonly Group[], view: WireView, words: Words) =>
  groups.map(({ title, detail, rows }) => ({
    title,
    detail: capital(detail ?? ""),
    rows: rowsData(rows, view, words),
  }));

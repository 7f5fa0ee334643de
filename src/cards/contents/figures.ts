import type { FigureFacts, Reckoning } from "../../domain/contents.js";
import { fold } from "../../domain/fold.js";
import { unconfirmedSaid } from "../rows.js";
import type { Difference } from "../words/contents.js";
import type { Texts } from "../words/texts.js";
import type { Words } from "../words/words.js";
import { remarksOf } from "./remarks.js";

/** Of a ranking, this many are shown. */
const TOP = 5;
/** A longer sum is not written out: its terms stand in the table above it. */
const MOST_TERMS = 8;

/** An amount as a row of a table: `amount` is its digits, `said` has its unit; or that it could not be read. */
export type FigureRow = Texts<"label" | "year" | "amount" | "said"> & { readonly details: readonly string[] };

/** Rows of a table: those that are shown, a sum under them, the parts they have, and how many are left out. */
export type FigureTable = {
  readonly rows: readonly FigureFacts[];
  readonly sum: number | null;
  readonly parts: readonly FigureFacts[];
  readonly leftOut: number;
};

/** What an answer of amounts says first, what that is about, and how it was reckoned. */
export type FigureHead = {
  readonly title: string;
  readonly about: string | null;
  readonly reckoned: string | null;
};

/** A name that says little by itself, as most sums and parts of sums have. */
const BARE = /^(?:summa|s:a|totalt|varav\b.*)$/i;

/** What an amount is for; a bare name with its area: "Summa (Barn och unga)". */
export const labelOf = ({ label, area }: FigureFacts): string =>
  BARE.test(label) ? `${label} (${area})` : label;

const digits = (amount: number, { contents }: Words): string => contents.numbers.decimal(amount);

const tkr = (amount: number, words: Words): string => words.contents.figures.tkr(digits(amount, words));

/** An amount with its unit, or that it could not be read. */
export const amountSaid = ({ amountTkr }: FigureFacts, words: Words): string =>
  amountTkr === null ? words.contents.figures.unreadable : tkr(amountTkr, words);

/** Whether the sum that a row belongs to stands beside it, so that it need not be said. */
const hasWholeIn = ({ agreement, year, partOf }: FigureFacts, among: readonly FigureFacts[]): boolean =>
  among.some(
    (row) =>
      row.agreement === agreement &&
      row.year === year &&
      row.label === partOf?.label &&
      row.amountTkr === partOf.amountTkr,
  );

function detailsOf(facts: FigureFacts, among: readonly FigureFacts[], words: Words): string[] {
  const { code, area, partOf, yearBasis } = facts;
  const said = [labelOf(facts), partOf?.label ?? ""];
  const { figures } = words.contents;
  const whole = partOf && (partOf.amountTkr === null ? null : tkr(partOf.amountTkr, words));
  return [
    ...(code === null ? [] : [figures.code(code)]),
    ...(said.some((name) => fold(name).includes(fold(area))) ? [] : [area]),
    ...(partOf === null || hasWholeIn(facts, among) ? [] : [figures.partOf(partOf.label, whole)]),
    ...(yearBasis === "stated" ? [] : [figures.yearInferred]),
    ...unconfirmedSaid(facts, words),
  ];
}

/** One amount with all that is said of it. `among`: the rows it is shown with. */
export const figureRow = (facts: FigureFacts, among: readonly FigureFacts[], words: Words): FigureRow => ({
  label: labelOf(facts),
  year: String(facts.year),
  amount: facts.amountTkr === null ? words.contents.figures.unreadable : digits(facts.amountTkr, words),
  said: amountSaid(facts, words),
  details: detailsOf(facts, among, words),
});

/** Every amount of an answer once: those asked for, and those that something was reckoned from. */
export function allFigures(
  figures: readonly FigureFacts[],
  reckonings: readonly Reckoning[],
): readonly FigureFacts[] {
  const all = [...figures, ...reckonings.flatMap(({ terms }) => terms)];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

/** Why an amount is missing, and what is odd about rows. */
export const remarksSaid = (rows: readonly FigureFacts[], words: Words): string[] => [
  ...rows.flatMap((row) =>
    row.unreadable === null ? [] : [words.contents.figures.unreadableSaid(labelOf(row), row.unreadable)],
  ),
  ...remarksOf(rows, words),
];

/** Which rows are shown of what was reckoned; amounts that nothing was reckoned from are all shown. */
export function tableOf(figures: readonly FigureFacts[], reckoning: Reckoning | null): FigureTable {
  if (reckoning === null) return { rows: figures, sum: null, parts: [], leftOut: 0 };
  const { op, terms, result } = reckoning;
  if (op === "most" || op === "least")
    return { rows: terms.slice(0, TOP), sum: null, parts: [], leftOut: Math.max(0, terms.length - TOP) };
  if (op !== "sum") return { rows: terms, sum: null, parts: [], leftOut: 0 };
  const parts = figures.filter(({ id }) => !terms.some((term) => term.id === id));
  return { rows: terms, sum: terms.length > 1 ? result : null, parts, leftOut: 0 };
}

/** A row that says that it is a part: within a sentence its name begins behind that. */
const PART_OF = /^varav /;

/** The amounts of a difference in words; by their years, else by their agreements, else by their rows. */
export function differenceIn({ terms, result, change }: Reckoning, words: Words): Difference | null {
  const [from, to] = terms;
  if (!from || !to) return null;
  const { figures, numbers } = words.contents;
  const said = (row: FigureFacts): string => {
    if (from.year !== to.year) return figures.inYear(row.year);
    return from.agreement === to.agreement
      ? figures.forRow(labelOf(row).replace(PART_OF, ""))
      : figures.inAgreement(row.agreementShort);
  };
  const [first, second] = [from.amountTkr ?? 0, to.amountTkr ?? 0];
  return {
    from: said(from),
    to: said(to),
    larger: digits(Math.max(first, second), words),
    smaller: digits(Math.min(first, second), words),
    result: digits(Math.abs(result), words),
    direction: result === 0 ? "same" : result > 0 ? "more" : "less",
    change: change === null ? null : numbers.change(change),
  };
}

/** Terms as a sum is written: "8 000 + 2 500 − 300". */
const termsSaid = (terms: readonly FigureFacts[], words: Words): string =>
  terms
    .map(({ amountTkr }, index) => {
      const amount = amountTkr ?? 0;
      if (index === 0) return digits(amount, words);
      return `${amount < 0 ? "−" : "+"} ${digits(Math.abs(amount), words)}`;
    })
    .join(" ");

function sumHead({ terms, result }: Reckoning, words: Words): FigureHead {
  const { figures } = words.contents;
  const [only] = terms;
  if (only && terms.length === 1) return singleHead(only, words);
  const short = terms.length <= MOST_TERMS;
  return {
    title: tkr(result, words),
    about: figures.sumOf(terms.length),
    reckoned: short ? figures.sumReckoned(termsSaid(terms, words), digits(result, words)) : null,
  };
}

function shareHead({ terms, result }: Reckoning, words: Words): FigureHead | null {
  const [part, whole] = terms;
  if (!part || !whole) return null;
  const { figures, numbers } = words.contents;
  const percent = numbers.percent(result);
  const amount = ({ amountTkr }: FigureFacts): string => digits(amountTkr ?? 0, words);
  return {
    title: figures.share(percent, labelOf(whole)),
    about: figures.label(labelOf(part), part.year),
    reckoned: figures.shareReckoned(amount(part), amount(whole), percent),
  };
}

const singleHead = (facts: FigureFacts, words: Words): FigureHead => ({
  title: amountSaid(facts, words),
  about: words.contents.figures.label(labelOf(facts), facts.year),
  reckoned: null,
});

/** Whether all terms stand in one table of one year, so that the rows tell them apart. */
const isOneTable = ({ terms }: Reckoning): boolean =>
  terms.every(({ year, agreement }) => year === terms[0]?.year && agreement === terms[0].agreement);

function differenceHead(reckoning: Reckoning, words: Words): FigureHead | null {
  const { figures } = words.contents;
  const difference = differenceIn(reckoning, words);
  const to = reckoning.terms.at(-1);
  if (!difference || !to) return null;
  return {
    title: figures.difference(difference),
    about: isOneTable(reckoning) ? String(to.year) : labelOf(to),
    reckoned: figures.differenceReckoned(difference),
  };
}

/** What a reckoning says first; `null` where its terms are not there. */
function reckoningHead(reckoning: Reckoning, words: Words): FigureHead | null {
  const { figures } = words.contents;
  const { op, terms } = reckoning;
  if (op === "sum") return sumHead(reckoning, words);
  if (op === "share") return shareHead(reckoning, words);
  if (op === "difference") return differenceHead(reckoning, words);
  const [first] = terms;
  return first ? { ...singleHead(first, words), reckoned: figures.extreme(op, terms.length) } : null;
}

/** What an answer of amounts says first. */
export function figuresHead(
  figures: readonly FigureFacts[],
  reckoning: Reckoning | null,
  words: Words,
): FigureHead {
  const [first] = figures;
  const head = reckoning && reckoningHead(reckoning, words);
  if (head) return head;
  if (!first) return { title: words.contents.figures.none, about: null, reckoned: null };
  if (figures.length === 1) return singleHead(first, words);
  return { title: words.contents.figures.several(figures.length), about: null, reckoned: null };
}

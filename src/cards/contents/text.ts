import type {
  CommissionsAnswer,
  CompareAnswer,
  ContentAnswer,
  ContentsAnswer,
  FigureAnswer,
  IndicatorAnswer,
  Suggestion,
} from "../../domain/answer.js";
import type { FigureFacts, PassageFacts, Reckoning } from "../../domain/contents.js";
import { suggestionLabel } from "../answer-lines.js";
import { capital } from "../state.js";
import type { Words } from "../words/words.js";
import { allPartsCompared, comparedSaid, pairedSaid } from "./agreements-compared.js";
import {
  type CommissionRow,
  commissionRows,
  commissionsComplete,
  commissionsHeading,
  passagesBeside,
} from "./commissions.js";
import { allFigures, figureRow, figuresHead, remarksSaid, tableOf } from "./figures.js";
import { type IndicatorRow, indicatorRows, indicatorsTitle, valuesLine } from "./indicators.js";
import { besideShown, passageShown } from "./passages.js";
import { agreementsSaid, notesAfter, notesBefore, placeSaid, sourcesLine } from "./places.js";
import { remarksOf } from "./remarks.js";

/** Lines that belong together; see `plain-text.ts`. */
type Block = readonly string[];

/** Several sentences stand apart as a list; one is just said. */
const listed = (lines: readonly string[]): readonly string[] =>
  lines.length < 2 ? lines : lines.map((line) => `– ${line}`);

const sentences = (lines: readonly string[]): Block => (lines.length === 0 ? [] : [lines.join(" ")]);

const suggestionsBlock = (title: string, suggestions: readonly Suggestion[], words: Words): Block =>
  suggestions.length === 0
    ? []
    : [`${title}: ${suggestions.map((one) => suggestionLabel(one, words)).join(" · ")}`];

function passageBlocks(passage: PassageFacts, words: Words): Block[] {
  const { facts, source, more } = passageShown(passage, words);
  return [
    [...listed(facts), source],
    more.length === 0
      ? []
      : [`${words.contents.passage.more(more.length)}:`, ...more.map((line) => `– ${line}`)],
  ];
}

function content(answer: ContentAnswer, words: Words): Block[] {
  const { passages, also, suggestions } = answer;
  const { passage } = words.contents;
  return [
    notesBefore(answer, words),
    passages.length === 0 ? [passage.none] : [],
    ...passages.flatMap((each) => passageBlocks(each, words)),
    also.length === 0 ? [] : [`${passage.also}:`, ...also.map((each) => `– ${placeSaid(each, words)}`)],
    sentences(notesAfter(answer, words)),
    suggestionsBlock(words.list.instead, suggestions, words),
  ];
}

const figureLine = (facts: FigureFacts, among: readonly FigureFacts[], words: Words): string => {
  const { label, year, said, details } = figureRow(facts, among, words);
  return [label, year, said, ...details].join(" · ");
};

function tableBlocks(figures: readonly FigureFacts[], reckoning: Reckoning | null, words: Words): Block[] {
  const { rows, sum, parts, leftOut } = tableOf(figures, reckoning);
  const { figures: said, numbers } = words.contents;
  const line = (row: FigureFacts) => figureLine(row, [...rows, ...parts], words);
  return [
    [
      // An amount by itself has been said.
      ...(rows.length === 1 ? [] : rows.map((row, index) => `${index + 1}. ${line(row)}`)),
      ...(leftOut === 0 ? [] : [said.moreRows(leftOut)]),
      ...(sum === null ? [] : [`${said.sum}: ${said.tkr(numbers.decimal(sum))}`]),
    ],
    parts.length === 0 ? [] : [`${said.parts}:`, ...parts.map((row) => `– ${line(row)}`)],
  ];
}

/** What is said first, with the details of an amount that stands alone. */
function headBlock(figures: readonly FigureFacts[], reckoning: Reckoning | null, words: Words): Block {
  const { title, about, reckoned } = figuresHead(figures, reckoning, words);
  const { rows } = tableOf(figures, reckoning);
  const [only] = rows;
  const details = only && rows.length === 1 ? figureRow(only, rows, words).details : [];
  return [
    about === null ? title : `${title}: ${about}`,
    ...(reckoned === null ? [] : [reckoned]),
    ...(details.length === 0 ? [] : [capital(details.join(" · "))]),
  ];
}

function reckonedBlocks(figures: readonly FigureFacts[], reckoning: Reckoning | null, words: Words): Block[] {
  const { rows, parts } = tableOf(figures, reckoning);
  const shown = [...rows, ...parts];
  return [
    headBlock(figures, reckoning, words),
    ...tableBlocks(figures, reckoning, words),
    remarksSaid(shown, words),
    shown.length === 0 ? [] : [sourcesLine(shown, words)],
  ];
}

const figure = (answer: FigureAnswer, words: Words): Block[] => [
  notesBefore(answer, words),
  ...reckonedBlocks(answer.figures, answer.reckoning, words),
  sentences(notesAfter(answer, words)),
  suggestionsBlock(words.list.instead, answer.suggestions, words),
];

const titled = (title: string, said: string): string => (said === "" ? title : `${title}: ${said}`);

/** One measure: the value of the year asked about first, or the latest. */
function singleMeasure(row: IndicatorRow, words: Words): Block {
  const { earlier, otherwise, value } = words.contents.indicators;
  const [first, ...others] = row.values;
  const said = others.map((each) => value(each.value, each.year));
  const arePast = others.every(({ year }) => year < (first?.year ?? ""));
  return [
    first === undefined ? row.title : `${value(first.value, first.year)}: ${row.title}`,
    ...(said.length === 0 ? [] : [arePast ? earlier(said) : otherwise(said)]),
    ...(row.details.length === 0 ? [] : [capital(row.details.join(" · "))]),
  ];
}

function measures(rows: readonly IndicatorRow[], words: Words): Block[] {
  const [only] = rows;
  if (only && rows.length === 1) return [singleMeasure(only, words)];
  const line = (row: IndicatorRow) => [titled(row.title, valuesLine(row, words)), ...row.details].join(" · ");
  return [[indicatorsTitle(rows, words)], rows.map((row, index) => `${index + 1}. ${line(row)}`)];
}

function indicator(answer: IndicatorAnswer, words: Words): Block[] {
  const { indicators, suggestions } = answer;
  return [
    notesBefore(answer, words),
    ...measures(indicatorRows(answer, words), words),
    remarksOf(indicators, words),
    indicators.length === 0 ? [] : [sourcesLine(indicators, words)],
    sentences(notesAfter(answer, words)),
    suggestionsBlock(words.list.instead, suggestions, words),
  ];
}

const commissionLines = ({ number, title, details, summary, lists }: CommissionRow): Block => [
  `${number}. ${[title, ...details].join(" · ")}`,
  ...(summary === null ? [] : [`   ${summary}`]),
  ...lists.flatMap((list) => [`   ${list.title}:`, ...list.lines.map((line) => `   – ${line}`)]),
];

function commissions(answer: CommissionsAnswer, words: Words): Block[] {
  const rows = commissionRows(answer, words);
  const none = rows.length === 0 ? [words.contents.commissions.none(answer.kind)] : [];
  return [
    [commissionsHeading(answer, words), ...none, ...notesBefore(answer, words)],
    ...rows.map(commissionLines),
    ...passagesBeside(answer).map((passage) => {
      const { title, lines } = besideShown(passage, words);
      return [`${title}:`, ...lines.map((line) => `– ${line}`)];
    }),
    sentences([commissionsComplete(answer, words), ...notesAfter(answer, words)]),
    suggestionsBlock(words.list.instead, answer.suggestions, words),
  ];
}

function compare(answer: CompareAnswer, words: Words): Block[] {
  const { reckonings, passages, suggestions } = answer;
  const { heading, none } = words.contents.compare;
  const whole = answer.changes.length > 0;
  const empty = reckonings.length + passages.length === 0 && !whole;
  const said = whole ? comparedSaid(answer, words) : agreementsSaid(passages, words);
  const beside = said === "" ? [] : [`${heading}: ${said}`];
  return [
    notesBefore(answer, words),
    empty ? [none] : beside,
    ...reckonings.flatMap((reckoning) => reckonedBlocks(allFigures([], [reckoning]), reckoning, words)),
    ...passages.flatMap((passage) => {
      const [first = [], ...rest] = passageBlocks(passage, words);
      return [[passage.agreementShort, ...first], ...rest];
    }),
    ...allPartsCompared(answer, words).map(({ head, facts, source, lists }) => [
      `${head}: ${source}`,
      ...facts.map((fact) => `– ${fact}`),
      ...lists.flatMap(({ title, lines }) => [`${title}:`, ...lines.map((line) => `– ${line}`)]),
    ]),
    sentences([...pairedSaid(answer, words), ...notesAfter(answer, words)]),
    suggestionsBlock(words.list.instead, suggestions, words),
  ];
}

/** How each kind of contents is written, as blocks of lines: see `plain-text.ts`. */
export const CONTENTS_BLOCKS: {
  readonly [K in ContentsAnswer["kind"]]: (
    answer: Extract<ContentsAnswer, { kind: K }>,
    words: Words,
  ) => Block[];
} = { content, who: content, figure, indicator, goals: commissions, assignments: commissions, compare };

import { agreementFaults, placeFaults } from "./citations.js";
import { clarifyFaults } from "./clarify.js";
import type { Expectation, Kind } from "./expectations.js";
import { factFaults } from "./facts.js";
import { figureFaults } from "./figures.js";
import { indicatorFaults } from "./indicators.js";
import { intentFaults } from "./intents.js";
import { listFaults } from "./items.js";
import { meetingFaults } from "./meetings.js";
import { namedFaults } from "./named.js";
import type { Expected } from "./question-file.js";
import { refusalFaults } from "./refusals.js";
import { isRow, type Row } from "./row.js";

const contentFaults = ({ facts, anyOf }: Expectation<"content">, answer: Row): string[] => [
  ...factFaults(facts, answer),
  ...placeFaults(anyOf, answer),
];

/** What is wrong with an answer, for each kind of question. */
const RULES: { readonly [K in Kind]: (expected: Expectation<K>, answer: Row) => string[] } = {
  due: listFaults,
  next: listFaults,
  followUp: listFaults,
  content: contentFaults,
  who: contentFaults,
  compare: ({ facts, agreements }, answer) => [
    ...factFaults(facts, answer),
    ...agreementFaults(agreements, answer),
  ],
  figure: ({ must }, answer) => figureFaults(must, answer),
  indicator: ({ must }, answer) => indicatorFaults(must, answer),
  goals: namedFaults,
  assignments: namedFaults,
  meeting: meetingFaults,
  refuse: (_, answer) => refusalFaults(answer),
  clarify: (expected, answer) => clarifyFaults(expected.or, answer),
  "record-intent": intentFaults,
};

/** What is wrong with the answer to a question; nothing where it is right. The answer may be anything at all. */
export function faultsOf({ kind, expect }: Expected, answer: unknown): string[] {
  if (!isRow(answer)) return ["no answer"];
  return (RULES[kind] as (expected: Expected["expect"], answer: Row) => string[])(expect, answer);
}

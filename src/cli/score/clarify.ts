import type { WantedEntry } from "./expectations.js";
import { folded } from "./folding.js";
import { itemFaults } from "./items.js";
import { daysMissing } from "./meetings.js";
import { type Row, rowsIn, textIn } from "./row.js";

/** An answer that does as well as asking back: these items, or these meeting days. */
export type InsteadOfAsking = {
  readonly must?: readonly WantedEntry[] | undefined;
  readonly dates?: readonly string[] | undefined;
};

/** Asks by its kind, by saying so, or with a question and two things to choose from. */
function asksBack({ kind, clarify, options, choices, suggestions, text }: Row): boolean {
  if (folded(textIn(kind)).startsWith("clarif") || clarify === true) return true;
  const choice = [options, choices, suggestions].find((list) => Array.isArray(list) && list.length > 0);
  return Array.isArray(choice) && choice.length >= 2 && textIn(text).includes("?");
}

function doesAsWell({ must, dates }: InsteadOfAsking, answer: Row): boolean {
  const items = rowsIn(answer.items);
  if (must && itemFaults({ must, may: [], period: null }, items).length === 0) return true;
  return dates !== undefined && daysMissing(dates, answer).length === 0;
}

/** What is wrong with an answer that should have asked back. */
export const clarifyFaults = (instead: InsteadOfAsking, answer: Row): string[] =>
  asksBack(answer) || doesAsWell(instead, answer) ? [] : ["does not ask back"];

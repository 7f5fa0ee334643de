import { daysOf, sameDays } from "./days.js";
import { sameMatter } from "./entries.js";
import type { Entry } from "./expectations.js";
import { nameOf } from "./faults.js";
import { folded } from "./folding.js";
import { isRow, type Row, rowsIn, textIn } from "./row.js";

/** What somebody wants recorded, of which occasion, and the report's address where there is one. */
export type ExpectedIntent = {
  readonly action: string;
  readonly target: Entry;
  readonly link: string | null;
};

/** The fields that an intent may stand in. Else its parts stand in the answer itself. */
const FIELDS = ["intent", "record", "action"];

/** The target must be the occasion that is meant. It may leave out its days, but not have others. */
const isTarget = (expected: Entry, target: unknown): boolean =>
  isRow(target) &&
  sameMatter(expected, target) &&
  (sameDays(expected, target) || daysOf(target).length === 0);

/** What is wrong with an answer to somebody who wants something recorded. The first item is what is meant. */
export function intentFaults({ action, target, link }: ExpectedIntent, answer: Row): string[] {
  const intent = FIELDS.map((field) => answer[field]).find(isRow) ?? answer;
  const ours = isRow(answer.recordIntent) ? answer.recordIntent : {};
  const understood = [intent.action, intent.type, answer.action, ours.action].map(textIn).find(Boolean);
  const meant = intent.target || answer.target || rowsIn(answer.items)[0];
  const links = [intent.link, answer.link, ours.link, isRow(meant) ? meant.link : null];
  const asked = folded(understood ?? "") === folded(action);
  return [
    ...(asked ? [] : [`action ${understood ?? "none"} instead of ${action}`]),
    ...(isTarget(target, meant) ? [] : [`target is not ${nameOf(target)}`]),
    ...(link === null || links.includes(link) ? [] : ["link missing"]),
  ];
}

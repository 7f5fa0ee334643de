import type { Contract } from "../../cards/contract.js";
import { nameOf } from "./faults.js";

/** One thing that an answer says: what makes it the same in another answer, and how a fault names it. */
type Fact = { readonly key: string; readonly name: string };

const keyed = (name: string, ...parts: readonly unknown[]): Fact => ({ key: JSON.stringify(parts), name });

/**
 * Everything an answer says that asking in other words must not change: dated rows, days, amounts, measures, goals
 * and assignments, the section that stands first, what would be recorded. Rows without a day belong to a list by
 * its period, which is compared.
 */
function factsIn(answer: Contract): Fact[] {
  const { items, meetings, figures, indicators, goals, assignments, passages, recordIntent } = answer;
  return [
    ...items.map((item) => keyed(nameOf(item), item.id)),
    ...meetings.map(({ committee, date }) => keyed(`meeting ${committee} ${date}`, committee, date)),
    ...figures.map((row) => keyed(nameOf(row), row.agreement, row.label, row.year, row.amountTkr)),
    ...indicators.map((row) => keyed(nameOf(row), row.agreement, row.title, row.values)),
    ...[...goals, ...assignments].map((row) => keyed(nameOf(row), row.agreement, row.section, row.title)),
    ...passages
      .slice(0, 1)
      .map(({ agreement, section }) => keyed(`${agreement} ${section}`, agreement, section)),
    ...(recordIntent === null ? [] : [keyed(`to be recorded: ${recordIntent.occasion}`, recordIntent)]),
  ];
}

const spanOf = ({ understood: { period } }: Contract): string => period?.join("..") ?? "no period";

/** Facts of one answer that are not in the other one. */
const without = (facts: readonly Fact[], others: readonly Fact[]): string[] => {
  const keys = new Set(others.map(({ key }) => key));
  return facts.filter(({ key }) => !keys.has(key)).map(({ name }) => name);
};

/**
 * What differs between the answer to a question and that to a plain one which asks the same: the kind and what is
 * said, in any order. The rows tell the period ("före påsk" may end on any day of the feast), so it is compared where
 * there are none, or where `days` wants it. The other one's words are no matter.
 */
export function differences(answer: Contract | null, reference: Contract | null, days = false): string[] {
  if (reference === null) return ["the plain question has no answer"];
  if (answer === null) return ["no answer"];
  const said = (what: string, one: string, other: string) =>
    one === other ? [] : [`${what} is ${one}, not ${other}`];
  const [facts, wanted] = [factsIn(answer), factsIn(reference)];
  const faults = [
    ...said("kind", answer.kind, reference.kind),
    ...without(wanted, facts).map((name) => `missing: ${name}`),
    ...without(facts, wanted).map((name) => `extra: ${name}`),
  ];
  const told = faults.length === 0 && facts.length > 0 && !days;
  return told ? [] : [...faults, ...said("period", spanOf(answer), spanOf(reference))];
}

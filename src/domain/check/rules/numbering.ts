import type { Section } from "../../agreement.js";
import { type Finding, findingIn, type NumberJump, type Reason } from "../finding.js";
import type { Rule } from "./rule.js";

type Numbered = Section & { readonly number: string };

const numbered = (sections: readonly Section[]): Numbered[] =>
  sections.filter((section): section is Numbered => section.number !== null);

const partsOf = (number: string): number[] => number.split(".").map(Number);

const parentNumber = (number: string): string => number.split(".").slice(0, -1).join(".");

function compare(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const oneFinding = (why: Reason, first: string | undefined): Finding[] =>
  first === undefined ? [] : [findingIn("numbering", first, why, { kind: "check-original" })];

const jumpsFinding = (kind: "numbers-jump" | "numbers-restart", jumps: readonly NumberJump[]): Finding[] =>
  oneFinding({ kind, jumps }, jumps[0]?.at);

/** Numbers that come after a later one: a chapter that starts anew, or parts in another order. */
export const numbersRestart: Rule = ({ register }) => {
  const sections = numbered(register.sections);
  const jumps = sections.flatMap(({ number }, index) => {
    const before = sections[index - 1];
    return before && compare(number, before.number) <= 0 ? { before: before.number, at: number } : [];
  });
  return jumpsFinding("numbers-restart", jumps);
};

/** Whether the number is the first of its level or the one after its nearest sibling. */
function jumpAt({ number }: Numbered, all: readonly Numbered[]): NumberJump[] {
  const parent = parentNumber(number);
  const last = partsOf(number).at(-1) ?? 0;
  const siblings = all.filter((other) => parentNumber(other.number) === parent);
  const earlier = siblings.map((other) => partsOf(other.number).at(-1) ?? 0).filter((part) => part < last);
  const nearest = Math.max(0, ...earlier);
  if (last - nearest <= 1) return [];
  const before = nearest === 0 ? null : [...(parent === "" ? [] : [parent]), nearest].join(".");
  return [{ before, at: number }];
}

/** Numbers that are left out (3.4 without 3.1–3.3). */
export const numbersJump: Rule = ({ register }) => {
  const sections = numbered(register.sections);
  return jumpsFinding(
    "numbers-jump",
    sections.flatMap((section) => jumpAt(section, sections)),
  );
};

/** Sections that stand under another chapter than their number says (3.4 in chapter 2). */
export const numbersUnderOther: Rule = ({ register }) => {
  const numberOf = new Map(register.sections.map(({ id, number }) => [id, number]));
  const misplaced = numbered(register.sections)
    .filter(({ number, parent }) => {
      const above = parent === null ? null : (numberOf.get(parent) ?? null);
      return above !== null && !number.startsWith(`${above}.`);
    })
    .map(({ id }) => id);
  return oneFinding({ kind: "numbers-under-other", sections: misplaced }, misplaced[0]);
};

/** Headings without a number among siblings or under parents that have one. */
export const unnumbered: Rule = ({ register }) => {
  const { sections } = register;
  const numberedParents = new Set(numbered(sections).map(({ id }) => id));
  const levels = new Set(numbered(sections).map(({ parent }) => parent));
  const bare = sections.filter(
    ({ number, parent }) =>
      number === null && ((parent !== null && numberedParents.has(parent)) || levels.has(parent)),
  );
  return oneFinding({ kind: "unnumbered", headings: bare.map(({ heading }) => heading) }, bare[0]?.id);
};

/** Headings without a number that come back: a reference to one does not say which. */
export const headingRepeats: Rule = ({ register }) => {
  // A document without any numbers is referred to by its headings' place, and repeats them by design.
  if (numbered(register.sections).length === 0) return [];
  const bare = register.sections.filter(({ number }) => number === null);
  const counts = new Map<string, number>();
  for (const { heading } of bare) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  const headings = [...counts].filter(([, count]) => count > 1).map(([heading]) => heading);
  const first = bare.find(({ heading }) => heading === headings[0]);
  return oneFinding({ kind: "heading-repeats", headings }, first?.id);
};

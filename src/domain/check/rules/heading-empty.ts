import type { Register, Section } from "../../agreement.js";
import { findingIn } from "../finding.js";
import type { Rule } from "./rule.js";

/** What a heading can promise. The words stand for themselves: *grunduppdrag* promises no assignments. */
const PROMISES = [
  { what: "goals", pattern: /(?<!\p{L})mål(?!\p{L})/iu },
  { what: "assignments", pattern: /(?<!\p{L})uppdrag(?!\p{L})/iu },
] as const;

/** A section and all below it. */
function withBelow({ id }: Section, sections: readonly Section[]): string[] {
  const below = sections.filter(({ parent }) => parent === id);
  return [id, ...below.flatMap((section) => withBelow(section, sections))];
}

function isEmpty(section: Section, what: "goals" | "assignments", register: Register): boolean {
  const within = new Set(withBelow(section, register.sections));
  return !register[what].some((row) => within.has(row.section));
}

/**
 * A heading that speaks of goals *and* assignments, over only one of the two. Where a heading promises one
 * thing, it is as likely to be about something else (a chapter on how goals are set).
 */
export const headingEmpty: Rule = ({ register }) =>
  register.sections
    .filter(({ heading }) => PROMISES.every(({ pattern }) => pattern.test(heading)))
    .flatMap((section) => {
      const empty = PROMISES.filter(({ what }) => isEmpty(section, what, register));
      const [only] = empty;
      if (empty.length !== 1 || !only) return [];
      const why = { kind: "heading-empty", heading: section.heading, what: only.what } as const;
      return findingIn("missing", section.id, why, { kind: "check-original" });
    });

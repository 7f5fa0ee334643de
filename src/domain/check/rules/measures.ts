import { yearOf } from "../../calendar-date.js";
import { findingOn } from "../finding.js";
import type { Rule } from "./rule.js";

/** Indicators that have a title and no value in any year. */
export const noValues: Rule = ({ register }) => {
  const empty = register.indicators.filter(({ values }) => Object.keys(values).length === 0);
  if (empty.length === 0) return [];
  const subjects = empty.map(({ id, section }) => ({ id, section }));
  return [findingOn("missing", subjects, { kind: "no-values", count: empty.length }, { kind: "fill-in" })];
};

/** Words that compare: more, fewer, higher, growing … */
const COMPARES =
  /(?:^|[^\p{L}])(?:fler|färre|högre|lägre|mer|mindre|större|bättre|kortare|längre|ökad|ökat|minskad|minskat|nöjdare|öka|minska)(?![\p{L}])/iu;
/** A figure or a year to compare with; a span of years is when, not compared with what. */
const BASE = /\d/;
const SPAN = /(\d{4})\s*[–-]\s*(\d{4})/;

/** Better every year than the year before is a comparison too. */
const YEARLY = /år för år|varje år/i;

const isBare = (result: string): boolean =>
  COMPARES.test(result) && !YEARLY.test(result) && !BASE.test(result.replace(SPAN, ""));

/** Results that shall be higher, lower or more, without what they are compared with. */
export const noBaseline: Rule = ({ register }) =>
  register.goals.flatMap(({ id, section, desiredResults }) => {
    const bare = desiredResults.find(isBare);
    if (bare === undefined) return [];
    return findingOn(
      "vague",
      [{ id, section }],
      { kind: "no-baseline", result: bare },
      { kind: "add-baseline" },
    );
  });

/** Results that are to be reached in years that the agreement does not cover. */
export const resultBeyond: Rule = ({ register, years }) =>
  register.goals.flatMap(({ id, section, desiredResults }) => {
    const beyond = desiredResults.find((result) => Number(SPAN.exec(result)?.[2] ?? 0) > yearOf(years.end));
    if (beyond === undefined) return [];
    const why = { kind: "result-beyond", result: beyond, agreement: years } as const;
    return findingOn("contradiction", [{ id, section }], why, { kind: "carry-on" });
  });

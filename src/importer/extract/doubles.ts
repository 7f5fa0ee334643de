import type { FollowUp, Remark } from "../../domain/agreement.js";
import { stemsOf } from "../../language/stems.js";
import type { MadeRow } from "./rows.js";

/** How many dated reports a pace gives in a year. */
const PER_YEAR: Readonly<Record<string, number>> = { yearly: 1, "half-yearly": 2, tertial: 3, quarterly: 4 };

/** Words that every duty may have in its name. */
const COMMON = new Set(stemsOf("uppföljning rapport redovisning enligt inkl arbetet nämnd vilka hur årlig"));

/**
 * A duty told in running text ("en gång årligen … rapport om statsbidrag") that a table spells out in as many
 * dates. The two are kept apart until a person has said that they are one; a remark on both asks.
 */
export function doublesAmong(rows: readonly MadeRow[]): Remark[] {
  const told = rows.filter(({ candidate }) => candidate).map(({ row }) => row);
  const dated = rows.filter(({ candidate }) => !candidate).map(({ row }) => row);
  return told.flatMap((row) =>
    dated.filter((other) => isDouble(row, other)).map((other) => remarkOn(row, other)),
  );
}

function isDouble(told: FollowUp, dated: FollowUp): boolean {
  const rule = told.occasions.length === 1 ? told.occasions[0]?.rule : null;
  const dates = dated.occasions.filter(
    ({ meeting, submitBy, rule: own }) => meeting ?? submitBy ?? own?.startsWith("first-meeting"),
  );
  return (
    PER_YEAR[rule ?? ""] === dates.length &&
    told.section !== dated.section &&
    sharesName(told.title, dated.title)
  );
}

/** The shorter name is in the longer one, and both begin with the same telling word. */
function sharesName(a: string, b: string): boolean {
  const [x = [], y = []] = [a, b].map((title) =>
    stemsOf(title).filter((stem) => stem.length > 3 && !COMMON.has(stem)),
  );
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short[0] === long[0] && short.every((stem) => long.includes(stem));
}

const remarkOn = (told: FollowUp, dated: FollowUp): Remark => ({
  rule: "duplicate",
  section: told.section,
  rows: [told.id, dated.id],
  text: {
    sv: `Kan vara samma plikt som ”${dated.shortTitle}” i avsnitt ${dated.section}: lika många tillfällen. Slå ihop dem när raden bekräftas.`,
    en: `May be the same duty as “${dated.shortTitle}” in section ${dated.section}: as many occasions. Merge them when the row is confirmed.`,
  },
});

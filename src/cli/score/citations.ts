import { ofAgreement } from "./entries.js";
import { folded } from "./folding.js";
import { type Row, rowsIn, sourcesOf, textIn } from "./row.js";
import { sameSection } from "./sections.js";

/** A place in an agreement. */
export type Place = { readonly agreement: string; readonly section: string };

const standsIn = ({ agreement, section }: Place, row: Row): boolean =>
  ofAgreement(agreement, row) &&
  [row.section, row.heading, row.number].some((named) => sameSection(section, textIn(named)));

/** Whether none of the places is cited, when there are some: among the first five sources, items and figures. */
export function placeFaults(places: readonly Place[], answer: Row): string[] {
  const cited = [
    ...sourcesOf(answer, 5),
    ...rowsIn(answer.items).slice(0, 5),
    ...rowsIn(answer.figures).slice(0, 5),
  ];
  if (places.length === 0 || places.some((place) => cited.some((row) => standsIn(place, row)))) return [];
  return [`no citation of ${places.map(({ agreement, section }) => `${agreement} ${section}`).join(" or ")}`];
}

const LISTS = ["items", "figures", "indicators", "passages", "citations", "goals", "assignments"];

/** Agreements that are compared, and that nothing in the answer comes from. */
export function agreementFaults(agreements: readonly string[], answer: Row): string[] {
  const seen = new Set(
    LISTS.flatMap((list) => rowsIn(answer[list])).map((row) => folded(textIn(row.agreement))),
  );
  return agreements
    .filter((agreement) => !seen.has(folded(agreement)))
    .map((agreement) => `agreement not cited: ${agreement}`);
}

import { agreementFacts } from "../../answers/library.js";
import { yearsHeld } from "../../answers/year-plan.js";
import { sourcesSaid } from "../../cards/headings.js";
import type { Words } from "../../cards/words/words.js";
import type { CommitteeFacts } from "../../domain/answer.js";
import { yearOf } from "../../domain/calendar-date.js";
import type { WhoseYear } from "../../language/commands/whose-year.js";
import type { CommandTurn } from "./handler.js";

/** The committees that are meant: those named, else the channel's, else all of the municipality's. */
export function committeesMeant(
  { committees, municipality, municipalityNamed }: WhoseYear,
  { conversation, deps }: CommandTurn,
): readonly string[] {
  if (committees.length > 0) return committees;
  const own = municipalityNamed ? null : (conversation?.committee ?? null);
  if (own !== null) return [own];
  const registers = deps.library.inScope({ committees: [], municipality, unknown: [] });
  return [...new Set(registers.map(({ agreement }) => agreement.commissioner))];
}

/** The year where none is named: this one, else the one that comes, else the last, of those with an agreement. */
export function yearMeant(committees: readonly string[], { deps, incoming }: CommandTurn): number {
  const now = yearOf(incoming.today);
  const years = committees.flatMap((id) => yearsHeld(deps, id)).sort((a, b) => a - b);
  return years.find((year) => year >= now) ?? years.at(-1) ?? now;
}

/** That another year is shown than this one, where none was named; else nothing. */
export function otherYearSaid(
  whose: WhoseYear,
  year: number,
  { incoming }: CommandTurn,
  words: Words,
): string[] {
  const now = yearOf(incoming.today);
  if (whose.year !== null || year === now) return [];
  const code = "nothing-loaded-for-year";
  return [words.notes[code]({ code, year: now, shownYear: year })];
}

/** What was taken for granted, in one sentence; empty where nothing was. */
export function assumedSaid(
  whose: WhoseYear,
  committees: readonly CommitteeFacts[],
  year: number,
  { deps, conversation }: CommandTurn,
  words: Words,
): string {
  const [first, ...others] = committees;
  const isChannels =
    whose.committees.length === 0 && others.length === 0 && conversation?.committee === first?.id;
  const several = new Set(deps.library.registers.map(({ agreement }) => agreement.municipality)).size > 1;
  const parts = [
    ...(whose.year === null ? [String(year)] : []),
    ...(isChannels && first ? [first.code] : []),
    ...(several && !whose.municipalityNamed && !isChannels && first ? [first.municipality] : []),
  ];
  return parts.length === 0 ? "" : words.list.assumed(parts);
}

/** What is loaded, said where there is nothing to show of a year or a committee. */
export const loadedSaid = ({ deps }: CommandTurn, words: Words): string =>
  words.notFound.loaded(sourcesSaid(deps.library.registers.map(agreementFacts), words));

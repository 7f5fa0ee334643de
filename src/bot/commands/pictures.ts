import { agreementFacts } from "../../answers/library.js";
import { type YearPlan, yearPlan, yearsHeld } from "../../answers/year-plan.js";
import { sourcesSaid } from "../../cards/headings.js";
import { type PictureAddresses, pictureShown } from "../../cards/picture-card.js";
import { wordsFor } from "../../cards/words/index.js";
import type { Words } from "../../cards/words/words.js";
import { yearOf } from "../../domain/calendar-date.js";
import type { PicturesCommand } from "../../language/commands/pictures.js";
import { contextFor } from "../ask.js";
import type { Outgoing } from "../turn.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";

/** Committees whose year is drawn where none is named; more cards than these nobody looks at. */
const MOST_CARDS = 4;

/** The committees that are meant: those named, else the channel's, else all of the municipality's. */
function committeesMeant(command: PicturesCommand, { conversation, deps }: CommandTurn): readonly string[] {
  if (command.committees.length > 0) return command.committees;
  const own = command.municipalityNamed ? null : (conversation?.committee ?? null);
  if (own !== null) return [own];
  const registers = deps.library.inScope({ committees: [], municipality: command.municipality, unknown: [] });
  return [...new Set(registers.map(({ agreement }) => agreement.commissioner))];
}

/** The year where none is named: this one, else the one that comes, else the last, of those with an agreement. */
function yearMeant(committees: readonly string[], { deps, incoming }: CommandTurn): number {
  const now = yearOf(incoming.today);
  const years = committees.flatMap((id) => yearsHeld(deps, id)).sort((a, b) => a - b);
  return years.find((year) => year >= now) ?? years.at(-1) ?? now;
}

/** What was taken for granted, in one sentence; empty where nothing was. */
function assumedSaid(
  command: PicturesCommand,
  { committee, year }: YearPlan,
  { deps, conversation }: CommandTurn,
  words: Words,
): string {
  const isChannels = command.committees.length === 0 && conversation?.committee === committee.id;
  const several = new Set(deps.library.registers.map(({ agreement }) => agreement.municipality)).size > 1;
  const parts = [
    ...(command.year === null ? [String(year)] : []),
    ...(isChannels ? [committee.code] : []),
    ...(several && !command.municipalityNamed && !isChannels ? [committee.municipality] : []),
  ];
  return parts.length === 0 ? "" : words.list.assumed(parts);
}

function addressesOf(
  { kind, committee, year }: { kind: PicturesCommand["picture"]; committee: string; year: number },
  { deps, locale }: CommandTurn,
): PictureAddresses | null {
  const { links } = deps;
  if (!links) return null;
  const of = { committee, year, locale };
  return {
    light: links.picture(kind, of, "light"),
    dark: links.picture(kind, of, "dark"),
    sheet: links.sheet(kind, of),
  };
}

/** What is loaded, said where a year or a committee cannot be drawn. */
const loadedSaid = ({ deps }: CommandTurn, words: Words): string =>
  words.notFound.loaded(sourcesSaid(deps.library.registers.map(agreementFacts), words));

/** Shows the year wheel or the load per month of each committee that is meant, told apart. */
export const onPictures: CommandHandler<"pictures"> = async (command, turn) => {
  const { deps, locale, incoming } = turn;
  const words = wordsFor(locale);
  const committees = command.unknown.length > 0 ? [] : committeesMeant(command, turn);
  if (committees.length === 0)
    return say(`${words.pictures.unknown(words.and(command.unknown))} ${loadedSaid(turn, words)}`);
  const year = command.year ?? yearMeant(committees, turn);
  const scope = { committees, municipality: command.municipality, unknown: [] };
  const context = await contextFor(deps, scope, locale, incoming.today);
  const plans = committees.flatMap((id) => yearPlan(context, id, year) ?? []);
  if (plans.length === 0) {
    const names = words.and(committees.map((id) => deps.library.committee(id).name[locale]));
    return say(`${words.pictures.noAgreement(names, year)} ${loadedSaid(turn, words)}`);
  }
  const now = yearOf(incoming.today);
  const lead =
    command.year === null && year !== now
      ? [
          words.notes["nothing-loaded-for-year"]({
            code: "nothing-loaded-for-year",
            year: now,
            shownYear: year,
          }),
        ]
      : [];
  return plans.slice(0, MOST_CARDS).map((plan): Outgoing => {
    const kind = command.picture;
    const addresses = addressesOf({ kind, committee: plan.committee.id, year }, turn);
    const assumed = assumedSaid(command, plan, turn, words);
    return { kind: "reply", ...pictureShown({ kind, plan, addresses, lead, assumed }, words) };
  });
};

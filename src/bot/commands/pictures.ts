import { yearPlan } from "../../answers/year-plan.js";
import { type PictureAddresses, pictureShown } from "../../cards/picture-card.js";
import { wordsFor } from "../../cards/words/index.js";
import type { PicturesCommand } from "../../language/commands/pictures.js";
import { contextFor } from "../ask.js";
import type { Outgoing } from "../turn.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";
import { assumedSaid, committeesMeant, loadedSaid, otherYearSaid, yearMeant } from "./year-meant.js";

/** Committees whose year is drawn where none is named; more cards than these nobody looks at. */
const MOST_CARDS = 4;

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
  const lead = otherYearSaid(command, year, turn, words);
  return plans.slice(0, MOST_CARDS).map((plan): Outgoing => {
    const kind = command.picture;
    const addresses = addressesOf({ kind, committee: plan.committee.id, year }, turn);
    const assumed = assumedSaid(command, [plan.committee], year, turn, words);
    return { kind: "reply", ...pictureShown({ kind, plan, addresses, lead, assumed }, words) };
  });
};

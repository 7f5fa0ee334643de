import { planOf } from "../../answers/plan.js";
import { planCard } from "../../cards/export-cards.js";
import { wordsFor } from "../../cards/words/index.js";
import { happenedIn } from "../happened.js";
import { FILE_HOURS } from "../links.js";
import { type CommandHandler, say } from "./handler.js";
import { assumedSaid, committeesMeant, loadedSaid, otherYearSaid, yearMeant } from "./year-meant.js";

/** Hands over the plan of the committees that are meant, as addresses of files that expire. */
export const onExport: CommandHandler<"export"> = async (command, turn) => {
  const { deps, locale, incoming } = turn;
  const { links, library, store } = deps;
  const words = wordsFor(locale);
  const ids = command.unknown.length > 0 ? [] : committeesMeant(command, turn);
  if (ids.length === 0)
    return say(`${words.pictures.unknown(words.and(command.unknown))} ${loadedSaid(turn, words)}`);
  const year = command.year ?? yearMeant(ids, turn);
  const happened = await happenedIn(store);
  const all = ids.map((id) => planOf(id, year, library, happened, incoming.today));
  const plans = all.filter(({ dated, undated }) => dated.length + undated.length > 0);
  const committees = plans.map(({ committee }) => committee);
  if (plans.length === 0) {
    const names = words.and(ids.map((id) => library.committee(id).name[locale]));
    return say(`${words.pictures.noAgreement(names, year)} ${loadedSaid(turn, words)}`);
  }
  if (!links) return say(words.exports.planCard.noAddress);
  const of = { committee: committees.map(({ id }) => id).join(","), year, locale };
  const shown = planCard({
    committees,
    year,
    dated: plans.reduce((sum, { dated }) => sum + dated.length, 0),
    undated: plans.reduce((sum, { undated }) => sum + undated.length, 0),
    agreements: plans.flatMap(({ agreements }) => agreements),
    excel: links.file("plan.xlsx", of),
    calendar: links.file("plan.ics", of),
    wanted: command.format,
    hours: FILE_HOURS,
    lead: otherYearSaid(command, year, turn, words),
    assumed: assumedSaid(command, committees, year, turn, words),
    locale,
  });
  return [{ kind: "reply", ...shown }];
};

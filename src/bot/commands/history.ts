import { factsOf } from "../../answers/facts.js";
import { isDueIn } from "../../answers/select.js";
import { wordsFor } from "../../cards/words/index.js";
import { happenedIn } from "../happened.js";
import { historyShown } from "../histories.js";
import { type CommandHandler, say } from "./handler.js";

/** Opens on the page with the newest, which is the last. */
const LAST_PAGE = 999;

/** Shows who did what with a follow-up, and when. */
export const onHistory: CommandHandler<"history"> = async ({ followUps, period }, turn) => {
  const { deps, locale, incoming } = turn;
  const { library } = deps;
  const happened = await happenedIn(deps.store);
  const all = followUps.flatMap((id) => library.occasionsOfFollowUp(id));
  const due = all.filter((occasion) => {
    const facts = factsOf(occasion, library, happened, incoming.today);
    return period === null || isDueIn(facts, period, "any");
  });
  const ids = (due.length > 0 ? due : all).map(({ id }) => id);
  const shown = await historyShown(ids, LAST_PAGE, deps, locale, incoming.today);
  return shown ? [{ kind: "reply", ...shown }] : say(wordsFor(locale).meeting.historyNoTopic);
};

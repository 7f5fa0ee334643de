import { isDueIn } from "../../answers/select.js";
import { takeBackForm } from "../../cards/take-back-card.js";
import { occasionView } from "../../cards/view.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { TakeBackCommand } from "../../language/commands/take-back.js";
import { factsNow } from "../happened.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";

/** The most occasions to choose from. */
const MOST = 10;

/** The occasions that are meant and have a report to take back, the one handed in last first. */
async function withReport(
  { followUps, period }: TakeBackCommand,
  { deps, incoming }: CommandTurn,
): Promise<OccasionFacts[]> {
  const ids = followUps.flatMap((id) => deps.library.occasionsOfFollowUp(id)).map(({ id }) => id);
  const all = await Promise.all(ids.map((id) => factsNow(deps, id, incoming.today)));
  const handedIn = (facts: OccasionFacts) => facts.standing.submission?.at ?? "";
  return all
    .flatMap((facts) => facts ?? [])
    .filter(({ standing }) => standing.state === "submitted")
    .filter((facts) => period === null || isDueIn(facts, period, "any"))
    .toSorted((a, b) => Date.parse(handedIn(b)) - Date.parse(handedIn(a)))
    .slice(0, MOST);
}

/** Asks before a report is taken back: which one, and why. */
export const onTakeBack: CommandHandler<"takeBack"> = async (command, turn) => {
  const [first, ...others] = await withReport(command, turn);
  const { locale } = turn;
  if (!first) return say(wordsFor(locale).submission.takeBack.noneFits);
  const view = occasionView(first.id, locale);
  const { reason } = command;
  return [{ kind: "reply", ...takeBackForm({ occasions: [first, ...others], view, locale, reason }) }];
};

import { wordsFor } from "../../cards/words/index.js";
import type { Locale } from "../../domain/question.js";
import type { ConversationRecord } from "../../store/store.js";
import type { Deps } from "../deps.js";
import { mayTie } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { type CommandHandler, type CommandTurn, refuse, say } from "./handler.js";

/** Only a channel can be tied: a person asks about anything. */
const inChannel = async (
  turn: CommandTurn,
  doing: () => Promise<readonly Outgoing[]>,
): Promise<readonly Outgoing[]> =>
  turn.incoming.place.kind === "channel" ? doing() : refuse({ code: "not-a-channel" }, turn);

const nameOf = (committee: string, { library }: Deps, locale: Locale): string =>
  library.committee(committee).name[locale];

/** Tells which committee the channel is tied to. */
export const onTied: CommandHandler<"tied"> = (_, turn) =>
  inChannel(turn, async () => {
    const { channel } = wordsFor(turn.locale);
    const committee = turn.conversation?.committee ?? null;
    return say(
      committee === null ? channel.notTied : channel.alreadyTied(nameOf(committee, turn.deps, turn.locale)),
    );
  });

/** Changes the tie and gives what it was before. */
async function change({ incoming, deps }: CommandTurn, committee: string | null): Promise<string | null> {
  const { place, from } = incoming;
  let before: string | null = null;
  await deps.store.changeConversation(place.id, (known): ConversationRecord | null => {
    before = known?.committee ?? null;
    return known && { ...known, committee, tiedBy: committee === null ? null : from };
  });
  return before;
}

/** Whether the person may tie the channel to a committee, and untie it from one. */
const maySpeakFor = (committee: string, { incoming, deps }: CommandTurn): Promise<boolean> =>
  mayTie(incoming.from, committee, incoming.place.team, deps.store);

/** Ties the channel to a committee: what it is asked there is about that one, and what happens is told there. */
export const onTie: CommandHandler<"tie"> = ({ committee, text }, turn) =>
  inChannel(turn, async () => {
    if (committee === null) return refuse({ code: "committee-unknown", text }, turn);
    if (!(await maySpeakFor(committee, turn))) return refuse({ code: "not-allowed", who: "official" }, turn);
    const { deps, locale } = turn;
    const { channel } = wordsFor(locale);
    const before = await change(turn, committee);
    const name = nameOf(committee, deps, locale);
    if (before === null) return say(channel.tied(name));
    return say(
      before === committee ? channel.alreadyTied(name) : channel.retied(name, nameOf(before, deps, locale)),
    );
  });

/** Unties the channel. */
export const onUntie: CommandHandler<"untie"> = (_, turn) =>
  inChannel(turn, async () => {
    const { channel } = wordsFor(turn.locale);
    const tied = turn.conversation?.committee ?? null;
    if (tied !== null && !(await maySpeakFor(tied, turn)))
      return refuse({ code: "not-allowed", who: "official" }, turn);
    const before = await change(turn, null);
    return say(before === null ? channel.notTied : channel.untied(nameOf(before, turn.deps, turn.locale)));
  });

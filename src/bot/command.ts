import { problemText } from "../cards/problem-text.js";
import { wordsFor } from "../cards/words/index.js";
import type { Problem } from "../domain/problem.js";
import type { Locale } from "../domain/question.js";
import type { Command } from "../language/commands.js";
import { localeOf } from "../language/locale.js";
import { normalise } from "../language/normalise.js";
import type { ConversationRecord } from "../store/store.js";
import type { Deps } from "./deps.js";
import { onReview } from "./review.js";
import type { MessageIn, Outgoing } from "./turn.js";

const say = (text: string): readonly Outgoing[] => [{ kind: "reply", text, card: null }];

/** Shows or confirms imported rows; ties, unties or tells what the channel is tied to. Only a channel can be tied: a person asks about anything. */
export async function onCommand(
  command: Command,
  incoming: MessageIn,
  deps: Deps,
): Promise<readonly Outgoing[]> {
  const locale = incoming.forcedLocale ?? localeOf(normalise(incoming.text), incoming.locale);
  if (command.kind === "review") return onReview(command, incoming, deps, locale);
  const refuse = (problem: Problem) => say(problemText(problem, locale, incoming.today));
  if (incoming.place.kind !== "channel") return refuse({ code: "not-a-channel" });
  if (command.kind === "tied") return say(await tiedTo(incoming, deps, locale));
  if (command.kind === "untie") return say(await untie(incoming, deps, locale));
  if (command.committee === null) return refuse({ code: "committee-unknown", text: command.text });
  return say(await tie(command.committee, incoming, deps, locale));
}

const nameOf = (committee: string, { library }: Deps, locale: Locale): string =>
  library.committee(committee).name[locale];

async function tiedTo({ place }: MessageIn, deps: Deps, locale: Locale): Promise<string> {
  const { channel } = wordsFor(locale);
  const committee = (await deps.store.conversation(place.id))?.committee ?? null;
  return committee === null ? channel.notTied : channel.alreadyTied(nameOf(committee, deps, locale));
}

/** Changes the tie and gives what it was before. */
async function change(
  { place, from }: MessageIn,
  { store }: Deps,
  committee: string | null,
): Promise<string | null> {
  let before: string | null = null;
  await store.changeConversation(place.id, (known): ConversationRecord | null => {
    before = known?.committee ?? null;
    return known && { ...known, committee, tiedBy: committee === null ? null : from };
  });
  return before;
}

async function tie(committee: string, incoming: MessageIn, deps: Deps, locale: Locale): Promise<string> {
  const { channel } = wordsFor(locale);
  const before = await change(incoming, deps, committee);
  const name = nameOf(committee, deps, locale);
  if (before === null) return channel.tied(name);
  return before === committee
    ? channel.alreadyTied(name)
    : channel.retied(name, nameOf(before, deps, locale));
}

async function untie(incoming: MessageIn, deps: Deps, locale: Locale): Promise<string> {
  const { channel } = wordsFor(locale);
  const before = await change(incoming, deps, null);
  return before === null ? channel.notTied : channel.untied(nameOf(before, deps, locale));
}

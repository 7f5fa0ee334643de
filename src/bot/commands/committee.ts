import { wordsFor } from "../../cards/words/index.js";
import { isOfCommittee } from "../../domain/people.js";
import { isOfficial, teamTies } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { type CommandTurn, say } from "./handler.js";

/** The committee that a command is about, and whether it was taken for granted. */
export type Meant = { readonly committee: string; readonly assumed: boolean };

/** The committees whose official somebody is, of those that a loaded agreement is of. */
async function theirs({ deps, incoming }: CommandTurn): Promise<string[]> {
  const [{ officials }, conversations] = await Promise.all([
    deps.store.settings(),
    deps.store.conversations(),
  ]);
  const ties = teamTies(conversations);
  const own = officials.filter(({ person }) => person.id === incoming.from.id);
  const all = new Set(deps.library.registers.map(({ agreement }) => agreement.commissioner));
  return [...all].filter((committee) => own.some((one) => isOfCommittee(one, committee, ties)));
}

/**
 * The committee that a command names, else the channel's, else the only one whose official the person is. What was
 * said instead where none is meant, or one that the person may not decide for.
 * @param toChange whether something is to be changed, which only officials may.
 */
export async function committeeFor(
  { committees, unknown }: { readonly committees: readonly string[]; readonly unknown: readonly string[] },
  turn: CommandTurn,
  toChange = true,
): Promise<Meant | { readonly said: readonly Outgoing[] }> {
  const { deps, incoming, conversation, locale } = turn;
  const { planning } = wordsFor(locale);
  if (committees.length > 1) return { said: say(planning.oneCommittee) };
  if (unknown.length > 0) return { said: say(planning.unknownCommittee(unknown)) };
  const [named] = committees;
  const own = named ?? conversation?.committee ?? null;
  const [only, ...others] = own === null ? await theirs(turn) : [own];
  if (only === undefined || others.length > 0) return { said: say(planning.whichCommittee) };
  if (toChange && !(await isOfficial(incoming.from, only, deps.store)))
    return { said: say(planning.notYours(deps.library.committee(only).name[locale])) };
  return { committee: only, assumed: named === undefined };
}

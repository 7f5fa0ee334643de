import { wordsFor } from "../../cards/words/index.js";
import type { Person } from "../../domain/event.js";
import type { OfficialsCommand } from "../../language/commands/officials.js";
import { isAnyOfficial, isOfficial, nameOfficial, type OfficialScope, removeOfficial } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { type CommandHandler, type CommandTurn, refuse, say } from "./handler.js";

/** What somebody is named for: the committee that is said, else what whoever names them is an official of. */
async function scopeOf(
  { committee }: OfficialsCommand,
  { incoming, deps }: CommandTurn,
): Promise<OfficialScope> {
  if (committee !== null) return { committee, team: null };
  const { officials } = await deps.store.settings();
  const own = officials.find((one) => one.person.id === incoming.from.id);
  return { committee: own?.committee ?? null, team: own?.team ?? null };
}

const nameOf = (committee: string | null, { deps, locale }: CommandTurn): string | null =>
  committee === null ? null : deps.library.committee(committee).name[locale];

/** Who they are; whoever added the app where nobody could be looked up is called as they are in their own chat. */
async function show(turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { incoming, deps, locale } = turn;
  const words = wordsFor(locale).people;
  const [{ officials }, conversations] = await Promise.all([
    deps.store.settings(),
    deps.store.conversations(),
  ]);
  if (officials.length === 0) return say(words.none);
  const met = [incoming.from, ...conversations.flatMap(({ person }) => (person === null ? [] : [person]))];
  const called = ({ id, name }: Person): string =>
    name || met.find((one) => one.id === id && one.name !== "")?.name || words.nameless;
  return say(words.list(officials.map(({ person, committee }) => [called(person), nameOf(committee, turn)])));
}

async function name(command: OfficialsCommand, person: Person, turn: CommandTurn): Promise<string> {
  const { incoming, deps, locale } = turn;
  const scope = await scopeOf(command, turn);
  const official = { ...scope, person, namedBy: incoming.from, day: incoming.today };
  const isNew = await nameOfficial(deps.store, official);
  const words = wordsFor(locale).people;
  const where = nameOf(scope.committee, turn);
  return isNew ? words.named(person.name, where) : words.alreadyNamed(person.name, where);
}

async function remove(person: Person, turn: CommandTurn): Promise<readonly Outgoing[]> {
  const words = wordsFor(turn.locale).people;
  switch (await removeOfficial(turn.deps.store, person, turn.incoming.from)) {
    case "removed":
      return say(words.removed(person.name));
    case "none":
      return say(words.notNamed(person.name));
    case "last":
      return say(words.lastOne);
    case "notTheirs":
      return refuse({ code: "not-allowed", who: "official" }, turn);
  }
}

/** Names and removes officials, which officials do; shows them to anyone. */
export const onOfficials: CommandHandler<"officials"> = async (command, turn) => {
  if (command.what === "show") return show(turn);
  const { incoming, deps } = turn;
  const { committee } = command;
  const allowed =
    committee === null
      ? await isAnyOfficial(incoming.from, deps.store)
      : await isOfficial(incoming.from, committee, deps.store);
  if (!allowed) return refuse({ code: "not-allowed", who: "official" }, turn);
  const [person] = incoming.mentions;
  if (!person) return say(wordsFor(turn.locale).people.whom);
  return command.what === "name" ? say(await name(command, person, turn)) : remove(person, turn);
};

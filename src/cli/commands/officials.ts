import { nameOfficial, removeOfficial } from "../../bot/officials.js";
import { fold } from "../../domain/fold.js";
import { openStore } from "../../store/installation.js";
import { readParties } from "../../store/registers.js";
import type { Store } from "../../store/store.js";
import { argumentsIn, complaintOf } from "../arguments.js";
import { type Command, type Io, UsageError, whileOpen } from "../io.js";

const USAGE =
  'npm run --silent officials -- list | add ID "NAME" [--committee SN] | remove ID (ID: the directory\'s object id)';

/** Who named an official from the command line: whoever may write the installation's files. */
const OPERATOR = { id: "operator", name: "IT" };

const OPTIONS = { committee: { type: "string" } } as const;

const wrong = complaintOf(USAGE);

/** The party id of a committee named by its code or its id ("SN", "nykoping/sn"). */
function committeeNamed(named: string, { homeMunicipality }: Io): string {
  const { parties } = readParties();
  const wanted = fold(named);
  const found = parties.find(
    ({ id, code, municipality }) =>
      fold(id) === wanted || (municipality === homeMunicipality && fold(code) === wanted),
  );
  if (found) return found.id;
  const codes = parties
    .filter(({ municipality }) => municipality === homeMunicipality)
    .map(({ code }) => code);
  throw new UsageError(
    `There is no committee "${named}" in ${homeMunicipality}; it has ${codes.join(", ")}.`,
  );
}

async function list(store: Store, io: Io): Promise<void> {
  const { officials } = await store.settings();
  for (const { person, committee, team, day } of officials) {
    const where = committee ?? (team === null ? "all committees" : `team ${team}`);
    io.out([person.id, person.name, where, day].join("  "));
  }
  if (officials.length === 0) io.err("Nobody is an official. Name one: add ID NAME.");
}

async function add(store: Store, id: string, name: string, committee: string | null, io: Io): Promise<void> {
  const official = { person: { id, name }, committee, team: null, namedBy: OPERATOR, day: io.today() };
  const isNew = await nameOfficial(store, official);
  io.out(`${name} is ${isNew ? "now" : "already"} an official of ${committee ?? "all committees"}.`);
}

async function remove(store: Store, id: string, io: Io): Promise<number> {
  const outcome = await removeOfficial(store, { id, name: "" }, null);
  if (outcome === "removed") io.out(`${id} is no longer an official.`);
  if (outcome === "none") io.err(`${id} is no official. See who is: list.`);
  if (outcome === "last") io.err(`${id} is the only official. Name another one first: add ID NAME.`);
  return outcome === "removed" ? 0 : 1;
}

/** What is done, once the arguments are known to be right; gives the exit code. */
function actionOf(
  [what, id, name, ...rest]: readonly string[],
  committee: string | undefined,
  io: Io,
): (store: Store) => Promise<number> {
  const done = (work: Promise<void>) => work.then(() => 0);
  if (what === "list" && id === undefined && committee === undefined) return (store) => done(list(store, io));
  if (what === "remove" && id && name === undefined && committee === undefined)
    return (store) => remove(store, id, io);
  if (what !== "add" || !id || !name?.trim() || rest.length > 0) throw new UsageError(`Use: ${USAGE}`);
  const of = committee === undefined ? null : committeeNamed(committee, io);
  return (store) => done(add(store, id, name.trim(), of, io));
}

/**
 * `officials`: shows, names and removes officials with the store's lock, so not while the program runs. For
 * when the only one has left and nobody can name another in the chat.
 */
export const officialsCommand: Command = async (args, io) => {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const action = actionOf(positionals, values.committee, io);
  const store = await openStore(io, whileOpen(io));
  try {
    return await action(store);
  } finally {
    await store.close();
  }
};

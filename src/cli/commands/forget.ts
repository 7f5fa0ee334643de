import { eventsNaming } from "../../bot/commands/forget.js";
import { withoutPerson } from "../../store/forget.js";
import { openInstallation } from "../../store/installation.js";
import { argumentsIn, complaintOf } from "../arguments.js";
import { type Command, whileOpen } from "../io.js";

const USAGE = "npm run --silent forget -- ID [--apply] (ID: the directory's object id)";

const OPTIONS = { apply: { type: "boolean", default: false } } as const;

const wrong = complaintOf(USAGE);

function readArguments(args: readonly string[]) {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const [id, ...rest] = positionals;
  if (!id?.trim() || rest.length > 0) throw wrong("One person is forgotten at a time.");
  return { id, apply: values.apply };
}

/**
 * `forget`: what is stored of a person goes, as with "glöm @person" in the chat; for those who are no longer
 * there to be mentioned. Without `--apply` it only says what there is. Takes the store's lock.
 */
export const forgetCommand: Command = async (args, io) => {
  const { id, apply } = readArguments(args);
  const { store, imports } = await openInstallation(io, whileOpen(io));
  try {
    const { officials } = await store.settings();
    const chats = (await store.conversations()).filter(({ person }) => person?.id === id).length;
    io.out(
      `${id} stands in ${eventsNaming(await store.history(), id)} events and has ${chats} personal chats.`,
    );
    if (officials.length > 0 && officials.every(({ person }) => person.id === id)) {
      io.err(`${id} is the only official. Name another one first: npm run officials -- add ID NAME.`);
      return 1;
    }
    if (!apply) {
      io.err("Nothing was changed. With --apply it is, and cannot be undone.");
      return 0;
    }
    await store.forgetPerson(id);
    for (const { register } of await imports.all())
      await imports.change(register.agreement.id, (before) => before && withoutPerson(before, id));
    io.out(`${id} is forgotten. Backups of earlier days hold the name until they are replaced.`);
    return 0;
  } finally {
    await store.close();
  }
};

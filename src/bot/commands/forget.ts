import { wordsFor } from "../../cards/words/index.js";
import type { Move } from "../../domain/event.js";
import type { History } from "../../store/store.js";
import { isAnyOfficial } from "../officials.js";
import { type CommandHandler, refuse, say } from "./handler.js";

/** In how many events a person stands, as who did it or as who it was given to. */
export const eventsNaming = (history: History, id: string): number =>
  [...history.values()].flat().filter(({ by, move }) => by.id === id || isGivenTo(move, id)).length;

const isGivenTo = (move: Move, id: string): boolean =>
  move.type === "assigned" && move.to.kind === "person" && move.to.person.id === id;

/**
 * Forgets a person, who says so themselves or whom an official names, after it was asked and said again with a
 * yes: it cannot be undone. The only official must name another one first, or nobody could.
 */
export const onForget: CommandHandler<"forget"> = async ({ whom, confirmed }, turn) => {
  const { incoming, deps, locale } = turn;
  const { store, review } = deps;
  const words = wordsFor(locale).people;
  const person = whom === "me" ? incoming.from : incoming.mentions[0];
  if (!person) return say(words.whom);
  const isOwn = person.id === incoming.from.id;
  if (!isOwn && !(await isAnyOfficial(incoming.from, store)))
    return refuse({ code: "not-allowed", who: "official" }, turn);
  const { officials } = await store.settings();
  if (officials.length > 0 && officials.every((one) => one.person.id === person.id))
    return say(words.lastOne);
  if (!confirmed)
    return say(words.forget(isOwn ? null : person.name, eventsNaming(await store.history(), person.id)));
  await store.forgetPerson(person.id);
  await review?.forgetPerson(person.id);
  return say(words.forgotten(isOwn ? null : person.name));
};

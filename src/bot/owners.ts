import { movesOf } from "../cards/moves.js";
import { happenedCard, showButton } from "../cards/owner-cards.js";
import { occasionView } from "../cards/view.js";
import { wordsFor } from "../cards/words/index.js";
import type { Assigning, OccasionFacts } from "../domain/answer.js";
import type { Owner, Person } from "../domain/event.js";
import { ownerName, receiversOf, sameOwner, sameRole } from "../domain/people.js";
import { ok, type Result, refused } from "../domain/problem.js";
import type { ConversationRecord, Store } from "../store/store.js";
import type { Deps } from "./deps.js";
import type { Incoming, Outgoing, Place } from "./turn.js";

/** The roles that somebody has been named for, each once, in the order of the alphabet. */
export async function knownRoles(store: Store): Promise<string[]> {
  const roles = (await store.settings()).roleHolders.map(({ role }) => role);
  const once = roles.filter((role, index) => roles.findIndex((one) => sameRole(one, role)) === index);
  return once.sort((a, b) => a.localeCompare(b, "sv"));
}

/** A role by its name, spelled as it was first. */
export async function roleNamed(name: string, store: Store): Promise<Owner> {
  const known = (await knownRoles(store)).find((role) => sameRole(role, name));
  return { kind: "role", name: known ?? name };
}

/** Who an occasion is to be given to, and whom else it can be given to. */
export const assigningTo = async (to: Owner | null, { store, settings }: Deps): Promise<Assigning> => ({
  to,
  roles: await knownRoles(store),
  directory: !settings.everyoneBelieved,
});

/** Everybody the installation has met: those who have written to the bot, and those that were named. */
async function peopleMet(store: Store): Promise<Person[]> {
  const [settings, conversations, history] = await Promise.all([
    store.settings(),
    store.conversations(),
    store.history(),
  ]);
  const { officials, roleHolders, absences } = settings;
  return [
    ...conversations.flatMap(({ person }) => person ?? []),
    ...[...officials, ...roleHolders, ...absences].map(({ person }) => person),
    ...[...history.values()].flat().map(({ by }) => by),
  ];
}

const sameName = (a: string, b: string): boolean => a.localeCompare(b, "sv", { sensitivity: "accent" }) === 0;

/**
 * The person that was picked (an id of the directory) or typed (a name). The directory is asked where the
 * bot was spoken to, and then in the committee's channels, as a personal chat knows only its own two.
 */
export async function personMeant(
  said: string,
  committee: string,
  place: Place,
  deps: Deps,
): Promise<Result<Person>> {
  const met = await peopleMet(deps.store);
  const known = met.find(({ id, name }) => id === said || sameName(name, said.trim()));
  if (known) return ok(known);
  const channels = await channelsOf(committee, deps.store);
  for (const where of [place, ...channels]) {
    const member = (await deps.directory?.look(where, said)) ?? null;
    if (member) return ok(member.person);
  }
  return refused({ code: "person-unknown", name: said });
}

/** The channels that are tied to a committee and can be reached. */
const channelsOf = async (committee: string, store: Store): Promise<ConversationRecord[]> =>
  (await store.conversations()).filter(
    ({ kind, committee: tied, lostSince }) => kind === "channel" && tied === committee && lostSince === null,
  );

/** The personal chat of somebody, where they have one that can be reached. */
const chatOf = (person: Person, conversations: readonly ConversationRecord[]): ConversationRecord | null =>
  conversations.find(
    ({ kind, person: whose, lostSince }) =>
      kind === "personal" && whose?.id === person.id && lostSince === null,
  ) ?? null;

/** A message about an occasion in another conversation, in its language. */
function postTo(
  to: ConversationRecord,
  facts: OccasionFacts,
  sentence: (locale: "sv" | "en") => string,
  forOwner: boolean,
): Outgoing {
  const locale = to.locale ?? "sv";
  const words = wordsFor(locale);
  const view = occasionView(facts.id, locale);
  const buttons = [...(forOwner ? movesOf(facts, view, words) : []), showButton(facts.id, view, words)];
  return { kind: "post", to, ...happenedCard(facts, sentence(locale), buttons, locale) };
}

/**
 * Tells those who were given an occasion, in their personal chats; where none of them has one, the
 * committee's channels. Also whoever had it before. Nobody is told what they did themselves, and no
 * conversation what stands in it already.
 */
export async function ownerPosts(
  facts: OccasionFacts,
  before: Owner | null,
  incoming: Incoming,
  { store }: Deps,
): Promise<Outgoing[]> {
  const { from, place, today } = incoming;
  const { owner } = facts.standing;
  if (owner === null) return [];
  const [{ roleHolders, absences }, conversations] = await Promise.all([
    store.settings(),
    store.conversations(),
  ]);
  const elsewhere = (to: ConversationRecord | null) => (to === null || to.id === place.id ? [] : [to]);
  const receivers = receiversOf(owner, roleHolders, absences, today).map(({ person }) => person);
  const others = receivers.filter(({ id }) => id !== from.id);
  const chats = others.flatMap((person) => elsewhere(chatOf(person, conversations)));
  const given = chats.map((to) =>
    postTo(to, facts, (locale) => wordsFor(locale).owners.given(from.name), true),
  );
  const isOwn = owner.kind === "person" && owner.person.id === from.id;
  const channels =
    chats.length > 0 || isOwn ? [] : (await channelsOf(facts.committee, store)).flatMap(elsewhere);
  const told = channels.map((to) =>
    postTo(to, facts, (locale) => wordsFor(locale).owners.givenTo(from.name, ownerName(owner)), false),
  );
  return [...given, ...told, ...takenFrom(owner)];

  function takenFrom(now: Owner): Outgoing[] {
    if (before?.kind !== "person" || before.person.id === from.id || sameOwner(before, now)) return [];
    return elsewhere(chatOf(before.person, conversations)).map((to) =>
      postTo(to, facts, (locale) => wordsFor(locale).owners.takenFrom(from.name, ownerName(now)), false),
    );
  }
}

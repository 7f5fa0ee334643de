import { withoutFeedsOf } from "../domain/feed.js";
import { FORGOTTEN } from "../domain/people.js";
import type { Content } from "./schema.js";

/** What people write in their own words, in which they may name each other. */
const OWN_WORDS: ReadonlySet<string> = new Set(["text", "note", "reason"]);

type Person = { readonly id: string; readonly name: string };

const isPerson = (value: object): value is Person =>
  Object.keys(value).length === 2 && "id" in value && "name" in value && typeof value.name === "string";

/** The names that a person is known by, anywhere in a value. */
function namesOf(value: unknown, id: string, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  if (isPerson(value) && value.id === id && value.name.trim() !== "") found.add(value.name);
  else for (const inner of Object.values(value)) namesOf(inner, id, found);
  return found;
}

/**
 * A value with {@link FORGOTTEN} in the place of a person, wherever in it one stands, and in the place of the
 * person's name in what others wrote. What does not name the person stays the same object.
 */
export function withoutPerson<T>(value: T, id: string): T;
export function withoutPerson(value: unknown, id: string): unknown {
  return replaced(value, id, [...namesOf(value, id)]);
}

function replaced(value: unknown, id: string, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isPerson(value) && value.id === id) return FORGOTTEN;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    typeof inner === "string" && OWN_WORDS.has(key)
      ? names.reduce((text, name) => text.replaceAll(name, FORGOTTEN.name), inner)
      : replaced(inner, id, names),
  ]);
  const before: unknown[] = Object.values(value);
  if (entries.every(([, inner], index) => inner === before[index])) return value;
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/**
 * Content without a person: what they were named for and their personal chats are gone, with the messages that
 * waited for them, and where they did something it was {@link FORGOTTEN}. The log keeps its events, their
 * numbers and their order. What comes of it is for a schema to read.
 */
export function contentWithout(content: Content, id: string): unknown {
  const { settings } = content;
  const isOther = ({ person }: { readonly person: Person | null }): boolean => person?.id !== id;
  const chats = content.conversations.filter((one) => !isOther(one)).map((one) => one.id);
  const ids = [id, ...chats];
  // The ids of messages are made of whom they are for; without the person they are never planned again.
  const isForOthers = (message: { readonly id: string }): boolean =>
    !ids.some((one) => message.id.includes(one));
  const kept: Content = {
    ...content,
    settings: {
      ...settings,
      officials: settings.officials.filter(isOther),
      roleHolders: settings.roleHolders.filter(isOther),
      absences: settings.absences
        .filter(isOther)
        .map((one) => (one.substitute?.id === id ? { ...one, substitute: null } : one)),
      feeds: withoutFeedsOf(settings.feeds, { id }),
      personalDigests: settings.personalDigests.filter((person) => person.id !== id),
    },
    conversations: content.conversations.filter(isOther),
    outbox: content.outbox.filter((item) => isForOthers(item) && !chats.includes(item.to)),
    sent: content.sent.filter(isForOthers),
  };
  const events = kept.events.map((event) =>
    "conversation" in event.move && chats.includes(event.move.conversation)
      ? { ...event, move: { ...event.move, conversation: FORGOTTEN.id } }
      : event,
  );
  return replaced({ ...kept, events }, id, [...namesOf(content, id)]);
}

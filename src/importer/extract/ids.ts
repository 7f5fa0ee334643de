import { fold } from "../../domain/fold.js";

/** Words that say nothing about which row it is. */
const FILLERS = new Set(
  "och i att av for till med om en ett den det de som pa vid ska skall inom fran samt eller gallande avseende uppfoljning sarskilt uppdrag".split(
    " ",
  ),
);
const MOST_WORDS = 5;

/** Letters, digits and hyphens only; at most five telling words. */
export function slugOf(text: string): string {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join("-") || "rad";
}

/** Gives ids that are used once: the second of a name gets "-2". One per register, for all its rows. */
export function idMaker(): (text: string, prefix?: string) => string {
  const taken = new Set<string>();
  return (text, prefix = "") => {
    const base = `${prefix}${slugOf(text)}`;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}

import { NOBODY, THE_ASKER } from "../../domain/question.js";
import { FILLERS } from "../fillers.js";
import type { MentionValue } from "../mention.js";
import type { Normalised } from "../normalise.js";
import { type Finder, words } from "./finder.js";

const MUST = "(?:ska|skall|maste|behover|bor|borde)";
const owner = (name: string): MentionValue => ({ kind: "owner", owner: name });

/** "vilka saknar ansvarig?", "unowned reports". */
const UNOWNED: Finder = {
  name: "without an owner",
  pattern: words(
    "(?:saknar|utan|ingen|inga|no|without|lacks?|har ingen|inte (?:har )?nagon) (?:an? |nagon |en )?(?:ansvarig\\p{L}*|agare|owners?)|oagda?|oagt|unowned|unassigned",
  ),
  read: () => owner(NOBODY),
};

/** Whoever asks, where they ask what is theirs to do: "vad ska jag lämna in?" Not where they tell what they have done. */
const ASKER: Finder = {
  name: "whoever asks",
  pattern: words(
    `(?<= ${MUST} )jag|(?<= har )jag(?= (?:att|kvar|nagot|nat|pa))|(?<= (?:do|must|should) )i(?= (?:have|need|hand|report|submit|present))`,
  ),
  read: () => owner(THE_ASKER),
};

/** The name as it was written where it begins with a capital and is no abbreviation; else `null`. */
function nameAt(at: number, name: string, { written }: Pick<Normalised, "written">): string | null {
  const said = written.slice(at, at + name.length);
  const parts = said.split(" ");
  const isName = parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part));
  if (isName && !parts.some((part) => FILLERS.has(part.toLowerCase()))) return said;
  // "what is Bo's": the word before a name is none of it.
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  return last === "" ? null : nameAt(at + name.length - last.length, last, { written });
}

const ROLES = "\\p{L}*(?:chef|samordnare|sekreterare|controller|utredare|strateg|utvecklare)(?:e?n)?";
const NAME = "\\p{L}{2,}(?: \\p{L}{2,})?";
const THEIRS =
  "(?:uppfoljning|rapport|redovisning|inlamning|uppgift|arende|deadline|follow ups?|report|item|task)\\p{L}*";

/** A person or role in the place of the one who has something to do, or as whose it is. */
const NAMED: readonly Finder[] = [
  {
    name: "who has something to do",
    pattern: words(
      `(?<= (?:har|${MUST}|does|must|should|has|did) )(?:(${ROLES})|((?:enhet(?:en)?|team(?:et)?|unit) )?(${NAME}?))(?= (?:att|kvar|lamna|redovisa|rapportera|ha|nagot|nat|have|has|to|left|hand|report|submit|need) )`,
    ),
    read: (match, _context, text) => {
      const [whole, role, unit = "", name = ""] = match;
      if (role !== undefined) return owner(role);
      const said = nameAt(match.index + unit.length, name, text);
      return said === null
        ? null
        : owner(unit === "" ? said : text.written.slice(match.index, match.index + whole.length));
    },
  },
  {
    name: "whose something is",
    pattern: words(`(?:(${NAME}?)s|(${NAME}?) s)(?= (?:${THEIRS}|in|i|for|kvar) )`),
    read: (match, _context, text) => {
      const name = match[1] ?? match[2] ?? "";
      const isTheirs =
        match.index > 1 ||
        new RegExp(`^ ${THEIRS.replaceAll("\\p{L}", "[a-z]")} `).test(
          text.folded.slice(match.index + match[0].length),
        );
      const said = isTheirs ? nameAt(match.index, name, text) : null;
      return said === null ? null : owner(said);
    },
  },
];

/** Everything that says who has it. Names of people come last: what is anything else is no name. */
export const ownerFinders: readonly Finder[] = [UNOWNED, ASKER, ...NAMED];

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
function capitalAt(at: number, name: string, { written }: Pick<Normalised, "written">): string | null {
  const said = written.slice(at, at + name.length);
  const parts = said.split(" ");
  const isName = parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part));
  if (isName && !parts.some((part) => FILLERS.has(part.toLowerCase()))) return said;
  // "what is Bo's": the word before a name is none of it.
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  return last === "" ? null : capitalAt(at + name.length - last.length, last, { written });
}

/** Whether a word says something in questions or stands in a follow-up: then it is nobody's name. */
export type IsKnown = (word: string) => boolean;

/** A name in small letters, where its place says that somebody is named, and nothing else is known by its words. */
function smallAt(at: number, name: string, { written }: Normalised, isKnown: IsKnown): string | null {
  const parts = name.split(" ");
  const isName = !parts.some((word) => FILLERS.has(word)) && !parts.every(isKnown);
  return isName ? written.slice(at, at + name.length) : null;
}

const ROLES =
  "\\p{L}*(?:chef|samordnare|sekreterare|controller|utredare|strateg|utvecklare|ledare|handlaggare)(?:e?n)?";
const UNIT = "(?:enhet|team|unit|avdelning|sektion|grupp|arbetsgrupp)(?:en|et)?";
const NAME = "\\p{L}{2,}(?: \\p{L}{2,})?";
const THEIRS =
  "(?:uppfoljning|rapport|redovisning|inlamning|uppgift|arende|deadline|stoppdag|follow ups?|report|item|task)\\p{L}*";
const TO_DO =
  "att|kvar|lamna|redovisa|rapportera|skicka|leverera|(?:have |has )?(?:left )?to|hand|report|submit";
const WHO = `(${ROLES})|((?:${UNIT} )?)(${NAME}?)`;

/** Places in a sentence where the one stands who has something to do. */
const PLACES: readonly string[] = [
  `(?<= (?:har|${MUST}|does|must|should|has|did) )(?:${WHO})(?= (?:${TO_DO}) )`,
  `(?<= ansvarar )(?:${WHO})(?= for )`,
  `(?<= (?:ligger|star|finns|sitter) (?:(?:kvar|nu) )?(?:pa|hos) )(?:${WHO})(?= (?:nu |just nu )?$)`,
];
/** The same where a name is told from other words by its capital only. */
const PLACES_OF_CAPITALS: readonly string[] = [
  `(?<= (?:har|${MUST}|does|must|should|has|did) )(?:${WHO})(?= (?:ha|nagot|nat|have|has|need) )`,
];

const inPlace = (pattern: string, ofCapitals: boolean, isKnown: IsKnown): Finder => ({
  name: "who has something to do",
  pattern: words(pattern),
  read: (match, _context, text) => {
    const [whole, role, unit = "", name = ""] = match;
    if (role !== undefined) return owner(role);
    const at = match.index + unit.length;
    const small = ofCapitals ? null : smallAt(at, name, text, isKnown);
    const said = capitalAt(at, name, text) ?? small;
    if (said === null) return null;
    return owner(unit === "" ? said : text.written.slice(match.index, match.index + whole.length));
  },
});

/** "hos Anna Åberg", "for Anna", "för enhetschefen": there may stand anything else as well, so a capital is needed. */
const withWhom = (isKnown: IsKnown): Finder => ({
  name: "with whom something is",
  pattern: words(
    `(?<= (?:(?<! (?:vara|va|framme|inne) )hos|for|with) )(?:(${ROLES})|(\\p{L}{2,})(?: \\p{L}{2,})?)`,
  ),
  read: ({ 0: whole, 1: role, 2: first = "", index }, _context, text) => {
    if (role !== undefined) return owner(role);
    const [name] = [whole, first].filter((each) => capitalAt(index, each, text)?.length === each.length);
    return name === undefined || name.split(" ").some(isKnown)
      ? null
      : owner(text.written.slice(index, index + name.length));
  },
});

/** "annas uppföljningar", "Bo's tasks"; in small letters the full name only: one word could be anything's. */
const whoseFinder = (isKnown: IsKnown): Finder => ({
  name: "whose something is",
  pattern: words(`(?:(${NAME}?)s|(${NAME}?) s)(?= (?:${THEIRS}|in|i|for|kvar) )`),
  read: (match, _context, text) => {
    const name = match[1] ?? match[2] ?? "";
    const after = text.folded.slice(match.index + match[0].length);
    const isTheirs = new RegExp(`^ ${THEIRS.replaceAll("\\p{L}", "[a-z]")} `).test(after);
    const small = isTheirs && name.includes(" ") ? smallAt(match.index, name, text, isKnown) : null;
    const said = isTheirs || match.index > 1 ? (capitalAt(match.index, name, text) ?? small) : null;
    return said === null ? null : owner(said);
  },
});

/**
 * Everything that says who has it. Names of people come last: what is anything else is no name.
 * @param isKnown tells names in small letters from words of the registers.
 */
export const ownerFinders = (isKnown: IsKnown): readonly Finder[] => [
  UNOWNED,
  ASKER,
  ...PLACES.map((pattern) => inPlace(pattern, false, isKnown)),
  ...PLACES_OF_CAPITALS.map((pattern) => inPlace(pattern, true, isKnown)),
  withWhom(isKnown),
  whoseFinder(isKnown),
];

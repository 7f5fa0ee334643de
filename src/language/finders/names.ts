import { fold, foldedWords } from "../../domain/fold.js";
import type { PartiesFile, Party } from "../../domain/party.js";
import type { PartyMention } from "../mention.js";
import { type Finder, words } from "./finder.js";
import { oneOf } from "./time-words.js";

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name as a pattern: its folded words, "och" also as "&" or "o", a genitive s at the end; "förvaltningen" also as "förvaltning". */
const namePattern = (name: string): string =>
  `${foldedWords(name)
    .map((word) => (word === "och" ? "(?:och|o|&)" : literal(word)))
    .join(" ?")
    .replace(/(?<=\p{L}{5})en$/u, "(?:en)?")}s?`;

const PARTNER_BEFORE =
  / (?:med|ihop med|tillsammans med|i samverkan med|with|together with|along with|jointly with) (?:(?:\p{L}{2,5} )*\p{L}+ (?:och|and|o|samt|eller|or|resp|respektive|plus) )?$/u;
/** "med SN" alone: with the committee that is reported to, as often as together with it. */
const LOOSE_PARTNER_BEFORE = / (?:med|with) $/u;
const TOGETHER = / (?:ihop|tillsammans|i samverkan|gemensamt|together|along|jointly) (?:med|with) $/u;
const RECEIVER_BEFORE = / (?:till|at|mot|to|for) $/;

/** "där BUN är med", "BUN deltar i": who takes part says so after its name. */
const PARTNER_AFTER =
  /^ (?:ocksa )?(?:(?:(?:ar|var) med(?: (?:i|pa|om))?|(?:(?:ar|var) )?(?:inblandade?|delaktiga?|involverade?))|deltar|medverkar|(?:is|are) (?:involved|part of)|takes? part) /;

/** What the words around a name make of it. */
function roleOf(before: string, after: string): PartyMention["role"] {
  if (PARTNER_BEFORE.test(before) || PARTNER_AFTER.test(after)) return "partner";
  return RECEIVER_BEFORE.test(before) ? "receiver" : "subject";
}

const EITHER_BEFORE = / (?:eller|or) (?:med |with )?$/;
const EITHER_AFTER = /^ (?:eller|or) /;

/** The text before a match and the text after it. */
const around = ({ 0: { length }, index }: RegExpExecArray, folded: string): [string, string] => [
  folded.slice(0, index),
  folded.slice(index + length),
];

const partyAt = (ids: readonly string[], name: string, [before, after]: [string, string]): PartyMention => ({
  kind: "party",
  ids,
  name,
  role: roleOf(before, after),
  isLoose: LOOSE_PARTNER_BEFORE.test(before) && !TOGETHER.test(before) && !PARTNER_AFTER.test(after),
  either: EITHER_BEFORE.test(before) || EITHER_AFTER.test(after),
});

/** Abbreviations that are also words: they count only when written in capitals. */
const ALSO_WORDS = new Set(["kan", "mas", "du", "sof", "ks", "kf"]);

/** "Vård- och omsorgs" for "vård- och omsorgsnämnden": a name of several words needs no "nämnden". */
const CLIPPED = /^(.* och .*s)nämnden$/;

function aliasesOf(party: Party): string[] {
  const clipped = CLIPPED.exec(party.name.sv)?.[1] ?? [];
  return [
    ...[clipped].flat(),
    party.name.sv,
    party.name.en.replace(/^the /, ""),
    party.code,
    ...party.aliases,
  ];
}

/** Every name that parties go by, with the ids that it may mean. */
function idsByName(parties: readonly Party[]): ReadonlyMap<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const party of parties)
    for (const alias of new Set(aliasesOf(party).map((name) => foldedWords(name).join(" "))))
      byName.set(alias, [...(byName.get(alias) ?? []), party.id]);
  return byName;
}

function partyFinder(parties: readonly Party[]): Finder {
  const byName = idsByName(parties);
  const names = [...byName.keys()];
  const whole = names.map((name) => ({ name, pattern: new RegExp(`^${namePattern(name)}$`, "u") }));
  const key = (matched: string) => whole.find(({ pattern }) => pattern.test(matched))?.name ?? matched;
  return {
    name: "party",
    pattern: words(oneOf(names.map(namePattern))),
    read: (match, _context, { folded, written }) => {
      const asWritten = written.slice(match.index, match.index + match[0].length);
      if (ALSO_WORDS.has(match[0]) && asWritten !== asWritten.toUpperCase()) return null;
      const ids = byName.get(key(match[0]));
      return ids ? partyAt(ids, asWritten, around(match, folded)) : null;
    },
  };
}

/** Words before "committee" or within "…nämnd" that name no committee of their own. */
const NO_NAME =
  /^(?:namnd|the|a|our|your|this|that|next|last|which|what|each|every|any|both|same|whole|to|in|at|for|of|by|with|presidie|under|sak|over|hel)$/;

/** A committee that is in no parties file: "miljönämnden", "the transport committee". */
const strangerFinder: Finder = {
  name: "unknown committee",
  pattern: words(
    "(\\p{L}{2,}?)namnd(?:en|ens)?|(\\p{L}{4,}(?:ska|ella|ala)) namnden|(\\p{L}{2,}) (?:committee|board)",
  ),
  read: (match, _context, { folded, written }) => {
    if (NO_NAME.test(match[1] ?? match[2] ?? match[3] ?? "")) return null;
    const name = written.slice(match.index, match.index + match[0].length);
    return partyAt([], name, around(match, folded));
  },
};

function municipalityFinder(municipalities: PartiesFile["municipalities"]): Finder {
  const idOf = (matched: string) =>
    municipalities.find(({ aliases }) =>
      aliases.some((alias) => fold(alias) === matched || `${fold(alias)}s` === matched),
    )?.id ?? null;
  return {
    name: "municipality",
    pattern: words(oneOf(municipalities.flatMap(({ aliases }) => aliases.map(namePattern)))),
    read: (match, _context, { written }) => ({
      kind: "municipality",
      id: idOf(match[0]),
      name: written.slice(match.index, match.index + match[0].length).replace(/s$/, ""),
    }),
  };
}

/** Short names need a capital within a sentence, or a place word before them. */
const SHORT = 6;
/** Municipalities whose names are everyday words or family names: the capital alone says nothing. */
const ALSO_A_WORD = new Set([
  "mark",
  "vara",
  "berg",
  "ale",
  "are",
  "kil",
  "lund",
  "sala",
  "nora",
  "mora",
  "eda",
  "boden",
  "habo",
]);

/** A Swedish municipality of which nothing is loaded. */
function otherMunicipalityFinder(names: readonly string[]): Finder {
  const byFolded = new Map(names.map((name) => [foldedWords(name).join(" "), name]));
  return {
    name: "another municipality",
    pattern: words(oneOf([...byFolded.keys()].map(namePattern))),
    read: (match, _context, { folded, written }) => {
      const asWritten = written.slice(match.index, match.index + match[0].length);
      const capital = /^\p{Lu}/u.test(asWritten);
      const placed = / (?:i|in|for|fran|from|hos) $/.test(folded.slice(0, match.index));
      const long = match[0].length >= SHORT;
      const within =
        capital && match.index > 1 && !ALSO_A_WORD.has(match[0]) && written !== written.toUpperCase();
      if (!within && !(capital && (placed || long)) && !(placed && long)) return null;
      const name = byFolded.get(match[0]) ?? byFolded.get(match[0].replace(/s$/, "")) ?? asWritten;
      return { kind: "municipality", id: null, name };
    },
  };
}

/** Everything that names a committee, another body or a municipality. */
export const nameFinders = (
  parties: PartiesFile,
  otherMunicipalities: readonly string[],
): readonly Finder[] => {
  const loaded = new Set(parties.municipalities.map(({ name }) => name));
  return [
    partyFinder(parties.parties),
    municipalityFinder(parties.municipalities),
    otherMunicipalityFinder(otherMunicipalities.filter((name) => !loaded.has(name))),
    strangerFinder,
  ];
};

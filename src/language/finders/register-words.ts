import type { Register } from "../../domain/agreement.js";
import { foldedWords } from "../../domain/fold.js";
import { type Finder, words } from "./finder.js";
import { NOT } from "./form.js";
import { oneOf } from "./time-words.js";

/** Roles that receive reports, as a folded stem and how people say it in either language. */
const ROLES: readonly (readonly [string, string])[] = [
  ["sakkunnig", "(?:den |the )?sakkunnig\\p{L}*(?: tjanste\\p{L}+)?|(?:the )?expert(?: officials?)?"],
  ["presidi", "presidi\\p{L}*|(?:the )?presidium|presiding committee"],
  ["ordforand", "ordforande\\p{L}*|(?:the )?chair(?:man|woman|person)?"],
  ["revisor", "revisor\\p{L}*|(?:the )?auditors?"],
  ["tillsynsmyndighet", "tillsynsmyndighet\\p{L}*|supervisory authorit(?:y|ies)"],
];

/** Everything that names a role which receives. A receiver narrows; the one who hands in does not. */
export const recipientFinders: readonly Finder[] = ROLES.map(([recipient, pattern]) => ({
  name: `recipient ${recipient}`,
  pattern: words(pattern),
  read: () => ({ kind: "recipient", recipient }),
}));

/** The name of an area without what is put behind it: "Ekonomiskt bistånd (inkl. …)". */
const bareArea = (area: string): string => area.replace(/\s*(?:\(|inkl|–| - ).*$/u, "");

/** "Hälso- och sjukvårdens", "äldreomsorgen", "våldet i nära relationer". */
const INFLECTED = "(?:e?ns?|e?ts?|s)?";

const areaPattern = (area: string): string =>
  foldedWords(bareArea(area))
    .map((word) => (word === "och" ? "(?:och|o|and|&)" : `${word}${INFLECTED}`))
    .join(" ")
    // In a hurry: "vuxen beroende".
    .replace(" (?:och|o|and|&) ", "(?: (?:och|o|and|&))? ");

/** Areas that people know by a short form besides their name. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  "barn och unga": "bou|b ?& ?u|barn|children and (?:youth|young people)|children and young|children",
  "ekonomiskt bistand": "ek ?bistand|ekbistand|income support|financial assistance|social assistance",
  "vuxen och beroende": "vuxna|missbruk|adults and addiction|addiction",
  "vald i nara relationer": "vald i nara|vald|domestic violence|violence in close relationships",
  aldreomsorg: "aldreomsorgen|elderly care|care of the elderly",
  "halso och sjukvard": "hsl|health care|healthcare",
  funktionsstodsomsorg: "fso|lss|funktionsstod|disability (?:care|support)",
};

/** Words that are an area's name and everyday words besides: they narrow only behind "bara" or "område". */
const WEAK = /^(?:ekonomi|formalia|gemensamt|barn|children|vald|vuxna|missbruk|addiction)$/;

/** An area of fewer follow-ups is no area that people filter by, but the name of its one or two duties. */
const FEWEST = 3;

const areasOf = ({ followUps }: Register): string[] =>
  [...new Set(followUps.map(({ area }) => area))].filter(
    (area) => followUps.filter((followUp) => followUp.area === area).length >= FEWEST,
  );

/** Finds the areas of the registers by their names and short forms. */
export function areaFinder(registers: readonly Register[]): Finder {
  const areas = [...new Set(registers.flatMap(areasOf))];
  const byKey = new Map<string, string[]>();
  for (const area of areas) {
    const key = foldedWords(bareArea(area)).join(" ");
    byKey.set(key, [...(byKey.get(key) ?? []), area]);
  }
  const patterns = [...byKey.keys()].map((key) => {
    const short = SHORT_FORMS[key];
    return { key, pattern: new RegExp(`^(?:${areaPattern(key)}${short ? `|${short}` : ""})$`, "u") };
  });
  const source = oneOf(
    [...byKey.keys()].flatMap((key) => [
      areaPattern(key),
      ...(SHORT_FORMS[key]?.split(/\|(?![^(]*\))/) ?? []),
    ]),
  );
  return {
    name: "area",
    pattern: words(
      `(?:(?:(bara|endast|enbart|only|just|omradet?|inom|enhet(?:en)?|avdelning(?:en)?|verksamhet(?:en)?|the unit)|(${NOT})) )?(${source})s?(?: (?:boende|verksamhet|enhet|omrad|avdelning|grupp|sida|del)[a-z]*)?`,
    ),
    read: ([, before, not, name = ""]) => {
      if (WEAK.test(name) && before === undefined && not === undefined) return null;
      const key = patterns.find(({ pattern }) => pattern.test(name))?.key;
      const found = key === undefined ? undefined : byKey.get(key);
      return found ? { kind: "area", areas: found, not: not !== undefined } : null;
    },
  };
}

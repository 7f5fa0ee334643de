import { fold } from "../../domain/fold.js";
import type { Body, Cast } from "./parties.js";
import { unique } from "./text.js";

/** Someone who may be reported to, where they are named in a text. */
export type ReceiverMention = {
  readonly start: number;
  readonly end: number;
  /** A code where it is a party, else the role or body as answers write it ("SN:s presidium"). */
  readonly receiver: string;
};

type Role = { readonly pattern: string; readonly name: (code: string) => string };

/** Whose role it is, where the text says: "nämndens", "SN:s", "Socialnämndens". */
const OWNER = /(?<!\p{L})(?:\p{L}*namndens|namnds|kommunens|dess|\p{L}{2,4}:?s) $/u;

/**
 * Roles and bodies that a committee's code is put before, longest first: "nämndens presidiemöten" is the
 * presidium, not the committee.
 */
const ROLES: readonly Role[] = [
  {
    pattern: "presidi(?:e|um|et|er)(?:t|s)?[ -]?(?:moten?|motet|och namnd-?moten?)?",
    name: (code) => `${code}:s presidium`,
  },
  {
    pattern: "sakkunnig(?:a|e|es)?(?: tjanste(?:man(?:nen)?|person(?:en)?))?",
    name: (code) => `${code}:s sakkunniga tjänsteperson`,
  },
  { pattern: "ordforande(?:n)?", name: (code) => `${code}:s ordförande` },
  { pattern: "ombud(?:et)?", name: (code) => `${code}:s ombud` },
  { pattern: "(?:arbets|social|individ)?utskott(?:et)?", name: (code) => `${code}:s utskott` },
];

/** Bodies that every municipality reports to, with the name or code they go by. */
const BODIES: readonly (readonly [pattern: string, name: string])[] = [
  ["scb|statistiska centralbyran", "SCB"],
  ["ivo|inspektionen for vard och omsorg", "IVO"],
  ["socialstyrelsen", "Socialstyrelsen"],
  ["kolada", "Kolada"],
  ["lansstyrelsen", "länsstyrelsen"],
  ["tillsyns-?\\s?myndighet(?:en|er|erna)?", "tillsynsmyndighet"],
  ["(?:kommunens )?revisor(?:er|erna)|revisionen", "revisorer"],
  ["kommunfullmaktige|fullmaktige|kf", "KF"],
  ["kommunstyrelse(?:n|ns)?|ks", "KS"],
  ["kommunen", "kommunen"],
  ["kommunledningsforvaltningen", "kommunledningsförvaltningen"],
  ["kommunledningskontoret", "kommunledningskontoret"],
  ["stadsledningskontoret", "stadsledningskontoret"],
  ["kommunstyrelseforvaltningen", "kommunstyrelseförvaltningen"],
  ["ansvariga? myndigheter|(?<!tillsyns)myndigheter(?:na)?", "myndigheter"],
];

/** The committee itself, however it is named where it meets. */
const COMMITTEE =
  "(?:ansvarig )?namnd(?:en|ens)?(?:s?-?(?:sammantrade|mote|moten|sammantraden|sammantradet|sammantradena|motet))?|informationspunkt(?:en)?";

type Matcher = {
  readonly pattern: RegExp;
  readonly receiver: string;
  /** Whether what stands before it, and whose it is, belongs to the mention. */
  readonly owned: boolean;
};

const matcher = (pattern: string, receiver: string, owned = false): Matcher => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu"),
  receiver,
  owned,
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The matchers of a cast, longest reading first; made once for each document. */
const made = new WeakMap<Cast, readonly Matcher[]>();

function matchersFor(cast: Cast): readonly Matcher[] {
  const known = made.get(cast);
  if (known) return known;
  const { code } = cast.commissioner;
  const matchers = [
    ...ROLES.map(({ pattern, name }) => matcher(pattern, name(code), true)),
    ...cast.bodies.filter((b) => b.kind !== "division").map((b) => matcher(namesOf(b), b.code)),
    ...BODIES.map(([pattern, name]) => matcher(pattern, name)),
    matcher(COMMITTEE, code),
    matcher("varandra", "varandra"),
  ];
  made.set(cast, matchers);
  return matchers;
}

const namesOf = ({ aliases, code }: Body): string =>
  [...aliases.map(escaped), ...(/^\p{Lu}{2,}$/u.test(code) ? [`${fold(code)}(?:s|:s)?`] : [])].join("|");

/** Everyone named in a text who might receive a report, in order; a place that one has claimed is closed. */
export function receiversNamed(text: string, cast: Cast): ReceiverMention[] {
  const folded = fold(text);
  const found: ReceiverMention[] = [];
  for (const { pattern, receiver, owned } of matchersFor(cast))
    for (const match of folded.matchAll(pattern)) {
      const owner = owned
        ? (OWNER.exec(folded.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0)
        : 0;
      const [start, end] = [match.index - owner, match.index + match[0].length];
      if (found.some((m) => start < m.end && m.start < end)) continue;
      found.push({ start, end, receiver });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Words after which a receiver stands: "till nämnden", "vid presidiemöten", "hålla SN underrättade"; or on its own. */
const TOWARDS =
  /[.:;]\s+$|(?<![\p{L}])(?:till|med|hos|vid|pa|infor|hall(?:a|er|as)|informera[rs]?|underratta[rs]?|delge[rs]?|meddela[rs]?|bjud(?:a|er|s|as)|kalla[rs]?|ge[rs]?|pa begaran (?:av|fran)|presentera for|(?:efterfragas|begars) (?:av|fran))(?: (?:de|den|sa som|saval|bade|berorda?|ovriga|ordinarie))*\s*$/u;
/** "Redovisas för nämnden", "behandlas av nämnden", "läggas på nämndens bord". */
const TOLD_TO =
  /(?:redovis|presenter|rapporter|foredra|redogor|redogjor|berattar?|visas?|lagg(?:a|er|s|as) fram)\p{L}*[^.]{0,60} for\s*$|(?:behandl|godkann|faststall|beslut|tas? upp)\p{L}*[^.]{0,30} (?:av|i|hos)\s*$/u;
/** What follows someone who only owns it: "kopplad till KF budget". */
const OWNED =
  /^(?::?s)? (?:budget|mal|uppdrag|beslut|riktlinje|plan|direktiv|rakning|ansvar|arbete|verksamhet|delegation)/u;
const LIST = /^(?:[,/]|,? ?(?:och|samt))(?: (?:till|med|vid|pa|dess|av|ovriga|som))*$/u;

/**
 * Who receives what the text tells of: whoever stands after "till", "vid", "med" …, and those in the same
 * list. A committee that only owns something ("för nämndens räkning") receives nothing.
 */
export function receiversIn(text: string, cast: Cast): string[] {
  const folded = fold(text);
  const mentions = receiversNamed(text, cast);
  const taken: ReceiverMention[] = [];
  for (const mention of mentions) {
    const last = taken.at(-1);
    const inList = last !== undefined && LIST.test(folded.slice(last.end, mention.start).trim());
    if (OWNED.test(folded.slice(mention.end))) continue;
    const before = folded.slice(0, mention.start);
    if (inList || TOWARDS.test(before) || TOLD_TO.test(before)) taken.push(mention);
  }
  return unique(taken.flatMap(({ receiver }) => (receiver === "varandra" ? bothParties(cast) : [receiver])));
}

const bothParties = ({ commissioner, performer }: Cast): string[] =>
  performer ? [commissioner.code, performer.code] : [commissioner.code];

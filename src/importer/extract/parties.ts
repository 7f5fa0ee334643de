import { fold } from "../../domain/fold.js";
import type { PartiesFile } from "../../domain/party.js";
import { clean, unique, whole } from "./text.js";

/** The names an import may know beforehand: the installation's parties and the country's municipalities. */
export type Names = {
  readonly parties: PartiesFile;
  readonly municipalities: readonly string[];
  /** The installation's own municipality: its agreements need no municipality in their ids. */
  readonly home: string;
};

/** A committee, a division or another body that a document names, by its code. */
export type Body = {
  readonly code: string;
  /** Party id, e.g. `nykoping/sn`. */
  readonly id: string;
  readonly kind: "committee" | "division" | "other";
  readonly name: string;
  /** Folded, as they are written. */
  readonly aliases: readonly string[];
};

/** Who is who in one document. */
export type Cast = {
  readonly municipality: string;
  readonly municipalityName: string | null;
  readonly bodies: readonly Body[];
  readonly commissioner: Body;
  readonly performer: Body | null;
};

const COMMITTEE = "(?:namnd(?:en|ens)?|styrelse(?:n|ns)?|fullmaktige|utskott(?:et)?)";
const DIVISION =
  "(?:division(?:en)?|forvaltning(?:en)?|kontor(?:et)?|sektor(?:n)?|avdelning(?:en)?|verksamhet(?:en)?|enhet(?:en)?|bolag(?:et)?)";
const UNKNOWN_MUNICIPALITY = "okand";

const kindOf = (name: string): Body["kind"] =>
  new RegExp(`${COMMITTEE}$`, "u").test(fold(name))
    ? "committee"
    : new RegExp(DIVISION, "u").test(fold(name))
      ? "division"
      : "other";

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Which municipality a document is of: the one whose name stands before "kommun" most often, else the one
 * named most. Folded names, as a scan loses the dots; a bare name counts only as it is written ("Vara").
 */
function municipalityOf(text: string, names: Names): { id: string; name: string } | null {
  const folded = fold(text);
  const count = (of: string, pattern: string): number => of.match(whole(pattern))?.length ?? 0;
  const ranked = unique([...names.parties.municipalities.map((m) => m.name), ...names.municipalities])
    .filter((name) => folded.includes(fold(name)))
    .map((name) => ({ name, n: 10 * count(folded, `${fold(name)}s? kommuns?`) + count(text, `${name}s?`) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const name = ranked[0]?.name;
  return name === undefined ? null : { id: slug(name).replace(/[^a-z-]/g, ""), name };
}

/** "Vård- och omsorgsnämnden" is VON, "Socialnämnden" SN: the first letters of the words that say something, and N. */
function codeOf(name: string): string {
  const initials = clean(name)
    .replace(/-(?= )/g, "")
    .split(/[ -]+/)
    .filter((word) => word !== "och")
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return /nämnd/iu.test(name) ? `${initials.slice(0, 3)}N` : initials;
}

/** "Socialnämnden (SN)", "Division Social omsorg (DSO)": the document's own short names. */
function introduced(text: string): { name: string; code: string }[] {
  const pattern = /((?:\p{L}[\p{L}-]*,? ){0,5}\p{L}[\p{L}-]*) \((\p{Lu}[\p{Lu}]{1,6})\)/gu;
  return [...text.matchAll(pattern)].flatMap(([, before = "", code = ""]) => {
    const words = before.split(" ");
    const from = words.findIndex((_, i) => {
      const name = words.slice(i).join(" ");
      return (
        (/^\p{Lu}|^division|^förvaltning/u.test(name) || COMMON_NAME.test(name)) &&
        kindOf(name) !== "other" &&
        initialsFit(name, code)
      );
    });
    return from < 0 ? [] : [{ name: words.slice(from).join(" "), code }];
  });
}

/** A committee's name as it is written within a sentence: "miljö- och byggnadsnämnden". */
const COMMON_NAME = /^(?:\p{L}+-,? )*(?:\p{L}+- och )?\p{L}+nämnden$/u;

const initialsFit = (name: string, code: string): boolean => name.charAt(0).toUpperCase() === code.charAt(0);

/** Names that stand in the text without a short form: every "…nämnden", and the unit that carries it out. */
function mentioned(text: string): string[] {
  const committees =
    text.match(/(?:(?:\p{L}+-, )*\p{L}+- och |\p{Lu}\p{L}* och )?\p{L}+nämnden(?![\p{L}])/gu) ?? [];
  const divisions =
    text.match(
      /(?<![\p{L}])(?:[Dd]ivision(?:en)? \p{Lu}\p{L}+(?: \p{Ll}+)?|\p{L}{4,}(?:förvaltningen|kontoret))(?![\p{L}])/gu,
    ) ?? [];
  return unique([...committees, ...divisions].map(clean).filter((name) => /\p{L}{3,}/u.test(name)));
}

const aliasesOf = (name: string): string[] => {
  const folded = fold(name);
  const bare = folded.replace(/^(?:division(?:en)?) /, "");
  return unique([folded, folded.replace(/- och /g, " och "), bare]);
};

function bodiesOf(text: string, municipality: string, names: Names): Body[] {
  const known = names.parties.parties
    .filter((party) => party.municipality === municipality || party.municipality === null)
    .map(
      (party): Body => ({
        code: party.code,
        id: party.id,
        kind: party.kind === "committee" || party.kind === "division" ? party.kind : "other",
        name: party.name.sv,
        aliases: unique([...aliasesOf(party.name.sv), ...party.aliases.map(fold)]),
      }),
    );
  const own = introduced(text).map(({ name, code }): Body => body(name, code, municipality));
  const rest = mentioned(text).map((name) => body(name, null, municipality));
  const bodies: Body[] = [];
  for (const next of [...known, ...own, ...rest])
    if (!bodies.some((b) => b.code === next.code || sharesName(b, next))) bodies.push(next);
  return bodies;
}

const sharesName = (a: Body, b: Body): boolean => a.aliases.some((alias) => b.aliases.includes(alias));

const body = (name: string, code: string | null, municipality: string): Body => ({
  code: code ?? (kindOf(name) === "committee" ? codeOf(name) : name),
  id: `${municipality}/${slug(code ?? (kindOf(name) === "committee" ? codeOf(name) : name))}`,
  kind: kindOf(name),
  name,
  aliases: aliasesOf(name),
});

/** Where a body is first named, by name or code; -1 where it is not. */
const placeOf = (text: string, folded: string, { aliases, code }: Body): number => {
  const at = [
    ...aliases.map((alias) => folded.search(whole(`${alias.replace(/[^\p{L}\p{N} -]/gu, ".")}s?`, "u"))),
    /^\p{Lu}{2,}$/u.test(code) ? text.search(whole(code, "u")) : -1,
  ].filter((place) => place >= 0);
  return at.length > 0 ? Math.min(...at) : -1;
};

function firstNamed(text: string, bodies: readonly Body[], kind: Body["kind"]): Body | null {
  const folded = fold(text);
  const named = bodies
    .filter((b) => b.kind === kind)
    .map((b) => ({ b, at: placeOf(text, folded, b) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.b.name.length - a.b.name.length);
  return named[0]?.b ?? null;
}

const NOBODY: Body = {
  code: "NÄMND",
  id: "okand/namnd",
  kind: "committee",
  name: "nämnden",
  aliases: ["namnden"],
};

/**
 * Who is who. The parties are looked for in each text in turn (the section on parties, the title, the whole
 * document); the first committee named is the one that commissions, the first division the one that performs.
 */
export function castOf(whole: string, where: readonly string[], names: Names): Cast {
  const municipality = municipalityOf(whole, names);
  const id = municipality?.id ?? UNKNOWN_MUNICIPALITY;
  const bodies = bodiesOf(whole, id, names);
  const texts = [...where, whole];
  const find = (kind: Body["kind"]): Body | null =>
    texts.map((text) => firstNamed(text, bodies, kind)).find((found) => found !== null) ?? null;
  return {
    municipality: id,
    municipalityName: municipality?.name ?? null,
    bodies,
    commissioner: find("committee") ?? { ...NOBODY, id: `${id}/namnd` },
    performer: find("division"),
  };
}

/** Short names in capitals, known or not: "(KFN, SBN)". */
export const codesListed = (text: string): string[] =>
  unique(text.match(/(?<!\p{L})\p{Lu}{2,5}(?![\p{L}])/gu) ?? []);

/** The codes in a list such as "(KAN, SN)" or "BUN/DU"; names are given their codes. */
export function codesIn(text: string, cast: Cast): string[] {
  const folded = fold(text);
  return cast.bodies
    .map((b) => ({ code: b.code, at: placeOf(text, folded, b) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
}

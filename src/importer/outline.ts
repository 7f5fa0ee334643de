import { fold } from "../domain/fold.js";
import { isSlipOf } from "../language/distance.js";
import type { Block, Document, Heading, Place } from "./document.js";
import { clean, says } from "./extract/text.js";

/** What kind of thing a label above a heading announces: "MÅL NÄMND", "Särskilt uppdrag KF". */
export type Marker = {
  readonly kind: "goal" | "assignment" | "base-mission";
  readonly level: "KF" | "nämnd";
};

/** A section: its heading, its place in the outline, and what stands in it before the next heading. */
export type OutlineSection = {
  /** Number, or heading where there is none; unique. */
  readonly id: string;
  readonly number: string | null;
  readonly heading: string;
  readonly parent: string | null;
  readonly place: Place;
  readonly marker: Marker | null;
  readonly blocks: readonly Block[];
};

/** A document's sections in order. `front` is what stands before the first of them, `title` its headline. */
export type Outline = {
  readonly title: string | null;
  readonly front: readonly Block[];
  readonly sections: readonly OutlineSection[];
};

type Part = { heading: Heading; blocks: Block[]; marker: Marker | null };

const PAGE_NUMBER = /\s*(?:\.{3,}|…+)\s*\d*$/u;
const CONTENTS = "innehall(?:sforteckning)?";
/** Sub-headings that name a part of the thing above them rather than a section of the document. */
const LABELS = [
  "uppfoljning",
  "indikator",
  "indikatorer",
  "vagledning",
  "onskat resultat",
  "onskade resultat",
  "maluppfyllelse",
  "redovisning",
  "rapportering",
  "nyckeltal",
  "beskrivning",
  "syfte",
  "aktiviteter",
  "kommentar",
  "tidplan",
];

/**
 * The sections of a document with their parents. A table of contents is left out; a label such as "MÅL
 * NÄMND" marks the heading below it; a label such as "Måluppfyllelse" stays inside its section.
 */
export function outlineOf(document: Document): Outline {
  const { front, parts } = partsOf(document.blocks);
  const marked = withMarkers(withoutLabels(parts.filter((part) => !isContents(part))));
  const [head, rest] = titleOf(marked);
  return {
    title: head?.heading.text ?? null,
    front: [...front, ...(head?.blocks ?? [])],
    sections: withParents(rest),
  };
}

function partsOf(blocks: readonly Block[]): { front: Block[]; parts: Part[] } {
  const front: Block[] = [];
  const parts: Part[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") (parts.at(-1)?.blocks ?? front).push(block);
    else if (!PAGE_NUMBER.test(block.text)) parts.push({ heading: tidy(block), blocks: [], marker: null });
  }
  return { front, parts };
}

/** Some formats leave the number in the text. */
function tidy(heading: Heading): Heading {
  const text = clean(heading.text).replace(/[*_]+/g, "");
  const found = heading.number === null ? /^(\d+(?:\.\d+)*)\.?\s+(?=\p{L})/u.exec(text) : null;
  return found
    ? { ...heading, number: found[1] ?? null, text: text.slice(found[0].length) }
    : { ...heading, text: calm(text.trim()) };
}

/** A heading in capitals is kept as a sentence ("Januari / februari"); a short one may be an abbreviation. */
const calm = (text: string): string =>
  text.length > 5 && text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
    ? text.charAt(0) + text.slice(1).toLowerCase()
    : text;

/** A table of contents: so headed, and holding nothing but short lines that end in page numbers. */
function isContents({ heading, blocks }: Part): boolean {
  if (!new RegExp(`^${CONTENTS}$`, "u").test(fold(heading.text))) return false;
  const lines = blocks.flatMap((b) =>
    b.kind === "paragraph" ? [b.text] : b.kind === "list" ? b.items.map((item) => item.text) : [],
  );
  return (
    lines.length === 0 ||
    lines.filter((line) => /(?:\.{3,}|…|\s)\s*\d{1,3}\b/u.test(line)).length * 2 >= lines.length
  );
}

// === Labels

/**
 * A label that comes again and again, unnumbered and below another heading, belongs to the section above; so
 * does a small heading that skips a level below a numbered one.
 */
function withoutLabels(parts: readonly Part[]): Part[] {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(labelOf(part), (counts.get(labelOf(part)) ?? 0) + 1);
  const kept: Part[] = [];
  for (const part of parts) {
    const above = kept.at(-1);
    const again = labelOf(part) !== "" && (counts.get(labelOf(part)) ?? 0) > 1;
    if (above && ((again && standsBelow(part, above)) || skipsLevel(part, above)))
      above.blocks.push(asParagraph(part.heading), ...part.blocks);
    else kept.push({ ...part, blocks: [...part.blocks] });
  }
  return kept;
}

/** The label that an unnumbered heading is, a letter or two forgiven; "" where it is none. */
function labelOf({ heading }: Part): string {
  const text = fold(heading.text).replace(/:$/, "");
  const label = heading.number === null ? LABELS.find((one) => isSlipOf(text, one)) : undefined;
  return label === undefined ? "" : `${heading.level} ${label}`;
}

const standsBelow = (part: Part, above: Part): boolean =>
  above.heading.number !== null || above.heading.level < part.heading.level;
const skipsLevel = ({ heading }: Part, { heading: above }: Part): boolean =>
  heading.number === null && above.number !== null && heading.level > above.level + 1;
const asParagraph = ({ text, place }: Heading): Block => ({ kind: "paragraph", text: `${text}:`, place });

const MARKERS: readonly (readonly [pattern: string, kind: Marker["kind"]])[] = [
  ["(?:sarskil[dt]a? )?uppdrag", "assignment"],
  ["mal", "goal"],
  ["grunduppdrag|grundverksamhet|basuppdrag", "base-mission"],
];

/** "MÅL KF" and the like, on their own above a numbered heading, say what that heading is. */
function withMarkers(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  let waiting: Marker | null = null;
  for (const part of parts) {
    const marker =
      part.blocks.length === 0 && part.heading.number === null ? markerOf(part.heading.text) : null;
    if (marker) waiting = marker;
    else kept.push({ ...part, marker: waiting });
    if (!marker) waiting = null;
  }
  return kept;
}

function markerOf(text: string): Marker | null {
  const found = MARKERS.find(([pattern]) =>
    new RegExp(`^(?:${pattern})(?: (?:fran )?(?:kf|kommunfullmaktige|namnd(?:en)?))?$`, "u").test(fold(text)),
  );
  return found ? { kind: found[1], level: says(text, "kf|kommunfullmaktige") ? "KF" : "nämnd" } : null;
}

// === The title, parents and ids

/** The first heading is the title where the chapters are numbered and it is not. */
function titleOf(parts: readonly Part[]): [Part | null, readonly Part[]] {
  const [first, ...rest] = parts;
  const isTitle = first && first.heading.number === null && rest.some((part) => part.heading.number === "1");
  return isTitle ? [first, rest] : [null, parts];
}

function withParents(parts: readonly Part[]): OutlineSection[] {
  const ids = idsFor(parts);
  const parents = parts.map((part, i) => parentOf(part, parts.slice(0, i), ids));
  return parts.map((part, i) => ({
    id: ids(part),
    number: part.heading.number,
    heading: part.heading.text,
    parent: parents[i] ?? null,
    place: part.heading.place,
    marker: part.marker,
    blocks: part.blocks,
  }));
}

const depthOf = (number: string): number => number.split(".").length;

function parentOf(part: Part, before: readonly Part[], ids: (part: Part) => string): string | null {
  const found = before.findLast((candidate) =>
    part.heading.number === null
      ? isAboveUnnumbered(part, candidate, before)
      : isAboveNumbered(part, candidate, before),
  );
  return found ? ids(found) : null;
}

/** The longest number that begins this one; where none was seen, the last heading of a smaller depth. */
function isAboveNumbered({ heading }: Part, candidate: Part, before: readonly Part[]): boolean {
  const number = heading.number ?? "";
  const begins = (other: string | null): boolean => other !== null && number.startsWith(`${other}.`);
  const prefixes = before.flatMap((p) => (begins(p.heading.number) ? [p.heading.number ?? ""] : []));
  const longest = Math.max(0, ...prefixes.map(depthOf));
  if (longest > 0)
    return begins(candidate.heading.number) && depthOf(candidate.heading.number ?? "") === longest;
  return candidate.heading.number !== null && depthOf(candidate.heading.number) < depthOf(number);
}

/**
 * An unnumbered heading stands under the numbered one before it, unless its level says that it is higher;
 * an annex stands on its own.
 */
function isAboveUnnumbered({ heading }: Part, candidate: Part, before: readonly Part[]): boolean {
  if (/^bilaga/iu.test(heading.text)) return false;
  if (candidate.heading.number === null) return candidate.heading.level < heading.level;
  const later = before.slice(before.indexOf(candidate) + 1);
  const closed = later.some((p) => p.heading.number === null && p.heading.level < candidate.heading.level);
  return candidate.heading.level <= heading.level && !closed;
}

/**
 * What rows call a section: its number, or its heading. Where headings come again under several chapters
 * ("Ekonomi" in each), all unnumbered ones are told apart by the number of their chapter ("3 Ekonomi").
 */
function idsFor(parts: readonly Part[]): (part: Part) => string {
  const unnumbered = parts.filter((p) => p.heading.number === null).map((p) => fold(p.heading.text));
  const again = unnumbered.some((text, i) => unnumbered.indexOf(text) !== i);
  const taken = new Set<string>();
  const ids = new Map<Part, string>();
  let chapter: string | null = null;
  for (const part of parts) {
    const { number, text } = part.heading;
    if (number !== null) chapter = number;
    const base = number ?? (again && chapter ? `${chapter} ${text}` : text);
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base} (${n})`;
    taken.add(id);
    ids.set(part, id);
  }
  return (part) => ids.get(part) ?? part.heading.text;
}

import type { Outline, OutlineSection } from "../outline.js";
import type { Cast } from "./parties.js";

/** The follow-up that all goals and assignments share, where the document says how it goes. */
export type OrdinaryProcess = {
  /** Its pace; `null` where the document names a system but no pace. */
  readonly rule: string | null;
  /** The section that says so. */
  readonly section: string | null;
  /** The name of the system, if any: then reports "in the system" follow this pace. */
  readonly system: boolean;
};

/** What the readers of rows are told of the document as a whole. */
export type Context = {
  readonly cast: Cast;
  /** The year of dates that name none. */
  readonly year: number;
  readonly outline: Outline;
  readonly ordinary: OrdinaryProcess;
};

/** A section's ancestors, itself first. */
export function lineage(section: OutlineSection, outline: Outline): OutlineSection[] {
  const line = [section];
  for (let up = section.parent; up !== null; ) {
    const parent = outline.sections.find(({ id }) => id === up);
    if (!parent || line.includes(parent)) break;
    line.push(parent);
    up = parent.parent;
  }
  return line;
}

const AREA = /(?<!\p{L})(?:verksamhetsområde|målområde|insatsområde|område)t?:?\s+(?!\d)(.+)$/iu;

/**
 * The area of activity that people filter by: of the nearest heading that names one ("Verksamhetsområde
 * barn och unga"), else the heading of the chapter's first part, else the chapter.
 */
export function areaOf(section: OutlineSection, outline: Outline): string {
  const line = lineage(section, outline);
  const named = line.map(({ heading }) => AREA.exec(heading)?.[1]).find((name) => name !== undefined);
  const chapter = line.at(-1) ?? section;
  const part = line.length > 2 ? line.at(-2) : undefined;
  const heading = named ?? (part?.number ? part : chapter).heading;
  return tidyArea(heading);
}

const tidyArea = (heading: string): string => {
  const bare = heading
    .replace(/\s*\([^)]*\)\s*$/u, "")
    .replace(/\s+inkl\p{L}*\.?\s.*$/iu, "")
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

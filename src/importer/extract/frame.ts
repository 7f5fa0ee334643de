import type { FollowUpKind } from "../../domain/agreement.js";
import { fold } from "../../domain/fold.js";
import { areaOf, type Context, lineage } from "./context.js";
import { type Duty, kindFor } from "./duty.js";
import { clean } from "./text.js";
import type { Unit } from "./units.js";

/** What a duty has of its place in the document. */
export function frameOf(
  unit: Unit,
  { outline }: Context,
): Omit<Duty, "title" | "recipients" | "forms" | "occasions" | "vague"> {
  const { section } = unit;
  return {
    section: section.id,
    area: areaOf(section, outline),
    kind: kindIn(unit, outline),
    partners: [],
    submitTo: null,
    start: null,
    end: null,
    candidate: true,
    alsoIn: [],
    derivedFrom: null,
    place: unit.place,
    quote: clean(unit.label ? `${unit.label}: ${unit.text}` : unit.text),
  };
}

/** A cell of a base mission, a goal's own section, or the agreement's general part. */
export function kindIn({ section, label }: Unit, outline: Context["outline"]): FollowUpKind {
  const marker = lineage(section, outline)
    .map((s) => s.marker)
    .find((m) => m !== null);
  if (marker && marker.kind !== "base-mission") return kindFor(marker.kind, marker.level);
  const heading = fold(section.heading);
  if (lineage(section, outline).some((s) => /partnerskap|\(iop\)/iu.test(s.heading))) return "partnership";
  if (/^mal \d+/u.test(heading)) return "goal-committee";
  if (/^(?:utvecklingsomrade|uppdrag) \d+/u.test(heading)) return "assignment-committee";
  if (marker || label !== null || /grunduppdrag|grundverksamhet/u.test(heading)) return "base-mission";
  return "general-duty";
}

import type { FollowUp, FollowUpKind, Form } from "../../domain/agreement.js";
import type { Place } from "../document.js";
import type { Told } from "./occasions.js";

/** A duty as one place of the document tells it; rows of the register are made from these. */
export type Duty = Readonly<Pick<FollowUp, "title" | "section" | "area" | "kind" | "start" | "end">> & {
  readonly recipients: readonly string[];
  readonly partners: readonly string[];
  /** Forms that are named without being bound to a time. */
  readonly forms: readonly Form[];
  /** Further sections that tell of it. */
  readonly alsoIn: readonly string[];
  readonly occasions: readonly Told[];
  /** Words of time that no calendar could hold: "under hösten". */
  readonly vague: readonly string[];
  readonly submitTo: string | null;
  /** Read out of running text, or derived: a person must look at it. */
  readonly candidate: boolean;
  /** Why it is there at all, where the document has no row of its own for it. */
  readonly derivedFrom: string | null;
  readonly place: Place;
  readonly quote: string;
};

/** The level a heading or header speaks of: the council's (KF) or the committee's. */
export type Level = "KF" | "nämnd";

/** The kind of a follow-up of a goal or an assignment of that level. */
export const kindFor = (what: "goal" | "assignment", level: Level): FollowUpKind =>
  level === "KF" ? `${what}-kf` : `${what}-committee`;

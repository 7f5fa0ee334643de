import type { Register } from "../domain/agreement.js";
import type { Document, Place } from "./document.js";

/** Where a row stands, and the document's own words for it. The words live in `data/state/`, never in git. */
export type Source = { readonly place: Place; readonly quote: string };

/**
 * Why something that looks like a duty, an amount or a table was not read into a row:
 * - `no-time`: a duty to report, but neither a day, a month nor a rhythm could be made out;
 * - `vague-time`: it says when, but not so that a calendar could hold it ("under hösten", "vecka 23");
 * - `unclear`: it says how often and speaks of a report or a committee, but not what is to be done;
 * - `layout`: a table whose columns mean nothing that is known;
 * - `cut`: a row whose beginning is missing.
 */
export type UnreadReason = "no-time" | "vague-time" | "unclear" | "layout" | "cut";

/** Found but not understood ("hittade men kunde inte tolka"): for the person who imports to look at. */
export type Unread = Source & { readonly why: UnreadReason };

/** The document's own text of a section, for quoting. */
export type Passage = { readonly section: string; readonly place: Place; readonly text: string };

/** What an import found, before anyone has confirmed it. */
export type Draft = {
  /** Of the register's shape. Whether it holds together is for `registerSchema` and `registerFaults` to say. */
  readonly register: Register;
  /** By row id: follow-ups, goals, assignments, economy rows, indicators. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Ids of the rows that were read out of running text or derived, and so need a person more than others. */
  readonly candidates: readonly string[];
  readonly unread: readonly Unread[];
  readonly passages: readonly Passage[];
  /** The reader's notices, and those of the extraction. */
  readonly notices: Document["notices"];
};

import type { Locale } from "../../domain/question.js";
import type { Step } from "./plan.js";

/** Every sentence of `meetings`, in one language. Days are YYYY-MM-DD. */
export type MeetingsWords = {
  /** An event of the file that is left out, and why. */
  readonly skipped: (day: string, name: string, why: "otherMeeting" | "otherCommittee") => string;
  readonly steps: Readonly<Record<Step["kind"], string>>;
  readonly noWorkingDay: string;
  readonly clash: string;
  /** A known meeting that the file does not have. */
  readonly missing: (day: string) => string;
  readonly changed: (count: number) => string;
  readonly notChanged: string;
  /** What staff have made of a meeting. */
  readonly cancelled: string;
  readonly added: string;
  readonly movedFrom: (day: string) => string;
};

const SV: MeetingsWords = {
  skipped: (day, name, why) =>
    `hoppas över: ${day} ${name} (${why === "otherMeeting" ? "inget sammanträde" : "en annan nämnd"})`,
  steps: {
    new: "nytt",
    moved: "flyttas",
    cancelled: "ställs in",
    unchanged: "oförändrat",
    past: "har varit",
    clash: "krock",
  },
  noWorkingDay: "obs: ingen arbetsdag",
  clash: "nämnden har redan ett sammanträde den dagen",
  missing: (day) => `inte i filen ${day} (står kvar i kalendern)`,
  changed: (count) => `${count} ${count === 1 ? "ändring gjord" : "ändringar gjorda"}.`,
  notChanged: "Inget är ändrat. Lägg till --apply för att ändra kalendern.",
  cancelled: "inställt",
  added: "tillagt",
  movedFrom: (day) => `flyttat från ${day}`,
};

const EN: MeetingsWords = {
  skipped: (day, name, why) =>
    `left out: ${day} ${name} (${why === "otherMeeting" ? "no meeting of the committee" : "another committee"})`,
  steps: {
    new: "new",
    moved: "moves",
    cancelled: "cancelled",
    unchanged: "unchanged",
    past: "is past",
    clash: "clash",
  },
  noWorkingDay: "note: no working day",
  clash: "the committee meets already that day",
  missing: (day) => `not in the file ${day} (stays in the calendar)`,
  changed: (count) => `${count} ${count === 1 ? "change" : "changes"} made.`,
  notChanged: "Nothing is changed. Add --apply to change the calendar.",
  cancelled: "cancelled",
  added: "added",
  movedFrom: (day) => `moved from ${day}`,
};

const ALL: Record<Locale, MeetingsWords> = { sv: SV, en: EN };

/** The words of `meetings` in a language. */
export const meetingsWords = (locale: Locale): MeetingsWords => ALL[locale];

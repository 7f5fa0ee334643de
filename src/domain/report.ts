import type { CalendarDate } from "./calendar-date.js";
import type { Move } from "./event.js";
import { holdsPersonalNumber, linkHoldsPersonalNumber } from "./personal-number.js";
import { ok, type PersonalNumberPlace, type Result, refused } from "./problem.js";
import { checkLink, checkNote, checkReference } from "./report-link.js";

/** A report as somebody typed it; a field that was left empty is `null`. */
export type TypedReport = {
  readonly link: string;
  readonly reference: string | null;
  readonly note: string | null;
};

/** What a report is checked against: the hosts its link may point at (none means every host), and the day. */
export type ReportRules = { readonly linkHosts: readonly string[]; readonly today: CalendarDate };

type Submitted = Extract<Move, { type: "submitted" }>;

/** The field that holds what looks like a personal number, or `null`. It is looked for before anything else. */
function personalNumberIn(
  { link, reference, note }: TypedReport,
  today: CalendarDate,
): PersonalNumberPlace | null {
  if (linkHoldsPersonalNumber(link, today)) return "link";
  if (reference !== null && holdsPersonalNumber(reference, today)) return "reference";
  return note !== null && holdsPersonalNumber(note, today) ? "note" : null;
}

/** A report that may be recorded, or the first thing that is wrong with it. */
export function checkReport(typed: TypedReport, { linkHosts, today }: ReportRules): Result<Submitted> {
  const where = personalNumberIn(typed, today);
  if (where !== null) return refused({ code: "personal-number", where });
  const link = checkLink(typed.link, linkHosts);
  if (!link.ok) return link;
  const reference = checkReference(typed.reference);
  if (!reference.ok) return reference;
  const note = checkNote(typed.note);
  if (!note.ok) return note;
  return ok({ type: "submitted", link: link.value, reference: reference.value, note: note.value });
}

/** Why something is done, where a reason was given: as long as a note at most, and about nobody by number. */
export function checkReason(text: string | null, today: CalendarDate): Result<string | null> {
  if (text !== null && holdsPersonalNumber(text, today))
    return refused({ code: "personal-number", where: "reason" });
  return checkNote(text);
}

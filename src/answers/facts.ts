import type { Basis } from "../domain/agreement.js";
import type { OccasionFacts } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionEvent } from "../domain/event.js";
import { effectiveDates, effectiveMark, standing } from "../domain/lifecycle.js";
import type { Occasion } from "../domain/occasion.js";
import { holdingNow, type Staff } from "../domain/people.js";
import type { Happened, Library } from "./library.js";
import { spokenIn } from "./spoken/spoken.js";

/** Remarks that may make a day or the duty wrong. A holiday and a missing form are said by the row itself. */
const DOUBTS: ReadonlySet<string> = new Set([
  "weekend",
  "lone-date",
  "submit-by-pattern",
  "submit-by-equals-meeting",
  "contradiction",
]);

/** The order forms are said in, whatever order the document has: "muntlig och skriftlig". */
const FORM_ORDER = ["oral", "written", "dialogue", "system", "statistics"] as const;

/** What never changes of an occasion while its register is loaded. */
type Fixed = Omit<OccasionFacts, "standing" | "holders">;

const NO_STAFF: Staff = { roleHolders: [], absences: [] };

const fixed = new WeakMap<Occasion, Fixed>();

/** Titles are the document's own, in Swedish; so is what is added to them. */
const titled = (title: string, { returnedFrom }: Occasion): string =>
  returnedFrom === null ? title : spokenIn("sv").returned(title);

function fixedFactsOf(occasion: Occasion, library: Library): Fixed {
  const known = fixed.get(occasion);
  if (known) return known;
  const { agreement, followUp, row } = occasion;
  const committee = library.committee(agreement.commissioner);
  const remarks = library.remarks(agreement.id, followUp.id);
  const facts: Fixed = {
    id: occasion.id,
    agreement: agreement.id,
    agreementTitle: agreement.title,
    followUp: `${agreement.id}/${followUp.id}`,
    title: titled(followUp.title, occasion),
    shortTitle: titled(followUp.shortTitle, occasion),
    summary: followUp.summary,
    section: followUp.section,
    heading: library.heading(agreement.id, followUp.section),
    alsoIn: followUp.alsoIn,
    area: followUp.area,
    committee: committee.id,
    committeeName: committee.name,
    committeeCode: committee.code,
    recipients: occasion.recipients,
    partners: followUp.partners,
    meeting: occasion.meeting,
    meetingBasis: occasion.meetingBasis,
    submitBy: occasion.submitBy,
    submitByBasis: occasion.submitByBasis,
    mark: occasion.mark,
    submitTo: row.submitTo,
    period: occasion.period,
    within: occasion.within,
    rule: row.rule,
    forms: FORM_ORDER.filter((form) => occasion.forms.includes(form)),
    note: row.note,
    remarks: remarks.map(({ text }) => text),
    doubts: remarks.filter(({ rule }) => DOUBTS.has(rule)).length,
    unconfirmed: library.isUnconfirmed(agreement.id, followUp.id),
    returnedFrom: occasion.returnedFrom,
  };
  fixed.set(occasion, facts);
  return facts;
}

const NO_EVENTS: readonly OccasionEvent[] = [];

/** What the facts of an occasion depend on besides its register. */
type Seen = {
  readonly today: CalendarDate;
  readonly history: readonly OccasionEvent[];
  readonly since: CalendarDate | null;
  readonly staff: Staff;
  readonly facts: OccasionFacts;
};

/**
 * The facts as they were made last. Most questions of a day find nothing changed since; nor does who holds which
 * role and who is away change the facts of an occasion that nobody owns.
 */
const seen = new WeakMap<Occasion, Seen>();

/** Everything answers say of one occasion, as it stands today. */
export function factsOf(
  occasion: Occasion,
  library: Library,
  happened: Happened,
  today: CalendarDate,
): OccasionFacts {
  const history = happened.history.get(occasion.id) ?? NO_EVENTS;
  const since = happened.trackingSince[occasion.agreement.id] ?? null;
  const { staff = NO_STAFF } = happened;
  const last = seen.get(occasion);
  if (last && last.today === today && last.history === history && last.since === since)
    if (last.facts.standing.owner === null || sameStaff(last.staff, staff)) return last.facts;
  const state = standing(history, occasion, today, since);
  const facts = {
    ...fixedFactsOf(occasion, library),
    ...(history.length > 0 && datesNow(occasion, history)),
    standing: state,
    holders: holdingNow(state.owner, staff, today),
  };
  seen.set(occasion, { today, history, since, staff, facts });
  return facts;
}

/** What a day rests on: as its register says, or, where it is another day now, on what made it so. */
const basisNow = (
  day: CalendarDate | null,
  own: CalendarDate | null,
  ownBasis: Basis | null,
  moved: Basis,
): Basis | null => (day === null ? null : day === own ? ownBasis : moved);
const sameStaff = (a: Staff, b: Staff): boolean =>
  a.roleHolders === b.roleHolders && a.absences === b.absences;

/** The days of an occasion to which something has happened. */
function datesNow(
  occasion: Occasion,
  history: readonly OccasionEvent[],
): Pick<OccasionFacts, "meeting" | "meetingBasis" | "mark" | "submitBy" | "submitByBasis"> {
  const { meeting, submitBy } = effectiveDates(history, occasion);
  return {
    meeting,
    meetingBasis: basisNow(meeting, occasion.meeting, occasion.meetingBasis, "stated"),
    mark: effectiveMark(history, occasion),
    submitBy,
    submitByBasis: basisNow(submitBy, occasion.submitBy, occasion.submitByBasis, "inferred"),
  };
}

/** The day a row is ordered and grouped by: its meeting, else its hand-in day, else the month it falls in. */
export const listDay = ({ meeting, submitBy, within }: OccasionFacts): CalendarDate =>
  meeting ?? submitBy ?? within?.start ?? "9999-12-31";

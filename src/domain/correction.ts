import type { FollowUp, Form, OccasionRow } from "./agreement.js";
import type { CalendarDate } from "./calendar-date.js";
import type { Occasion } from "./occasion.js";
import { ok, type Result, refused } from "./problem.js";

/** How a row that was read from a document should be, as somebody who looked at the document says. */
export type Correction = {
  readonly title: string;
  /** `null`: the document says no day. */
  readonly meeting: CalendarDate | null;
  readonly submitBy: CalendarDate | null;
  /** Empty: the document does not say. */
  readonly forms: readonly Form[];
};

/** The longest title that is kept, in characters. */
export const LONGEST_TITLE = 300;
const LONGEST_SHORT_TITLE = 80;

const shortened = (title: string): string =>
  title.length <= LONGEST_SHORT_TITLE ? title : `${title.slice(0, LONGEST_SHORT_TITLE - 1).trimEnd()}…`;

/** Whether an occasion's days are its row's own; those of a recurring duty follow from its rule. */
export const hasOwnDays = ({ id, agreement, followUp, row }: Occasion): boolean =>
  id === `${agreement.id}/${followUp.id}/${row.key}`;

/** Whether both name the same forms, in whatever order. */
export const sameForms = (a: readonly Form[], b: readonly Form[]): boolean =>
  a.length === b.length && a.every((form) => b.includes(form));

/** The row with its days as corrected. A day that was only worked out and is left as it was stays worked out. */
function withDays(occasion: Occasion, { meeting, submitBy }: Correction): OccasionRow {
  const { row } = occasion;
  if (!hasOwnDays(occasion)) return row;
  if (meeting === occasion.meeting && submitBy === occasion.submitBy) return row;
  const basisOf = (day: CalendarDate | null) => (day === null ? null : "stated");
  const dated = meeting !== null || submitBy !== null;
  return {
    ...row,
    meeting,
    meetingBasis: basisOf(meeting),
    submitBy,
    submitByBasis: basisOf(submitBy),
    // A rule says when an occasion falls whose day is not known; now it is.
    rule: dated ? null : row.rule,
    note: null,
  };
}

function withForms(row: OccasionRow, followUp: FollowUp, forms: readonly Form[]): OccasionRow {
  const { forms: _, ...rest } = row;
  return sameForms(forms, followUp.forms) ? rest : { ...rest, forms: [...forms] };
}

/**
 * The follow-up behind an occasion, with that occasion's days and forms and the common title corrected. Ids and
 * keys stay, so that what was recorded stays with it. Refused: no title, a title too long, a report that is to be
 * handed in after its meeting.
 */
export function corrected(occasion: Occasion, correction: Correction): Result<FollowUp> {
  const title = correction.title.trim();
  const { meeting, submitBy } = correction;
  if (title === "") return refused({ code: "title-missing" });
  if (title.length > LONGEST_TITLE)
    return refused({ code: "title-too-long", length: title.length, most: LONGEST_TITLE });
  if (meeting !== null && submitBy !== null && submitBy > meeting)
    return refused({ code: "submit-by-after-meeting", meeting, submitBy });
  const { followUp, row } = occasion;
  const alone = followUp.occasions.length === 1;
  const base = alone ? { ...followUp, forms: [...correction.forms] } : followUp;
  const renamed = title === followUp.title ? base : { ...base, title, shortTitle: shortened(title) };
  const occasions = followUp.occasions.map((each) =>
    each.key === row.key ? withForms(withDays(occasion, correction), renamed, correction.forms) : each,
  );
  return ok({ ...renamed, occasions });
}

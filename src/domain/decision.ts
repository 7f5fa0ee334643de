import { type CalendarDate, calendarDateSchema } from "./calendar-date.js";
import { type Move, outcomeSchema } from "./event.js";
import { holdsPersonalNumber, withoutPersonalNumbers } from "./personal-number.js";
import { ok, type Problem, type Result, refused } from "./problem.js";
import { checkReason } from "./report.js";

/** What only a committee's officials do about a follow-up: move it, end it, open it again, record what came of it. */
export const DECISIONS = ["postpone", "waive", "reopen", "present"] as const;
/** See {@link DECISIONS}. */
export type Decision = (typeof DECISIONS)[number];

/** What was typed or chosen in the form of a decision, unchecked; `null` where nothing was. */
export type DecisionFields = {
  /** The new meeting when postponing; the meeting that took it when presenting. */
  readonly meeting: string | null;
  readonly reason: string | null;
  /** The committee's decision ("§ 45") when postponing and ending; the paragraph when presenting. */
  readonly paragraph: string | null;
  readonly outcome: string | null;
  /** The meeting at which what is sent back comes up again. */
  readonly again: string | null;
};

/** A form in which nothing is filled in. */
export const NO_FIELDS: DecisionFields = {
  meeting: null,
  reason: null,
  paragraph: null,
  outcome: null,
  again: null,
};

/** What a decision is checked against. */
export type DecisionContext = {
  readonly today: CalendarDate;
  /** The occasion's meeting as it is now. */
  readonly meeting: CalendarDate | null;
  /** The known meetings of its committee. */
  readonly meetings: readonly CalendarDate[];
  /** A day without a known meeting that the person was warned of, and pressed on with. */
  readonly sure: CalendarDate | null;
};

const dayOf = (text: string | null): CalendarDate | null => calendarDateSchema.safeParse(text).data ?? null;

/** What is wrong with the day that something is postponed to, or `null`. */
export function postponementProblem(day: CalendarDate, context: DecisionContext): Problem | null {
  const { today, meeting, meetings, sure } = context;
  if (day < today) return { code: "day-past", day };
  if (day === meeting) return { code: "day-same", day };
  return meetings.includes(day) || day === sure ? null : { code: "no-meeting", day };
}

function checkGivenReason(text: string | null, today: CalendarDate): Result<string> {
  const reason = checkReason(text, today);
  if (!reason.ok) return reason;
  return reason.value === null ? refused({ code: "reason-missing" }) : ok(reason.value);
}

/** The longest decision that is kept, in characters: "nämndens beslut 4 juni 2026 § 45". */
const LONGEST_DECISION = 120;

/** A decision in the words it is given; a bare number is that of a paragraph. */
function checkDecided(text: string | null, today: CalendarDate): Result<string | null> {
  const decided = text?.trim() ?? "";
  if (decided === "") return ok(null);
  if (holdsPersonalNumber(decided, today)) return refused({ code: "personal-number", where: "decision" });
  if (decided.length > LONGEST_DECISION)
    return refused({ code: "note-too-long", length: decided.length, most: LONGEST_DECISION });
  return ok(/^\d{1,4}\s?[a-z]?$/i.test(decided) ? `§ ${decided}` : decided);
}

const PARAGRAPH = /^(?:[\p{L}]{2,5}\s)?§{0,2}\s*(\d{1,4}(?:\s?[a-z]|\s?[-–]\s?\d{1,4})?)$/iu;

/** A paragraph of the minutes, without its §: "34", "34 a", "34-36"; `SN § 34` is the same as `34`. */
function checkParagraph(text: string | null): Result<string | null> {
  const written = text?.trim() ?? "";
  if (written === "") return ok(null);
  const [, paragraph] = PARAGRAPH.exec(written) ?? [];
  return paragraph === undefined
    ? refused({ code: "paragraph-unreadable", paragraph: written })
    : ok(paragraph);
}

/** Why something is moved or ended, and by what decision. */
const checkWhy = ({ reason, paragraph }: DecisionFields, { today }: DecisionContext) =>
  [checkGivenReason(reason, today), checkDecided(paragraph, today)] as const;

function postpone(fields: DecisionFields, context: DecisionContext): Result<Move> {
  const day = dayOf(fields.meeting);
  if (day === null) return refused({ code: "day-missing" });
  const [reason, decided] = checkWhy(fields, context);
  const problem = postponementProblem(day, context);
  // The warning comes last: what was warned of once is not warned of again.
  if (problem !== null && problem.code !== "no-meeting") return refused(problem);
  if (!reason.ok) return reason;
  if (!decided.ok) return decided;
  if (problem !== null) return refused(problem);
  return ok({ type: "postponed", meeting: day, reason: reason.value, decision: decided.value });
}

function waive(fields: DecisionFields, context: DecisionContext): Result<Move> {
  const [reason, decided] = checkWhy(fields, context);
  if (!reason.ok) return reason;
  if (!decided.ok) return decided;
  return ok({ type: "waived", reason: reason.value, decision: decided.value });
}

function reopen({ reason: text }: DecisionFields, { today }: DecisionContext): Result<Move> {
  const reason = checkReason(text, today);
  return reason.ok ? ok({ type: "reopened", reason: reason.value }) : reason;
}

function present(fields: DecisionFields, { today, meeting: own }: DecisionContext): Result<Move> {
  const meeting = dayOf(fields.meeting) ?? own;
  const outcome = outcomeSchema.safeParse(fields.outcome).data;
  const paragraph = checkParagraph(fields.paragraph);
  const again = outcome === "returned" ? dayOf(fields.again) : null;
  if (meeting === null) return refused({ code: "day-missing" });
  if (meeting > today) return refused({ code: "meeting-ahead", meeting });
  if (outcome === undefined) return refused({ code: "outcome-missing" });
  if (!paragraph.ok)
    return holdsPersonalNumber(fields.paragraph ?? "", today)
      ? refused({ code: "personal-number", where: "decision" })
      : paragraph;
  if (again !== null && (again <= meeting || again < today)) return refused({ code: "day-past", day: again });
  return ok({ type: "presented", meeting, paragraph: paragraph.value, outcome, again });
}

/** The move that a decision comes to, if what was filled in will do. Whether it is allowed is `lifecycle.ts`'s. */
export function checkDecision(
  decision: Decision,
  fields: DecisionFields,
  context: DecisionContext,
): Result<Move> {
  const checks = { postpone, waive, reopen, present };
  return checks[decision](fields, context);
}

/** What was filled in, to be put right: without personal numbers, which are neither kept nor sent on. */
export const fieldsAgain = (fields: DecisionFields, today: CalendarDate): DecisionFields => ({
  ...fields,
  reason: fields.reason && withoutPersonalNumbers(fields.reason, today),
  paragraph: fields.paragraph && withoutPersonalNumbers(fields.paragraph, today),
});

import type { Register } from "../domain/agreement.js";
import type { HelpAnswer, HelpGroup, HelpSubject, Suggestion } from "../domain/answer.js";
import { type CalendarDate, monthOf, yearOf } from "../domain/calendar-date.js";
import { monthPeriod } from "../domain/period.js";
import type { HelpQuestion } from "../domain/question.js";
import { type AnswerContext, common, factsIn } from "./context.js";
import { agreementFacts } from "./library.js";
import { spokenIn } from "./spoken/spoken.js";
import { asText } from "./suggestions.js";

/** Of how many committees something is asked. */
const MOST_COMMITTEES = 2;
/** A longer name makes no example: nobody would write it out. */
const SHORT = 45;

const plain = (text: string): Suggestion => ({ text, label: text, count: null });

/** A committee that is loaded, with the agreement of it that people are most likely to ask about today. */
type Known = { readonly id: string; readonly code: string; readonly register: Register };

const isInForce = ({ agreement }: Register, today: CalendarDate): boolean =>
  agreement.validFrom <= today && today <= agreement.validTo;

/** The agreement in force, else the latest. */
function inForceOrLatest(registers: readonly Register[], today: CalendarDate): Register | undefined {
  const byEnd = [...registers].sort((a, b) => (a.agreement.validTo < b.agreement.validTo ? -1 : 1));
  return byEnd.findLast((register) => isInForce(register, today)) ?? byEnd.at(-1);
}

/** The committees of the scope (where it has none: all), those whose agreement is in force today first. */
function committeesIn({ library, understood }: AnswerContext): Known[] {
  const home = library.inScope(understood.scope);
  const registers = home.length > 0 ? home : library.registers;
  const ids = [...new Set(registers.map(({ agreement }) => agreement.commissioner))];
  const known = ids.flatMap((id) => {
    const own = registers.filter(({ agreement }) => agreement.commissioner === id);
    const register = inForceOrLatest(own, understood.today);
    return register ? [{ id, code: library.committee(id).code, register }] : [];
  });
  return known.sort((a, b) => (a.register.agreement.validTo < b.register.agreement.validTo ? 1 : -1));
}

/** A committee's meeting nearest ahead; its last one where none is ahead. */
function meetingNear({ library, understood }: AnswerContext, committee: string): CalendarDate | null {
  const own = library.meetings.filter((meeting) => meeting.committee === committee);
  return (own.find(({ date }) => date >= understood.today) ?? own.at(-1))?.date ?? null;
}

/** The duty with the shortest name among those with a meeting ahead; among all that have one, where none is ahead. */
function dutyOf(context: AnswerContext, { register }: Known): string | null {
  const rows = context.library
    .occasionsOf(register.agreement.id)
    .map((occasion) => factsIn(context, occasion))
    .filter(({ meeting, shortTitle }) => meeting !== null && shortTitle.length <= SHORT);
  const ahead = rows.filter(({ meeting }) => (meeting ?? "") >= context.understood.today);
  const titles = (ahead.length > 0 ? ahead : rows).map(({ shortTitle }) => shortTitle);
  return titles.reduce<string | null>(
    (best, title) => (best === null || title.length < best.length ? title : best),
    null,
  );
}

/** The largest amount that has a code of its own in the accounts, and a name that nothing else in the agreement has. */
function amountOf({ register }: Known): string | null {
  const labels = register.economy.map(({ label }) => label);
  const isOwn = (label: string) => labels.filter((other) => other === label).length === 1;
  const rows = register.economy
    .filter(({ label, amountTkr, code, total }) => {
      const isRow = amountTkr !== null && code !== null && !total;
      return isRow && label.length <= SHORT && isOwn(label);
    })
    .sort((a, b) => (b.amountTkr ?? 0) - (a.amountTkr ?? 0));
  return rows[0]?.label ?? null;
}

/** The list of a committee's nearest month with a meeting. */
function monthOfMeeting(context: AnswerContext, { id }: Known): Suggestion[] {
  const date = meetingNear(context, id);
  const month = date && monthPeriod(yearOf(date), monthOf(date));
  if (!month) return [];
  const { understood } = context;
  const one = { ...understood, scope: { ...understood.scope, committees: [id] } };
  return [plain(asText({ ...context, understood: one }, "meeting", month))];
}

/** Where a committee stands this year, if an agreement covers it; else when it met. */
function furtherOn(context: AnswerContext, { id, code, register }: Known): Suggestion[] {
  const said = spokenIn(context.understood.locale);
  if (isInForce(register, context.understood.today)) return [plain(said.standing(code))];
  return meetingNear(context, id) === null ? [] : [plain(said.meetings(code))];
}

/** What can be asked of what is loaded, by theme: made of its committees, duties and amounts. */
function groupsOf(context: AnswerContext, committees: readonly Known[]): HelpGroup[] {
  const [first] = committees;
  if (!first) return [];
  const said = spokenIn(context.understood.locale);
  const duty = dutyOf(context, first);
  const amount = committees.map(amountOf).find((label) => label !== null) ?? null;
  const withGoals = committees.find(({ register }) => register.goals.length > 0);
  const examples: Readonly<Record<HelpGroup["theme"], readonly Suggestion[]>> = {
    due: [
      ...committees.slice(0, MOST_COMMITTEES).flatMap((each) => monthOfMeeting(context, each)),
      plain(said.nextDeadline(first.code)),
    ],
    followUp: [...(duty === null ? [] : [plain(said.reported(duty))]), plain(said.mine)],
    contents: [
      ...(amount === null ? [] : [plain(said.amount(amount))]),
      ...(withGoals ? [plain(said.goals(withGoals.code))] : []),
    ],
    standing: [plain(said.overdue(first.code)), ...furtherOn(context, first)],
  };
  return (["due", "followUp", "contents", "standing"] as const)
    .map((theme) => ({ theme, examples: examples[theme] }))
    .filter((group) => group.examples.length > 0);
}

/** One example of each theme, for where there is room for a few. */
export const examples = (context: AnswerContext): Suggestion[] =>
  groupsOf(context, committeesIn(context)).flatMap((group) => group.examples.slice(0, 1));

function subjectOf(context: AnswerContext, [first]: readonly Known[]): HelpSubject | null {
  const followUp = first ? dutyOf(context, first) : null;
  if (!first || followUp === null) return null;
  return { committee: first.code, meeting: meetingNear(context, first.id), followUp };
}

/** What can be asked, by example. */
export function help(context: AnswerContext, { courtesy }: HelpQuestion = { kind: "help" }): HelpAnswer {
  const committees = committeesIn(context);
  const groups = groupsOf(context, committees);
  return {
    ...common(
      context,
      [],
      groups.flatMap((group) => group.examples),
    ),
    kind: "help",
    courtesy: courtesy ?? null,
    groups,
    subject: subjectOf(context, committees),
    agreements: context.library.registers.map(agreementFacts),
  };
}

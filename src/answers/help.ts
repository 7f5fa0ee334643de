import type { Register } from "../domain/agreement.js";
import type { HelpAnswer, Suggestion } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { monthPeriod } from "../domain/period.js";
import { type AnswerContext, common, factsIn } from "./context.js";
import { agreementFacts } from "./library.js";
import { asText } from "./suggestions.js";

const plain = (text: string): Suggestion => ({ text, label: text, count: null });

/** The agreement that people are most likely to ask about today. */
function inForceOrLatest(registers: readonly Register[], today: CalendarDate): Register | undefined {
  const byEnd = [...registers].sort((a, b) => (a.agreement.validTo < b.agreement.validTo ? -1 : 1));
  const inForce = ({ agreement }: Register) => agreement.validFrom <= today && today <= agreement.validTo;
  return byEnd.findLast(inForce) ?? byEnd.at(-1);
}

/** Questions that can be asked of what is loaded: a month with a meeting, what is next, one duty by name. */
export function examples(context: AnswerContext): Suggestion[] {
  const { library, understood } = context;
  const sv = understood.locale === "sv";
  const home = library.inScope(understood.scope);
  const register = inForceOrLatest(home.length > 0 ? home : library.registers, understood.today);
  if (!register) return [];
  const { agreement } = register;
  const { code } = library.committee(agreement.commissioner);
  const ahead = library.meetings.filter(({ committee }) => committee === agreement.commissioner);
  const meeting = ahead.find(({ date }) => date >= understood.today) ?? ahead.at(-1);
  const duty = library
    .occasionsOf(agreement.id)
    .map((occasion) => factsIn(context, occasion))
    .find((row) => row.meeting !== null && row.shortTitle.length <= 45);
  const month = meeting && monthPeriod(Number(meeting.date.slice(0, 4)), Number(meeting.date.slice(5, 7)));
  const one = {
    ...context,
    understood: { ...understood, scope: { ...understood.scope, committees: [agreement.commissioner] } },
  };
  return [
    ...(month ? [plain(asText(one, "meeting", month))] : []),
    plain(sv ? `vad ska lämnas in härnäst till ${code}?` : `what is the next deadline to ${code}?`),
    ...(duty
      ? [plain(sv ? `när redovisas ${duty.shortTitle}?` : `when is ${duty.shortTitle} reported?`)]
      : []),
    plain(sv ? `är något försenat till ${code}?` : `is anything overdue to ${code}?`),
    plain(sv ? `när sammanträder ${code}?` : `when does ${code} meet?`),
  ];
}

/** What can be asked, by example. */
export const help = (context: AnswerContext): HelpAnswer => ({
  ...common(context, [], examples(context)),
  kind: "help",
  agreements: context.library.registers.map(agreementFacts),
});

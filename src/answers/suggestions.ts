import type { Suggestion } from "../domain/answer.js";
import { dateOf, dayOf, lastDayOfMonth, monthOf, yearOf } from "../domain/calendar-date.js";
import { type Period, yearsIn } from "../domain/period.js";
import type { DueQuestion, Locale } from "../domain/question.js";
import type { AnswerContext } from "./context.js";
import { agreementsIn, selectDue } from "./select.js";
import { spokenIn } from "./spoken/spoken.js";

const MONTH_FORMATS: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat("sv-SE", { month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }),
};

const monthName = (date: string, locale: Locale): string =>
  MONTH_FORMATS[locale].format(new Date(`${date}T00:00:00Z`));

const isWholeMonth = ({ start, end }: Period): boolean =>
  dayOf(start) === 1 && end === lastDayOfMonth(yearOf(start), monthOf(start));

/** The same span in another year; 29 February becomes the 28th. */
export function inYear({ start, end }: Period, year: number): Period {
  const by = year - yearOf(start);
  const moved = (date: string) =>
    dateOf(yearOf(date) + by, monthOf(date), dayOf(date)) ?? lastDayOfMonth(yearOf(date) + by, monthOf(date));
  const end2 = isWholeMonth({ start, end }) ? lastDayOfMonth(year, monthOf(start)) : moved(end);
  return { start: moved(start), end: end2 };
}

/** A span as a question would say it. */
function spoken(period: Period, locale: Locale): string {
  if (period.start === period.end) return period.start;
  return isWholeMonth(period)
    ? `${monthName(period.start, locale)} ${yearOf(period.start)}`
    : spokenIn(locale).span(period.start, period.end);
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A list question in words, as a person would write it, so that it can be asked again for another span. */
export function asText(context: AnswerContext, mode: DueQuestion["mode"], period: Period): string {
  const { locale, scope } = context.understood;
  const registers = context.library.inScope(scope);
  const committees = [...new Set(registers.map(({ agreement }) => agreement.commissioner))];
  const codes = committees.map((id) => context.library.committee(id).code);
  const place = committees.map((id) => context.library.committee(id).municipality)[0] ?? "";
  const said = spokenIn(locale);
  // The installation's own municipality goes without saying.
  const where = context.understood.assumed.includes("municipality") ? "" : said.inMunicipality(place);
  const span = spoken(period, locale);
  const when = isWholeMonth(period) ? said.inMonth(span) : span;
  return `${said.due[mode]} ${codes.join(said.and)}${where} ${when}?`;
}

const MOST_YEARS = 2;

/** Other years in which the same span holds something, newest first: "Juni 2024: 10". */
export function otherYears(context: AnswerContext, question: DueQuestion): Suggestion[] {
  const { understood, library } = context;
  const shown = yearOf(question.period.start);
  if (yearOf(question.period.end) !== shown) return [];
  const registers = library.inScope(understood.scope);
  const years = new Set(
    registers.flatMap(({ agreement }) => yearsIn({ start: agreement.validFrom, end: agreement.validTo })),
  );
  years.delete(shown);
  const found: Suggestion[] = [];
  for (const year of [...years].sort((a, b) => b - a)) {
    if (found.length === MOST_YEARS) break;
    const period = inYear(question.period, year);
    if (agreementsIn(context, period).length === 0) continue;
    const count = selectDue(context, [period], question.mode, question.filter).items.length;
    const label = capitalised(spoken(period, understood.locale));
    if (count > 0) found.push({ text: asText(context, question.mode, period), label, count, period });
  }
  return found;
}

import type { Register } from "../domain/agreement.js";
import type { CommissionsAnswer, NotFoundAnswer } from "../domain/answer.js";
import type { CommissionFacts, PassageFacts } from "../domain/contents.js";
import { fold } from "../domain/fold.js";
import { dayPeriod, yearPeriod } from "../domain/period.js";
import type { RowsQuestion } from "../domain/question.js";
import { isOfYear } from "./agreements-compared.js";
import { passagesOf } from "./contents.js";
import { type AnswerContext, common } from "./context.js";
import { agreementFacts, type Library } from "./library.js";
import { notLoadedAnswer } from "./not-found.js";
import { isInArea, placeOf } from "./place.js";
import { agreementsIn } from "./select.js";

type Kind = RowsQuestion["kind"];

/** All goals or assignments of a register, in the document's order. */
function rowsOf(register: Register, kind: Kind, library: Library): CommissionFacts[] {
  const agreement = register.agreement.id;
  const own = ({ id, section }: { readonly id: string; readonly section: string }) => ({
    ...placeOf(register, section, library),
    id: `${agreement}/${id}`,
    unconfirmed: library.isUnconfirmed(agreement, id),
  });
  if (kind === "goals")
    return register.goals.map(({ keywords: _keywords, ...row }) => ({
      ...row,
      ...own(row),
      partners: [],
      tags: [],
      summary: null,
      start: null,
      end: null,
    }));
  return register.assignments.map(({ keywords: _keywords, ...row }) => ({
    ...row,
    ...own(row),
    desiredResults: [],
    measures: [],
  }));
}

function withPartners(
  { partners, committees }: CommissionFacts,
  { partners: all, anyPartner }: RowsQuestion,
): boolean {
  const takesPart = (code: string) => [...partners, ...committees].some((each) => fold(each) === fold(code));
  return all.every(takesPart) && (anyPartner.length === 0 || anyPartner.some(takesPart));
}

function isMeant(row: CommissionFacts, question: RowsQuestion): boolean {
  const { rows, areas } = question;
  const named = rows.length === 0 || rows.includes(row.id);
  return named && (areas.length === 0 || isInArea(row.area, areas)) && withPartners(row, question);
}

/** What the sections of few rows say besides: somebody who asks for one wants to know what it is about. */
function sectionsOf(
  rows: readonly CommissionFacts[],
  library: Library,
  words: readonly string[],
): PassageFacts[] {
  const hits = rows.map(({ agreement, section }) => ({ agreement, section, score: 1, share: 1 }));
  const once = hits.filter(
    (hit, index) => hits.findIndex(({ section }) => section === hit.section) === index,
  );
  return passagesOf(library, once, words);
}

/** Goals or assignments: those the words fit, else all of the agreements in force at the time asked about. */
export function commissions(
  context: AnswerContext,
  question: RowsQuestion,
): CommissionsAnswer | NotFoundAnswer {
  const { library, understood } = context;
  const named = library.registers.filter(({ agreement }) =>
    question.rows.some((id) => id.startsWith(`${agreement.id}/`)),
  );
  const periods = question.years.length > 0 ? question.years.map(yearPeriod) : [dayPeriod(understood.today)];
  const inForce = library
    .inScope(understood.scope)
    .filter((register) => periods.some((period) => agreementsIn(context, period).includes(register)));
  const latest = library.inScope(understood.scope);
  // Another year's would be no answer to a committee's of one year.
  const [year, ...others] = question.years;
  const ofOneYear = year !== undefined && others.length === 0 && named.length === 0;
  if (ofOneYear && understood.scope.committees.length > 0 && !latest.some((each) => isOfYear(each, year)))
    return notLoadedAnswer(context, yearPeriod(year));
  const registers =
    named.length > 0 && question.years.length < 2 ? named : inForce.length > 0 ? inForce : latest;
  const all = registers.flatMap((register) => rowsOf(register, question.kind, library));
  const levelled = all.filter(({ level }) => question.level === null || level === question.level);
  const meant = levelled.filter((row) => isMeant(row, question));
  return {
    ...common(context),
    kind: question.kind,
    // A level that leaves none was no level but a name: "KF" stands in many questions.
    rows: meant.length > 0 ? meant : all.filter(({ id }) => question.rows.includes(id)),
    passages: meant.length > 2 ? [] : sectionsOf(meant, library, question.words),
    outOf: all.length,
    agreements: registers.map(agreementFacts),
  };
}

import type { Answer, ContentsAnswer } from "../domain/answer.js";
import type { Question } from "../domain/question.js";
import { commissions } from "./commissions.js";
import { compare } from "./compare.js";
import { contents } from "./contents.js";
import { type AnswerContext, common } from "./context.js";
import { due } from "./due.js";
import { figure } from "./figures.js";
import { followUp } from "./follow-up.js";
import { help } from "./help.js";
import { indicator } from "./indicators.js";
import { meeting } from "./meeting.js";
import { next } from "./next.js";
import { notFound } from "./not-found.js";
import { overdue } from "./overdue.js";
import { recordIntent } from "./record-intent.js";
import { status } from "./status.js";

type Answerers = {
  readonly [K in Question["kind"]]: (
    context: AnswerContext,
    question: Extract<Question, { kind: K }>,
  ) => Answer | ContentsAnswer;
};

/** How each kind of question is answered. A new kind is a build error until it stands here. */
const answerers: Answerers = {
  due,
  next,
  overdue,
  followUp,
  meeting,
  status,
  recordIntent,
  content: contents,
  who: contents,
  figure,
  indicator,
  goals: commissions,
  assignments: commissions,
  compare,
  help,
  clarify: (context, { about, options }) => ({
    ...common(
      context,
      [],
      options.map((option) => ({ ...option, count: null })),
    ),
    kind: "clarify",
    about,
  }),
  notFound,
};

/** The answer to an understood question: facts from dated rows, never prose and never a guess. */
export function answer(context: AnswerContext): Answer {
  const { question } = context.understood;
  const answerer = answerers[question.kind] as (context: AnswerContext, question: Question) => Answer;
  return answerer(context, question);
}

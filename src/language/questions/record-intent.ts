import { hasTopic, type QuestionRule } from "./rule.js";

/**
 * "Lex Sarah-rapporten är inlämnad: https://…": something is to be recorded. A link makes any sentence about
 * a known follow-up one; without a link it must say so, and must not be a question.
 */
export const recordIntent: QuestionRule = {
  name: "record intent",
  read: (reading) => {
    const { has, text, filter, period } = reading;
    const says =
      has("handedIn", "record") || (text.link !== null && (has("submit", "present") || hasTopic(reading)));
    if (text.asks && text.link === null) return null;
    const followUps = filter.followUps ?? [];
    if (says && (text.link !== null || hasTopic(reading)) && !has("when", "status", "howOften"))
      return { kind: "recordIntent", action: "submit", wish: null, followUps, period, link: text.link };
    if (has("acknowledge") && hasTopic(reading) && !has("status"))
      return { kind: "recordIntent", action: "acknowledge", wish: null, followUps, period, link: null };
    return null;
  },
};

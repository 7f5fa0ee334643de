import { hasTopic, hasWords, type QuestionRule } from "./rule.js";

/** What can be asked: "hjälp", "vad kan du?", or a greeting with nothing behind it. */
export const help: QuestionRule = {
  name: "help",
  read: (reading) => {
    const { has, period, text } = reading;
    const alone = !hasTopic(reading) && period === null && text.link === null;
    const greets =
      has("greeting") && !hasWords(reading) && !has("submit", "present", "next", "meeting", "overdue");
    const empty = text.folded.trim() === "";
    // "vad får man för hjälp med skulder?" asks for something.
    return alone &&
      ((has("help") && !hasWords(reading)) || greets || empty) &&
      reading.scope.committees.length === 0
      ? { kind: "help" }
      : null;
  },
};

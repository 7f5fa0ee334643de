import type { Assumption, Question, Understood } from "../domain/question.js";
import { questionRules } from "./questions/index.js";
import type { Reader, Reading, Situation } from "./reading.js";

function assumptions(reading: Reading, question: Question): Assumption[] {
  const asks = !["help", "notFound", "clarify"].includes(question.kind);
  // What can be asked is shown for the municipality taken for granted; nothing else was.
  if (!asks) return reading.municipalityNamed ? [] : ["municipality"];
  return [
    ...(reading.assumedYear === null ? [] : (["year"] as const)),
    ...(reading.committeeNamed ? [] : (["committee"] as const)),
    ...(reading.municipalityNamed ? [] : (["municipality"] as const)),
    ...(question.kind === "due" && reading.period === null ? (["period"] as const) : []),
  ];
}

const questionOf = (reading: Reading): Question => {
  for (const rule of questionRules) {
    const question = rule.read(reading);
    if (question) return question;
  }
  return { kind: "notFound", reason: "not-understood", words: [] };
};

/** What a message asks, with all that was taken for granted. Never fails: what is not understood says so. */
export function understand(message: string, reader: Reader, situation: Situation): Understood {
  const reading = reader.read(message, situation);
  const question = questionOf(reading);
  return {
    question,
    locale: reading.locale,
    scope: reading.scope,
    assumed: assumptions(reading, question),
    year: reading.year,
    uncoveredYear: reading.uncoveredYear,
    unknownWords: reading.unknownWords,
    today: situation.today,
  };
}

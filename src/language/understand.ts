import type { Assumption, Question, Understood } from "../domain/question.js";
import { localeOf } from "./locale.js";
import { type Normalised, normalise } from "./normalise.js";
import { questionRules } from "./questions/index.js";
import type { Reader, Reading, Situation } from "./reading.js";
import { readWish } from "./wishes/wish.js";

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

/** A decision of officials that a sentence wants recorded, if what it is about is known. */
function wished(message: string, reader: Reader, situation: Situation): Understood | null {
  const read = readWish(message, situation.today);
  if (!read) return null;
  // The meeting it is moved to and the reason are read already: they would pass for the matter.
  const reading = reader.read(read.matter, situation);
  const { followUps } = reading.filter;
  if (!followUps || followUps.length === 0) return null;
  const { wish } = read;
  const question = { kind: "recordIntent", action: wish.decision, wish, followUps, link: null } as const;
  const locale = situation.forcedLocale ?? localeOf(normalise(message), situation.clientLocale);
  return { ...understoodOf(reading, { ...question, period: reading.period }, situation), locale };
}

/** What a message asks, with all that was taken for granted. Never fails: what is not understood says so. */
export function understand(message: string, reader: Reader, situation: Situation): Understood {
  const decided = wished(message, reader, situation);
  if (decided) return decided;
  const reading = reader.read(message, situation);
  return saidAsWritten(understoodOf(reading, questionOf(reading), situation), normalise(message));
}

/** Words are told apart folded; said back to whoever wrote them they keep their å, ä and ö. */
function saidAsWritten(understood: Understood, { folded, written }: Normalised): Understood {
  const asWritten = (word: string): string => {
    const at = folded.indexOf(` ${word} `);
    return at < 0 ? word : written.slice(at + 1, at + 1 + word.length);
  };
  return {
    ...understood,
    question: withWords(understood.question, asWritten),
    unknownWords: understood.unknownWords.map(asWritten),
  };
}

/** The words of a question that are only said back: what a list was narrowed to, and what is not known. */
function withWords(question: Question, said: (word: string) => string): Question {
  if (question.kind === "notFound") return { ...question, words: question.words.map(said) };
  if (!("filter" in question)) return question;
  return { ...question, filter: { ...question.filter, topic: question.filter.topic.map(said) } };
}

function understoodOf(reading: Reading, question: Question, situation: Situation): Understood {
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

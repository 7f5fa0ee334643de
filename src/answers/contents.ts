import type { BothLanguages, Register, Section } from "../domain/agreement.js";
import type { ContentAnswer } from "../domain/answer.js";
import type { PassageFacts } from "../domain/contents.js";
import { foldedWords } from "../domain/fold.js";
import type { ContentQuestion, PassageHit } from "../domain/question.js";
import { type AnswerContext, common } from "./context.js";
import type { Library } from "./library.js";
import { placeOf } from "./place.js";
import { type Spoken, spokenIn } from "./spoken/spoken.js";

/** How many further sections are named beside the answer. */
const ALSO = 2;
/** A word of a question meets a word of a fact when they begin alike for this many letters. */
const ALIKE = 5;

/** How many of the question's words a fact holds; words are alike by their beginnings, as endings vary. */
function held(fact: string, words: readonly string[]): number {
  const own = foldedWords(fact);
  const alike = (a: string, b: string) =>
    a === b || (a.length >= ALIKE && b.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE));
  return words.filter((word) => own.some((each) => alike(word, each))).length;
}

const inBoth = (say: (said: Spoken) => string): BothLanguages => ({
  sv: say(spokenIn("sv")),
  en: say(spokenIn("en")),
});

/** What a section holds besides its facts: the goals and assignments that stand in it, by their titles. */
function commissionsIn({ goals, assignments }: Register, section: string): Section["facts"] {
  const inSection = (row: { section: string }) => row.section === section;
  return [
    ...goals.filter(inSection).map(({ title }) => ({ who: null, text: inBoth((said) => said.goal(title)) })),
    ...assignments
      .filter(inSection)
      .map(({ title }) => ({ who: null, text: inBoth((said) => said.assignment(title)) })),
  ];
}

/** Facts that bear on the question, apart from the rest. */
function split(facts: Section["facts"], words: readonly string[]): Pick<PassageFacts, "facts" | "moreFacts"> {
  const counted = facts.map(({ who, text }) => ({
    text,
    count: held(`${text.sv} ${text.en} ${who ?? ""}`, words),
  }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  // Of a question with several words, a fact that holds all but one still bears on it.
  const bears = ({ count }: { count: number }) => count > 0 && count >= (most >= 3 ? most - 1 : most);
  const ranked = counted.filter(bears).sort((a, b) => b.count - a.count);
  return {
    facts: ranked.map(({ text }) => text),
    moreFacts: counted.filter((each) => !bears(each)).map(({ text }) => text),
  };
}

/** The most that is quoted, in characters: a section of several pages is no answer. */
const MOST_QUOTED = 700;

/** The paragraphs of a section that hold most of the question's words, as they stand; the first where none does. */
function quoteOf(text: string, words: readonly string[]): string {
  const paragraphs = text.split(/\n+/).flatMap((each) => each.trim() || []);
  const counts = paragraphs.map((each) => held(each, words));
  const most = Math.max(0, ...counts);
  const from = Math.max(0, counts.indexOf(most));
  let quote = paragraphs[from] ?? "";
  for (let at = from + 1; at < paragraphs.length && counts[at] === most; at++) quote += `\n${paragraphs[at]}`;
  if (quote.length <= MOST_QUOTED) return quote;
  return `${quote.slice(0, quote.lastIndexOf(" ", MOST_QUOTED))} …`;
}

/** What a section says about the words of a question. */
function passageFacts(
  library: Library,
  register: Register,
  sectionId: string,
  words: readonly string[],
): PassageFacts | null {
  const section = register.sections.find(({ id }) => id === sectionId);
  if (!section) return null;
  const own = library.ownWords(register.agreement.id, section.id);
  return {
    ...placeOf(register, section.id, library),
    summary: section.summary,
    ...split([...section.facts, ...commissionsIn(register, section.id)], words),
    quote: own && quoteOf(own.text, words),
    page: own?.page ?? section.page,
  };
}

/** The passages of hits, in their order; hits of registers that are not loaded are left out. */
export const passagesOf = (
  library: Library,
  hits: readonly PassageHit[],
  words: readonly string[],
): PassageFacts[] =>
  hits.flatMap(({ agreement, section }) => {
    const register = library.registers.find((each) => each.agreement.id === agreement);
    return (register && passageFacts(library, register, section, words)) ?? [];
  });

/** A second section is a part of the answer, not a further one, when it fits about as well as the best. */
const AS_GOOD = 0.92;

/** What the agreements say: the best section, or several that say it as well; two more to look at. */
export function contents(context: AnswerContext, question: ContentQuestion): ContentAnswer {
  const { hits, words, kind } = question;
  const best = hits[0];
  const top = hits.filter(
    (hit) => best !== undefined && hit.score >= best.score * AS_GOOD && hit.share >= best.share,
  );
  const rest = hits.filter((hit) => !top.includes(hit)).slice(0, ALSO);
  return {
    ...common(context),
    kind,
    passages: passagesOf(context.library, top, words),
    also: passagesOf(context.library, rest, words),
  };
}

import type { Answer } from "../domain/answer.js";
import { commissionsCard } from "./contents/commissions-card.js";
import { compareCard } from "./contents/compare-card.js";
import { contentCard } from "./contents/content-card.js";
import { figuresCard } from "./contents/figures-card.js";
import { indicatorsCard } from "./contents/indicators-card.js";
import { followUpCard } from "./follow-up-card.js";
import { listCard } from "./list-card.js";
import { meetingsCard } from "./meetings-card.js";
import { occasionCard } from "./occasion-card.js";
import { overviewCard } from "./overview-card.js";
import { plainText } from "./plain-text.js";
import { recordIntentCard } from "./report-cards.js";
import type { Card, Shown } from "./shown.js";
import { clarifyCard, helpCard, notFoundCard } from "./talk-cards.js";
import { type View, viewOf } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

type Drawer<A extends Answer> = (answer: A, words: Words, view: View | null) => Card;

/** How each kind is drawn. A kind of answer that has no line here does not build. */
const DRAWERS: { readonly [K in Answer["kind"]]: Drawer<Extract<Answer, { kind: K }>> } = {
  due: listCard,
  next: listCard,
  overdue: listCard,
  followUp: followUpCard,
  status: followUpCard,
  overview: overviewCard,
  meeting: meetingsCard,
  occasion: occasionCard,
  recordIntent: recordIntentCard,
  help: helpCard,
  clarify: clarifyCard,
  notFound: notFoundCard,
  content: contentCard,
  who: contentCard,
  figure: figuresCard,
  indicator: indicatorsCard,
  goals: commissionsCard,
  assignments: commissionsCard,
  compare: compareCard,
};

/**
 * An answer as a card and as text.
 * @param view what the card shows: the page of a list, or the list that an occasion was opened from. When
 *   an answer has just been asked for, it follows from the answer.
 */
export function renderAnswer(answer: Answer, view: View | null = viewOf(answer)): Shown {
  const draw = DRAWERS[answer.kind] as Drawer<Answer>;
  // A polite word is answered with one, and with no card.
  const isSaid = answer.kind === "help" && answer.courtesy !== null;
  return { text: plainText(answer), card: isSaid ? null : draw(answer, wordsFor(answer.locale), view) };
}

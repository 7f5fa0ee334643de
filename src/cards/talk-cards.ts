import type { ClarifyAnswer, HelpAnswer, NotFoundAnswer, Suggestion } from "../domain/answer.js";
import type { Locale } from "../domain/question.js";
import { optionsOf, suggestionLabel } from "./answer-lines.js";
import { sourcesSaid } from "./headings.js";
import { askLine, frame, type Line } from "./parts.js";
import type { Card, Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { wordsFor } from "./words/index.js";
import { PRODUCT, type Words } from "./words/words.js";

/** Cards of talk rather than of rows: what can be asked, and what could not be answered. */

const lines = (suggestions: readonly Suggestion[]): Line[] =>
  suggestions.map((one) => askLine(capital(suggestionLabel(one)), one.text));

/** What can be asked, by example. */
export function helpCard({ agreements, suggestions }: HelpAnswer, words: Words): Card {
  const { help } = words;
  const loaded = agreements.length === 0 ? help.nothingLoaded : help.loaded(sourcesSaid(agreements, words));
  return fill("help", {
    ...frame({ eyebrow: PRODUCT, title: help.heading, lead: [help.intro], last: [loaded] }, words),
    askTitle: "",
    asks: lines(suggestions),
    tips: [help.narrow, help.record, help.own, help.officials],
  });
}

/** What is not known, what is loaded, and the nearest questions that can be answered. */
export function notFoundCard(answer: NotFoundAnswer, words: Words): Card {
  const { reason, words: said, agreements, suggestions } = answer;
  const { notFound, list } = words;
  const loaded =
    agreements.length === 0 ? notFound.nothingLoaded : notFound.loaded(sourcesSaid(agreements, words));
  return fill("not-found", {
    ...frame(
      {
        eyebrow: PRODUCT,
        title: notFound.heading,
        lead: [notFound.reasons[reason](said)],
        last: [loaded],
      },
      words,
    ),
    askTitle: list.instead,
    asks: lines(suggestions),
  });
}

/** Asks back, with what can be meant to press. */
export function clarifyCard(answer: ClarifyAnswer, words: Words): Card {
  const title = answer.about === "committee" ? words.clarify.committee : words.clarify.followUp;
  return fill("clarify", {
    ...frame({ eyebrow: PRODUCT, title }, words),
    askTitle: "",
    asks: lines(optionsOf(answer)),
  });
}

/** Where the bot says hello: alone with a person, or among several who must mention it. */
export type WelcomePlace = "personal" | "shared";

/** The first thing said in a chat. `examples` are those of the help answer; three are shown. */
export function welcome(locale: Locale, place: WelcomePlace, examples: readonly Suggestion[] = []): Shown {
  const words = wordsFor(locale);
  const { heading, tryThis, examples: usual } = words.welcome;
  const tried = examples.length > 0 ? lines(examples) : usual.map((text) => askLine(text));
  const asks = tried.slice(0, 3);
  const card = fill("welcome", {
    ...frame({ eyebrow: PRODUCT, title: heading, lead: [words.welcome[place]] }, words),
    askTitle: tryThis,
    asks,
  });
  const text = [heading, words.welcome[place], ...asks.map(({ label }) => `– ${label}`)].join("\n");
  return { text, card };
}

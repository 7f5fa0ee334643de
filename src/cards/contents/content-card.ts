import type { ContentAnswer } from "../../domain/answer.js";
import type { PassageFacts } from "../../domain/contents.js";
import { suggestionLabel } from "../answer-lines.js";
import { askLine, frame, type Line } from "../parts.js";
import type { Card } from "../shown.js";
import { fill } from "../template.js";
import { headingBeside } from "../words/phrases.js";
import { PRODUCT, type Words } from "../words/words.js";
import { passageShown } from "./passages.js";
import { notesAfter, notesBefore, shortPlace } from "./places.js";

/** An answer of no more letters than this is shown large. */
const SHORT = 200;

/** Passages for `parts/passage`. `headed`: the card has a heading of its own, so that nothing else is large. */
export function passagesData(passages: readonly PassageFacts[], words: Words, headed: boolean) {
  return passages.map((passage, index) => {
    const { head, facts, source, more } = passageShown(passage, words);
    const large = !headed && passages.length === 1 && facts.join(" ").length <= SHORT;
    return {
      head,
      facts: facts.map((text) => ({ text, size: large ? "Large" : "Default" })),
      source,
      more: more.length === 0 ? [] : [foldOf(`more${index}`, words.contents.passage.more(more.length), more)],
    };
  });
}

/** Lines behind a press, for `parts/fold-lines`. */
const foldOf = (key: string, title: string, lines: readonly string[]) => ({ key, title, lines });

/** A further section as a line one can press. */
const alsoLine = (passage: PassageFacts, words: Words): Line => ({
  label: shortPlace(passage, words),
  detail: headingBeside(passage.section, passage.heading),
  verb: "section",
  data: { agreement: passage.agreement, section: passage.section, locale: words.locale },
});

/** What the agreements say: what answers first, then where it stands, and what else is there. */
export function contentCard(answer: ContentAnswer, words: Words): Card {
  const { passages, also, suggestions } = answer;
  const { passage } = words.contents;
  const [first] = passages;
  const shown = first && passageShown(first, words);
  const none = shown ? [] : [passage.none];
  return fill("content", {
    ...frame(
      {
        eyebrow: shown?.source ?? PRODUCT,
        title: shown?.facts.join(" ") ?? passage.none,
        lead: [...notesBefore(answer, words), ...none],
        last: notesAfter(answer, words),
      },
      words,
    ),
    passages: passagesData(passages, words, false),
    askTitle: also.length === 0 ? words.list.instead : passage.also,
    asks: [
      ...also.map((each) => alsoLine(each, words)),
      ...suggestions.map((one) => askLine(suggestionLabel(one, words), one.text)),
    ],
  });
}

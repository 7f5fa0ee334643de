import type {
  ClarifyAnswer,
  HelpAnswer,
  HelpSubject,
  HelpTheme,
  NotFoundAnswer,
  Suggestion,
} from "../domain/answer.js";
import { optionsOf, suggestionLabel } from "./answer-lines.js";
import { sourcesSaid } from "./headings.js";
import { askLine, frame, type Line } from "./parts.js";
import type { Card, Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { wordsFor } from "./words/index.js";
import type { TourStep, WelcomePlace } from "./words/talk.js";
import { PRODUCT, type Words } from "./words/words.js";

/** Cards of talk rather than of rows: what can be asked, and what could not be answered. */

const lines = (suggestions: readonly Suggestion[], words: Words): Line[] =>
  suggestions.map((one) => askLine(capital(suggestionLabel(one, words)), one.text));

/** What can be asked, by example. */
export function helpCard({ agreements, groups, subject }: HelpAnswer, words: Words): Card {
  const { help } = words;
  const loaded = agreements.length === 0 ? help.nothingLoaded : help.loaded(sourcesSaid(agreements, words));
  const shown = groups.map(({ theme, examples }) => ({
    title: help.themes[theme],
    text: "",
    asks: lines(examples, words),
  }));
  const tour = { title: "", text: "", asks: [askLine(help.tour)] };
  return fill("help", {
    ...frame({ eyebrow: PRODUCT, title: help.heading, lead: [help.intro], last: [loaded] }, words),
    groups: [...shown, tour],
    tips: helpTips(subject, words),
  });
}

/** What one can do besides asking. */
export const helpTips = (subject: HelpSubject | null, { help }: Words): readonly string[] =>
  subject === null
    ? [help.narrow]
    : [help.narrow, help.record(subject), help.own(subject), help.officials(subject)];

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
    asks: lines(suggestions, words),
  });
}

/** Asks back, with what can be meant to press. */
export function clarifyCard(answer: ClarifyAnswer, words: Words): Card {
  const title = answer.about === "committee" ? words.clarify.committee : words.clarify.followUp;
  return fill("clarify", {
    ...frame({ eyebrow: PRODUCT, title }, words),
    askTitle: "",
    asks: lines(optionsOf(answer), words),
  });
}

/** The steps of the tour in a place; none where nothing is loaded that they could show. */
function tourSteps({ groups, subject }: HelpAnswer, place: WelcomePlace, words: Words): readonly TourStep[] {
  if (subject === null) return [];
  const asked = (theme: HelpTheme, at = 0) => {
    const examples = groups.find((group) => group.theme === theme)?.examples ?? [];
    return (examples[at] ?? examples[0])?.text ?? "";
  };
  const asks = {
    due: asked("due"),
    followUp: asked("followUp"),
    overdue: asked("standing"),
    standing: asked("standing", 1),
  };
  return words.welcome.steps[place](subject, asks);
}

/** The tour: what the bot does in four or five steps, each to try. It is also the first thing said in a chat. */
export function welcome(answer: HelpAnswer, place: WelcomePlace): Shown {
  const words = wordsFor(answer.locale);
  const { heading, intro, again, nothingLoaded } = words.welcome;
  const steps = tourSteps(answer, place, words);
  const lead = steps.length > 0 ? [intro] : [intro, nothingLoaded];
  const card = fill("welcome", {
    ...frame({ eyebrow: PRODUCT, title: heading, lead, last: [again] }, words),
    groups: steps.map(({ title, text, ask }, index) => ({
      title: `${index + 1}. ${title}`,
      text,
      asks: ask === null ? [] : [askLine(capital(ask), ask)],
    })),
  });
  const said = steps.flatMap(({ title, text, ask }, index) => [
    `${index + 1}. ${title}: ${text}`,
    ...(ask === null ? [] : [`– ${capital(ask)}`]),
  ]);
  return { text: [heading, ...lead, ...said, again].join("\n"), card };
}

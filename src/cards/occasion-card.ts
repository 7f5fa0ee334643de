import type { OccasionAnswer, OccasionFacts } from "../domain/answer.js";
import { lastNotes, leadNotes } from "./headings.js";
import { type Button, moreMovesOf, movesOf, takeBackMove } from "./moves.js";
import { daysSaid, historySaid, labelledFacts, sourceSaid } from "./occasion-lines.js";
import { frame, type Line } from "./parts.js";
import type { Card } from "./shown.js";
import { capital, type ShownState, stateShown } from "./state.js";
import { fill } from "./template.js";
import { versionsHeading, versionsShown } from "./versions.js";
import { backOf, occasionView, type View, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** The state as `parts/state` names it. */
export const stateData = ({ mark, word, tone }: ShownState) => ({ mark, state: word, tone });

/** A button that opens the report where it lies, if there is one. */
export const openReport = ({ standing }: OccasionFacts, words: Words) =>
  standing.submission === null ? [] : [{ title: words.buttons.open, url: standing.submission.link }];

/** A button back to the list that the occasion was opened from. */
function backButton(view: View | null, words: Words): Button[] {
  const back = view && backOf(view);
  return back ? [{ title: words.buttons.back, verb: "list", data: { view: writeView(back) } }] : [];
}

/** A name of its own only where the short one leaves something out. */
const fullTitle = ({ title, shortTitle }: OccasionFacts): string | null =>
  title === shortTitle ? null : title;

function remarksData({ note, remarks }: OccasionFacts, words: Words): string[] {
  const { locale, occasion } = words;
  return [
    ...(note === null ? [] : [note[locale]]),
    ...remarks.map((remark) => `${occasion.remark}: ${remark[locale]}`),
  ];
}

/** The versions as the template names them: a line for each. */
function versionsData(facts: OccasionFacts, words: Words) {
  const versions = versionsShown(facts, words);
  return {
    versionsTitle: versions.length === 0 ? "" : versionsHeading(versions, facts, words),
    versions: versions.map(({ url, ...said }) => ({ ...said, url: url ?? "" })),
  };
}

/** Lines that lead to what was sent back, and from there to where it was. */
function linksOf({ occasion: facts, returnedTo }: OccasionAnswer, view: View, words: Words): Line[] {
  const { decisions, calendar } = words;
  const to = (label: string, detail: string, occasion: string): Line => ({
    label,
    detail,
    verb: "show",
    data: { occasion, view: writeView(view) },
  });
  const { returnedFrom } = facts;
  return [
    ...(returnedTo === null
      ? []
      : [to(decisions.showReturnedTo, daysSaid(returnedTo, words), returnedTo.id)]),
    ...(returnedFrom === null
      ? []
      : [
          to(
            decisions.showReturnedFrom,
            `${calendar.date(returnedFrom.meeting, "year")}${returnedFrom.paragraph === null ? "" : ` § ${returnedFrom.paragraph}`}`,
            returnedFrom.occasion,
          ),
        ]),
  ];
}

/** One occasion in full: its days, who has it, its source, what has happened, and the moves that are open. */
export function occasionCard(answer: OccasionAnswer, words: Words, view: View | null): Card {
  const { occasion: facts, history } = answer;
  const own = occasionView(facts.id, words.locale, view && backOf(view));
  const events = historySaid(history, words);
  return fill("occasion", {
    ...frame(
      {
        eyebrow: capital(facts.committeeName[words.locale]),
        title: facts.shortTitle,
        subtitle: fullTitle(facts),
        last: [
          `${words.occasion.source}: ${sourceSaid(facts, words)}.`,
          ...leadNotes(answer, words),
          ...lastNotes(answer, words),
        ],
      },
      words,
    ),
    ...stateData(stateShown(facts.standing.state, words)),
    facts: labelledFacts(facts, words),
    summary: facts.summary[words.locale],
    remarks: remarksData(facts, words),
    ...versionsData(facts, words),
    takeBack: takeBackMove(facts, own, words),
    historyTitle: events.heading,
    history: events.lines,
    moves: movesOf(facts, own, words),
    moreMoves: moreMovesOf(facts, own, answer.today, words),
    links: linksOf(answer, own, words),
    open: openReport(facts, words),
    back: backButton(view, words),
  });
}

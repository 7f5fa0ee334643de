import type { OverviewAnswer } from "../domain/answer.js";
import { NO_FILTER, STATES, type State } from "../domain/question.js";
import { closestOf } from "./answer-lines.js";
import { apartSaid, countedFrom, lastNotes, leadNotes, overviewHeading, saidYear } from "./headings.js";
import { movesOfRows } from "./moves.js";
import { PAGE_SIZE } from "./pages.js";
import { asksOf, frame, groupsData } from "./parts.js";
import { groupsOf, saidOf } from "./rows.js";
import type { Card } from "./shown.js";
import { capital, stateShown } from "./state.js";
import { fill } from "./template.js";
import { type Asked, type ListView, listViewOf, type View, writeView } from "./view.js";
import type { Words } from "./words/words.js";

/** The rows behind a count, as a question of its own. */
function stateView(asked: Asked, { period }: OverviewAnswer, state: State): ListView {
  const filter = { ...NO_FILTER, states: [state] };
  const question = { kind: "due", period, spans: [period], mode: "any", filter } as const;
  return { kind: "list", page: 1, asked: { ...asked, question } };
}

function statesData(answer: OverviewAnswer, asked: Asked, words: Words) {
  return STATES.filter((state) => answer.counts[state] > 0).map((state) => ({
    ...stateShown(state, words),
    count: words.number(answer.counts[state]),
    show: words.overview.showState(words.states[state], answer.counts[state]),
    data: { view: writeView(stateView(asked, answer, state)) },
  }));
}

/** Where a whole committee stands: how many in each state, and what wants something done before long. */
export function overviewCard(answer: OverviewAnswer, words: Words, shown: View | null): Card {
  const view = listViewOf(answer, shown);
  const { agreements, period, complete, items, suggestions } = answer;
  const { who, what } = overviewHeading(answer, words);
  const said = saidOf(words, saidYear(period), agreements, items);
  const groups = groupsOf(closestOf(answer).slice(0, PAGE_SIZE), 1, said);
  const sources = countedFrom(complete, agreements, words);
  const moves = movesOfRows(
    groups.flatMap((group) => group.rows),
    view,
    words,
  );
  return fill("overview", {
    ...frame(
      {
        eyebrow: who,
        title: capital(what),
        lead: leadNotes(answer, words),
        last: [
          words.overview.complete(complete.counted, period, sources),
          ...apartSaid(complete, words),
          ...lastNotes(answer, words),
        ],
      },
      words,
    ),
    states: statesData(answer, view.asked, words),
    closest: words.overview.closest,
    groups: groupsData(groups, writeView(view), words),
    ...moves,
    ...asksOf(suggestions, words),
  });
}

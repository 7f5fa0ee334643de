import { type ShownState, stateShown } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import type { State } from "../domain/question.js";
import { type Html, html } from "./html.js";

/** A state by mark, word and colour; what happened stands below where more is known than the state. */
export function stateBadge(state: State, words: Words, shown: ShownState | null = null): Html {
  const { mark, word, tone } = stateShown(state, words);
  const more = shown && shown.word !== word ? html`<span class="more">${shown.word}</span>` : null;
  return html`<span class="state ${tone} is-${state}"><span class="mark" aria-hidden="true">${mark}</span>${word}</span>${more}`;
}

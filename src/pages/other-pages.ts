import { PRODUCT } from "../cards/words/words.js";
import type { CommitteeFacts } from "../domain/answer.js";
import { html } from "./html.js";
import { type PageParts, page, pageHead } from "./layout.js";

/**
 * What is shown to whoever has not been let in: nothing but how to be. In Teams its script asks who the person is and
 * puts the page in its place.
 */
export function signInPage(parts: PageParts): string {
  const { title, text, noScript } = parts.words.pages.signIn;
  const main = html`${pageHead(PRODUCT, title)}<p class="empty" role="status">${text}</p><noscript><p class="empty">${noScript}</p></noscript>`;
  return page(title, main, parts);
}

/** An occasion that is in no agreement that is loaded. */
export function gonePage(parts: PageParts): string {
  const { gone, back } = parts.words.pages;
  const main = html`${pageHead(PRODUCT, gone.title)}<p class="empty">${gone.text}</p><p><a href="/overview">${back}</a></p>`;
  return page(gone.title, main, parts);
}

/** Where somebody who adds the tab to a channel says which committee it is to show. Its script tells Teams. */
export function configurePage(committees: readonly CommitteeFacts[], parts: PageParts): string {
  const { words } = parts;
  const { title, lead, committee, hint, tabName } = words.pages.configure;
  const several = new Set(committees.map(({ municipality }) => municipality)).size > 1;
  const option = ({ id, name, code, municipality }: CommitteeFacts) => {
    const label = several ? words.list.committeeIn(name[words.locale], municipality) : name[words.locale];
    return html`<option value="${id}" data-name="${tabName(code)}">${label}</option>`;
  };
  const main = html`${pageHead(PRODUCT, title, html`<p class="full">${lead}</p>`)}
<form class="filters" data-configure><div class="fields"><div class="field"><label for="f-committee">${committee}</label><select id="f-committee" name="committee">${committees.map(option)}</select></div></div></form>
<p class="empty">${hint}</p>`;
  return page(title, main, parts);
}

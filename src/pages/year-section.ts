import type { YearPlan } from "../answers/year-plan.js";
import { capital } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import {
  type FactTable,
  loadTable,
  type PictureKind,
  pictureTitle,
  wheelTable,
} from "../cards/year-plan-lines.js";
import { picture } from "../pictures/picture.js";
import { type Html, html, made } from "./html.js";
import type { PageParts } from "./layout.js";

/** The facts of a picture, for whoever reads rather than sees. */
function table({ caption, columns, rows, total }: FactTable): Html {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const row = ([first = "", ...rest]: readonly string[]): Html =>
    html`<tr><th scope="row">${capital(first)}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption class="unseen">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(row)}</tbody><tfoot>${row(total)}</tfoot></table></div>`;
}

const tableOf = (kind: PictureKind, plan: YearPlan, words: Words): FactTable =>
  kind === "load" ? loadTable(plan, words) : wheelTable(plan, words);

/** One picture, with its facts as a table below it. @param sheet where it is to be had for printing */
function figure(kind: PictureKind, plan: YearPlan, sheet: string | null, { words, frame }: PageParts): Html {
  // On a page whose colours the browser chooses it is drawn on white, as on paper.
  const theme = frame.theme === "dark" || frame.theme === "contrast" ? "dark" : "light";
  const look = { theme, locale: words.locale } as const;
  const drawn = made(picture(kind, plan, look));
  const small = made(picture(kind, plan, { ...look, small: true }));
  const title = pictureTitle(kind, plan, words);
  const { pages, pictures } = words;
  return html`<figure class="picture"><div class="wide">${drawn}</div><div class="narrow">${small}</div>
<figcaption><details><summary>${pictures.table}: ${title}</summary>${table(tableOf(kind, plan, words))}</details>
${sheet !== null && html`<a href="${sheet}" target="_blank" rel="noopener">${pages.print(title)}</a>`}</figcaption></figure>`;
}

/** The year of a committee: its wheel and its load. */
export function yearSection(
  plan: YearPlan | null,
  sheets: Readonly<Record<PictureKind, string>> | null,
  parts: PageParts,
): Html {
  const { pages } = parts.words;
  const content =
    plan === null
      ? html`<p class="empty">${pages.yearOfOne}</p>`
      : html`<div class="pictures">${(["year-wheel", "load"] as const).map((kind) => figure(kind, plan, sheets?.[kind] ?? null, parts))}</div>`;
  return html`<section class="year" aria-labelledby="year"><h2 id="year">${pages.year}</h2>${content}</section>`;
}

import { type Agenda, agendaLines } from "../cards/agenda-card.js";
import { wordsFor } from "../cards/words/index.js";
import { PRODUCT } from "../cards/words/words.js";
import { type Html, html, inSwedish, made, safeLink } from "./html.js";

/** The page's own style: it is read and printed by itself, and asks for nothing else. */
export const AGENDA_STYLE = `
:root { color-scheme: light; }
body { font: 12pt/1.4 system-ui, "Segoe UI", sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; padding: 0 1.5rem; max-width: 46rem; }
header p { margin: 0; color: #4d4d4d; }
h1 { font-size: 1.5rem; margin: 0 0 1.25rem; }
ol { padding-left: 2.25rem; margin: 0 0 1.5rem; }
li { margin: 0 0 1rem; break-inside: avoid; overflow-wrap: anywhere; }
li::marker { font-weight: 600; }
h2 { font-size: 1rem; margin: 0; }
li p { margin: .1rem 0 0; }
.missing { font-weight: 600; color: #a4001d; }
footer { border-top: 1px solid #8a8a8a; padding-top: .5rem; font-size: .9rem; color: #4d4d4d; }
footer p { margin: 0; }
a { color: #004578; }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
}
`;

/** The draft of a meeting's agenda as a page to print on A4: each item with its facts and where its papers are. */
export function agendaPage(agenda: Agenda, day: string): string {
  const words = wordsFor(agenda.locale);
  const { committee, title, items, counts } = agendaLines(agenda);
  const papers = (link: string | null): Html =>
    link === null
      ? html`<span class="missing">${words.meeting.missing}</span>`
      : html`<a href="${safeLink(link)}">${link}</a>`;
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, ${committee} – ${PRODUCT}</title>
<style>${made(AGENDA_STYLE)}</style>
</head>
<body>
<main>
<header><p>${committee}</p><h1>${title}</h1></header>
<ol>
${items.map(
  (item) => html`<li><h2${inSwedish(words.locale)}>${item.title}</h2>
<p>${item.details}</p>
<p>${words.meeting.papers}: ${papers(item.papers)}</p></li>
`,
)}</ol>
<footer>${counts.map((count) => html`<p>${count}</p>`)}<p>${words.exports.plan.made(day)}</p></footer>
</main>
</body>
</html>
`.toString();
}

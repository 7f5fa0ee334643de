import type { BrowseWish } from "../answers/browse.js";
import { historySentences } from "../cards/history-lines.js";
import { daysSaid, labelledFacts, sourceSaid } from "../cards/occasion-lines.js";
import { capital } from "../cards/state.js";
import { versionsOf } from "../cards/versions.js";
import type { Words } from "../cards/words/words.js";
import type { OccasionAnswer, OccasionFacts } from "../domain/answer.js";
import { linkTitle } from "../domain/report-link.js";
import { type Content, type Html, html, inSwedish, safeLink } from "./html.js";
import { type PageParts, page, pageHead } from "./layout.js";
import { stateBadge } from "./state-badge.js";
import { occasionAddress, wishAddress } from "./wish-address.js";

const section = (id: string, title: string, content: Content): Html =>
  html`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;

const outside = (link: string, text: string): Html =>
  html`<a href="${safeLink(link)}" target="_blank" rel="noopener noreferrer">${text}</a>`;

function report(facts: OccasionFacts, { pages }: Words): Content {
  const { submission } = facts.standing;
  if (submission === null) return null;
  return html`<p class="report">${outside(submission.link, pages.openReport(linkTitle(submission.link)))}</p>`;
}

/** The versions that were handed in, where there are several or some were taken back. */
function versions(facts: OccasionFacts, words: Words): Content {
  const shown = versionsOf(facts, words);
  if (shown.length === 0) return null;
  const one = ({ title, detail, url }: (typeof shown)[number]): Html =>
    html`<li>${url === null ? title : outside(url, title)}<span class="more">${detail}</span></li>`;
  return html`<h3>${words.submission.versions(shown.length, shown.length)}</h3><ul class="plain">${shown.map(one)}</ul>`;
}

function remarks({ note, remarks: all }: OccasionFacts, words: Words): Content {
  const said = [...(note === null ? [] : [note]), ...all].map((one) => one[words.locale]);
  if (said.length === 0) return null;
  return section("remarks", words.pages.remarks, html`<ul>${said.map((one) => html`<li>${one}</li>`)}</ul>`);
}

/** Where it was sent back from, and where it comes up again. */
function related(
  { occasion, returnedTo }: OccasionAnswer,
  wish: BrowseWish,
  { words, frame }: PageParts,
): Content {
  const { decisions, calendar } = words;
  const { returnedFrom } = occasion;
  const link = (id: string, label: string, detail: string): Html =>
    html`<li><a href="${occasionAddress(id, wish, frame)}">${label}</a><span class="more">${detail}</span></li>`;
  const links = [
    ...(returnedTo === null
      ? []
      : [link(returnedTo.id, decisions.showReturnedTo, capital(daysSaid(returnedTo, words)))]),
    ...(returnedFrom === null
      ? []
      : [
          link(
            returnedFrom.occasion,
            decisions.showReturnedFrom,
            calendar.date(returnedFrom.meeting, "year"),
          ),
        ]),
  ];
  return links.length > 0 && section("related", words.pages.related, html`<ul class="plain">${links}</ul>`);
}

/** What has happened, the newest first, as the history in the chat tells it. */
function history({ history: events }: OccasionAnswer, words: Words): Html {
  const told = historySentences(events, words).toReversed();
  const { pages } = words;
  const content =
    told.length === 0
      ? html`<p class="empty">${pages.historyNone}</p>`
      : html`<ol class="history" reversed>${told.map((one) => html`<li>${one}</li>`)}</ol>`;
  return section("history", pages.history, content);
}

/** One occasion in full, with its report and all that has happened to it. */
export function occasionPage(answer: OccasionAnswer, wish: BrowseWish, parts: PageParts): string {
  const { words, frame } = parts;
  const { occasion: facts } = answer;
  const { pages, locale } = words;
  const fact = ({ label, value }: { label: string; value: string }): Html =>
    html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const full =
    facts.title === facts.shortTitle ? null : html`<p class="full"${inSwedish(locale)}>${facts.title}</p>`;
  const main = html`<nav class="back"><a href="${wishAddress(wish, frame)}">${pages.back}</a></nav>
${pageHead(capital(facts.committeeName[locale]), html`<span${inSwedish(locale)}>${facts.shortTitle}</span>`, [full, html`<p class="standing">${stateBadge(facts.standing.state, words)}</p>`])}
${section("facts", pages.facts, [html`<dl class="facts">${labelledFacts(facts, words).map(fact)}</dl>`, report(facts, words), versions(facts, words)])}
${section("summary", pages.summary, html`<p class="prose">${facts.summary[locale]}</p>`)}
${remarks(facts, words)}
${related(answer, wish, parts)}
${history(answer, words)}
<footer class="foot"><p>${pages.source}: ${sourceSaid(facts, words)}. ${pages.asOf(words.calendar.date(answer.today, "full"))}</p></footer>`;
  return page(facts.shortTitle, main, parts);
}

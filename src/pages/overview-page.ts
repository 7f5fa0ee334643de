import type { Browsed } from "../answers/browse.js";
import type { YearPlan } from "../answers/year-plan.js";
import { sourcesSaid } from "../cards/headings.js";
import { groupsOf, saidOf, undatedRows } from "../cards/rows.js";
import { capital, stateShown } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import type { PictureKind } from "../cards/year-plan-lines.js";
import type { OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { dueDay } from "../domain/lifecycle.js";
import { STATES } from "../domain/question.js";
import { filterForm, isNarrowed } from "./filter-form.js";
import { type Content, type Html, html, inSwedish } from "./html.js";
import { type PageParts, page, pageHead } from "./layout.js";
import { groupTable, rowTable, type TableParts } from "./row-table.js";
import { occasionAddress, wishAddress } from "./wish-address.js";
import { yearSection } from "./year-section.js";

/** What the overview shows besides its rows. */
export type Overview = {
  readonly browsed: Browsed;
  readonly today: CalendarDate;
  /** Id of whoever looks, as follow-ups' owners are known by; `null` where that is not known. */
  readonly viewer: string | null;
  /** The committee's year, to be drawn; `null` where no one committee is chosen. */
  readonly plan: YearPlan | null;
  /** Where the pictures of the year are to be had for printing, and the plan as an Excel file. */
  readonly sheets: Readonly<Record<PictureKind, string>> | null;
  readonly excel: string | null;
};

/** How many of what is chosen are in each state; each leads to those, and back. */
function stateStrip({ browsed: { standing, wish, period } }: Overview, { words, frame }: PageParts): Html {
  const counts = standing.states;
  const items = STATES.filter((state) => counts[state] > 0).map((state) => {
    const { mark, word, tone } = stateShown(state, words);
    const here = wish.state === state && html` aria-current="true"`;
    return html`<li><a class="${tone} is-${state}" href="${wishAddress({ ...wish, state: wish.state === state ? null : state }, frame)}"${here}><span class="number">${words.number(counts[state])}</span><span class="word"><span class="mark" aria-hidden="true">${mark}</span>${word}</span></a></li>`;
  });
  const { pages, calendar } = words;
  const chosen = [wish.area, wish.form, wish.owner].some((value) => value !== null);
  return html`<section class="standing" aria-labelledby="standing"><h2 id="standing">${pages.states}, ${calendar.period(period)}</h2>
<p class="counted">${pages.standing(standing.count, standing.undated, chosen)}</p>
<nav aria-labelledby="standing"><ul class="strip">${items}</ul></nav></section>`;
}

function lateRow(facts: OccasionFacts, { browsed, today }: Overview, { words, frame }: PageParts): Html {
  const day = dueDay(facts) ?? today;
  const { owner } = facts.standing;
  const who =
    owner === null ? words.pages.filters.noOwner : owner.kind === "person" ? owner.person.name : owner.name;
  const said = [
    words.calendar.date(day, "year"),
    words.pages.overdueSince(daysBetween(day, today)),
    ...(browsed.committee === null ? [facts.committeeCode] : []),
    who,
  ];
  return html`<li><span class="mark" aria-hidden="true">${stateShown("overdue", words).mark}</span><a href="${occasionAddress(facts.id, browsed.wish, frame)}"${inSwedish(words.locale)}>${facts.shortTitle}</a><span class="more">${said.join(" · ")}</span></li>`;
}

function lateSection(overview: Overview, parts: PageParts): Content {
  const { overdue } = overview.browsed;
  if (overdue.length === 0) return null;
  return html`<section class="late" aria-labelledby="late"><h2 id="late">${parts.words.pages.overdue(overdue.length, isNarrowed(overview.browsed.wish))}</h2>
<ul>${overdue.map((facts) => lateRow(facts, overview, parts))}</ul></section>`;
}

/** So many rows without a day are shown at once; more are unfolded. */
const FEW = 5;

function list({ browsed }: Overview, { words, frame }: PageParts): Content {
  const { items, undated, wish, agreements } = browsed;
  if (items.length + undated.length === 0) {
    return html`<p class="empty">${agreements.length === 0 ? words.pages.nothingLoaded : words.pages.nothing}</p>`;
  }
  const said = saidOf(words, wish.year, agreements, [...items, ...undated]);
  const parts: TableParts = { words, frame, wish, year: wish.year };
  const title = words.list.undatedTitle(undated.length);
  return [
    groupsOf(items, 1, said).map((group) => groupTable(group, parts)),
    undated.length > 0 &&
      html`<section class="group"><details${(undated.length <= FEW || items.length === 0) && html` open`}><summary><h3>${title}</h3></summary>${rowTable(undatedRows(undated, items.length + 1, said), title, "falls", false, parts)}</details></section>`,
  ];
}

const isInferred = ({ meetingBasis, submitByBasis }: OccasionFacts): boolean =>
  meetingBasis === "inferred" || submitByBasis === "inferred";

/** What the list was counted from, and what its marks mean. */
function foot({ browsed, today }: Overview, words: Words): Html {
  const { agreements, items } = browsed;
  const { pages, calendar } = words;
  return html`<footer class="foot"><p>${pages.asOf(calendar.date(today, "full"))}${agreements.length > 0 && html` ${pages.source}: ${sourcesSaid(agreements, words)}.`}</p>
${items.some(isInferred) && html`<p>${pages.inferredMeans}</p>`}</footer>`;
}

/** The overview: what is late, where things stand, the year, and all follow-ups by meeting. */
export function overviewPage(overview: Overview, parts: PageParts): string {
  const { browsed, viewer, plan, sheets, excel } = overview;
  const { words, frame } = parts;
  const { committee, municipality, wish, period } = browsed;
  const who = committee?.name[words.locale] ?? words.pages.everyCommittee(municipality);
  const shown = browsed.items.length + browsed.undated.length;
  const title = words.pages.title(wish.year);
  const main = html`${pageHead(capital(who), title)}
${stateStrip(overview, parts)}
${lateSection(overview, parts)}
${yearSection(plan, sheets, parts)}
${filterForm(browsed, viewer, words, frame)}
<section aria-labelledby="list"><h2 id="list">${words.pages.list}${wish.part !== "all" && `, ${words.calendar.period(period)}`}</h2>
<p class="counted" role="status">${words.pages.counted(shown, browsed.outOf, browsed.undated.length)}${excel !== null && html` <a href="${excel}" target="_blank" rel="noopener">${words.pages.excel}</a>`}</p>
${list(overview, parts)}</section>
${foot(overview, words)}`;
  return page(`${title}, ${who}`, main, parts);
}

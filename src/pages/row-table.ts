import type { BrowseWish } from "../answers/browse.js";
import type { Group, Row } from "../cards/rows.js";
import { capital, dayShown } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import type { OccasionFacts } from "../domain/answer.js";
import { yearOf } from "../domain/calendar-date.js";
import { holidayName } from "../domain/holidays.js";
import { ownerName } from "../domain/people.js";
import { type Content, type Html, html, inSwedish } from "./html.js";
import { stateBadge } from "./state-badge.js";
import { type Frame, occasionAddress } from "./wish-address.js";

/** What a table is drawn with, besides its rows. */
export type TableParts = {
  readonly words: Words;
  readonly frame: Frame;
  readonly wish: BrowseWish;
  /** The year that has been said above. */
  readonly year: number;
};

const inferredMark = ({ pages }: Words): Html => html` <span class="inferred">${pages.inferred}</span>`;

/** The day a row is handed in by, with what is odd about it. */
function submitBy({ submitBy: day, submitByBasis }: OccasionFacts, { words, year }: TableParts): Content {
  if (day === null) return "–";
  const holiday = holidayName(day);
  const shown = html`<time datetime="${day}">${dayShown(words, day, year, true)}</time>`;
  return [
    shown,
    submitByBasis === "inferred" && inferredMark(words),
    holiday !== null && html`<span class="more">${words.row.holiday(holiday)}</span>`,
  ];
}

/** The meeting of a row whose group does not name it. */
function meeting({ meeting: day, meetingBasis }: OccasionFacts, { words, year }: TableParts): Content {
  if (day === null) return null;
  const shown = dayShown(words, day, year, true);
  return html`<span class="more">${capital(words.row.meeting(shown))}${meetingBasis === "inferred" && inferredMark(words)}</span>`;
}

/** When a row without a day falls, as far as that is known. */
function falls({ rule, within, period, mark }: OccasionFacts, { words }: TableParts): string {
  if (mark?.type === "cancelled") return words.planning.cancelled(mark.from, null);
  const span = within ?? period;
  const said = [
    ...(rule === null ? [] : [words.rule(rule)]),
    ...(span === null ? [] : [words.calendar.period(span)]),
  ];
  return capital(said.join(", ")) || "–";
}

const formsSaid = ({ forms }: OccasionFacts, words: Words): string =>
  forms.length === 0 ? words.row.formNotSaid : words.and(forms.map((form) => words.forms[form]));

/** What else a list says of a row: what it covers, whom it is made with, that its meeting is inferred, its remarks. */
function more(facts: OccasionFacts, sameMeeting: boolean, { words }: TableParts): Content {
  const said = [
    ...(facts.period === null ? [] : [words.row.covers(words.calendar.period(facts.period))]),
    ...(facts.partners.length === 0 ? [] : [words.row.with(words.and(facts.partners))]),
    ...(!sameMeeting && facts.meetingBasis === "inferred" ? [words.row.meetingInferred] : []),
    ...(facts.doubts === 0 ? [] : [words.row.remarks(facts.doubts)]),
    ...(facts.unconfirmed ? [words.row.unconfirmed] : []),
  ];
  return said.length > 0 && html`<span class="more">${capital(said.join(" · "))}</span>`;
}

/** What a table's third column says: the hand-in day, both days, or when it may be. */
export type DayColumn = "submitBy" | "both" | "falls";

function dayCell(facts: OccasionFacts, column: DayColumn, parts: TableParts): Content {
  if (column === "falls") return falls(facts, parts);
  return column === "both" ? [submitBy(facts, parts), meeting(facts, parts)] : submitBy(facts, parts);
}

/** One row. The roles are said, as a phone's screen shows the rows as blocks, and browsers then forget them. */
function tableRow(row: Row, column: DayColumn, sameMeeting: boolean, parts: TableParts): Html {
  const { words, frame, wish } = parts;
  const { columns } = words.pages;
  const { facts } = row;
  const day = column === "falls" ? columns.when : columns.submitBy;
  const { owner } = facts.standing;
  return html`<tr role="row">
<td role="cell" data-label="${columns.state}">${stateBadge(facts.standing.state, words, row.state)}</td>
<th role="rowheader" scope="row"><a href="${occasionAddress(facts.id, wish, frame)}"${inSwedish(words.locale)}>${row.title}</a>${more(facts, sameMeeting, parts)}</th>
<td role="cell" data-label="${day}">${dayCell(facts, column, parts)}</td>
<td role="cell" data-label="${columns.form}">${capital(formsSaid(facts, words))}</td>
<td role="cell" data-label="${columns.owner}">${owner === null ? html`<span class="none">${words.pages.filters.noOwner}</span>` : ownerName(owner)}</td>
<td role="cell" data-label="${columns.section}">${facts.section}</td>
</tr>`;
}

/** Rows as a table. @param caption what screen readers call it */
export function rowTable(
  rows: readonly Row[],
  caption: string,
  column: DayColumn,
  sameMeeting: boolean,
  parts: TableParts,
): Html {
  const { columns } = parts.words.pages;
  const day = column === "falls" ? columns.when : columns.submitBy;
  const heads = [columns.state, columns.followUp, day, columns.form, columns.owner, columns.section];
  return html`<table role="table"><caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => tableRow(row, column, sameMeeting, parts))}</tbody></table>`;
}

/** The rows of one meeting, or of one month. */
export function groupTable({ title, detail, rows }: Group, parts: TableParts): Html {
  const first = rows[0]?.facts;
  const year = first?.meeting ? yearOf(first.meeting) : parts.year;
  const allInferred = rows.every(({ facts }) => facts.meetingBasis === "inferred");
  return html`<section class="group"><h3>${title}</h3>${detail !== null && html`<p class="detail">${capital(detail)}</p>`}
${rowTable(rows, parts.words.pages.tableOf(title), "submitBy", allInferred, { ...parts, year })}</section>`;
}

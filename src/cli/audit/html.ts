import type { AuditRow } from "../../domain/audit.js";
import type { Locale } from "../../domain/question.js";
import { type Content, type Html, html, made } from "../../pages/html.js";
import { type AuditFields, auditFields } from "./fields.js";
import { type AuditWords, auditWords } from "./words.js";

/** What an audit's page is about. */
export type AuditPage = {
  readonly rows: readonly AuditRow[];
  readonly committee: string;
  readonly year: number;
  /** The day it was made, as people write it. */
  readonly day: string;
  readonly locale: Locale;
};

/** Nothing but its own style: no scripts, no other hosts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, "Segoe UI", sans-serif; color: #1b1b1b; background: #fff; margin: 2rem auto; padding: 0 1.5rem; max-width: 90rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
p { margin: .25rem 0 1rem; max-width: 60rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid #c8c8c8; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1b1b1b; background: #f3f3f3; }
tbody th { font-weight: 600; width: 24%; }
tbody th small, dt { font-weight: 400; color: #4d4d4d; }
small { display: block; font-size: .85rem; }
dl { margin: 0; }
dt { font-size: .8rem; }
dd { margin: 0 0 .35rem; }
.late { color: #a4001d; font-weight: 600; }
a { color: #004578; }
a:focus, .scroll:focus { outline: 3px solid #004578; outline-offset: 2px; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { font-size: 9pt; margin: 0; padding: 0; max-width: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
}
`;

type Column = keyof AuditWords["columns"];

/** Which facts stand together in a cell. The duty itself is the row's heading. */
const GROUPS: readonly (readonly [keyof AuditWords["groups"], readonly Column[]])[] = [
  ["days", ["meeting", "submitBy", "agreedMeeting", "agreedSubmitBy", "postponed"]],
  ["done", ["owner", "reminders", "acknowledged"]],
  ["report", ["submissions", "link", "reference", "daysLate"]],
  ["outcome", ["state", "presented", "outcome", "paragraph", "returned", "waived"]],
];

/** A link leads somewhere only where it is one of the web; anything else is shown as text. */
const linkOf = (link: string): Content =>
  /^https:\/\//i.test(link) ? html`<a href="${link}">${link}</a>` : link;

function shownOf(column: Column, fields: AuditFields, words: AuditWords): Content {
  const value = fields[column];
  if (column === "link") return linkOf(value);
  if (column === "daysLate")
    return value === "0" ? value : html`<span class="late">${words.days(Number(value))}</span>`;
  return value;
}

/** What the agreement says is left out where it still holds. */
const isSame = (column: Column, { meeting, submitBy, agreedMeeting, agreedSubmitBy }: AuditFields): boolean =>
  (column === "agreedMeeting" && agreedMeeting === meeting) ||
  (column === "agreedSubmitBy" && agreedSubmitBy === submitBy);

function cell(columns: readonly Column[], fields: AuditFields, words: AuditWords): Html {
  const filled = columns.filter((column) => fields[column] !== "" && !isSame(column, fields));
  if (filled.length === 0) return html`<td>${words.none}</td>`;
  const facts = filled.map(
    (column) => html`<dt>${words.columns[column]}</dt><dd>${shownOf(column, fields, words)}</dd>`,
  );
  return html`<td><dl>${facts}</dl></td>`;
}

function tableRow(row: AuditRow, locale: Locale, words: AuditWords): Html {
  const fields = auditFields(row, locale);
  const where = [
    fields.agreement,
    `${words.columns.section.toLowerCase()} ${fields.section}`,
    fields.heading === fields.section ? "" : fields.heading,
  ];
  const how = [fields.forms, fields.recipients].filter((text) => text !== "");
  const place = [...new Set(where)].filter((text) => text !== "").join(", ");
  const small = [place, how.join(" · "), fields.id].map((text) => html`<small>${text}</small>`);
  const cells = GROUPS.map(([, columns]) => cell(columns, fields, words));
  return html`<tr><th scope="row">${fields.title}${small}</th>${cells}</tr>
`;
}

function table(page: AuditPage, title: string, words: AuditWords): Html {
  const heads = [words.groups.duty, ...GROUPS.map(([group]) => words.groups[group])];
  return html`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${page.rows.map((row) => tableRow(row, page.locale, words))}</tbody>
</table></div>`;
}

/** An audit as a page of its own, to be read or printed on A4: no scripts, nothing from other hosts. */
export function auditHtml(page: AuditPage): string {
  const { rows, committee, year, day, locale } = page;
  const words = auditWords(locale);
  const title = words.title(committee, year);
  const late = rows.filter(({ daysLate }) => daysLate !== null && daysLate > 0).length;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${made(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${made(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words.lead(rows.length, late, day)} ${words.source}</p>
${rows.length === 0 ? html`<p>${words.nothing}</p>` : table(page, title, words)}
</main>
</body>
</html>
`.toString();
}

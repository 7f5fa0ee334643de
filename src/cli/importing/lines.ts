import { ruleName } from "../../cards/check-words.js";
import type { RowRef } from "../../domain/compare/fields.js";
import type { AmountChange } from "../../domain/compare/years.js";
import type { Locale } from "../../domain/question.js";
import type { Place } from "../../importer/document.js";
import type { Against, Imported } from "./found.js";
import { fieldSaid, type Group, type ImportWords, importWords, type YearGroup } from "./words.js";

/** The most that is shown of the document's own words: a line in a terminal. */
const MOST_QUOTED = 120;

const placeSaid = (place: Place, words: ImportWords): string =>
  "page" in place ? words.page(place.page) : words.line(place.line);

const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)} …` : line;
};

/** A heading with its lines; nothing at all where there are none. */
const block = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];

const refSaid = ({ kind, title, section }: RowRef, words: ImportWords): string =>
  `${words.kinds[kind]}${section === null ? "" : `, ${words.section(section)}`}: ${title}`;

/** What was found in a file, for people: counts, unsure rows, what could not be read, remarks, changes. */
export function linesOf(file: string, found: Imported, locale: Locale): string[] {
  const words = importWords(locale);
  const { register, remarks, unread, notices, faults } = found;
  const { agreement } = register;
  return [
    `${file}: ${agreement.title} (${agreement.id}, ${agreement.validFrom}–${agreement.validTo})`,
    `  ${words.found(countsOf(found))}`,
    ...block(words.unsure(found.candidates.length), unsureLines(found, words)),
    ...block(
      words.unread(unread.length),
      unread.map(
        ({ place, why, quote }) => `${placeSaid(place, words)}, ${words.why[why]}: ${quoted(quote)}`,
      ),
    ),
    ...block(
      words.remarks(remarks.length),
      remarks.map(
        ({ rule, section, text }) => `[${ruleName(rule, locale)}] ${words.section(section)}: ${text[locale]}`,
      ),
    ),
    ...noticeLines(notices, words),
    ...changeLines(found.changes, words),
    ...block(
      words.orphans(found.orphans.length),
      found.orphans.map(({ title, id, events }) => words.orphan(title, id, events)),
    ),
    ...faults.map((fault) => `  ${words.cannot(fault)}`),
  ];
}

/** What the reader did, once for each code: a scan has a dozen tables that were put together anew. */
function noticeLines(notices: Imported["notices"], words: ImportWords): string[] {
  return [...new Set(notices.map(({ code }) => code))].map((code) => {
    const [first, ...more] = notices.filter((notice) => notice.code === code);
    const place = first?.place ? placeSaid(first.place, words) : "";
    const details = [more.length === 0 ? (first?.detail ?? "") : "", place].filter((text) => text !== "");
    return `  ${words.notice(code, more.length + 1, details.join(", "))}`;
  });
}

const countsOf = ({ register: r }: Imported) => ({
  followUp: r.followUps.length,
  goal: r.goals.length,
  assignment: r.assignments.length,
  economy: r.economy.length,
  indicator: r.indicators.length,
  meeting: r.meetings.length,
});

function unsureLines({ register, candidates, sources }: Imported, words: ImportWords): string[] {
  const unsure = new Set(candidates);
  return register.followUps
    .filter(({ id }) => unsure.has(id))
    .map(({ id, title, section }) => {
      const source = sources[id];
      const said = source ? ` (${placeSaid(source.place, words)}: ${quoted(source.quote)})` : "";
      return `${words.section(section)}: ${title}${said}`;
    });
}

// === Changes

function changeLines(changes: Against, words: ImportWords): string[] {
  if (changes.kind === "new") return [`  ${words.unknownAgreement}`];
  return changes.kind === "version" ? versionLines(changes, words) : yearLines(changes, words);
}

function versionLines(changes: Extract<Against, { kind: "version" }>, words: ImportWords): string[] {
  const { of, agreement, added, changed, gone, unchanged } = changes;
  const counts: Record<Group, number> = {
    added: added.length,
    changed: changed.length,
    gone: gone.length,
    unchanged: unchanged.length,
  };
  const group = (name: Group, refs: readonly RowRef[]) =>
    block(
      words.groups[name](refs.length),
      refs.map((ref) => refSaid(ref, words)),
    );
  return [
    `  ${words.versionOf(of, counts)}`,
    ...agreement.map((change) => `    ${fieldSaid(change, words)}`),
    ...group("added", added),
    ...block(
      words.groups.changed(changed.length),
      changed.map((row) => {
        const fields = row.fields.map((change) => fieldSaid(change, words));
        return `${refSaid(row, words)}: ${fields.join("; ")}`;
      }),
    ),
    ...group("gone", gone),
  ];
}

function yearLines(changes: Extract<Against, { kind: "year" }>, words: ImportWords): string[] {
  const { of, carriedOver, added, dropped, amounts, newAmounts, droppedAmounts } = changes;
  const moved = carriedOver.flatMap(({ after, moved: change }) => (change ? [{ after, change }] : []));
  const group = (name: Group | YearGroup, refs: readonly RowRef[]) =>
    block(
      words.groups[name](refs.length),
      refs.map((ref) => refSaid(ref, words)),
    );
  const amountGroup = (name: YearGroup, some: readonly AmountChange[]) =>
    block(
      words.groups[name](some.length),
      some.map((amount) => amountSaid(amount, words)),
    );
  return [
    `  ${words.yearOf(of, { carriedOver: carriedOver.length, moved: moved.length })}`,
    ...group("added", added),
    ...group("dropped", dropped),
    ...block(
      words.groups.moved(moved.length),
      moved.map(({ after, change }) => `${refSaid(after, words)}: ${fieldSaid(change, words)}`),
    ),
    ...amountGroup(
      "up",
      amounts.filter(({ difference }) => difference > 0),
    ),
    ...amountGroup(
      "down",
      amounts.filter(({ difference }) => difference < 0),
    ),
    ...group("newAmounts", newAmounts),
    ...group("droppedAmounts", droppedAmounts),
  ];
}

function amountSaid({ after, from, to, percent }: AmountChange, words: ImportWords): string {
  const share = percent === null ? "" : ` (${percent > 0 ? "+" : ""}${percent} %)`;
  return `${after.title}: ${words.amount(from)} → ${words.amount(to)}${share}`;
}

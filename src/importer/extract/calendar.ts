import { lastDayOfMonth, twoDigits } from "../../domain/calendar-date.js";
import { readTimes } from "../dates/read-times.js";
import { MONTH_NAMES } from "../dates/words.js";
import type { List, Place, Table } from "../document.js";
import { DRAWN_MARKS } from "../list-marks.js";
import type { OutlineSection } from "../outline.js";
import { areaOf, type Context, lineage } from "./context.js";
import type { Duty } from "./duty.js";
import { formGroups } from "./forms.js";
import { NOTHING, readTelling, type Told } from "./occasions.js";
import { clean, linesOf } from "./text.js";
import { bareTitle } from "./titles.js";

/** A year's wheel: sections named after months ("MARS", "Januari / februari") with what the committee gets. */
export function isMonthSection(section: OutlineSection): boolean {
  const words =
    clean(section.heading)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => MONTH_NAMES.includes(word) || word === "och" || word === "månad") &&
    words.some((word) => MONTH_NAMES.includes(word))
  );
}

const REST = /övriga? (?:ärenden|rapporter|uppföljningar)|löpande|under året|vid behov/iu;

/** "Övriga ärenden under året", beside sections of months or above them: due some time. */
export const isRestOfYear = (section: OutlineSection, all: readonly OutlineSection[]): boolean =>
  REST.test(section.heading) &&
  all.some(
    (other) => isMonthSection(other) && (other.parent === section.parent || other.parent === section.id),
  );

/** A heading that says nothing but how often: "Varje sammanträde", "Kvartalsvis"; the rule of it, else `null`. */
function paceOf(section: OutlineSection): string | null {
  const heading = clean(section.heading).replace(/:$/, "");
  const [time, ...others] = readTimes(heading, 2000);
  if (time?.kind !== "rhythm" || others.length > 0) return null;
  const rest = heading.slice(0, time.start) + heading.slice(time.end);
  return /\p{L}/u.test(
    rest.replace(/(?<!\p{L})(?:vid|till|under|året|nämndens?|rapporter|ärenden)(?!\p{L})/giu, ""),
  )
    ? null
    : time.rule;
}

/** A section of a wheel that is headed by a pace, and lists what comes so often. */
export const isPaceSection = (section: OutlineSection): boolean =>
  paceOf(section) !== null && section.blocks.some(({ kind }) => kind === "list");

/** The duties listed under a month. They stand in the section that holds the year, where they are one a duty. */
export function dutiesOfMonth(section: OutlineSection, context: Context): Duty[] {
  const { outline } = context;
  const above =
    lineage(section, outline).find(
      (s) => !isMonthSection(s) && !isPaceSection(s) && !isRestOfYear(s, outline.sections),
    ) ?? section;
  const year = Number(/(?:19|20)\d{2}/.exec(above.heading)?.[0] ?? context.year);
  const occasion = isMonthSection(section)
    ? inMonths(section.heading, year)
    : { ...NOTHING, rule: paceOf(section) ?? "ongoing" };
  const lines = linesIn(section).filter(({ text }) => !NO_MEETING.test(text));
  return lines.map(({ text, place }) => toDuty(text, place, above, occasion, { ...context, year }));
}

/** A month in which the committee does not meet. */
const NO_MEETING = /^(?:inget|inga|ej)\s.*(?:sammanträd|möte|nämnd)|^(?:sommar)?uppehåll|^mötesfri/iu;

/** Of several months written together the report comes in one: it stands at the last, with both as its period. */
function inMonths(heading: string, year: number): Told {
  const months = readTimes(heading, year).flatMap((time) => (time.kind === "month" ? [time] : []));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return NOTHING;
  const period =
    first === last
      ? null
      : { start: `${first.year}-${twoDigits(first.month)}-01`, end: lastDayOfMonth(last.year, last.month) };
  return { ...NOTHING, rule: `month:${last.year}-${twoDigits(last.month)}`, period };
}

function linesIn(section: OutlineSection): { text: string; place: Place }[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === "list") return listItems(block);
    if (block.kind === "table") return tableLines(block);
    return block.kind === "paragraph" && block.text.length < 100
      ? [{ text: block.text, place: block.place }]
      : [];
  });
}

const listItems = (list: List) => list.items.map(({ text, place }) => ({ text, place }));
const tableLines = (table: Table) =>
  table.rows.flatMap((row) => row.cells.flatMap(linesOf).map((text) => ({ text, place: row.place })));

function toDuty(line: string, place: Place, section: OutlineSection, occasion: Told, context: Context): Duty {
  const { title, rest } = nameAndRest(line, context.year);
  const own = readTelling(rest, context.year);
  const days = own.occasions.filter((o) => o.meeting ?? o.submitBy);
  return {
    title,
    section: section.id,
    area: areaOf(section, context.outline),
    kind:
      /bokslut|budget|internkontroll|plan(?: |$)/iu.test(title) && !/uppföljning/iu.test(title)
        ? "general-duty"
        : "special-follow-up",
    recipients: [context.cast.commissioner.code],
    partners: [],
    forms: own.forms,
    occasions: days.length > 0 ? days : [{ ...occasion, forms: own.forms }],
    vague: [],
    submitTo: null,
    start: null,
    end: null,
    candidate: false,
    alsoIn: [],
    derivedFrom: null,
    place,
    quote: clean(line),
  };
}

const MARK = new RegExp(`^[${DRAWN_MARKS}*-]\\s*`, "u");
const SEPARATOR = /\s+[–—-]\s+|[,:]\s+|\s+(?=\()/gu;

/** "Delårsbokslut – skriftlig rapport den 12 september": the name, and what is said of how and when. */
function nameAndRest(line: string, year: number): { title: string; rest: string } {
  const text = clean(line).replace(MARK, "");
  const cut = [...text.matchAll(SEPARATOR)].find(({ index, 0: mark }) =>
    saysHow(text.slice(index + mark.length).replace(/^\(/, ""), year),
  );
  const head = cut ? text.slice(0, cut.index) : text;
  return {
    title: bareTitle(head).title,
    rest: cut ? text.slice(cut.index).replace(/^[\s–—:,(-]+|\)$/gu, "") : "",
  };
}

/** Whether a text begins with a form, or with a time of its own. */
const saysHow = (text: string, year: number): boolean =>
  formGroups(text).some(({ start }) => start === 0) ||
  readTimes(text, year).some(
    ({ kind, start }) =>
      ["day", "rhythm"].includes(kind) && /^(?:(?:lämnas|senast|den|in)\s+)*$/iu.test(text.slice(0, start)),
  );

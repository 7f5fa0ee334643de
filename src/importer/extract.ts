import { type Register, registerFaults, registerSchema } from "../domain/agreement.js";
import { yearOf } from "../domain/calendar-date.js";
import type { Block, Document, Notice, NoticeCode } from "./document.js";
import type { Draft, Passage } from "./draft.js";
import { dutiesOf, isCalendar } from "./extract/all-duties.js";
import type { Context } from "./extract/context.js";
import { doublesAmong } from "./extract/doubles.js";
import type { Duty } from "./extract/duty.js";
import { agreementId, type Head, headOf, textOf } from "./extract/head.js";
import { idMaker } from "./extract/ids.js";
import { meetingsFrom } from "./extract/meetings.js";
import { ordinaryProcess } from "./extract/ordinary.js";
import { otherRows } from "./extract/other-rows.js";
import type { Names } from "./extract/parties.js";
import { followUpsFrom, keywordsOf, type MadeRow } from "./extract/rows.js";
import { type ReadTable, tablesIn } from "./extract/tables.js";
import { shorten } from "./extract/text.js";
import { type Unit, unitsOf } from "./extract/units.js";
import { type OutlineSection, outlineOf } from "./outline.js";

/** What the extraction must be told beside the document. */
export type ExtractOptions = Names & {
  /** The agreement's id; made of the committee and the year where it is not given. */
  readonly id?: string;
};

/**
 * Reads a document into a draft register. Tables, year's wheels and headings that are goals give rows; running
 * text gives candidates. What looks like a duty and could not be read is listed in `unread`, never dropped.
 */
export function extract(document: Document, options: ExtractOptions): Draft {
  const outline = outlineOf(document);
  const head = headOf(outline, document.name, options);
  const sections = outline.sections.length > 0 ? outline.sections : [onlySection(outline.front, head)];
  const tables = sections.flatMap(tablesIn);
  const base = { cast: head.cast, year: yearOf(head.validFrom), outline: { ...outline, sections } };
  const units = sections.flatMap((section) =>
    isCalendar(section, sections) ? [] : unitsOf(section, isRowTable(tables)),
  );
  const context: Context = { ...base, ordinary: ordinaryProcess(units, base.year) };
  return draftOf(document, { head, sections, tables, units, context, options });
}

type Found = {
  head: Head;
  sections: readonly OutlineSection[];
  tables: readonly ReadTable[];
  units: readonly Unit[];
  context: Context;
  options: ExtractOptions;
};

/** A document without any heading is one section. */
const onlySection = (blocks: readonly Block[], head: Head): OutlineSection => ({
  id: head.title,
  number: null,
  heading: head.title,
  parent: null,
  place: blocks[0]?.place ?? { line: 1 },
  marker: null,
  blocks,
});

/** Blocks that are read as tables: those with a header that is known. */
const isRowTable = (tables: readonly ReadTable[]) => {
  const read = new Set<Block>(
    tables.filter((table) => table.columns.length > 0).flatMap((table) => table.blocks),
  );
  return (block: Block): boolean => read.has(block);
};

// === The draft

function draftOf(document: Document, found: Found): Draft {
  const { head, sections, tables, context, options } = found;
  const newId = idMaker();
  const { duties, unread } = dutiesOf(found, context);
  const stated = duties
    .filter((duty) => tellsOfMeeting(duty, head.cast.commissioner.code))
    .flatMap(({ occasions }) => occasions.flatMap(({ meeting }) => meeting ?? []));
  const adopted = head.adoptedAtMeeting ? head.adoptedOn : null;
  const meetings = meetingsFrom(stated, adopted, head.cast.commissioner.id);
  const followUps = followUpsFrom(duties, meetings, context, newId);
  const rest = otherRows(sections, tables, context, newId);
  const register: Register = {
    version: 1,
    agreement: agreementOf(head, options),
    meetings,
    sections: sections.map((section) => sectionRow(section, followUps)),
    followUps: followUps.map(({ row }) => row),
    ...rest.rows,
    remarks: [...doublesAmong(followUps), ...rest.remarks],
  };
  return {
    register,
    sources: { ...Object.fromEntries(followUps.map(({ row, source }) => [row.id, source])), ...rest.sources },
    candidates: followUps.filter(({ candidate }) => candidate).map(({ row }) => row.id),
    unread,
    passages: sections.flatMap(passageOf),
    notices: [...document.notices, ...noticesOf(head, followUps)],
  };
}

/** A day on which the committee gets a report is its meeting; in running text only where it says so. */
const tellsOfMeeting = ({ recipients, candidate, quote }: Duty, committee: string): boolean =>
  recipients.includes(committee) && (!candidate || /sammanträd|nämndmöte/iu.test(quote));

function agreementOf(head: Head, { id, home }: ExtractOptions): Register["agreement"] {
  const { cast, title, kind, validFrom, validTo, adoptedOn, reference } = head;
  const year = validFrom.slice(0, 4);
  const abroad =
    cast.municipality === home || cast.municipalityName === null ? "" : `${cast.municipalityName} `;
  const by = cast.performer
    ? { sv: ` och ${cast.performer.name}`, en: ` and ${cast.performer.name}` }
    : { sv: "", en: "" };
  return {
    id: id ?? agreementId(head, home),
    title,
    shortTitle: shorten(`${cast.commissioner.code} ${abroad}${year}`, 40),
    kind,
    municipality: cast.municipality,
    commissioner: cast.commissioner.id,
    performer: cast.performer?.id ?? null,
    validFrom,
    validTo,
    adoptedOn,
    reference,
    summary: {
      sv: `Mellan ${cast.commissioner.name}${by.sv}, för ${validFrom}–${validTo}.`,
      en: `Between ${cast.commissioner.name}${by.en}, for ${validFrom} to ${validTo}.`,
    },
  };
}

function sectionRow(section: OutlineSection, followUps: readonly MadeRow[]): Register["sections"][number] {
  const count = followUps.filter(({ row }) => row.section === section.id).length;
  const name = section.number ? `${section.number} ${section.heading}` : section.heading;
  return {
    id: section.id,
    number: section.number,
    heading: section.heading,
    parent: section.parent,
    page: "page" in section.place ? section.place.page : null,
    summary: {
      sv: `Avsnittet ”${name}”${count > 0 ? ` med ${count} ${count === 1 ? "uppföljning" : "uppföljningar"}` : ""}.`,
      en: `The section “${name}”${count > 0 ? ` with ${count} ${count === 1 ? "follow-up" : "follow-ups"}` : ""}.`,
    },
    facts: [],
    keywords: keywordsOf(section.heading, "", null),
  };
}

const passageOf = (section: OutlineSection): Passage[] => {
  const text = textOf(section.blocks).trim();
  return text === "" ? [] : [{ section: section.id, place: section.place, text }];
};

function noticesOf(head: Head, followUps: readonly MadeRow[]): Draft["notices"] {
  const of = (code: NoticeCode, detail: string): Notice => ({ code, detail, place: null });
  return [
    ...(head.assumed.includes("validity") ? [of("validity-assumed", head.validFrom.slice(0, 4))] : []),
    ...(head.assumed.includes("title") ? [of("title-made", head.title)] : []),
    ...(head.cast.municipalityName === null ? [of("municipality-unknown", "")] : []),
    ...(followUps.length === 0 ? [of("no-follow-ups", "")] : []),
  ];
}

/**
 * What keeps a draft from being a register: faults of its shape and of its references, as sentences for the
 * log. A draft without any follow-up is one, as a register holds at least one.
 */
export function draftFaults({ register }: Draft): string[] {
  const result = registerSchema.safeParse(register);
  if (!result.success) return result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return registerFaults(register);
}

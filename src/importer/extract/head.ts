import type { Register } from "../../domain/agreement.js";
import { yearOf } from "../../domain/calendar-date.js";
import { fold } from "../../domain/fold.js";
import { readTimes } from "../dates/read-times.js";
import type { Block } from "../document.js";
import type { Outline, OutlineSection } from "../outline.js";
import { type Cast, castOf, type Names } from "./parties.js";
import { clean, says, withoutEnd } from "./text.js";

type Agreement = Register["agreement"];

/** The facts of an agreement, before its summary is made. */
export type Head = {
  readonly cast: Cast;
  readonly title: string;
  readonly kind: Agreement["kind"];
  readonly validFrom: string;
  readonly validTo: string;
  readonly adoptedOn: string | null;
  /** Whether it was the commissioning committee that adopted it: then it met that day. */
  readonly adoptedAtMeeting: boolean;
  readonly reference: string | null;
  /** What was not stated and had to be taken for granted. */
  readonly assumed: readonly ("validity" | "title")[];
};

/** The text of blocks, a line each. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "list") return block.items.map(({ text }) => text).join("\n");
      if (block.kind === "table") return block.rows.map(({ cells }) => cells.join(" | ")).join("\n");
      return block.text;
    })
    .join("\n");
}

const sectionText = (section: OutlineSection): string => `${section.heading}\n${textOf(section.blocks)}`;

/** Who, for when, adopted when, under which number. The year of the file's name is the last resort. */
export function headOf(outline: Outline, name: string, names: Names): Head {
  const front = `${outline.title ?? ""}\n${textOf(outline.front)}`;
  const text = `${front}\n${outline.sections.map(sectionText).join("\n")}`;
  const byHeading = (pattern: RegExp): string =>
    outline.sections
      .filter(({ heading }) => pattern.test(heading))
      .map(sectionText)
      .join("\n");
  const opening = `${front}\n${outline.sections.slice(0, 3).map(sectionText).join("\n")}`.slice(0, 3000);
  const cast = castOf(clean(text), [byHeading(/^part(?:er|erna)/iu), outline.title ?? "", opening], names);
  const title = titleIn(outline, opening);
  const validity = validityIn(
    byHeading(/giltig|avtalstid|avtalsperiod|löptid/iu),
    opening,
    title ?? "",
    text,
    name,
  );
  return {
    cast,
    title: title ?? madeTitle(cast, validity.years),
    kind: kindOf(title ?? "", opening),
    ...validity.years,
    ...adoptedIn(text, cast),
    reference: referenceIn(opening),
    assumed: [...(validity.stated ? [] : (["validity"] as const)), ...(title ? [] : (["title"] as const))],
  };
}

// === Title and kind

const TITLE =
  "\\p{L}*overenskommelse\\p{L}*|uppdragsplan\\p{L}*|uppdragsavtal|uppdragsbeskrivning|verksamhetsplan|arsplan|avtal|bestallning|partnerskap|uppdrag till";

/** The headline, or the first heading or short line that names such a document. */
function titleIn(outline: Outline, opening: string): string | null {
  const lines = [
    outline.title ?? "",
    ...outline.sections.slice(0, 3).map((s) => s.heading),
    ...opening.split("\n"),
  ];
  const found = lines
    .map(clean)
    .find(
      (line) => line.length > 8 && line.length < 200 && says(line, TITLE) && !/[.:]$|ska |är /u.test(line),
    );
  return found ? withoutEnd(found) : null;
}

const madeTitle = ({ commissioner, performer }: Cast, { validFrom, validTo }: Years): string => {
  const years =
    validFrom.slice(0, 4) === validTo.slice(0, 4)
      ? validFrom.slice(0, 4)
      : `${validFrom.slice(0, 4)}–${validTo.slice(0, 4)}`;
  return performer
    ? `Överenskommelse mellan ${commissioner.name} och ${performer.name} ${years}`
    : `Överenskommelse med ${commissioner.name} ${years}`;
};

/** What sort of document it is, by its title; papers of a meeting open with a list of items. */
function kindOf(title: string, opening: string): Agreement["kind"] {
  if (says(opening.slice(0, 600), "upprop|foredragningslista|dagordning|kallelse|val av justerare"))
    return "meeting-papers";
  if (says(title, "iop|idebur\\p{L}*|partnerskap")) return "partnership";
  return says(title, "uppdragsplan|verksamhetsplan|arsplan") ? "mission-plan" : "agreement";
}

// === Validity

type Years = { validFrom: string; validTo: string };

/**
 * The years, as stated in the section on validity; else in the opening or the title; else the year that the
 * text names most often.
 */
function validityIn(
  section: string,
  opening: string,
  title: string,
  text: string,
  name: string,
): { years: Years; stated: boolean } {
  const stated = [section, opening, title].map(yearsIn).find((years) => years !== null);
  if (stated) return { years: stated, stated: true };
  const likely = yearInName(title) ?? mostNamed(text) ?? yearInName(name) ?? 2000;
  return { years: calendarYear(likely), stated: yearInName(title) !== null };
}

const calendarYear = (from: number, to = from): Years => ({
  validFrom: `${from}-01-01`,
  validTo: `${to}-12-31`,
});
const yearInName = (name: string): number | null =>
  Number(/(?<!\d)20\d{2}(?!\d)/.exec(name)?.[0] ?? 0) || null;

const VALIDITY =
  /(?:kalenderåret|verksamhetsåret|budgetåret|avser året|gäller (?:för )?(?:året|åren|år)|avser (?:åren|år)|under åren|för åren)\s+(20\d{2})(?:\s*[-–—]\s*(20\d{2})| och (20\d{2}))?/iu;
const FROM_TO =
  /(?:gäller|giltig|löper|avtalsperiod\p{L}*|avser)[^.\n]{0,40}?(?=\d)([^.\n]{6,50}?)(?:\s*(?:till och med|t\.?o\.?m\.?|till|[-–—])\s*)([^.\n]{6,30})/iu;

function yearsIn(text: string): Years | null {
  const years = VALIDITY.exec(clean(text));
  if (years) return calendarYear(Number(years[1]), Number(years[2] ?? years[3] ?? years[1]));
  const days = FROM_TO.exec(text);
  if (!days) return null;
  const [from, to] = [days[1] ?? "", days[2] ?? ""].map((part) =>
    readTimes(part, 2000).find((time) => time.kind === "day"),
  );
  return from?.kind === "day" && to?.kind === "day" && to.yearStated
    ? { validFrom: from.yearStated ? from.date : `${yearOf(to.date)}${from.date.slice(4)}`, validTo: to.date }
    : null;
}

function mostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [year] of text.matchAll(/(?<![\d:/])20\d{2}(?![\d:/])/gu))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

// === Adopted, reference

const ADOPTED =
  /(?:antagen|antogs|beslutad|fastställd|fastställdes|godkänd)(?: av [^.\n]{0,60}?)?\s+(?:den )?((?:\d{4}-\d{2}-\d{2})|(?:\d{1,2} \p{L}+ \d{4}))/iu;

function adoptedIn(text: string, { commissioner }: Cast): Pick<Head, "adoptedOn" | "adoptedAtMeeting"> {
  const found = ADOPTED.exec(clean(text.slice(0, 6000)));
  const time = found && readTimes(found[1] ?? "", 2000).find(({ kind }) => kind === "day");
  if (time?.kind !== "day") return { adoptedOn: null, adoptedAtMeeting: false };
  const by = fold(found?.[0] ?? "");
  return { adoptedOn: time.date, adoptedAtMeeting: commissioner.aliases.some((alias) => by.includes(alias)) };
}

const REFERENCE =
  /(?:[Dd]nr|[Dd]iarien(?:ummer|r)|[Bb]eteckning|[Ää]rendenummer)[.:]?\s*([\p{Lu}]{2,6}[ /]?\d{2,4}[/:-]\d+)|(?<!\p{L})([\p{Lu}]{2,5}[ /]20\d{2}[/:-]\d{1,5})(?!\d)/u;

function referenceIn(opening: string): string | null {
  const found = REFERENCE.exec(clean(opening));
  return found?.[1] ?? found?.[2] ?? null;
}

/** The id of the agreement: the committee and the first year, with the municipality where it is not at home. */
export function agreementId({ cast, validFrom }: Head, home: string): string {
  const parts =
    cast.municipality === home ? [cast.commissioner.code] : [cast.municipality, cast.commissioner.code];
  return fold([...parts, validFrom.slice(0, 4)].join("-")).replace(/[^a-z0-9]+/g, "-");
}

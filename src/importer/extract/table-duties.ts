import type { FollowUpKind, Form } from "../../domain/agreement.js";
import { readTimes } from "../dates/read-times.js";
import { areaOf, type Context, lineage } from "./context.js";
import { type Duty, kindFor, type Level } from "./duty.js";
import { formsIn } from "./forms.js";
import { marksOf } from "./marks.js";
import { NOTHING, readTelling, type Told } from "./occasions.js";
import { codesIn } from "./parties.js";
import { receiversIn } from "./receivers.js";
import { columnFor, has, type ReadTable, type Row } from "./tables.js";
import { clean, says, unique } from "./text.js";
import { bareTitle } from "./titles.js";

/** Columns that make a table one of duties, beside the column that names them. */
const TELLS = ["follow-up", "when", "meeting", "submit-by", "form", "recipient"] as const;
const NAMES = ["goal", "assignment", "duty", "title", "activity"] as const;

/** Whether the table's rows are duties to report. */
export const isDutyTable = (table: ReadTable): boolean =>
  has(table, ...NAMES) &&
  (has(table, ...TELLS) || table.rows.some((row) => marksOf(row, table, 2000).length > 0)) &&
  (has(table, "goal", "assignment") || !has(table, "amount", "value", "indicator"));

/** The duties of a table, a row each. */
export const dutiesOfTable = (table: ReadTable, context: Context): Duty[] =>
  table.rows.flatMap((row) => {
    const duty = dutyOf(row, table, context);
    return duty ? [duty] : [];
  });

/** The cell that names what the row is about. */
export const nameOfRow = (row: Row): string | undefined =>
  NAMES.map((role) => row.by[role]).find((cell) => cell !== undefined);

function dutyOf(row: Row, table: ReadTable, context: Context): Duty | null {
  const { title, tail } = bareTitle(nameOfRow(row) ?? "");
  if (title === "") return null;
  const told = tellingOf(row, table, context);
  const level = levelOf(table, tail.join(" "), context);
  return {
    title,
    section: table.section.id,
    area: areaOf(table.section, context.outline),
    kind: kindOf(title, table, level, context),
    recipients: recipientsOf(row, told, context),
    partners: partnersOf(row, tail, context),
    forms: told.forms,
    occasions: told.occasions,
    vague: told.vague,
    submitTo: submitToOf(row.by["follow-up"] ?? "", context),
    ...spanOf(row, context),
    candidate: false,
    alsoIn: [],
    derivedFrom: null,
    place: row.place,
    quote: row.cells.map(clean).filter(Boolean).join(" | "),
  };
}

// === When and how

type RowTelling = {
  occasions: readonly Told[];
  forms: readonly Form[];
  noReport: boolean;
  vague: readonly string[];
};

/** What the row's cells say together: the telling cell, and columns that hold one part each. */
function tellingOf(row: Row, table: ReadTable, { year }: Context): RowTelling {
  const cell = row.by["follow-up"] ?? (has(table, "follow-up") ? "" : (row.by.background ?? ""));
  const telling = readTelling(clean(cell), year);
  // Where the report has a time of its own, how often something is done is not when it is told of.
  const when = has(table, "follow-up") && telling.occasions.length > 0 ? "" : (row.by.when ?? "");
  const meetings = [
    ...readTelling(clean(`${row.by.meeting ?? ""} ${when}`), year).occasions,
    ...marksOf(row, table, year),
  ];
  const forms = unique([...formsIn(row.by.form ?? ""), ...telling.forms]);
  const series = INSTALMENT.test(nameOfRow(row) ?? "");
  const told = [...telling.occasions.filter((o) => !(series && isMany(o))), ...meetings].map((o) =>
    o.forms.length > 0 || !row.by.form ? o : { ...o, forms },
  );
  const end = has(table, "start") ? [] : daysIn(row.by["submit-by"] ?? "", year);
  const occasions = withSubmitBy(told, end, forms);
  return { occasions, forms, noReport: telling.noReport, vague: telling.vague };
}

/** "(1/3)": the row is one of a series, and its pace is the series'. */
const INSTALMENT = /\(\d ?\/ ?\d\)/u;

const daysIn = (cell: string, year: number): string[] =>
  readTimes(clean(cell), year).flatMap((time) => (time.kind === "day" ? [time.date] : []));

/** Rules that stand for many occasions: a single day to hand in belongs to none of them in particular. */
const isMany = ({ rule }: Told): boolean => rule !== null && !/^(?:month|first-meeting):/.test(rule);

/** The days of a column for handing in, each put to its occasion: the first open one that is not before it. */
function withSubmitBy(told: readonly Told[], days: readonly string[], forms: readonly Form[]): Told[] {
  const occasions = [...told];
  for (const day of days) {
    const open = occasions.filter((o) => o.submitBy === null && !o.ordinary && !isMany(o));
    const fits =
      open.find((o) => o.meeting !== null && o.meeting >= day) ?? open.find((o) => o.meeting === null);
    const only = days.length === 1 && open.length === 1 ? open[0] : undefined;
    const at = occasions.indexOf(fits ?? only ?? NOTHING);
    if (at >= 0) occasions[at] = { ...(occasions[at] ?? NOTHING), submitBy: day };
    else if (!occasions.some(isMany)) occasions.push({ ...NOTHING, submitBy: day, forms });
  }
  return occasions;
}

/** Start and end, where the table or the row's own words give them. */
function spanOf(row: Row, { year }: Context): Pick<Duty, "start" | "end"> {
  const [start = null] = daysIn(row.by.start ?? "", year);
  const [end = null] =
    start === null && row.by.end === undefined
      ? [null]
      : daysIn(row.by.end ?? row.by["submit-by"] ?? "", year);
  return start || end ? { start, end } : timetable(row.by.background ?? "", year);
}

/** "Tidplan är 2023-2025". */
function timetable(text: string, year: number): Pick<Duty, "start" | "end"> {
  const plan = /tidplan\p{L}*|genomförs under|pågår under/iu.exec(text);
  const span = plan && readTimes(clean(text.slice(plan.index)), year).find((time) => time.kind === "span");
  return span?.kind === "span" && span.period ? { ...span.period } : { start: null, end: null };
}

// === Of what kind, to whom

/** The level: said of the row, of the column, of the table's heading; the committee's where none says. */
export function levelOf(table: ReadTable, tail: string, { outline }: Context): Level {
  const header = columnFor(table, ["goal", "assignment"])?.header ?? "";
  const above = lineage(table.section, outline).map(({ heading }) => heading);
  for (const text of [tail, header, ...above]) {
    const council = says(text, "kf(?:s|:s)?|kommunfullmaktiges?|fullmaktiges?");
    const committee = says(text, "namnd(?:en|s|ens)?|namndmal|(?:fran|for) namnd");
    if (council !== committee) return council ? "KF" : "nämnd";
  }
  return table.section.marker?.level ?? "nämnd";
}

function kindOf(title: string, table: ReadTable, level: Level, { outline }: Context): FollowUpKind {
  if (says(title, "iop|idebur\\p{L}* offentlig\\p{L}* partnerskap|partnerskap(?:et)?")) return "partnership";
  if (has(table, "goal")) return kindFor("goal", level);
  if (has(table, "assignment")) return kindFor("assignment", level);
  const marker = lineage(table.section, outline)
    .map((s) => s.marker)
    .find((m) => m !== null);
  if (marker && marker.kind !== "base-mission") return kindFor(marker.kind, marker.level);
  return /grunduppdrag/iu.test(title) ? "base-mission" : "special-follow-up";
}

/** Who is named; the committee where the row goes to a meeting or names nobody, unless it says that none is given. */
function recipientsOf(row: Row, { noReport }: RowTelling, { cast }: Context): string[] {
  if (noReport) return [];
  if (row.by.recipient) return namedIn(row.by.recipient, cast);
  const told = receiversIn(`${row.by["follow-up"] ?? ""}`, cast).filter(
    (name) => !name.includes("sakkunnig"),
  );
  return told.length > 0 ? told : [cast.commissioner.code];
}

const namedIn = (cell: string, cast: Context["cast"]): string[] => {
  const named = receiversIn(`till ${clean(cell)}`, cast);
  return named.length > 0 ? named : [clean(cell)];
};

function partnersOf(row: Row, tail: readonly string[], { cast }: Context): string[] {
  const named = [
    ...codesIn(row.by.partners ?? "", cast),
    ...codesIn(tail.filter((t) => !/målområde/iu.test(t)).join(" "), cast),
  ];
  return unique(named).filter((code) => code !== cast.commissioner.code && code !== cast.performer?.code);
}

/** "till sakkunnig senast …": who gets it ahead of the meeting. */
function submitToOf(text: string, { cast }: Context): string | null {
  const found = /till ([^.]{3,60}?),? senast/iu.exec(clean(text));
  return found ? (receiversIn(`till ${found[1]}`, cast)[0] ?? null) : null;
}

import type { Form } from "../../domain/agreement.js";
import { type CalendarDate, twoDigits } from "../../domain/calendar-date.js";
import { fold } from "../../domain/fold.js";
import type { Period } from "../../domain/period.js";
import type { TimeMention } from "../dates/mention.js";
import { readTimes } from "../dates/read-times.js";
import { type FormGroup, formGroups, SYSTEMS } from "./forms.js";
import { says, unique } from "./text.js";

/** One occasion as a text tells of it, before meetings are inferred and rows are made. */
export type Told = {
  readonly meeting: CalendarDate | null;
  readonly submitBy: CalendarDate | null;
  readonly rule: string | null;
  readonly period: Period | null;
  readonly forms: readonly Form[];
  /** The ordinary process in a system, whose rhythm is told elsewhere in the document. */
  readonly ordinary: boolean;
};

/** An occasion of which nothing is told yet. */
export const NOTHING: Told = {
  meeting: null,
  submitBy: null,
  rule: null,
  period: null,
  forms: [],
  ordinary: false,
};

/** What a text tells of when something is reported. */
export type Telling = {
  readonly occasions: readonly Told[];
  /** Every form that is named, also where no time is. */
  readonly forms: readonly Form[];
  /** The text says that the committee gets no report of its own. */
  readonly noReport: boolean;
  /** Words of time that no calendar could hold. */
  readonly vague: readonly string[];
};

/** A day by which something is handed in is announced by one of these … */
const SUBMIT =
  /(?<!\p{L})(?:senast|inlamn\p{L}*|lamnas in|ska vara inne|inkom\p{L}*|inkommit|stoppdag|deadline|slutdatum|handlingar)(?!\p{L})/gu;
/** … and the committee's meeting by one of these. */
const MEETING =
  /(?<!\p{L})(?:namn?d?s?-?sammantrade\p{L}*|sammantrade\p{L}*|namndmote\p{L}*|mote[nts]?\p{L}*|namnden|infor|redovisas|rapporteras)(?!\p{L})/gu;

const ORDINARY = new RegExp(
  `ordinarie (?:uppfoljnings?)?-?(?:process|arbets ?satt|uppfoljning|rutin)|(?:rapporter|redovis|foljs? upp|registrer|avrapporter)\\p{L}*[^.;]{0,40}?(?<!\\p{L})i (?:${SYSTEMS})`,
  "u",
);
const NO_REPORT =
  "ingen (?:sarskild )?(?:rapport\\p{L}*|redovisning|aterrapport\\p{L}*)|rapporteras inte|ej till namnd\\p{L}*";

/** A clause ends where another report begins. */
const CLAUSE = /(?<=\.)\s+(?=\p{Lu})|;\s*|,?\s+samt(?=\s)|,\s+men\s+|,\s+dessutom|\n+/gu;

/** What the text tells of the times and forms of a report, in a document of that year. */
export function readTelling(text: string, year: number): Telling {
  const { ordinary, rest } = withoutOrdinary(text);
  const told = ordinary === null ? [] : [inSystem(ordinary, year)];
  const times = readTimes(rest, year);
  const own = tie(rest, detailed(rest, times));
  const forms = unique([...told.flatMap((o) => o.forms), ...formGroups(rest).flatMap((g) => g.forms)]);
  return {
    occasions: [...told, ...own],
    forms,
    noReport: says(text, NO_REPORT),
    vague: times.filter((time) => time.kind === "vague").map((time) => time.text),
  };
}

// === The ordinary process in a system

/** The clause about the ordinary process, apart from the rest: it is an occasion of its own. */
function withoutOrdinary(text: string): { ordinary: string | null; rest: string } {
  const found = ORDINARY.exec(fold(text));
  if (!found) return { ordinary: null, rest: text };
  const cuts = [0, ...[...text.matchAll(CLAUSE)].map((m) => m.index), text.length];
  const start = cuts.findLast((cut) => cut <= found.index) ?? 0;
  const end = cuts.find((cut) => cut >= found.index + found[0].length) ?? text.length;
  return { ordinary: text.slice(start, end), rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

function inSystem(clause: string, year: number): Told {
  const rhythm = readTimes(clause, year).find((time) => time.kind === "rhythm");
  const forms = unique(formGroups(clause).flatMap((g) => g.forms));
  return { ...NOTHING, rule: rhythm?.kind === "rhythm" ? rhythm.rule : null, forms, ordinary: true };
}

// === Times that are occasions

const PACE = ["quarterly", "tertial", "half-yearly", "yearly", "ongoing"];

/** A pace that the same clause spells out in days or months is no occasion beside them. */
function detailed(text: string, times: readonly TimeMention[]): TimeMention[] {
  const cuts = [...text.matchAll(CLAUSE)].map((m) => m.index);
  const clause = (at: number): number => cuts.filter((cut) => cut <= at).length;
  const dated = (time: TimeMention): boolean => ["day", "month", "first-meeting"].includes(time.kind);
  return times.filter(
    (time) =>
      time.kind !== "rhythm" ||
      !PACE.includes(time.rule) ||
      !times.some((other) => dated(other) && clause(other.start) === clause(time.start)),
  );
}

type Part = { role: "submit" | "meeting"; told: Told; at: number; end: number };

/** Days paired with the meetings they are ahead of, each with the form that is bound to it. */
function tie(text: string, times: readonly TimeMention[]): Told[] {
  const folded = fold(text);
  const groups = formGroups(text);
  const periods = times.flatMap((time) =>
    time.kind === "span" && time.period && isAbout(folded, time) ? [time.period] : [],
  );
  let from = 0;
  let role: Part["role"] = "meeting";
  const parts = times.flatMap((time): Part[] => {
    const told = toldOf(time);
    if (!told) return [];
    role = roleIn(folded.slice(from, time.start) + folded.slice(time.start, time.end), role);
    from = time.end;
    return [{ role: told.rule ? "meeting" : role, told, at: time.start, end: time.end }];
  });
  const bound = parts.map((part, i) => ({
    ...part,
    told: { ...part.told, forms: formsFor(folded, groups, parts, i) },
  }));
  return paired(bound).map((told) => ({
    ...told,
    period: told.period ?? (periods.length === 1 ? (periods[0] ?? null) : null),
  }));
}

/** "Avser perioden 1/1-30/4": what the report is about. */
const isAbout = (folded: string, time: TimeMention): boolean =>
  /(?:avser|avseende|for|perioden|galler)(?: perioden| tiden)?\s*$/u.test(folded.slice(0, time.start));

function toldOf(time: TimeMention): Told | null {
  if (time.kind === "day") return { ...NOTHING, meeting: time.date };
  if (time.kind === "month") return { ...NOTHING, rule: `month:${time.year}-${twoDigits(time.month)}` };
  if (time.kind === "first-meeting") return { ...NOTHING, rule: `first-meeting:${time.year}` };
  return time.kind === "rhythm" ? { ...NOTHING, rule: time.rule } : null;
}

/** The last cue before a day says what it is; without one it is as the day before it. */
function roleIn(before: string, inherited: Part["role"]): Part["role"] {
  const last = (pattern: RegExp): number => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const [submit, meeting] = [last(SUBMIT), last(MEETING)];
  if (submit < 0 && meeting < 0) return inherited;
  return submit > meeting ? "submit" : "meeting";
}

/** A day to hand in goes with the meeting after it; where meetings come first, with the one before it. */
function paired(parts: readonly Part[]): Told[] {
  const meetingFirst = parts[0]?.role === "meeting";
  const told: Told[] = [];
  let open: Part | null = null;
  for (const part of parts) {
    const last = told.at(-1);
    if (part.role === "submit" && meetingFirst && last && last.submitBy === null && part.told.meeting) {
      told[told.length - 1] = { ...last, submitBy: part.told.meeting };
    } else if (part.role === "submit") {
      if (open) told.push(asSubmit(open));
      open = part;
    } else {
      told.push(
        open
          ? {
              ...part.told,
              submitBy: open.told.meeting,
              forms: unique([...open.told.forms, ...part.told.forms]),
            }
          : part.told,
      );
      open = null;
    }
  }
  return open ? [...told, asSubmit(open)] : told;
}

const asSubmit = ({ told }: Part): Told => ({ ...told, meeting: null, submitBy: told.meeting });

// === Which form goes with which time

/**
 * The forms of one time among several: those in brackets right after it; else the last named before it
 * ("muntlig … 19 april och skriftlig … 24 oktober"); else, where the times come first, the next after it.
 * A dialogue is a meeting of its own: a report to the committee named after it is given in no stated form.
 */
function formsFor(folded: string, groups: readonly FormGroup[], parts: readonly Part[], i: number): Form[] {
  const part = parts[i];
  if (!part) return [];
  const next = parts[i + 1]?.at ?? Number.POSITIVE_INFINITY;
  const after = groups.find((group) => group.start >= part.end && group.start < next);
  if (after?.inBrackets) return [...after.forms];
  const before = groups.findLast((group) => group.end <= part.at && !group.inBrackets);
  if (before) return isOtherMeeting(folded.slice(before.end, part.at), before) ? [] : [...before.forms];
  return [...((after ?? groups.find((group) => group.start >= part.end))?.forms ?? [])];
}

const isOtherMeeting = (between: string, { forms }: FormGroup): boolean =>
  forms.length === 1 &&
  forms[0] === "dialogue" &&
  /(?:samt|och) (?:till|vid|infor) (?:\p{L}*namnd|sammantrad)/u.test(between);

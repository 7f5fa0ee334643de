import type {
  BothLanguages,
  FollowUp,
  Form,
  Keywords,
  MeetingRow,
  OccasionRow,
} from "../../domain/agreement.js";
import { fold, foldedWords } from "../../domain/fold.js";
import { MONTH_NAMES } from "../dates/words.js";
import type { Source } from "../draft.js";
import type { Context } from "./context.js";
import type { Duty } from "./duty.js";
import { slugOf } from "./ids.js";
import { type FormedRow, inferMeetings } from "./meetings.js";
import { NOTHING, type Told } from "./occasions.js";
import { sayFollowUp } from "./say.js";
import { shorten, unique } from "./text.js";
import { shortTitleOf } from "./titles.js";

/** A follow-up with where it stands, and whether a person must look at it before others. */
export type MadeRow = { readonly row: FollowUp; readonly source: Source; readonly candidate: boolean };

type NewId = (text: string, prefix?: string) => string;

/** "Uppföljning av grunduppdrag vår (1/3)" is one of three of the same duty. */
const INSTALMENT =
  /\s*,?\s*(?:(?:vår|delår|helår|tertial \d|kvartal \d|halvår \d|del \d)\s*)?(?:\(\d\/\d\)|\d\/\d)\s*$|\s+(?:vår|delår|helår)\s*$/iu;

/** The follow-ups that the duties make: those of one name in one section are one, in the order of the document. */
export function followUpsFrom(
  duties: readonly Duty[],
  meetings: readonly MeetingRow[],
  context: Context,
  newId: NewId,
): MadeRow[] {
  const headings = new Map(context.outline.sections.map(({ id, heading }) => [id, heading]));
  const named = told(saidOnce(duties), headings);
  const drafts = grouped(named).map((group) => ({ group, rows: formedRows(group, context) }));
  const inferred = inferMeetings(
    drafts.flatMap(({ rows }) => rows),
    meetings,
  );
  let at = 0;
  return drafts.map(({ group, rows }) => {
    const own = inferred.slice(at, at + rows.length);
    at += rows.length;
    return madeRow(group, own, newId);
  });
}

function grouped(duties: readonly Duty[]): Duty[][] {
  const groups = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = `${duty.section}|${fold(nameOf(duty))}`;
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  return [...groups.values()];
}

const nameOf = ({ title }: Duty): string => title.replace(INSTALMENT, "");

/** The same name in several sections, read out of running text, is told apart by its area, or its heading. */
function told(duties: readonly Duty[], headings: ReadonlyMap<string, string>): Duty[] {
  return duties.map((duty) => {
    const twins = duties.filter(
      (other) => other.section !== duty.section && fold(other.title) === fold(duty.title),
    );
    if (!duty.candidate || twins.length === 0) return duty;
    const apart = twins.every((other) => other.area !== duty.area)
      ? duty.area
      : (headings.get(duty.section) ?? duty.section);
    return { ...duty, title: `${duty.title} – ${lower(apart)}` };
  });
}

/** What every area of activity says of its own. */
const OWN_KINDS = /^(?:goal|assignment|base-mission)/;

/** A duty told in the same words in two sections is one, with two sources. */
function saidOnce(duties: readonly Duty[]): Duty[] {
  const kept: Duty[] = [];
  for (const duty of duties) {
    const at = kept.findIndex((other) => isRepeated(duty, other));
    const same = kept[at];
    if (same) kept[at] = { ...same, alsoIn: [...same.alsoIn, duty.section] };
    else kept.push(duty);
  }
  return kept;
}

const isRepeated = (a: Duty, b: Duty): boolean =>
  a.candidate &&
  b.candidate &&
  a.section !== b.section &&
  !OWN_KINDS.test(a.kind) &&
  a.title === b.title &&
  fold(a.quote) === fold(b.quote);

const lower = (area: string): string =>
  /^\p{Lu}\p{Ll}/u.test(area) ? area.charAt(0).toLowerCase() + area.slice(1) : area;

function madeRow(group: readonly Duty[], rows: readonly FormedRow[], newId: NewId): MadeRow {
  const [first] = group as [Duty, ...Duty[]];
  const title = group.length > 1 ? nameOf(first) : first.title;
  const forms = formsOf(group, rows);
  const base = {
    recipients: unique(group.flatMap((d) => d.recipients)),
    forms,
    occasions: rows.map((row) => withOwnForms(row, forms)),
  };
  const row: FollowUp = {
    id: newId(shortTitleOf(title)),
    title,
    shortTitle: shortTitleOf(title),
    section: first.section,
    alsoIn: unique([...first.alsoIn, ...(first.derivedFrom ? [first.derivedFrom] : [])]).filter(
      (id) => id !== first.section,
    ),
    area: first.area,
    kind: first.kind,
    ...base,
    partners: unique(group.flatMap((d) => d.partners)),
    start: first.start,
    end: first.end,
    summary: sayFollowUp(base),
    keywords: keywordsOf(title, first.area, first.kind),
  };
  return {
    row,
    source: { place: first.place, quote: group.map((d) => d.quote).join("\n") },
    candidate: first.candidate,
  };
}

/** The forms of all occasions together; those that are named without a time where no occasion says any. */
function formsOf(group: readonly Duty[], rows: readonly FormedRow[]): Form[] {
  const bound = unique(rows.flatMap((row) => row.forms));
  return bound.length > 0 ? bound : unique(group.flatMap((duty) => duty.forms));
}

function withOwnForms(row: FormedRow, forms: readonly Form[]): OccasionRow {
  const { forms: own, ours: _ours, ...rest } = row;
  const same = own.length === forms.length && own.every((form) => forms.includes(form));
  return same ? rest : { ...rest, forms: own };
}

// === Occasions

function formedRows(group: readonly Duty[], context: Context): FormedRow[] {
  const all = group.flatMap((duty) => {
    const bound = duty.occasions.some((o) => o.forms.length > 0);
    return (duty.occasions.length > 0 ? duty.occasions : [NOTHING]).map((occasion) => ({
      duty,
      // A form that is named without a time holds for all times, unless some have their own.
      told: bound || duty.forms.length === 0 ? occasion : { ...occasion, forms: duty.forms },
    }));
  });
  const keys = keysFor(all.map(({ told: one }) => one));
  return all.map(({ duty, told: one }, i) => rowOf(one, duty, keys[i] ?? String(i + 1), context));
}

function rowOf(one: Told, duty: Duty, key: string, { ordinary, cast }: Context): FormedRow {
  const rule = one.rule ?? (one.ordinary ? ordinary.rule : null);
  return {
    key,
    meeting: one.meeting,
    meetingBasis: one.meeting ? "stated" : null,
    submitBy: one.submitBy,
    submitByBasis: one.submitBy ? "stated" : null,
    rule,
    period: one.period,
    forms: [...one.forms],
    submitTo: one.submitBy ? duty.submitTo : null,
    ours: duty.recipients.includes(cast.commissioner.code),
    note: noteOf(one, duty, rule, ordinary.section),
  };
}

function noteOf(one: Told, duty: Duty, rule: string | null, section: string | null): BothLanguages | null {
  if (duty.derivedFrom)
    return {
      sv: `Härlett: raden har ingen egen tid; takten följer av avsnitt ${duty.derivedFrom}.`,
      en: `Inferred: the row has no time of its own; the pace follows from section ${duty.derivedFrom}.`,
    };
  if (one.ordinary && one.rule === null && rule !== null)
    return {
      sv: `Raden säger bara ordinarie uppföljning; takten kommer från avsnitt ${section}.`,
      en: `The row only says ordinary follow-up; the pace comes from section ${section}.`,
    };
  const undated = rule === null && one.meeting === null && one.submitBy === null;
  if (undated && duty.vague.length > 0)
    return {
      sv: `Dokumentet säger bara ”${duty.vague.join(", ")}”.`,
      en: `The document only says “${duty.vague.join(", ")}”.`,
    };
  if (undated)
    return { sv: "Varken dag eller intervall anges.", en: "Neither a day nor an interval is given." };
  return null;
}

/** What makes an occasion itself: its month, its recurrence, or its number among the dated ones. */
function keysFor(occasions: readonly Told[]): string[] {
  const taken = new Map<string, number>();
  return occasions.map((one, i) => {
    const base = keyOf(one, occasions.slice(0, i));
    const n = (taken.get(base) ?? 0) + 1;
    taken.set(base, n);
    return n === 1 ? base : `${base}-${n}`;
  });
}

function keyOf(one: Told, before: readonly Told[]): string {
  if (one.ordinary) return "ordinarie";
  const month = /^month:\d{4}-(\d{2})$/.exec(one.rule ?? "")?.[1];
  if (month && one.submitBy === null) return slugOf(MONTH_NAMES[Number(month) - 1] ?? month);
  if (one.rule && !/^(?:month|first-meeting):/.test(one.rule)) return slugOf(one.rule.replace(/:.*$/, ""));
  return String(
    before.filter((o) => !o.ordinary && (o.meeting ?? o.submitBy ?? /^first/.test(o.rule ?? ""))).length + 1,
  );
}

// === Keywords

const COMMON = new Set(
  "uppfoljning uppfoljningar rapport redovisning sarskilt sarskilda uppdrag samt eller inom ska skall genom enligt inklusive gallande avseende kring till fran med utan under arbete arbetet arbeta namnd namnden alla fler andra sina deras denna dessa vilka vilket kommun kommunens".split(
    " ",
  ),
);
const MOST_KEYWORDS = 8;

const KIND_WORDS: Record<FollowUp["kind"], readonly string[]> = {
  "goal-kf": ["goal", "council goal"],
  "goal-committee": ["goal", "committee goal"],
  "assignment-kf": ["assignment", "council assignment"],
  "assignment-committee": ["assignment", "special assignment"],
  "base-mission": ["base mission"],
  "special-follow-up": ["follow-up"],
  "general-duty": ["duty to report"],
  partnership: ["partnership"],
};

/** Words to find the row by: the telling words of its title and its area; in English only what sort of row it is. */
export function keywordsOf(title: string, area: string, kind: FollowUp["kind"] | null): Keywords {
  const words = title.match(/[\p{L}\p{N}][\p{L}\p{N}/-]*/gu) ?? [];
  const telling = words.filter(
    (word) => (fold(word).length > 3 || /^\p{Lu}{2,}$/u.test(word)) && !COMMON.has(fold(word)),
  );
  return {
    sv: unique([
      ...telling.slice(0, MOST_KEYWORDS),
      ...(foldedWords(area).length > 0 ? [shorten(area, 60)] : []),
    ]),
    en: kind ? [...KIND_WORDS[kind]] : [],
  };
}

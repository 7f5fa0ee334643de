import type { Form } from "../../domain/agreement.js";
import { fold } from "../../domain/fold.js";
import type { TimeMention } from "../dates/mention.js";
import { readTimes } from "../dates/read-times.js";
import type { Unread } from "../draft.js";
import type { Context } from "./context.js";
import type { Duty } from "./duty.js";
import { type DutyVerb, dutyVerbs, isNoDuty, isObliged, namesReport } from "./duty-verbs.js";
import { formsIn } from "./forms.js";
import { frameOf, kindIn } from "./frame.js";
import { dutyInList, labelledDuty } from "./labels.js";
import { readTelling, type Told } from "./occasions.js";
import { receiversIn, receiversNamed } from "./receivers.js";
import { unique } from "./text.js";
import { titleOfDuty } from "./titles.js";
import type { Unit } from "./units.js";

/** What a piece of running text held: duties that a person must confirm, or what looked like one. */
export type Reading = { readonly duties: readonly Duty[]; readonly unread: readonly Unread[] };

type Clause = { readonly text: string; readonly verb: DutyVerb; readonly times: readonly TimeMention[] };

/** The duties told in running text, unit by unit; a unit may refer to the one before it in its section. */
export function readCandidates(units: readonly Unit[], context: Context): Reading {
  const duties: Duty[] = [];
  const unread: Unread[] = [];
  for (const unit of units) {
    const before = duties.findLast((duty) => duty.section === unit.section.id);
    const listed = dutyInList(unit, context);
    // The sentence that leads in a list tells of what the list names, and of nothing besides.
    if (listed && before?.quote === unit.lead) duties.splice(duties.lastIndexOf(before), 1);
    const found = listed ? { duties: [listed], unread: [] } : readUnit(unit, before, context);
    if (before && /(?:i enlighet med|enligt|utöver) ovanstående/iu.test(unit.text) && found.duties.length > 0)
      duties.splice(duties.indexOf(before), isRestated(before) ? 1 : 0);
    duties.push(...found.duties);
    unread.push(...found.unread);
  }
  return { duties: duties.map((duty) => baseForm(duty, units)), unread };
}

/** Said in general, then again "i enlighet med ovanstående": only what was said without a time is the same. */
const isRestated = ({ occasions }: Duty): boolean =>
  occasions.every(({ rule, meeting }) => !rule && !meeting);

function readUnit(unit: Unit, before: Duty | undefined, context: Context): Reading {
  if (isNoDuty(unit.text)) return { duties: [], unread: [] };
  const clauses = clausesOf(unit.text, context.year);
  const told = clauses.flatMap((clause) => dutyOf(clause, unit, before, context) ?? []);
  const named = told.length === 0 ? labelledDuty(unit, context) : null;
  const duties = named ? [named] : told;
  return { duties, unread: duties.length > 0 ? [] : unreadIn(unit, clauses, context) };
}

// === Clauses

/** A sentence holds one duty, or two where each half has its own verb and its own time or receiver. */
function clausesOf(text: string, year: number): Clause[] {
  const verbs = dutyVerbs(text).filter((verb) => isObliged(text, verb));
  const times = readTimes(text, year).filter(({ kind }) => kind !== "span");
  const [first] = verbs;
  if (!first) return [];
  for (const cut of text.matchAll(/,?\s+(?:samt|och)\s+(?:dessutom\s+|även\s+)?/gu)) {
    const at = cut.index + cut[0].length;
    const second = verbs.find((verb) => verb.start >= at);
    const halves =
      second &&
      first.end <= cut.index &&
      times.some((time) => time.start >= at && time.start < second.end + 80);
    const own =
      times.some((time) => time.end <= cut.index) ||
      /(?:möte|sammanträde|nämnd)\p{L}*$/iu.test(text.slice(0, cut.index));
    if (second && halves && own && isBefore(times, at, second))
      return [part(text, first, times, 0, cut.index), part(text, second, times, at, text.length)];
  }
  return [{ text, verb: first, times }];
}

/** The second half's time stands at its beginning ("samt årligen inkomma"): it is its own. */
const isBefore = (times: readonly TimeMention[], at: number, verb: DutyVerb): boolean =>
  times.some((time) => time.start >= at && time.start <= verb.start);

function part(text: string, verb: DutyVerb, times: readonly TimeMention[], from: number, to: number): Clause {
  const shift = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: one.start - from,
    end: one.end - from,
  });
  return {
    text: text.slice(from, to),
    verb: shift(verb),
    times: times.filter((time) => time.start >= from && time.end <= to).map(shift),
  };
}

// === From clause to duty

/** Sorts that need a time or a receiver beside the verb, and those that need a time. */
const NEEDS_TIME: readonly DutyVerb["sort"][] = ["draw-up", "noun"];
const SELF_EVIDENT: readonly DutyVerb["sort"][] = ["keep-informed"];

function dutyOf(clause: Clause, unit: Unit, before: Duty | undefined, context: Context): Duty[] | null {
  const same = before && /på (?:samma|motsvarande) sätt|(?<!\p{L})likaså(?!\p{L})/iu.test(clause.text);
  const recipients = receiversIn(clause.text, context.cast);
  const inHeading = recipients.length === 0 ? receiversIn(unit.section.heading, context.cast) : [];
  const told = recipientsOf(clause, recipients, unit, context);
  const timed = clause.times.length > 0 || same;
  const steady = clause.times.some(({ kind }) => kind !== "vague");
  if (clause.verb.present && clause.verb.sort !== "keep-informed" && !steady) return null;
  const enough =
    timed ||
    SELF_EVIDENT.includes(clause.verb.sort) ||
    (recipients.length > 0 && !NEEDS_TIME.includes(clause.verb.sort));
  if (!enough || !concerns(clause, recipients, timed === true)) return null;
  const telling = readTelling(clause.text, yearOfClause(clause, context.year));
  const occasions = same ? before.occasions : occasionsOf(clause, telling.occasions);
  return [
    {
      ...frameOf(unit, context),
      title: titleOfDuty(clause.text, clause.verb, unit.section.heading, context.cast, context.year),
      recipients: same && recipients.length === 0 ? before.recipients : told.length > 0 ? told : inHeading,
      forms: formsOf(clause, same ? before.forms : telling.forms),
      occasions: occasions.map((o) => ({ ...o, forms: [], ordinary: false })),
      vague: telling.vague,
    },
  ];
}

/** The year that the whole sentence gives the clause's dates ("i mars 2018 … och i april"). */
function yearOfClause({ times }: Clause, year: number): number {
  const dated = times.find((time) => time.kind === "month" || time.kind === "day");
  if (dated?.kind === "month") return dated.year;
  return dated?.kind === "day" ? Number(dated.date.slice(0, 4)) : year;
}

/** Drawn up for each one whom the committee serves, in their own file: no report on all of them. */
const ONE_PERSONS =
  /(?:vid|för|inför) varje|(?:genomförande|vård|omsorgs|behandlings|rehabiliterings|arbets|insats)plan(?:en|er)?(?!\p{L})|(?<!\p{L})individuell\p{L}* (?:\p{L}*)plan(?:en|er)?(?!\p{L})|(?<!\p{L})sip(?!\p{L})/iu;

/** To follow something up is a duty to report only where it says when, or to whom it is told. */
function concerns({ verb, text }: Clause, recipients: readonly string[], timed: boolean): boolean {
  if (verb.sort === "follow-up") return timed;
  if (verb.sort === "noun") return timed;
  if (verb.sort === "draw-up") return timed && !ONE_PERSONS.test(text);
  return timed || recipients.length > 0;
}

/** The times of the clause; to keep someone informed has the pace of what happens. */
function occasionsOf(clause: Clause, told: readonly Told[]): Told[] {
  const dated = told.filter((o) => o.rule ?? o.meeting ?? o.submitBy);
  if (dated.length > 0) return withRest(dated, clause);
  const rhythm = clause.times.find((time) => time.kind === "rhythm");
  const rule = rhythm?.kind === "rhythm" ? rhythm.rule : paceOf(clause);
  return rule === null
    ? []
    : [{ meeting: null, submitBy: null, rule, period: null, forms: [], ordinary: false }];
}

/** Several rhythms in one sentence are one duty told twice over ("regelbundet … vid varje möte"): the first counts. */
const withRest = (told: readonly Told[], { times }: Clause): Told[] => {
  const rhythms = times.filter((time) => time.kind === "rhythm");
  if (rhythms.length < 2 || told.some((o) => o.meeting ?? o.submitBy)) return [...told];
  const sure = told.find((o) => o.rule !== "ongoing") ?? told[0];
  return sure ? [sure] : [];
};

const paceOf = ({ verb, text }: Clause): string | null => {
  if (verb.sort === "keep-informed") return "ongoing";
  return ["dialogue", "inform", "consult"].includes(verb.sort) &&
    /(?:presidie|utskotts|dialog|samråds|samverkans|avstämnings)-? ?möten/iu.test(text)
    ? "ongoing"
    : null;
};

/**
 * Those named. A standing item at the presidium's meetings is told the presidium, whomever the dialogue is
 * with; goals and assignments are followed up to the committee that set them.
 */
function recipientsOf(
  { verb, text, times }: Clause,
  named: readonly string[],
  unit: Unit,
  { cast, outline }: Context,
): string[] {
  const presidium = named.filter((name) => name.includes("presidium"));
  if (verb.sort === "dialogue" && presidium.length > 0) return presidium;
  const ours = [cast.commissioner.code];
  if (named.length === 0 && verb.sort === "keep-informed" && verb.passive)
    return unique(receiversNamed(text.slice(0, verb.start), cast).map(({ receiver }) => receiver));
  const atMeetings = times.some((time) => time.kind === "rhythm" && time.rule === "every-meeting");
  if (
    named.length === 0 &&
    (atMeetings ||
      /^(?:onskar|begar|vill|efterfragar|ska|skall|bor|far|erhaller|tar del)(?!\p{L})/u.test(verb.text))
  )
    return ours;
  const committees = verb.sort === "follow-up" || /^(?:goal|assignment)-/.test(kindIn(unit, outline));
  return named.length === 0 && committees ? ours : [...named];
}

/** Verbs of meeting, folded. */
const MEETS = /^(?:traffas|mots|sammantrader)$/;

function formsOf({ verb, text }: Clause, told: readonly Form[]): Form[] {
  const own =
    ["dialogue", "consult"].includes(verb.sort) || MEETS.test(verb.text) || /samråda/iu.test(text)
      ? (["dialogue"] as const)
      : [];
  return unique([...told, ...own]).filter(
    (form) => form !== "dialogue" || own.length > 0 || formsIn(text).includes("dialogue"),
  );
}

// === What looked like a duty

const REPORTING: readonly DutyVerb["sort"][] = ["report", "inform", "hand-in", "notify", "noun"];

function unreadIn(unit: Unit, clauses: readonly Clause[], context: Context): Unread[] {
  const { place, text: quote } = unit;
  const { year } = context;
  // What ends in a colon leads in the list below it, which is read by item.
  if (/:$/.test(quote)) return [];
  if (clauses.some(({ verb }) => REPORTING.includes(verb.sort))) return [{ place, quote, why: "no-time" }];
  const times = readTimes(quote, year);
  if (times.some(({ kind }) => kind === "vague") && dutyVerbs(quote).length > 0)
    return [{ place, quote, why: "vague-time" }];
  return isUnclear(unit, times, context) ? [{ place, quote, why: "unclear" }] : [];
}

const WANTED = /(?<!\p{L})(?:ska|skall|bor|maste|vill|onskar|forvantas)(?!\p{L})/u;

/** Says how often, or what must be when, and names a report, a form or someone who is reported to: it may be a duty in unknown words. */
const isUnclear = ({ text }: Unit, times: readonly TimeMention[], { cast }: Context): boolean =>
  (times.some(({ kind }) => kind === "rhythm" || kind === "first-meeting") ||
    ((WANTED.test(fold(text)) || receiversIn(text, cast).length > 0) &&
      times.some(({ kind }) => kind !== "span"))) &&
  (namesReport(text) || formsIn(text).length > 0 || receiversNamed(text, cast).length > 0);

// === Titles in the form that the document itself uses

/** "Uppföljning av grunduppdraget" where the document elsewhere says "grunduppdrag". */
function baseForm(duty: Duty, units: readonly Unit[]): Duty {
  const found = /^Uppföljning av (\p{L}+?)(et|en)$/u.exec(duty.title);
  if (!found?.[1]) return duty;
  const base = found[1];
  const used = units.some(({ section }) =>
    new RegExp(`(?<!\\p{L})${base}(?!\\p{L})`, "iu").test(section.heading),
  );
  return used ? { ...duty, title: `Uppföljning av ${base}` } : duty;
}

import { fold } from "../../domain/fold.js";
import type { TimeMention } from "../dates/mention.js";
import { readTimes } from "../dates/read-times.js";
import type { Context } from "./context.js";
import type { Duty } from "./duty.js";
import { dutyVerbs, isNoDuty, isObliged, namesReport } from "./duty-verbs.js";
import { formsIn } from "./forms.js";
import { frameOf } from "./frame.js";
import { readTelling, type Told } from "./occasions.js";
import { receiversIn } from "./receivers.js";
import { capitalise, clean, withoutEnd } from "./text.js";
import { bareTitle } from "./titles.js";
import type { Unit } from "./units.js";

// Duties without a verb of their own: named and timed ("Prognos: 15 maj"), or listed under a sentence that has it.

const SEPARATOR = /\s*:\s+|\s+[–—-]\s+/u;
const LONGEST_NAME = 90;

/** Labels whose times are the agreement's own, or a payment's. */
const NO_REPORT =
  /^(?:avtalstid|giltig|galler|period|datum|beslut|antagen|faststall|upprattad|reviderad|version|dnr|betalning|utbetalning|faktur|uppsagning|oppet|oppettider|sammantrade|moten|namndmote|stoppdag)/u;

/** What may stand around the times where they say all there is: "senast den", "i", "vid". */
const AROUND =
  /(?<!\p{L})(?:senast|den|i|vid|på|till|under|inför|och|samt|per|varje|året|en|gång|gånger)(?!\p{L})/giu;

/**
 * "Helårsprognos: 15 maj och 15 oktober", "Avgifter – sammanställning per kvartal": a name, and what is said of
 * when, how or to whom. A day alone is no report's unless the line names one: it may be the day of anything.
 */
export function labelledDuty(unit: Unit, context: Context): Duty | null {
  const cut = SEPARATOR.exec(unit.text);
  const name = cut ? unit.text.slice(0, cut.index) : "";
  const rest = cut ? unit.text.slice(cut.index + cut[0].length) : "";
  const times = steady(rest, context.year);
  if (times.length === 0 || !isName(name, context.year) || isNoDuty(rest)) return null;
  const isReport = namesReport(name) || namesReport(rest) || formsIn(rest).length > 0;
  const isTold = receiversIn(rest, context.cast).length > 0;
  const isPace = times.every(({ kind }) => kind === "rhythm") && saysNoMore(rest, times);
  return isReport || isTold || (isPace && unit.inList) ? dutyNamed(name, rest, "", unit, context) : null;
}

const steady = (text: string, year: number): TimeMention[] =>
  readTimes(text, year).filter(({ kind }) => kind !== "span" && kind !== "vague");

const isName = (name: string, year: number): boolean =>
  /\p{L}{3}/u.test(name) &&
  name.length <= LONGEST_NAME &&
  !NO_REPORT.test(fold(name)) &&
  steady(name, year).length === 0;

function saysNoMore(text: string, times: readonly TimeMention[]): boolean {
  const rest = times.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return !/\p{L}{3}/u.test(rest.replace(AROUND, ""));
}

/**
 * An item of a list whose leading sentence is a duty ("Följande redovisas för nämnden varje kvartal:"): what
 * it names has the sentence's time, form and receiver, unless it has its own. An item with a duty verb, or
 * with a sentence of its own, speaks for itself.
 */
export function dutyInList(unit: Unit, context: Context): Duty | null {
  const { lead, text } = unit;
  if (lead === null || !leadsIn(lead) || !/^[^.]{3,140}\.?$/u.test(text)) return null;
  if (dutyVerbs(text).some((verb) => isObliged(text, verb)) || isNoDuty(text)) return null;
  const cut = SEPARATOR.exec(text) ?? /\s*(?:\(|,\s)/u.exec(text);
  const own = cut ? text.slice(cut.index + cut[0].length) : "";
  const saysHow = own !== "" && (steady(own, context.year).length > 0 || formsIn(own).length > 0);
  const name = saysHow && cut ? text.slice(0, cut.index) : text;
  const isTimed = steady(`${lead} ${own}`, context.year).length > 0;
  const isTold = receiversIn(lead, context.cast).length > 0;
  return isTimed || isTold ? dutyNamed(name, saysHow ? own : "", lead, unit, context) : null;
}

const LEADING = ["report", "inform", "hand-in", "notify"];

const leadsIn = (lead: string): boolean =>
  !isNoDuty(lead) && dutyVerbs(lead).some((verb) => LEADING.includes(verb.sort) && isObliged(lead, verb));

/** A duty of that name; what the line leaves open its leading sentence says. */
function dutyNamed(name: string, own: string, lead: string, unit: Unit, context: Context): Duty {
  const [told, led] = [own, lead].map((text) => readTelling(text, context.year));
  const times = (occasions: readonly Told[] = []): Told[] =>
    occasions
      .filter((o) => o.rule ?? o.meeting ?? o.submitBy)
      .map((o) => ({ ...o, forms: [], ordinary: false }));
  const [ownTimes, ledTimes] = [times(told?.occasions), times(led?.occasions)];
  const first = (texts: readonly string[], read: (text: string) => readonly string[]): string[] => [
    ...(texts.map(read).find((found) => found.length > 0) ?? []),
  ];
  return {
    ...frameOf(unit, context),
    title: capitalise(withoutEnd(bareTitle(clean(name)).title)),
    recipients: first([own, lead, unit.section.heading], (text) => receiversIn(text, context.cast)),
    forms: [...((told?.forms.length ?? 0) > 0 ? (told?.forms ?? []) : (led?.forms ?? []))],
    occasions: ownTimes.length > 0 ? ownTimes : ledTimes,
    vague: told?.vague ?? [],
  };
}

import { countOf, NUMBER } from "../finders/time-words.js";
import type { CommandReader } from "./command.js";
import { isAll, POLITE, told } from "./told.js";

/**
 * What is set for a committee. `null` where its own setting is taken away, so that the default holds. Steps are days
 * before the stop day and days after it; where one side is not said (`null`) it stays as it is.
 */
export type RuleSet =
  | { readonly setting: "stopDays"; readonly value: number | null }
  | {
      readonly setting: "steps";
      readonly value: {
        readonly before: readonly number[] | null;
        readonly after: readonly number[] | null;
      } | null;
    }
  | { readonly setting: "digest"; readonly value: boolean }
  | { readonly setting: "squeezeDays"; readonly value: boolean };

/** Shows or changes what a committee has set. */
export type RulesCommand = {
  readonly kind: "rules";
  readonly committees: readonly string[];
  readonly unknown: readonly string[];
  /** `null`: shows what holds. */
  readonly set: RuleSet | null;
};

/** What was read of a setting, and what is left of the sentence: the committee, and words that say nothing. */
type Read = { readonly set: RuleSet | null; readonly left: string };

/** A text with what a pattern finds blanked, so that every word keeps its place. */
const blank = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns.reduce((left, pattern) => left.replace(pattern, (found) => " ".repeat(found.length)), text);

const SHOW =
  /^ (?:visa|lista|vilka (?:ar|galler)|vad (?:ar|galler for)|show|list|what are) (?:mig )?(?:alla |all )?(?:the )?(?:installningar(?:na)?|regler(?:na)?|settings|rules) /;

const STOP =
  /^ (?:(?:satt|andra|gor|aterstall|set|change|make|reset) )?(?:the )?(?:stopp ?dag(?:en|ar)?|stop ?days?) /;
const COUNTED = new RegExp(` (${NUMBER}) (dag(?:ar)?|days?|veckor|vecka|weeks?) `);
const USUAL = / (?:som vanligt|standard(?:varde(?:t)?)?|aterstall|as usual|(?:the )?default|reset) /;

function readStop(folded: string): Read | null {
  const said = STOP.exec(folded);
  if (!said) return null;
  const counted = COUNTED.exec(folded);
  const rest = blank(folded, STOP);
  if (!counted)
    return USUAL.test(folded)
      ? { set: { setting: "stopDays", value: null }, left: blank(rest, USUAL) }
      : null;
  const [, count = "", unit = ""] = counted;
  const value = countOf(count) * (/^(?:veck|week)/.test(unit) ? 7 : 1);
  return { set: { setting: "stopDays", value }, left: blank(rest, COUNTED) };
}

const REMIND = /^ (?:paminn|remind) /;
const NEVER =
  /^ (?:(?:paminn|remind) (?:inte|not)|(?:do not|don t|never) remind|(?:sluta|stop) (?:att )?(?:paminna|reminding)|(?:inga|no) (?:paminnelser|reminders)|(?:stang av|turn off|switch off) (?:the )?(?:paminnelser(?:na)?|reminders)) /;
const AGAIN =
  /^ (?:(?:slå|sla|satt) pa (?:paminnelser(?:na)?)|(?:turn|switch) on (?:the )?reminders|aterstall paminnelser(?:na)?|reset (?:the )?reminders) /;
const NOT_AFTER = / (?:och |men |and |but )?(?:inte|inga|not|none) (?:efter|after) /;
const STEPS =
  /(?<= )((?:\d{1,3}(?: och| and| samt)? )+)(?:dag(?:ar)? |days? )?(fore|innan|before|efter|after)(?: (?:och|and) (efter|after|fore|before))?(?= )/g;

const numbers = (text: string): number[] => [...new Set((text.match(/\d+/g) ?? []).map(Number))];

function readSteps(folded: string): Read | null {
  const never = NEVER.exec(folded);
  if (never)
    return {
      set: { setting: "steps", value: { before: [], after: [] } },
      left: blank(folded, NEVER),
    };
  const again = AGAIN.exec(folded);
  if (again) return { set: { setting: "steps", value: null }, left: blank(folded, AGAIN) };
  const remind = REMIND.exec(folded);
  if (!remind) return null;
  const rest = blank(folded, REMIND);
  if (USUAL.test(rest)) return { set: { setting: "steps", value: null }, left: blank(rest, USUAL) };
  const found = [...rest.matchAll(STEPS)];
  const at = (side: RegExp): number[] =>
    found.flatMap(([, days = "", first = "", second = ""]) =>
      side.test(first) || side.test(second) ? numbers(days) : [],
    );
  const [before, after] = [at(/^(?:fore|innan|before)$/), at(/^(?:efter|after)$/)];
  const notAfter = NOT_AFTER.test(rest);
  if (found.length === 0 && !notAfter) return null;
  const value = {
    before: before.length > 0 ? before : null,
    after: after.length > 0 ? after : notAfter ? [] : null,
  };
  return { set: { setting: "steps", value }, left: blank(rest, NOT_AFTER, STEPS) };
}

const SQUEEZE =
  /^ (?:(?:rakna|lat|count|treat) )?(?:klamdag(?:ar(?:na)?|en)?|(?:the )?(?:squeeze|bridge) days?) (?:raknas|ska raknas|ar|galler|count|are|is|raknas inte|rakna)? ?/;
const CLOSED = / (?:lediga?|ledigt|lediga dagar|helgdagar|stangda|closed|off|days off|holidays) /;
const OPEN = / (?:arbetsdagar|vardagar|vanliga dagar|working days|open) /;
const NOT = / (?:inte|ej|not|no) /;

function readSqueeze(folded: string): Read | null {
  const said = SQUEEZE.exec(folded);
  if (!said) return null;
  const [closed, open] = [CLOSED.exec(folded), OPEN.exec(folded)];
  if ((closed === null) === (open === null)) return null;
  const value = (closed !== null) !== NOT.test(folded);
  const left = blank(folded, SQUEEZE, CLOSED, OPEN, NOT);
  return { set: { setting: "squeezeDays", value }, left };
}

const DIGEST = / (?:veckobrev(?:et)?|veckosammanstallning(?:en)?|(?:the )?weekly (?:digest|letter|summary)) /;
const ON = / (?:pa|on|slå pa|sla pa|starta|start|skicka|send) /;
const OFF = / (?:av|off|stang av|stoppa|sluta med|sluta skicka|stop|inget|no) /;

/** The channel's digest. A digest of one's own is another thing: "mitt veckobrev" is left to whoever reads that. */
function readDigest(folded: string): Read | null {
  if (!DIGEST.test(folded)) return null;
  const rest = blank(folded, DIGEST);
  const [off, on] = [OFF.exec(rest), ON.exec(rest)];
  if (!off && !on) return null;
  const left = blank(rest, OFF, ON, / (?:sla|stang|turn|switch|satt) /);
  return { set: { setting: "digest", value: off === null }, left };
}

const readShow = (folded: string): Read | null => {
  const said = SHOW.exec(folded);
  return said ? { set: null, left: blank(folded, SHOW) } : null;
};

const READERS = [readShow, readStop, readSteps, readSqueeze, readDigest];

/** Words that say nothing of their own in such a sentence. */
const SMALL =
  /(?<= )(?:for|till|i|pa|av|om|som|den|det|en|ar|ska|vara|galler|gora|bli|to|the|of|in|as|is|be|should|at|a|och|and|dagar|dag|days|day|fore|innan|before|sammantradet|sammantrade|stoppdagen|stoppdag|stop|meeting|kanalen|kanal|channel|har|this|here|committee|namnden|nu|now|tack|please|s|hos|here)(?= )/g;

/** Reads what is set for a committee; only where all of the message is about that. */
export const readRules: CommandReader<RulesCommand> = ({ folded, written }, context) => {
  const start = (POLITE.exec(folded)?.[0].length ?? 1) - 1;
  const text = folded.slice(Math.max(0, start));
  const asWritten = written.slice(Math.max(0, start));
  for (const read of READERS) {
    const found = read(text);
    if (!found) continue;
    // Names count as they are written: an abbreviation may also be a word.
    const rest = [...found.left].map((letter, at) => (letter === " " ? " " : asWritten[at])).join("");
    const { committees, unknown, left, days } = told(rest, context);
    if (days.length > 0 || !isAll(` ${left} `.replace(/ +/g, " "), SMALL)) return null;
    return { kind: "rules", committees, unknown, set: found.set };
  }
  return null;
};

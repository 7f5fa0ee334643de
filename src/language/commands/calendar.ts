import type { Normalised } from "../normalise.js";
import type { CommandContext, CommandReader } from "./command.js";
import { isAll, POLITE, type Said, type Told, told } from "./told.js";

/** Changes a committee's calendar. */
export type CalendarCommand = {
  readonly kind: "calendar";
  readonly what: "add" | "move" | "cancel" | "restore";
  /** Party ids of the committees that are named. */
  readonly committees: readonly string[];
  /** Names of bodies that no loaded agreement is of. */
  readonly unknown: readonly string[];
  /** The meeting's day, or the day to add; `null` where none is named. */
  readonly day: Said | null;
  /** Whether it is the next meeting, by these words. */
  readonly next: boolean;
  /** The day it is moved to. */
  readonly to: Said | null;
};

type What = CalendarCommand["what"];

/** How each begins. What it does and to what must be all there is to it: see `OBJECT` and `SMALL`. */
const VERBS: readonly (readonly [What, RegExp])[] = [
  ["restore", /^ (?:aterstall|aterinfor|ateruppta|stall inte in|restore|reinstate|bring back|uncancel) /],
  [
    "add",
    /^ (?:lagg (?:till|in|upp)|skapa|boka(?: in)?|satt (?:in|ut)|add|create|schedule|book|(?=(?:ett )?(?:nytt|extra) )|(?=(?:an? )?new )) ?/,
  ],
  [
    "move",
    /^ (?:flytta(?: (?:fram|bak|tillbaka|om|pa))?|senarelagg|tidigarelagg|skjut (?:upp|fram|pa)|move|reschedule|postpone) /,
  ],
  ["cancel", /^ (?:stall in|stryk|ta bort|avboka|cancel|delete|remove|call off) /],
];

/** "sammanträdet 4 juni är inställt": said of a meeting, to whoever keeps its calendar. */
const STATED: readonly (readonly [What, RegExp])[] = [
  ["cancel", / (?:ar installt|stalls in|ar avbokat|utgar|blir inte av|is cancell?ed|is called off) $/],
  ["move", / (?:flyttas|ar flyttat|har flyttats|is moved|has been moved|moves) (?=(?:till|to) )/],
];

/** What it is done to. */
const OBJECT =
  / (?:extra|ordinarie|namnd)?(?:sammantrade|mote|namndmote|namndsammantrade|meeting)(?:t|n|na|s)? /;

/** Words that say nothing of their own in such a sentence. */
const SMALL =
  /(?<= )(?:den|det|de|i|pa|for|av|hos|med|fran|till|dag(?:en)?|ett|en|nytt|extra|ordinarie|namnden|nasta|kommande|ar|i stallet|istallet|igen|the|a|an|on|in|of|for|from|to|at|new|next|coming|s|instead|again|please|tack|sammantradet|our|its|committee|calendar|kalendern|kalender|och|and|samt)(?= )/g;

const NEXT = / (?:nasta|next|kommande|coming) /;

const OF_TO = / (?:till|to) /g;

/** Whether the meeting is what is spoken of, rather than where something else is moved to. */
function isObject({ text, lastDayAt, days }: Told, what: What): boolean {
  const at = text.search(OBJECT);
  if (at < 0) return false;
  if (what !== "move" || days.length === 0) return true;
  const to = [...text.matchAll(OF_TO)].findLast(({ index }) => index <= lastDayAt)?.index ?? lastDayAt;
  return at <= to;
}

/** The day of a meeting and the one it goes to: of one day alone the words before it tell which. */
function daysOf(what: What, { days, text, lastDayAt }: Told): Pick<CalendarCommand, "day" | "to"> {
  const [first = null, second = null] = days;
  if (what !== "move" || second !== null) return { day: first, to: second };
  const isTo = / (?:till|to) (?:den |the |on )?(?:\p{L}+ (?:den |the )?)?$/u.test(text.slice(0, lastDayAt));
  return isTo || / ?(?:till|to) /.test(text.slice(lastDayAt, lastDayAt + 5))
    ? { day: null, to: first }
    : { day: first, to: null };
}

function commandOf(what: What, written: string, context: CommandContext): CalendarCommand | null {
  const said = told(written, context);
  if (said.days.length > 2 || !isObject(said, what)) return null;
  if (!isAll(said.left.replace(OBJECT, "  ").replace(/ +/g, " "), SMALL)) return null;
  const { committees, unknown } = said;
  const { day, to } = daysOf(what, said);
  return {
    kind: "calendar",
    what,
    committees,
    unknown,
    day,
    to,
    next: day === null && NEXT.test(` ${said.text} `),
  };
}

/** What is said as done: "SN:s sammanträde 4 juni är inställt". A question says it too. */
function readStated(text: Normalised, context: CommandContext): CalendarCommand | null {
  if (text.asks) return null;
  for (const [what, pattern] of STATED) {
    const said = pattern.exec(text.folded);
    if (!said) continue;
    const end = said.index + said[0].length;
    return commandOf(what, `${text.written.slice(0, said.index)} ${text.written.slice(end)}`, context);
  }
  return null;
}

/** Reads what staff do with a committee's calendar; only where all of the message is about that. */
export const readCalendar: CommandReader<CalendarCommand> = (text, context) => {
  const polite = POLITE.exec(text.folded)?.[0].length ?? 1;
  const start = Math.max(0, polite - 1);
  const rest = text.folded.slice(start);
  for (const [what, pattern] of VERBS) {
    const verb = pattern.exec(rest);
    if (verb) return commandOf(what, ` ${text.written.slice(start + verb[0].length)}`, context);
  }
  return readStated(text, context);
};

import type { Period } from "../../domain/period.js";
import type { MeetingQuestion } from "../../domain/question.js";
import { countOf, NUMBER } from "../finders/time-words.js";
import { valuesOf } from "../mention.js";
import type { Reading } from "../reading.js";
import { aheadOf, hasTopic, hasWords, type QuestionRule } from "./rule.js";

/** "när är nästa nämnd?": the committee stands for its meeting. */
const COMMITTEE_AS_MEETING =
  / (?:forsta|sista|nasta|nastkommande|kommande|narmaste|forra|nar (?:ar|har|blir)|dagar|datum|(?:ar|blir|finns) det(?: nagon)?|har (?:vi|ni)(?: nagon)?) (?:\p{L}+ )?namnd(?:en)? /u;

/** Whether a meeting is named, by its month as well ("junimötet"), or the committee that stands for it. */
export const namesMeeting = ({ has, text, mentions }: Reading): boolean =>
  has("meeting") ||
  COMMITTEE_AS_MEETING.test(text.folded) ||
  valuesOf(mentions, "time").some(({ ofMeeting }) => ofMeeting);

/** "när är nästa SN?": a committee by its name stands for its meeting, where nothing is to be done. */
const asksNextOfCommittee = (reading: Reading): boolean =>
  reading.committeeNamed &&
  reading.has("when", "dates") &&
  / (?:nasta|nastkommande|kommande|narmaste|forra|next|last|previous) /.test(reading.text.folded) &&
  !/ dags /.test(reading.text.folded) &&
  !hasWords(reading) &&
  reading.filter.areas.length === 0 &&
  !reading.has("present", "reports", "submit");

/** "mötet efter nästa": one meeting is passed over. A span of time after it ("nästa månad") is another matter. */
const AFTER_NEXT =
  / (?:efter nasta|nast ?nasta|after (?:the )?next|darpa|(?:the )?one after)(?! (?:\p{L}+ )?(?:dag|veck|manad|kvartal|tertial|ar |week|month|quarter|year))/u;

/** Whether the meeting or deadline after the next one is meant. */
export const isAfterNext = ({ text }: Reading): boolean => AFTER_NEXT.test(text.folded);

function whichOf(reading: Reading): MeetingQuestion["which"] {
  const { has } = reading;
  if (isAfterNext(reading)) return "afterNext";
  if (has("next")) return "next";
  return has("previous", "backwards") ? "previous" : "all";
}

/** "årets sista sammanträde", "the first meeting in 2024": one end of a row of meetings. */
const ENDS = [
  { end: "last", pattern: / (?:sista|last|final) (?:\p{L}+ )?(?:sammantrad|mot|namnd|meeting)/u },
  { end: "first", pattern: / (?:forsta|first) (?:\p{L}+ )?(?:sammantrad|mot|namnd|meeting)/u },
  {
    end: "last",
    pattern:
      / (?:traffas|samlas|ses|mots|sammantrader|meets?) (?:[^ ]+ ){0,3}(?:for )?(?:sista gangen|the last time|last time) /,
  },
  {
    end: "first",
    pattern:
      / (?:traffas|samlas|ses|mots|sammantrader|meets?) (?:[^ ]+ ){0,3}(?:for )?(?:forsta gangen|the first time|first time) /,
  },
] as const;

/** The end of a row of meetings that a text names, if any. */
export const endOf = ({ text }: Reading): "first" | "last" | null =>
  ENDS.find(({ pattern }) => pattern.test(text.folded))?.end ?? null;

/** "de två närmaste sammanträdena", "next three SN meetings". */
const SO_MANY = new RegExp(
  ` (?:nasta|narmaste|kommande|next|coming) (${NUMBER}) (?:[a-z]+ )?(?:sammantrad|mote|namnd|meeting)`,
);
const SO_MANY_BEFORE = new RegExp(
  ` (?:de |the )?(${NUMBER}) (?:nasta|narmaste|kommande|next|coming) (?:[a-z]+ )?(?:sammantrad|mote|namnd|meeting)`,
);

function countOfNext({ text, has }: Reading): number | null {
  if (has("submit", "present", "reports", "list")) return null;
  const said = SO_MANY.exec(text.folded) ?? SO_MANY_BEFORE.exec(text.folded);
  return said ? countOf(said[1] ?? "") : null;
}

/** "flest punkter", "minst att redovisa": a meeting by how much is up at it. */
const BY_COUNT = [
  { end: "most", pattern: / (?:flest|mest|tyngst|storst|langst|most|busiest|heaviest|longest)[a-z]* / },
  { end: "fewest", pattern: / (?:farst|minst|lattast|kortast|fewest|least|lightest|shortest)[a-z]* / },
] as const;

const byCount = ({ text }: Reading): "most" | "fewest" | null =>
  BY_COUNT.find(({ pattern }) => pattern.test(text.folded))?.end ?? null;

/** "har vi något sammanträde i maj?", "is there a committee meeting in July?"; "har vi något till mötet?" asks what. */
const ASKS_WHETHER =
  /^ (?:(?:hej|och|men|hi) )?(?:har|finns|ar|blir|is|are|do|does|will) (?:(?!till|infor|pa|vid|i|at|for|to)[^ ]+ ){1,4}(?:sammantrad|mote|namndmote|namnd |meeting)/;

/** "hur många gånger träffas SN i höst?" */
const ASKS_HOW_MANY =
  / (?:hur manga (?:ganger|moten|sammantraden)|how (?:many times|often|many meetings)) (?:[^ ]+ ){0,3}(?:traffas|samlas|ses|mots|sammantrader|har|ar|blir|meets?|is|are|does|do) /;

/** "visa sammanträden", "vilka sammanträden har SN?": a list of meetings is a list of days. */
const ASKS_LIST =
  / (?:visa|lista|vilka(?: ar)?|show|list|which) (?:me |mig )?(?:alla |all |the |de )?(?:kommande |coming )?(?:sammantraden(?:a)?|namndmoten(?:a)?|meetings) /;

/** "any meetings left this year?", "fler sammanträden i år?" */
const ASKS_ANY =
  /^ (?:any|nagot|nagra|fler|flera|more) (?:(?!till|infor|pa|vid|i|at|for|to|in)[^ ]+ ){0,2}(?:sammantrad|mote|namndmote|meeting)/;

const ASKS_DAYS = [ASKS_ANY, ASKS_WHETHER, ASKS_HOW_MANY, ASKS_LIST];

/** "VONs möten 2024": meetings in the plural, and nothing said of what is up at them. */
const MEETINGS = / (?:sammantraden(?:a)?|namndmoten(?:a)?|moten(?:a)?|meetings) /;
const onlyMeetings = ({ has, text, things }: Reading): boolean =>
  MEETINGS.test(text.folded) &&
  things.every((word) => MEETINGS.test(` ${word} `)) &&
  !has("present", "submit", "reports", "list");

/** The period asked about; of what is "kvar" of it, the part from today on. */
function ahead({ period, isLeft, today }: Reading): Period | null {
  if (!isLeft) return period;
  return period === null ? { start: today, end: `${today.slice(0, 4)}-12-31` } : aheadOf(period, today);
}

/** When a committee meets: days, not what is up. */
export const meeting: QuestionRule = {
  name: "meeting",
  read: (reading) => {
    const { has, period, scope, filter } = reading;
    const most = namesMeeting(reading) && !has("money", "measure") ? byCount(reading) : null;
    if (most !== null && filter.recipients.length === 0)
      return { kind: "meeting", period: ahead(reading), which: "all", end: most };
    if (has("submit") || hasTopic(reading) || filter.recipients.length > 0) return null;
    const end = endOf(reading);
    // "what is the last meeting of 2026": a meeting asked for by its place in the year is asked for its day.
    const asksEnd = end !== null && period !== null && !has("present", "list", "backwards", "reports");
    const asksDays =
      asksEnd ||
      has("dates", "when") ||
      onlyMeetings(reading) ||
      ASKS_DAYS.some((asks) => asks.test(reading.text.folded));
    const count = period === null ? countOfNext(reading) : null;
    if (count !== null) return { kind: "meeting", period, which: "all", end: null, count };
    const ofCommittee = (has("dates") && scope.committees.length > 0) || asksNextOfCommittee(reading);
    if (!asksDays || !(namesMeeting(reading) || ofCommittee)) return null;
    // "vad är uppe nästa sammanträde" asks what, not when.
    if (has("present") && !has("when", "dates")) return null;
    return {
      kind: "meeting",
      period: ahead(reading),
      which: period === null ? whichOf(reading) : "all",
      end,
    };
  },
};

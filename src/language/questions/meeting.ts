import { yearOf } from "../../domain/calendar-date.js";
import { type Period, yearPeriod } from "../../domain/period.js";
import type { MeetingQuestion, Place } from "../../domain/question.js";
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
  / (?:efter nasta|nast ?nasta|after (?:the )?next|darpa|(?:the )?one after)(?! (?:ar |(?:\p{L}+ )?(?:dag|veck|manad|kvartal|tertial|week|month|quarter|year)))/u;

/** Whether the meeting or deadline after the next one is meant. */
export const isAfterNext = ({ text }: Reading): boolean => AFTER_NEXT.test(text.folded);

function whichOf(reading: Reading): MeetingQuestion["which"] {
  const { has } = reading;
  if (isAfterNext(reading)) return "afterNext";
  if (has("next")) return "next";
  return has("previous", "backwards") ? "previous" : "all";
}

/** How a meeting's place in a row of them is said. */
const BY_PLACE: readonly (readonly [Place, string])[] = [
  ["nextToLast", "(?:nasta?|second|next) ?(?:to )?(?:sista|last)|penultimate"],
  ["last", "sista|last|final"],
  ["first", "forsta|first"],
  ["second", "andra|second"],
  ["third", "tredje|third"],
  ["fourth", "fjarde|fourth"],
  ["fifth", "femte|fifth"],
  ["sixth", "sjatte|sixth"],
];

const A_MEETING = "(?:sammantrad|mot(?!iv)|namnd|meeting)";
const MEETS = "(?:traffas|samlas|ses|mots|sammantrader|meets?)";

/** "årets sista sammanträde", "the second meeting in 2024", "träffas för sista gången": one of a row of meetings. */
const IN_PLACE = BY_PLACE.map(([place, said]) => ({
  place,
  pattern: new RegExp(
    ` (?:${said}) (?:[a-z]+ )?${A_MEETING}| ${MEETS} (?:[^ ]+ ){0,3}(?:for )?(?:den |the )?(?:${said}) (?:gangen|time) `,
  ),
}));

/** The place in a row of meetings that a text names, if any. "Det andra mötet" may be the other one, where no time is said. */
export const endOf = ({ text, period }: Reading): Place | null => {
  const place = IN_PLACE.find(({ pattern }) => pattern.test(text.folded))?.place ?? null;
  return place === "second" && period === null ? null : place;
};

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

/** A question whether something is so: its verb first, or behind "om". */
const WHETHER =
  /^ (?:(?:om|if|whether|att|that) (?:[^ ]+ ){1,5})?(?:har|hade|finns|ar|blir|is|are|do|does|did|will|has|have|any|nagot|nagra|nat|inget|inga|fler|flera|more) /;

/** A meeting that is not taken as known: "något möte", "a meeting"; of "till mötet" what is up is asked. */
const SOME_MEETING =
  / (?<! (?:till|infor|pa|vid|i|at|for|to|in|the|this|that|next|last|nasta|forra|kommande|narmaste|sista|forsta|detta|varje|every) )(?:namnd ?)?(?:sammantraden?|moten?|meetings?|namnd(?! [a-z]+ (?:med|om) )) /;

/** "träffas nämnden i juli?", "does SN meet in July?", "om SN sammanträder i juni". */
const THEY_MEET = / (?:traffas|samlas|sammantrader|mots|meets?|convenes?) /;
const ASKS_WHAT = / (?:vad|vilka|vilken|vilket|what|which|allt|something|anything|hur ofta|how often) /;

/** Whether there is a meeting at all is asked: "har vi något sammanträde i maj?", "any meetings left?" */
const asksWhether = ({ head, has, filter, committeeNamed }: Reading): boolean => {
  if (has("present", "reports") || (filter.topic.length > 0 && !committeeNamed)) return false;
  return (WHETHER.test(head) && SOME_MEETING.test(head)) || (THEY_MEET.test(head) && !ASKS_WHAT.test(head));
};

/** "vad kommer upp när SN sammanträder nästa gång?": what is asked stands before, and "när" says at what. */
const ASKS_WHAT_THEN = / (?:vad|vilka|what|which) (?:[^ ]+ )+(?:nar|when) /;

/** "hur många gånger träffas SN i höst?" */
const ASKS_HOW_MANY =
  / (?:hur manga (?:ganger|moten|sammantraden)|how (?:many times|often|many meetings)) (?:[^ ]+ ){0,3}(?:traffas|samlas|ses|mots|sammantrader|har|ar|blir|meets?|is|are|does|do) /;

/** "visa sammanträden", "vilka sammanträden har SN?": a list of meetings is a list of days. */
const ASKS_LIST =
  / (?:visa|lista|vilka(?: ar)?|show|list|which) (?:me |mig )?(?:alla |all |the |de )?(?:kommande |coming )?(?:sammantraden(?:a)?|namndmoten(?:a)?|meetings) /;

const ASKS_DAYS = [ASKS_HOW_MANY, ASKS_LIST];

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

const WAS = / (?:var|hade|was|were|did|senast[a-z]*) /;

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
    // "när är sista mötet?": this year's, unless what was is asked.
    if (
      end !== null &&
      period === null &&
      !has("present", "list", "reports") &&
      !WAS.test(reading.text.folded)
    )
      return { kind: "meeting", period: yearPeriod(yearOf(reading.today)), which: "all", end };
    // "what is the last meeting of 2026": a meeting asked for by its place in the year is asked for its day.
    const asksEnd = end !== null && period !== null && !has("present", "list", "backwards", "reports");
    const whether = asksWhether(reading);
    const asksDays =
      asksEnd ||
      has("dates", "when") ||
      onlyMeetings(reading) ||
      whether ||
      ASKS_DAYS.some((asks) => asks.test(reading.text.folded));
    const count = period === null ? countOfNext(reading) : null;
    if (count !== null) return { kind: "meeting", period, which: "all", end: null, count };
    const ofCommittee = (has("dates") && scope.committees.length > 0) || asksNextOfCommittee(reading);
    if (!asksDays || !(namesMeeting(reading) || ofCommittee || whether)) return null;
    // "vad är uppe nästa sammanträde" asks what, not when.
    if (has("present") && (!has("when", "dates") || ASKS_WHAT_THEN.test(reading.head))) return null;
    return {
      kind: "meeting",
      period: ahead(reading),
      which: period === null ? whichOf(reading) : "all",
      end,
    };
  },
};

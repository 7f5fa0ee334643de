import type { Reading } from "../reading.js";
import { hasTopic, type QuestionRule } from "./rule.js";

/** "när är nästa nämnd?": the committee stands for its meeting. */
const COMMITTEE_AS_MEETING =
  / (?:nasta|nastkommande|kommande|narmaste|forra|nar (?:ar|har|blir)|dagar|datum) (?:\p{L}+ )?namnd(?:en)? /u;

/** Whether a meeting is named, or the committee that stands for it. */
export const namesMeeting = ({ has, text }: Reading): boolean =>
  has("meeting") || COMMITTEE_AS_MEETING.test(text.folded);

function whichOf({ has }: Reading): "all" | "next" | "previous" {
  if (has("next")) return "next";
  return has("previous", "backwards") ? "previous" : "all";
}

/** "årets sista sammanträde", "the first meeting in 2024": one end of a row of meetings. */
const ENDS = [
  { end: "last", pattern: / (?:sista|last|final) (?:\p{L}+ )?(?:sammantrad|mot|namnd|meeting)/u },
  { end: "first", pattern: / (?:forsta|first) (?:\p{L}+ )?(?:sammantrad|mot|namnd|meeting)/u },
] as const;

/** The end of a row of meetings that a text names, if any. */
export const endOf = ({ text }: Reading): "first" | "last" | null =>
  ENDS.find(({ pattern }) => pattern.test(text.folded))?.end ?? null;

/** "har vi något sammanträde i maj?" */
const ASKS_WHETHER =
  / (?:har (?:vi|ni|de|·+|sn|von)|finns det|ar det|blir det|is there|do we have) (?:nagot |nat |ett |nagra |a |any )?(?:sammantrad|mote|namndmote|namnd |meeting)/;

/** "visa sammanträden", "vilka sammanträden har SN?": a list of meetings is a list of days. */
const ASKS_LIST =
  / (?:visa|lista|vilka(?: ar)?|show|list|which) (?:me |mig )?(?:alla |all |the |de )?(?:kommande |coming )?(?:sammantraden(?:a)?|namndmoten(?:a)?|meetings) /;

const ASKS_DAYS = [ASKS_WHETHER, ASKS_LIST];

/** When a committee meets: days, not what is up. */
export const meeting: QuestionRule = {
  name: "meeting",
  read: (reading) => {
    const { has, period, scope, filter } = reading;
    if (has("submit") || hasTopic(reading) || filter.recipients.length > 0) return null;
    const end = endOf(reading);
    // "what is the last meeting of 2026": a meeting asked for by its place in the year is asked for its day.
    const asksEnd = end !== null && period !== null && !has("present", "list", "backwards", "reports");
    const asksDays =
      asksEnd || has("dates") || has("when") || ASKS_DAYS.some((asks) => asks.test(reading.text.folded));
    if (!asksDays || !(namesMeeting(reading) || (has("dates") && scope.committees.length > 0))) return null;
    // "vad är uppe nästa sammanträde" asks what, not when.
    if (has("present") && !has("when", "dates")) return null;
    return { kind: "meeting", period, which: period === null ? whichOf(reading) : "all", end };
  },
};

import { addDays } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import { type DueQuestion, THE_ASKER } from "../../domain/question.js";
import { valuesOf } from "../mention.js";
import type { Reading } from "../reading.js";
import { endOf, isAfterNext, namesMeeting } from "./meeting.js";
import { aheadOf, hasTopic, hasWords, isNamed, ownersSaid, type QuestionRule } from "./rule.js";

/** "per i dag", "as of today": when it is asked, not when it was due. */
const isNow = (period: Period | null, today: string): boolean =>
  period !== null && period.start === today && period.end === today;

/** What has passed its day: "är något försenat till SN?" */
export const overdue: QuestionRule = {
  name: "overdue",
  read: ({ has, period, filter, today }) =>
    has("overdue") || (filter.states.includes("overdue") && filter.states.length === 1)
      ? { kind: "overdue", period: isNow(period, today) ? null : period, filter }
      : null,
};

/** "vad har vi till mötet?": a meeting that is taken as known is the next one. */
const THE_MEETING = / (?:till|infor|pa|for|at|to) (?:motet|sammantradet|namndmotet|the meeting) /;

const isCommitteeAlone = ({ committeeNamed, mentions, text }: Reading): boolean =>
  committeeNamed &&
  mentions.length === 1 &&
  mentions.every(({ start, end }) => text.folded.slice(start, end) === text.folded.trim());

/** The next deadline or meeting with all that belongs to it: "vad är det till nästa sammanträde?" */
export const next: QuestionRule = {
  name: "next",
  read: (reading) => {
    const { has, period, filter, mode } = reading;
    // "SN" and nothing else: what comes next there.
    if (isCommitteeAlone(reading)) return { kind: "next", mode: "meeting", filter };
    const isKnown = THE_MEETING.test(reading.head) && has("list", "reports", "present", "submit", "only");
    if (!(has("next") || (isKnown && !has("backwards", "previous"))) || period !== null) return null;
    const about = has("submit", "present", "list", "when") || namesMeeting(reading) || reading.committeeNamed;
    if (!about && !hasTopic(reading)) return null;
    // "nästa SN" means its meeting: the committee stands for it.
    const byMeeting = namesMeeting(reading) || reading.committeeNamed;
    const atMeeting = mode === "any" && byMeeting && filter.recipients.length === 0;
    const after = isAfterNext(reading) ? { after: true } : {};
    return { kind: "next", mode: atMeeting ? "meeting" : mode, filter, ...after };
  },
};

/** What stands at an end of a list: "sista inlämningen", "det första som ska in"; "first quarter reports" is none. */
const OF_LIST =
  "(?:(?!kvartal|tertial|halvar|quarter|half|week|vecka)\\p{L}+ )?(?:in ?lamning|deadline|stoppdag|rapport|redovisning|leverans|som (?:ska|skall|maste)|(?:vi|ni|de|man|dso|jag) (?:ska|skall|maste)|report|submission|hand in|thing)";

/** "årets sista inlämning", "det allra första som ska redovisas", "the last deadline". */
const DUE_ENDS = [
  { end: "lastDay", pattern: new RegExp(` (?:allra )?(?:sista|last|final) ${OF_LIST}`, "u") },
  { end: "firstDay", pattern: new RegExp(` (?:allra )?(?:forsta|first) ${OF_LIST}`, "u") },
] as const;

const dueEndOf = ({ text }: Reading): "firstDay" | "lastDay" | null =>
  DUE_ENDS.find(({ pattern }) => pattern.test(text.folded))?.end ?? null;

/** "vad ska presidiet ha?": asks what somebody is to receive. */
export const GETS =
  / (?:ska|skall|maste|bor|behover|vill|should|must|shall|does|do) (?:[^ ]+ ){0,5}(?:ha|fa|have|get|receive) /;

/** "till juninämnden": the month's meeting is meant, not all that the month holds. */
const isOfMeetings = ({ mentions }: Reading): boolean => {
  const times = valuesOf(mentions, "time").filter(({ yearOnly }) => !yearOnly);
  const isBounded = valuesOf(mentions, "bound").length > 0;
  return times.length > 0 && !isBounded && times.every(({ ofMeeting }) => ofMeeting);
};

/** "vad har vi på gång?" */
const ON_ITS_WAY = / (?:pa g(?:ang)?|in the pipeline|under way) /;

/** "vad var uppe på förra mötet?", "vad lämnades in senast?": what belongs to the last meeting or hand-in day that was. */
function lastTime(reading: Reading): DueQuestion | null {
  const { has, filter, today, mode } = reading;
  const said = has("previous") && has("backwards", "present", "list", "submit", "reports");
  const past = has("backwards") || PAST.test(reading.text.folded);
  if (!said || has("next") || hasTopic(reading) || !(past || LAST_MEETING.test(reading.text.folded)))
    return null;
  const period = { start: addDays(today, -YEAR_DAYS), end: addDays(today, -1) };
  const byMeeting = mode !== "submit";
  const end = byMeeting ? "last" : "lastDay";
  return { kind: "due", period, spans: [period], mode: byMeeting ? "meeting" : mode, filter, end };
}

const YEAR_DAYS = 365;
const PAST = / (?:var|togs|hade|fick|was|were|did|had) /;
/** The one before today's; "sista mötet" may be the year's last. */
const LAST_MEETING =
  / (?:forra|senaste|foregaende|previous|last|latest) (?:[a-z]+ )?(?:sammantrad|mote|namnd|meeting)/;

/** "vilka ska inte vara skriftliga?": rows are asked for, whatever they are called. */
const ASKS_WHICH = /^ (?:vilka|vilken|vilket|vad|which|what) /;

function dueIn(reading: Reading, period: Period, spans: readonly Period[]): DueQuestion {
  const { isLeft, today, mode, filter } = reading;
  const asked = (span: Period) => (isLeft ? aheadOf(span, today) : span);
  const end = endOf(reading) ?? dueEndOf(reading) ?? (isOfMeetings(reading) ? "meetings" : null);
  return { kind: "due", period: asked(period), spans: spans.map(asked), mode, filter, end };
}

/** What is due in a period: the question the program is made for. */
export const due: QuestionRule = {
  name: "due",
  read: (reading) => {
    const { has, period, spans, filter, scope, mentions } = reading;
    const asked = has("submit", "present", "list", "only", "meeting", "dates", "when", "backwards");
    const { areas, notAreas, forms, notForms, allForms, states, partners, anyPartner } = filter;
    const owners = ownersSaid(reading);
    const narrowed = [areas, notAreas, forms, notForms, allForms, states, partners, anyPartner, owners].some(
      (part) => part.length > 0,
    );
    const named = scope.committees.length > 0 || filter.recipients.length > 0;
    // "juni" or "SN i juni" alone is a question; "juni är varm" is not.
    const bare = !hasWords(reading) || hasTopic(reading);
    // "egna lokaler 2026": a year alone, and words that no duty knows, ask for something else.
    const listed = has("submit", "present", "reports", "meeting", "dates", "only") || narrowed;
    const other = hasWords(reading) && !isNamed(reading);
    if (period !== null && !reading.isSpan && !listed && other) return null;
    if (period !== null) return asked || narrowed || named || bare ? dueIn(reading, period, spans) : null;
    const last = lastTime(reading);
    if (last) return last;
    const ahead = { start: reading.today, end: `${Number(reading.today.slice(0, 4))}-12-31` };
    // A duty by its name and nothing else is asked about itself, in follow-up by name.
    const plain = !hasWords(reading) || narrowed;
    const lists = has("list", "reports", "only") || (narrowed && ASKS_WHICH.test(reading.head));
    const receives = filter.recipients.length > 0 && GETS.test(reading.text.folded);
    const says =
      receives ||
      owners.length > 0 ||
      has("submit", "present") ||
      (has("list") && filter.owners.includes(THE_ASKER)) ||
      ON_ITS_WAY.test(reading.text.folded) ||
      filter.states.length > 0 ||
      (lists && (narrowed || (named && mentions.length > 0)));
    return says && plain ? dueIn(reading, ahead, [ahead]) : null;
  },
};

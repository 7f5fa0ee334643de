import { fold } from "../../domain/fold.js";
import { pointsBack } from "../dialogue/follow-on.js";
import type { Reading } from "../reading.js";
import { OTHER_TASK } from "../vocabulary/other-tasks.js";
import { namesMeeting } from "./meeting.js";
import { hasTopic, hasWords, type QuestionRule } from "./rule.js";

const anything = ["submit", "present", "next", "meeting", "overdue", "status"] as const;

/** Questions about a private person's case: they do not belong in the chat. */
export const privateCase: QuestionRule = {
  name: "private case",
  read: ({ has, unknownWords }) =>
    has("private") ? { kind: "notFound", reason: "private-case", words: unknownWords } : null,
};

/** "nästa sida", "visa nummer 3" with no answer before it that has pages and rows. */
export const nothingBefore: QuestionRule = {
  name: "nothing before",
  read: (reading) => (pointsBack(reading) ? { kind: "notFound", reason: "nothing-before", words: [] } : null),
};

/** "den 31 februari", "vecka 60": there is no such time, and a month or a year in its place is not what was asked. */
export const noSuchTime: QuestionRule = {
  name: "no such time",
  read: ({ noTimes: { said, near } }) =>
    said.length > 0 ? { kind: "notFound", reason: "no-such-time", words: said, near } : null,
};

/** "socialnämnden i Eskilstuna": the place is where the committee is. */
const isPlaceOf = ({ text }: Reading, name: string): boolean =>
  / (?:i|in|for) $/.test(text.folded.split(`${name} `)[0] ?? "");

/** A committee, municipality or other party that no loaded agreement is of. */
export const notLoaded: QuestionRule = {
  name: "not loaded",
  read: (reading) => {
    const { scope, filter, receivers, has } = reading;
    // A place that some agreement names may be what is asked about ("personligt ombud i Trosa"); another may not.
    const nowhere = scope.unknown.some(
      (name) => /^\p{L}+$/u.test(name) && (!reading.isHeld(fold(name)) || isPlaceOf(reading, fold(name))),
    );
    const alone = scope.committees.length === 0 || filter.topic.length === 0;
    if (scope.unknown.length > 0 && (alone || nowhere))
      return { kind: "notFound", reason: "not-loaded", words: scope.unknown };
    // A body that only receives reports has no calendar of its own here: "när har KF sammanträde?"
    const itsDays = scope.committees.length === 0 && namesMeeting(reading) && has("when", "dates");
    return itsDays && receivers.length > 0 && !hasWords(reading)
      ? { kind: "notFound", reason: "not-loaded", words: receivers }
      : null;
  },
};

/** A word of what else a municipality does or people talk about, which no agreement has. */
export const otherTask: QuestionRule = {
  name: "other task",
  read: (reading) => {
    const asksList = reading.isSpan && reading.committeeNamed;
    // "mitt lösenord har gått ut", "nästa buss": what is late or next may be anything.
    const ofReports = reading.has("reports") || reading.committeeNamed || hasTopic(reading);
    const ofDays = reading.has("next", "overdue", "status") && ofReports;
    if (asksList || ofDays || reading.has("submit", "present", "meeting")) return null;
    const words = reading.matter.filter((word) => OTHER_TASK.test(word) && !reading.isHeld(word));
    return words.length > 0 ? { kind: "notFound", reason: "out-of-scope", words } : null;
  },
};

/** Who may be counted, whatever is asked of them. */
const COUNTED =
  /^(?:invanare|befolkning\p{L}*|person(?:er)?|manniskor|inhabitants?|people|population|residents?)$/u;

/** "hur många invånare har Nyköping?": how many there are of whom nothing is said is no measure. */
export const onlyCounted: QuestionRule = {
  name: "only counted",
  read: ({ has, names, isSpan }) =>
    has("measure") && !isSpan && names.length > 0 && names.every((word) => COUNTED.test(word))
      ? { kind: "notFound", reason: "topic-unknown", words: names }
      : null,
};

/** The weather, lunch and the like, where nothing else says that reports are meant. */
export const elsewhere: QuestionRule = {
  name: "elsewhere",
  read: (reading) =>
    reading.has("elsewhere") && !reading.has(...anything) && !hasTopic(reading)
      ? { kind: "notFound", reason: "out-of-scope", words: reading.unknownWords }
      : null,
};

/** The end of the list: something was said, and nothing known is meant by it. */
export const notUnderstood: QuestionRule = {
  name: "not understood",
  read: (reading) => ({
    kind: "notFound",
    reason: hasWords(reading) ? "topic-unknown" : "not-understood",
    words: reading.filter.topic,
  }),
};

import { addDays, type CalendarDate } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";
import type { Normalised } from "../normalise.js";
import type { Reading } from "../reading.js";
import type { CommandContext, CommandReader } from "./command.js";

/** Whom an occasion is given to, as far as the text says: people are mentioned, and then not in the text. */
export type Assignee =
  | { readonly kind: "mentioned" }
  | { readonly kind: "me" }
  | { readonly kind: "role"; readonly name: string };

/** Which occasion a sentence is about: what was read of the words that name it. */
export type Matter = { readonly reading: Reading };

/** Gives an occasion to somebody, or lets its reminders rest until a day. */
export type OwnersCommand = Matter &
  (
    | { readonly kind: "assign"; readonly to: Assignee }
    /** `until`: `null` where no day was said. */
    | { readonly kind: "snooze"; readonly until: CalendarDate | null }
  );

/** A name that was typed with an @ and is no mention, as in a personal chat. */
const AT = "(?:@\\S+(?: \\S+)?)";
const GIVE =
  "(?:ge|lamna over|overlat|overlamna|tilldela|delegera|assign|give|hand over|delegate|satt|utse|make|set)";
const TO = "(?:till|at|to)";
const OWNS =
  "(?:ansvarar for|ar (?:nu )?ansvarig for|ska ansvara for|har ansvar(?:et)? for|tar(?: over| hand om| ansvar for| sig an)?|is (?:now )?responsible for|takes(?: over| care of)?|owns)";
/** A role begins with a word for one: "enhetschef barn och unga", "the head of unit". */
export const ROLE =
  "(?:the )?\\S*(?:chef|chefen|samordnare|samordnaren|sekreterare|sekreteraren|utredare|utredaren|controller|controllern|utvecklare|utvecklaren|strateg|strategen|ledare|ledaren|specialist|specialisten|direktor|direktoren|koordinator|handlaggaren|manager|head|director|secretary|coordinator|officer)(?: \\S+){0,6}?";
const MATTER = "(?<matter>\\S.*?)";

type Form = {
  readonly pattern: RegExp;
  readonly to: Assignee["kind"];
  /** Whether the text alone does not tell it from something else, so that somebody must be mentioned. */
  readonly mentioned?: true;
};

const form = (to: Form["to"], text: string, mentioned?: true): Form => ({
  to,
  pattern: new RegExp(`^ ${text} $`, "d"),
  ...(mentioned && { mentioned }),
});

const FORMS: readonly Form[] = [
  form(
    "me",
    `(?:jag|i)(?: (?:will|ll|vill|kan|can))? (?:tar?(?: over| hand om| sig an| mig an)?|ansvarar for|ar ansvarig for|take(?: over| care of)?|am responsible for|own) ${MATTER}`,
  ),
  form("me", `${GIVE} ${MATTER} ${TO} (?:mig|me)`),
  form("me", `${GIVE} (?:mig|me) (?:ansvaret for |responsibility for )${MATTER}`),
  form(
    "me",
    `(?:satt|gor|utse|make|set|put) (?:mig|me) (?:(?:som|till|as|up as|down as) )?(?:ansvarig|agare|responsible|owner) (?:for|av|of) ${MATTER}`,
  ),
  form("mentioned", `${GIVE} ${MATTER} ${TO}(?: ${AT})?`),
  form("mentioned", `${GIVE} ${AT} ${MATTER}`),
  form("mentioned", `${AT} ${OWNS} ${MATTER}`),
  form(
    "mentioned",
    `(?:satt|utse|make|set)(?: ${AT})? (?:som|till|as) (?:ansvarig|responsible|owner) (?:for|av|of) ${MATTER}`,
  ),
  form("mentioned", `(?:make|set)(?: ${AT})? (?:responsible for|owner of) ${MATTER}`),
  form("role", `${GIVE} ${MATTER} ${TO} (?<role>${ROLE})`),
  form("role", `(?<role>${ROLE}) ${OWNS} ${MATTER}`),
  form("mentioned", `${OWNS} ${MATTER}`, true),
  form("mentioned", `(?:ge|tilldela|assign|give) ${MATTER}`, true),
];

/** What stands in a group of a pattern, in the text as it was written: both have the same places. */
function writtenIn(found: RegExpExecArray, group: string, { written }: Normalised): string {
  const [start, end] = found.indices?.groups?.[group] ?? [0, 0];
  return written.slice(start, end);
}

function readAssign(text: Normalised, context: CommandContext): OwnersCommand | null {
  for (const { pattern, to, mentioned } of FORMS) {
    const found = pattern.exec(text.folded);
    if (!found || (mentioned && !context.mentions)) continue;
    const reading = context.reader.read(writtenIn(found, "matter", text), context.situation);
    if ((reading.filter.followUps ?? []).length === 0) continue;
    const assignee: Assignee =
      to === "role" ? { kind: to, name: writtenIn(found, "role", text).replace(/^the /i, "") } : { kind: to };
    return { kind: "assign", to: assignee, reading };
  }
  return null;
}

const SNOOZE = new RegExp(
  `^ (?:(?:kan du |please )?(?:paminn|remind) (?:mig|oss|me|us)(?: igen| again)? (?:om|about|of)|snooza|snooze|vila paminnelserna (?:om|for)|vila) ${MATTER} $`,
  "d",
);

/** The day on which reminders begin again: the first of what is said that is still to come. */
const dayIn = ({ start, end }: Period, today: CalendarDate): CalendarDate | null => {
  if (end <= today) return null;
  return start > today ? start : addDays(today, 1);
};

/** Days from today: "om en vecka", "in two weeks", "om 3 dagar". */
const AHEAD =
  /(?: (?:om|in) (?<count>en|ett|tva|tre|fyra|a|one|two|three|four|\d{1,2}) (?<unit>dag(?:ar)?|veck(?:a|or)|days?|weeks?)| (?<tomorrow>imorgon|i morgon|tomorrow)) /;
const COUNTS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  a: 1,
  one: 1,
  tva: 2,
  two: 2,
  tre: 3,
  three: 3,
  fyra: 4,
  four: 4,
};

function daysAhead(folded: string): { readonly days: number; readonly said: string } | null {
  const found = AHEAD.exec(folded);
  if (!found) return null;
  const { count = "", unit = "", tomorrow } = found.groups ?? {};
  if (tomorrow) return { days: 1, said: found[0] };
  const number = COUNTS[count] ?? Number(count);
  return { days: /^(?:v|w)/.test(unit) ? number * 7 : number, said: found[0] };
}

function readSnooze(text: Normalised, context: CommandContext): OwnersCommand | null {
  const found = SNOOZE.exec(text.folded);
  if (!found) return null;
  const { today } = context.situation;
  const written = writtenIn(found, "matter", text);
  const ahead = daysAhead(` ${found.groups?.matter ?? ""} `);
  const rest = ahead ? ` ${found.groups?.matter ?? ""} `.replace(ahead.said, " ") : written;
  const reading = context.reader.read(rest, context.situation);
  if ((reading.filter.followUps ?? []).length === 0) return null;
  const until = ahead ? addDays(today, ahead.days) : reading.period && dayIn(reading.period, today);
  return { kind: "snooze", until, reading };
}

/** Reads who is to have what, and what is to be reminded of when. A question is none of these. */
export const readOwners: CommandReader<OwnersCommand> = (text, context) => {
  if (text.asks || text.link !== null) return null;
  return readAssign(text, context) ?? readSnooze(text, context);
};

import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Normalised } from "../normalise.js";
import type { Reading } from "../reading.js";
import type { CommandContext, CommandReader } from "./command.js";
import { ROLE } from "./owners.js";

/** Who holds which role, who is away, and what is one's own. */
export type StaffCommand =
  | { readonly kind: "role"; readonly what: "name" | "remove"; readonly role: string }
  | { readonly kind: "role"; readonly what: "show" }
  /** `substitute`: a name that was typed, where nobody is mentioned. */
  | { readonly kind: "away"; readonly until: CalendarDate | null; readonly substitute: string | null }
  | { readonly kind: "back" }
  | { readonly kind: "mine" }
  | { readonly kind: "ownDigest"; readonly on: boolean }
  /** Who has not acknowledged what is due in a time. */
  | { readonly kind: "unseen"; readonly reading: Reading }
  | { readonly kind: "unanswered" };

const AT = "(?:@\\S+ (?:\\S+ )??)?";
const pattern = (text: string): RegExp => new RegExp(`^ ${text} $`, "d");

const ROLE_FORMS = [
  { what: "remove", pattern: pattern(`(?:ta bort|remove) ${AT}(?:som|fran|as|from) (?<role>${ROLE})`) },
  { what: "remove", pattern: pattern(`${AT}(?:ar|is) (?:inte|not|no)(?: langre| longer)? (?<role>${ROLE})`) },
  {
    what: "name",
    pattern: pattern(`${AT}(?:ar|blir|is)(?: nu| now| ny| var| vara| our| new| the)* (?<role>${ROLE})`),
  },
  {
    what: "name",
    pattern: pattern(`(?:gor|utse|make|name|appoint) ${AT}(?:till |som |to |as )?(?<role>${ROLE})`),
  },
] as const;

const SHOW_ROLES = pattern(
  "(?:vilka roller (?:finns(?: det)?|har vi)|(?:visa|lista) (?:alla )?roller(?:na)?|vem har vilken roll|(?:what|which) roles (?:are there|do we have)|(?:show|list)(?: the)? roles)",
);

function readRole(text: Normalised, { mentions }: CommandContext): StaffCommand | null {
  if (SHOW_ROLES.test(text.folded)) return { kind: "role", what: "show" };
  // Whom it is about is mentioned, or typed with an @ so that the answer can say to mention them.
  if (text.asks || (mentions === 0 && !text.folded.includes(" @"))) return null;
  for (const { what, pattern } of ROLE_FORMS) {
    const [start, end] = pattern.exec(text.folded)?.indices?.groups?.role ?? [0, 0];
    if (end > 0) return { kind: "role", what, role: text.written.slice(start, end).replace(/^the /i, "") };
  }
  return null;
}

const AWAY =
  /^ (?:jag ar |jag blir |i am |i m )?(?:borta|ledig|franvarande|away|on leave|pa semester|pa ledighet|on holiday|on vacation) (?:fram )?(?:till(?: och med)?|(?:t ?o ?m)|until|till|through|to) (?<until>.+?)(?: (?:ersattare|vikarie|ersatts av|substitute|replaced by)(?: ar| is)?(?<who> .+?)??)? $/d;
const BACK =
  /^ (?:jag ar|i am|i m) (?:tillbaka|ater|back)(?: nu| now| igen| again| pa jobbet| i tjanst| at work)* $/;

function readAway(text: Normalised, { reader, situation }: CommandContext): StaffCommand | null {
  if (text.asks) return null;
  if (BACK.test(text.folded)) return { kind: "back" };
  const said = AWAY.exec(text.folded)?.indices?.groups;
  if (!said?.until) return null;
  const { period } = reader.read(text.written.slice(...said.until), situation);
  const who = said.who
    ? text.written
        .slice(...said.who)
        .replace("@", "")
        .trim()
    : "";
  return { kind: "away", until: period?.end ?? null, substitute: who || null };
}

const MINE = pattern(
  "(?:(?:visa|lista|show|list) )?(?:(?:alla )?mina (?:egna )?uppfoljningar|vad har jag(?: att gora| att lamna in| pa mitt bord| ansvar for)|vad ansvarar jag for|(?:all )?my follow ?ups|what do i have to (?:hand in|submit)|what am i responsible for)",
);
const OWN_DIGEST =
  /^ (?:(?:jag vill ha|ge mig|skicka|stang av|sla av|sla pa|sluta skicka|i want|turn on|turn off|stop|send me) )?(?:mitt|my|eget|ett eget) (?:veckobrev|veckobrevet|weekly digest|weekly letter)(?: (?:pa|av|on|off))? $/;
const DIGEST_HERE =
  /^ (?:(?:stang av|sla av|sla pa|sluta skicka|turn on|turn off|stop) )?(?:veckobrev|veckobrevet|(?:the )?weekly digest)(?: (?:pa|av|on|off))? $/;
const OFF = / (?:av|off|sluta|stop) /;
const UNANSWERED = pattern(
  "(?:(?:visa|lista|show|list)(?: de| the)? )?(?:obesvarade fragor(?:na)?|fragor utan svar|unanswered questions)",
);
const UNSEEN =
  /^ (?:(?:vilka|vem|who) (?:har|has|have) (?:annu )?(?:inte|ej|not)(?: annu| yet)? (?:kvitterat|acknowledged)|(?:vilka )?kvittenser (?:som )?saknas|vem saknar kvittens)(?<rest> .*|) $/d;

function readOwn(text: Normalised, context: CommandContext): StaffCommand | null {
  const { folded, written } = text;
  if (MINE.test(folded)) return { kind: "mine" };
  if (UNANSWERED.test(folded)) return { kind: "unanswered" };
  const isDigest = OWN_DIGEST.test(folded) || (context.personal && DIGEST_HERE.test(folded));
  if (isDigest) return { kind: "ownDigest", on: !OFF.test(folded) };
  const rest = UNSEEN.exec(folded)?.indices?.groups?.rest;
  if (!rest) return null;
  return { kind: "unseen", reading: context.reader.read(written.slice(...rest), context.situation) };
}

/** Reads what is said about roles, absences, and what is one's own. */
export const readStaff: CommandReader<StaffCommand> = (text, context) =>
  readRole(text, context) ?? readAway(text, context) ?? readOwn(text, context);

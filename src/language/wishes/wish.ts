import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Outcome } from "../../domain/event.js";
import type { Wish } from "../../domain/question.js";
import { type Normalised, normalise, POINTED } from "../normalise.js";
import { cutsOf, dayToldIn, destinationIn, type Place, reasonFrom, takeDecided, without } from "./parts.js";

/** A decision that a sentence tells of, and the words in it that say about what. */
export type WishRead = { readonly wish: Wish; readonly matter: string };

const NOTHING = { to: null, meeting: null, outcome: null, paragraph: null, reason: null } as const;

/** Words that a polite request begins with. */
const PLEASE =
  "(?:(?:hej|namndkoll|snalla|kan du|kan ni|kan vi|skulle du kunna|du far|vi behover|vi vill|jag vill|var snall och|please|can you|could you|would you|we need to|i want to|let s|vanligen) )*";

const POSTPONE = new RegExp(
  `^ ${PLEASE}(?:skjut(?:a)?(?: upp| fram)?|flytta(?: fram)?|senarelagg(?:a)?|bordlagg(?:a)?|uppskjut(?:a)?|postpone|defer|put off|push back|push|reschedule|move) `,
);
/** "Lex Sarah skjuts upp till …", "Lex Sarah has been postponed to …": told rather than ordered. */
const POSTPONED =
  / (?:(?:ska |skall |har |blir |is |was |has been |to be )?(?:skjuts upp|skjutas upp|skjutits upp|skots upp|flyttas(?: fram)?|flyttats|flyttades|senarelaggs|senarelagts|bordlaggs|bordlagts|bordlades|uppskjuten|uppskjuts|postponed|deferred|put off|moved|rescheduled)) /;
const WAIVE = new RegExp(
  `^ ${PLEASE}(?:stryk(?:a)?|avsluta|avskriv(?:a)?|stall(?:a)? in|efterge|waive|drop|write off|strike(?: out)?|close) `,
);
const REOPEN = new RegExp(
  `^ ${PLEASE}(?:ateruppta|ateroppna|oppna(?: om)?(?= .* igen )|reopen|resume|open(?= .* again )|undo the waiver of) `,
);
const AGAIN = / (?:igen|pa nytt|again) /;

const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  [
    "noted",
    / (?:(?:lades|lagg(?:s|a)?|lagts|lagt|laggas|ar|gick|gar|was|were|is|har|har lagts) )*(?:till handlingarna|noted|placed on file|filed) /,
  ],
  [
    "returned",
    / (?:(?:blev|fick|gick|pa|som|was|is|has been|ar) )*(?:aterremiss|aterremitter(?:a|as|ad|ade|ades|ats|at)|sent back|returned|referred back|send back|return) /,
  ],
  [
    "decided",
    / (?:(?:blev|was|were|namnden|har|namnden har) )*(?:beslutad|beslutades|beslutade(?: om)?|beslut enligt forslag(?:et)?|besloto om|beslut|godkandes|godkand|decided(?: on)?|approved) /,
  ],
];

/** A question is answered, not carried out, unless it asks politely for just that. */
const ASKS =
  /^ (?:(?:hej|namndkoll) )*(?:vad|vilka|vilken|vilket|nar|hur|varfor|vem|vems|har|ar|ska|skall|blev|blir|finns|far|maste|behover (?!vi)|kan man|gar det|visa|lista|historik|what|which|when|who|whose|how|why|has|have|is|are|was|were|does|do|did|shall|should|must|may|list|show|history|om|if) /;

/** A committee's meeting is moved and cancelled by other words than a follow-up is. */
const OF_A_MEETING =
  /^ (?:den |det |the )?(?:[a-zåäö]{2,4} )?(?:namnds?ammantrade(?:t|n|na)?|sammantrade(?:t|n|na)?|mote(?:t|n|na)?|stoppdag(?:en)?|meetings?|stop day|kanal(?:en)?|channel|paminnelse(?:r|n|rna)?|reminders?|handlaggare|official) /;

const textOf = (matter: string): Normalised => normalise(matter);

/** A sentence's matter, or `null` where it is about something else than a follow-up. */
function matterOf(written: string): string | null {
  const text = textOf(written);
  const isNamed = /[a-z]{2}/.test(text.folded) || text.folded.includes(POINTED);
  return OF_A_MEETING.test(text.folded) || !isNamed ? null : written.trim();
}

const placeOf = (found: RegExpExecArray): Place => ({
  start: found.index,
  end: found.index + found[0].length - 1,
});

function postponement(head: Normalised, tail: string, today: CalendarDate): WishRead | null {
  const ordered = POSTPONE.exec(head.folded);
  const verb = ordered ?? POSTPONED.exec(head.folded);
  const destination = verb && destinationIn(head, today);
  // "flytta X" alone says too little; "skjut upp X" and its like may leave the meeting to the form.
  const clear = /(?:upp|fram|senare|bordl|postpone|defer|put off|push back)/.test(verb?.[0] ?? "");
  if (!verb || (!destination && !(ordered && clear))) return null;
  const { decided, rest } = takeDecided(tail);
  const behind = destination ? head.written.slice(destination.end) : "";
  const inHead = takeDecided(behind);
  const cut = destination && { start: destination.start, end: head.written.length };
  const before = takeDecided(without(head, [placeOf(verb), cut]));
  const matter = matterOf(before.rest.replace(/^(?:upp|fram|back)\s|\s(?:upp|fram|back)$/giu, ""));
  if (matter === null) return null;
  const paragraph = decided ?? inHead.decided ?? before.decided;
  const reason = reasonFrom([inHead.rest, rest].filter((part) => part.trim() !== "").join(", "));
  return {
    matter,
    wish: { ...NOTHING, decision: "postpone", to: destination?.to ?? null, paragraph, reason },
  };
}

function ending(
  head: Normalised,
  tail: string,
  decision: "waive" | "reopen",
  verbs: RegExp,
): WishRead | null {
  const verb = verbs.exec(head.folded);
  if (!verb) return null;
  const again = decision === "reopen" ? AGAIN.exec(head.folded) : null;
  const before = takeDecided(without(head, [placeOf(verb), again && placeOf(again)]));
  const behind = takeDecided(tail);
  const matter = matterOf(before.rest);
  if (matter === null) return null;
  const paragraph = behind.decided ?? before.decided;
  return { matter, wish: { ...NOTHING, decision, paragraph, reason: reasonFrom(behind.rest) } };
}

const ORDERED_BACK = new RegExp(`^ ${PLEASE}(?:aterremittera|send back|return|refer back) `);

/** What came of a report at a meeting. It must say in which paragraph or on which day, or order that it be sent back. */
function presentation(message: string, today: CalendarDate): WishRead | null {
  const { decided, rest } = takeDecided(message);
  const text = textOf(rest);
  for (const [outcome, pattern] of OUTCOMES) {
    const said = pattern.exec(text.folded);
    if (!said) continue;
    const destination = outcome === "returned" ? destinationIn(text, today) : null;
    const told = dayToldIn(cutOut(text, destination), today);
    if (decided === null && told === null && !ORDERED_BACK.test(text.folded)) continue;
    const matter = matterOf(without(text, [placeOf(said), destination, told]));
    if (matter === null) continue;
    const wish = { ...NOTHING, decision: "present", outcome, paragraph: decided } as const;
    return { matter, wish: { ...wish, to: destination?.to ?? null, meeting: told?.date ?? null } };
  }
  return null;
}

/** The text with a place made blank, so that every other place stays where it is. */
const cutOut = (text: Normalised, place: Place | null): Normalised => {
  if (place === null) return text;
  const blank = (whole: string) =>
    `${whole.slice(0, place.start)}${" ".repeat(place.end - place.start)}${whole.slice(place.end)}`;
  return { ...text, folded: blank(text.folded), written: blank(text.written) };
};

const POLITE = new RegExp(
  `^ ${PLEASE}(?:skjut|flytta|senarelagg|bordlagg|postpone|defer|move|push|stryk|avsluta|avskriv|stall|waive|drop|close|ateruppta|ateroppna|oppna|reopen|resume|open|aterremittera|send|return)`,
);

/**
 * The decision that a sentence wants recorded on a follow-up, with the words that say on which one; `null`
 * for questions, for whatever holds a link (a report), and for what concerns a meeting itself.
 */
export function readWish(message: string, today: CalendarDate): WishRead | null {
  const whole = normalise(message);
  if (whole.link !== null || ((ASKS.test(whole.folded) || whole.asks) && !POLITE.test(whole.folded)))
    return null;
  for (const { head, tail } of cutsOf(message.replaceAll("?", " "))) {
    const text = normalise(head);
    const read =
      postponement(text, tail, today) ??
      ending(text, tail, "reopen", REOPEN) ??
      ending(text, tail, "waive", WAIVE);
    // A first part without its meeting waits for the next one that has it: "skjut upp TSI, Lex Sarah till …".
    if (read !== null && (read.wish.decision !== "postpone" || read.wish.to !== null || tail === ""))
      return read;
  }
  return presentation(message.replaceAll("?", " "), today);
}

import type { Form } from "../../domain/agreement.js";
import type { State } from "../../domain/question.js";
import type { FormMention } from "../mention.js";
import { type Finder, words } from "./finder.js";

/**
 * Forms that narrow a list. Dialogue, system and statistics are as often the matter itself ("statistikfilen",
 * "dialogmöten"), so they narrow only behind "bara", "i form av" and the like; else they are topic words.
 */
const FORMS: readonly (readonly [Form, string])[] = [
  [
    "written",
    "skriftlig\\p{L}*|skriftl?|(?:i|pa) (?:skrift|papper)|(?<= (?:eller|och) (?:pa )?)papper|written|in writing|on paper",
  ],
  ["oral", "muntlig\\p{L}*|muntl?|oral(?:ly)?|verbal(?:ly)?"],
  [
    "dialogue",
    "(?:(?:bara|endast|som|i form av|only|as) |(?<= (?:utom|forutom|exklusive|except|excluding) (?:[a-z]+ )?))(?:de |the )?(?:dialog\\p{L}*|dialogues?)",
  ],
  [
    "system",
    "(?:bara|endast|i|via|only|in|through) (?:de |the )?(?:hypergene|platina|system(?:et)?|vp(?: modulen)?)",
  ],
  [
    "statistics",
    "(?:(?:bara|endast|som|i form av|only|as) |(?<= (?:utom|forutom|exklusive|except|excluding) (?:[a-z]+ )?))(?:de |the )?(?:statistik\\p{L}*|statistics)",
  ],
];

/** What is left out: "inte muntliga", "allt utom det skriftliga". */
export const NOT =
  "(?:inte|ej|icke|varken|neither|utom|forutom|exklusive|except|excluding|not|but not|besides)";
const SMALL = "(?:(?:de|den|det|dom|som|ar|vara|va|bli|blir|dras|redovisas|nagot|the|any|are|is|be) ){0,2}";
/** "bara de muntliga" narrows a list; what "är bara muntligt", or comes "utan bara muntligt", has no other form. */
const ONLY =
  "(?:(?:ar|blir|are|is|utan|but) (?:bara|endast|enbart|only|just)|uteslutande|exclusively|solely) (?:[a-z]+s )?";

/** A form joined to one that is left out is left out as well; "inte muntliga utan skriftliga" joins nothing. */
const AFTER_NOT = new RegExp(` ${NOT} ${SMALL}[a-z]+ (?:eller|och|o|or|nor|and) (?:de |the )?$`);
/** "både muntliga och skriftliga". */
const AFTER_BOTH = / (?:bade|both) (?:(?:de |the )?[a-z]+ (?:och|o|and) )?(?:de |the )?$/;

function howSaid(before: string, only: string | undefined, not: string | undefined): FormMention["how"] {
  if (only !== undefined) return "only";
  if (not !== undefined || AFTER_NOT.test(before)) return "not";
  return AFTER_BOTH.test(before) ? "every" : "has";
}

/** Everything that names a form. */
export const formFinders: readonly Finder[] = FORMS.map(([form, pattern]) => ({
  name: `form ${form}`,
  pattern: words(`(?:(${ONLY})|(${NOT} )${SMALL})?(?:${pattern})`),
  read: ({ 1: only, 2: not, index }, _context, { folded }) => ({
    kind: "form",
    form,
    how: howSaid(folded.slice(0, index), only, not),
  }),
}));

const OPEN: readonly State[] = ["planned", "upcoming", "dueSoon", "overdue"];

/** What is left of a time: from today on, and not done. */
const LEFT =
  "(?:still )?owe[ds]?|(?:ar )?kvar(?: att (?!lamn|redovis|rapporter|skick|sand|lever|present|dra |ta )\\p{L}+)?|aterstar|aterstaende|ar ogjort|remain(?:s|ing)?|left(?: to do)?";

const STATES: readonly (readonly [readonly State[], string])[] = [
  [
    OPEN,
    "(?:inte|ej|annu inte|annu ej|icke) (?:ar )?(?:in ?lamna(?:d|t|de|ts)|lamna(?:t|ts|d|de) in|klar\\p{L}*|gjor\\p{L}*)|saknas|fattas|ogjor(?:t|da)|inte (?:har )?(?:kommit|lamnats|inkommit)(?: in)?(?! in | i tid )|not (?:yet )?(?:submitted|handed in|done)|outstanding|unsubmitted",
  ],
  [
    ["submitted", "presented"],
    "(?:som ar |redan )(?:in ?lamna(?:d|t|de)|klar\\p{L}*)|already (?:submitted|handed in)",
  ],
  [["presented"], "redan redovisa\\p{L}*|already presented"],
];

const OF_TIME =
  / (?:hur (?:lange|langt|lang tid|mycket tid|(?:manga )?(?:dagar|veckor|manader))|how (?:long|much (?:more )?time|many (?:more )?(?:days|weeks|months))) (?:[^ ]+ ){0,5}$/;

/** Everything that names a state. */
export const stateFinders: readonly Finder[] = [
  { states: OPEN, pattern: LEFT, ahead: true },
  ...STATES.map(([states, pattern]) => ({ states, pattern, ahead: false })),
].map(({ states, pattern, ahead }) => ({
  name: `states ${states.join(", ")}`,
  pattern: words(pattern),
  // "hur långt är det kvar till mötet?" asks for time, not for what is left to do.
  read: ({ index }, _context, { folded }) =>
    ahead && OF_TIME.test(folded.slice(0, index)) ? null : { kind: "state", states, ahead },
}));

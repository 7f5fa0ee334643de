import type { BoundMention, PartMention } from "../mention.js";
import { type Finder, words } from "./finder.js";
import { MONTH } from "./time-words.js";

/** What people say "till" of and mean "before": "klart till jul". */
const FEASTS =
  "jul|julen|pask|pasken|midsommar|sommaren|sommar(?:semester|lov|uppehall)|semester|ledigheten|lovet|uppehallet|arsskiftet|nyar|christmas|easter|midsummer|summer|new year|holidays?|vacation";

/** "från nu till jul", "mellan nu och den 1 juni", "between now and Easter": now is where an open span begins. */
const FROM_NOW =
  "(?:fran(?: och med)?|fr o m|from|mellan|between) (?:nu|i ?dag|now|today) (?:och|and|fram till|(?:in)?till(?: och med)?|tills|t o m|tom|to|until|through|up to)|harifran(?: och)? (?:fram )?(?:till(?: och med)?|tills)";

const BOUNDS: readonly (readonly [BoundMention["bound"], string])[] = [
  [
    "before",
    `fore|innan|before|ahead of|(?:${FROM_NOW}|till|tills|fram till|until)(?: dess(?: att)?)?(?: (?:vi|man|alla) (?:gar|ar))?(?= (?:pa |the )?(?:${FEASTS}) )`,
  ],
  ["from", "fran och med|fr o m|from och med|fom|fr(?:om|an)?(?= (?:den |the )?\\d)|starting|from och med"],
  ["since", "since|(?:anda )?sedan|alltsedan"],
  [
    "until",
    `${FROM_NOW}|till och med|(?:fram )?tills|t o m|tom(?= (?:den )?\\d)|fram till(?: och med)?|until|up to(?: and including)?`,
  ],
  [
    "by",
    "(?<= (?:in ?lamna(?:t|d|de)|inne|klart?|klara|fardigt?|fardiga) )till|senast|no later than|at the latest|by",
  ],
  ["after", "efter|after"],
  ["around", "runt|kring|omkring|ungefar|around|about|circa|ca"],
];

/** "innan dess": what was said before is the bound. */
const BACKWARDS: readonly (readonly [BoundMention["bound"], string])[] = [
  [
    "before",
    "(?:fore|innan|tills|fram till|till) (?:dess(?! (?:att|vi|man|alla) )|det(?= $))|(?:before|until|by) (?:then|that)",
  ],
  ["after", "(?:efter|fran) (?:dess|det(?= $))|darefter|after (?:then|that)"],
];

const MONTH_OR_SEASON = `(?:${MONTH}|spring|summer|autumn|winter|next (?:week|month)|this (?:week|month))`;

/** A part of the span after it: "i slutet av maj", "första halvan av augusti", "mid-June". */
const PARTS: readonly (readonly [PartMention["part"], string])[] = [
  ["firstHalf", "(?:den |the )?(?:forsta|first) (?:halvan|halften|half) (?:av|of)(?: den| the)?"],
  [
    "lastHalf",
    "(?:den |the )?(?:andra|sista|second|last|latter) (?:halvan|halften|half) (?:av|of)(?: den| the)?",
  ],
  [
    "early",
    `(?:i |pa |in |at )?(?:(?:borjan|inledningen) (?:av|pa)|(?:the )?(?:beginning|start) of(?: the)?|early(?: in)?(?= ${MONTH_OR_SEASON} ))`,
  ],
  [
    "middle",
    `(?:i |pa |in )?(?:mitten (?:av|pa)|medio(?= ${MONTH} )|(?:the )?middle of(?: the)?|mid(?= ${MONTH_OR_SEASON} ))`,
  ],
  [
    "late",
    `(?:i |pa |in |at )?(?:(?:slutet|sluttampen) (?:av|pa)|ultimo(?= ${MONTH} )|(?:the )?end of(?: the)?|late(?= ${MONTH_OR_SEASON} ))`,
  ],
];

/** Words that name a part of the span after them. */
export const partFinders: readonly Finder[] = PARTS.map(([part, pattern]) => ({
  name: `part ${part}`,
  pattern: words(pattern),
  read: () => ({ kind: "part", part }),
}));

/** Words that bound the span of time after them. They say nothing where no span follows. */
export const boundFinders: readonly Finder[] = [
  ...BACKWARDS.map(([bound, pattern]) => ({ bound, pattern, back: true })),
  ...BOUNDS.map(([bound, pattern]) => ({ bound, pattern, back: false })),
].map(({ bound, pattern, back }) => ({
  name: `bound ${bound}`,
  pattern: words(pattern),
  read: () => ({ kind: "bound", bound, back }),
}));

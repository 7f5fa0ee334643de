import type { BoundMention } from "../mention.js";
import { type Finder, words } from "./finder.js";

/** What people say "till" of and mean "before": "klart till jul". */
const FEASTS =
  "jul|julen|pask|pasken|midsommar|sommaren|sommar(?:semester|lov|uppehall)|semester|ledigheten|lovet|uppehallet|arsskiftet|nyar|christmas|easter|midsummer|summer|new year|holidays?|vacation";

const BOUNDS: readonly (readonly [BoundMention["bound"], string])[] = [
  [
    "before",
    `fore|innan|before|ahead of|(?:till|tills|fram till|until)(?: dess(?: att)?)?(?: (?:vi|man|alla) (?:gar|ar))?(?= (?:pa |the )?(?:${FEASTS}))`,
  ],
  ["from", "fran och med|fr o m|from och med|fom|fr(?:om|an)?(?= (?:den |the )?\\d)|starting|since|sedan"],
  [
    "until",
    "till och med(?: den)?|t o m|tom(?= (?:den )?\\d)|fram till(?: och med)?|until|up to(?: and including)?",
  ],
  ["by", "senast(?: den)?|no later than|at the latest|by"],
  ["after", "efter|after"],
];

/** Words that bound the span of time after them. They say nothing where no span follows. */
export const boundFinders: readonly Finder[] = BOUNDS.map(([bound, pattern]) => ({
  name: `bound ${bound}`,
  pattern: words(pattern),
  read: () => ({ kind: "bound", bound }),
}));

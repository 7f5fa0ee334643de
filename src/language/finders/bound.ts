import type { BoundMention } from "../mention.js";
import { type Finder, words } from "./finder.js";

const BOUNDS: readonly (readonly [BoundMention["bound"], string])[] = [
  ["from", "fran och med|fr o m|from och med|fom|fr(?:om|an)?(?= (?:den |the )?\\d)|starting|since|sedan"],
  [
    "until",
    "till och med(?: den)?|t o m|tom(?= (?:den )?\\d)|fram till(?: och med)?|until|up to(?: and including)?",
  ],
  ["by", "senast(?: den)?|no later than|at the latest|by"],
  ["before", "fore|innan|before|ahead of"],
  ["after", "efter|after"],
];

/** Words that bound the span of time after them. They say nothing where no span follows. */
export const boundFinders: readonly Finder[] = BOUNDS.map(([bound, pattern]) => ({
  name: `bound ${bound}`,
  pattern: words(pattern),
  read: () => ({ kind: "bound", bound }),
}));

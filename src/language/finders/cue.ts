import { FILLERS } from "../fillers.js";
import { en } from "../vocabulary/en.js";
import { sv } from "../vocabulary/sv.js";
import { CUES, type Cue } from "../vocabulary/vocabulary.js";
import { type Finder, words } from "./finder.js";
import { oneOf } from "./time-words.js";

const cueFinder = (cue: Cue): Finder => ({
  name: `cue ${cue}`,
  pattern: words(oneOf([...sv.cues[cue], ...en.cues[cue]])),
  read: () => ({ kind: "cue", cue }),
});

/**
 * Cues whose phrases hold words that other cues claim ("hur ofta" before "hur", "is submitted" before
 * "submitted") come first; the rest in the order of the vocabulary.
 */
const FIRST: readonly Cue[] = [
  "handedIn",
  "help",
  "howOften",
  "whom",
  "status",
  "overdue",
  "backwards",
  "private",
  "present",
  "submit",
  "dates",
  "when",
];

/** Everything that tells what is asked. */
export const cueFinders: readonly Finder[] = [...FIRST, ...CUES.filter((cue) => !FIRST.includes(cue))].map(
  cueFinder,
);

/** Words that carry nothing about the matter; the last finder, so that everything else goes before. */
export const fillerFinder: Finder = {
  name: "filler",
  pattern: words(oneOf([...FILLERS].filter((word) => /^[\p{L}\p{N}]+$/u.test(word)))),
  read: () => ({ kind: "filler" }),
};

/** Endings that make other forms of a Swedish word, and of an English one; folded. None is a form as well. */
const ENDINGS = new Set(
  [
    "",
    "a an ans ar arna arnas ars as e en ens er erna ernas ers es et ets n na ns or orna ornas ors r s t ts",
    "ad ade ades ande at ats d de dd ed ende it its t te tt are ast aste st",
    "ing ings ied ies y men mens met mets",
  ]
    .join(" ")
    .split(" "),
);

/** Endings of a verb; with one of them a word may be said by its noun too ("utreda", "utredning"). */
const VERBAL = /^(?:a|ad|ade|ar|ara|as|at|ats|e|er|es|r|s|t|de|te|ed|ing|d)$/;
const OF_VERB = /^n?(?:ing|an|ande|ende|else|elser|ation|ment)(?:s|en|ens|ar|arna|er|erna)?$|^a?tions?$/;
/** Who does it, and what is done: "mottagare", "mottagande". */
const DOER = /^are(?:n|ns|s)?$|^arna?s?$/;

/** The shortest beginning that two forms of a word share, where neither is the other's beginning. */
const LEAST_SHARED = 4;

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/**
 * Whether two folded words are forms of one word, or a verb and its noun: "avgiften" and "avgifter", "utreda" and
 * "utredningen". A stem alone joins more: "skatt" and "skattningar", "lediga" and "leder".
 */
export function isSameWord(a: string, b: string): boolean {
  const most = sharedLength(a, b);
  // A vowel that both endings begin with belongs to them: "mottag|are", "mottag|ande".
  return isSplitAt(a, b, most) || (a[most - 1] === "a" && isSplitAt(a, b, most - 1));
}

/** Whether both words are the same up to a place, and have endings of one word's forms from there. */
function isSplitAt(a: string, b: string, at: number): boolean {
  const [x, y] = [a.slice(at), b.slice(at)];
  if (at < LEAST_SHARED && x !== "" && y !== "") return false;
  const areNouns = OF_VERB.test(x) && (OF_VERB.test(y) || DOER.test(y));
  return (
    (ENDINGS.has(x) && ENDINGS.has(y)) ||
    isVerbAndNoun(x, y) ||
    isVerbAndNoun(y, x) ||
    areNouns ||
    (DOER.test(x) && OF_VERB.test(y))
  );
}

const isVerbAndNoun = (verb: string, noun: string): boolean => VERBAL.test(verb) && OF_VERB.test(noun);

import type { Normalised } from "../normalise.js";

/** What words of a message point at in what was shown before: "nummer 2", "den", "dem", "då". */
export type Pointing = {
  readonly at: /** A row of the last list by its number from 1; -1 is the last one. */
    | { readonly kind: "row"; readonly number: number }
    /** The one thing that was shown. */
    | { readonly kind: "it" }
    /** All that was shown. */
    | { readonly kind: "them" }
    /** The day or time that was shown. */
    | { readonly kind: "then" };
  /** The place of these words in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing is wanted but to see it. */
  readonly opens: boolean;
  /** A small word that what it is goes behind, where the message leaves both out: "sätt mig som ansvarig". */
  readonly lead?: string;
};

const OPENS = /^ (?:las|visa|beratta|oppna|show|open|read|tell me)(?: mig| me)? /;

const COUNTED = ["en|ett|one", "tva|two", "tre|three", "fyra|four", "fem|five"];
const NTH = ["forsta|first", "andra|second", "tredje|third", "fjarde|fourth", "femte|fifth"];
const NAMED = ["ettan", "tvaan", "trean", "fyran", "femman", "sexan", "sjuan", "attan", "nian", "tian"];
const LAST = "sista|last";

const anyOf = (words: readonly string[]): string => words.join("|");

/** "nummer 3", "punkt två", "row 4". */
const BY_NUMBER = new RegExp(
  ` (?:nummer|nr|number|no|punkt|rad|row|item) ?(?:(?<digits>\\d{1,3})|(?<word>${anyOf(COUNTED)})) `,
);
/** "den tredje", "the last one", and nothing that it would be the third of. */
const BY_ORDER = new RegExp(
  ` (?:den|det|the) (?:allra )?(?<nth>${anyOf([...NTH, LAST])})(?: (?:raden|punkten|av dem|av dessa|one|row|of them))? (?:(?:da |nu |then |now )?$|(?=(?:in|inne|klar|klart|ut|upp|vara|lamnas|redovisas|due|is) ))`,
);
/** "trean". */
const BY_NAME = new RegExp(` (?<name>${anyOf(NAMED)}) `);

const numberAmong = (words: readonly string[], said: string): number =>
  words.findIndex((each) => each.split("|").includes(said)) + 1;

/** Words behind which "den" and "det" are no article: what is said of it, or of its being given to somebody. */
const AFTER_IT =
  "(?:ar|ska|skall|vara|lamnas|lamnats|redovisas|redovisats|presenteras|behandlas|in|inne|klar|klart|fardig|fardigt|upp|till|pa|i|om|nu|inlamna\\p{L}*|redovisad|godkand|forsena\\p{L}*|sen|sent|har|ha|galler|kommer|senast|maste|borde|bor|inte|annu|ocksa|is|has|been|be|due|late|overdue|submitted|presented|reported|handed|now|on|to|until|again|igen)";
const IT = new RegExp(
  ` (?:den|den dar|den har|denna|it|that one|this one) (?:da |nu |then |now )?(?:$|(?=${AFTER_IT} ))`,
  "u",
);
/** "läs mer", "visa avsnittet"; "visa mer" is the next page. */
const ITS_SECTION =
  /(?<= (?:las|beratta|read|tell me|visa|oppna|show|open)(?: mig| me)?) (?:(?:hela )?avsnittet|the (?:whole )?section) $|(?<= (?:las|beratta|read|tell me)(?: mig| me)?) (?:mer|more)(?: (?:om|about) (?:det|den|it|that))? $/;
/**
 * "det" also stands for nothing ("är det något …?", "hur många finns det?"); it points where it ends the sentence, or
 * is done something with.
 */
const THAT =
  /(?<!(?<! var) (?:finns|fanns)) (?:det|that|this) (?:da |nu |then |now )?(?:$|(?=(?:vara|lamnas|redovisas|presenteras|be) ))|(?<= (?:ska|skall|ar|is|was|blev) )(?:det|it) (?=(?:inne|klart|inlamnat|forsenat|redovisat|late|done|submitted|due) )/;
const THEM =
  / (?:de|dem|dom|dessa|they|them|those|these) (?:da |nu |then |now )?(?:$|(?=(?:ar|ska|skall|vara|lamnas|redovisas|in|inne|klara|inlamna\p{L}*|redovisade|forsena\p{L}*|godkanda|har|are|due|late|overdue|submitted|handed) ))/u;
/** "vad ska upp då?", "vad lämnas in till dess?", "what is due at that meeting?" */
const THEN =
  / (?:da|(?<= till )dess|(?:pa|till|vid|under) (?:det|samma|detta) (?:motet|mote|sammantradet|sammantrade|tillfallet|tillfalle)|samma (?:dag|mote|manad)|then|(?:at|for|by) (?:that|the same) meeting|(?:on )?(?:that|the same) day) $/;

/** Orders that name nothing: of the row that is open. The second asks for a "för" before it. */
const BARE =
  /^ (?:(?:kan du|please|nu|now) )*(?:kvittera|lamna in|skicka in|acknowledge|hand in|submit)(?: tack| nu| now| please)? $/;
const BARE_FOR =
  /^ (?:(?:kan du|please) )*(?:satt|gor|utse|make|set|put) (?:mig|me) (?:(?:som|till|as|up as|down as) )?(?:ansvarig|agare|responsible|owner) $/;

/** What an order is about that names nothing, `null` where the message is none. */
export function impliedIn({ folded }: Normalised): Pointing | null {
  const lead = BARE.test(folded) ? "" : BARE_FOR.test(folded) ? "för " : null;
  const end = folded.length - 1;
  return lead === null ? null : { at: { kind: "it" }, start: end, end, opens: false, lead };
}

const place = (found: RegExpExecArray): { start: number; end: number } => {
  const [said] = found;
  // The spaces around stay: words left and right of it must not run together.
  const lead = said.startsWith(" ") ? 1 : 0;
  return { start: found.index + lead, end: found.index + said.trimEnd().length };
};

function rowIn(folded: string): Pointing | null {
  const found = BY_NUMBER.exec(folded) ?? BY_ORDER.exec(folded) ?? BY_NAME.exec(folded);
  if (found === null) return null;
  const { digits, word = "", nth = "", name = "" } = found.groups ?? {};
  const number = digits
    ? Number(digits)
    : numberAmong(COUNTED, word) || numberAmong(NTH, nth) || numberAmong(NAMED, name) || -1;
  return { at: { kind: "row", number }, ...place(found), opens: OPENS.test(folded) };
}

/**
 * What a text points at, `null` where it names all it speaks of itself. Whether there is something to point at,
 * and whether the rest of the text leaves room for it, is for whoever asks to say.
 */
export function pointingIn({ folded }: Normalised): Pointing | null {
  const row = rowIn(folded);
  if (row !== null) return row;
  const kinds = [
    ["it", IT],
    ["them", THEM],
    ["it", THAT],
    ["it", ITS_SECTION],
    ["then", THEN],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(folded);
    if (found !== null) return { at: { kind }, ...place(found), opens: OPENS.test(folded) };
  }
  return null;
}

/** A message with other words in the place of those that point, its link and question mark kept. */
export const inPlaceOf = (
  { written, link, asks }: Normalised,
  { start, end, lead }: Pointing,
  words: string,
): string =>
  `${written.slice(0, start)}${lead === undefined ? "" : ` ${lead}`}${words}${written.slice(end)}${link === null ? "" : `${link} `}${asks ? "?" : ""}`.trim();

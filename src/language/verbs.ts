/** Words that a subject is said by; a verb stands beside it. */
const SUBJECT =
  "(?:jag|du|han|hon|hen|den|det|vi|ni|de|dom|man|som|dso|namnden|divisionen|kommunen|i|you|we|they|he|she|it|one)";
/** What may stand between a subject and its verb. */
const BETWEEN =
  "(?:(?:inte|ju|redan|aven|ocksa|egentligen|verkligen|alltid|bara|nu|sedan|sjalv|sjalva|not|also|already|ever) )?";
const MODAL =
  "(?:ska|skall|skulle|kan|kunde|far|fick|maste|bor|borde|vill|ville|behover|brukar|att|to|should|shall|must|can|could|may|might|will|would)";
const AUXILIARY = "(?:do|does|did)";

/**
 * Places in a question where Swedish or English puts a verb: behind a question word, beside its subject, behind a
 * modal verb (with or without the subject between), and behind what "vilken" and "hur många" ask for. Folded.
 */
const PLACES: readonly RegExp[] = [
  /(?<= (?:vad|nar|hur|vem|var|vart|varfor|va|who|what) )[a-z]{3,}(?:r|des?|te|s)(?= )/g,
  new RegExp(`(?<= ${SUBJECT} ${BETWEEN})[a-z]{3,}(?:r|de|te|s)(?= )`, "g"),
  /(?<= )[a-z]{3,}(?:r|de|te|s)(?= (?:jag|du|vi|ni|man|de|dom|det) )/g,
  new RegExp(`(?<= ${MODAL} (?:${SUBJECT} |[a-z]+(?:en|et|na) )?${BETWEEN})[a-z]{2,}(?:a|as|s)(?= )`, "g"),
  new RegExp(`(?<= (?:${MODAL}|${AUXILIARY}) ${SUBJECT} ${BETWEEN})[a-z]{3,}(?= )`, "g"),
  /(?<= (?:vilken|vilket|vilka|hur manga|hur mycket|hur stor andel av) [a-z]+ )[a-z]{3,}(?:r|de|te|s)(?= )/g,
];

/** The words of a folded text that stand where a verb stands: they say what is done, not what is asked about. */
export const verbsIn = (folded: string): ReadonlySet<string> =>
  new Set(PLACES.flatMap((place) => folded.match(place) ?? []));

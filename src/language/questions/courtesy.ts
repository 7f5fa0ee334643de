import type { Courtesy } from "../../domain/question.js";
import type { QuestionRule } from "./rule.js";

/** Polite words by what is said with them, folded; of several the first in this order counts. */
const WORDS: readonly (readonly [Courtesy, string])[] = [
  [
    "thanks",
    "tack(?:ar)?(?: (?:sa (?:hemskt |jatte)?mycket|snalla|for (?:hjalpen|svaret|det|informationen|infon|idag|all hjalp)|ska du ha)){0,2}|tusen tack|stort tack|thanks?(?: (?:a lot|so much|very much|for (?:the |your )?(?:help|that|answer)))?|thank you(?: (?:so much|very much|for (?:the |your )?help))?|thx|tnx|cheers",
  ],
  [
    "bye",
    "hej ?da|adjo|ha det (?:sa )?(?:bra|gott|fint)|ha en (?:bra|fin|trevlig|skon) (?:dag|helg|kvall|vecka)|trevlig helg|vi (?:ses|hors)|good ?bye|bye(?: bye)?|see you(?: later)?|have a (?:nice|good|great) (?:day|evening|weekend)",
  ],
  [
    "fine",
    "ok|okej|okay|bra(?: jobbat| svar)?|toppen|super|fin(?:t|fint)|perfekt|perfect|great|good(?: job)?|nice|kanon|utmarkt|jattebra|harligt|snyggt|grymt|ja|japp|jepp|nej|aha|jaha|da vet jag|jag (?:fattar|forstar|ar med)|forstar|uppfattat|got it|i see|noted|understood|all ?right|cool|wow|det var (?:bra|allt)|that s (?:all|great|good|fine)|yes|well done",
  ],
  [
    "hello",
    "hej(?:san)?|hallo?|tja(?:na|re)?|tjena|god ?(?:morgon|dag|kvall|eftermiddag)|hi|hello|hey|good (?:morning|day|afternoon|evening)",
  ],
];

/** Small words that stand beside polite ones and ask nothing. */
const BESIDE = "och|da|du|nu|sa|alla|allihop|dar|igen|there|and|so|namndkoll";

const ALONE = new RegExp(`^(?: (?:${[...WORDS.map(([, said]) => said), BESIDE].join("|")})(?= ))+ $`);
const SAID = WORDS.map(([courtesy, said]) => ({ courtesy, pattern: new RegExp(` (?:${said}) `) }));

/** Signs and pictures only: a thumb, a heart. */
const SIGNS = /^[^\p{L}\p{N}]*\p{Extended_Pictographic}[^\p{L}\p{N}]*$/u;

/** A longer message says more than a polite word. */
const MOST_LETTERS = 60;

const courtesyIn = (folded: string): Courtesy | null => {
  if (folded.length > MOST_LETTERS) return null;
  if (SIGNS.test(folded)) return "fine";
  return ALONE.test(folded) ? (SAID.find(({ pattern }) => pattern.test(folded))?.courtesy ?? null) : null;
};

/** A polite word and nothing else: "tack!", "ok, bra", "hej då", a thumb. */
export const courtesy: QuestionRule = {
  name: "courtesy",
  read: ({ text }) => {
    const said = text.link === null ? courtesyIn(text.folded) : null;
    return said && { kind: "help", courtesy: said };
  },
};

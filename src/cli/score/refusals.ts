import { folded } from "./folding.js";
import { type Row, rowsIn, textIn } from "./row.js";

const KINDS = `refuse none not-found notfound no-answer nothing unknown out-of-scope`.split(" ");

/** How one says that nothing was found, folded. */
const NOTHING_FOUND = new RegExp(
  [
    "hitta\\w* (inte|ing|inget|inga)",
    "hittar jag (inte|ing)",
    "finns (inte|ing)",
    "inget (om|svar|som)",
    "ingenting",
    "inga ",
    "saknas",
    "(har|kan|vet) (jag )?(inte|ing)",
    "inte (med|laddad|inlast|i nagon)",
    "utanfor",
    "no (such|agreement|answer|information|record|match)",
    "not found",
    "nothing",
    "(can(no|')?t|could not|couldn't|don't|do not|isn't|is not|not) (find|found|answer|have|know|loaded|cover|in any|part of|something)",
    "none of",
  ].join("|"),
);

/** How the loaded agreements are named, folded; two of them are enough. */
const LOADED = [
  /sn-2024|social\w*[^.]{0,60}2024|\bsn[^.]{0,20}2024/,
  /von-2024|vard- och omsorg|\bvon\b/,
  /sn-2026|social\w*[^.]{0,60}2026|\bsn[^.]{0,20}2026/,
  /katrineholm/,
  /norrkoping/,
];

/** JSON on one line, with a space after each comma and colon: some patterns count letters. */
const oneLine = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replace(/(?<=[[{])\n *|\n *(?=[\]}])/g, "")
    .replace(/\n */g, " ");

const says = ({ refuse, kind, text }: Row): boolean =>
  refuse === true || KINDS.includes(folded(textIn(kind))) || NOTHING_FOUND.test(folded(textIn(text)));

function namesLoaded(answer: Row): boolean {
  const { loaded } = answer;
  if (Array.isArray(loaded) ? loaded.length > 0 : Boolean(loaded)) return true;
  const all = folded(oneLine(answer));
  return LOADED.filter((name) => name.test(all)).length >= 2;
}

/** What is wrong with an answer to what no agreement says: it must say so, name what is loaded, and guess nothing. */
export function refusalFaults(answer: Row): string[] {
  const guesses = [answer.items, answer.figures, answer.indicators].some((list) => rowsIn(list).length > 0);
  return [
    ...(guesses ? ["answers with items or figures"] : []),
    ...(says(answer) ? [] : ["does not say that nothing was found"]),
    ...(namesLoaded(answer) ? [] : ["does not name what is loaded"]),
  ];
}

import type { CommandReader } from "./command.js";
import { isAll, told } from "./told.js";
import { type WhoseYear, whoseYear } from "./whose-year.js";

/** Asks for a picture of a committee's year: its year wheel, or how much each month holds. */
export type PicturesCommand = WhoseYear & {
  readonly kind: "pictures";
  readonly picture: "year-wheel" | "load";
};

const WHEEL =
  / (?:namnd)?(?:ars ?hjul|ars ?cirkel)(?:et|en|s)?(?= )| (?:year|yearly|annual) ?wheel(?: s)?(?= )| yearwheel(?= )/;

/** Follow-ups, as people count them. */
const REPORTS =
  "(?:uppfoljningar(?:na)?|rapporter(?:na)?|redovisningar(?:na)?|inlamningar(?:na)?|tillfallen(?:a)?|arenden(?:a)?|follow ups|reports|submissions)";
const LOAD = / (?:arbets?)?belastning(?:en|sbild(?:en)?)?(?= )| (?:work ?)?load(?= )/;
/** The same as a count; how many there are is a question of its own unless months are spoken of. */
const COUNT = new RegExp(
  ` (?:antal(?:et)?|hur manga|number of|how many) ${REPORTS}(?= )| (?:fordelning(?:en)?|spridning(?:en)?|distribution) (?:av|of|for) (?:the )?${REPORTS}(?= )`,
);

/** By month, or over the year: what makes a load one that can be drawn. */
const BY_MONTH =
  / (?:per|i|varje|by|each|a|every|for) (?:manad(?:en)?|month)(?= )| (?:manad for manad|manadsvis|month by month|monthly)(?= )| (?:over|under|across|through|throughout) (?:hela |the (?:whole |entire )?)?(?:aret|ar|manaderna|year|months)(?= )/;

/** That somebody wants to see it. */
const SHOWN =
  / (?:visa|visar|rita|skriv ut|ta fram|oppna|hamta|se|ser|show|draw|print|open|see|display|give me|ge mig)(?= )/;

/** Words that say nothing of their own where a picture is asked for. */
const SMALL =
  /(?<= )(?:visa|visar|rita|skriv|ut|upp|ta|fram|oppna|hamta|skapa|gor|se|ser|ge|mig|oss|fa|far|har|finns|kan|kunna|skulle|vill|du|ni|jag|vi|snalla|vanligen|hej|tack|show|draw|print|open|see|display|make|create|give|get|me|us|up|can|could|would|will|you|i|we|do|does|have|has|there|please|hello|hi|like|look|looks|det|den|de|ett|en|the|a|an|it|for|till|pa|av|over|hos|of|in|to|on|from|fran|under|med|with|och|and|samt|s|hur|vad|ar|blir|how|what|is|are|var|vart|our|my|mitt|min|namnd|namnden|namndens|committee|committees|aret|arets|ar|hela|whole|entire|year|years|all|alla|per|manad|manaden|manader|manaderna|manadsvis|varje|month|months|monthly|by|each|every|across|through|throughout|now|nu|aktuellt|aktuella|current|bild|bilden|picture|image|diagram|diagrammet|stapeldiagram|chart|graph|graf|som|as|redovisas|lamnas|presented|handed)(?= )/g;

/** Which picture a text asks for, and its words. */
function subjectOf(
  text: string,
): { readonly picture: PicturesCommand["picture"]; readonly words: RegExp } | null {
  if (WHEEL.test(text)) return { picture: "year-wheel", words: WHEEL };
  if (LOAD.test(text)) return { picture: "load", words: LOAD };
  return COUNT.test(text) && BY_MONTH.test(text) ? { picture: "load", words: COUNT } : null;
}

/** Reads what asks for a picture; only where all of the message does, so that no question about a matter is one. */
export const readPictures: CommandReader<PicturesCommand> = (text, context) => {
  if (text.link !== null || subjectOf(text.folded) === null) return null;
  const said = told(text.written, context);
  const { left } = said;
  const subject = subjectOf(left);
  if (subject === null) return null;
  const rest = left.replace(subject.words, "  ").replace(BY_MONTH, "  ");
  if (!isAll(` ${rest.replaceAll(" ", "  ")} `, SMALL)) return null;
  const { whose, isNamed } = whoseYear(text, said, context);
  // "Belastning" alone may be anybody's, of anything.
  if (subject.words === LOAD && !isNamed && !BY_MONTH.test(left) && !SHOWN.test(left)) return null;
  return { kind: "pictures", picture: subject.picture, ...whose };
};

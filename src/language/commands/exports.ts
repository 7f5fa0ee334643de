import type { CommandReader } from "./command.js";
import { isAll, POLITE, told } from "./told.js";
import { type WhoseYear, whoseYear } from "./whose-year.js";

/** Asks for a committee's plan of a year as a file: for Excel, or as a calendar to read in once. */
export type ExportCommand = WhoseYear & { readonly kind: "export"; readonly format: "xlsx" | "ics" };

/** That it is to be handed over at all: said at the beginning, of nothing but the plan. */
const EXPORT = /^ (?:exportera|exportering av|export) /;
/** That it is to be had; then the kind of file has to be named. */
const HAVE =
  /^ (?:ladda (?:ner|ned|hem)|hamta|spara|skicka|skapa|gor|ta fram|visa|ge|download|get|save|send|make|create|produce|show|give|i want|jag vill ha) /;

const SHEET =
  / (?:excel(?: ?(?:fil(?:en)?|ark(?:et)?|blad(?:et)?|lista(?:n)?|dokument(?:et)?|file|sheet|workbook))?|xlsx?|kalkyl(?:ark(?:et)?|blad(?:et)?|fil(?:en)?)|spread ?sheet)(?= )/g;
const CALENDAR = / (?:ics(?: ?fil(?:en)?| file)?|ical(?:endar)?|kalenderfil(?:en)?|calendar file)(?= )/g;

/** What is handed over: the whole plan, by any name. */
const PLAN =
  / (?:(?:arets |hela )?(?:uppfoljnings|ars|verksamhets)?plan(?:en|ering(?:en)?)?|uppfoljningar(?:na)?|allt|alla uppfoljningar|(?:the )?(?:year |follow up |yearly )?(?:plan|schedule)|(?:all )?(?:the )?follow ups|everything)(?= )/g;

/** Words that say nothing of their own in such a sentence. */
const SMALL =
  /(?<= )(?:till|som|i|for|pa|av|fran|ur|med|och|samt|en|ett|den|det|de|mig|oss|s|ar|aret|arets|hela|hel|alla|fil|filen|format|namnd|namnden|namndens|namnderna|ner|ned|hem|to|as|in|into|for|of|from|the|a|an|and|me|us|please|tack|file|year|whole|full|committee|committees|now|nu|snalla|kan|du)(?= )/g;

/** Reads what asks for a file of a plan; only where all of the message does. */
export const readExport: CommandReader<ExportCommand> = (text, context) => {
  if (text.link !== null) return null;
  const start = Math.max(0, (POLITE.exec(text.folded)?.[0].length ?? 1) - 1);
  const asked = text.folded.slice(start);
  const names = [SHEET, CALENDAR].map((kind) => asked.search(kind) >= 0);
  const [isSheet = false, isCalendar = false] = names;
  const verb = EXPORT.exec(asked) ?? (isSheet || isCalendar ? HAVE.exec(asked) : null);
  if (verb === null && !isSheet && !isCalendar) return null;
  const said = told(text.written.slice(start), context);
  const { whose, isNamed } = whoseYear(text, said, context);
  // "SN 2026 i Excel" has no verb; then somebody's year has to be named.
  if (verb === null && !isNamed) return null;
  const rest = verb === null ? said.left : said.left.replace(verb[0], " ");
  const left = rest.replace(SHEET, " ").replace(CALENDAR, " ").replace(PLAN, " ");
  if (!isAll(` ${left.replaceAll(" ", "  ")} `, SMALL)) return null;
  return { kind: "export", format: isCalendar && !isSheet ? "ics" : "xlsx", ...whose };
};

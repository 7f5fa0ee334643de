import type { CommandReader } from "./command.js";
import { isAll, POLITE, told } from "./told.js";

/** Subscribes to a calendar, or takes the address back at which it is fetched. */
export type FeedCommand = {
  readonly kind: "feed";
  /** `stopAll`: also the addresses that others have made. */
  readonly what: "subscribe" | "renew" | "stop" | "stopAll" | "show";
  /** Whether it is one's own calendar that is meant, rather than a committee's. */
  readonly mine: boolean;
  readonly committees: readonly string[];
  /** Names of bodies that no loaded agreement is of. */
  readonly unknown: readonly string[];
};

const ADDRESS =
  / (?:kalender ?(?:adress(?:en|er(?:na)?)?|prenumeration(?:en|er(?:na)?)?|flode(?:t|n|na)?|lank(?:en|ar(?:na)?)?)|prenumeration(?:en|er(?:na)?)?|calendar (?:address(?:es)?|feeds?|subscriptions?|links?|urls?)|subscriptions?)(?= )/g;
const CALENDAR = / (?:kalender(?:n|s|ns)?|kalendrar(?:na)?|calendars?)(?= )/g;

const VERBS: readonly (readonly [FeedCommand["what"], RegExp])[] = [
  [
    "stop",
    /^ (?:stoppa|avsluta|stang(?: av)?|sla av|ta bort|aterkalla|sparra|inaktivera|sluta (?:prenumerera|folja)|avprenumerera|saga? upp|stop|end|revoke|remove|delete|turn off|switch off|cancel|unsubscribe) /,
  ],
  [
    "renew",
    /^ (?:(?:ge mig |skapa |jag vill ha |give me |create |make |get )?(?:en |a )?(?:ny|annan|new|another)|byt(?: ut)?|fornya|renew|replace|change) /,
  ],
  ["show", /^ (?:visa|lista|vilka(?: ar)?|show|list|which|what(?: are)?) /],
  ["subscribe", /^ (?:(?:jag vill |i want to )?(?:prenumerera|subscribe)) /],
];

const MINE = / (?:min|mitt|mina|egen|eget|egna|my|own)(?= )/;
const ALL = / (?:alla|allas|samtliga|all|everybody s|everyone s)(?= )/;
const ONES_OWN = / (?:uppfoljningar(?:na)?|tillfallen|inlamningar|follow ups|reports)(?= )/g;

/** Words that say nothing of their own in such a sentence. */
const SMALL =
  /(?<= )(?:pa|till|for|av|i|den|det|de|har|finns|en|ett|s|har|kanalen|namnden|namndens|sammantraden|moten|outlook|mig|oss|alla|allas|samtliga|min|mitt|mina|egen|eget|egna|to|from|the|a|an|of|in|for|my|own|all|me|us|this|channel|committee|meetings|please|tack|nu|now|prenumerera|jag|vi|fa|far|ha|vill|get|have|i|want|kan|can)(?= )/g;

/** What a message wants with a calendar, and where its verb ends; `null` where it wants nothing of the kind. */
function wish(asked: string): { readonly what: FeedCommand["what"]; readonly verb: string } | null {
  const isAddress = asked.search(ADDRESS) >= 0;
  const isCalendar = isAddress || asked.search(CALENDAR) >= 0;
  for (const [what, pattern] of VERBS) {
    const verb = pattern.exec(asked)?.[0];
    if (verb === undefined) continue;
    const unsubscribes = what === "stop" && /prenumerera|unsubscribe/.test(verb);
    if (what === "subscribe" || unsubscribes || (what === "stop" && isCalendar) || isAddress)
      return { what, verb };
  }
  // "min kalender", "kalenderadress för SN": the thing alone asks for it.
  if (isAddress && !/ (?:hur|vad|nar|var|how|what|when|where) /.test(asked))
    return { what: "subscribe", verb: "" };
  return isCalendar && MINE.test(asked) ? { what: "subscribe", verb: "" } : null;
}

/** Reads what is said about calendars to subscribe to; only where all of the message is about that. */
export const readFeeds: CommandReader<FeedCommand> = (text, context) => {
  if (text.link !== null) return null;
  const start = Math.max(0, (POLITE.exec(text.folded)?.[0].length ?? 1) - 1);
  const found = wish(text.folded.slice(start));
  if (!found) return null;
  const { left, committees, unknown, days } = told(text.written.slice(start), context);
  const mine = committees.length === 0 && MINE.test(left);
  const rest = left.replace(found.verb, " ").replace(ADDRESS, " ").replace(CALENDAR, " ");
  const plain = mine ? rest.replace(ONES_OWN, " ") : rest;
  if (days.length > 0 || !isAll(` ${plain.replaceAll(" ", "  ")} `, SMALL)) return null;
  const what = found.what === "stop" && !mine && ALL.test(left) ? "stopAll" : found.what;
  return { kind: "feed", what, mine, committees, unknown };
};

import { readTimes } from "../dates/read-times.js";
import type { DutyVerb } from "./duty-verbs.js";
import type { Cast } from "./parties.js";
import { receiversNamed } from "./receivers.js";
import { capitalise, clean, sentencesOf, shorten, withoutEnd } from "./text.js";

const MOST_TITLE = 140;
const MOST_SHORT = 60;

/** Words before the thing itself: articles, adverbs of time and manner. */
const LEADING =
  /^(?:(?:även|också|dessutom|därutöver|vidare|årligen|regelbundet|kontinuerligt|kontinuerliga?|löpande|kvartalsvis|tertialvis|halvårsvis|månadsvis|skriftlig(?:en|t|a)?|muntlig(?:en|t|a)?|huvudsakligen|i huvudsak|främst|framför allt|i första hand|och|samt|en gång (?:årligen|per år|om året)|en|ett|sin|sina|(?:de|den|det)(?= \p{L}+ som ))(?:\s+|$))+/iu;
/** What is done with a report once it is handed in: "för kännedom", "för vidare beredning". */
const FOR_WHAT =
  "för (?:kännedom|information|beslut|behandling|beredning|bedömning|godkännande|fastställande|antagande|ställningstagande|yttrande|granskning|diskussion|vidare \\p{L}+)(?= (?:i|hos|på|till|vid) |[,.]|\\s*$)";
/** Where the thing ends: a reason, a manner, an occasion. */
const TRAILING = new RegExp(
  `(?:,? (?:(?:enligt|utifrån|senast|inför|i samband med|genom|via|på (?:samma|motsvarande|följande|liknande) sätt|som kan|som ska|ska|skall|muntligt|muntligen|skriftligt|skriftligen|huvudsakligen|i huvudsak|främst|framför allt|i första hand|i syfte|såsom|i enlighet)(?!\\p{L})|${FOR_WHAT})|\\s\\(|[;:]|\\. ).*$`,
  "iu",
);
const ABOUT =
  /(?:om (?:och|samt) \p{L}+ )?(?<!\p{L})(?:gällande|avseende|rörande|angående|beträffande|kring|om|över|kopplat till)\s+/iu;
const ABOUT_FIRST = new RegExp(`^${ABOUT.source}`, "iu");
const MODAL = /(?:^|\s)(?:ska|skall|bör|måste|åtar sig att|önskas|förväntas)(?=\s|$)/iu;

/** Text up to where it says when or to whom. */
function untilWhenOrWhom(text: string, cast: Cast, year: number): string {
  const ends = [
    ...receiversNamed(text, cast).map(
      ({ start }) =>
        start - (/(?:till|med|vid|på|inför|hos|för)\s*$/iu.exec(text.slice(0, start))?.[0].length ?? -1e6),
    ),
    ...readTimes(text, year)
      .filter(({ kind, start }) => kind !== "span" && start > 0)
      .map(({ start }) => start),
  ].filter((end) => end > 0 && end <= text.length);
  return text.slice(0, Math.min(text.length, ...ends));
}

function thing(text: string, cast: Cast, year: number): string {
  const bare = clean(text).replace(LEADING, "");
  const cut = untilWhenOrWhom(bare, cast, year).replace(TRAILING, "");
  return withoutEnd(
    cut.replace(
      /(?:\s+(?:till|med|vid|på|inför|från|i|och|samt|om|som|efter|under|den|senast|av|en|ett))+\s*$/iu,
      "",
    ),
  ).replace(LEADING, "");
}

/** What stands after "gällande", "om" …: what a report that is only called a report is about. */
function topic(text: string, cast: Cast, year: number): string {
  const found = ABOUT.exec(text);
  return found ? thing(text.slice(found.index + found[0].length), cast, year) : "";
}

/** The text without what it says about time: "Vid årets slut" says nothing else. */
function timeless(text: string, year: number): string {
  const times = readTimes(text, year).filter(({ kind }) => kind !== "span");
  const bare = times.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return clean(bare).replace(/^(?:(?:vid|i|på|under|till|senast|den)(?:\s+|$))+/iu, "");
}

/** What stands before a passive verb, or between "ska" and it where the sentence is turned round. */
function subject(before: string, cast: Cast, year: number): string {
  const main = before
    .replace(/^.*(?:är|föreslås|innebär) att\s+/iu, "")
    .replace(/\s+som(?: ska| skall)?\s*$/iu, "");
  const modal = [...main.matchAll(new RegExp(MODAL, "giu"))].at(-1);
  const inverted = modal ? thing(timeless(main.slice(modal.index + modal[0].length), year), cast, year) : "";
  if (/\p{L}{4,}/u.test(inverted)) return inverted;
  const start = (modal ? main.slice(0, main.search(MODAL)) : main).replace(
    /^.*(?:görs|upprättas|tas fram|lämnas|genomförs)\s+(?=en |ett )/iu,
    "",
  );
  return thing(timeless(start, year).replace(FINITE, ""), cast, year);
}

/** Where a subject's own clause goes on with another verb before the one that is looked for. */
const FINITE = /(?<!\ssom|\sinte|\sej)\s(?:ingår|kommer|är|var|har|kan|gäller)\s.*$/iu;

type Parts = {
  readonly before: string;
  /** The verb's own words; a noun may stand inside: "dialog om lokaler ska föras". */
  readonly said: string;
  readonly after: string;
  readonly cast: Cast;
  readonly year: number;
};

const ofObject = ({ before, after, cast, year }: Parts, passive: boolean): string => {
  const object = (): string =>
    thing(timeless(after, year).replace(/^\s*(?:med|in|över|för)\s+/iu, ""), cast, year);
  const own = passive ? subject(before, cast, year) || object() : object();
  if (own !== "" && !BARE.test(own) && !ABOUT_FIRST.test(own)) return own;
  const about = topic(after, cast, year);
  if (about) return `${BARE.test(own) ? own : "Rapport"} om ${about}`;
  const whom = /^\s*(till [^.,]*?)(?= för | inför | senast |[.,]|$)/iu.exec(after)?.[1];
  return own !== "" && whom ? `${own} ${whom}` : own;
};

const named = (name: string, parts: Parts, passive: boolean): string => {
  const about =
    topic(`${parts.said}${parts.after}`, parts.cast, parts.year) ||
    (passive ? subject(parts.before, parts.cast, parts.year) : "");
  return about ? `${name} om ${lower(about)}` : name;
};

const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "Nämnden önskar en …" before the report that it wants. */
const WISH =
  /^(?:önskar|begär|efterfrågar|vill\s(?:.*\s)?(?:ha|få)|(?:ska|skall|bör)\s(?:.*?\s)?(?:få|ha fått|erhålla|ta del av)|får|erhåller|tar del av)\s+(?:ett?\s+|en\s+)?/iu;

/** A verb with its words as they stand in the sentence. */
type SaidVerb = DutyVerb & { readonly said: string };

const TITLE: Record<DutyVerb["sort"], (parts: Parts, verb: SaidVerb) => string> = {
  report: (parts, verb) => ofObject(parts, verb.passive),
  "hand-in": (parts, verb) => ofObject(parts, verb.passive),
  "draw-up": (parts, verb) => ofObject(parts, verb.passive),
  notify: (parts, verb) => `Anmälan av ${lower(ofObject(parts, verb.passive))}`,
  inform: (parts, verb) => named("Information", parts, verb.passive && !ABOUT.test(parts.after)),
  "take-part": ({ before, after, cast, year }, verb) => {
    if (/^(?:traffas|mots|sammantrader)$/.test(verb.text))
      return `Möten: ${lower(subject(before, cast, year))}`;
    const meetings = /(?:på|i|vid)\s+(.*)$/iu.exec(clean(after))?.[1] ?? "";
    return (
      `Deltagande i ${clean(meetings).replace(LEADING, "").replace(/\.$/, "")}` || thing(after, cast, year)
    );
  },
  dialogue: (parts, verb) => named("Dialog", parts, verb.passive || /dialog med$/u.test(verb.text)),
  consult: (parts, verb) => named("Samråd", parts, /samrad med$/u.test(verb.text)),
  "keep-informed": (parts) => named("Underrättelse", parts, false),
  "follow-up": ({ before, after, cast, year }, verb) => {
    const noun = /^uppfoljning.*?(?= (?:gors|sker|genomfors|ska)(?!\p{L}))/u.exec(verb.text);
    if (noun?.[0].includes(" ")) return verb.said.slice(0, noun[0].length);
    if (noun || /^uppfoljning/u.test(verb.text)) return `Uppföljning: ${lower(sentencesOf(before)[0] ?? "")}`;
    return `Uppföljning av ${lower(verb.passive ? subject(before, cast, year) : thing(after, cast, year))}`;
  },
  noun: ({ after, cast, year }, verb) => `${verb.said.replace(WISH, "")} ${thing(after, cast, year)}`,
};

/**
 * A short name for a duty told in running text, made of its own words: what is reported, without who does it,
 * to whom and when. A name as bare as "Rapport" is told by its section's heading; a sentence that no rule can
 * name is its own title, shortened.
 */
export function titleOfDuty(
  sentence: string,
  verb: DutyVerb,
  heading: string,
  cast: Cast,
  year: number,
): string {
  const text = clean(sentence);
  const said = text.slice(verb.start, verb.end);
  const parts = { before: text.slice(0, verb.start), after: text.slice(verb.end), said, cast, year };
  const own = withoutEnd(clean(TITLE[verb.sort](parts, { ...verb, said })));
  const isName = /\p{L}{3,}/u.test(own) && !/(?: av| om|:| i)$/u.test(own);
  const told = isName && BARE.test(own) ? `${own} – ${lower(heading)}` : own;
  return capitalise(shorten(isName ? told : withoutEnd(text), MOST_TITLE));
}

/** Names that say no more than that something is reported. */
const BARE =
  /^(?:rapport|redovisning|information|uppföljning|underlag|uppgifter|sammanställning|återkoppling|dialog|samråd)(?:en|er|erna)?$/iu;

/** Bracketed remarks at the end of a title: addressees and areas. */
const TAIL = /\s*\((?:[^()]*)\)\s*\.?\s*$/u;
const ADDRESSEES =
  /^[\p{Lu}\d/&,. -]+(?:m\.?\s?fl\.?)?$|^[\p{Lu}, ]+,? m\.?\s?fl\.?$|^(?:uppdrag från|målområde|från|gäller)/iu;

/** A title as it stands in a table, and what stands in brackets after it ("KAN, SN", "Målområde …"). */
export function bareTitle(cell: string): { title: string; tail: string[] } {
  let title = clean(cell.replace(/\n+/g, " "));
  const tail: string[] = [];
  for (let found = TAIL.exec(title); found && isAddressee(found[0]); found = TAIL.exec(title)) {
    tail.unshift(
      found[0]
        .replace(/[()]/g, "")
        .replace(/\.\s*$/, "")
        .trim(),
    );
    title = title.slice(0, found.index);
  }
  return { title: withoutEnd(title), tail };
}

const isAddressee = (brackets: string): boolean => {
  const inside = brackets.replace(/^[\s(]+|[\s).]+$/g, "");
  return (
    inside === inside.toUpperCase() ||
    (ADDRESSEES.test(inside) && !/^\p{Ll}/u.test(inside)) ||
    /^\p{Lu}{2,}(?:(?:, ?| )\p{Lu}{2,})*,? ?(?:m\.?\s?fl)?$/u.test(inside)
  );
};

/** A name for cards and lists: the first sentence or clause, at most about 60 characters. */
export function shortTitleOf(title: string): string {
  const first = (sentencesOf(title)[0] ?? title).split(/; |, (?:som|där|vilk|så)/u)[0] ?? title;
  return shorten(withoutEnd(first.length >= 8 ? first : title), MOST_SHORT);
}

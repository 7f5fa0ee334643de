import type { Register } from "../domain/agreement.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { PartiesFile } from "../domain/party.js";
import { dayPeriod, type Period } from "../domain/period.js";
import type { DueMode, Filter, Locale } from "../domain/question.js";
import { idsOf, inForce, latest } from "./agreements.js";
import { askedIn, headOf, lentTo } from "./asking.js";
import { findCues, type Has, looksIn, modeOf } from "./cues.js";
import { filterOf } from "./filter.js";
import { boundFinders, partFinders } from "./finders/bound.js";
import { aroundFinder } from "./finders/doing.js";
import { type Finder, find } from "./finders/finder.js";
import { formFinders, stateFinders } from "./finders/form.js";
import { nameFinders } from "./finders/names.js";
import { ownerFinders } from "./finders/owners.js";
import { areaFinder, recipientFinders } from "./finders/register-words.js";
import { type NoTimes, noTimesIn } from "./finders/time/no-such.js";
import { timeFinders } from "./finders/time.js";
import { namesOf, namesWithin, partnersOf, receiversOf, yearsOf } from "./known.js";
import { localeOf } from "./locale.js";
import { type LookUps, Shelves } from "./look-ups.js";
import {
  joinedNames,
  type Matter,
  type MatterContext,
  matterOf,
  namesInParts,
  partsOf,
  topicOf,
  without,
  withoutVerbs,
} from "./matter.js";
import { type Mention, valuesOf } from "./mention.js";
import { type Normalised, POINTED } from "./normalise.js";
import { type ScopeReading, scopeOf } from "./refiners/scope.js";
import { type Mend, menderOf } from "./spelling.js";
import { type Times, timesOf } from "./times.js";
import { followUpIndex, followUpIndexByContents, meant } from "./topics.js";
import type { Match, WordIndex } from "./word-index.js";

/** Where and when a question is asked. */
export type Situation = {
  readonly today: CalendarDate;
  /** The language of the person's client; decides where the text does not tell. */
  readonly clientLocale: Locale | null;
  /** The language somebody asked to be answered in; decides always. */
  readonly forcedLocale?: Locale;
  /** Party id of the committee the channel is tied to. */
  readonly channelCommittee: string | null;
  readonly homeMunicipality: string;
  /** The follow-up (`agreement/follow-up`) that {@link POINTED} stands for in the text, where it stands there. */
  readonly pointed?: string;
};

/** What is known before anything is asked. */
export type Knowledge = {
  readonly registers: readonly Register[];
  readonly parties: PartiesFile;
  /** Names of municipalities that are not loaded, so that a question about one can say so. */
  readonly otherMunicipalities: readonly string[];
};

/** Everything that was read out of a question; what the question rules decide on. */
export type Reading = ScopeReading &
  Times &
  LookUps & {
    /** What is asked; sentences that only lead up to it are blanked out. */
    readonly text: Normalised;
    /** The same, folded, from the first word of the question itself on: see {@link headOf}. */
    readonly head: string;
    readonly today: CalendarDate;
    readonly locale: Locale;
    readonly has: Has;
    readonly mentions: readonly Mention[];
    readonly mode: DueMode;
    readonly filter: Filter;
    /** Times that were said and that there are none of. */
    readonly noTimes: NoTimes;
    /** Whether what is left of a time is asked for: it begins today. */
    readonly isLeft: boolean;
    /** Words about the matter that mean no follow-up: they narrow nothing, and the answer says so. */
    readonly unknownWords: readonly string[];
    /** How well the best follow-up fits the topic, 0 to 1. */
    readonly dutyScore: number;
    /** The same, where words that no follow-up knows count as not fitting. */
    readonly dutyCovers: number;
    /** The words the question is about, scope and time taken out: what a search looks for. */
    readonly matter: readonly string[];
    /** The same without the names of committees and divisions. */
    readonly things: readonly string[];
    /** See {@link Matter.names}. */
    readonly names: readonly string[];
    /** See {@link Matter.isBare}. */
    readonly isBare: boolean;
    /** Names of rows in each part of a question that joins several ("Verdandi mot Stadsmissionen"). */
    readonly parts: readonly (readonly string[])[];
  };

/** What is done together: "något gemensamt med …", "what do we share". */
const SHARED =
  / (?:gemensam(?:t|ma)?|ihop|tillsammans|samverka\p{L}*|samarbeta\p{L}*|delar|joint(?:ly)?|together|shares?(?! of)|shared|in common) /u;

/** How much of a part of a question a follow-up must be to be meant by it alone, and how many parts are read. */
const SURELY = 0.7;
const MOST_PARTS = 4;

/** How much of what was said a follow-up must be about to be meant without its name. */
const MOSTLY = 0.5;

/** "när ska den in?": what is spoken of was named before. */
const REFERS =
  / (?:den|det|de|dem|denna|dessa|rapporten|uppfoljningen|redovisningen|it|that|they|them|this|those|the report) /;

/** What was found in a message, in the text that asks and (`beside`) in the sentences around it. */
type Heard = {
  readonly whole: Normalised;
  readonly text: Normalised;
  readonly named: readonly Mention[];
  readonly cues: readonly Mention[];
  readonly has: Has;
  readonly beside: { readonly text: Normalised; readonly read: readonly Mention[] } | null;
};

/** How many readings are remembered: one message is read for what it goes on from, and once more for itself. */
const MOST_READ = 50;

/** Reads questions against what is loaded. Built once; reading changes nothing but a cache. */
export class Reader {
  readonly #registers: readonly Register[];
  readonly #parties: PartiesFile;
  readonly #commissioners: ReadonlySet<string>;
  readonly #mend: Mend;
  readonly #performers: ReadonlySet<string>;
  readonly #receivers: ReadonlySet<string>;
  readonly #takingPart: ReadonlySet<string>;
  readonly #finders: readonly Finder[];
  /** Names of areas, rows and parties that hold a word which else joins two matters. */
  readonly #joined: ReadonlySet<string>;
  /** Finds follow-ups by the words people use for them. */
  readonly topics: WordIndex;
  /** Made when a question first needs it; most do not. */
  #contents: WordIndex | null = null;
  readonly #shelves: Shelves;
  readonly #years: ReadonlySet<number>;
  readonly #readings = new Map<string, Reading>();

  constructor({ registers, parties, otherMunicipalities }: Knowledge) {
    this.#registers = registers;
    this.#parties = parties;
    this.#commissioners = new Set(registers.map(({ agreement }) => agreement.commissioner));
    this.#mend = menderOf(namesOf(registers));
    this.#performers = new Set(registers.flatMap(({ agreement }) => agreement.performer ?? []));
    this.#receivers = new Set(registers.flatMap((register) => receiversOf(register, parties)));
    this.#takingPart = new Set(registers.flatMap(partnersOf));
    this.#joined = joinedNames(namesWithin(registers, parties));
    this.topics = followUpIndex(registers);
    this.#years = new Set(registers.flatMap(yearsOf));
    this.#shelves = new Shelves(registers);
    this.#finders = [
      ...timeFinders,
      ...partFinders,
      ...boundFinders,
      ...nameFinders(parties, otherMunicipalities),
      aroundFinder,
      areaFinder(registers),
      ...recipientFinders,
      ...stateFinders,
      ...formFinders,
      ...ownerFinders((word) => this.topics.has(word) || this.#shelves.has(word)),
    ];
  }

  /** The agreements a scope speaks of: of its committees, else of its municipality. */
  agreementsIn({ committees, municipality }: ScopeReading["scope"]): Register[] {
    return this.#registers.filter(({ agreement }) =>
      committees.length > 0
        ? committees.includes(agreement.commissioner)
        : agreement.municipality === municipality,
    );
  }

  /** Reads a message. */
  read(message: string, situation: Situation): Reading {
    const { today, clientLocale, forcedLocale, channelCommittee, homeMunicipality } = situation;
    const all = [
      message,
      today,
      clientLocale,
      forcedLocale,
      channelCommittee,
      homeMunicipality,
      situation.pointed,
    ];
    const key = JSON.stringify(all);
    const before = this.#readings.get(key);
    if (before) return before;
    const reading = this.#read(message, situation);
    if (this.#readings.size >= MOST_READ) this.#readings.clear();
    this.#readings.set(key, reading);
    return reading;
  }

  #read(message: string, situation: Situation): Reading {
    const { today } = situation;
    const heard = this.#heard(message, today);
    const { whole, text, named, cues, has } = heard;
    const scopes = this.#scopeOf(named, situation, SHARED.test(text.folded));
    const scoped = this.agreementsIn(scopes.scope);
    const times = timesOf(named, whole, scoped, { today, looks: looksIn(has) });
    const matterContext = {
      commissioners: this.#commissioners,
      knowsYear: (year: number) => this.#years.has(year),
    };
    const matter = matterIn(heard, matterContext);
    const inParts = namesInParts(text, named, cues, { ...matterContext, joined: this.#joined });
    const { topic, duties } = this.#dutiesMeant(heard, matter, scoped, times, situation);
    const filter = filterOf(named, scopes, topic, duties);
    const lookUps = this.#shelves.for(matter, {
      scoped,
      period: times.period ?? dayPeriod(today),
      timeSaid: times.period !== null,
      placeNamed: scopes.municipalityNamed,
      committeeNamed: scopes.committeeNamed,
      folded: text.folded,
      locale: localeOf(whole, situation.clientLocale),
    });
    return {
      ...scopes,
      ...times,
      ...lookUps,
      isHeld: (word) => lookUps.isHeld(word) || this.topics.has(word),
      text,
      head: headOf(text.folded),
      today,
      has,
      filter,
      noTimes: noTimesIn(named, times.saidYears, whole),
      isLeft: valuesOf(named, "state").some(({ ahead }) => ahead),
      mentions: named,
      matter: matter.words,
      things: matter.things,
      names: matter.names,
      isBare: matter.isBare,
      parts: inParts,
      locale: situation.forcedLocale ?? localeOf(whole, situation.clientLocale),
      mode: modeOf(named, has, filter, times),
      dutyScore: duties?.[0]?.score ?? 0,
      dutyCovers: duties?.[0]?.covers ?? 0,
      unknownWords: duties === null ? topic : this.topics.unknown(topic),
    };
  }

  /** The follow-ups that a question means, `null` where none is, and the words they are meant by. */
  #dutiesMeant(
    { text, named, cues, has, beside }: Heard,
    { things }: Matter,
    scoped: readonly Register[],
    times: Times,
    situation: Situation,
  ): { topic: readonly string[]; duties: Match[] | null } {
    const { today } = situation;
    const own = withoutVerbs(topicOf(text, [...named, ...cues], today), text);
    const asksDay =
      has("when", "howOften") && has("present", "submit", "reports") && !has("next") && !times.isDay;
    const pointed = text.folded.includes(POINTED) ? situation.pointed : undefined;
    const refers = beside !== null && own.length === 0 && REFERS.test(text.folded);
    const told = refers ? this.#dutiesBeside(beside, scoped, times, today) : null;
    const topic = told?.topic ?? own;
    const duties =
      (pointed === undefined ? null : [{ id: pointed, agreement: "", score: 1, covers: 1 }]) ??
      told?.duties ??
      this.#severalDuties(text, [...named, ...cues], scoped, times, today) ??
      this.#dutiesOf(topic, scoped, times, today) ??
      (asksDay ? this.#dutiesAbout(things, scoped, times.period ?? dayPeriod(today)) : null);
    return { topic, duties };
  }

  /** What is said in a message, in its question and beside it, before it is known which agreements are meant. */
  #heard(message: string, today: CalendarDate): Heard {
    const { whole, text, from } = askedIn(message, today, (each) =>
      this.#mend(each, (word) => this.topics.has(word)),
    );
    const asked = find(text, this.#finders, { today });
    const { has, mentions: cues } = findCues(without(text, unbounded(asked)), today);
    if (from === 0) return { whole, text, named: asked, cues, has, beside: null };
    const only = {
      ...whole,
      folded: `${whole.folded.slice(0, from)} `,
      written: `${whole.written.slice(0, from)} `,
    };
    const around = find(only, this.#finders, { today });
    const told = findCues(without(only, unbounded(around)), today);
    // What is next or late is so today, whatever was said before it.
    const lent = lentTo(asked, around).filter(
      ({ value }) => value.kind !== "time" || !has("next", "overdue"),
    );
    return {
      whole,
      text,
      named: [...lent, ...asked],
      cues,
      // A person's own matter stays one, however neutrally what follows is asked.
      has: (...sought) => has(...sought) || (sought.includes("private") && told.has("private")),
      beside: { text: only, read: [...around, ...told.mentions] },
    };
  }

  /** The follow-up that a sentence beside the question names ("Vi gör om Lex Sarah. När ska den in?"), if any. */
  #dutiesBeside(
    { text, read }: NonNullable<Heard["beside"]>,
    scoped: readonly Register[],
    times: Times,
    today: CalendarDate,
  ): { topic: string[]; duties: Match[] } | null {
    const topic = topicOf(text, read, today);
    const duties = this.#dutiesOf(topic, scoped, times, today);
    return duties && (duties[0]?.covers ?? 0) >= MOSTLY ? { topic, duties } : null;
  }

  #scopeOf(
    named: readonly Mention[],
    { homeMunicipality, channelCommittee }: Situation,
    shares: boolean,
  ): ScopeReading {
    return scopeOf(named, {
      homeMunicipality,
      channelCommittee,
      commissioners: this.#commissioners,
      performers: this.#performers,
      receivers: this.#receivers,
      parties: this.#parties,
      takingPart: this.#takingPart,
      shares,
    });
  }

  /** The follow-ups that are about nearly all of these words, of the agreements in force. */
  #dutiesAbout(words: readonly string[], scoped: readonly Register[], period: Period): Match[] | null {
    this.#contents ??= followUpIndexByContents(this.#registers);
    const found = meant(this.#contents.match(words, idsOf(inForce(scoped, period))));
    return (found[0]?.covers ?? 0) >= MOSTLY ? found : null;
  }

  /**
   * The follow-ups of a question about several ("TFCO resp NUSO"): each part of it must mean its own. `null`
   * where the parts are one matter ("barn och unga").
   */
  #severalDuties(
    text: Normalised,
    read: readonly Mention[],
    scoped: readonly Register[],
    times: Times,
    today: CalendarDate,
  ): Match[] | null {
    const topics = partsOf(text, this.#joined)
      .map((part) => topicOf(part, read, today))
      .filter((topic) => topic.length > 0);
    if (topics.length < 2 || topics.length > MOST_PARTS) return null;
    const found = topics.map((topic) => this.#dutiesOf(topic, scoped, times, today) ?? []);
    const named = found.every(([best]) => (best?.covers ?? 0) >= SURELY);
    const ids = found.flatMap((matches) => matches.map(({ id }) => id));
    const apart = new Set(ids).size === ids.length;
    return named && apart ? found.flat().sort((a, b) => b.score - a.score) : null;
  }

  /** The follow-ups a topic means among the agreements in question, `null` where no topic was said. */
  #dutiesOf(
    topic: readonly string[],
    scoped: readonly Register[],
    { period, isSpan }: Times,
    today: CalendarDate,
  ): Match[] | null {
    if (topic.length === 0 || this.topics.unknown(topic).length === topic.length) return null;
    // Without a time the agreements in force are meant; what they do not know may stand in older ones.
    // A year that no agreement covers is a part of the name ("bokslutet för 2016").
    const untimed = period === null || (!isSpan && inForce(scoped, period).length === 0);
    const tiers = untimed
      ? [inForce(scoped, dayPeriod(today)), latest(scoped), scoped]
      : [inForce(scoped, period)];
    for (const registers of tiers) {
      const found = meant(this.topics.match(topic, idsOf(registers)));
      if (found.length > 0) return found;
    }
    return null;
  }
}

/** What a question is about; what it does not name itself stands beside it: "Vi ska bygga ett boende. Vem betalar det?" */
function matterIn({ whole, text, named, cues, beside }: Heard, context: MatterContext): Matter {
  const asked = matterOf(text, named, cues, context);
  return asked.words.length > 0 || beside === null ? asked : matterOf(whole, named, cues, context);
}

/** Everything but bounds: "senast" is also a word that tells what is asked. */
const unbounded = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ value }) => value.kind !== "bound");

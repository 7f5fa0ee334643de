import { FORMS, type Register } from "../domain/agreement.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { fold, foldedWords } from "../domain/fold.js";
import type { PartiesFile } from "../domain/party.js";
import { dayPeriod, type Period, yearsIn } from "../domain/period.js";
import type { DueMode, Filter, Locale } from "../domain/question.js";
import { idsOf, inForce, latest } from "./agreements.js";
import { isSlipOf } from "./distance.js";
import { boundFinders, partFinders } from "./finders/bound.js";
import { cueFinders } from "./finders/cue.js";
import { aroundFinder } from "./finders/doing.js";
import { type Finder, find } from "./finders/finder.js";
import { formFinders, stateFinders } from "./finders/form.js";
import { nameFinders } from "./finders/names.js";
import { ownerFinders } from "./finders/owners.js";
import { areaFinder, recipientFinders } from "./finders/register-words.js";
import { timeFinders } from "./finders/time.js";
import { localeOf } from "./locale.js";
import { type LookUps, Shelves } from "./look-ups.js";
import { type Matter, matterOf, partsOf, topicOf, without } from "./matter.js";
import { type FormMention, type Mention, valuesOf } from "./mention.js";
import { type Normalised, normalise, POINTED } from "./normalise.js";
import { type ScopeReading, scopeOf } from "./refiners/scope.js";
import { type Mend, menderOf, type Names } from "./spelling.js";
import { type Times, timesOf } from "./times.js";
import { followUpIndex, followUpIndexByContents, meant } from "./topics.js";
import type { Cue } from "./vocabulary/vocabulary.js";
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
    readonly text: Normalised;
    readonly today: CalendarDate;
    readonly locale: Locale;
    readonly has: (...cues: readonly Cue[]) => boolean;
    readonly mentions: readonly Mention[];
    readonly mode: DueMode;
    readonly filter: Filter;
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
    /** See {@link Matter.isBare}. */
    readonly isBare: boolean;
    /** Names of rows in each part of a question that joins several ("Verdandi mot Stadsmissionen"). */
    readonly parts: readonly (readonly string[])[];
  };

/** Ids of the municipality's bodies that an agreement is reported to, besides its own committee. */
function receiversOf({ agreement, followUps }: Register, { parties }: PartiesFile): string[] {
  const codes = new Set(followUps.flatMap(({ recipients }) => recipients));
  return parties
    .filter(
      ({ id, code, municipality }) =>
        municipality === agreement.municipality && codes.has(code) && id !== agreement.commissioner,
    )
    .map(({ id }) => id);
}

/** Codes of those who take part in anything of an agreement, or to whom it is directed with others. */
const partnersOf = ({ followUps, assignments, goals }: Register): string[] => [
  ...[...followUps, ...assignments].flatMap(({ partners }) => partners),
  ...[...goals, ...assignments].flatMap(({ committees }) => committees),
];

/** What is done together: "något gemensamt med …", "what do we share". */
const SHARED =
  / (?:gemensam(?:t|ma)?|ihop|tillsammans|samverka\p{L}*|samarbeta\p{L}*|delar|joint(?:ly)?|together|shares?(?! of)|shared|in common) /u;

/** Years that an agreement runs over or has amounts or measures of. */
function yearsOf({ agreement, economy, indicators }: Register): number[] {
  return [
    ...yearsIn({ start: agreement.validFrom, end: agreement.validTo }),
    ...economy.map(({ year }) => year),
    ...indicators.flatMap(({ values }) => Object.keys(values).map(Number)),
  ];
}

/** Words of the areas' names that are long enough to be mended. */
const areaWords = (registers: readonly Register[]): string[] => [
  ...new Set(
    registers
      .flatMap(({ followUps }) => followUps.flatMap(({ area }) => foldedWords(area)))
      .filter((word) => word.length >= 7),
  ),
];

/** A name within a title or as a keyword: a capital, and small letters behind it. */
const PROPER = /(?<=\p{L}[^.:]* )\p{Lu}\p{Ll}{4,}/gu;

/** Small letters throughout: a word that is written so more often is no proper name. */
const COMMON = /(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu;

/** How often each word that a pattern finds is found, by the folded word. */
function countOf(texts: readonly string[], pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.match(pattern) ?? []).map(fold))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The proper names that follow-ups are called by, and the other words of theirs that are one slip from a name. */
function namesOf(registers: readonly Register[]): Names {
  const texts = registers.flatMap(({ followUps }) =>
    followUps.flatMap(({ title, shortTitle, keywords }) => [title, shortTitle, ...keywords.sv]),
  );
  const common = countOf(texts, COMMON);
  const proper = [...countOf(texts, PROPER)].flatMap(([name, count]) =>
    count >= (common.get(name) ?? 0) ? name : [],
  );
  const written = new Set(texts.flatMap(foldedWords));
  const beside = new Set([...written].filter((word) => proper.some((name) => isSlipOf(word, name))));
  return { areas: areaWords(registers), proper, beside };
}

/** How much of a part of a question a follow-up must be to be meant by it alone, and how many parts are read. */
const SURELY = 0.7;
const MOST_PARTS = 4;

/** How much of what was said a follow-up must be about to be meant without its name. */
const MOSTLY = 0.5;

/** Longer messages tell a story; the question is one sentence of it. */
const STORY_WORDS = 25;

/** The sentence of a long message that asks: the one with the most cues, the last of several. */
function askedIn(message: string, today: CalendarDate): Normalised {
  const whole = normalise(message);
  if (whole.link !== null || whole.folded.split(" ").length < STORY_WORDS) return whole;
  const sentences = message.split(/(?<=[.!?])\s+/).map(normalise);
  const cues = (sentence: Normalised) =>
    valuesOf(findCues(sentence, today).mentions, "cue").filter(({ cue }) => cue !== "greeting").length;
  return sentences.reduce(
    (best, sentence) => (cues(sentence) >= cues(best) && sentence.folded.trim() !== "" ? sentence : best),
    sentences[0] ?? whole,
  );
}

type Has = Reading["has"];

/** Which cues there are, and the places they were found in; cues may share words. */
function findCues(text: Normalised, today: CalendarDate): { has: Has; mentions: Mention[] } {
  const mentions = cueFinders.flatMap((finder) => find(text, [finder], { today }));
  const found = new Set(valuesOf(mentions, "cue").map(({ cue }) => cue));
  return { mentions, has: (...asked) => asked.some((cue) => found.has(cue)) };
}

/** A time named by its meeting ("till juninämnden", "lämnas in till sammanträdet 4 juni") asks by the meeting. */
const byMeeting = (named: readonly Mention[], has: Has): boolean =>
  valuesOf(named, "time").some(({ ofMeeting }) => ofMeeting || (has("submit") && has("meeting")));

/** Handing in counts the submit-by (so does what the expert official gets), being up at a meeting the meeting. */
function modeOf(named: readonly Mention[], has: Has, { recipients }: Filter, { isDeadline }: Times): DueMode {
  if (byMeeting(named, has)) return "meeting";
  if (has("submit") || isDeadline) return "submit";
  if (has("present")) return "meeting";
  return recipients.includes("sakkunnig") ? "submit" : "any";
}

/** The forms that rows must have one of, and those that none may have. */
function formsOf(said: readonly FormMention[]): Pick<Filter, "forms" | "notForms"> {
  const those = (how: FormMention["how"]) => said.flatMap((each) => (each.how === how ? each.form : []));
  const only = those("only");
  const others = only.length === 0 ? [] : FORMS.filter((form) => !only.includes(form));
  return {
    forms: [...new Set([...those("has"), ...only])],
    notForms: [...new Set([...those("not"), ...others])],
  };
}

/** What a list is narrowed to. */
const filterOf = (
  named: readonly Mention[],
  { partners, anyPartner, receivers }: ScopeReading,
  topic: readonly string[],
  duties: readonly Match[] | null,
): Filter => ({
  ...formsOf(valuesOf(named, "form")),
  areas: valuesOf(named, "area").flatMap(({ areas, not }) => (not ? [] : areas)),
  notAreas: valuesOf(named, "area").flatMap(({ areas, not }) => (not ? areas : [])),
  states: valuesOf(named, "state").flatMap(({ states }) => states),
  partners,
  anyPartner,
  owners: valuesOf(named, "owner").map(({ owner }) => owner),
  recipients: [...valuesOf(named, "recipient").map(({ recipient }) => recipient), ...receivers],
  topic,
  followUps: duties?.map(({ id }) => id) ?? null,
});

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
    const text = this.#mend(askedIn(message, today), (word) => this.topics.has(word));
    const named = find(text, this.#finders, { today });
    const { has, mentions: cues } = findCues(without(text, unbounded(named)), today);
    const scopes = this.#scopeOf(named, situation, SHARED.test(text.folded));
    const scoped = this.agreementsIn(scopes.scope);
    const times = timesOf(named, text, scoped, { today, backwards: has("backwards") });
    const matterContext = {
      commissioners: this.#commissioners,
      knowsYear: (year: number) => this.#years.has(year),
    };
    const matter = matterOf(text, named, cues, matterContext);
    const parts = partsOf(text)
      .map((part) => matterOf(part, named, cues, matterContext))
      .flatMap(({ names, isBare }) => (isBare ? [] : [names]));
    const topic = topicOf(text, [...named, ...cues], today);
    const asksDay = has("when", "howOften") && has("present", "submit", "reports") && !has("next");
    const pointed = text.folded.includes(POINTED) ? situation.pointed : undefined;
    const duties =
      (pointed === undefined ? null : [{ id: pointed, agreement: "", score: 1, covers: 1 }]) ??
      this.#severalDuties(text, [...named, ...cues], scoped, times, today) ??
      this.#dutiesOf(topic, scoped, times, today) ??
      (asksDay ? this.#dutiesAbout(matter.things, scoped, times.period ?? dayPeriod(today)) : null);
    const filter = filterOf(named, scopes, topic, duties);
    const lookUps = this.#shelves.for(matter, {
      scoped,
      period: times.period ?? dayPeriod(today),
      timeSaid: times.period !== null,
      placeNamed: scopes.municipalityNamed,
      committeeNamed: scopes.committeeNamed,
      folded: text.folded,
      locale: localeOf(text, situation.clientLocale),
    });
    return {
      ...scopes,
      ...times,
      ...lookUps,
      isHeld: (word) => lookUps.isHeld(word) || this.topics.has(word),
      text,
      today,
      has,
      filter,
      isLeft: valuesOf(named, "state").some(({ ahead }) => ahead),
      mentions: named,
      matter: matter.words,
      things: matter.things,
      isBare: matter.isBare,
      parts,
      locale: situation.forcedLocale ?? localeOf(text, situation.clientLocale),
      mode: modeOf(named, has, filter, times),
      dutyScore: duties?.[0]?.score ?? 0,
      dutyCovers: duties?.[0]?.covers ?? 0,
      unknownWords: duties === null ? topic : this.topics.unknown(topic),
    };
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
    const topics = partsOf(text)
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

/** Everything but bounds: "senast" is also a word that tells what is asked. */
const unbounded = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ value }) => value.kind !== "bound");

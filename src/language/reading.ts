import type { Register } from "../domain/agreement.js";
import { type CalendarDate, yearOf } from "../domain/calendar-date.js";
import { foldedWords } from "../domain/fold.js";
import type { PartiesFile } from "../domain/party.js";
import { dayPeriod, type Period } from "../domain/period.js";
import type { DueMode, Filter, Locale } from "../domain/question.js";
import { idsOf, inForce, latest } from "./agreements.js";
import { boundFinders } from "./finders/bound.js";
import { cueFinders } from "./finders/cue.js";
import { type Finder, find } from "./finders/finder.js";
import { formFinders, stateFinders } from "./finders/form.js";
import { nameFinders } from "./finders/names.js";
import { areaFinder, recipientFinders } from "./finders/register-words.js";
import { timeFinders } from "./finders/time.js";
import { localeOf } from "./locale.js";
import { type LookUps, Shelves } from "./look-ups.js";
import { matterOf, topicOf, without } from "./matter.js";
import { type Mention, valuesOf } from "./mention.js";
import { type Normalised, normalise } from "./normalise.js";
import { type ScopeReading, scopeOf } from "./refiners/scope.js";
import { type Mend, menderOf } from "./spelling.js";
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

/** Years that an agreement runs over or has amounts or measures of. */
function yearsOf({ agreement, economy, indicators }: Register): number[] {
  const [first, last] = [yearOf(agreement.validFrom), yearOf(agreement.validTo)];
  return [
    ...Array.from({ length: last - first + 1 }, (_, index) => first + index),
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

/** What a list is narrowed to. */
const filterOf = (
  named: readonly Mention[],
  { partners, receivers }: ScopeReading,
  topic: readonly string[],
  duties: readonly Match[] | null,
): Filter => ({
  forms: [...new Set(valuesOf(named, "form").map(({ form }) => form))],
  areas: valuesOf(named, "area").flatMap(({ areas }) => areas),
  states: valuesOf(named, "state").flatMap(({ states }) => states),
  partners,
  recipients: [...valuesOf(named, "recipient").map(({ recipient }) => recipient), ...receivers],
  topic,
  followUps: duties?.map(({ id }) => id) ?? null,
});

/** Reads questions against what is loaded. Built once; reading keeps nothing from one question to the next. */
export class Reader {
  readonly #registers: readonly Register[];
  readonly #parties: PartiesFile;
  readonly #commissioners: ReadonlySet<string>;
  readonly #mend: Mend;
  readonly #performers: ReadonlySet<string>;
  readonly #receivers: ReadonlySet<string>;
  readonly #finders: readonly Finder[];
  /** Finds follow-ups by the words people use for them. */
  readonly topics: WordIndex;
  /** Made when a question first needs it; most do not. */
  #contents: WordIndex | null = null;
  readonly #shelves: Shelves;
  readonly #years: ReadonlySet<number>;

  constructor({ registers, parties, otherMunicipalities }: Knowledge) {
    this.#registers = registers;
    this.#parties = parties;
    this.#commissioners = new Set(registers.map(({ agreement }) => agreement.commissioner));
    this.#mend = menderOf(areaWords(registers));
    this.#performers = new Set(registers.flatMap(({ agreement }) => agreement.performer ?? []));
    this.#receivers = new Set(registers.flatMap((register) => receiversOf(register, parties)));
    this.topics = followUpIndex(registers);
    this.#years = new Set(registers.flatMap(yearsOf));
    this.#shelves = new Shelves(registers);
    this.#finders = [
      ...timeFinders,
      ...boundFinders,
      ...nameFinders(parties, otherMunicipalities),
      areaFinder(registers),
      ...recipientFinders,
      ...stateFinders,
      ...formFinders,
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
    const { today } = situation;
    const text = this.#mend(askedIn(message, today), (word) => this.topics.has(word));
    const named = find(text, this.#finders, { today });
    const { has, mentions: cues } = findCues(without(text, unbounded(named)), today);
    const scopes = this.#scopeOf(named, situation);
    const scoped = this.agreementsIn(scopes.scope);
    const times = timesOf(named, text, scoped, { today, backwards: has("backwards") });
    const matter = matterOf(text, named, cues, {
      commissioners: this.#commissioners,
      knowsYear: (year) => this.#years.has(year),
    });
    const topic = topicOf(text, [...named, ...cues], today);
    const asksDay = has("when", "howOften") && has("present", "submit", "reports") && !has("next");
    const duties =
      this.#dutiesOf(topic, scoped, times.period, today) ??
      (asksDay ? this.#dutiesAbout(matter.things, scoped, times.period ?? dayPeriod(today)) : null);
    const filter = filterOf(named, scopes, topic, duties);
    const lookUps = this.#shelves.for(matter, {
      scoped,
      period: times.period ?? dayPeriod(today),
      timeSaid: times.period !== null,
      placeNamed: scopes.municipalityNamed,
      committeeNamed: scopes.committeeNamed,
    });
    return {
      ...scopes,
      ...times,
      ...lookUps,
      text,
      today,
      has,
      filter,
      mentions: named,
      matter: matter.words,
      things: matter.things,
      locale: situation.forcedLocale ?? localeOf(text, situation.clientLocale),
      mode: modeOf(named, has, filter, times),
      dutyScore: duties?.[0]?.score ?? 0,
      dutyCovers: duties?.[0]?.covers ?? 0,
      unknownWords: duties === null ? topic : this.topics.unknown(topic),
    };
  }

  #scopeOf(named: readonly Mention[], { homeMunicipality, channelCommittee }: Situation): ScopeReading {
    return scopeOf(named, {
      homeMunicipality,
      channelCommittee,
      commissioners: this.#commissioners,
      performers: this.#performers,
      receivers: this.#receivers,
      parties: this.#parties,
    });
  }

  /** The follow-ups that are about nearly all of these words, of the agreements in force. */
  #dutiesAbout(words: readonly string[], scoped: readonly Register[], period: Period): Match[] | null {
    this.#contents ??= followUpIndexByContents(this.#registers);
    const found = meant(this.#contents.match(words, idsOf(inForce(scoped, period))));
    return (found[0]?.covers ?? 0) >= MOSTLY ? found : null;
  }

  /** The follow-ups a topic means among the agreements in question, `null` where no topic was said. */
  #dutiesOf(
    topic: readonly string[],
    scoped: readonly Register[],
    period: Period | null,
    today: CalendarDate,
  ): Match[] | null {
    if (topic.length === 0 || this.topics.unknown(topic).length === topic.length) return null;
    // Without a time the agreements in force are meant; what they do not know may stand in older ones.
    const tiers =
      period === null
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

import type { Register } from "../domain/agreement.js";
import { type CalendarDate, later } from "../domain/calendar-date.js";
import type { PartiesFile } from "../domain/party.js";
import { dayPeriod, type Period } from "../domain/period.js";
import type { DueMode, Filter, Locale, PassageHit } from "../domain/question.js";
import { coversDayOf } from "../domain/reach.js";
import { FILLERS } from "./fillers.js";
import { boundFinders } from "./finders/bound.js";
import { cueFinders, fillerFinder } from "./finders/cue.js";
import { type Finder, find } from "./finders/finder.js";
import { formFinders, stateFinders } from "./finders/form.js";
import { nameFinders } from "./finders/names.js";
import { areaFinder, recipientFinders } from "./finders/register-words.js";
import { timeFinders } from "./finders/time.js";
import { localeOf } from "./locale.js";
import type { Mention, MentionValue } from "./mention.js";
import { type Normalised, normalise } from "./normalise.js";
import { Passages } from "./passages.js";
import { type ScopeReading, scopeOf } from "./refiners/scope.js";
import { spansOf } from "./refiners/time.js";
import { date } from "./refiners/year.js";
import { type RowIndexes, rowIndexes } from "./rows.js";
import { mend } from "./spelling.js";
import { followUpIndex, meant } from "./topics.js";
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
export type Reading = ScopeReading & {
  readonly text: Normalised;
  readonly today: CalendarDate;
  readonly locale: Locale;
  readonly has: (...cues: readonly Cue[]) => boolean;
  readonly mentions: readonly Mention[];
  /** Spans of time with their years, in the order said. */
  readonly spans: readonly Period[];
  /** The hull of the spans. */
  readonly period: Period | null;
  /** Whether the one span said is a single day. */
  readonly isDay: boolean;
  readonly assumedYear: number | null;
  readonly uncoveredYear: number | null;
  readonly year: number | null;
  readonly mode: DueMode;
  readonly filter: Filter;
  readonly unknownWords: readonly string[];
  /** How well the best follow-up fits the topic, 0 to 1. */
  readonly dutyScore: number;
  /** Years that were said ("2024", "i år"), oldest first. */
  readonly saidYears: readonly number[];
  /** Whether a span shorter than a year was said: then days are asked about, not contents. */
  readonly isSpan: boolean;
  /** The words the question is about, scope and time taken out: what a search looks for. */
  readonly matter: readonly string[];
  /**
   * Rows of each kind that the matter fits, best first, of the agreements in force at the time asked about
   * (where those have none, of the others in scope). `all`: of every agreement in scope at once.
   */
  readonly rows: {
    readonly [K in keyof RowIndexes]: (look?: {
      readonly all?: boolean;
      /** Other words than the matter's. */
      readonly words?: readonly string[];
    }) => readonly Match[];
  };
  /** Sections that hold what is asked, best first. */
  readonly passages: (which?: "all") => readonly PassageHit[];
};

/** Which cues there are, each with the places it was found in; cues may share words. */
function findCues(text: Normalised, today: CalendarDate): { cues: ReadonlySet<string>; mentions: Mention[] } {
  const mentions = cueFinders.flatMap((finder) => find(text, [finder], { today }));
  return {
    mentions,
    cues: new Set(mentions.flatMap(({ value }) => (value.kind === "cue" ? [value.cue] : []))),
  };
}

/** The text with some places blanked out, so that other finders do not read them again. */
function without(text: Normalised, mentions: readonly Mention[]): Normalised {
  let folded = text.folded;
  for (const { start, end } of mentions)
    folded = folded.slice(0, start) + "·".repeat(end - start) + folded.slice(end);
  return { ...text, folded };
}

/** Words that are left when everything else is read: what the question is about. */
function topicOf(text: Normalised, read: readonly Mention[], today: CalendarDate): string[] {
  const rest = without(text, read);
  const left = without(rest, find(rest, [fillerFinder], { today }));
  return left.folded.split(" ").filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word) && !/^\d{1,2}$/.test(word));
}

const values = <K extends MentionValue["kind"]>(mentions: readonly Mention[], kind: K) =>
  mentions.flatMap(({ value }) => (value.kind === kind ? [value as Extract<MentionValue, { kind: K }>] : []));

/** Handing in counts the submit-by, being up at a meeting the meeting; where both are said, the meeting. */
function modeOf(has: Reading["has"], by: boolean, toExpert: boolean): DueMode {
  if (has("submit") || by || toExpert) return has("present") && !has("submit") && !by ? "meeting" : "submit";
  return has("present") ? "meeting" : "any";
}

/** A time named by its meeting ("till juninämnden", "lämnas in till sammanträdet 4 juni") asks by the meeting. */
const ofMeeting = (named: readonly Mention[], has: Reading["has"]): boolean =>
  values(named, "time").some((time) => time.ofMeeting || (has("submit") && has("meeting")));

/** A hit in the question's own scope that holds this much of it is looked no further than. */
const SETTLED = 0.75;
/** How much more of a question another municipality's section must hold to be taken instead. */
const CLEARLY_BETTER = 0.15;

/** The question without the words that say when, where and whose: what is left is looked for. */
function matterOf(
  text: Normalised,
  named: readonly Mention[],
  cues: readonly Mention[],
  commissioners: ReadonlySet<string>,
): { matter: readonly string[]; names: readonly string[] } {
  const scope = named.filter(
    ({ value }) =>
      value.kind === "time" ||
      value.kind === "municipality" ||
      (value.kind === "party" && value.ids.some((id) => commissioners.has(id))),
  );
  const asks = (kinds: ReadonlySet<string>) =>
    cues.filter(({ value }) => value.kind === "cue" && kinds.has(value.cue));
  const matter = contentWords(without(text, [...scope, ...asks(ASKING)]));
  const parties = named.filter(({ value }) => value.kind === "party");
  const names = contentWords(without(text, [...scope, ...parties, ...asks(ASKING_VALUES)]));
  // "vilken budget har nämnden?": what asks for the value is also the row's name.
  return { matter, names: names.length > 0 ? names : matter };
}

const contentWords = ({ folded }: Normalised): string[] =>
  [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].filter(
    (word) => !FILLERS.has(word) && !COMPARING.test(word),
  );

/** Words that compare: their phrases hold the matter between them ("mer till familjehem än"). */
const COMPARING =
  /^(?:jamfor\p{L}*|skillnad\p{L}*|skiljer|okat|okar|minskat|minskar|(?:for)?andra(?:ts?|de|s)?|forandring\p{L}*|olika|compared?|comparison|differ\p{L}*|chang\p{L}*|increas\p{L}*|decreas\p{L}*)$/u;

/** Cues that are no part of the matter: "vad har ändrats om …". Those that say who or what may be. */
const ASKING: ReadonlySet<string> = new Set(["says", "most", "least", "sum", "share", "only"]);
/** A row's name holds none of the words that ask for its value. */
const ASKING_VALUES: ReadonlySet<string> = new Set([
  ...ASKING,
  "measure",
  "money",
  "who",
  "list",
  "greeting",
]);

/** Reads questions against what is loaded. Built once; reading keeps nothing from one question to the next. */
export class Reader {
  readonly #registers: readonly Register[];
  readonly #parties: PartiesFile;
  readonly #commissioners: ReadonlySet<string>;
  readonly #finders: readonly Finder[];
  /** Finds follow-ups by the words people use for them. */
  readonly topics: WordIndex;
  readonly #rows: RowIndexes;
  readonly #passages: Passages;

  constructor({ registers, parties, otherMunicipalities }: Knowledge) {
    this.#registers = registers;
    this.#parties = parties;
    this.#commissioners = new Set(registers.map(({ agreement }) => agreement.commissioner));
    this.topics = followUpIndex(registers);
    this.#rows = rowIndexes(registers);
    this.#passages = new Passages(registers);
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
    const text = mend(normalise(message), (word) => this.topics.has(word));
    const { today } = situation;
    const named = find(text, this.#finders, { today });
    const { cues, mentions: cueMentions } = findCues(without(text, unbounded(named)), today);
    const has: Reading["has"] = (...asked) => asked.some((cue) => cues.has(cue));
    const scopes = scopeOf(named, {
      homeMunicipality: situation.homeMunicipality,
      channelCommittee: situation.channelCommittee,
      commissioners: this.#commissioners,
      parties: this.#parties,
    });
    const scoped = this.agreementsIn(scopes.scope);
    const { matter, names } = matterOf(text, named, cueMentions, this.#commissioners);
    const time = this.#timeOf(named, text, today, has("backwards"), scoped);
    const topic = topicOf(text, [...named, ...cueMentions], today);
    const narrowed = this.#narrow(topic, scoped, time.period, today);
    const recipients = [...values(named, "recipient").map(({ recipient }) => recipient), ...scopes.receivers];
    const by = values(named, "bound").some(({ bound }) => bound === "by");
    const lookUps = this.#lookUps({ matter, names }, scoped, time.period ?? dayPeriod(today), scopes);
    return {
      ...scopes,
      ...time,
      ...lookUps,
      matter,
      text,
      today,
      has,
      mentions: named,
      locale: situation.forcedLocale ?? localeOf(text, situation.clientLocale),
      mode: ofMeeting(named, has) ? "meeting" : modeOf(has, by, recipients.includes("sakkunnig")),
      // Words that mean no follow-up narrow nothing, and the answer says so.
      dutyScore: narrowed?.[0]?.score ?? 0,
      unknownWords: narrowed === null ? topic : this.topics.unknown(topic),
      filter: {
        forms: [...new Set(values(named, "form").map(({ form }) => form))],
        areas: values(named, "area").flatMap(({ areas }) => areas),
        states: values(named, "state").flatMap(({ states }) => states),
        partners: scopes.partners,
        recipients,
        topic,
        followUps: narrowed?.map(({ id }) => id) ?? null,
      },
    };
  }

  /** What can be looked up for a question; done only when a rule asks. */
  #lookUps(
    { matter, names }: { matter: readonly string[]; names: readonly string[] },
    scoped: readonly Register[],
    period: Period,
    { municipalityNamed, committeeNamed }: ScopeReading,
  ): Pick<Reading, "rows" | "passages"> {
    const ids = (registers: readonly Register[]) => new Set(registers.map(({ agreement }) => agreement.id));
    const tiers = [inForce(scoped, period), latest(scoped), scoped].map(ids);
    const inScope = ids(scoped);
    const rows =
      (index: WordIndex): Reading["rows"]["economy"] =>
      ({ all = false, words = names } = {}) => {
        if (all) return index.match(words, inScope);
        return tiers.map((tier) => index.match(words, tier)).find((found) => meant(found).length > 0) ?? [];
      };
    const everywhere = ids(this.#registers);
    const favoured = tiers.find((tier) => tier.size > 0) ?? inScope;
    return {
      rows: {
        economy: rows(this.#rows.economy),
        indicators: rows(this.#rows.indicators),
        goals: rows(this.#rows.goals),
        assignments: rows(this.#rows.assignments),
      },
      passages: (which) => {
        const near = this.#passages.find(matter, inScope, which === "all" ? inScope : favoured);
        if (municipalityNamed || (near[0]?.share ?? 0) >= SETTLED) return near;
        // Nobody named a place, and what is asked stands elsewhere ("Miranda"): the words settle the place.
        const elsewhere = this.#passages.pointsElsewhere(matter, inScope);
        if (!elsewhere && committeeNamed) return near;
        const far = this.#passages.find(matter, everywhere, everywhere);
        const better = (far[0]?.share ?? 0) - (near[0]?.share ?? 0);
        return better > (elsewhere ? 0 : CLEARLY_BETTER) ? far : near;
      },
    };
  }

  #timeOf(
    named: readonly Mention[],
    text: Normalised,
    today: CalendarDate,
    backwards: boolean,
    scoped: readonly Register[],
  ): Pick<
    Reading,
    "spans" | "period" | "isDay" | "isSpan" | "saidYears" | "assumedYear" | "uncoveredYear" | "year"
  > {
    const said = spansOf(named, text, today);
    const covered = (period: Period) => inForce(scoped, period).length > 0;
    const dated = said.flatMap((span) => date(span, { today, backwards, covered }) ?? []);
    const spans = dated.map(({ period }) => period).sort((a, b) => (a.start < b.start ? -1 : 1));
    const [first, last] = [spans[0], spans.at(-1)];
    const assumedYear = dated.find((each) => each.assumedYear !== null)?.assumedYear ?? null;
    return {
      spans,
      period: first && last ? { start: first.start, end: maxEnd(spans) } : null,
      isDay: said.length === 1 && said[0]?.day === true,
      assumedYear,
      uncoveredYear: dated.find((each) => each.uncoveredYear !== null)?.uncoveredYear ?? null,
      year: first ? Number(first.start.slice(0, 4)) : null,
      saidYears: [
        ...new Set(
          values(named, "time").flatMap(({ yearOnly, year }) => (yearOnly && year !== null ? [year] : [])),
        ),
      ].sort(),
      isSpan: said.some(({ yearOnly }) => !yearOnly),
    };
  }

  /** The follow-ups a topic means among the agreements in question, `null` where no topic was said. */
  #narrow(
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
      const ids = new Set(registers.map(({ agreement }) => agreement.id));
      const found = meant(this.topics.match(topic, ids));
      if (found.length > 0) return found;
    }
    return null;
  }
}

const inForce = (registers: readonly Register[], period: Period): Register[] =>
  registers.filter((register) => coversDayOf(register, period));

/** Each committee's latest agreement. */
const latest = (registers: readonly Register[]): Register[] =>
  registers.filter(({ agreement }) =>
    registers.every(
      (other) =>
        other.agreement.commissioner !== agreement.commissioner ||
        other.agreement.validTo <= agreement.validTo,
    ),
  );

const maxEnd = (spans: readonly Period[]): CalendarDate => spans.map(({ end }) => end).reduce(later);

/** Everything but bounds: "senast" is also a word that tells what is asked. */
const unbounded = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ value }) => value.kind !== "bound");

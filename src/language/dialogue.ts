import type { DueMode, Filter, Locale, Question, Understood } from "../domain/question.js";
import type { Mention } from "./mention.js";
import { hasTopic } from "./questions/rule.js";
import type { Reading } from "./reading.js";

/** What a short message asks of the answer before it. */
export type FollowOn =
  /** The last question with something changed: another month, only the written ones, another committee. */
  | { readonly kind: "refined"; readonly understood: Understood }
  /** Where the last answer stands. */
  | { readonly kind: "sources" }
  /** A row of the last list, by its number. */
  | { readonly kind: "row"; readonly number: number }
  /** More of the last list, or the part of it before this one. */
  | { readonly kind: "page"; readonly by: 1 | -1 }
  /** What was proposed is not to be recorded. */
  | { readonly kind: "cancelled" };

/** A message that goes on from the one before says so by its first word, or by a "då" at its end. */
const GOES_ON =
  /^ (?:och|and|men|but|samma|same|what about|how about|hur ar det med|fast|bara|endast|enbart|only|just|i ?stallet|pa engelska|pa svenska|in english|in swedish) | da $/;
/** A message about rows of the last answer: "hur många av dem är muntliga?" */
const OF_THOSE = / (?:av|bland|of|among) (?:dem|dom|dessa|de har|de dar|them|those|these) /;
/** What is left out of the last answer: "inte barn och unga", "utom de muntliga". */
const LEAVES_OUT = /^ (?:inte|ej|utom|forutom|utan|not|except|without) /;
/** The same with what was wanted left out, and the other way around. */
const INVERTED =
  /^ (?:(?:och|men|and|but|nej|no) )?(?:(?:precis )?tvartom|(?:och )?de(?:t|m)? (?:andra|ovriga)|(?:the )?(?:other way (?:a)?round|opposite|others)) (?:da |then |i ?stallet |instead )?$/;
const MORE =
  /^ (?:(?:visa|ge|se|show|give)(?: mig| me)? )?(?:(?:nasta|next) (?:sida|sidan|page)|(?:ga )?vidare|fortsatt|fler|flera|mer|resten|more|the rest|next|continue|go on) (?:tack |please )?$/;
const BACK =
  /^ (?:(?:visa|show)(?: mig| me)? )?(?:(?:forra|foregaende|previous) (?:sida|sidan|page)|tillbaka|bakat|back|go back) $/;

const CANCELLED =
  /^ (?:(?:nej|no) )?(?:avbryt|angra mig|glom det|strunta i det|cancel|never ?mind|forget it|nej(?: tack)?|no(?: thanks| thank you)?) $/;

/** Longer messages are questions of their own. */
const MOST_WORDS = 9;

const ROW = /^ (?:visa |oppna |show |open )?(?:mig |me )?(?:nummer|nr|number|no|punkt|rad|row) ?(\d{1,3}) $/;

const SOURCES =
  /^ (?:och )?(?:(?:i )?vilk(?:et|a) avsnitt|var star det(?: (?:nagonstans|skrivet))?|(?:in )?which sections?|where does it say (?:so|that))(?: (?:da|ar det|star det i|is (?:it|that)))? $/;

/** Whether a message says nothing but where to go in the last answer: a row, a page, its sources. */
export const pointsBack = ({ text: { folded } }: Reading): boolean =>
  [ROW, SOURCES, MORE, BACK].some((pattern) => pattern.test(folded));

const LANGUAGES: readonly (readonly [Locale, RegExp])[] = [
  ["en", / (?:pa engelska|in english) /],
  ["sv", / (?:pa svenska|in swedish) /],
];

const wordCount = ({ text }: Reading): number => text.folded.trim().split(" ").length;

/** Cues of a question that stands on its own feet. */
const OWN_QUESTION = [
  "submit",
  "present",
  "when",
  "who",
  "money",
  "compare",
  "overdue",
  "status",
  "help",
] as const;

const formsOf = ({ forms, notForms }: Filter) => ({ forms, notForms });
const partnersOf = ({ partners, anyPartner }: Filter) => ({ partners, anyPartner });

/** A list that is narrowed further: what is said now goes before what was said then. */
function narrowed(filter: Filter, { filter: now }: Reading): Filter {
  const either = <T>(said: readonly T[], before: readonly T[]): readonly T[] =>
    said.length > 0 ? said : before;
  return {
    ...(now.forms.length + now.notForms.length > 0 ? formsOf(now) : formsOf(filter)),
    areas: either(now.areas, filter.areas),
    notAreas: either(now.notAreas, filter.notAreas),
    states: either(now.states, filter.states),
    ...(now.partners.length + now.anyPartner.length > 0 ? partnersOf(now) : partnersOf(filter)),
    recipients: either(now.recipients, filter.recipients),
    owners: either(now.owners, filter.owners),
    topic: either(now.topic, filter.topic),
    followUps: now.followUps ?? filter.followUps,
  };
}

/** The last question with what the reading says put in its place; `null` where it has no place for it. */
function changed(question: Question, reading: Reading): Question | null {
  const { period, spans, saidYears } = reading;
  switch (question.kind) {
    case "due":
      return {
        ...question,
        filter: narrowed(question.filter, reading),
        ...(period === null ? {} : { period, spans }),
      };
    case "next":
      return period === null
        ? { ...question, filter: narrowed(question.filter, reading) }
        : dueIn(question.mode, period, spans, narrowed(question.filter, reading));
    case "status":
    case "followUp":
      return {
        ...question,
        followUps: reading.filter.followUps ?? question.followUps,
        filter: narrowed(question.filter, reading),
        period: period ?? question.period,
      };
    case "overdue":
      return { ...question, filter: narrowed(question.filter, reading), period: period ?? question.period };
    case "meeting":
      return { ...question, period: period ?? question.period };
    case "figure":
    case "indicator":
      return saidYears.length > 0 ? { ...question, years: saidYears } : question;
    default:
      return null;
  }
}

const dueIn = (
  mode: DueMode,
  period: NonNullable<Reading["period"]>,
  spans: Reading["spans"],
  filter: Filter,
): Question => ({ kind: "due", period, spans, mode, filter });

/** Whether the message names something that can take a place in the last question. */
function saysSomething({ period, filter, committeeNamed, municipalityNamed }: Reading): boolean {
  const { topic: _topic, followUps: _followUps, ...parts } = filter;
  return (
    period !== null ||
    committeeNamed ||
    municipalityNamed ||
    Object.values(parts).some((part) => part.length > 0)
  );
}

/** Nothing but what a list is narrowed to: "de skriftliga?", "barn och unga". */
const onlyNarrows = (reading: Reading): boolean =>
  reading.period === null &&
  !reading.committeeNamed &&
  reading.things.length === 0 &&
  reading.filter.topic.length === 0 &&
  wordCount(reading) <= 4;

/** Whether the message goes on from the last one: short, begun so, and no question of its own. */
function goesOn(reading: Reading): boolean {
  const { folded } = reading.text;
  const begins = GOES_ON.test(folded) || OF_THOSE.test(folded) || LEAVES_OUT.test(folded);
  if (!(begins || onlyNarrows(reading)) || wordCount(reading) > MOST_WORDS) return false;
  return !reading.has(...OWN_QUESTION) && reading.text.link === null;
}

/** Kinds that are asked of a matter in words: with another matter, year or committee they are asked anew. */
const OF_MATTER: ReadonlySet<Question["kind"]> = new Set([
  "content",
  "who",
  "figure",
  "indicator",
  "goals",
  "assignments",
  "compare",
]);

/** The words a message goes on by; what is left takes a place in the last question. */
const LEADING =
  /^ (?:(?:och|and|men|but|samma|same|sak|thing|what|how|about|hur|ar|det|med|fast|i ?stallet|instead|da) )*(?:(?:for|om|till|of|on|to|i|in) )?/;
const TRAILING = /(?: (?:da|i ?stallet|instead|then))? $/;

/** Words that say what kind of answer is wanted: they stay when the matter changes. */
const KIND =
  /^(?:(?:namnd|kf)?mal(?:et|en)?|(?:namnd)?uppdrag\p{L}*|sarskil\p{L}*|goals?|assignments?|andel\p{L}*|antal(?:et)?|share|nyckeltal\p{L}*|ombud\p{L}*|kosta\p{L}*|budget\p{L}*|ersattning\p{L}*)$/u;

/** Places in a text that hold these words. */
const placesOf = (
  { folded }: Reading["text"],
  words: ReadonlySet<string>,
): { start: number; end: number }[] =>
  [...folded.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => words.has(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/**
 * The last question in its own words with what is said now in place of what it takes the place of: "och vuxna
 * då?" after "hur mycket får barn och unga?". `null` where the message is a question of its own, or the last
 * one is of days (see {@link followOn}).
 */
export function askedAnew(reading: Reading, last: Reading, kind: Question["kind"]): string | null {
  if (
    !OF_MATTER.has(kind) ||
    !goesOn(reading) ||
    LANGUAGES.some(([, named]) => named.test(reading.text.folded))
  )
    return null;
  const { things, saidYears, committeeNamed, municipalityNamed } = reading;
  if (things.length + saidYears.length === 0 && !committeeNamed && !municipalityNamed) return null;
  const isReplaced = ({ value }: Mention): boolean =>
    (value.kind === "time" && saidYears.length > 0) ||
    (value.kind === "party" && (committeeNamed || municipalityNamed)) ||
    (value.kind === "municipality" && municipalityNamed);
  const replaced = [
    ...last.mentions.filter(isReplaced),
    ...(things.length === 0
      ? []
      : placesOf(last.text, new Set(last.things.filter((word) => !KIND.test(word))))),
  ];
  const kept = [...last.text.written]
    .map((letter, at) => (replaced.some(({ start, end }) => start <= at && at < end) ? " " : letter))
    .join("");
  const from = LEADING.exec(reading.text.folded)?.[0].length ?? 0;
  const to = TRAILING.exec(reading.text.folded)?.index ?? reading.text.written.length;
  return `${kept} ${reading.text.written.slice(from, to)}${last.text.asks ? "?" : ""}`;
}

const swapped = <T extends string>(
  value: T | null | undefined,
  pairs: readonly (readonly [T, T])[],
): T | null => {
  const pair = pairs.find((each) => each.includes(value as T));
  return pair ? (pair[0] === value ? pair[1] : pair[0]) : null;
};

/** A list of what the last one left out; `null` where it was narrowed by nothing that can be turned. */
function invertedFilter(filter: Filter): Filter | null {
  const { forms, notForms, areas, notAreas } = filter;
  if (forms.length + notForms.length + areas.length + notAreas.length === 0) return null;
  const only = notForms.length > 0 && forms.length > 0;
  return { ...filter, forms: only ? [] : notForms, notForms: forms, areas: notAreas, notAreas: areas };
}

/** The last question turned around: the others, the last for the first, the least for the most. */
function inverted(question: Question): Question | null {
  switch (question.kind) {
    case "due": {
      const end = swapped(question.end, [
        ["first", "last"],
        ["firstDay", "lastDay"],
      ]);
      if (end !== null) return { ...question, end };
      const filter = invertedFilter(question.filter);
      return filter && { ...question, filter };
    }
    case "next":
    case "overdue": {
      const filter = invertedFilter(question.filter);
      return filter && { ...question, filter };
    }
    case "meeting": {
      const end = swapped(question.end, [
        ["first", "last"],
        ["most", "fewest"],
      ]);
      return end && { ...question, end };
    }
    case "figure": {
      const ask = swapped(question.ask, [["most", "least"]]);
      return ask && { ...question, ask };
    }
    default:
      return null;
  }
}

/**
 * What a message means in the light of the last question ("och i september?", "bara de skriftliga", "samma
 * för VON", "visa nummer 3", "på engelska"), or `null` where it is a question of its own.
 */
export function followOn(reading: Reading, last: Understood): FollowOn | null {
  const row = ROW.exec(reading.text.folded)?.[1];
  if (row !== undefined) return { kind: "row", number: Number(row) };
  if (SOURCES.test(reading.text.folded)) return { kind: "sources" };
  if (last.question.kind === "recordIntent" && CANCELLED.test(reading.text.folded))
    return { kind: "cancelled" };
  if (MORE.test(reading.text.folded)) return { kind: "page", by: 1 };
  if (BACK.test(reading.text.folded)) return { kind: "page", by: -1 };
  const turned = INVERTED.test(reading.text.folded) ? inverted(last.question) : null;
  if (turned !== null)
    return {
      kind: "refined",
      understood: { ...last, question: turned, carriedOver: true, today: reading.today },
    };
  if (!goesOn(reading)) return null;
  const locale = LANGUAGES.find(([, pattern]) => pattern.test(reading.text.folded))?.[0];
  // "och barn i ekonomisk utsatthet?" after a question about one duty asks the same of another.
  const otherDuty =
    (last.question.kind === "followUp" || last.question.kind === "status") && hasTopic(reading);
  if (locale === undefined && !otherDuty && !saysSomething(reading)) return null;
  const question = changed(last.question, reading) ?? (locale === undefined ? null : last.question);
  if (question === null) return null;
  const other = reading.committeeNamed || reading.municipalityNamed;
  return {
    kind: "refined",
    understood: {
      ...last,
      question,
      locale: locale ?? last.locale,
      scope: other ? reading.scope : last.scope,
      assumed: [
        ...new Set([
          ...last.assumed.filter((each) => each !== "year"),
          ...(reading.assumedYear === null ? [] : (["year"] as const)),
        ]),
      ],
      year: reading.year ?? last.year,
      uncoveredYear: reading.uncoveredYear,
      unknownWords: reading.unknownWords,
      carriedOver: true,
      today: reading.today,
    },
  };
}

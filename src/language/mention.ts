import type { Form } from "../domain/agreement.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Period } from "../domain/period.js";
import type { State } from "../domain/question.js";

/**
 * A span of time somebody named. Where no year was said, `of` gives the span for any year, and the refiners
 * decide which; where the span is fixed (a date with its year, "next month"), `of` ignores the year.
 */
export type TimeMention = {
  readonly kind: "time";
  readonly year: number | null;
  /** Whether the span needs a year at all. */
  readonly fixed: boolean;
  /** A year on its own ("2024", "i år") can lend itself to a span without one. */
  readonly yearOnly: boolean;
  /** A single day ("4 juni"). */
  readonly day: boolean;
  /** A day of a week by its name, Monday 1: of the week beside it, where one is named ("torsdag nästa vecka"). */
  readonly weekday?: number;
  /** Named by its meeting ("juninämnden"): the meeting counts, not the hand-in day. */
  readonly ofMeeting: boolean;
  readonly of: (year: number) => Period | null;
};

/** How a span of time is bounded by the word before it: "senast", "före", "efter", "från". */
export type BoundMention = {
  readonly kind: "bound";
  readonly bound: "by" | "until" | "before" | "after" | "from" | "since" | "around";
  /** Whether the span stands before it: "semestern, vad ska in innan dess?" */
  readonly back: boolean;
};

/** A part of the span after it: "slutet av", "första halvan av". */
export type PartMention = {
  readonly kind: "part";
  readonly part: "early" | "middle" | "late" | "firstHalf" | "lastHalf";
};

/** A committee or other body by name or abbreviation: the ids that the name may mean. */
export type PartyMention = {
  readonly kind: "party";
  readonly ids: readonly string[];
  /** As written, for what is not loaded. */
  readonly name: string;
  /** What the word before it makes of it: a partner ("med"), a receiver ("till"), or the one spoken of. */
  readonly role: "subject" | "partner" | "receiver";
  /** Whether only a "med" makes a partner of it: alone it may be the one spoken of ("hur ligger vi till med SN?"). */
  readonly isLoose: boolean;
  /** Whether an "eller" stands between it and another one: one of them is enough. */
  readonly either: boolean;
};

/** A municipality by name; `id` is `null` where no agreement of it is known. */
export type MunicipalityMention = {
  readonly kind: "municipality";
  readonly id: string | null;
  readonly name: string;
};

/** A form that rows are narrowed to. */
export type FormMention = {
  readonly kind: "form";
  readonly form: Form;
  /**
   * Said of what is left out ("inte muntliga"), of what has no other form besides ("är enbart skriftliga"), or of
   * what has each of several ("både muntligt och skriftligt").
   */
  readonly how: "has" | "not" | "only" | "every";
};

/** An area of activity. */
export type AreaMention = {
  readonly kind: "area";
  readonly areas: readonly string[];
  /** Whether it is left out ("utom barn och unga"). */
  readonly not: boolean;
};

/** States that rows are narrowed to. */
export type StateMention = {
  readonly kind: "state";
  readonly states: readonly State[];
  /** Whether what is left of a time is meant ("kvar i år"): it begins today. */
  readonly ahead: boolean;
};

/** A role that receives ("sakkunnig"). */
export type RecipientMention = { readonly kind: "recipient"; readonly recipient: string };

/** Who has it: a value of a filter's owners. */
export type OwnerMention = { readonly kind: "owner"; readonly owner: string };

/** A word that tells what is asked: see vocabulary/cues. */
export type CueMention = { readonly kind: "cue"; readonly cue: string };

/** A day, week or the like by a number that there is none of ("31 februari"): the spans that may be meant. */
export type NoTimeMention = { readonly kind: "noTime"; readonly near: readonly Period[] };

/** A word that carries nothing about the matter. */
export type FillerMention = { readonly kind: "filler" };

/** What a finder can find. */
export type MentionValue =
  | TimeMention
  | BoundMention
  | PartMention
  | PartyMention
  | MunicipalityMention
  | FormMention
  | AreaMention
  | StateMention
  | RecipientMention
  | OwnerMention
  | CueMention
  | NoTimeMention
  | FillerMention;

/** Something found, with its place in the folded text (end not included). */
export type Mention<V extends MentionValue = MentionValue> = {
  readonly start: number;
  readonly end: number;
  readonly value: V;
};

/** What finders may know besides the text. */
export type FinderContext = { readonly today: CalendarDate };

/** What was found of one kind, in the order of the text. */
export const valuesOf = <K extends MentionValue["kind"]>(
  mentions: readonly Mention[],
  kind: K,
): Extract<MentionValue, { kind: K }>[] =>
  mentions.flatMap(({ value }) => (value.kind === kind ? [value as Extract<MentionValue, { kind: K }>] : []));

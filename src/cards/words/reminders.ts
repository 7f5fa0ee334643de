import type { Period } from "../../domain/period.js";

/** What the bot says by itself: reminders, that the last one has passed, the week's digest, places it lost. */
export type RemindersWords = {
  /** How far away a day is, from today: "om 14 dagar", "i morgon", "i dag", "3 dagar sedan". */
  readonly away: (days: number) => string;
  /** The day a report is to be handed in by; `past` once it has gone. */
  readonly handIn: (day: string, past: boolean) => string;
  /** The day it is presented, where there is no day to hand it in by. */
  readonly present: (day: string, past: boolean) => string;
  readonly toMeeting: (day: string) => string;
  readonly withoutMeeting: string;
  readonly severalToHandIn: (count: number) => string;
  readonly severalOverdue: (count: number) => string;
  /** Some are late and some are to come. */
  readonly severalMixed: (count: number, overdue: number) => string;
  readonly allDone: string;
  readonly noOwner: string;
  readonly escalated: (count: number) => string;
  readonly escalatedLead: (count: number) => string;
  /** How many more there are than the card has room for. */
  readonly more: (count: number) => string;
  readonly digest: (week: Period) => string;
  readonly ownDigest: (week: Period) => string;
  readonly overdue: string;
  readonly thisWeek: string;
  readonly ahead: (days: number) => string;
  readonly digestCounts: (overdue: number, thisWeek: number, ahead: number) => string;
  readonly nothing: string;
  /** How to be rid of it; `own`: one's own, rather than the channel's. */
  readonly stopDigest: (own: boolean) => string;
  /** A place that messages no longer reach; `committee` where it is a channel. */
  readonly lostPerson: (name: string) => string;
  readonly lostChannel: (committee: string) => string;
};

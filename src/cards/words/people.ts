/** What is said about who does what: officials. */
export type PeopleWords = {
  /** Whoever installed the app has become an official; without a name where the channel tells none. */
  readonly firstOfficial: (name: string) => string;
  /** Somebody was named; `where` is the committee, or `null` where it is by team or for all. */
  readonly named: (name: string, where: string | null) => string;
  readonly alreadyNamed: (name: string, where: string | null) => string;
  readonly removed: (name: string) => string;
  readonly notNamed: (name: string) => string;
  /** The last one cannot be removed. */
  readonly lastOne: string;
  readonly whom: string;
  /** What somebody is called whose name the channel has not told. */
  readonly nameless: string;
  /** The officials, each with the committee where it is one alone. */
  readonly list: (officials: readonly (readonly [name: string, where: string | null])[]) => string;
  readonly none: string;
  /** What forgetting a person comes to, and how it is confirmed; `null` is whoever asks. */
  readonly forget: (name: string | null, events: number) => string;
  readonly forgotten: (name: string | null) => string;
};

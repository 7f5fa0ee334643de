/** What only the pages say that people open beside the chat; all else is in the words that cards have too. */
export type PageWords = {
  readonly skip: string;
  readonly title: (year: number) => string;
  readonly everyCommittee: (municipality: string) => string;
  readonly states: string;
  readonly filters: {
    readonly heading: string;
    readonly committee: string;
    readonly year: string;
    readonly period: string;
    readonly area: string;
    readonly form: string;
    readonly state: string;
    readonly owner: string;
    /** The choice that leaves a filter open: of an area, a form, a state, an owner. */
    readonly all: string;
    readonly wholeYear: string;
    readonly noOwner: string;
    readonly show: string;
    readonly clear: string;
    readonly mine: string;
  };
  /** "12 av 47 visas": rows with and without a day together. */
  /** What the states are counted of: how many follow-ups, how many of them have no day, and whether a filter chose them. */
  readonly standing: (count: number, undated: number, chosen: boolean) => string;
  readonly counted: (shown: number, outOf: number, undated: number) => string;
  readonly list: string;
  readonly nothing: string;
  readonly nothingLoaded: string;
  /** What is late now; `narrowed`: beside a filter, to which it does not keep. */
  readonly overdue: (count: number, narrowed: boolean) => string;
  readonly overdueSince: (days: number) => string;
  readonly columns: {
    readonly state: string;
    readonly followUp: string;
    readonly submitBy: string;
    readonly when: string;
    readonly form: string;
    readonly owner: string;
    readonly section: string;
  };
  /** What a screen reader says of a table: whose rows they are. */
  readonly tableOf: (group: string) => string;
  /** What stands beside a day that was worked out, and what that means. */
  readonly inferred: string;
  readonly inferredMeans: string;
  readonly year: string;
  readonly yearOfOne: string;
  /** A link to a picture as a sheet of paper. */
  readonly print: (title: string) => string;
  readonly excel: string;
  readonly back: string;
  readonly facts: string;
  readonly summary: string;
  readonly remarks: string;
  readonly report: string;
  readonly openReport: (name: string) => string;
  readonly history: string;
  readonly historyNone: string;
  readonly related: string;
  readonly source: string;
  readonly asOf: (day: string) => string;
  readonly signIn: {
    readonly title: string;
    /** What is said while the page fetches what it shows, and where it may not. */
    readonly text: string;
    readonly noScript: string;
  };
  readonly configure: {
    readonly title: string;
    readonly lead: string;
    readonly committee: string;
    readonly hint: string;
    readonly tabName: (committee: string) => string;
  };
  readonly gone: { readonly title: string; readonly text: string };
};

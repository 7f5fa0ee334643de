import type { Basis } from "../../domain/agreement.js";
import type { CalendarDate } from "../../domain/calendar-date.js";
import type { Period } from "../../domain/period.js";

/** The columns of a committee's sheet, in their order. */
export const PLAN_COLUMNS = [
  "meeting",
  "meetingBasis",
  "submitBy",
  "submitByBasis",
  "undated",
  "title",
  "section",
  "area",
  "forms",
  "recipients",
  "covers",
  "state",
  "owner",
  "remarks",
  "heading",
  "partners",
  "submitted",
  "report",
  "reference",
  "presented",
  "paragraph",
  "agreement",
  "id",
] as const;
/** See {@link PLAN_COLUMNS}. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What stands in a plan that is opened in a spreadsheet. */
export type PlanWords = {
  /** What the file is called, without its ending: "SN 2026 uppföljningsplan". */
  readonly fileName: (committees: string, year: number) => string;
  readonly title: (committees: string, year: number) => string;
  readonly made: (day: string) => string;
  /** The name of the first sheet. */
  readonly contents: string;
  readonly columns: Readonly<Record<PlanColumn, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly unconfirmed: string;
  /** The heads of the table of sheets. */
  readonly sheets: {
    readonly sheet: string;
    readonly committee: string;
    readonly agreements: string;
    readonly dated: string;
    readonly undated: string;
    readonly total: string;
    readonly unconfirmed: string;
    readonly otherYears: string;
  };
  readonly sum: string;
  readonly nothing: (year: number) => string;
  /** What has to be known to read it, a sentence a line. */
  readonly reading: readonly string[];
  readonly leftOut: (year: number, rows: number) => string;
  readonly page: string;
  readonly pageOf: string;
};

/** What stands in a calendar that is subscribed to. */
export type FeedWords = {
  readonly calendarName: (whose: string) => string;
  /** `undated`: how many occasions have no day, and stand nowhere in it. */
  readonly calendarAbout: (whose: string, undated: number) => string;
  readonly submit: (title: string) => string;
  readonly present: (title: string) => string;
  readonly submitted: (title: string) => string;
  readonly presented: (title: string) => string;
  readonly cancelled: (title: string) => string;
  readonly meeting: (committee: string, items: number) => string;
  readonly items: (titles: readonly string[]) => string;
  readonly meetingOn: (day: string, basis: Basis | null) => string;
  readonly submitBy: (day: string, basis: Basis | null) => string;
  readonly covers: (period: Period) => string;
  readonly waived: (reason: string) => string;
  readonly alarm: (title: string, day: CalendarDate) => string;
};

/** What the chat says about plans as files. */
export type PlanCardWords = {
  readonly title: (year: number) => string;
  readonly holds: (dated: number, undated: number, sources: string) => string;
  readonly excel: string;
  readonly calendar: string;
  /** For how long the addresses are good, and for whom. */
  readonly goodFor: (hours: number) => string;
  /** Said where nobody can fetch anything from the installation. */
  readonly noAddress: string;
};

/** What the chat says about calendars to subscribe to. `whose`: a committee's name, or that it is one's own. */
export type FeedCardWords = {
  readonly eyebrow: string;
  /** One's own calendar, as it stands in these sentences. */
  readonly own: string;
  readonly title: (whose: string) => string;
  readonly secret: string;
  readonly how: string;
  readonly holds: string;
  readonly outlook: string;
  readonly renew: string;
  readonly stop: string;
  /** What the buttons ask for; `code`: a committee's abbreviation, or `null` for one's own. */
  readonly askRenew: (code: string | null) => string;
  readonly askStop: (code: string | null) => string;
  readonly exists: (whose: string, made: CalendarDate, lastUsed: CalendarDate | null) => string;
  readonly renewed: string;
  readonly stopped: (whose: string, count: number) => string;
  readonly none: (whose: string) => string;
  readonly noneAtAll: string;
  readonly which: (whose: readonly string[]) => string;
  readonly onlyPersonal: string;
  readonly onlyOfficials: (whose: string) => string;
  readonly list: string;
  readonly line: (whose: string, by: string, made: CalendarDate, lastUsed: CalendarDate | null) => string;
};

/** What is handed over in files. */
export type ExportWords = {
  readonly plan: PlanWords;
  readonly planCard: PlanCardWords;
  readonly feed: FeedWords;
  readonly feedCard: FeedCardWords;
};

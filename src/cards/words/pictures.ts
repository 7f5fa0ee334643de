/** The year wheel and the load per month: in pictures, in their alt texts, and in the tables beside them. */
export type PictureWords = {
  readonly wheel: (year: number) => string;
  readonly load: (year: number) => string;
  readonly today: string;
  /** What a year holds, few words each: "25 tillfällen", "5 sammanträden", "54 utan dag". */
  readonly rows: (count: number) => string;
  readonly meetings: (count: number) => string;
  readonly undated: (count: number) => string;
  /** A year in which nothing has a day. */
  readonly empty: string;
  /** The day that the picture shows the states of. */
  readonly asOf: (day: string) => string;
  /** How many rows a stop has, where its meeting or its day is named beside it. */
  readonly count: (count: number) => string;
  readonly handIn: (days: string) => string;
  readonly handInOnly: string;
  /** A day that rows name as a meeting's, and that is no known meeting. */
  readonly loneDay: string;
  readonly cancelled: string;
  readonly movedFrom: (day: string) => string;
  /** What the line between hand-in day and meeting is. */
  readonly lead: string;
  readonly table: string;
  readonly columns: {
    readonly when: string;
    readonly handIn: string;
    readonly count: string;
    readonly forms: string;
    readonly states: string;
    readonly month: string;
    readonly presented: string;
    readonly handedIn: string;
    readonly handInDays: string;
    readonly meetings: string;
  };
  readonly total: string;
  readonly notPresented: (count: number) => string;
  readonly notHandedIn: (count: number) => string;
  /** A month of the load: "7 redovisas, 7 lämnas in". */
  readonly month: (presented: number, handedIn: number) => string;
  /** The months that hold the most. */
  readonly most: (months: string, count: number) => string;
  /** Rows that there was no room for. */
  readonly others: (count: number) => string;
  readonly noAgreement: (committee: string, year: number) => string;
  readonly unknown: (names: string) => string;
  /** Buttons: to the sheet of A4, and to the other picture. */
  readonly print: string;
  readonly wheelOffer: string;
  readonly loadOffer: string;
  /** A question that leads to the other picture, as a person would write it. */
  readonly askWheel: (committee: string, year: number) => string;
  readonly askLoad: (committee: string, year: number) => string;
};

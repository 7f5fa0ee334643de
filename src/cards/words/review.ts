/** An unconfirmed row as a list names it. */
type NamedRow = { readonly title: string; readonly section: string; readonly isFollowUp: boolean };

/** The form in which a row that was read from a document is corrected. */
export type RowFormWords = {
  readonly heading: string;
  readonly title: string;
  readonly meeting: string;
  readonly submitBy: string;
  readonly forms: string;
  readonly save: string;
  /** The document's own words, with the page or line where they stand. */
  readonly document: (words: string, page: number | null, line: number | null) => string;
  /** Where the days follow from a rule ("varje sammanträde") and so are not in the form. */
  readonly recurring: (rule: string) => string;
};

/** What is said when imported rows are shown, confirmed or dismissed. */
export type ReviewWords = {
  readonly nothingOpen: string;
  readonly nothingThere: (agreements: readonly string[]) => string;
  readonly which: (agreements: readonly string[]) => string;
  readonly nothingInSection: (agreement: string, sections: readonly string[]) => string;
  readonly confirmed: (count: number, agreement: string, left: number) => string;
  readonly dismissed: (title: string) => string;
  /** A press on a row that somebody has decided on already. */
  readonly decidedBefore: string;
  /** The form in which a row is corrected. */
  readonly form: RowFormWords;
  readonly list: (agreements: readonly (readonly [name: string, rows: readonly NamedRow[]])[]) => string;
};

/** No more rows are listed; the rest are counted. */
const MOST_LISTED = 40;

const bySection = (rows: readonly NamedRow[]): ReadonlyMap<string, readonly NamedRow[]> => {
  const sections = new Map<string, NamedRow[]>();
  for (const row of rows) sections.set(row.section, [...(sections.get(row.section) ?? []), row]);
  return sections;
};

/** How one agreement's rows are listed in each language. */
export type ListWords = {
  readonly heading: (name: string, count: number, others: number) => string;
  readonly section: (section: string) => string;
  readonly more: (count: number) => string;
  readonly how: (name: string, section: string) => string;
};

/** One agreement with its unconfirmed follow-ups, section by section. */
export function listed(name: string, rows: readonly NamedRow[], words: ListWords): string[] {
  const followUps = rows.filter(({ isFollowUp }) => isFollowUp);
  const shown = followUps.slice(0, MOST_LISTED);
  const first = rows[0]?.section ?? "";
  return [
    words.heading(name, followUps.length, rows.length - followUps.length),
    ...[...bySection(shown)].flatMap(([section, some]) => [
      words.section(section),
      ...some.map(({ title }) => `– ${title}`),
    ]),
    ...(shown.length < followUps.length ? [words.more(followUps.length - shown.length)] : []),
    words.how(name, first),
  ];
}

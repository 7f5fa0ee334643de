import type { Stop, YearPlan } from "../answers/year-plan.js";
import type { OccasionFacts } from "../domain/answer.js";
import { asksOf, frame } from "./parts.js";
import type { Card, Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import type { Words } from "./words/words.js";
import {
  altText,
  busiestSaid,
  committeeSaid,
  type FactTable,
  formsSaid,
  handInsSaid,
  holdsSaid,
  leftOutSaid,
  loadTable,
  type PictureKind,
  pictureLines,
  pictureTitle,
  sourceSaid,
  statesSaid,
  stopDay,
  stopRemark,
} from "./year-plan-lines.js";

/** Where a picture can be fetched: for light and for dark clients, and as a sheet to print. */
export type PictureAddresses = { readonly light: string; readonly dark: string; readonly sheet: string };

/** A picture as it is shown: what was taken for granted is said with it. */
export type ShownPicture = {
  readonly kind: PictureKind;
  readonly plan: YearPlan;
  /** `null` where people can fetch nothing from the installation: then it is a chart and a table. */
  readonly addresses: PictureAddresses | null;
  /** What is said before all else: that another year is shown than the one that comes. */
  readonly lead: readonly string[];
  /** What was taken for granted, in a sentence; empty where nothing was. */
  readonly assumed: string;
};

/** A card takes no more rows than these: what is over is counted. */
const MOST_ROWS = 24;

type CellRow = {
  readonly label: string;
  readonly cells: readonly { readonly text: string; readonly size: string; readonly isHead: boolean }[];
  readonly details: string;
  readonly size: string;
  readonly isHead: boolean;
};

function cellRow(label: string, cells: readonly string[], details = "", isHead = false): CellRow {
  const size = isHead ? "Small" : "Default";
  return { label, cells: cells.map((text) => ({ text, size, isHead })), details, size, isHead };
}

/** Facts in one line, which breaks between them. */
const inLine = (facts: readonly (string | null)[]): string =>
  facts.filter((fact) => fact !== null && fact !== "").join("\u00a0· ");

function stopRow(stop: Stop, { year }: YearPlan, words: Words): CellRow {
  const { rows, handIns, kind } = stop;
  const isHandedIn = handIns.length > 0 && kind !== "handIn";
  const facts = [
    stopRemark(stop, year, words),
    isHandedIn ? words.pictures.handIn(handInsSaid(stop, year, words)) : null,
    ...(rows.length === 0 ? [] : [formsSaid(rows, words), statesSaid(rows, words)]),
  ];
  return cellRow(capital(stopDay(stop, words)), [words.number(rows.length)], inLine(facts));
}

/** The year wheel's table on a card: day and count, and the rest in a line below, so that it fits a phone. */
function wheelRows(plan: YearPlan, words: Words): CellRow[] {
  const { columns, total } = words.pictures;
  const { stops, items, undated } = plan;
  const all = [...items, ...undated];
  const without = inLine([formsSaid(undated, words), statesSaid(undated, words)]);
  const count = (rows: readonly OccasionFacts[]) => [words.number(rows.length)];
  return [
    cellRow(columns.when, [columns.count], "", true),
    ...stops.map((stop) => stopRow(stop, plan, words)),
    ...(undated.length === 0 ? [] : [cellRow(words.list.undated, count(undated), without)]),
    cellRow(total, count(all), statesSaid(all, words)),
  ];
}

const loadRows = ({ columns, rows, total }: FactTable): CellRow[] => [
  cellRow(columns[0] ?? "", columns.slice(1, 3), "", true),
  ...[...rows, total].map(([label = "", ...cells]) => cellRow(label, cells.slice(0, 2))),
];

/** Two bars a month, as Teams' own chart takes them. */
function series({ months }: YearPlan, { pictures, calendar }: Words) {
  const bars = ["presented", "handedIn"] as const;
  return bars.map((bar) => ({
    legend: pictures.columns[bar],
    values: months.map((month) => ({ x: calendar.month(month.month).slice(0, 3), y: month[bar] })),
  }));
}

const imageOf = ({ addresses, kind, plan }: ShownPicture, words: Words) =>
  addresses === null
    ? []
    : [{ url: addresses.light, darkUrl: addresses.dark, alt: altText(kind, plan, words) }];

/** The picture as a plain element, for clients without charts; without an address the table is enough. */
function chartOf(shown: ShownPicture, words: Words) {
  const [image] = imageOf(shown, words);
  const { plan, kind } = shown;
  if (kind === "year-wheel" && image) return [];
  const fallback =
    image === undefined
      ? "drop"
      : {
          type: "Image",
          url: image.url,
          altText: image.alt,
          size: "Stretch",
          msteams: { allowExpand: true },
          themedUrls: [{ theme: "Dark", url: image.darkUrl }],
        };
  return [{ title: words.pictures.load(plan.year), data: series(plan, words), fallback }];
}

/** What stands last: what is in no bar, what it was counted from, what was taken for granted. */
const lastOf = ({ kind, plan, assumed }: ShownPicture, words: Words): string[] => [
  ...(kind === "load" ? leftOutSaid(plan, words) : []),
  ...sourceSaid(plan, words),
  ...(assumed === "" ? [] : [assumed]),
];

function leadOf({ kind, plan, lead }: ShownPicture, words: Words): string[] {
  const busiest = kind === "load" ? busiestSaid(plan, words) : null;
  const nothing = plan.items.length === 0 ? [words.pictures.empty] : [];
  return [...lead, ...nothing, ...(busiest === null ? [] : [busiest])];
}

/** The other picture of the same year, as a question. */
function otherPicture({ kind, plan: { committee, year } }: ShownPicture, { pictures }: Words) {
  const [label, ask] =
    kind === "load"
      ? [pictures.wheelOffer, pictures.askWheel(committee.code, year)]
      : [pictures.loadOffer, pictures.askLoad(committee.code, year)];
  return { title: label, verb: "ask", data: { text: ask } };
}

function card(shown: ShownPicture, words: Words): Card {
  const { kind, plan, addresses } = shown;
  const rows = kind === "load" ? loadRows(loadTable(plan, words)) : wheelRows(plan, words);
  const named = rows.slice(0, MOST_ROWS);
  const isFolded = addresses !== null;
  return fill("picture", {
    ...frame(
      {
        eyebrow: committeeSaid(plan, words),
        title: pictureTitle(kind, plan, words),
        subtitle: holdsSaid(plan, words).join(" · "),
        lead: leadOf(shown, words),
        last: lastOf(shown, words),
      },
      words,
    ),
    pictures: kind === "year-wheel" ? imageOf(shown, words) : [],
    charts: chartOf(shown, words),
    folded: isFolded ? [{ title: words.pictures.table, key: "table", rows: named }] : [],
    rows: isFolded ? [] : named,
    others: rows.length > named.length ? words.pictures.others(rows.length - named.length) : "",
    ...asksOf([], words),
    buttons: [otherPicture(shown, words)],
    opens: addresses === null ? [] : [{ title: words.pictures.print, url: addresses.sheet }],
  });
}

/** A committee's year wheel or its load per month, as a card and as text. */
export function pictureShown(shown: ShownPicture, words: Words): Shown {
  const { kind, plan } = shown;
  const title = pictureTitle(kind, plan, words);
  const text = [
    [`${committeeSaid(plan, words)}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`],
    [holdsSaid(plan, words).join(" · "), ...leadOf(shown, words)],
    pictureLines(kind, plan, words).filter((line) => line !== words.pictures.empty),
    [lastOf(shown, words).join(" ")],
  ];
  return {
    text: text
      .filter((block) => block.length > 0)
      .map((block) => block.join("\n"))
      .join("\n\n"),
    card: card(shown, words),
  };
}

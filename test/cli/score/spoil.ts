import { isRow, type Row } from "../../../src/cli/score/row.js";

/** Numbers from 0 up to 1 that look random, and are the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Draft = Record<string, unknown>;
type Spoil = (draft: Draft, random: Random, others: readonly Row[]) => void;

const upTo = (random: Random, count: number): number => Math.floor(random() * count);
const oneOf = <T>(random: Random, values: readonly T[]): T | undefined => values[upTo(random, values.length)];

const LISTS = "items figures indicators goals assignments meetings passages citations loaded options".split(
  " ",
);

const listsIn = (answer: Row): unknown[][] =>
  LISTS.map((list) => answer[list]).filter((list) => Array.isArray(list) && list.length > 0) as unknown[][];

/** Changes one row of an answer, whichever. */
const inOneRow =
  (change: (row: Draft, random: Random) => void): Spoil =>
  (draft, random) => {
    const row = oneOf(random, listsIn(draft).flat().filter(isRow));
    if (row) change(row as Draft, random);
  };

/** Changes one text of a row, or of an answer that has no rows. */
const inOneText =
  (fields: readonly string[], change: (text: string, random: Random) => unknown): Spoil =>
  (draft, random) => {
    const rows = [draft, ...listsIn(draft).flat().filter(isRow)] as Draft[];
    const places = rows.flatMap((row) =>
      fields.filter((field) => typeof row[field] === "string").map((field) => ({ row, field })),
    );
    const place = oneOf(random, places);
    if (place) place.row[place.field] = change(String(place.row[place.field]), random);
  };

const DAYS = ["meeting", "submitBy", "date"];

function withLetterChanged(text: string, random: Random): string {
  const place = upTo(random, text.length);
  return text.slice(0, place) + oneOf(random, ["", "l", "8", " ", "Ö"]) + text.slice(place + 1);
}

function withWordDropped(text: string, random: Random): string {
  const words = text.split(" ");
  words.splice(upTo(random, words.length), 1 + upTo(random, 3));
  return words.join(" ");
}

const withOtherDay = (day: string, random: Random): string | null =>
  oneOf(random, [`${day.slice(0, 8)}01`, `${day.slice(0, 5)}11${day.slice(7)}`, null, `${day}T09:00`]) ??
  null;

const withOtherSection = (section: string, random: Random): string | null =>
  oneOf(random, [`Avsnitt ${section}`, `${section} Rubrik`, `${section}.1`, section.slice(0, -1), null]) ??
  null;

const withOtherNumbers = (text: string, random: Random): string =>
  text.replace(
    /\d+([ .,\u00a0]\d+)*/g,
    (number) =>
      oneOf(random, [
        number,
        `${number}0`,
        `${number},5`,
        number.replace(/\D/g, "\u00a0"),
        number.replace(/\D/g, ""),
      ]) ?? "",
  );

/** Ways to spoil an answer; some leave it right. */
export const SPOILS: Readonly<Record<string, Spoil>> = {
  "a row dropped": (draft, random) => {
    const list = oneOf(random, listsIn(draft));
    list?.splice(upTo(random, list.length), 1);
  },
  "rows of other answers": (draft, random, others) => {
    const rows = others.flatMap(({ items }) => (Array.isArray(items) ? items : []));
    const more = Array.from({ length: 1 + upTo(random, 4) }, () => structuredClone(oneOf(random, rows)));
    const items: unknown[] = Array.isArray(draft.items) ? draft.items : [];
    items.splice(upTo(random, items.length + 1), 0, ...more);
    draft.items = items;
  },
  "a row twice": (draft, random) => {
    const list = oneOf(random, listsIn(draft));
    list?.push(oneOf(random, list));
  },
  "rows in disorder": (draft, random) => {
    for (const list of listsIn(draft)) list.sort(() => random() - 0.5);
  },
  "a day changed": inOneText(DAYS, withOtherDay),
  "a section changed": inOneText(["section"], withOtherSection),
  "a letter changed": inOneText(["title", "heading", "text", "kind"], withLetterChanged),
  "words dropped": inOneText(["title", "heading", "text"], withWordDropped),
  "numbers changed": inOneText(["text", "title"], withOtherNumbers),
  "another agreement": inOneText(["agreement"], (agreement) =>
    agreement === "sn-2024" ? "SN-2026" : "sn-2024",
  ),
  "a number changed": inOneRow((row, random) => {
    if (typeof row.amountTkr === "number")
      row.amountTkr = oneOf(random, [-1, 2]) === 2 ? `${row.amountTkr} tkr` : -row.amountTkr;
    if (isRow(row.values))
      row.values = Object.entries(row.values).map(([year, value]) => ({
        year,
        value: upTo(random, 3) === 0 ? value : `${value} %`,
      }));
    if (typeof row.year === "number") row.year += upTo(random, 2);
  }),
  "a field emptied": inOneRow((row, random) => {
    const field = oneOf(random, Object.keys(row));
    if (field !== undefined) row[field] = oneOf(random, [null, "", [], 0]);
  }),
  "text emptied": (draft) => {
    draft.text = "";
  },
  "the intent elsewhere": (draft, random) => {
    const { recordIntent, items } = draft;
    if (!isRow(recordIntent)) return;
    const field = oneOf(random, ["intent", "record", "action"]) ?? "intent";
    draft[field] = {
      type: oneOf(random, ["submit", "acknowledge"]),
      target: Array.isArray(items) ? items[0] : null,
    };
    draft.link = recordIntent.link;
    delete draft.recordIntent;
  },
};

/** The answer spoiled in one or two ways. The answer itself is left as it is. */
export function spoiled(answer: Row, random: Random, others: readonly Row[]): Row {
  const draft = structuredClone(answer) as Draft;
  for (let times = 1 + upTo(random, 2); times > 0; times -= 1) {
    oneOf(random, Object.values(SPOILS))?.(draft, random, others);
  }
  return draft;
}

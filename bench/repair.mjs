/**
 * Measures the repair of scanned documents: each clean document of ../shared is damaged as the scanned one
 * is, and mended by a model that has seen neither that document nor its register. Beside it, the peer: each
 * damaged word replaced by the commonest known word that is the same without dots and rings.
 */
import { READ_AS } from "../dist/importer/repair/confusions.js";
import { menderOf } from "../dist/importer/repair/mender.js";
import { modelOf } from "../dist/importer/repair/model.js";
import { cleanDocuments, countsWithout, telling } from "./repair.counts.mjs";

/** The same damage on every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const CAPITALS = { Å: "A", Ä: "A", Ö: "O" };

/** Damages a text as the scanner did, by the shares that were measured on it. */
export function damaged(text, random = dice(7)) {
  return text.replace(/[åäöÅÄÖ]/g, (letter) => CAPITALS[letter] ?? misread(READ_AS[letter], random));
}

function misread(readings, random) {
  const total = Object.values(readings).reduce((sum, share) => sum + share, 0);
  let left = random() * total;
  for (const [read, share] of Object.entries(readings)) {
    left -= share;
    if (left <= 0) return read;
  }
  return Object.keys(readings)[0];
}

/** The peer: a dictionary lookup without dots and rings. */
function lookup({ words }) {
  const bare = (word) =>
    word
      .toLowerCase()
      .replace(/aé|éa|éd|[åäédéa&]/g, "a")
      .replace(/oé|[ö6]/g, "o");
  const known = new Map();
  for (const [word, count] of words)
    if (count > (known.get(bare(word))?.count ?? 0)) known.set(bare(word), { word, count });
  const one = (word) => {
    const found = known.get(bare(word))?.word;
    if (!found) return word;
    return /^\p{Lu}/u.test(word) ? found[0].toUpperCase() + found.slice(1) : found;
  };
  return (text) => ({ text: text.replace(/[\p{L}&6]*\p{L}[\p{L}&6]*/gu, one) });
}

function measured(clean, mend) {
  const count = { damaged: 0, restored: 0, wrong: 0, good: 0, broken: 0 };
  const random = dice(7);
  for (const line of clean.split("\n")) {
    const read = damaged(line, random);
    const [before, scanned, after] = [line, read, mend(read).text].map((text) => text.split(/\s+/));
    before.forEach((word, at) => {
      const wasDamaged = word !== scanned[at];
      count[wasDamaged ? "damaged" : "good"] += 1;
      if (wasDamaged && after[at] === word) count.restored += 1;
      else if (wasDamaged && after[at] !== scanned[at]) count.wrong += 1;
      else if (!wasDamaged && after[at] !== word) count.broken += 1;
    });
  }
  return count;
}

const percent = (part, whole, digits = 1) => `${((100 * part) / whole).toFixed(digits)} %`;

const row = (name, { damaged: hurt, restored, wrong, good, broken }) =>
  [
    name.padEnd(34),
    percent(restored, hurt).padStart(9),
    percent(wrong, hurt).padStart(8),
    percent(broken, good, 2).padStart(8),
    `${hurt} of ${hurt + good}`,
  ].join(" ");

/** Prints the figures; `skipped` where the clean documents are not here. */
export async function run(print = console.log) {
  const documents = await cleanDocuments();
  if (documents.length === 0) return print("repair: skipped, ../shared/agreements is not here");
  print(`${"repair (held out)".padEnd(34)}  restored    wrong   broken  damaged words`);
  const totals = {};
  for (const document of documents) {
    const counts = telling(countsWithout(document, documents));
    const ways = { "": menderOf(modelOf(counts)), " (peer: lookup)": lookup(counts) };
    for (const [way, mend] of Object.entries(ways)) {
      const count = measured(document.text, mend);
      print(row(document.register + way, count));
      totals[way] = Object.fromEntries(
        Object.entries(count).map(([key, value]) => [key, value + (totals[way]?.[key] ?? 0)]),
      );
    }
  }
  for (const [way, count] of Object.entries(totals)) print(row(`together${way}`, count));
}

if (process.argv[1] === new URL(import.meta.url).pathname) await run();

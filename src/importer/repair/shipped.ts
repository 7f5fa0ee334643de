import { readFileSync } from "node:fs";
import { type Counts, type Model, modelOf } from "./model.js";

const FOLDER = new URL("../../../data/ocr/", import.meta.url);

let loaded: Model | null = null;

/** What the product knows of the language, from `data/ocr`; read once, when a document first needs mending. */
export function shippedModel(): Model {
  loaded ??= modelOf(readCounts(read("words.tsv"), read("pairs.tsv")));
  return loaded;
}

const read = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

/** Reads counts, a line each: what is counted, a tab, how often. Other lines are left out. */
export function readCounts(words: string, pairs: string): Counts {
  const counted = (text: string): Map<string, number> =>
    new Map(
      [...text.matchAll(/^([^#\t\n][^\t\n]*)\t(\d+)$/gm)].map(([, key = "", count]) => [key, Number(count)]),
    );
  return { words: counted(words), pairs: counted(pairs) };
}

/**
 * Counts the words that the repair of scanned documents knows: `node bench/repair.counts.mjs` writes them to
 * data/ocr. They come from the clean documents (words and some neighbours with counts, no sentences), from
 * the shipped registers' Swedish, and from the project's own lists of general words and names. Run it after
 * `npm run build` when one of those has changed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readBytes } from "../dist/importer/formats/read-bytes.js";
import { isDamaged } from "../dist/importer/repair/damage.js";
import { textOf } from "../dist/importer/repair/document.js";
import { countWords, summed } from "../dist/importer/repair/model.js";

const at = (path) => new URL(`../${path}`, import.meta.url);
const text = (path) => readFileSync(at(path), "utf8");
const AGREEMENTS = new URL("../../shared/agreements/", import.meta.url);

/** The documents in ../shared, where it is there: `{ name, text, register }`; damaged ones are not among them. */
export async function cleanDocuments() {
  if (!existsSync(AGREEMENTS)) return [];
  const documents = [];
  for (const name of readdirSync(AGREEMENTS).sort()) {
    const result = await readBytes(readFileSync(new URL(name, AGREEMENTS)), name);
    if (!result.ok || isDamaged(textOf(result.value))) continue;
    const words = textOf(result.value);
    documents.push({ name, text: words, register: registerOf(words) });
  }
  return documents;
}

/** The register that belongs to a document: the one whose titles stand in it most. */
function registerOf(words) {
  const share = ({ value }) => {
    const titles = value.followUps.map(({ title }) => title.split(" ").slice(0, 3).join(" ").toLowerCase());
    return titles.filter((title) => words.toLowerCase().includes(title)).length / titles.length;
  };
  return registers().reduce((a, b) => (share(b) > share(a) ? b : a)).id;
}

function registers() {
  const files = readdirSync(at("data/agreements/")).filter((name) => name.endsWith(".json"));
  return files.map((name) => ({
    id: name.replace(".json", ""),
    value: JSON.parse(text(`data/agreements/${name}`)),
  }));
}

/** All that is known but a document that is held out, and that document's register. */
export function countsWithout(heldOut, documents) {
  const others = documents.filter(({ name }) => name !== heldOut?.name).map((document) => document.text);
  const swedish = registers()
    .filter(({ id }) => id !== heldOut?.register)
    .map(({ value }) => swedishIn(value).join("\n"));
  return summed(countWords(others), countWords(swedish), countWords([general()]));
}

/** The project's own word lists: every word apart, as their order says nothing. */
function general() {
  const lines = ["general.txt", "names.txt"].flatMap((name) => text(`data/ocr/${name}`).split("\n"));
  const municipalities = JSON.parse(text("data/swedish-municipalities.json"));
  return [
    ...lines.filter((line) => !line.startsWith("#")).flatMap((line) => line.split(/\s+/)),
    ...municipalities,
  ].join("\n");
}

/** The Swedish texts of a register; what is under `en` is English. */
function swedishIn(value, key = "") {
  if (typeof value === "string") return key === "id" || key === "en" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "en" ? [] : swedishIn(inner, Array.isArray(value) ? key : name),
  );
}

/** Neighbours matter where one of the two could be another word: the rest would only tell of the documents. */
export function telling({ words, pairs }) {
  const bare = (word) => word.replace(/[åä]/g, "a").replace(/ö/g, "o").replace(/é/g, "e");
  const shapes = new Map();
  for (const word of words.keys()) shapes.set(bare(word), (shapes.get(bare(word)) ?? 0) + 1);
  const isOpen = (word) => (shapes.get(bare(word)) ?? 0) > 1;
  return { words, pairs: new Map([...pairs].filter(([pair]) => pair.split(" ").some(isOpen))) };
}

const lines = (counts) =>
  [...counts]
    .sort(([a], [b]) => a.localeCompare(b, "sv"))
    .map(([key, count]) => `${key}\t${count}`)
    .join("\n");

async function main() {
  const documents = await cleanDocuments();
  if (documents.length === 0)
    throw new Error("../shared/agreements is not here: the counts stay as they are.");
  const { words, pairs } = telling(countsWithout(null, documents));
  const head = (what) => `# ${what}: bench/repair.counts.mjs wrote this file; do not edit it.\n`;
  writeFileSync(
    at("data/ocr/words.tsv"),
    `${head("Words and how often they were counted")}${lines(words)}\n`,
  );
  writeFileSync(
    at("data/ocr/pairs.tsv"),
    `${head("Neighbours, one of which could be another word")}${lines(pairs)}\n`,
  );
  process.stdout.write(`${words.size} words, ${pairs.size} pairs\n`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();

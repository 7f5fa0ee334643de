/**
 * How often the right section comes first, and among the first three, for content and who questions: the
 * program's own look-up beside plain MiniSearch over the same sections, in the same run.
 * Use: node bench/search.mjs [FILE…]
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Reader } from "../dist/language/reading.js";
import { readMunicipalityNames, readParties, readRegisters } from "../dist/store/registers.js";
import { PLAIN_MINISEARCH, plainIndex } from "./search.plain.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const USUAL = [
  here("../../shared/questions/dev.jsonl"),
  here("../test/questions/blind-contents.jsonl"),
  here("../test/questions/blind-contents-2.jsonl"),
];

const registers = readRegisters();
const reader = new Reader({
  registers,
  parties: readParties(),
  otherMunicipalities: readMunicipalityNames(),
});

const plain = plainIndex(registers);

/** A section by its number, where it begins with one: "5 Ekonomi" and "5" are cited alike. */
const numberOf = (section) => /^\d+(?:\.\d+)*/.exec(section)?.[0] ?? section.toLowerCase();
const keyOf = ({ agreement, section }) => `${agreement} ${numberOf(section)}`;

/** The place of the first right section among the distinct ones found, from 0; -1 where none is right. */
function placeOf(hits, wanted) {
  const keys = [...new Set(hits.map(keyOf))];
  return keys.findIndex((key) => wanted.has(key));
}

const ways = {
  program: ({ q, today, locale }) =>
    reader
      .read(q, { today, clientLocale: locale, channelCommittee: null, homeMunicipality: "nykoping" })
      .passages(),
  [PLAIN_MINISEARCH]: ({ q }) => plain.search(q),
};

/** Reads the questions that ask for a section. */
const questionsIn = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ kind, expect }) => ["content", "who"].includes(kind) && expect.anyOf);

/** Prints a line for each file and way. */
export function run(print = console.log, files = USUAL.filter(existsSync)) {
  for (const file of files) {
    const questions = questionsIn(file);
    for (const [name, find] of Object.entries(ways)) {
      const places = questions.map((question) =>
        placeOf(find(question), new Set(question.expect.anyOf.map(keyOf))),
      );
      const first = places.filter((place) => place === 0).length;
      const three = places.filter((place) => place >= 0 && place < 3).length;
      print(
        `${file.split("/").at(-1).padEnd(28)} ${name.padEnd(18)} first ${first}/${questions.length}  among three ${three}/${questions.length}`,
      );
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  run(console.log, process.argv.length > 2 ? process.argv.slice(2) : undefined);

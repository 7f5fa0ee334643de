import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { monthNames } from "../../src/domain/calendar-names.js";
import { fold, foldedWords } from "../../src/domain/fold.js";

/**
 * Facts, figures, section numbers and short titles carry over from the agreements; their sentences do not, be
 * they titles or not. What is written in this repository is compared with the documents by runs of equal words.
 */
const FOLDER = fileURLToPath(new URL("../../../shared/agreements/", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Whether the documents stand beside the repository; where they do not, nothing can be compared. */
export const haveDocuments = existsSync(FOLDER);

/** The documents' texts, each as it stands and with the words joined that a line's end divides. */
export const readDocuments = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(FOLDER, name), "utf8"))
    .flatMap((text) => [text, text.replace(/(\p{L})-\s*\n\s*(\p{L})/gu, "$1$2")]);

/** Every run of so many words of some texts. */
export function runsOf(texts: readonly string[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) for (const run of runsIn(text, length)) runs.add(run);
  return runs;
}

function runsIn(text: string, length: number): string[] {
  const words = foldedWords(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
}

// The months in their order are nobody's sentence.
const YEAR = monthNames("sv").map(fold).join(" ");

/** The runs of so many words that a text has in common with others, where they overlap only the first. */
export function copied(text: string, known: ReadonlySet<string>, length: number): string[] {
  const found = runsIn(text, length).map((run) => (known.has(run) && run !== YEAR ? run : null));
  return found.filter((run, at) => run !== null && !found[at - 1]).flatMap((run) => run ?? []);
}

/** A text's pieces without what stands in quotation marks: names of papers and of fields of policy. */
export const unquoted = (text: string): string[] => text.split(/[”“][^”“]*[”“]/);

/** A text of a JSON value, and the names of the fields on the way to it, outermost first. */
export type Field = { readonly path: readonly string[]; readonly text: string };

/** Every text of a JSON value, except in fields of these names. */
export function textsIn(
  value: unknown,
  except: ReadonlySet<string>,
  path: readonly string[] = [],
): readonly Field[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !except.has(name))
    .flatMap(([name, inner]) => textsIn(inner, except, [...path, name]));
}

const FOLDERS = ["bench", "cards", "data", "docs", "scripts", "src", "test"];
const TEXTS = new Set([".js", ".json", ".jsonl", ".md", ".mjs", ".ts", ".tsv", ".txt"]);
/** The installation's own, with the documents that were imported into it; in no copy of the repository. */
const STATE = join("data", "state");

/** The repository's text files besides the registers, by their path. */
export const textFiles = (): string[] =>
  FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => TEXTS.has(extname(path)))
    .filter((path) => !path.startsWith(STATE) && !path.startsWith(join("data", "agreements")))
    .concat("README.md");

/** What stands in one of the repository's files. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), "utf8");

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PRODUCT } from "../../src/cards/words/words.js";

/** What people read lies in one place per language; everything else in the program has no sentence in it. */

/** The places of words: of cards and pages, of what the server says, of questions that are proposed. */
const PLACES = [/^src\/cards\/words\//, /^src\/server\/sentences\.ts$/, /^src\/answers\/spoken\//];
/** What reads people's and documents' Swedish has to hold it, and commands for the server's console speak by themselves. */
const READERS = [
  /^src\/language\//,
  /^src\/importer\//,
  /^src\/domain\/personal-data\.ts$/,
  /^src\/cli\//,
  // Names of days in the acts, what titles are compared without, and letters by their width.
  /^src\/domain\/(holidays|compare\/likeness)\.ts$/,
  /^src\/pictures\/text-width\.ts$/,
];

/** Swedish that is no wording: the registers' own values and patterns. */
const NO_WORDING = new Set(["nämnd", "mål", "målen"]);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : path.endsWith(".ts") ? [path] : [];
  });

/** Comments as blanks; a `//` within a text (https://) is none. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/(^|[\s;,{(])\/\/.*$/gm, "$1");

/** The texts of a source: whatever stands between quotes. */
const textsIn = (code: string): string[] =>
  [...withoutComments(code).matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, quoted, template]) => quoted ?? template ?? "",
  );

const isSwedish = (text: string): boolean =>
  /[åäöÅÄÖ]/.test(text.replaceAll(PRODUCT, "")) && !NO_WORDING.has(text);

/** Three words or more and a full stop: something a person reads. What errors say is for the log, and in English. */
const isSentence = (text: string): boolean => /^[A-ZÅÄÖ]\p{L}*(?: [\p{L}’',]+){2,}.*[.?]$/u.test(text);

const outside = filesBelow("src").filter(
  (file) => ![...PLACES, ...READERS].some((pattern) => pattern.test(file)),
);

const found = (files: readonly string[], isOne: (text: string) => boolean): string[] =>
  files.flatMap((file) =>
    textsIn(readFileSync(file, "utf8"))
      .filter(isOne)
      .map((text) => `${file}: ${text}`),
  );

describe("wording", () => {
  it("in Swedish lies in the words' places only", () => {
    expect(found(outside, isSwedish)).toEqual([]);
  });

  it("of the chat and the pages is no sentence in the code", () => {
    const shown = outside.filter((file) =>
      /^src\/(answers|bot|cards|exports|pages|pictures|reminders)\//.test(file),
    );
    expect(found(shown, isSentence)).toEqual([]);
  });

  it.each([
    ['const said = "Öppna rapporten";', ["Öppna rapporten"]],
    ["const said = `är sen`;", ["är sen"]],
    ['const level = "nämnd";', []],
    ["/** Öppnar rapporten. */", []],
    ['// "på svenska"', []],
    ['const link = "https://öst.se"; // här', ["https://öst.se"]],
  ])("is found where there is some: %s", (code, expected) => {
    expect(textsIn(code).filter(isSwedish)).toEqual(expected);
  });

  it.each([
    ["Nothing is loaded yet.", true],
    ["Vad ska lämnas in?", true],
    ["Action.Execute", false],
    ["must be a name", false],
  ])("is told from names and values: %s", (text, expected) => {
    expect(isSentence(text)).toBe(expected);
  });
});

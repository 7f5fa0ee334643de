import { describe, expect, it } from "vitest";
import { monthNames } from "../../src/domain/calendar-names.js";
import { readRegisters } from "../../src/store/registers.js";
import {
  copied,
  haveDocuments,
  readDocuments,
  readText,
  runsOf,
  textFiles,
  textsIn,
  unquoted,
} from "./own-words.js";

if (!haveDocuments) console.log("No documents in ../shared/agreements: no words are compared with theirs.");

/** So many equal words are a sentence of somebody else's. */
const SENTENCE = 12;
/** So many are nearly one, where we say in our own words what a document says. */
const PHRASE = 8;

/** Names that carry over, if no longer than half a sentence. Sections without a number are called by their headings. */
const NO_FIELD: ReadonlySet<string> = new Set();
const NAMES = new Set(["title", "shortTitle", "heading", "label", "id", "section", "parent", "alsoIn"]);

describe.skipIf(!haveDocuments)("the documents' own sentences stand nowhere", () => {
  const documents = haveDocuments ? readDocuments() : [];
  const sentences = runsOf(documents, SENTENCE);
  const phrases = runsOf(documents, PHRASE);

  it("are compared with all of them", () => {
    expect(sentences.size).toBeGreaterThan(15_000);
  });

  it.each(readRegisters().map((register) => [register.agreement.id, register] as const))(
    "in the register %s, its titles and headings included",
    (_, register) => {
      const found = textsIn(register, NO_FIELD).flatMap(({ path, text }) =>
        copied(text, sentences, SENTENCE).map((run) => `${path.join(".")}: ${run}`),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(readRegisters().map((register) => [register.agreement.id, register] as const))(
    "nor half of one in what the register %s says in our words",
    (_, register) => {
      const found = textsIn(register, NAMES).flatMap(({ path, text }) =>
        unquoted(text)
          .flatMap((piece) => copied(piece, phrases, PHRASE))
          .map((run) => `${path.join(".")}: ${run}`),
      );
      expect(found).toEqual([]);
    },
  );

  it("in any other file of the repository", () => {
    const files = textFiles();
    expect(files).toContain("test/questions/blind-due.jsonl");
    const found = files.flatMap((path) =>
      copied(readText(path), sentences, SENTENCE).map((run) => `${path}: ${run}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

describe("a copied run", () => {
  const document = "Den som odlar äpplen ska varje vår beskära träden, innan knopparna slår ut.";
  const known = runsOf([document], 8);

  it("is found whatever stands around it, in other case and with other signs", () => {
    const text = "Vi minns: den som odlar ÄPPLEN ska (varje vår) beskära sina träd.";
    expect(copied(text, known, 8)).toEqual(["den som odlar applen ska varje var beskara"]);
  });

  it("is found once, however long it is", () => {
    expect(copied(document, known, 8)).toHaveLength(1);
  });

  it.each([
    ["one word less", "Den som odlar äpplen ska varje vår plantera."],
    ["another word within", "Den som odlar äpplen ska nog varje vår beskära träden."],
    ["the same words in another order", "Varje vår ska den beskära träden som odlar äpplen."],
    ["less than the words of a run", "odlar äpplen"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(copied(text, known, 8)).toEqual([]);
  });

  it("is not the year's months in their order", () => {
    const months = monthNames("sv").join(" ");
    expect(copied(months, runsOf([months], 12), 12)).toEqual([]);
  });

  it("is looked for outside quotation marks only where names may be quoted", () => {
    expect(unquoted("Styrs av ”Riktlinjer för odling” sedan 2020.")).toEqual(["Styrs av ", " sedan 2020."]);
  });

  it("is looked for in every text of a value but the fields that are named", () => {
    const value = { title: "a", rows: [{ text: { sv: "b" }, id: "c" }], year: 2024 };
    expect(textsIn(value, new Set(["title"]))).toEqual([
      { path: ["rows", "0", "text", "sv"], text: "b" },
      { path: ["rows", "0", "id"], text: "c" },
    ]);
  });
});

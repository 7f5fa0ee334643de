import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importedOf } from "../../src/cli/importing/found.js";
import { registerSchema } from "../../src/domain/agreement.js";
import { extract } from "../../src/importer/extract.js";
import type { ReadProblem } from "../../src/importer/formats/format.js";
import { DEFAULT_BYTE_LIMITS, readBytes } from "../../src/importer/formats/read-bytes.js";
import { repairDocument, textOf } from "../../src/importer/repair/document.js";
import { readMunicipalityNames, readParties } from "../../src/store/registers.js";
import { agreement } from "../cli/importing.js";
import { fixture } from "./formats/helper.js";
import { zipOf } from "./formats/zip.js";

// Whole files that no program wrote so: cut off, damaged, packed in each other, called what they are not. Each is
// imported or refused in words, in computing time that nobody waits long for; and what is imported stands in the
// file. IMPORT_ROUNDS=20 tries twenty times as many.

const ROUNDS = Number(process.env.IMPORT_ROUNDS ?? "1");
/** The longest that one file may keep the processor, in ms: these are small. */
const MOST_MS = 10_000;
const NAMES = {
  parties: readParties(),
  municipalities: readMunicipalityNames(),
  home: "nykoping",
};

const PDF = fixture("plan.pdf");
const DOCX = fixture("plan.docx");
const TEXT = strToU8(agreement());

/** What became of a file. */
type Outcome = ReadProblem["code"] | "taken" | "faulty";

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Reads a file as `import` does, and looks at what came of it. */
async function imported(bytes: Uint8Array, name: string, limits = DEFAULT_BYTE_LIMITS): Promise<Outcome> {
  const before = process.cpuUsage();
  const result = await readBytes(bytes, name, limits);
  const outcome = result.ok ? takenFrom(result.value) : refusedBy(result.problem, name);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(MOST_MS);
  return outcome;
}

/** A refusal names the file and says something that a person can do. */
function refusedBy({ code, message }: ReadProblem, name: string): Outcome {
  expect(message).toMatch(/^.+: .+\. .+\.$|^.+: .+\.$/s);
  expect(message.startsWith(name)).toBe(true);
  return code;
}

/** What is taken into use is of the register's shape, and each row's words stand in the file. */
function takenFrom(raw: Parameters<typeof repairDocument>[0]): Outcome {
  const { document } = repairDocument(raw);
  const { register, sources, faults } = importedOf(extract(document, NAMES), [], new Map());
  const said = new Set(wordsIn(textOf(document)));
  for (const [row, { quote }] of Object.entries(sources))
    expect(
      wordsIn(quote).filter((word) => !said.has(word)),
      row,
    ).toEqual([]);
  if (faults.length > 0) {
    expect(faults.join("")).not.toBe("");
    return "faulty";
  }
  expect(registerSchema.safeParse(register).error).toBeUndefined();
  expect(register.followUps.filter(({ id }) => sources[id] === undefined)).toEqual([]);
  return "taken";
}

// === What is done to files ===

/** Something that happens to the bytes of a file. */
type Damage = (bytes: Uint8Array) => Uint8Array;

/** A place in a file, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (part: number, bytes: Uint8Array): number => Math.floor(part * bytes.length);

const cutOff = place.map<Damage>((part) => (bytes) => bytes.slice(0, at(part, bytes)));
const beginningLost = place.map<Damage>((part) => (bytes) => bytes.slice(at(part * 0.1, bytes)));
const flipped = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 40 })
  .map<Damage>((flips) => (bytes) => {
    const copy = bytes.slice();
    for (const [part, mask] of flips) copy[at(part, copy)] = (copy[at(part, copy)] ?? 0) ^ mask;
    return copy;
  });
const moved = fc.tuple(place, place, place).map<Damage>(([from, to, into]) => (bytes) => {
  const part = bytes.slice(
    Math.min(at(from, bytes), at(to, bytes)),
    Math.max(at(from, bytes), at(to, bytes)),
  );
  const copy = bytes.slice();
  copy.set(part.subarray(0, copy.length - at(into, copy)), at(into, copy));
  return copy;
});
const emptied = fc.tuple(place, place).map<Damage>(([from, length]) => (bytes) => {
  const copy = bytes.slice();
  copy.fill(0, at(from, copy), at(from, copy) + at(length * 0.2, copy));
  return copy;
});
const damage = fc.oneof(cutOff, beginningLost, flipped, moved, emptied);

/** What a file may be called, whatever it is. */
const fileName = fc.constantFrom(
  "plan.pdf",
  "plan.docx",
  "plan.txt",
  "plan.md",
  "plan.html",
  "plan.exe",
  "plan",
  "../../etc/passwd",
  "å ä ö.PDF",
);

/** Characters that are in no document that a person wrote. */
const STRANGE = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\ufffe",
  "\ud800",
  "\u2028",
  "\f",
  "\r",
  "\u00ad",
  "😀",
  "a\u0308",
];
const PIECES = [
  ...STRANGE,
  "| Uppföljning | Form | Mottagare | Sammanträde | Lämnas in senast |\n| --- | --- | --- | --- | --- |\n",
  "| Trygghet | Skriftlig | SN | 2028-03-16 | 2028-02-24 |\n",
  "| | | | 9999-99-99 | 0000-00-00 |\n",
  "Förvaltningen ska tertialvis lämna en skriftlig rapport till nämnden.\n",
  "Rapporten lämnas senast den 31 februari 2028.\n",
  "# 1 Mål\n",
  "####### 1.1.1.1.1.1.1.1.1 Mål\n",
  "- ",
  "\t",
  "\n\n",
  "<table><tr><td>",
  "</td></tr></table>",
  "<!--",
  "<w:t>",
  "&#x0;&amp;&bogus;",
  "Summa 99 999 999 999 999 tkr\n",
  "__proto__ constructor toString\n",
  "{{$root}}\n",
];
const oddText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary" })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));

const inEncoding = (text: string, encoding: "utf8" | "utf16le" | "latin1") =>
  new Uint8Array(Buffer.from(text, encoding));

/** A Word file whose text is changed before it is packed again. */
function withBody(change: (xml: string) => string): Uint8Array {
  const files = unzipSync(DOCX);
  const body = Buffer.from(files["word/document.xml"] ?? []).toString("utf8");
  return zipSync({ ...files, "word/document.xml": strToU8(change(body)) });
}

const rounds = (count: number) => ({ numRuns: count * ROUNDS });
const LONG = { timeout: 120_000 + 60_000 * ROUNDS };

describe("an odd file is imported or refused, and nothing is made up", LONG, () => {
  it.each([
    ["a PDF", PDF, 8],
    ["a Word file", DOCX, 16],
    ["a text", TEXT, 40],
  ] as const)("%s with bytes lost, changed, moved or emptied, under any name", async (_, file, count) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), fileName, async (damages, name) => {
        await imported(
          damages.reduce((bytes, change) => change(bytes), file),
          name,
        );
      }),
      rounds(count),
    );
  });

  it("a Word file whose text was taken apart, with control characters and half marks in it", async () => {
    const edits = fc.array(fc.tuple(place, place, oddText), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const bytes = withBody((xml) =>
          all.reduce((text, [from, length, instead]) => {
            const start = Math.floor(from * text.length);
            return text.slice(0, start) + instead + text.slice(start + Math.floor(length * 200));
          }, xml),
        );
        await imported(bytes, "plan.docx");
      }),
      rounds(16),
    );
  });

  it("any text in any encoding, under any name", async () => {
    const encoding = fc.constantFrom("utf8" as const, "utf16le" as const, "latin1" as const);
    await fc.assert(
      fc.asyncProperty(oddText, encoding, fileName, async (text, how, name) => {
        await imported(inEncoding(text, how), name);
      }),
      rounds(50),
    );
  });

  it("any bytes behind the mark of any format", async () => {
    const mark = fc.constantFrom("%PDF-1.7\n", "PK\u0003\u0004", "\ud0cf", "<!doctype html>", "{\\rtf1", "");
    await fc.assert(
      fc.asyncProperty(mark, fc.uint8Array({ maxLength: 4_000 }), fileName, async (head, rest, name) => {
        await imported(Buffer.concat([Buffer.from(head, "latin1"), rest]), name);
      }),
      rounds(50),
    );
  });
});

const MEGABYTE = 1024 * 1024;
const SMALL = { ...DEFAULT_BYTE_LIMITS, maxInflatedBytes: 4 * MEGABYTE };
const part = (content: string | Uint8Array) => ({ name: "word/document.xml", content });

describe("what was packed to do harm", LONG, () => {
  it.each<[string, Outcome, () => Uint8Array]>([
    [
      "a bomb: a small file that unfolds to more than is allowed",
      "docx-inflates",
      () => zipOf([part("a".repeat(5 * MEGABYTE))]),
    ],
    [
      "a bomb that says it is small",
      "docx-inflates",
      () => zipOf([{ ...part("a".repeat(5 * MEGABYTE)), declaredBytes: 10 }]),
    ],
    [
      "many parts that are too much together",
      "docx-inflates",
      () =>
        zipOf([
          part("<x/>"),
          ...Array.from({ length: 9 }, (_, count) => ({
            name: `word/${count}.xml`,
            content: "a".repeat(MEGABYTE),
          })),
        ]),
    ],
    ["a Word file in the place of its text", "docx-damaged", () => zipOf([part(DOCX)])],
    ["a Word file packed in a file", "format-unknown", () => zipOf([{ name: "plan.docx", content: DOCX }])],
    [
      "ten thousand parts",
      "docx-damaged",
      () =>
        zipOf([
          part("<x/>"),
          ...Array.from({ length: 10_000 }, (_, count) => ({ name: `${count}`, content: "" })),
        ]),
    ],
    [
      "a text whose marks stand in each other ten thousand deep",
      "docx-damaged",
      () => withBody((xml) => xml.replace("<w:body>", `<w:body>${"<w:tbl><w:tr><w:tc>".repeat(10_000)}`)),
    ],
    [
      "a text that names what is on the machine",
      "docx-damaged",
      () =>
        withBody((xml) =>
          xml
            .replace(/^<\?xml[^>]*>/, '$&<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
            .replace("<w:body>", "<w:body>&e;"),
        ),
    ],
    [
      "words that unfold to each other (a billion of them)",
      "docx-damaged",
      () =>
        withBody((xml) =>
          xml
            .replace(
              /^<\?xml[^>]*>/,
              `$&<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join("")}]>`,
            )
            .replace("<w:body>", "<w:body>&a30;"),
        ),
    ],
  ])("%s: %s", async (_, outcome, make) => {
    expect(await imported(make(), "plan.docx", SMALL)).toBe(outcome);
  });

  it.each<[string, string]>([
    ["one word of three hundred thousand letters", "a".repeat(300_000)],
    ["one line of words", "rapport till nämnden senast 2028-03-16 ".repeat(5_000)],
    [
      "a table of one row with ten thousand cells",
      `| ${"a | ".repeat(10_000)}\n| ${"--- | ".repeat(10_000)}\n| ${"b | ".repeat(10_000)}`,
    ],
    [
      "headings ten thousand deep",
      Array.from({ length: 500 }, (_, n) => `${"#".repeat(6)} ${"1.".repeat(n % 50)}1 Mål`).join("\n"),
    ],
    ["control characters only", "\u0001\u0002\u0003\u0007\u001b".repeat(20_000)],
    ["marks that turn the text round", "\u202e\u2066\u202b".repeat(20_000)],
    ["open marks", "<table><tr><td>".repeat(5_000)],
  ])("%s ends", async (_, text) => {
    expect(["taken", "faulty", "file-empty", "text-unreadable", "format-unknown"]).toContain(
      await imported(strToU8(text), "plan.txt"),
    );
  });
});

describe("the files themselves", () => {
  it.each([
    ["plan.docx", DOCX],
    ["plan.pdf", PDF],
    ["avtal.md", TEXT],
  ])("are imported as they are: %s", async (name, bytes) => {
    expect(["taken", "faulty"]).toContain(await imported(bytes, name));
  });

  it("of which one is a whole register", async () => {
    expect(await imported(TEXT, "avtal.md")).toBe("taken");
  });
});

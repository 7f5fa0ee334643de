import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type ReadResult,
  type ReadSettings,
  type ReadSource,
  readDocument,
} from "../../../src/importer/read.js";
import { fixture } from "./helper.js";
import { pdfWith } from "./pdf-source.js";

const program = (name: string): URL => new URL(`./programs/${name}`, import.meta.url);
const codeOf = (result: ReadResult): string => (result.ok ? "read" : result.problem.code);
const noticesOf = (result: ReadResult): string[] =>
  result.ok ? result.value.notices.map(({ code }) => code) : [];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "namndkoll-read-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("reading a file", () => {
  it("reads it by its path, and by its bytes", async () => {
    const bytes = fixture("plan.docx");
    const results = await Promise.all([
      readDocument(file("plan.docx", bytes)),
      readDocument({ name: "plan.docx", bytes }),
    ]);
    expect(results[0]).toEqual(results[1]);
    expect(codeOf(results[0])).toBe("read");
  });

  it.each([
    ["plan.txt", fixture("plan.pdf"), "pdf"],
    ["plan.pdf", fixture("plan.docx"), "docx"],
    ["plan.docx", new TextEncoder().encode("Bara text."), "text"],
  ])("goes by the content of %s, not by its name, and says so", async (name, bytes, format) => {
    const result = await readDocument({ name, bytes });
    expect(result.ok && result.value.format).toBe(format);
    expect(noticesOf(result)).toContain("extension-differs");
  });

  it.each(["plan.PDF", "plan"])("has nothing to say of the name %s", async (name) => {
    expect(noticesOf(await readDocument({ name, bytes: fixture("plan.pdf") }))).not.toContain(
      "extension-differs",
    );
  });

  it("reads a Mac's letters, Windows' letters and UTF-16", async () => {
    const texts = [
      "Nämnden får".normalize("NFD"),
      Buffer.from("Nämnden får", "latin1"),
      Buffer.from("\ufeffNämnden får", "utf16le"),
    ];
    for (const text of texts) {
      const result = await readDocument({
        name: "a.txt",
        bytes: new Uint8Array(Buffer.from(text as string)),
      });
      expect(result.ok && result.value.blocks[0]).toMatchObject({ text: "Nämnden får" });
    }
  });

  it("leaves out the pages above the limit, and says how many", async () => {
    const bytes = pdfWith(
      Array.from({ length: 6 }, (_, page) => [`Text som star pa sida ${page} i planen.`]),
    );
    const result = await readDocument({ name: "a.pdf", bytes }, { limits: { maxPages: 4 } });
    expect(result.ok && result.value.notices).toContainEqual({
      code: "pages-left-out",
      detail: "2 av 6 sidor",
      place: { page: 4 },
    });
  });

  it("tells how far it has come", async () => {
    const steps: string[] = [];
    await readDocument(
      { name: "plan.pdf", bytes: fixture("plan.pdf") },
      { onProgress: (done, total) => steps.push(`${done}/${total}`) },
    );
    expect(steps).toEqual(["1/3", "2/3", "3/3"]);
  });
});

describe("a file that is refused", () => {
  const cases: [string, string, ReadSource, ReadSettings?][] = [
    ["one that is not there", "file-missing", "/nowhere/plan.pdf"],
    ["a folder", "file-missing", tmpdir()],
    ["an empty one", "file-empty", { name: "a.pdf", bytes: new Uint8Array() }],
    ["one of blanks", "file-empty", { name: "a.txt", bytes: new TextEncoder().encode(" \n\n\f\n ") }],
    [
      "one over the limit",
      "file-too-large",
      { name: "a.txt", bytes: new Uint8Array(101) },
      { limits: { maxBytes: 100 } },
    ],
    [
      "a picture",
      "format-unknown",
      { name: "a.pdf", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) },
    ],
    [
      "an old Word file",
      "format-unknown",
      { name: "a.doc", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
    ],
    ["a locked Word file", "docx-encrypted", { name: "a.docx", bytes: locked() }],
    ["rich text", "format-unknown", { name: "a.rtf", bytes: new TextEncoder().encode("{\\rtf1 Hej}") }],
  ];

  it.each(cases)("%s: %s", async (_, code, source, settings) => {
    const result = await readDocument(source, settings);
    expect(codeOf(result)).toBe(code);
    expect(result.ok || result.problem.message).toMatch(/: .+\./);
  });

  it("is measured before it is opened", async () => {
    expect(
      codeOf(await readDocument(file("stor.txt", "a".repeat(5_000)), { limits: { maxBytes: 4_999 } })),
    ).toBe("file-too-large");
  });

  it("leaves nothing behind", () => {
    expect(readdirSync(folder).sort()).toEqual(["plan.docx", "stor.txt"]);
  });
});

describe("a reader in a thread of its own", () => {
  const source = { name: "plan.pdf", bytes: fixture("plan.pdf") };

  it("gives what a reader in this one gives, with progress", async () => {
    const steps: number[] = [];
    const settings = {
      program: program("source-worker.mjs"),
      onProgress: (done: number) => steps.push(done),
    };
    expect(await readDocument(source, settings)).toEqual(await readDocument(source, { program: null }));
    expect(steps).toEqual([1, 2, 3]);
  }, 60_000);

  it.each([
    ["read-too-slow", "hangs.mjs"],
    ["read-crashed", "throws.mjs"],
    ["read-crashed", "ends.mjs"],
    ["read-crashed", "eats-memory.mjs"],
  ])(
    "%s when it %s",
    async (code, name) => {
      const limits = { maxMilliseconds: name === "hangs.mjs" ? 300 : 30_000, maxMegabytes: 32 };
      expect(codeOf(await readDocument(source, { program: program(name), limits }))).toBe(code);
    },
    40_000,
  );
});

/** What Office makes of a document with a password: its old container, with the name of the locked part in it. */
function locked(): Uint8Array {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return new Uint8Array(
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), name]),
  );
}

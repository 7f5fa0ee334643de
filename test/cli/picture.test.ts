import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pictureCommand } from "../../src/cli/commands/picture.js";
import type { Io } from "../../src/cli/io.js";

const folder = mkdtempSync(join(tmpdir(), "picture-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const of2026 = ["--committee", "SN", "--year", "2026", "--today", "2026-05-04"];

/** What the command says where it reads an installation in which nothing has happened. */
async function run(...args: string[]): Promise<string> {
  const said: string[] = [];
  const io: Io = {
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    lines: async function* () {},
    now: () => new Date(0),
    today: () => "2026-05-04",
    stateDir: file("state"),
    database: null,
    homeMunicipality: "nykoping",
    timeZone: "Europe/Stockholm",
  };
  expect(await pictureCommand(args, io)).toBe(0);
  return said.join("\n");
}

describe("a picture is written to a file", () => {
  it("as SVG, with its title", async () => {
    const said = await run(...of2026, "--out", file("a.svg"));
    expect(said).toBe(`25 follow-ups of SN 2026 are drawn in ${file("a.svg")}.`);
    expect(readFileSync(file("a.svg"), "utf8")).toContain(">Årshjul 2026</text>");
  });

  it("as a sheet of A4, in English, of the load", async () => {
    await run(...of2026, "--kind", "load", "--locale", "en", "--print", "--out", file("b.svg"));
    const svg = readFileSync(file("b.svg"), "utf8");
    expect(svg).toContain('height="272mm"');
    expect(svg).toContain(">Load per month 2026</text>");
  });

  it("as PNG, in the dark theme", async () => {
    await run(...of2026, "--theme", "dark", "--out", file("c.png"));
    expect(readFileSync(file("c.png")).subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  it("in the place of another only when told to", async () => {
    await run(...of2026, "--out", file("d.svg"));
    await expect(run(...of2026, "--out", file("d.svg"))).rejects.toThrow("is there already");
    await run(...of2026, "--out", file("d.svg"), "--force");
  });
});

describe("a picture is refused, and the sentence says why", () => {
  it.each([
    ["without a committee", ["--year", "2026", "--out", file("x.svg")], "--committee and --out are needed."],
    [
      "of a committee that is not loaded",
      ["--committee", "KF", "--year", "2026", "--out", file("x.svg")],
      '--committee is "KF"; loaded are',
    ],
    [
      "of a year without an agreement",
      ["--committee", "SN", "--year", "2031", "--out", file("x.svg")],
      "No agreement of SN is loaded for 2031; there are 2024, 2026.",
    ],
    [
      "of a year that is none",
      ["--committee", "SN", "--year", "26", "--out", file("x.svg")],
      '--year is "26"',
    ],
    ["in another format", [...of2026, "--out", file("x.gif")], "let it end in .svg or .png."],
    [
      "of another kind",
      [...of2026, "--kind", "pie", "--out", file("x.svg")],
      '--kind is "pie"; write year-wheel or load.',
    ],
    [
      "in another theme",
      [...of2026, "--theme", "blue", "--out", file("x.svg")],
      '--theme is "blue"; write light or dark.',
    ],
    ["with an option there is none of", [...of2026, "--colour", "red", "--out", file("x.svg")], "--colour"],
  ])("%s", async (_, args, sentence) => {
    await expect(run(...args)).rejects.toThrow(sentence);
  });
});

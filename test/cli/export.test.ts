import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/commands/export.js";
import type { Io } from "../../src/cli/io.js";
import { openJsonStore } from "../../src/store/json-store.js";
import { readXlsx } from "../exports/read-xlsx.js";
import { record, submitted, TSI } from "../store/samples.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "namndkoll-export-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const said: string[] = [];
const io = (): Io => ({
  out: (line) => said.push(line),
  err: (line) => said.push(line),
  lines: () => {
    throw new Error("export reads no standard input");
  },
  today: () => "2026-05-04",
  now: () => new Date("2026-05-04T07:12:00Z"),
  stateDir: join(folder, "state"),
  homeMunicipality: "nykoping",
  timeZone: "Europe/Stockholm",
});

/** Runs the command; what it is refused for is thrown. */
const run = (...args: string[]) => exportCommand(args, io());
const at = (name: string) => join(folder, name);

describe("npm run export", () => {
  it("writes a committee's plan of a year, and says how much is in it", async () => {
    said.length = 0;
    expect(await run("--committee", "SN", "--year", "2026", "--out", at("plan.xlsx"))).toBe(0);
    const sheets = readXlsx(await readFile(at("plan.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(["Innehåll", "SN"]);
    const rows = (sheets[1]?.rows.length ?? 0) - 1;
    expect(said).toEqual([`${rows} follow-ups of SN 2026 are in ${at("plan.xlsx")}.`]);
  });

  it("shows what has happened, also while the program runs, and changes nothing", async () => {
    const store = await openJsonStore(at("state"), { now: () => new Date("2026-05-04"), warn: () => {} });
    await record(store, { occasion: TSI, move: submitted() });
    const before = await readFile(at("state/state.json"), "utf8");
    await run("--committee", "SN", "--year", "2026", "--out", at("plan.xlsx"));
    await store.close();
    const [, sheet] = readXlsx(await readFile(at("plan.xlsx")));
    const row = sheet?.rows.find((cells) => cells.some(({ value }) => value === TSI));
    expect(row?.some(({ value }) => value === "✓ Inlämnad")).toBe(true);
    expect(await readFile(at("state/state.json"), "utf8")).toBe(before);
  });

  it("takes several committees, each once, and without one all of the home municipality", async () => {
    await run(
      "--committee",
      "VON",
      "--committee",
      "sn",
      "--committee",
      "SN",
      "--year",
      "2024",
      "--out",
      at("a.xlsx"),
    );
    expect(readXlsx(await readFile(at("a.xlsx"))).map(({ name }) => name)).toEqual(["Innehåll", "VON", "SN"]);
    await run("--year", "2024", "--out", at("b.xlsx"), "--locale", "en");
    const names = readXlsx(await readFile(at("b.xlsx"))).map(({ name }) => name);
    expect(names).toEqual(["Contents", "SN", "VON"]);
  });

  it("writes a calendar of the year where the name ends so", async () => {
    await run("--committee", "SN", "--year", "2026", "--out", at("plan.ICS"));
    const text = await readFile(at("plan.ICS"), "utf8");
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text).toContain("X-WR-CALNAME:Nämndkoll: SN 2026\r\n");
    const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{4})/g)].map(([, year]) => year);
    expect(days.length).toBeGreaterThan(20);
    expect(new Set(days)).toEqual(new Set(["2026"]));
  });

  it("does not write over a file unless told to", async () => {
    await writeFile(at("plan.xlsx"), "mitt");
    const args = ["--committee", "SN", "--year", "2026", "--out", at("plan.xlsx")];
    await expect(run(...args)).rejects.toThrow(/plan\.xlsx is there already.*--force/);
    expect(await readFile(at("plan.xlsx"), "utf8")).toBe("mitt");
    expect(await run(...args, "--force")).toBe(0);
    expect(readXlsx(await readFile(at("plan.xlsx")))).toHaveLength(2);
  });

  it.each([
    ["no name of a file", [], /--out is needed/],
    ["another kind of file", ["--out", "plan.pdf"], /let it end in \.xlsx or \.ics/],
    ["no year", ["--out", "plan.xlsx", "--committee", "SN"], /--year is ""/],
    ["a year that is none", ["--out", "plan.xlsx", "--committee", "SN", "--year", "26"], /--year is "26"/],
    [
      "a committee that is not loaded",
      ["--out", "plan.xlsx", "--committee", "XN", "--year", "2026"],
      /loaded are .*nykoping\/sn/,
    ],
    [
      "a year without anything",
      ["--out", "plan.xlsx", "--committee", "SN", "--year", "2041"],
      /Nothing is loaded for 2041.*SN: .*2026/,
    ],
    [
      "a language that is not spoken",
      ["--out", "plan.xlsx", "--year", "2026", "--locale", "fi"],
      /--locale is "fi"/,
    ],
    [
      "a day that is none",
      ["--out", "plan.xlsx", "--year", "2026", "--today", "2026-02-30"],
      /--today is "2026-02-30"/,
    ],
    ["an option that there is not", ["--outfile", "plan.xlsx"], /outfile/],
    [
      "a folder that is not there",
      ["--out", "saknas/plan.xlsx", "--committee", "SN", "--year", "2026"],
      /cannot be written/,
    ],
  ])("says what is wrong, and writes nothing: %s", async (_, args, fault) => {
    const placed = args.map((arg) => (/^(?:plan|saknas)/.test(arg) ? at(arg) : arg));
    await expect(run(...placed)).rejects.toThrow(fault);
    expect(await readdir(folder)).toEqual([]);
  });
});

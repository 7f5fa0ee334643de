import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { meetingsCommand } from "../../src/cli/commands/meetings.js";
import { openJsonStore } from "../../src/store/json-store.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "namndkoll-meetings-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await meetingsCommand(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    lines: () => {
      throw new Error("nothing is read from standard input");
    },
    today: () => "2026-05-04",
    now: () => new Date("2026-05-04T08:00:00Z"),
    stateDir: join(folder, "state"),
    timeZone: "Europe/Stockholm",
    homeMunicipality: "nykoping",
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function imported(name: string, content: string | Uint8Array, ...more: string[]) {
  const file = join(folder, name);
  await writeFile(file, content);
  return run("import", file, ...more);
}

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...parts: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test", ...parts, "END:VCALENDAR", ""].join("\r\n");
const meeting = (uid: string, start: string, ...more: string[]) =>
  event(
    `UID:${uid}`,
    "DTSTAMP:20260101T000000Z",
    `DTSTART${start}`,
    "SUMMARY:Socialnämndens sammanträde",
    ...more,
  );

const WINTER_ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Tokyo Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

describe("an iCalendar file", () => {
  it("is only compared, unless it is to be applied", async () => {
    const { code, out } = await imported("a.ics", calendar(meeting("a", ";VALUE=DATE:20261022")));
    expect([code, out]).toEqual([0, expect.stringMatching(/nytt +2026-10-22[\s\S]*Inget är ändrat/)]);
    expect((await run("list", "--committee", "SN")).out).not.toContain("2026-10-22");
  });

  it("is compared in English where that is asked for", async () => {
    const file = calendar(meeting("a", ";VALUE=DATE:20260603"), meeting("b", ";VALUE=DATE:20261024"));
    const { out } = await imported("a.ics", file, "--locale", "en");
    expect(out).toMatch(/new +2026-10-24 \(note: no working day\)[\s\S]*Nothing is changed\./);
    expect(out).toContain("not in the file 2026-06-04 (stays in the calendar)");
  });

  it("adds, and knows an event again that has moved", async () => {
    await imported(
      "a.ics",
      calendar(meeting("a", ";VALUE=DATE:20261022"), meeting("b", ";VALUE=DATE:20260604")),
      "--apply",
    );
    expect((await run("list", "--committee", "SN")).out).toContain(
      "SN 2026-10-22 tillagt (kommandoraden 2026-05-04)",
    );
    const later = calendar(meeting("a", ";VALUE=DATE:20261029"), meeting("b", ";VALUE=DATE:20260611"));
    const { out } = await imported("b.ics", later, "--apply");
    expect(out).toMatch(/flyttas +2026-10-22 -> 2026-10-29/);
    expect(out).toMatch(/flyttas +2026-06-04 -> 2026-06-11/);
    const listed = (await run("list", "--committee", "SN")).out;
    expect(listed).toContain("SN 2026-06-11 flyttat från 2026-06-04");
    expect(listed).not.toContain("SN 2026-10-22");
  });

  it("changes nothing the second time", async () => {
    const file = calendar(meeting("a", ";VALUE=DATE:20261022"));
    await imported("a.ics", file, "--apply");
    const { out } = await imported("a.ics", file, "--apply");
    expect(out).toContain("oförändrat 2026-10-22");
    expect(out).toContain("0 ändringar gjorda");
  });

  it.each([
    ["its status", meeting("b", ";VALUE=DATE:20260604", "STATUS:CANCELLED")],
    ["its title", meeting("b", ";VALUE=DATE:20260604").replace("SUMMARY:", "SUMMARY:Inställt: ")],
  ])("cancels a meeting by %s", async (_, one) => {
    const { out } = await imported("a.ics", calendar(one), "--apply");
    expect(out).toMatch(/ställs in +2026-06-04/);
    expect((await run("list", "--committee", "SN")).out).toContain("SN 2026-06-04 inställt");
  });

  it.each([
    ["in UTC, late in the evening", meeting("a", ":20261022T223000Z"), "2026-10-23"],
    ["in Stockholm", meeting("a", ";TZID=Europe/Stockholm:20261022T233000"), "2026-10-22"],
    ["without a zone", meeting("a", ":20261022T233000"), "2026-10-22"],
    ["in a zone of the file's own", meeting("a", ";TZID=Tokyo Standard Time:20261023T010000"), "2026-10-22"],
  ])("gives the day in Stockholm of a time %s", async (_, one, day) => {
    expect((await imported("a.ics", calendar(WINTER_ZONE, one))).out).toMatch(new RegExp(`nytt +${day}`));
  });

  it("holds a recurring meeting once for each time, but for those left out, moved or cancelled", async () => {
    const series = meeting(
      "s",
      ":20260910T130000",
      "RRULE:FREQ=MONTHLY;COUNT=4;BYDAY=2TH",
      "EXDATE:20261112T130000",
    );
    const moved = meeting("s", ":20261015T130000", "RECURRENCE-ID:20261008T130000");
    const off = meeting("s", ":20261210T130000", "RECURRENCE-ID:20261210T130000", "STATUS:CANCELLED");
    const { out } = await imported("a.ics", calendar(series, moved, off));
    expect(out.match(/nytt +\S+/g)).toEqual(["nytt       2026-09-10", "nytt       2026-10-15"]);
    expect(out).toContain("oförändrat 2026-12-10");
  });

  it("leaves what is no meeting of the committee, and days that are past", async () => {
    const presidium = meeting("p", ";VALUE=DATE:20261008").replace("sammanträde", "presidium");
    const { out } = await imported("a.ics", calendar(presidium, meeting("x", ";VALUE=DATE:20260305")));
    expect(out).toContain("hoppas över: 2026-10-08");
    expect(out).toMatch(/har varit +2026-03-05/);
  });

  it("says that two would be on one day, and which known meeting it lacks", async () => {
    const { out } = await imported(
      "a.ics",
      calendar(
        meeting("a", ";VALUE=DATE:20260603"),
        meeting("b", ";VALUE=DATE:20260603"),
        meeting("c", ";VALUE=DATE:20261022"),
      ),
    );
    expect(out).toMatch(/krock +2026-06-03/);
    expect(out).toContain("inte i filen 2026-06-04 (står kvar i kalendern)");
  });
});

describe("a table", () => {
  it.each([
    [
      "semicolons, as Swedish Excel writes",
      "Nämnd;Datum;Status\r\nSN;2026-10-22;\r\nSocialnämnden;2026-06-04;inställt\r\n",
    ],
    ["commas and quotes", 'Datum,Nämnd,Status\n"22 oktober 2026","Socialnämnden",\n4/6 2026,SN,"Inställt"\n'],
    [
      "tabs, after a byte order mark",
      "\uFEFFdatum\tnämnd\tstatus\n20261022\tSN\t\n2026-06-04 13:00\tSN\tinställt\n",
    ],
  ])("is read with %s", async (_, text) => {
    const { out } = await imported("a.csv", text);
    expect(out).toMatch(/nytt +2026-10-22/);
    expect(out).toMatch(/ställs in +2026-06-04/);
  });

  it("is read as Windows wrote it", async () => {
    const bytes = Uint8Array.from(
      [..."Nämnd;Datum\nVård- och omsorgsnämnden;2026-10-22\n"].map((sign) => sign.charCodeAt(0)),
    );
    expect((await imported("a.csv", bytes)).out).toMatch(/Vård- och omsorgsnämnden:\n +nytt +2026-10-22/);
  });

  it("needs no header where the committee is said", async () => {
    expect((await imported("a.csv", "2026-10-22\n2026-11-19\n", "--committee", "SN")).out).toMatch(
      /nytt +2026-11-19/,
    );
  });
});

describe("what cannot be used is said, and nothing is changed", () => {
  it.each([
    ["no iCalendar", "a.ics", "hello", "it is no iCalendar file"],
    ["no event", "a.ics", calendar(), "it holds no meeting"],
    ["an event without a day", "a.ics", calendar(event("UID:a", "SUMMARY:SN")), "has no DTSTART"],
    ["no committee", "a.csv", "datum\n2026-10-22\n", "rad 2: no committee is named"],
    ["a day that is none", "a.csv", "datum;nämnd\n2026-02-30;SN\n", 'rad 2: "2026-02-30" is no day'],
    ["a day without a year", "a.csv", "datum;nämnd\n22 oktober;SN\n", "is no day with its year"],
    ["no day at all", "a.csv", "namn;plats\nx;y\n", 'no column is called "datum"'],
    ["an open quotation mark", "a.csv", 'datum;nämnd\n"2026-10-22;SN\n', "never closed"],
  ])("%s", async (_, name, content, why) => {
    const { code, err } = await imported(name, content, "--apply");
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
  });

  it("a file that is not there", async () => {
    expect((await run("import", join(folder, "none.ics"))).err).toContain("cannot be read");
  });

  it("while the program runs, whose store it is", async () => {
    const store = await openJsonStore(join(folder, "state"), { now: () => new Date(), warn: () => {} });
    const { code, err } = await imported("a.ics", calendar(meeting("a", ";VALUE=DATE:20261022")), "--apply");
    await store.close();
    expect(code).toBe(1);
    expect(err).not.toBe("");
  });

  it.each([[[]], [["import"]], [["list", "--committee", "KF"]], [["import", "a", "b"]], [["move"]]])(
    "a command that is none: %j",
    async (args) => {
      await expect(run(...args)).rejects.toThrow("Use:");
    },
  );
});

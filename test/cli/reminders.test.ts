import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { remindersCommand } from "../../src/cli/commands/reminders.js";
import type { Io } from "../../src/cli/io.js";
import { isWorkingDay } from "../../src/domain/holidays.js";

async function run(...args: string[]) {
  const stateDir = mkdtempSync(join(tmpdir(), "namndkoll-test-"));
  onTestFinished(() => rmSync(stateDir, { recursive: true, force: true }));
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    lines: () => {
      throw new Error("nothing is read");
    },
    today: () => "2026-05-04",
    now: () => new Date("2026-05-04T08:00:00Z"),
    stateDir,
    homeMunicipality: "nykoping",
    timeZone: "Europe/Stockholm",
  };
  await remindersCommand(args, io);
  return { out, err: err.join("\n") };
}

type Row = {
  readonly day: string;
  readonly at: string;
  readonly type: string;
  readonly to: { readonly conversation: string; readonly committee: string | null };
  readonly occasions: readonly { readonly id: string; readonly due: string; readonly step: number }[];
};

const replayed = async (...args: string[]): Promise<Row[]> =>
  JSON.parse((await run(...args, "--dry", "--json")).out.join("\n")) as Row[];

describe.each([
  { year: 2024, spring: "2024-03-31", autumn: "2024-10-27" },
  { year: 2026, spring: "2026-03-29", autumn: "2026-10-25" },
])("the reminders of $year", ({ year, spring, autumn }) => {
  let replaying: Promise<Row[]> | undefined;
  const whole = () => {
    replaying ??= replayed("--from", `${year}-01-01`, "--to", `${year}-12-31`);
    return replaying;
  };

  it("go out at half past seven on working days, by the clock on the wall", async () => {
    const rows = await whole();
    expect(rows.length).toBeGreaterThan(20);
    for (const { day, at } of rows) {
      expect(isWorkingDay(day), day).toBe(true);
      const summer = day >= spring && day < autumn;
      expect(at).toBe(`${day}T07:30:00${summer ? "+02:00" : "+01:00"}`);
    }
    expect(rows.some(({ day }) => day < spring) && rows.some(({ day }) => day >= autumn)).toBe(true);
  });

  it("say each step of a follow-up once", async () => {
    const said = (await whole()).flatMap(({ type, to, occasions }) =>
      occasions.map(({ id, due, step }) => `${type} ${to.conversation} ${id} ${due} ${step}`),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  it("never come twice on a day to one place", async () => {
    const said = (await whole()).map(({ day, to, type }) => `${day} ${to.conversation} ${type}`);
    expect(new Set(said).size).toBe(said.length);
  });

  it("after three weeks of being down are one card for each place, and then as if nothing had been", async () => {
    const [from, to] = [`${year}-08-26`, `${year}-12-31`];
    const down = `${year}-09-02..${year}-09-22`;
    const [usual, after] = [
      await replayed("--from", from, "--to", to),
      await replayed("--from", from, "--to", to, "--down", down),
    ];
    const back = `${year}-09-23`;
    expect(after.some(({ day }) => day > `${year}-09-01` && day < back)).toBe(false);
    const first = after.filter(({ day, type }) => day === back && type === "reminder");
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(first.map(({ to: place }) => place.conversation)).size).toBe(first.length);
    const later = (rows: Row[]) =>
      rows.filter(({ day }) => day > back).map(({ day, type, occasions }) => ({ day, type, occasions }));
    expect(later(after)).toEqual(later(usual));
  });
});

describe("the command", () => {
  it("says to whom and why", async () => {
    const { out, err } = await run(
      "--from",
      "2026-05-01",
      "--to",
      "2026-05-31",
      "--dry",
      "--committee",
      "SN",
    );
    expect(out).toContain("2026-05-07 07:30+02:00  reminder  to the channel of nykoping/sn");
    expect(out.join("\n")).toContain("(sn-2026/tsi/1): 7 days before the stop day 2026-05-14");
    expect(err).toMatch(/^\d+ messages from 2026-05-01 to 2026-05-31; nothing was sent\.$/);
  });

  it("keeps to one committee", async () => {
    const rows = await replayed("--from", "2024-01-01", "--to", "2024-06-30", "--committee", "VON");
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ to }) => to.committee))).toEqual(new Set(["nykoping/von"]));
  });

  it.each([
    [["--from", "2026-01-01", "--dry"], "--to is missing"],
    [["--from", "i går", "--to", "2026-01-01", "--dry"], "which is no day"],
    [["--from", "2026-02-01", "--to", "2026-01-01", "--dry"], "is after"],
    [["--from", "2026-01-01", "--to", "2026-02-01"], "--dry"],
    [["--from", "2026-01-01", "--to", "2026-02-01", "--dry", "--committee", "XYZ"], "loaded are"],
    [["--frm", "2026-01-01"], "--frm"],
  ])("refuses %j, and says why", async (args, why) => {
    await expect(run(...args)).rejects.toThrow(why);
  });
});

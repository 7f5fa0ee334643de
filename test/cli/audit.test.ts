import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditOf } from "../../src/answers/audit.js";
import { Library, NO_PLANS } from "../../src/answers/library.js";
import { auditCsv, cellOf } from "../../src/cli/audit/csv.js";
import { auditHtml } from "../../src/cli/audit/html.js";
import { type AuditRow, auditRow } from "../../src/domain/audit.js";
import type { Move, OccasionEvent } from "../../src/domain/event.js";
import { returnsIn } from "../../src/domain/returns.js";
import { readParties, readRegisters } from "../../src/store/registers.js";
import { anna, historyOf, link, moves } from "../domain/lifecycle/history.js";

const TSI = "sn-2026/tsi/1";
const SN = "nykoping/sn";
const TODAY = "2026-10-01";
const registers = readRegisters();

/** An audit of SN 2026 in which this has happened to one occasion. */
function audited(history: readonly OccasionEvent[], today = TODAY): readonly AuditRow[] {
  const log = new Map([[TSI, history.map((event) => ({ ...event, occasion: TSI }))]]);
  const library = new Library(registers, readParties(), new Map(), { ...NO_PLANS, returns: returnsIn(log) });
  return auditOf(SN, 2026, library, { history: log, trackingSince: {} }, today);
}

const rowOf = (...made: readonly Move[]): AuditRow => {
  const row = audited(historyOf(...made)).find(({ facts }) => facts.id === TSI);
  if (!row) throw new Error("the audit lacks the occasion");
  return row;
};

describe("an audit", () => {
  it("holds each of the committee's occasions of the year once, and nothing of another committee", () => {
    const ids = audited([]).map(({ facts }) => facts.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(TSI);
    expect(ids.every((id) => id.startsWith("sn-2026/"))).toBe(true);
    expect(ids.length).toBeGreaterThan(50);
  });

  it("says what was done: reminders, who saw it, what was handed in and when, and the outcome", () => {
    const row = rowOf(moves.reminded, moves.acknowledged, moves.submitted, moves.presented);
    expect(row.reminders.map(({ day }) => day)).toEqual(["2026-05-04"]);
    expect(row.acknowledged.map(({ by }) => by.name)).toEqual([anna.name]);
    expect(row.submissions.map(({ event }) => event.day)).toEqual(["2026-05-06"]);
    expect(row.presented).toMatchObject({ outcome: "noted", meeting: "2026-06-04" });
    expect(row.daysLate).toBe(0);
  });

  it("keeps the days that were agreed beside those it was postponed to", () => {
    const row = rowOf({ ...moves.postponed, meeting: "2026-09-17" });
    expect(row.agreed).toEqual({ meeting: "2026-06-04", submitBy: "2026-05-14" });
    expect(row.facts.meeting).toBe("2026-09-17");
    expect(row.postponed).toHaveLength(1);
  });

  it("says where what was sent back came up again, and holds that occasion too", () => {
    const history = historyOf({ ...moves.presented, outcome: "returned" });
    const ids = audited(history).map(({ facts }) => facts.id);
    expect(ids).toContain(`${TSI}/retur-1`);
    expect(rowOf({ ...moves.presented, outcome: "returned" }).returnedTo).toBe(`${TSI}/retur-1`);
  });

  it.each<[string, readonly Move[], number | null]>([
    ["nothing handed in, long after the day", [], 140],
    ["handed in before the day", [moves.submitted], 0],
    ["handed in, taken back, and nothing since", [moves.submitted, moves.withdrawn], 140],
    ["corrected later: the first one counts", [moves.submitted, { ...moves.submitted, link: link(2) }], 0],
    ["waived, without a report", [moves.waived], null],
    ["presented orally, without a report", [moves.presented], null],
  ])("counts the days late: %s", (_, made, late) => {
    expect(rowOf(...made).daysLate).toBe(late);
  });

  it("is not late before its day, nor where it has none", () => {
    const early = audited([], "2026-05-14");
    expect(early.find(({ facts }) => facts.id === TSI)?.daysLate).toBeNull();
    const undated = early.filter(({ facts }) => facts.meeting === null && facts.submitBy === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.every(({ daysLate }) => daysLate === null)).toBe(true);
  });
});

/** Moves in any order: what the log may come to hold. */
const anyMoves = fc.array(
  fc.constantFrom<Move>(
    moves.acknowledged,
    moves.submitted,
    moves.withdrawn,
    moves.reminded,
    moves.postponed,
    moves.commented,
  ),
  { maxLength: 20 },
);

describe("whatever the log holds", () => {
  it("every row is what going through the events by hand gives", () => {
    const [first] = audited([]);
    if (!first) throw new Error("no row");
    fc.assert(
      fc.property(anyMoves, (made) => {
        const history = historyOf(...made);
        const row = auditRow({ facts: first.facts, agreed: first.agreed, history }, TODAY);
        const counting: string[] = [];
        const taken: string[] = [];
        for (const { move, cause } of history) {
          if (move.type === "submitted") counting.push(cause);
          if (move.type === "withdrawn") taken.push(...counting.splice(-1));
        }
        expect(row.submissions.filter((one) => !one.takenBack).map(({ event }) => event.cause)).toEqual(
          counting,
        );
        expect(
          row.submissions
            .filter((one) => one.takenBack)
            .map(({ event }) => event.cause)
            .sort(),
        ).toEqual(taken.sort());
        for (const [part, type] of [
          ["reminders", "reminded"],
          ["acknowledged", "acknowledged"],
          ["postponed", "postponed"],
        ] as const)
          expect(row[part]).toEqual(history.filter(({ move }) => move.type === type));
      }),
    );
  });

  it("every cell of the CSV reads back as one cell, and none begins a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const cell = cellOf(text);
        const quoted = /^"(?:[^"]|"")*"$/.test(cell);
        expect(quoted || !/[";\r\n]/.test(cell)).toBe(true);
        const shown = quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(/^[=+\-@]/.test(shown)).toBe(false);
      }),
    );
  });

  it("nothing that people wrote is markup", () => {
    const tags = (committee: string) =>
      auditHtml({ rows: [], committee, year: 2026, day: TODAY, locale: "sv" }).match(/<[^>]*>/g);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tags(text)).toEqual(tags("SN"));
      }),
    );
    expect(tags("<b>SN</b>")).not.toContain("<b>");
  });
});

describe("a cell of the CSV", () => {
  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+46 155", "'+46 155"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1+1", "' =1+1"],
    ["\t=1", "'\t=1"],
    ["ja; nej", '"ja; nej"'],
    ['säger "ja"', '"säger ""ja"""'],
    ["en rad\r\ntill", "en rad till"],
    ["2026-06-04", "2026-06-04"],
    ["", ""],
  ])("%s", (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });
});

describe("the files", () => {
  const EVIL = '<script>alert("1")</script>';
  const rows = audited(historyOf(moves.submitted, { ...moves.waived, reason: `=${EVIL}` }));
  const page = { rows, committee: "Socialnämnden", year: 2026, day: "1 oktober 2026", locale: "sv" } as const;

  it("open in Swedish Excel: byte order mark, semicolons, as many cells in each line", () => {
    const csv = auditCsv(rows, "sv");
    expect(csv.startsWith("\uFEFFÖverenskommelse;Avsnitt;")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(rows.length + 2);
    expect(csv).toContain("'=<script>");
  });

  it("hold no script, nothing from other hosts, and say the language", () => {
    const html = auditHtml(page);
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain("<script");
    expect(html).toContain("=&lt;script&gt;");
    expect(html.replaceAll(/<a href="[^"]*">/g, "")).not.toMatch(/(?:src|href)=/);
  });

  it("lead only to the web", () => {
    const [first] = rows;
    if (!first) throw new Error("no row");
    const submission = {
      link: "javascript:alert(1)",
      reference: null,
      note: null,
      by: anna,
      at: "2026-05-04T09:12:00+02:00",
      day: "2026-05-04",
    };
    const standing = { ...first.facts.standing, submission };
    const bad = { ...first, facts: { ...first.facts, standing } } as AuditRow;
    expect(auditHtml({ ...page, rows: [bad] })).not.toContain('href="javascript');
  });

  it("say so where there is nothing", () => {
    expect(auditHtml({ ...page, rows: [] })).toContain("inga uppföljningar det året");
    expect(auditCsv([], "en").split("\r\n")).toHaveLength(2);
  });
});

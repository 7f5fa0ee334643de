import { describe, expect, it } from "vitest";
import { dated, duty, occasion } from "../sample.js";
import { foundIn, ofKind, shortly } from "./sample.js";

const on = (id: string, meeting: string | null, submitBy: string | null = null) =>
  duty(id, { title: `Redovisning ${id}`, occasions: [dated(meeting, submitBy)] });

describe("days on which offices are closed", () => {
  it.each([
    ["2026-06-13", "weekend", "2026-06-12"],
    ["2026-05-14", "holiday", "2026-05-13"],
    ["2026-01-01", "holiday", "2025-12-30"],
  ])("%s is a %s: hand in by %s", (submitBy, rule, date) => {
    const [finding] = foundIn([on("kvalitet", null, submitBy)]);
    expect(finding).toMatchObject({ rule, rows: ["kvalitet"], suggestion: { kind: "hand-in-by", date } });
  });

  it("is one finding for all rows of that day", () => {
    const found = foundIn([on("kvalitet", null, "2026-05-14"), on("tillsyn", null, "2026-05-14")]);
    expect(ofKind(found, "holiday").map(({ rows }) => rows)).toEqual([["kvalitet", "tillsyn"]]);
  });

  it("is no finding where the day was only worked out", () => {
    const row = { ...dated("2026-06-06"), meetingBasis: "inferred" as const };
    expect(ofKind(foundIn([duty("kvalitet", { occasions: [row] })]), "weekend")).toEqual([]);
  });

  it("names the months in which a day of the month is closed", () => {
    const monthly = duty("statistik", { occasions: [occasion({ rule: "monthly-day:10" })] });
    const [finding] = ofKind(foundIn([monthly]), "monthly-on-closed-days");
    expect(finding?.why).toMatchObject({ dates: ["2026-01-10", "2026-05-10", "2026-10-10"] });
  });
});

describe("a date that is alone in its meeting", () => {
  const june = [on("a", "2026-06-04"), on("b", "2026-06-04"), on("c", "2026-06-04")];

  it("is the less used of two within a week", () => {
    const [finding] = ofKind(foundIn([...june, on("d", "2026-06-08")]), "lone-date");
    expect(finding).toMatchObject({ rows: ["d"], suggestion: { kind: "use-date", date: "2026-06-04" } });
  });

  it("is the one off the committee's weekday where both are used as often", () => {
    const thursdays = ["2026-02-26", "2026-04-23", "2026-09-17", "2026-12-17"].map((day) => on(day, day));
    const found = foundIn([...thursdays, on("tors", "2026-06-04"), on("fre", "2026-06-05")]);
    expect(shortly(ofKind(found, "lone-date"))).toEqual(["lone-date fre"]);
  });

  it("is not a meeting a month away, or one of another body", () => {
    const presidium = duty("d", { recipients: ["SN:s presidium"], occasions: [dated("2026-06-08")] });
    expect(ofKind(foundIn([...june, on("e", "2026-07-02"), presidium]), "lone-date")).toEqual([]);
  });

  it("is told by its weekday alone where no other day is near", () => {
    const thursdays = ["2026-02-26", "2026-04-23", "2026-06-04", "2026-09-17"].map((day) => on(day, day));
    const found = foundIn([...thursdays, on("ons", "2026-10-21")]);
    expect(shortly(ofKind(found, "other-weekday"))).toEqual(["other-weekday ons"]);
  });

  it("is told by the calendar that staff keep", () => {
    const meetings = [
      { id: "2026-06", committee: "nykoping/sn", date: "2026-06-04", basis: "stated" as const },
    ];
    const [finding] = ofKind(foundIn([on("a", "2026-06-08")], { meetings }), "not-a-meeting");
    expect(finding?.suggestion).toEqual({ kind: "use-date", date: "2026-06-04" });
  });
});

describe("the day to hand in", () => {
  const pattern = [
    on("a", "2026-02-26", "2026-02-05"),
    on("b", "2026-04-23", "2026-04-02"),
    on("c", "2026-09-17", "2026-08-27"),
  ];

  it("is held against the distance that the other rows keep", () => {
    const [finding] = ofKind(
      foundIn([...pattern, on("d", "2026-12-17", "2026-12-03")]),
      "submit-by-distance",
    );
    expect(finding).toMatchObject({
      rows: ["d"],
      why: { days: 14, usual: 21, keep: 3, holiday: null },
      suggestion: { kind: "use-date", date: "2026-11-26" },
    });
  });

  it("may have been moved from a holiday", () => {
    // 21 days before is Ascension Day.
    const [finding] = ofKind(
      foundIn([...pattern, on("d", "2026-06-04", "2026-05-13")]),
      "submit-by-distance",
    );
    expect(finding).toMatchObject({
      why: { holiday: "Kristi himmelsfärdsdag" },
      suggestion: { kind: "probably-meant" },
    });
  });

  it("has no pattern in two rows, or where most rows differ", () => {
    const rows = [on("a", "2026-02-26", "2026-02-05"), on("b", "2026-04-23", "2026-04-02")];
    expect(ofKind(foundIn([...rows, on("c", "2026-09-17", "2026-09-10")]), "submit-by-distance")).toEqual([]);
  });

  it("is not the day of the meeting", () => {
    const [finding] = foundIn([...pattern, on("d", "2026-12-17", "2026-12-17")]);
    expect(finding).toMatchObject({
      rule: "submit-by-equals-meeting",
      suggestion: { kind: "use-date", date: "2026-11-26" },
    });
  });

  it("is not after the meeting", () => {
    const found = foundIn([on("d", "2026-12-03", "2026-12-17")]);
    expect(shortly(found)).toEqual(["submit-by-after-meeting d"]);
  });
});

describe("a meeting that is not said", () => {
  it("is likely the one that other rows with that submit-by go to", () => {
    const found = foundIn([on("a", "2026-09-17", "2026-08-27"), on("b", null, "2026-08-27")]);
    const [finding] = ofKind(found, "meeting-unsaid");
    expect(finding).toMatchObject({
      rows: ["b"],
      suggestion: { kind: "confirm-date", date: "2026-09-17" },
    });
  });

  it("is to be set where nothing speaks for a day", () => {
    const [finding] = ofKind(foundIn([on("b", null, "2026-08-27")]), "meeting-unsaid");
    expect(finding?.suggestion).toEqual({ kind: "set-day" });
  });

  it("is asked for of the first meeting of a year, until it is known", () => {
    const first = duty("a", { occasions: [occasion({ rule: "first-meeting:2027" })] });
    const meetings = [
      { id: "2027-01", committee: "nykoping/sn", date: "2027-01-21", basis: "stated" as const },
    ];
    expect(shortly(foundIn([first]))).toEqual(["first-meeting-unknown a"]);
    expect(foundIn([first], { meetings })).toEqual([]);
  });
});

describe("days against the agreement's years and the row's own", () => {
  it("lie within the agreement", () => {
    expect(shortly(foundIn([on("a", "2025-06-05")]))).toEqual(["outside-agreement a"]);
  });

  it("lie before the end of the duty", () => {
    const ended = duty("a", { end: "2026-06-30", occasions: [dated("2026-09-17")] });
    expect(shortly(foundIn([ended]))).toEqual(["after-own-end a"]);
  });

  it("do not end before they start", () => {
    const turned = duty("a", { start: "2026-09-01", end: "2026-08-01", occasions: [dated("2026-06-04")] });
    expect(shortly(foundIn([turned]))).toEqual(["ends-before-start a"]);
  });

  it("do not outlast the agreement unnoticed", () => {
    const longer = duty("a", { start: "2026-01-01", end: "2028-12-31" });
    expect(shortly(foundIn([longer]))).toEqual(["beyond-agreement a"]);
  });
});

describe("a rhythm and its days", () => {
  const quarter = (key: string, start: string, end: string, submitBy: string | null = null) => ({
    ...dated(null, submitBy, key),
    period: { start, end },
  });

  it("are one day for four quarters", () => {
    const quarterly = duty("a", {
      occasions: [
        quarter("q1", "2026-01-01", "2026-03-31"),
        quarter("q2", "2026-04-01", "2026-06-30"),
        quarter("q3", "2026-07-01", "2026-09-30"),
        quarter("q4", "2026-10-01", "2026-12-31", "2026-12-18"),
      ],
    });
    const [finding] = ofKind(foundIn([quarterly]), "one-day-for-all");
    expect(finding).toMatchObject({
      occasions: [{ followUp: "a", key: "q4" }],
      why: { date: "2026-12-18", times: 4 },
    });
  });

  it("are as many as the title says", () => {
    const rows = ["2026-02-26", "2026-06-04", "2026-09-17"].map((day, n) => dated(day, null, `${n}`));
    const found = foundIn([duty("a", { title: "Kvartalsrapport", occasions: rows })]);
    expect(shortly(found)).toEqual(["rhythm-word a"]);
    expect(foundIn([duty("a", { title: "Tertialrapport", occasions: rows })])).toEqual([]);
  });

  it("are not two for one period", () => {
    const rows = [
      quarter("1", "2025-01-01", "2025-12-31", "2026-04-01"),
      quarter("2", "2025-01-01", "2025-12-31", "2026-05-04"),
    ];
    expect(shortly(ofKind(foundIn([duty("a", { occasions: rows })]), "two-days-for-one-period"))).toEqual([
      "two-days-for-one-period a",
    ]);
  });

  it("may be a month and a day of the same occasion", () => {
    const rows = [occasion({ key: "dialog", rule: "month:2026-09" }), dated("2026-09-17")];
    expect(ofKind(foundIn([duty("a", { occasions: rows })]), "same-month")).toHaveLength(1);
  });
});

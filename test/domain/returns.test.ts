import { describe, expect, it } from "vitest";
import { Library, NO_PLANS } from "../../src/answers/library.js";
import type { Move, OccasionEvent, OccasionId } from "../../src/domain/event.js";
import { returnIdOf, returnsIn } from "../../src/domain/returns.js";
import { readParties, readRegisters } from "../../src/store/registers.js";
import { historyOf, moves } from "./lifecycle/history.js";

const TSI = "sn-2026/tsi/1";
const RETURNED: Move = { ...moves.presented, paragraph: "34", outcome: "returned" };
const NOTED = moves.presented;

const log = (...entries: readonly (readonly [OccasionId, readonly Move[]])[]) =>
  new Map<OccasionId, OccasionEvent[]>(entries.map(([id, made]) => [id, historyOf(...made)]));

const idsIn = (...entries: readonly (readonly [OccasionId, readonly Move[]])[]) =>
  returnsIn(log(...entries)).map(({ id }) => id);

describe("a report that is sent back", () => {
  it("has to come up again, and says from where", () => {
    expect(returnsIn(log(["a/b/1", [moves.submitted, RETURNED]]))).toEqual([
      {
        id: "a/b/1/retur-1",
        origin: "a/b/1",
        from: { occasion: "a/b/1", meeting: "2026-06-04", paragraph: "34" },
        meeting: null,
        at: "2026-05-05T09:12:00+02:00",
      },
    ]);
  });

  it("comes up at the meeting that was chosen", () => {
    const chosen: Move = { ...RETURNED, again: "2026-12-17" };
    expect(returnsIn(log(["a/b/1", [chosen]]))[0]?.meeting).toBe("2026-12-17");
  });

  it("and is sent back once more, comes up a second time", () => {
    expect(idsIn(["a/b/1", [RETURNED]], ["a/b/1/retur-1", [RETURNED]])).toEqual([
      "a/b/1/retur-1",
      "a/b/1/retur-2",
    ]);
    expect(returnIdOf("a/b/1/retur-2")).toBe("a/b/1/retur-3");
  });

  it("is gone when the outcome is taken back, and there again when it is recorded anew", () => {
    expect(idsIn(["a/b/1", [RETURNED, moves.reopened]])).toEqual([]);
    expect(idsIn(["a/b/1", [RETURNED, moves.reopened, RETURNED]])).toEqual(["a/b/1/retur-1"]);
  });

  it("stays when people have begun with it, but not for a reminder alone", () => {
    const taken: readonly Move[] = [RETURNED, moves.reopened];
    expect(idsIn(["a/b/1", taken], ["a/b/1/retur-1", [moves.submitted]])).toEqual(["a/b/1/retur-1"]);
    expect(idsIn(["a/b/1", taken], ["a/b/1/retur-1", [moves.reminded]])).toEqual([]);
  });
});

describe("what makes no new occasion", () => {
  it.each<[string, readonly Move[]]>([
    ["a report that was noted", [NOTED]],
    ["one that was decided on", [{ ...NOTED, outcome: "decided" }]],
    ["one that was waived", [moves.waived]],
    ["one that was postponed", [moves.postponed]],
    ["one that was taken as noted after all", [RETURNED, moves.reopened, NOTED]],
  ])("%s", (_, made) => {
    expect(idsIn(["a/b/1", made])).toEqual([]);
  });
});

describe("the occasion that comes of it", () => {
  const registers = readRegisters();
  const libraryAfter = (move: Move) =>
    new Library(registers, readParties(), new Map(), { ...NO_PLANS, returns: returnsIn(log([TSI, [move]])) });
  const cameOf = (move: Move) => libraryAfter(move).returnOf(TSI);

  it("is due at the committee's next known meeting, with the stop day before it", () => {
    expect(cameOf(RETURNED)).toMatchObject({
      id: `${TSI}/retur-1`,
      meeting: "2026-09-17",
      meetingBasis: "inferred",
      submitBy: "2026-08-27",
      returnedFrom: { occasion: TSI, meeting: "2026-06-04", paragraph: "34" },
    });
  });

  it("is due at the meeting that was chosen, which is then no guess", () => {
    expect(cameOf({ ...RETURNED, again: "2026-12-17" })).toMatchObject({
      meeting: "2026-12-17",
      meetingBasis: "stated",
      submitBy: "2026-11-26",
    });
  });

  it("has no hand-in day where that would have passed when it was sent back", () => {
    expect(cameOf({ ...RETURNED, again: "2026-06-11" })).toMatchObject({
      meeting: "2026-06-11",
      submitBy: null,
    });
  });

  it("waits for a meeting where none is known after it", () => {
    expect(cameOf({ ...RETURNED, meeting: "2026-12-31" })).toMatchObject({ meeting: null, submitBy: null });
  });

  it("is one of its follow-up's occasions", () => {
    const ids = libraryAfter(RETURNED)
      .occasionsOfFollowUp("sn-2026/tsi")
      .map(({ id }) => id);
    expect(ids).toContain(`${TSI}/retur-1`);
  });

  it("is left out where no loaded agreement has what it began with", () => {
    const returns = returnsIn(log(["gone/tsi/1", [RETURNED]]));
    const before = new Library(registers, readParties()).occasions.length;
    expect(new Library(registers, readParties(), new Map(), { ...NO_PLANS, returns }).occasions).toHaveLength(
      before,
    );
  });
});

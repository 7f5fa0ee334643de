import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Move, OccasionEvent } from "../../../src/domain/event.js";
import { effectiveDates, standing, tryMove } from "../../../src/domain/lifecycle.js";
import { lastMoveOf, tryUndo } from "../../../src/domain/undo.js";
import { again, anna, asOfficial, asStaff, bo, dates, historyOf, link, type Made, moves } from "./history.js";

const undo = (seq: number): Move => ({ type: "undone", seq });
const standingOf = (...made: readonly Made[]) => standing(historyOf(...made), dates, "2026-05-04", null);

/** What taking back comes to, minutes after the last event of a history. */
function attempt(history: readonly OccasionEvent[], by = anna, minutes = 1, seq?: number) {
  const last = Date.parse(history.at(-1)?.at ?? "2026-05-04T09:12:00+02:00");
  const at = new Date(last + minutes * 60_000).toISOString();
  return tryUndo(history, { by, at, ...(seq === undefined ? {} : { seq }) });
}
const undoneSeq = (...args: Parameters<typeof attempt>) => {
  const result = attempt(...args);
  return result.ok ? result.value.seq : result.problem.code;
};

describe("an occasion with a move taken back stands as it did before", () => {
  it("nobody has acknowledged it", () => {
    expect(standingOf(moves.acknowledged, undo(1))).toEqual(standingOf());
  });

  it("the report is not in, and the earlier version counts again", () => {
    expect(standingOf(moves.submitted, undo(1)).state).toBe("upcoming");
    expect(standingOf(moves.submitted, again, undo(2)).submission?.link).toBe(link(1));
  });

  it("the owner before has it again", () => {
    const toBo: Move = { type: "assigned", to: { kind: "person", person: bo } };
    expect(standingOf(moves.assigned, toBo, undo(2)).owner).toEqual(moves.assigned.to);
  });

  it("it is open again where it was presented or waived by mistake", () => {
    expect(standingOf(moves.submitted, moves.presented, undo(2)).state).toBe("submitted");
    expect(standingOf(moves.waived, undo(1)).state).toBe("upcoming");
  });

  it("it is in its own place again where it was postponed", () => {
    expect(effectiveDates(historyOf(moves.postponed, undo(1)), dates)).toEqual(dates);
  });

  it("what was taken back may be done once more", () => {
    const history = historyOf(moves.acknowledged, undo(1));
    expect(tryMove(history, moves.acknowledged, asStaff()).ok).toBe(true);
  });

  it("whatever else happened before and after", () => {
    const types = Object.keys(moves).filter((type) => type !== "undone") as (keyof typeof moves)[];
    const some = fc.array(fc.constantFrom(...types), { maxLength: 8 });
    const seen = (history: readonly OccasionEvent[]) => ({
      ...standing(history, dates, "2026-05-20", "2026-05-10"),
      ...effectiveDates(history, dates),
    });
    fc.assert(
      fc.property(some, fc.constantFrom(...types), some, (before, mistake, after) => {
        const whole = historyOf(...[...before, mistake, ...after].map((type) => moves[type]));
        const at = before.length;
        const without = whole.filter((_, index) => index !== at);
        const taken = { ...(whole[at] as OccasionEvent), seq: whole.length + 1, move: undo(at + 1) };
        expect(seen([...whole, taken])).toEqual(seen(without));
      }),
    );
  });
});

describe("what can be taken back", () => {
  it.each(["assigned", "acknowledged", "snoozed", "commented", "submitted", "postponed", "waived"] as const)(
    "one's own last move: %s",
    (type) => {
      expect(undoneSeq(historyOf(moves[type]))).toBe(1);
    },
  );

  it("is the last of several, and then the one before it", () => {
    expect(undoneSeq(historyOf(moves.acknowledged, moves.assigned))).toBe(2);
    const history = historyOf(moves.acknowledged, moves.assigned, undo(2)).map((event) => ({
      ...event,
      at: "2026-05-04T09:12:00+02:00",
    }));
    expect(undoneSeq(history)).toBe(1);
  });

  it("is a move that the bot has sent a reminder about since", () => {
    const sameDay = historyOf(moves.acknowledged, moves.reminded).map((event) => ({
      ...event,
      at: "2026-05-04T09:12:00+02:00",
    }));
    expect(undoneSeq(sameDay)).toBe(1);
  });

  it("is a move of ten minutes ago", () => {
    expect(undoneSeq(historyOf(moves.acknowledged), anna, 10)).toBe(1);
  });
});

describe("what cannot be taken back", () => {
  it("is nothing", () => {
    expect(undoneSeq([])).toBe("nothing-to-undo");
  });

  it("is a move of eleven minutes ago", () => {
    expect(undoneSeq(historyOf(moves.acknowledged), anna, 11)).toBe("undo-too-late");
  });

  it("is a move of somebody else's, also by an official", () => {
    expect(undoneSeq(historyOf(moves.acknowledged), bo)).toBe("nothing-to-undo");
    expect(undoneSeq(historyOf(moves.acknowledged), asOfficial.by, 1, 1)).toBe("nothing-to-undo");
  });

  it("is what somebody has moved on from since", () => {
    expect(undoneSeq(historyOf(moves.acknowledged, [moves.assigned, bo]))).toBe("moved-since");
  });

  it("is the same move a second time", () => {
    expect(undoneSeq(historyOf(moves.acknowledged, undo(1)), anna, 1, 1)).toBe("nothing-to-undo");
  });

  it("is an earlier move of one's own, while a later one stands on it", () => {
    expect(undoneSeq(historyOf(moves.acknowledged, moves.assigned), anna, 1, 1)).toBe("moved-since");
  });

  it("is a reminder, or the taking back of another move", () => {
    expect(undoneSeq(historyOf(moves.reminded))).toBe("nothing-to-undo");
    expect(undoneSeq(historyOf(moves.acknowledged, undo(1)), anna, 1, 2)).toBe("nothing-to-undo");
  });
});

describe("a person's last move", () => {
  it("is the latest that counts, of whatever kind", () => {
    expect(lastMoveOf(historyOf(moves.acknowledged, moves.assigned), anna)?.seq).toBe(2);
    expect(lastMoveOf(historyOf(moves.acknowledged, moves.assigned, undo(2)), anna)?.seq).toBe(1);
  });

  it("is none where only others have moved", () => {
    expect(lastMoveOf(historyOf([moves.acknowledged, bo]), anna)).toBeNull();
  });
});

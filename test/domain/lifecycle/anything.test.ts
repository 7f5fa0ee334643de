import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Move, OccasionEvent } from "../../../src/domain/event.js";
import { type Attempt, eventOfCause, standing, tryMove } from "../../../src/domain/lifecycle.js";
import { STATES } from "../../../src/domain/question.js";
import { anna, asOfficial, bo, cilla, dates, historyOf, moves } from "./history.js";

type Press = { readonly type: Move["type"]; readonly attempt: Attempt; readonly cause: string };

const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
const calendarDate = day.map((date) => date.toISOString().slice(0, 10));
const maybeDate = fc.option(calendarDate, { nil: null });

const press: fc.Arbitrary<Press> = fc.record({
  type: fc.constantFrom(...(Object.keys(moves) as Move["type"][])),
  attempt: fc.record({ by: fc.constantFrom(anna, bo, cilla), isOfficial: fc.boolean(), again: fc.boolean() }),
  // Few causes, so that many presses are the same one again.
  cause: fc.integer({ min: 1, max: 12 }).map((number) => `press-${number}`),
});

/** What the bot does about a press: nothing the second time, nothing that is not allowed. */
function pressed(
  history: readonly OccasionEvent[],
  { type, attempt, cause }: Press,
): readonly OccasionEvent[] {
  if (eventOfCause(history, cause)) return history;
  const result = tryMove(history, moves[type], attempt);
  if (!result.ok) return history;
  const [event] = historyOf([result.value.move, attempt.by]);
  return event ? [...history, { ...event, seq: history.length + 1, cause }] : history;
}

const presses = fc.array(press, { maxLength: 30 });
const played = (all: readonly Press[]) => all.reduce(pressed, []);

describe("whatever people press, in whatever order", () => {
  it("leads to a named state", () => {
    fc.assert(
      fc.property(
        presses,
        maybeDate,
        maybeDate,
        calendarDate,
        maybeDate,
        (all, meeting, submitBy, today, since) => {
          const { state } = standing(played(all), { meeting, submitBy }, today, since);
          expect(STATES).toContain(state);
        },
      ),
    );
  });

  it("changes nothing when all of it is pressed again", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const history = played(all);
        const recordedPresses = all.filter((one) => eventOfCause(history, one.cause));
        expect(recordedPresses.reduce(pressed, history)).toBe(history);
      }),
    );
  });

  it("has a submission exactly where it says submitted, or has ended since", () => {
    fc.assert(
      fc.property(presses, calendarDate, (all, today) => {
        const { state, submission } = standing(played(all), dates, today, null);
        if (state === "submitted") expect(submission).not.toBeNull();
        if (submission !== null) expect(["submitted", "presented", "waived"]).toContain(state);
      }),
    );
  });

  it("has nobody acknowledge twice", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const ids = standing(played(all), dates, "2026-05-04", null).acknowledged.map(({ by }) => by.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("can be moved on by an official: it can end, or what has ended can be reopened", () => {
    fc.assert(
      fc.property(presses, (all) => {
        const history = played(all);
        const can = (move: Move) => tryMove(history, move, asOfficial).ok;
        expect(can(moves.waived)).toBe(!can(moves.reopened));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { mayAcknowledge, mayCorrect, maySubmit } from "../../src/cards/state.js";
import type { Move, OccasionEvent } from "../../src/domain/event.js";
import { standing, tryMove } from "../../src/domain/lifecycle.js";

const ANNA = { id: "anna", name: "Anna Åberg" };
const BO = { id: "bo", name: "Bo Berg" };
const DATES = { meeting: "2026-06-04", submitBy: "2026-05-14" };

const acknowledged: Move = { type: "acknowledged" };
const submitted: Move = { type: "submitted", link: "https://x.se/r.docx", reference: null, note: null };
const newVersion: Move = { ...submitted, link: "https://x.se/r2.docx" };
const withdrawn: Move = { type: "withdrawn", reason: null };
const waived: Move = { type: "waived", reason: "Utgår" };
const reopened: Move = { type: "reopened", reason: "Fel" };
const presented: Move = {
  type: "presented",
  meeting: "2026-06-04",
  paragraph: "§ 12",
  outcome: "noted",
};

/** What Anna has done, in order. */
const historyOf = (moves: readonly Move[]): OccasionEvent[] =>
  moves.map((move, index) => ({
    seq: index + 1,
    occasion: "sn-2026/tsi/1",
    at: `2026-04-0${index + 1}T09:00:00Z`,
    day: `2026-04-0${index + 1}`,
    by: ANNA,
    cause: `cause-${index}`,
    move,
  }));

const HISTORIES: readonly (readonly [string, readonly Move[]])[] = [
  ["nothing has happened", []],
  ["it is acknowledged", [acknowledged]],
  ["it is handed in", [submitted]],
  ["it was handed in and taken back", [submitted, withdrawn]],
  ["it is acknowledged and handed in", [acknowledged, submitted]],
  ["it is waived", [waived]],
  ["it was waived and opened again", [waived, reopened]],
  ["it is presented", [submitted, presented]],
];
const DAYS = ["2026-01-10", "2026-05-10", "2026-05-20", "2026-07-01"];

const CASES = HISTORIES.flatMap(([name, moves]) =>
  DAYS.map((today) => ({ name, today, history: historyOf(moves) })),
);

/** Whether the rules of the domain let somebody who has done nothing yet make the move. */
const allowed = (history: readonly OccasionEvent[], move: Move, again = false): boolean =>
  tryMove(history, move, { by: BO, isOfficial: false, again }).ok;

describe("what a card offers is allowed", () => {
  it.each(CASES)("when $name, on $today", ({ history, today }) => {
    const now = standing(history, DATES, today, "2026-01-01");
    expect(!mayAcknowledge(now) || allowed(history, acknowledged)).toBe(true);
    expect(!maySubmit(now) || allowed(history, submitted)).toBe(true);
    expect(!mayCorrect(now) || allowed(history, newVersion, true)).toBe(true);
  });
});

describe("what a card does not offer", () => {
  it.each(CASES)(
    "is neither report nor new version only where it has ended: $name, $today",
    ({ history, today }) => {
      const now = standing(history, DATES, today, "2026-01-01");
      expect(maySubmit(now) || mayCorrect(now)).toBe(allowed(history, newVersion, true));
    },
  );

  it("is anything of what was due before tracking began", () => {
    const now = standing([], DATES, "2026-09-01", "2026-08-01");
    expect(now.state).toBe("notTracked");
    expect([mayAcknowledge(now), maySubmit(now), mayCorrect(now)]).toEqual([false, false, false]);
  });

  it("is to acknowledge what somebody has seen", () => {
    expect(mayAcknowledge(standing(historyOf([acknowledged]), DATES, "2026-05-10", "2026-01-01"))).toBe(
      false,
    );
  });
});

import type { Move, OccasionEvent, Person } from "../../../src/domain/event.js";
import type { Attempt } from "../../../src/domain/lifecycle.js";

export const anna: Person = { id: "aad-anna", name: "Anna Ek" };
export const bo: Person = { id: "aad-bo", name: "Bo Lind" };
export const cilla: Person = { id: "aad-cilla", name: "Cilla Berg" };

/** Where a version of the report lies. */
export const link = (version: number) => `https://nykoping.example/lex-sarah-${version}.docx`;

/** One move of each kind. */
export const moves = {
  assigned: { type: "assigned", to: { kind: "role", name: "enhetschef barn och unga" } },
  acknowledged: { type: "acknowledged" },
  snoozed: { type: "snoozed", until: "2026-05-11" },
  commented: { type: "commented", text: "Statistiken kommer i juni" },
  submitted: { type: "submitted", link: link(1), reference: "SN26/041", note: null },
  withdrawn: { type: "withdrawn", reason: "Fel fil" },
  postponed: { type: "postponed", meeting: "2026-06-18", reason: "Ärendet bordlades", decision: null },
  waived: { type: "waived", reason: "Ingår i årsredovisningen" },
  reopened: { type: "reopened", reason: null },
  presented: { type: "presented", meeting: "2026-06-04", paragraph: "§ 71", outcome: "noted" },
  undone: { type: "undone", seq: 1 },
  reminded: { type: "reminded", step: 14, conversation: "19:sn@thread.tacv2", message: null },
  posted: { type: "posted", conversation: "19:sn@thread.tacv2", message: "m-1" },
} satisfies { [Type in Move["type"]]: Extract<Move, { type: Type }> };

/** A second version of the report. */
export const again: Move = { ...moves.submitted, link: link(2) };

/** A move, by Anna or by who is named. */
export type Made = Move | readonly [Move, Person];

/** A history in which these moves were made by Anna, one a day from 4 May, unless said otherwise. */
export const historyOf = (...made: readonly Made[]): OccasionEvent[] =>
  made.map((entry, index) => {
    const [move, by] = "type" in entry ? [entry, anna] : entry;
    const day = `2026-05-${String(index + 4).padStart(2, "0")}`;
    const at = `${day}T09:12:00+02:00`;
    return {
      seq: index + 1,
      occasion: "sn-2026/lex-sarah/2",
      cause: `press-${index + 1}`,
      at,
      day,
      by,
      move,
    };
  });

/** To the meeting of 4 June, handed in by 14 May. */
export const dates = { meeting: "2026-06-04", submitBy: "2026-05-14" };

/** Somebody of the staff, who is no official of the committee. */
export const asStaff = (by = anna): Attempt => ({ by, isOfficial: false });
/** An official of the committee. */
export const asOfficial: Attempt = { by: cilla, isOfficial: true };

import type { Move } from "../../domain/event.js";
import type { CommandReader } from "./command.js";

/** Takes back one's own last move; `type`: of which kind it must be, where that is said. */
export type UndoCommand = { readonly kind: "undo"; readonly type: Move["type"] | null };

const UNDO =
  /^ (?:jag vill |kan du |please |i want to )?(?:angra|undo)(?: (?:mig|det|det dar|den|detta|it|that|this|min|mitt|my|the|senaste|sista|last))*(?: (?<what>\S+))? $/;

const KINDS: readonly (readonly [RegExp, Move["type"] | null])[] = [
  [/^(?:inlamning(?:en)?|rapport(?:en)?|submission|report)$/, "submitted"],
  [/^(?:kvittering(?:en)?|kvittens(?:en)?|acknowledg(?:e?ment|ing))$/, "acknowledged"],
  [/^(?:tilldelning(?:en)?|ansvarig|assignment|owner)$/, "assigned"],
  [/^(?:flytt(?:en)?|postponement)$/, "postponed"],
  [/^(?:utfall(?:et)?|outcome)$/, "presented"],
  [/^(?:drag(?:et)?|registrering(?:en)?|andring(?:en)?|move|change)$/, null],
];

/** Reads that the last move is to be taken back: "ångra", "ångra inlämningen", "undo". */
export const readUndo: CommandReader<UndoCommand> = ({ folded, asks }) => {
  const found = asks ? null : UNDO.exec(folded);
  if (!found) return null;
  const what = found.groups?.what;
  if (what === undefined) return { kind: "undo", type: null };
  const kind = KINDS.find(([pattern]) => pattern.test(what));
  return kind ? { kind: "undo", type: kind[1] } : null;
};

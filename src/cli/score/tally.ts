import type { Question } from "./question-file.js";

/** A question that was asked, with what is wrong with its answer. */
export type Scored = { readonly question: Question; readonly faults: readonly string[] };

const SHOWN = 3;

/** The line for a question that was answered wrongly. */
export function failureLine({ question, faults }: Scored): string {
  const { id, kind, today, locale, q } = question;
  const more = faults.length > SHOWN ? ` (+${faults.length - SHOWN} more)` : "";
  return `FAIL ${id} ${kind} [${today} ${locale}] ${JSON.stringify(q)}: ${faults.slice(0, SHOWN).join(" / ")}${more}`;
}

const rightIn = (scored: readonly Scored[]): number =>
  scored.filter(({ faults }) => faults.length === 0).length;

/** Which share was answered rightly, 0 to 1. */
export const shareRight = (scored: readonly Scored[]): number => rightIn(scored) / scored.length;

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function totalLine(name: string, scored: readonly Scored[]): string {
  const right = String(rightIn(scored)).padStart(4);
  const all = String(scored.length).padEnd(4);
  return `${name.padEnd(14)} ${right}/${all} ${percent(shareRight(scored)).padStart(6)}`;
}

/** How many were answered rightly: a line for each kind, and one for all. */
export function totalLines(scored: readonly Scored[], threshold: number): string[] {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))].sort();
  const byKind = kinds.map((kind) =>
    totalLine(
      kind,
      scored.filter(({ question }) => question.kind === kind),
    ),
  );
  return [...byKind, `${totalLine("overall", scored)}  (threshold ${percent(threshold)})`];
}

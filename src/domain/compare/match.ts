/** Anything that is matched: its id only settles between pairs that are as good. */
export type Matched = { readonly id: string };

/** How well two rows go together in a stage of matching: 0 for not at all. */
export type Stage<T extends Matched> = (before: T, after: T) => number;

/** Rows that belong together, and those that stand alone. */
export type Pairing<T> = {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly added: readonly T[];
};

type Candidate<T> = { readonly before: T; readonly after: T; readonly score: number };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The best first. Ties are settled by ids, so that the order of rows in a file never matters. */
const byScore = <T extends Matched>(a: Candidate<T>, b: Candidate<T>): number =>
  b.score - a.score || byText(a.before.id, b.before.id) || byText(a.after.id, b.after.id);

function candidates<T extends Matched>(before: Iterable<T>, after: Iterable<T>, stage: Stage<T>) {
  const right = [...after];
  return [...before]
    .flatMap((row) => right.map((other) => ({ before: row, after: other, score: stage(row, other) })))
    .filter(({ score }) => score > 0)
    .sort(byScore);
}

/**
 * Matches the rows of two versions, each at most once. A stage sees only what the stages before it left, so the
 * surest signs go first; within a stage the best pair goes first.
 */
export function pairUp<T extends Matched>(
  before: readonly T[],
  after: readonly T[],
  stages: readonly Stage<T>[],
): Pairing<T> {
  const [left, right] = [new Set(before), new Set(after)];
  const pairs: (readonly [T, T])[] = [];
  for (const stage of stages) {
    for (const candidate of candidates(left, right, stage)) {
      if (!left.has(candidate.before) || !right.has(candidate.after)) continue;
      left.delete(candidate.before);
      right.delete(candidate.after);
      pairs.push([candidate.before, candidate.after]);
    }
  }
  return { pairs, gone: [...left], added: [...right] };
}

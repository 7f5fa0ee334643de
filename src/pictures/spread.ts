/** Something on a line that wants to be about a place and takes up some of it. */
export type Wish = { readonly at: number; readonly size: number };

type Run = { readonly sum: number; readonly count: number };

const meanOf = ({ sum, count }: Run): number => sum / count;

/**
 * Places for things in their order, none over another, together as near to where they want to be as can be: each run
 * of things that would meet lies about the mean of its wishes. Where they do not fit between the ends they are taken
 * for smaller, all alike. Gives the middles.
 */
export function spread(wishes: readonly Wish[], [low, high]: readonly [number, number]): number[] {
  const total = wishes.reduce((sum, { size }) => sum + size, 0);
  const scale = total > high - low ? (high - low) / total : 1;
  const sizes = wishes.map(({ size }) => size * scale);
  const before = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const starts = wishes.map(({ at }, index) => at - (sizes[index] ?? 0) / 2 - (before[index] ?? 0));
  const runs: Run[] = [];
  for (const start of starts) {
    let run: Run = { sum: start, count: 1 };
    for (let last = runs.at(-1); last && meanOf(last) > meanOf(run); last = runs.at(-1)) {
      run = { sum: run.sum + last.sum, count: run.count + last.count };
      runs.pop();
    }
    runs.push(run);
  }
  const most = high - total * scale;
  const placed = runs.flatMap((run) =>
    Array<number>(run.count).fill(Math.max(low, Math.min(most, meanOf(run)))),
  );
  return placed.map((start, index) => start + (before[index] ?? 0) + (sizes[index] ?? 0) / 2);
}

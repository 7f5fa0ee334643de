/**
 * Whether two folded words differ by one slip of the hand: a letter wrong, missing, too many, or two
 * neighbours swapped. Long words (nine letters or more) may hold two.
 */
export function isSlipOf(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const allowed = meant.length >= 9 ? 2 : 1;
  if (meant.length < 5 || Math.abs(typed.length - meant.length) > allowed) return false;
  return editDistance(typed, meant, allowed) <= allowed;
}

/**
 * Edit distance with swaps of neighbours (optimal string alignment); gives up above `most`. Every word of a
 * vocabulary is tried, so only the cells are counted that lie so near the diagonal that they may be within it.
 */
function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  const newRow = () => new Array<number>(b.length + 1).fill(far);
  let [before, last, row] = [newRow(), newRow(), newRow()];
  for (let j = 0; j <= Math.min(most, b.length); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [first, end] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    // What is left of an older row beside the band must count as far.
    row[first - 1] = first === 1 ? i : far;
    let nearest = row[first - 1] ?? far;
    for (let j = first; j <= end; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
        (last[j - 1] ?? far) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = cost;
      nearest = Math.min(nearest, cost);
    }
    if (nearest > most) return far;
    if (end < b.length) row[end + 1] = far;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? far;
}

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

/** Edit distance with swaps of neighbours (optimal string alignment); gives up above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

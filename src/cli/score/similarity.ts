/** Where two texts run alike for longest: earliest in the first, and then earliest in the other. */
type Run = { readonly inA: number; readonly inB: number; readonly size: number };

function longestRun(a: string, b: string): Run {
  let longest: Run = { inA: 0, inB: 0, size: 0 };
  let above: readonly number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const sizes: number[] = [];
    for (let j = 0; j < b.length; j += 1) {
      const size = a[i] === b[j] ? (above[j - 1] ?? 0) + 1 : 0;
      sizes.push(size);
      if (size > longest.size) longest = { inA: i - size + 1, inB: j - size + 1, size };
    }
    above = sizes;
  }
  return longest;
}

/** How many letters run alike: in the longest run, and in what stands before and after it. */
function lettersAlike(a: string, b: string): number {
  const { inA, inB, size } = longestRun(a, b);
  if (size === 0) return 0;
  const before = lettersAlike(a.slice(0, inA), b.slice(0, inB));
  return before + size + lettersAlike(a.slice(inA + size), b.slice(inB + size));
}

/**
 * How alike two short texts are, from 0 to 1 (Ratcliff and Obershelp's measure). It is the `ratio` of
 * Python's difflib, but for texts of 200 letters and more, where that one leaves out frequent letters.
 */
export const similarity = (a: string, b: string): number =>
  a.length + b.length === 0 ? 1 : (2 * lettersAlike(a, b)) / (a.length + b.length);

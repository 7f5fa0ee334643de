import type { Amount } from "./economy.js";

/**
 * A sum holds the rows of its own group, above it or below it: whichever adds up. The sum of the sums holds
 * them.
 */
export function withSums(amounts: readonly Amount[]): Amount[] {
  const sums = amounts.flatMap(({ row }, i) => (row.total ? [i] : []));
  const holders = new Map<number, number>();
  for (const sum of sums)
    for (const part of partsOf(amounts, sums, sum)) if (!holders.has(part)) holders.set(part, sum);
  return amounts.map((amount, i) => ({ ...amount, sum: holders.get(i) ?? null }));
}

function partsOf(amounts: readonly Amount[], sums: readonly number[], sum: number): number[] {
  const previous = sums.findLast((i) => i < sum) ?? -1;
  const next = sums.find((i) => i > sum) ?? amounts.length;
  const others = sums.filter((i) => i !== sum);
  const choices = [range(previous + 1, sum), range(sum + 1, next), others, range(0, sum)];
  const value = amounts[sum]?.row.amountTkr ?? 0;
  const adds = (parts: readonly number[]): boolean =>
    parts.length > 0 &&
    Math.abs(parts.reduce((all, i) => all + (amounts[i]?.row.amountTkr ?? 0), 0) - value) < 0.5;
  const own = choices.find(adds);
  if (own) return own;
  return sameArea(amounts, sum, choices[0] ?? []) ?? sameArea(amounts, sum, choices[1] ?? []) ?? [];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const sameArea = (amounts: readonly Amount[], sum: number, parts: readonly number[]): number[] | null => {
  const same = parts.filter((i) => amounts[i]?.row.area === amounts[sum]?.row.area);
  return same.length > 0 ? same : null;
};

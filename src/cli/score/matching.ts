/**
 * The greatest matching: gives as many of the wanted as can be a candidate of their own, and each candidate
 * to one at most (Kuhn's augmenting paths). Who has the fewest candidates is served first.
 * @param candidates for each of the wanted, what will do, best first.
 * @returns which candidate each of the wanted got, by their places.
 */
export function greatestMatching(candidates: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const ownerOf = new Map<number, number>();
  const find = (wanted: number, tried: Set<number>): boolean => {
    for (const candidate of candidates[wanted] ?? []) {
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      const owner = ownerOf.get(candidate);
      if (owner !== undefined && !find(owner, tried)) continue;
      ownerOf.set(candidate, wanted);
      return true;
    }
    return false;
  };
  const choice = (wanted: number): number => candidates[wanted]?.length ?? 0;
  for (const wanted of [...candidates.keys()].sort((a, b) => choice(a) - choice(b))) find(wanted, new Set());
  return new Map([...ownerOf].map(([candidate, wanted]) => [wanted, candidate]));
}

import { SYNONYMS } from "./vocabulary/synonyms.js";
import { contentStems } from "./word-index.js";

/** An expression as stems, and the stems of all that mean the same. */
type Expression = { readonly stems: readonly string[]; readonly alike: ReadonlySet<string> };

/** The expressions by their first stem. Made when first asked for: reading a question needs none. */
let byFirst: ReadonlyMap<string, readonly Expression[]> | null = null;

function expressions(): ReadonlyMap<string, readonly Expression[]> {
  const found = new Map<string, Expression[]>();
  for (const group of SYNONYMS) {
    const each = group.map(contentStems).filter((stems) => stems.length > 0);
    const alike = new Set(each.flat());
    for (const stems of each) {
      const [first = ""] = stems;
      found.set(first, [...(found.get(first) ?? []), { stems, alike }]);
    }
  }
  return found;
}

/**
 * The stems that a text does not have, but means: those of what its expressions are also called.
 * @param stems the text's own, in their order.
 */
export function alsoCalled(stems: readonly string[]): string[] {
  byFirst ??= expressions();
  const others = new Set<string>();
  for (const [at, first] of stems.entries())
    for (const expression of byFirst.get(first) ?? [])
      if (expression.stems.every((stem, next) => stems[at + next] === stem))
        for (const stem of expression.alike) others.add(stem);
  for (const stem of stems) others.delete(stem);
  return [...others];
}

/** What a whole name is also called: the other expressions of those that are all of it. */
export function alsoNamed(name: string): readonly string[] {
  byName ??= names();
  return byName.get(contentStems(name).join(" ")) ?? [];
}

/** The expressions by all their stems, with what each is also called. Made when first asked for. */
let byName: ReadonlyMap<string, readonly string[]> | null = null;

const names = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    SYNONYMS.flatMap((group) =>
      group.map((one) => [contentStems(one).join(" "), group.filter((other) => other !== one)] as const),
    ),
  );

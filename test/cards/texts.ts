/** Keys of a card that hold what people read; everything else is structure, ids and data. */
const READ = new Set(["text", "title", "label", "placeholder", "errorMessage", "speak", "fallbackText"]);

/** All texts of a card, buttons and labels included, in the order in which they stand. */
export function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "data") return [];
    return typeof value === "string" ? (READ.has(key) ? [value] : []) : textsOf(value);
  });
}

import type { Manifest } from "./manifest.js";

/** Fields of a manifest that people read, wherever they stand; Teams lets these be translated. */
const READ_BY_PEOPLE = new Set(["title", "description", "prompt"]);
const HEAD = ["name", "description"] as const;

/** The text at a path such as `bots[0].commandLists[0].commands[1].title`, or `undefined`. */
export function textAt(manifest: unknown, path: string): unknown {
  let node: unknown = manifest;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    if (typeof node !== "object" || node === null) return undefined;
    node = new Map<string, unknown>(Object.entries(node)).get(key);
  }
  return node;
}

function pathsBelow(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => pathsBelow(item, `${path}[${index}]`));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" && READ_BY_PEOPLE.has(key)
      ? [`${path}.${key}`]
      : pathsBelow(value, `${path}.${key}`),
  );
}

/** Every text of a manifest that another language must have, by its path. */
export const textsToTranslate = (manifest: Manifest): string[] => [
  ...HEAD.flatMap((field) => [`${field}.short`, `${field}.full`]),
  // Elsewhere `name` is what programs call something. Chat and about are named by Teams itself.
  ...manifest.staticTabs.flatMap(({ name }, index) => (name ? [`staticTabs[${index}].name`] : [])),
  ...pathsBelow(manifest.bots, "bots"),
  ...pathsBelow(manifest.composeExtensions, "composeExtensions"),
];

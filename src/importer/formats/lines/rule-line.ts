import type { Recogniser } from "./source.js";

/** A line that only draws, or an image without words: nothing to read. */
export const ruleLine: Recogniser = (source, at) => {
  const text = source.lines[at]?.text.trim() ?? "";
  const draws = /^(?:[-_*=]\s?){3,}$/.test(text) || /^!\[[^\]]*\]\([^)]*\)$/.test(text);
  return draws ? { blocks: [], next: at + 1 } : null;
};

import type { Block } from "../../document.js";
import { joinTables } from "../table/join.js";
import { withLevels } from "./levels.js";
import { type Found, type Notices, placeAt, type Recogniser, type Source, skipBlank } from "./source.js";

/** Reads lines into blocks: at each line the first recogniser of the list that knows it takes its lines. */
export function readLines(
  source: Source,
  recognisers: readonly Recogniser[],
): { blocks: Block[]; notices: Notices } {
  const blocks: Block[] = [];
  const notices: Notices[number][] = [];
  for (let at = skipBlank(source, 0); at < source.lines.length; ) {
    const found = recognise(source, at, blocks, recognisers);
    blocks.push(...found.blocks);
    notices.push(...(found.notices ?? []));
    at = skipBlank(source, found.next);
  }
  return { blocks: withLevels(joinTables(blocks)), notices };
}

function recognise(
  source: Source,
  at: number,
  before: readonly Block[],
  recognisers: readonly Recogniser[],
): Found {
  for (const recogniser of recognisers) {
    const found = recogniser(source, at, before);
    if (found && found.next > at) return found;
  }
  const text = source.lines[at]?.text.trim() ?? "";
  return { blocks: [{ kind: "paragraph", text, place: placeAt(source, at) }], next: at + 1 };
}

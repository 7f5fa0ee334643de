import type { Block, Heading } from "../../document.js";

/** The level of a heading whose looks do not say it: a label in capitals ("UPPFÖLJNING"). */
export const LABEL = -1;
/** The level of a heading whose looks do not say it: a short line on its own. */
export const PLAIN = 0;

const isHeading = (block: Block | undefined): block is Heading => block?.kind === "heading";
const isOpen = (block: Block | undefined): block is Heading => isHeading(block) && block.level <= PLAIN;

/**
 * Gives headings that do not show their level one by where they stand: a label right before a numbered
 * heading stands above it ("SÄRSKILT UPPDRAG NÄMND", then "5.5.4 …"); any other belongs to the numbered
 * heading before it; a plain one with another right below it is that one's parent; and a name that was met
 * with a level ("Ekonomi") keeps it.
 */
export function withLevels(blocks: readonly Block[]): Block[] {
  const known = new Map<string, number>();
  let base = 0;
  return blocks.map((block, index) => {
    if (!isHeading(block)) return block;
    const level = block.level > PLAIN ? block.level : levelOf(block, blocks[index + 1], base, known);
    if (block.number !== null) base = level;
    if (block.level > PLAIN && block.number === null) known.set(block.text, level);
    return { ...block, level };
  });
}

function levelOf(
  block: Heading,
  next: Block | undefined,
  base: number,
  known: ReadonlyMap<string, number>,
): number {
  if (block.level === LABEL && isHeading(next) && next.number !== null) return Math.max(1, next.level - 1);
  if (block.level === LABEL || (isOpen(next) && next.level === PLAIN)) return base + 1;
  return known.get(block.text) ?? base + 2;
}

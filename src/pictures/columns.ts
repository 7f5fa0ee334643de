/** Lines that belong together: a heading with its rows. Each has a height. */
export type Block<T> = readonly { readonly height: number; readonly of: T }[];

/** A line at its place: which column, and how far down it begins. */
export type Placed<T> = { readonly of: T; readonly column: number; readonly y: number };

const heightOf = (block: Block<unknown>): number => block.reduce((sum, { height }) => sum + height, 0);

/**
 * Blocks in columns no higher than this, filled one after the other; a block that is higher than a column goes on in
 * the next. `null` where there are too few columns.
 */
function filled<T>(blocks: readonly Block<T>[], columns: number, height: number): Placed<T>[] | null {
  const placed: Placed<T>[] = [];
  let [column, y] = [0, 0];
  const next = () => ([column, y] = [column + 1, 0]);
  for (const block of blocks) {
    const whole = heightOf(block);
    if (y > 0 && y + whole > height && (whole <= height || y > height / 2)) next();
    for (const { of, height: own } of block) {
      if (y > 0 && y + own > height) next();
      placed.push({ of, column, y });
      y += own;
    }
  }
  return column < columns ? placed : null;
}

/** Blocks in columns of about the same height, at most `height`; `null` where they do not fit. */
export function inColumns<T>(
  blocks: readonly Block<T>[],
  columns: number,
  height: number,
): Placed<T>[] | null {
  const total = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  for (let tried = total / columns; tried < height; tried += 6) {
    const placed = filled(blocks, columns, tried);
    if (placed) return placed;
  }
  return filled(blocks, columns, height);
}

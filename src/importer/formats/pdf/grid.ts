import type { Ruling } from "./rulings.js";

/** A rectangle on a page; y grows upwards. */
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
};

/** A cell of a grid: its box, and the rows and columns it stands in. */
export type GridCell = Box & {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A table as its lines draw it. Rows count from the top. */
export type Grid = Box & {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  readonly columns: number;
};

/** Lines nearer than this are one line, and lines that miss each other by less meet. */
const NEAR = 3.5;

type Across = Extract<Ruling, { along: "x" }>;
type Upright = Extract<Ruling, { along: "y" }>;

/** The tables that a page's lines draw: lines that meet, with two columns or two rows at least. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  return connected(rulings)
    .flatMap(stacked)
    .flatMap(gridOf)
    .sort((a, b) => b.top - a.top || a.left - b.left);
}

/** Sorts lines into groups that meet each other. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of merged(rulings)) {
    const meeting = groups.filter((group) => group.some((other) => meets(ruling, other)));
    for (const group of meeting) groups.splice(groups.indexOf(group), 1);
    groups.push([ruling, ...meeting.flat()]);
  }
  return groups;
}

function meets(a: Ruling, b: Ruling): boolean {
  if (a.along === b.along) return false;
  const [across, upright] = a.along === "x" ? [a, b as Upright] : [b as Across, a as Upright];
  return (
    upright.x >= across.from - NEAR &&
    upright.x <= across.to + NEAR &&
    across.y >= upright.from - NEAR &&
    across.y <= upright.to + NEAR
  );
}

/** Puts pieces of one line together: borders are often drawn cell by cell, and twice. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const at = (ruling: Ruling): number => (ruling.along === "x" ? ruling.y : ruling.x);
  const sorted = [...rulings].sort(
    (a, b) => a.along.localeCompare(b.along) || Math.round(at(a) - at(b)) || a.from - b.from,
  );
  const lines: Ruling[] = [];
  for (const ruling of sorted) {
    const same = lines.findLastIndex(
      (line) =>
        line.along === ruling.along &&
        Math.abs(at(line) - at(ruling)) < 1.5 &&
        ruling.from <= line.to + NEAR &&
        ruling.to >= line.from - NEAR,
    );
    const line = lines[same];
    if (!line) lines.push(ruling);
    else lines[same] = { ...line, from: Math.min(line.from, ruling.from), to: Math.max(line.to, ruling.to) };
  }
  return lines;
}

const acrossIn = (lines: readonly Ruling[]): Across[] =>
  lines.filter((line): line is Across => line.along === "x");
const uprightIn = (lines: readonly Ruling[]): Upright[] =>
  lines.filter((line): line is Upright => line.along === "y");

/**
 * Tables that stand right on top of each other share a line, and are two where the columns change at it.
 * Merged cells have some of the columns of the rows around them; another table has columns of its own.
 */
function stacked(lines: readonly Ruling[]): Ruling[][] {
  const upright = uprightIn(lines);
  const ys = clustered(acrossIn(lines).map(({ y }) => y)).reverse();
  const columnsBelow = ys.slice(0, -1).map((y, i) => columnsAt(upright, (y + (ys[i + 1] ?? y)) / 2));
  const cuts: number[] = [];
  let seen: readonly number[] = columnsBelow[0] ?? [];
  for (const [i, below] of columnsBelow.entries()) {
    const above = columnsBelow[i - 1];
    if (above && !covers(below, above) && !covers(seen, below)) {
      cuts.push(ys[i] ?? 0);
      seen = below;
    } else seen = [...seen, ...below];
  }
  return cuts.length === 0 ? [[...lines]] : between(lines, cuts);
}

const columnsAt = (upright: readonly Upright[], y: number): number[] =>
  clustered(upright.filter(({ from, to }) => from < y && y < to).map(({ x }) => x));

const covers = (positions: readonly number[], others: readonly number[]): boolean =>
  others.every((x) => positions.some((other) => Math.abs(other - x) <= NEAR));

/** The lines of each table between the cuts, from the top; a line on a cut belongs to both sides. */
function between(lines: readonly Ruling[], cuts: readonly number[]): Ruling[][] {
  const bounds = [Number.POSITIVE_INFINITY, ...cuts, Number.NEGATIVE_INFINITY];
  return bounds.slice(1).map((bottom, i) => {
    const top = bounds[i] ?? Number.POSITIVE_INFINITY;
    return lines.flatMap((line): Ruling[] => {
      if (line.along === "x") return line.y <= top + NEAR && line.y >= bottom - NEAR ? [line] : [];
      const [from, to] = [Math.max(line.from, bottom), Math.min(line.to, top)];
      return to - from > NEAR ? [{ ...line, from, to }] : [];
    });
  });
}

function gridOf(lines: readonly Ruling[]): Grid[] {
  const across = acrossIn(lines);
  const upright = uprightIn(lines);
  // A page break or a style without outer lines leaves the grid open at an edge: the lines' ends close it.
  const xs = clustered([...upright.map(({ x }) => x), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = clustered([
    ...across.map(({ y }) => y),
    ...upright.flatMap(({ from, to }) => [from, to]),
  ]).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || upright.length === 0 || across.length === 0) return [];
  const cells = cellsOf(xs, ys, across, upright);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return cells.length < 2 ? [] : [{ left, right, top, bottom, cells, rows, columns }];
}

/** Positions without those that are nearly the same, in rising order. */
function clustered(positions: readonly number[]): number[] {
  const kept: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    if (position - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) kept.push(position);
  }
  return kept;
}

/** The cells between the lines: fields with no line between them are one cell. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Across[],
  upright: readonly Upright[],
): GridCell[] {
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      const cell = cellAt(row, column, xs, ys, across, upright);
      cells.push(cell);
      for (let r = row; r < row + cell.rows; r += 1) {
        for (let c = column; c < column + cell.columns; c += 1) taken.add(`${r},${c}`);
      }
    }
  }
  return cells;
}

/** The cell whose upper left field this is, as far as no line ends it to the right and below. */
function cellAt(
  row: number,
  column: number,
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Across[],
  upright: readonly Upright[],
): GridCell {
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  let right = column + 1;
  while (right < xs.length - 1 && !hasLine(upright, x(right), (y(row) + y(row + 1)) / 2)) right += 1;
  let below = row + 1;
  while (below < ys.length - 1 && !hasLine(across, y(below), (x(column) + x(column + 1)) / 2)) below += 1;
  const box = { left: x(column), right: x(right), top: y(row), bottom: y(below) };
  return { ...box, row, column, rows: below - row, columns: right - column };
}

const hasLine = (lines: readonly Ruling[], at: number, through: number): boolean =>
  lines.some(
    (line) =>
      Math.abs((line.along === "x" ? line.y : line.x) - at) <= NEAR &&
      through >= line.from - NEAR &&
      through <= line.to + NEAR,
  );

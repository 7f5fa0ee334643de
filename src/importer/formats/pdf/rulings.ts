/** A drawn line, straight along one axis. */
export type Ruling =
  | { readonly along: "x"; readonly y: number; readonly from: number; readonly to: number }
  | { readonly along: "y"; readonly x: number; readonly from: number; readonly to: number };

/** What pdf.js tells of a page's drawing: operators by number, each with its arguments. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
/** The numbers that pdf.js has for the operators. */
export type OperatorNumbers = Readonly<Record<OperatorName, number>>;
type OperatorName =
  | "save"
  | "restore"
  | "transform"
  | "paintFormXObjectBegin"
  | "paintFormXObjectEnd"
  | "constructPath"
  | "rectangle"
  | "moveTo"
  | "lineTo"
  | "curveTo"
  | "curveTo2"
  | "curveTo3"
  | "closePath"
  | "stroke"
  | "closeStroke"
  | "fill"
  | "eoFill"
  | "fillStroke"
  | "eoFillStroke"
  | "closeFillStroke"
  | "closeEOFillStroke"
  | "endPath";

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
/** A run of points that were joined by lines. */
type Path = { readonly points: Point[]; closed: boolean };

/** A filled shape no thicker than this is a line. */
const THICKEST = 3;
/** A shorter line is a mark or a letter's stroke. */
const SHORTEST = 4;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A small filled shape, as a list's mark is drawn where it is no letter: its middle. */
export type Dot = { readonly x: number; readonly y: number };

/** What is drawn on a page: strokes, the thin filled shapes that most programs draw borders with, and dots. */
export function drawingsOf(
  { fnArray, argsArray }: Operators,
  ops: OperatorNumbers,
): { rulings: Ruling[]; dots: Dot[] } {
  const pen = new Pen(ops);
  for (const [index, operator] of fnArray.entries()) pen.take(operator, argsArray[index]);
  return { rulings: pen.rulings, dots: pen.dots };
}

/** Follows the drawing: where the origin is, which path is being made, and what of it is painted. */
class Pen {
  readonly rulings: Ruling[] = [];
  readonly dots: Dot[] = [];
  private matrix: Matrix = IDENTITY;
  private readonly saved: Matrix[] = [];
  private paths: Path[] = [];

  constructor(private readonly ops: OperatorNumbers) {}

  take(operator: number, args: unknown): void {
    const { ops } = this;
    if (operator === ops.save) this.saved.push(this.matrix);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      this.matrix = this.saved.pop() ?? IDENTITY;
    else if (operator === ops.transform) this.move(numbersIn(args));
    else if (operator === ops.paintFormXObjectBegin) this.enterForm(args);
    else if (operator === ops.constructPath) this.construct(args);
    else if (operator === ops.endPath) this.paths = [];
    else if ([ops.stroke, ops.closeStroke].includes(operator)) this.paint(true, false);
    else if ([ops.fill, ops.eoFill].includes(operator)) this.paint(false, true);
    else if (this.isFillStroke(operator)) this.paint(true, true);
  }

  private isFillStroke(operator: number): boolean {
    const { fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = this.ops;
    return [fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke].includes(operator);
  }

  private move([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): void {
    const [A, B, C, D, E, F] = this.matrix;
    this.matrix = [
      a * A + b * C,
      a * B + b * D,
      c * A + d * C,
      c * B + d * D,
      e * A + f * C + E,
      e * B + f * D + F,
    ];
  }

  private enterForm(args: unknown): void {
    this.saved.push(this.matrix);
    const matrix = Array.isArray(args) ? numbersIn(args[0]) : [];
    if (matrix.length === 6) this.move(matrix);
  }

  private construct(args: unknown): void {
    if (!Array.isArray(args)) return;
    const coordinates = numbersIn(args[1]);
    let at = 0;
    for (const step of numbersIn(args[0])) {
      const count = this.coordinatesOf(step);
      this.draw(step, coordinates.slice(at, at + count));
      at += count;
    }
  }

  private coordinatesOf(step: number): number {
    const { rectangle, moveTo, lineTo, curveTo, curveTo2, curveTo3 } = this.ops;
    if (step === moveTo || step === lineTo) return 2;
    if (step === rectangle || step === curveTo2 || step === curveTo3) return 4;
    return step === curveTo ? 6 : 0;
  }

  private draw(step: number, numbers: readonly number[]): void {
    const { rectangle, moveTo, closePath } = this.ops;
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (step === rectangle) {
      const corners: Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ];
      this.paths.push({ points: corners.map((corner) => this.placed(corner)), closed: true });
    } else if (step === moveTo) this.paths.push({ points: [this.placed([x, y])], closed: false });
    else if (step === closePath) this.close();
    else this.paths.at(-1)?.points.push(this.placed([numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]));
  }

  private close(): void {
    const path = this.paths.at(-1);
    if (path) path.closed = true;
  }

  private placed([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private paint(strokes: boolean, fills: boolean): void {
    for (const path of this.paths) {
      if (strokes) this.rulings.push(...strokesOf(path));
      if (fills) this.rulings.push(...thinShape(path));
      if (fills) this.dots.push(...dotOf(path));
    }
    this.paths = [];
  }
}

function strokesOf({ points, closed }: Path): Ruling[] {
  const ends = closed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  return ends.flatMap((end, index) => rulingBetween(points[index] ?? end, end));
}

function boundsOf(points: readonly Point[]): [left: number, right: number, low: number, high: number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function dotOf({ points }: Path): Dot[] {
  const [left, right, low, high] = boundsOf(points);
  const [width, height] = [right - left, high - low];
  const isDot = width >= 1.5 && width <= 8 && Math.abs(width - height) <= 0.25 * width;
  return isDot ? [{ x: (left + right) / 2, y: (low + high) / 2 }] : [];
}

/** A filled shape's middle line, where it is thin. */
function thinShape({ points }: Path): Ruling[] {
  const [left, right, low, high] = boundsOf(points);
  if (high - low <= THICKEST && right - left > high - low) {
    return rulingBetween([left, (low + high) / 2], [right, (low + high) / 2]);
  }
  return right - left <= THICKEST ? rulingBetween([(left + right) / 2, low], [(left + right) / 2, high]) : [];
}

function rulingBetween([x0, y0]: Point, [x1, y1]: Point): Ruling[] {
  if (Math.abs(y0 - y1) < 0.8 && Math.abs(x0 - x1) >= SHORTEST) {
    return [{ along: "x", y: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  }
  if (Math.abs(x0 - x1) < 0.8 && Math.abs(y0 - y1) >= SHORTEST) {
    return [{ along: "y", x: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  }
  return [];
}

/** The numbers of a list or typed array; anything else has none. */
function numbersIn(value: unknown): number[] {
  const list: unknown[] = Array.isArray(value)
    ? value
    : ArrayBuffer.isView(value)
      ? [...(value as Float32Array)]
      : [];
  return list.map(Number).filter((number) => Number.isFinite(number));
}

import type { State } from "../domain/question.js";
import type { Palette } from "./palette.js";
import { type Attributes, el } from "./svg.js";

/** The part of a disc from the top clockwise to an angle (0–1 of a turn). */
function slice(x: number, y: number, r: number, part: number): string {
  const [dx, dy] = [Math.sin(part * 2 * Math.PI) * r, -Math.cos(part * 2 * Math.PI) * r];
  return `M${x} ${y}V${y - r}A${r} ${r} 0 0 1 ${x + dx} ${y + dy}Z`;
}

const tick = (x: number, y: number, r: number): string =>
  `M${x - r * 0.5} ${y}L${x - r * 0.12} ${y + r * 0.4}L${x + r * 0.52} ${y - r * 0.42}`;

/** How each state is drawn inside its ring; shapes that are told apart in black and white. */
const INSIDE: Readonly<
  Record<State, (x: number, y: number, r: number, color: string, palette: Palette) => readonly string[]>
> = {
  notTracked: (x, y, r, fill) => [el("circle", { cx: x, cy: y, r: r * 0.3, fill })],
  planned: () => [],
  upcoming: (x, y, r, fill) => [el("path", { d: slice(x, y, r, 0.25), fill })],
  dueSoon: (x, y, r, fill) => [el("path", { d: slice(x, y, r, 0.5), fill })],
  overdue: (x, y, r, fill, { paper }) => [
    el("circle", { cx: x, cy: y, r, fill }),
    el("path", {
      d: `M${x} ${y - r * 0.55}V${y + r * 0.12}M${x} ${y + r * 0.5}V${y + r * 0.52}`,
      stroke: paper,
      "stroke-width": r * 0.28,
      "stroke-linecap": "round",
    }),
  ],
  submitted: (x, y, r, stroke) => [ticked(tick(x, y, r), stroke, r)],
  presented: (x, y, r, fill, { paper }) => [
    el("circle", { cx: x, cy: y, r, fill }),
    ticked(`${tick(x - r * 0.2, y, r * 0.85)}${tick(x + r * 0.3, y, r * 0.85)}`, paper, r),
  ],
  waived: (x, y, r, stroke) => [
    el("path", { d: `M${x - r * 0.5} ${y}H${x + r * 0.5}`, stroke, "stroke-width": r * 0.3 }),
  ],
};

const ticked = (d: string, stroke: string, r: number): string =>
  el("path", { d, fill: "none", stroke, "stroke-width": r * 0.26, "stroke-linecap": "round" });

/** The mark of a state about a point, `r` from its middle to its edge. `inside` may hold a title. */
export function stateMark(
  state: State,
  [x, y]: readonly [number, number],
  r: number,
  palette: Palette,
  { title = "", ...attributes }: Attributes & { readonly title?: string } = {},
): string {
  const color = palette.states[state];
  const stroke = Math.max(r * 0.2, 0.4);
  const ring = {
    cx: x,
    cy: y,
    r: r - stroke / 2,
    fill: palette.paper,
    stroke: color,
    "stroke-width": stroke,
  };
  const dotted = state === "notTracked" ? { "stroke-dasharray": `${r * 0.35} ${r * 0.35}` } : {};
  return el(
    "g",
    attributes,
    title,
    el("circle", { ...ring, ...dotted }),
    ...INSIDE[state](x, y, r - stroke / 2, color, palette),
  );
}

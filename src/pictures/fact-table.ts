import type { FactTable } from "../cards/year-plan-lines.js";
import type { Drawing } from "./drawing.js";
import { el, textEl } from "./svg.js";
import { cut } from "./text-width.js";

/** A table of numbers, the first column wide and to the left, the others to the right; in the room there is. */
export function factTable(
  { columns, rows, total }: FactTable,
  { palette }: Drawing,
  width: number,
  height: number,
): string {
  const all = [columns, ...rows, total];
  const step = Math.min(34, height / (all.length + 1));
  const size = step * 0.52;
  const first = width * 0.24;
  const column = (width - first) / (columns.length - 1);
  return all
    .map((cells, index) => {
      const y = (index + 1) * step;
      const weight = index === 0 || index === all.length - 1 ? 600 : 400;
      const texts = cells.map((cell, at) =>
        textEl(
          "text",
          {
            x: at === 0 ? 0 : first + column * at,
            y,
            "font-size": size,
            "font-weight": weight,
            "text-anchor": at === 0 ? "start" : "end",
            fill: index === 0 ? palette.subtle : undefined,
          },
          cut(cell, at === 0 ? first : column * 0.95, size, weight),
        ),
      );
      const rule = { x1: 0, x2: width, y1: y + step * 0.36, y2: y + step * 0.36 };
      return texts.join("") + el("line", { ...rule, stroke: palette.line, "stroke-width": 1 });
    })
    .join("");
}

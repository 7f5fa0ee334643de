import type { MonthLoad } from "../answers/year-plan.js";
import { monthOf, yearOf } from "../domain/calendar-date.js";
import type { Drawing } from "./drawing.js";
import type { Palette } from "./palette.js";
import { el, textEl } from "./svg.js";

/** How wide and high the bars are with their axes. */
export const LOAD_BOX = [968, 560] as const;

const [WIDTH, HEIGHT] = LOAD_BOX;
const LEFT = 44;
const TOP = 34;
const BASE = HEIGHT - 44;
const STEP = (WIDTH - LEFT) / 12;
const BAR = 26;

/** Two counts of a month, told apart by pattern as well as colour: what is presented is filled, what comes in hatched. */
const BARS = ["presented", "handedIn"] as const;
type Bar = (typeof BARS)[number];

const fillOf = (bar: Bar, palette: Palette): string => (bar === "presented" ? palette.accent : "url(#hatch)");

/** The pattern of what is handed in; stands once in a picture. */
export const hatch = ({ accent, paper }: Palette): string =>
  el(
    "defs",
    {},
    el(
      "pattern",
      { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      el("rect", { width: 8, height: 8, fill: paper }),
      el("rect", { width: 3.5, height: 8, fill: accent }),
    ),
  );

/** A small piece of a bar, for the legend. */
export const barSign = (bar: Bar, x: number, y: number, palette: Palette): string =>
  el("rect", {
    x,
    y: y - 14,
    width: 18,
    height: 16,
    rx: 3,
    fill: fillOf(bar, palette),
    stroke: palette.accent,
    "stroke-width": 1.5,
  });

/** Steps of an axis that people count in: 1, 2, 5, 10, 20 … so that there are at most six lines. */
function axisStep(most: number): number {
  for (let ten = 1; ; ten *= 10) for (const step of [1, 2, 5]) if (step * ten * 6 >= most) return step * ten;
}

function lines(most: number, step: number, { words, palette }: Drawing): string {
  const count = Math.round(most / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const y = BASE - ((BASE - TOP) * index) / count;
    return [
      el("line", {
        x1: LEFT,
        x2: WIDTH,
        y1: y,
        y2: y,
        stroke: index === 0 ? palette.subtle : palette.line,
        "stroke-width": index === 0 ? 1.5 : 1,
      }),
      textEl(
        "text",
        { x: LEFT - 10, y: y + 6, "font-size": 17, "text-anchor": "end", fill: palette.subtle },
        words.number(index * step),
      ),
    ].join("");
  }).join("");
}

function bar(kind: Bar, count: number, x: number, most: number, { words, palette }: Drawing): string {
  const height = ((BASE - TOP) * count) / most;
  const box = { x: x + 1, y: BASE - height, width: BAR - 2, height, rx: Math.min(4, height / 2) };
  const look = { fill: fillOf(kind, palette), stroke: palette.accent, "stroke-width": 1.5 };
  const number = textEl(
    "text",
    { x: x + BAR / 2, y: BASE - height - 8, "font-size": 18, "font-weight": 600, "text-anchor": "middle" },
    words.number(count),
  );
  return el(
    "g",
    { class: kind },
    textEl("title", {}, `${words.pictures.columns[kind]}: ${count}`),
    el("rect", { ...box, ...look }),
    number,
  );
}

function monthBars(load: MonthLoad, most: number, drawing: Drawing): string {
  const { plan, words, palette } = drawing;
  const left = LEFT + (load.month - 1) * STEP;
  const isNow = yearOf(plan.today) === plan.year && monthOf(plan.today) === load.month;
  const middle = left + STEP / 2;
  return [
    ...BARS.flatMap((kind, index) =>
      load[kind] === 0 ? [] : [bar(kind, load[kind], middle + (index - 1) * (BAR + 4) + 2, most, drawing)],
    ),
    textEl(
      "text",
      {
        x: middle,
        y: BASE + 24,
        "font-size": 19,
        "text-anchor": "middle",
        "font-weight": isNow ? 600 : undefined,
        fill: isNow ? palette.accent : undefined,
      },
      words.calendar.month(load.month).slice(0, 3),
    ),
    isNow
      ? textEl(
          "text",
          { x: middle, y: BASE + 42, "font-size": 15, "text-anchor": "middle", fill: palette.accent },
          words.pictures.today,
        )
      : "",
  ].join("");
}

/** The field behind the month that it is. */
function nowField({ plan: { today, year }, palette }: Drawing): string {
  if (yearOf(today) !== year) return "";
  const x = LEFT + (monthOf(today) - 1) * STEP + 2;
  const fill = palette.seasons[0].field;
  return el("rect", { x, y: 0, width: STEP - 4, height: HEIGHT, rx: 8, fill });
}

/** How much each month holds, in a box of {@link LOAD_BOX}: two bars a month, each with its number. */
export function loadBars(drawing: Drawing): string {
  const { months } = drawing.plan;
  const highest = Math.max(...months.flatMap(({ presented, handedIn }) => [presented, handedIn]), 1);
  const step = axisStep(highest);
  const most = Math.ceil(highest / step) * step;
  return [
    nowField(drawing),
    lines(most, step, drawing),
    ...months.map((month) => monthBars(month, most, drawing)),
  ].join("");
}

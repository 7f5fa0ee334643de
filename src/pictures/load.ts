import type { MonthLoad } from "../answers/year-plan.js";
import { monthOf, yearOf } from "../domain/calendar-date.js";
import { type Drawing, type Part, partId } from "./drawing.js";
import { el, textEl } from "./svg.js";

/** How wide and high the bars are with their axes. */
export const LOAD_BOX = [968, 560] as const;

const LEFT = 44;
const TOP = 34;
const STEP = (LOAD_BOX[0] - LEFT) / 12;
const BAR = 26;

/** How wide and high the bars of half a year are, of which a small picture has two above each other. */
export const SMALL_LOAD = [LEFT + STEP * 6, 330] as const;

/** Some months beside each other: the first of them, how wide they are with their axis, and where the bars stand. */
type Chart = {
  readonly first: number;
  readonly width: number;
  readonly height: number;
  readonly base: number;
};

const chartOf = (first: number, [width, height]: readonly [number, number]): Chart => ({
  first,
  width,
  height,
  base: height - 44,
});

/** Two counts of a month, told apart by pattern as well as colour: what is presented is filled, what comes in hatched. */
const BARS = ["presented", "handedIn"] as const;
type Bar = (typeof BARS)[number];

const fillOf = (bar: Bar, drawing: Drawing): string =>
  bar === "presented" ? drawing.palette.accent : `url(#${partId("hatch", drawing)})`;

/** The pattern of what is handed in; stands once in a picture. */
export const hatch = (drawing: Drawing): string =>
  el(
    "defs",
    {},
    el(
      "pattern",
      {
        id: partId("hatch", drawing),
        width: 8,
        height: 8,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      el("rect", { width: 8, height: 8, fill: drawing.palette.paper }),
      el("rect", { width: 3.5, height: 8, fill: drawing.palette.accent }),
    ),
  );

/** A small piece of a bar, for the legend. */
export const barSign = (bar: Bar, x: number, y: number, drawing: Drawing): string =>
  el("rect", {
    x,
    y: y - 14,
    width: 18,
    height: 16,
    rx: 3,
    fill: fillOf(bar, drawing),
    stroke: drawing.palette.accent,
    "stroke-width": 1.5,
  });

/** Steps of an axis that people count in: 1, 2, 5, 10, 20 … so that there are at most six lines. */
function axisStep(most: number): number {
  for (let ten = 1; ; ten *= 10) for (const step of [1, 2, 5]) if (step * ten * 6 >= most) return step * ten;
}

function lines(most: number, step: number, { base, width }: Chart, { words, palette }: Drawing): string {
  const count = Math.round(most / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const y = base - ((base - TOP) * index) / count;
    return [
      el("line", {
        x1: LEFT,
        x2: width,
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

function bar(
  kind: Bar,
  count: number,
  { x, most, base }: { readonly x: number; readonly most: number; readonly base: number },
  drawing: Drawing,
): string {
  const { words, palette } = drawing;
  const height = ((base - TOP) * count) / most;
  const box = { x: x + 1, y: base - height, width: BAR - 2, height, rx: Math.min(4, height / 2) };
  const look = { fill: fillOf(kind, drawing), stroke: palette.accent, "stroke-width": 1.5 };
  const number = textEl(
    "text",
    { x: x + BAR / 2, y: base - height - 8, "font-size": 18, "font-weight": 600, "text-anchor": "middle" },
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

function monthBars(load: MonthLoad, most: number, { first, base }: Chart, drawing: Drawing): string {
  const { plan, words, palette } = drawing;
  const left = LEFT + (load.month - first) * STEP;
  const isNow = yearOf(plan.today) === plan.year && monthOf(plan.today) === load.month;
  const middle = left + STEP / 2;
  return [
    ...BARS.flatMap((kind, index) =>
      load[kind] === 0
        ? []
        : [bar(kind, load[kind], { x: middle + (index - 1) * (BAR + 4) + 2, most, base }, drawing)],
    ),
    textEl(
      "text",
      {
        x: middle,
        y: base + 24,
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
          { x: middle, y: base + 42, "font-size": 15, "text-anchor": "middle", fill: palette.accent },
          words.pictures.today,
        )
      : "",
  ].join("");
}

/** The field behind the month that it is, where it is one of these. */
function nowField(
  { first, height }: Chart,
  months: readonly MonthLoad[],
  { plan: { year, today }, palette }: Drawing,
): string {
  if (yearOf(today) !== year || months.every(({ month }) => month !== monthOf(today))) return "";
  const x = LEFT + (monthOf(today) - first) * STEP + 2;
  const fill = palette.seasons[0].field;
  return el("rect", { x, y: 0, width: STEP - 4, height, rx: 8, fill });
}

/** How much each month holds: two bars a month, each with its number. In a box of {@link LOAD_BOX}, or two small ones. */
export function loadBars(drawing: Drawing): Part {
  const { months } = drawing.plan;
  const highest = Math.max(...months.flatMap(({ presented, handedIn }) => [presented, handedIn]), 1);
  const step = axisStep(highest);
  const most = Math.ceil(highest / step) * step;
  const part = (chart: Chart, shown: readonly MonthLoad[]): string =>
    [
      nowField(chart, shown, drawing),
      lines(most, step, chart, drawing),
      ...shown.map((month) => monthBars(month, most, chart, drawing)),
    ].join("");
  if (!drawing.small) return { drawn: part(chartOf(1, LOAD_BOX), months), height: LOAD_BOX[1] };
  const [, height] = SMALL_LOAD;
  const second = part(chartOf(7, SMALL_LOAD), months.slice(6));
  return {
    drawn:
      part(chartOf(1, SMALL_LOAD), months.slice(0, 6)) +
      el("g", { transform: `translate(0 ${height + 16})` }, second),
    height: 2 * height + 16,
  };
}

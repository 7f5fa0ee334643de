import type { Stop } from "../answers/year-plan.js";
import { capital } from "../cards/state.js";
import { holdsSaid } from "../cards/year-plan-lines.js";
import type { OccasionFacts } from "../domain/answer.js";
import { monthOf, yearOf } from "../domain/calendar-date.js";
import type { Drawing, Part } from "./drawing.js";
import { stateMark } from "./marks.js";
import { seasonOf } from "./palette.js";
import { spread } from "./spread.js";
import { el, textEl } from "./svg.js";
import { cut, lines } from "./text-width.js";
import {
  angleOf,
  arc,
  at,
  field,
  MIDDLE_X,
  MIDDLE_Y,
  monthAngles,
  point,
  RADIUS,
  stopAngle,
} from "./wheel-geometry.js";
import { labelsAround } from "./wheel-labels.js";

function monthField(month: number, { plan: { year, today }, words, palette }: Drawing): string {
  const [from, to] = monthAngles(month, year);
  const season = seasonOf(month, palette);
  const isNow = yearOf(today) === year && monthOf(today) === month;
  const upside = from > 80 && to < 280;
  const id = `month-${year}-${month}`;
  const edge = { stroke: palette.paper, "stroke-width": 2 };
  // The foot of a letter is towards the middle above, and away from it below.
  const line = arc(from, to, upside ? RADIUS.hub + 26 : RADIUS.hub + 15, upside);
  return [
    el("path", {
      d: field(from, to, RADIUS.months, RADIUS.rim),
      fill: isNow ? season.fieldNow : season.field,
      ...edge,
    }),
    el("path", { d: field(from, to, RADIUS.hub, RADIUS.months), fill: season.ring, ...edge }),
    el("path", { id, d: line, fill: "none" }),
    el(
      "text",
      { "font-size": 15, "font-weight": 600, "text-anchor": "middle" },
      textEl("textPath", { href: `#${id}`, startOffset: "50%" }, words.calendar.month(month)),
    ),
  ].join("");
}

/** The line from each hand-in day to its meeting, with a dot where it begins. */
function leads({ plan: { stops, year }, palette }: Drawing): string {
  return stops
    .flatMap((stop) => stop.handIns.filter((day) => yearOf(day) === year).map((day) => ({ stop, day })))
    .map(({ stop, day }) => {
      const [from, to] = [angleOf(day, year), stopAngle(stop, year)];
      const line = { fill: "none", stroke: palette.lead, "stroke-width": 4 };
      const [cx, cy] = at(from, RADIUS.lead);
      const dot = el("circle", { cx, cy, r: 5, fill: palette.accent });
      return from < to ? el("path", { d: arc(from, to, RADIUS.lead), ...line }) + dot : dot;
    })
    .join("");
}

/** How rows lie side by side: how large a mark is with the space around it, and how many there are in a row outwards. */
type Lanes = { readonly size: number; readonly deep: number; readonly degrees: number };

const LARGEST = 24;
const SMALLEST = 3;

function lanesOf(size: number): Lanes {
  const deep = Math.max(1, Math.floor((RADIUS.rim - 2 - RADIUS.marks) / size));
  return { size, deep, degrees: (size / (RADIUS.marks + size / 2)) * (180 / Math.PI) };
}

const lanesFor = ({ rows }: Stop, { deep }: Lanes): number => Math.ceil(rows.length / deep);

/** A stop's marks stay near their day: within so many degrees, somewhat more than a month. */
const MOST_DEGREES = 36;

const widthOf = (stop: Stop, lanes: Lanes): number => lanesFor(stop, lanes) * lanes.degrees;

/** The largest marks, no larger than `size`, with which a stop's stay near its day. */
function near(stop: Stop, size: number): Lanes {
  const lanes = lanesOf(size);
  return size <= SMALLEST || widthOf(stop, lanes) <= MOST_DEGREES ? lanes : near(stop, size - 1);
}

/** The stops with their marks: as large as leaves a fifth of the circle free. */
function fitting(all: readonly Stop[]): readonly { readonly stop: Stop; readonly lanes: Lanes }[] {
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const stops = all.map((stop) => ({ stop, lanes: near(stop, size) }));
    if (stops.reduce((sum, { stop, lanes }) => sum + widthOf(stop, lanes), 0) <= 288) return stops;
  }
  return all.map((stop) => ({ stop, lanes: lanesOf(SMALLEST) }));
}

function rowMarks(
  rows: readonly OccasionFacts[],
  middle: number,
  lanes: Lanes,
  { words, palette }: Drawing,
): string {
  const count = Math.ceil(rows.length / lanes.deep);
  const first = middle - ((count - 1) * lanes.degrees) / 2;
  return rows
    .map((row, index) => {
      const angle = first + Math.floor(index / lanes.deep) * lanes.degrees;
      const place = at(angle, RADIUS.marks + lanes.size * ((index % lanes.deep) + 0.5));
      const { state } = row.standing;
      const title = textEl("title", {}, `${row.title} (${words.states[state].toLowerCase()})`);
      return stateMark(state, place, lanes.size * 0.42, palette, { title, class: "row" });
    })
    .join("");
}

/** The hand of the wheel, at today; nothing in another year. */
function todayHand({ plan: { year, today }, palette }: Drawing): string {
  if (yearOf(today) !== year) return "";
  const angle = angleOf(today, year);
  const [x1, y1] = at(angle, RADIUS.hub);
  const [x2, y2] = at(angle, RADIUS.rim);
  return [
    el("line", { x1, y1, x2, y2, stroke: palette.accent, "stroke-width": 2.5 }),
    el("path", {
      d: `M${point(angle, RADIUS.hub + 1)}L${point(angle - 4, RADIUS.hub - 14)}L${point(angle + 4, RADIUS.hub - 14)}Z`,
      fill: palette.accent,
    }),
  ].join("");
}

/** The middle of the wheel: the year, whose it is, and how much it holds. */
function hub(drawing: Drawing): string {
  const { plan, words, palette } = drawing;
  const room = RADIUS.hub * 1.55;
  const name = lines(capital(plan.committee.name[words.locale]), room, 20, 600, 2);
  const holds = holdsSaid(plan, words);
  const step = 25;
  const top = MIDDLE_Y - ((name.length + holds.length) * step) / 2 + 12;
  const line = (text: string, y: number, attributes: Record<string, string | number>): string =>
    textEl("text", { x: MIDDLE_X, y, "text-anchor": "middle", ...attributes }, text);
  return [
    line(String(plan.year), top, { "font-size": 60, "font-weight": 600 }),
    ...name.map((text, index) =>
      line(text, top + 34 + index * step, { "font-size": 20, "font-weight": 600, fill: palette.accent }),
    ),
    ...holds.map((text, index) =>
      line(cut(text, room, 18), top + 38 + (name.length + index) * step, {
        "font-size": 18,
        fill: palette.subtle,
      }),
    ),
  ].join("");
}

/** The wheel with what stands around it, as wide as {@link WHEEL_BOX} and as high as it needs. */
export function wheel(drawing: Drawing): Part {
  const { plan } = drawing;
  const stops = fitting(plan.stops);
  const wishes = stops.map(({ stop, lanes }) => ({
    at: stopAngle(stop, plan.year),
    size: Math.max(widthOf(stop, lanes), lanes.degrees),
  }));
  const angles = spread(wishes, [0, 360]);
  const labels = labelsAround(angles, drawing);
  const top = Math.min(labels.top, MIDDLE_Y - RADIUS.pin);
  const drawn = [
    ...plan.months.map(({ month }) => monthField(month, drawing)),
    leads(drawing),
    todayHand(drawing),
    ...stops.map(({ stop, lanes }, index) => rowMarks(stop.rows, angles[index] ?? 0, lanes, drawing)),
    hub(drawing),
    labels.drawn,
  ].join("");
  return {
    drawn: el("g", { transform: `translate(0 ${-top})` }, drawn),
    height: Math.max(labels.bottom, MIDDLE_Y + RADIUS.pin) - top,
  };
}

import type { Stop } from "../answers/year-plan.js";
import { capital } from "../cards/state.js";
import { holdsSaid } from "../cards/year-plan-lines.js";
import type { OccasionFacts } from "../domain/answer.js";
import { monthOf, yearOf } from "../domain/calendar-date.js";
import { type Drawing, type Part, partId, shortDay } from "./drawing.js";
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
  SMALL_WHEEL,
  stopAngle,
} from "./wheel-geometry.js";
import { labelsAround } from "./wheel-labels.js";

/** The letters of the months: how large, where they stand between the hub and the rim, and how many. */
const MONTH_LETTERS = {
  large: { size: 15, above: 15, below: 26, most: 9 },
  small: { size: 24, above: 12, below: 29, most: 3 },
} as const;

function monthField(month: number, drawing: Drawing): string {
  const { plan, words, palette, small } = drawing;
  const { year, today } = plan;
  const letters = MONTH_LETTERS[small ? "small" : "large"];
  const [from, to] = monthAngles(month, year);
  const season = seasonOf(month, palette);
  const isNow = yearOf(today) === year && monthOf(today) === month;
  const upside = from > 80 && to < 280;
  const id = partId(`month-${year}-${month}`, drawing);
  const edge = { stroke: palette.paper, "stroke-width": 2 };
  // The foot of a letter is towards the middle above, and away from it below.
  const line = arc(from, to, RADIUS.hub + (upside ? letters.below : letters.above), upside);
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
      { "font-size": letters.size, "font-weight": 600, "text-anchor": "middle" },
      textEl(
        "textPath",
        { href: `#${id}`, startOffset: "50%" },
        words.calendar.month(month).slice(0, letters.most),
      ),
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
  const { plan, words, palette, small } = drawing;
  const room = RADIUS.hub * 1.55;
  const size = small ? 24 : 20;
  const name = lines(capital(plan.committee.name[words.locale]), room, size, 600, 2);
  const holds = holdsSaid(plan, words);
  const step = size * 1.25;
  const top = MIDDLE_Y - ((name.length + holds.length) * step) / 2 + 12;
  const line = (text: string, y: number, attributes: Record<string, string | number>): string =>
    textEl("text", { x: MIDDLE_X, y, "text-anchor": "middle", ...attributes }, text);
  return [
    line(String(plan.year), top, { "font-size": 60, "font-weight": 600 }),
    ...name.map((text, index) =>
      line(text, top + 34 + index * step, { "font-size": size, "font-weight": 600, fill: palette.accent }),
    ),
    ...holds.map((text, index) =>
      line(cut(text, room, size - 2), top + 38 + (name.length + index) * step, {
        "font-size": size - 2,
        fill: palette.subtle,
      }),
    ),
  ].join("");
}

/** How many degrees a day beside a small wheel takes. */
const DAY_DEGREES = 15;

/** The day of each stop beside a small wheel; a span is named by its months alone. */
function daysAround(angles: readonly number[], { plan, words, palette }: Drawing): string {
  const wishes = angles.map((angle) => ({ at: angle, size: DAY_DEGREES }));
  const places = spread(wishes, [0, 360]);
  return plan.stops
    .map(({ when, kind, change }, index) => {
      const angle = places[index] ?? 0;
      const aside = Math.sin((angle * Math.PI) / 180);
      const anchor = Math.abs(aside) < 0.35 ? "middle" : aside > 0 ? "start" : "end";
      const [x, y] = at(angle, RADIUS.rim + (anchor === "middle" ? 26 : 12));
      const isMeeting = kind === "meeting";
      const look = {
        "font-size": 22,
        "font-weight": isMeeting ? 600 : undefined,
        "text-anchor": anchor,
        "text-decoration": change?.type === "cancelled" ? "line-through" : undefined,
        fill: isMeeting ? undefined : palette.subtle,
      };
      const months = [when.start, when.end].map((day) => words.calendar.month(monthOf(day)).slice(0, 3));
      const said = when.start === when.end ? shortDay(when.start, words) : [...new Set(months)].join("–");
      return textEl("text", { x, y: y + 8, ...look }, said);
    })
    .join("");
}

/** The wheel alone with the days of its stops around it, in a square of {@link SMALL_WHEEL}. */
function smallWheel(drawn: string, angles: readonly number[], drawing: Drawing): Part {
  const half = SMALL_WHEEL / 2;
  const toMiddle = `translate(${half - MIDDLE_X} ${half - MIDDLE_Y})`;
  return { drawn: el("g", { transform: toMiddle }, drawn, daysAround(angles, drawing)), height: SMALL_WHEEL };
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
  const circle = [
    ...plan.months.map(({ month }) => monthField(month, drawing)),
    leads(drawing),
    todayHand(drawing),
    ...stops.map(({ stop, lanes }, index) => rowMarks(stop.rows, angles[index] ?? 0, lanes, drawing)),
    hub(drawing),
  ].join("");
  if (drawing.small) return smallWheel(circle, angles, drawing);
  const labels = labelsAround(angles, drawing);
  const top = Math.min(labels.top, MIDDLE_Y - RADIUS.pin);
  return {
    drawn: el("g", { transform: `translate(0 ${-top})` }, circle, labels.drawn),
    height: Math.max(labels.bottom, MIDDLE_Y + RADIUS.pin) - top,
  };
}

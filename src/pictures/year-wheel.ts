import type { Stop, YearPlan } from "../answers/year-plan.js";
import { capital } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import { formsSaid, holdsSaid, stopDay, stopRemark } from "../cards/year-plan-lines.js";
import type { OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, dayOf, daysBetween, monthOf, yearOf } from "../domain/calendar-date.js";
import { monthPeriod, yearPeriod } from "../domain/period.js";
import { stateMark } from "./marks.js";
import { type Palette, seasonOf } from "./palette.js";
import { spread } from "./spread.js";
import { el, textEl } from "./svg.js";
import { cut, lines, widthOf } from "./text-width.js";

/** What a picture is drawn with. */
export type Drawing = { readonly plan: YearPlan; readonly words: Words; readonly palette: Palette };

/** How wide and high a wheel with its labels is; its middle is in the middle. */
export const WHEEL_BOX = [1024, 790] as const;

const [MIDDLE_X, MIDDLE_Y] = [WHEEL_BOX[0] / 2, WHEEL_BOX[1] / 2];

/** Distances from the middle, inside out. */
const RADIUS = { hub: 146, months: 186, lead: 193, marks: 202, rim: 276, pin: 288 } as const;

/** A place at an angle (degrees from the top, clockwise) and a distance from the middle. */
function at(angle: number, radius: number): readonly [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [MIDDLE_X + Math.sin(turn) * radius, MIDDLE_Y - Math.cos(turn) * radius];
}

const point = (angle: number, radius: number): string =>
  at(angle, radius)
    .map((n) => n.toFixed(2))
    .join(" ");

const isWide = (from: number, to: number): number => (Math.abs(to - from) > 180 ? 1 : 0);

/** An arc from one angle to a later one; `back` draws it the other way, so that text on it stands upright. */
const arc = (from: number, to: number, radius: number, back = false): string =>
  back
    ? `M${point(to, radius)}A${radius} ${radius} 0 ${isWide(from, to)} 0 ${point(from, radius)}`
    : `M${point(from, radius)}A${radius} ${radius} 0 ${isWide(from, to)} 1 ${point(to, radius)}`;

const field = (from: number, to: number, inner: number, outer: number): string =>
  `${arc(from, to, outer)}L${point(to, inner)}A${inner} ${inner} 0 ${isWide(from, to)} 0 ${point(from, inner)}Z`;

/** Where a day is in the wheel of its year: 1 January begins at the top. */
function angleOf(day: CalendarDate, year: number): number {
  const { start, end } = yearPeriod(year);
  return ((daysBetween(start, day) + 0.5) / (daysBetween(start, end) + 1)) * 360;
}

/** The angles at which a month begins and ends. */
function monthAngles(month: number, year: number): readonly [number, number] {
  const { start, end } = monthPeriod(year, month);
  const half = 180 / (daysBetween(yearPeriod(year).start, yearPeriod(year).end) + 1);
  return [angleOf(start, year) - half, angleOf(end, year) + half];
}

const stopAngle = ({ when }: Stop, year: number): number =>
  (angleOf(when.start, year) + angleOf(when.end, year)) / 2;

/** "27 aug": there is no room for more around a wheel. */
const shortDay = (day: CalendarDate, { calendar }: Words): string =>
  `${dayOf(day)} ${calendar.month(monthOf(day)).slice(0, 3)}`;

/** The first and the last of several days. */
export function shortDays(days: readonly CalendarDate[], words: Words): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return shortDay(first, words);
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(dayOf(first)) : shortDay(first, words);
  return `${from}–${shortDay(last, words)}`;
}

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

/** The largest marks that leave a fifth of the circle free. */
function fitting(stops: readonly Stop[]): Lanes {
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const lanes = lanesOf(size);
    const needed = stops.reduce((sum, stop) => sum + lanesFor(stop, lanes) * lanes.degrees, 0);
    if (needed <= 288) return lanes;
  }
  return lanesOf(SMALLEST);
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

/** Something that is said beside the wheel. */
type Label = {
  /** Where on the rim it belongs. */
  readonly angle: number;
  readonly count: number | null;
  readonly title: string;
  readonly details: readonly string[];
  /** In which forms; left out where there is little room. */
  readonly forms: string;
  readonly look: "meeting" | "day" | "cancelled" | "today";
};

function labelOf(stop: Stop, angle: number, { plan: { year }, words }: Drawing): Label {
  const { handIns, kind } = stop;
  const remark = stopRemark(stop, year, words);
  const handIn =
    handIns.length === 0 || kind === "handIn" ? [] : [words.pictures.handIn(shortDays(handIns, words))];
  return {
    angle,
    count: stop.rows.length,
    title: stopDay(stop, words),
    details: [...(remark === null ? [] : [remark]), ...handIn],
    forms: stop.rows.some(({ forms }) => forms.length > 0)
      ? formsSaid(
          stop.rows.filter(({ forms }) => forms.length > 0),
          words,
        )
      : "",
    look: stop.change?.type === "cancelled" ? "cancelled" : kind === "meeting" ? "meeting" : "day",
  };
}

const TITLE = 22;
const DETAIL = 17;

const heightOf = ({ details }: Label, scale: number): number =>
  (TITLE + 6 + details.length * (DETAIL + 4) + 8) * scale;

/** How far out a label begins at a height, so that it follows the rim. */
function edgeAt(y: number, height: number): number {
  const away = Math.max(0, Math.abs(y - MIDDLE_Y) - height / 2);
  const reach = RADIUS.pin + 14;
  return Math.max(56, Math.sqrt(Math.max(0, reach * reach - away * away)));
}

/** The count of a stop, in a box of its own before its day. */
function badge(
  count: number,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
  filled: boolean,
): string {
  const [width, height] = [badgeWidth(count) * scale, 27 * scale];
  const box = { x, y: y - height * 0.76, width, height, rx: height / 2 };
  const look = filled
    ? { fill: palette.accent }
    : { fill: "none", stroke: palette.subtle, "stroke-width": 1.5 };
  return [
    el("rect", { ...box, ...look }),
    textEl(
      "text",
      {
        x: x + width / 2,
        y,
        "font-size": 18 * scale,
        "font-weight": 600,
        "text-anchor": "middle",
        fill: filled ? palette.onAccent : palette.subtle,
      },
      String(count),
    ),
  ].join("");
}

const badgeWidth = (count: number): number => Math.max(30, widthOf(String(count), 18, 600) + 16);

/** A label beside its place on the rim, and the line between them. */
function labelDrawn(label: Label, y: number, side: 1 | -1, scale: number, { palette }: Drawing): string {
  const height = heightOf(label, scale);
  const edge = MIDDLE_X + side * edgeAt(y, height);
  const room = side > 0 ? WHEEL_BOX[0] - 14 - edge : edge - 14;
  const top = y - height / 2 + (TITLE + 2) * scale;
  const color = label.look === "today" ? palette.accent : undefined;
  const anchor = side > 0 ? "start" : "end";
  const taken = label.count === null ? 0 : (badgeWidth(label.count) + 8) * scale;
  const style = { "font-size": TITLE * scale, "font-weight": 600, "text-anchor": anchor, fill: color };
  const struck = label.look === "cancelled" ? { "text-decoration": "line-through" } : {};
  const title = cut(label.title, room - taken, TITLE * scale, 600);
  const [rimX, rimY] = at(label.angle, RADIUS.rim);
  const [pinX, pinY] = at(label.angle, RADIUS.pin);
  // A label above or below its pin is met from there: the line would run through its text.
  const isOver = side * (pinX - edge) > -8;
  const end = isOver
    ? [pinX, y + (pinY > y ? height / 2 - 6 : -height / 2)]
    : [edge - side * 6, top - 7 * scale];
  const line = `M${rimX} ${rimY}L${pinX} ${pinY}L${end.join(" ")}`;
  const badgeX = side > 0 ? edge : edge - taken + 8 * scale;
  return [
    el("path", {
      d: line,
      fill: "none",
      stroke: color ?? palette.subtle,
      "stroke-width": label.look === "today" ? 2.5 : 1.3,
    }),
    label.count === null
      ? ""
      : badge(label.count, badgeX, top, scale, palette, label.look === "meeting" && label.count > 0),
    textEl("text", { x: edge + side * taken, y: top, ...style, ...struck }, title),
    ...label.details.map((detail, index) =>
      textEl(
        "text",
        {
          x: edge,
          y: top + (index + 1) * (DETAIL + 4) * scale,
          "font-size": DETAIL * scale,
          "text-anchor": anchor,
          fill: palette.subtle,
        },
        cut(detail, room, DETAIL * scale),
      ),
    ),
  ].join("");
}

/** How much of a side labels take above each other, at their full size. */
const shareOf = (labels: readonly Label[]): number =>
  labels.reduce((sum, label) => sum + heightOf(label, 1), 0) / (WHEEL_BOX[1] - 8);

/** So much of a side may be labels before they say less: beyond that they are far from where they belong. */
const FULL = 0.66;

/** The labels of one side from the top down, as large as there is room for. */
function sideOf(labels: readonly Label[], side: 1 | -1, drawing: Drawing): string {
  const withForms = labels.map((label) => ({
    ...label,
    details: [...label.details, ...(label.forms === "" ? [] : [label.forms])],
  }));
  const said = shareOf(withForms) <= FULL ? withForms : labels;
  const ordered = side > 0 ? said : [...said].reverse();
  const scale = Math.min(1, 1 / Math.max(shareOf(said), 1));
  const wishes = ordered.map((label) => ({
    at: at(label.angle, RADIUS.pin + 24)[1],
    size: heightOf(label, scale),
  }));
  const places = spread(wishes, [4, WHEEL_BOX[1] - 4]);
  return ordered.map((label, index) => labelDrawn(label, places[index] ?? 0, side, scale, drawing)).join("");
}

const todayLabel = ({ plan: { year, today }, words }: Drawing): Label[] =>
  yearOf(today) === year
    ? [
        {
          angle: angleOf(today, year),
          count: null,
          title: `${words.pictures.today} ${shortDay(today, words)}`,
          details: [],
          forms: "",
          look: "today",
        },
      ]
    : [];

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

/** The wheel with what stands around it, in a box of {@link WHEEL_BOX}. */
export function wheel(drawing: Drawing): string {
  const { plan } = drawing;
  const lanes = fitting(plan.stops);
  const wishes = plan.stops.map((stop) => ({
    at: stopAngle(stop, plan.year),
    size: Math.max(1, lanesFor(stop, lanes)) * lanes.degrees,
  }));
  const angles = spread(wishes, [0, 360]);
  const labels = [
    ...plan.stops.map((stop, index) => labelOf(stop, angles[index] ?? 0, drawing)),
    ...todayLabel(drawing),
  ].sort((a, b) => a.angle - b.angle);
  const months = plan.months.map(({ month }) => monthField(month, drawing));
  return [
    ...months,
    leads(drawing),
    todayHand(drawing),
    ...plan.stops.map((stop, index) => rowMarks(stop.rows, angles[index] ?? 0, lanes, drawing)),
    hub(drawing),
    sideOf(
      labels.filter(({ angle }) => angle < 180),
      1,
      drawing,
    ),
    sideOf(
      labels.filter(({ angle }) => angle >= 180),
      -1,
      drawing,
    ),
  ].join("");
}

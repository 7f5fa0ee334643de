import type { Stop } from "../answers/year-plan.js";
import { formsSaid, stopDay, stopRemark } from "../cards/year-plan-lines.js";
import { yearOf } from "../domain/calendar-date.js";
import { type Drawing, shortDay, shortDays } from "./drawing.js";
import type { Palette } from "./palette.js";
import { spread } from "./spread.js";
import { el, textEl } from "./svg.js";
import { cut, widthOf } from "./text-width.js";
import { angleOf, at, MIDDLE_X, MIDDLE_Y, RADIUS, WHEEL_BOX } from "./wheel-geometry.js";

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

/** The line from a label's place on the rim to the label: out to its pin, and from there to the label's edge. */
function lineTo(
  label: Label,
  { y, edge, top }: { y: number; edge: number; top: number },
  side: 1 | -1,
  scale: number,
) {
  const height = heightOf(label, scale);
  const [rimX, rimY] = at(label.angle, RADIUS.rim);
  const [pinX, pinY] = at(label.angle, RADIUS.pin);
  // A label above or below its pin is met from there: the line would run through its text.
  const isOver = side * (pinX - edge) > -8;
  const end = isOver
    ? [pinX, y + (pinY > y ? height / 2 - 6 : -height / 2)]
    : [edge - side * 6, top - 7 * scale];
  return `M${rimX} ${rimY}L${pinX} ${pinY}L${end.join(" ")}`;
}

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
  const badgeX = side > 0 ? edge : edge - taken + 8 * scale;
  return [
    el("path", {
      d: lineTo(label, { y, edge, top }, side, scale),
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

/** What labels say: all there is where there is room, else less, at last the day and the count alone. */
function saidBeside(labels: readonly Label[]): readonly Label[] {
  const all = labels.map((label) => ({
    ...label,
    details: [...label.details, ...(label.forms === "" ? [] : [label.forms])],
  }));
  if (shareOf(all) <= FULL) return all;
  return shareOf(labels) <= 1.15 ? labels : labels.map((label) => ({ ...label, details: [] }));
}

/** The labels of a side, and how far up and down they reach. */
type Side = { readonly drawn: string; readonly top: number; readonly bottom: number };

/** The labels of one side from the top down, as large as there is room for. */
function sideOf(labels: readonly Label[], side: 1 | -1, drawing: Drawing): Side {
  const said = saidBeside(labels);
  const ordered = side > 0 ? said : [...said].reverse();
  const scale = Math.min(1, 1 / Math.max(shareOf(said), 1));
  const wishes = ordered.map((label) => ({
    at: at(label.angle, RADIUS.pin + 24)[1],
    size: heightOf(label, scale),
  }));
  const places = spread(wishes, [4, WHEEL_BOX[1] - 4]);
  const ends = wishes.flatMap(({ size }, index) =>
    [-size / 2, size / 2].map((half) => (places[index] ?? 0) + half),
  );
  return {
    drawn: ordered
      .map((label, index) => labelDrawn(label, places[index] ?? 0, side, scale, drawing))
      .join(""),
    top: Math.min(...ends, MIDDLE_Y),
    bottom: Math.max(...ends, MIDDLE_Y),
  };
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

/** What stands around the wheel: each stop at its angle, and today. */
export function labelsAround(angles: readonly number[], drawing: Drawing): Side {
  const stops = drawing.plan.stops.map((stop, index) => labelOf(stop, angles[index] ?? 0, drawing));
  const labels = [...stops, ...todayLabel(drawing)].sort((a, b) => a.angle - b.angle);
  const right = sideOf(
    labels.filter(({ angle }) => angle < 180),
    1,
    drawing,
  );
  const left = sideOf(
    labels.filter(({ angle }) => angle >= 180),
    -1,
    drawing,
  );
  return {
    drawn: right.drawn + left.drawn,
    top: Math.min(right.top, left.top),
    bottom: Math.max(right.bottom, left.bottom),
  };
}

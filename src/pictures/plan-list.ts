import type { Stop } from "../answers/year-plan.js";
import { capital } from "../cards/state.js";
import { formsSaid, stopDay, stopRemark, undatedSpans } from "../cards/year-plan-lines.js";
import type { OccasionFacts } from "../domain/answer.js";
import { inColumns } from "./columns.js";
import { type Drawing, shortDays } from "./drawing.js";
import { stateMark } from "./marks.js";
import { textEl } from "./svg.js";
import { cut, lines } from "./text-width.js";

/** What a line of the list says. */
type Said =
  | { readonly kind: "heading"; readonly title: string; readonly detail: string }
  | { readonly kind: "row"; readonly row: OccasionFacts }
  | { readonly kind: "note"; readonly text: string };

const COLUMNS = 3;
const GAP = 22;

/** Sizes of letters that are tried, largest first; the smallest can still be read on paper (2 mm). */
const SIZES = [17, 16, 15, 14, 13, 12, 11, 10] as const;

function stopLines(stop: Stop, atMost: number, { plan, words }: Drawing): Said[] {
  const { rows, handIns, kind } = stop;
  const remark = stopRemark(stop, plan.year, words);
  const details = [
    ...(remark === null ? [] : [remark]),
    ...(handIns.length === 0 || kind === "handIn" ? [] : [words.pictures.handIn(shortDays(handIns, words))]),
    ...(rows.length === 0 ? [words.pictures.count(0)] : [formsSaid(rows, words)]),
  ];
  const others = rows.length - atMost;
  return [
    { kind: "heading", title: capital(stopDay(stop, words)), detail: details.join(" · ") },
    ...rows.slice(0, atMost).map((row): Said => ({ kind: "row", row })),
    ...(others > 0 ? [{ kind: "note", text: words.pictures.others(others) } as const] : []),
  ];
}

function undatedLines({ plan, words }: Drawing): Said[] {
  if (plan.undated.length === 0) return [];
  const spans = undatedSpans(plan, words);
  return [
    { kind: "heading", title: words.list.undatedTitle(plan.undated.length), detail: "" },
    ...spans.map(
      ([span, count]): Said => ({ kind: "note", text: `${capital(span)}: ${words.number(count)}` }),
    ),
  ];
}

/** How lines are set: how large their letters, and on how many lines a long title may go. */
type Setting = { readonly size: number; readonly folds: number; readonly atMost: number };

const ALL = Number.POSITIVE_INFINITY;

/** What is tried, best first: large letters and whole titles; then smaller; at last only some rows of each stop. */
const SETTINGS: readonly Setting[] = [
  ...SIZES.map((size) => ({ size, folds: 2, atMost: ALL })),
  ...SIZES.map((size) => ({ size, folds: 1, atMost: ALL })),
  ...[12, 8, 5, 3, 2, 1, 0].map((atMost) => ({ size: 10, folds: 1, atMost })),
];

const indent = (size: number): number => size * 1.3;

const titleLines = (row: OccasionFacts, width: number, { size, folds }: Setting): string[] =>
  lines(row.shortTitle, width - indent(size), size, 400, folds);

function heightOf(said: Said, width: number, setting: Setting): number {
  const { size } = setting;
  if (said.kind === "heading") return size * (said.detail === "" ? 2.1 : 3.2);
  if (said.kind === "note") return size * 1.36;
  return size * (0.2 + 1.16 * titleLines(said.row, width, setting).length);
}

/** The first setting with which everything fits. */
function laidOut(drawing: Drawing, width: number, height: number) {
  for (const setting of SETTINGS) {
    const blocks = [
      ...drawing.plan.stops.map((stop) => stopLines(stop, setting.atMost, drawing)),
      undatedLines(drawing),
    ].map((block) => block.map((of) => ({ of, height: heightOf(of, width, setting) })));
    const placed = inColumns(blocks, COLUMNS, height);
    if (placed) return { setting, placed };
  }
  return null;
}

function drawn(
  said: Said,
  [x, y]: readonly [number, number],
  width: number,
  setting: Setting,
  { palette }: Drawing,
): string {
  const { size } = setting;
  if (said.kind === "note")
    return textEl(
      "text",
      { x, y: y + size, "font-size": size, fill: palette.subtle },
      cut(said.text, width, size),
    );
  if (said.kind === "row") {
    const r = size * 0.42;
    const texts = titleLines(said.row, width, setting).map((line, index) =>
      textEl("text", { x: x + indent(size), y: y + size * (1 + index * 1.16), "font-size": size }, line),
    );
    return stateMark(said.row.standing.state, [x + r, y + size * 0.65], r, palette) + texts.join("");
  }
  const title = size * 1.1;
  return [
    textEl(
      "text",
      { x, y: y + size * 1.55, "font-size": title, "font-weight": 600, fill: palette.accent },
      cut(said.title, width, title, 600),
    ),
    said.detail === ""
      ? ""
      : textEl(
          "text",
          { x, y: y + size * 2.75, "font-size": size * 0.9, fill: palette.subtle },
          cut(said.detail, width, size * 0.9),
        ),
  ].join("");
}

/** All rows of the year by their stop, in three columns of a page. */
export function planList(drawing: Drawing, width: number, height: number): string {
  const column = (width - GAP * (COLUMNS - 1)) / COLUMNS;
  const found = laidOut(drawing, column, height);
  if (found === null) return "";
  return found.placed
    .map((line) => drawn(line.of, [line.column * (column + GAP), line.y], column, found.setting, drawing))
    .join("");
}

import { committeeSaid, sourceSaid, stateCounts } from "../cards/year-plan-lines.js";
import type { Drawing } from "./drawing.js";
import { stateMark } from "./marks.js";
import { el, textEl } from "./svg.js";
import { lines, widthOf } from "./text-width.js";

/** The heading of a picture, from the left: whose it is, and what. Takes {@link HEADING} units. */
export function heading(title: string, { plan, words, palette }: Drawing): string {
  return [
    textEl(
      "text",
      { x: 0, y: 22, "font-size": 22, "font-weight": 600, fill: palette.accent },
      committeeSaid(plan, words),
    ),
    textEl("text", { x: 0, y: 66, "font-size": 40, "font-weight": 600 }, title),
  ].join("");
}

/** How high the heading is. */
export const HEADING = 84;

const SIGN = 15;
const SIZE = 17;

type Key = { readonly mark: (x: number, y: number) => string; readonly width: number; readonly text: string };

/** What the marks mean, as many lines as it takes. Gives the drawing, and how high it is. */
export function legend(drawing: Drawing, width: number): { readonly drawn: string; readonly height: number } {
  const { plan, words, palette } = drawing;
  const states: Key[] = stateCounts(plan.items).map(([state, count]) => ({
    mark: (x, y) => stateMark(state, [x + SIGN / 2, y - 6], SIGN / 2, palette),
    width: SIGN,
    text: `${words.states[state]} ${words.number(count)}`,
  }));
  const lead: Key = {
    mark: (x, y) =>
      el("path", { d: `M${x + 4} ${y - 6}H${x + 34}`, stroke: palette.lead, "stroke-width": 4 }) +
      el("circle", { cx: x + 5, cy: y - 6, r: 5, fill: palette.accent }),
    width: 34,
    text: words.pictures.lead,
  };
  const hasLeads = plan.stops.some(({ handIns }) => handIns.length > 0);
  return keys([...states, ...(hasLeads ? [lead] : [])], width);
}

/** Signs with what they mean, in lines. */
export function keys(
  all: readonly Key[],
  width: number,
): { readonly drawn: string; readonly height: number } {
  let [x, y] = [0, 20];
  const drawn = all.map((key) => {
    const wide = key.width + 8 + widthOf(key.text, SIZE) + 26;
    if (x > 0 && x + wide - 26 > width) [x, y] = [0, y + 28];
    const one = key.mark(x, y) + textEl("text", { x: x + key.width + 8, y, "font-size": SIZE }, key.text);
    x += wide;
    return one;
  });
  return { drawn: drawn.join(""), height: all.length === 0 ? 0 : y + 10 };
}

/** What the picture was counted from, in small print. Gives the drawing, and how high it is. */
export function smallPrint(texts: readonly string[], drawing: Drawing, width: number) {
  const size = 15;
  const said = lines(texts.join(" "), width, size, 400, 3);
  const drawn = said.map((line, index) =>
    textEl("text", { x: 0, y: 16 + index * 21, "font-size": size, fill: drawing.palette.subtle }, line),
  );
  return { drawn: drawn.join(""), height: said.length * 21 };
}

/** The sentence of what a picture was counted from. */
export const sources = ({ plan, words }: Drawing): string[] => sourceSaid(plan, words);

/** A drawing moved to a place. */
export const moved = (x: number, y: number, drawn: string, scale = 1): string =>
  el("g", { transform: `translate(${x} ${y})${scale === 1 ? "" : ` scale(${scale})`}` }, drawn);

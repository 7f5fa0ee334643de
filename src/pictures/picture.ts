import type { YearPlan } from "../answers/year-plan.js";
import { wordsFor } from "../cards/words/index.js";
import {
  altText,
  committeeSaid,
  leftOutSaid,
  loadTable,
  type PictureKind,
  pictureTitle,
} from "../cards/year-plan-lines.js";
import type { Locale } from "../domain/question.js";
import { type Drawing, type Part, partId } from "./drawing.js";
import { factTable } from "./fact-table.js";
import { HEADING, heading, keys, legend, moved, smallPrint, sources } from "./frame.js";
import { barSign, hatch, LOAD_BOX, loadBars, SMALL_LOAD } from "./load.js";
import { PALETTES, type Theme } from "./palette.js";
import { planList } from "./plan-list.js";
import { document, el, MOST_PIXELS } from "./svg.js";
import { SMALL_WHEEL, WHEEL_BOX } from "./wheel-geometry.js";
import { wheel } from "./year-wheel.js";

/**
 * How a picture is wanted: on a screen, where what is around it says what it is (`titled`: it says so itself), or as a
 * sheet of paper with every row by name.
 */
export type Look = {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly titled?: boolean;
  readonly print?: boolean;
  /** On a screen as narrow as a phone. */
  readonly small?: boolean;
};

const MARGIN = 28;
const INNER = MOST_PIXELS - 2 * MARGIN;

function loadKeys(drawing: Drawing, width: number): Part {
  const { columns } = drawing.words.pictures;
  const key = (bar: "presented" | "handedIn") => ({
    mark: (x: number, y: number) => barSign(bar, x, y, drawing),
    width: 18,
    text: columns[bar],
  });
  return keys([key("presented"), key("handedIn")], width);
}

function loadPart(drawing: Drawing): Part {
  const { drawn, height } = loadBars(drawing);
  return { drawn: hatch(drawing) + drawn, height };
}

/** The picture itself, with what its marks mean below it. */
function body(kind: PictureKind, drawing: Drawing, width: number): Part {
  const isWheel = kind === "year-wheel";
  const scale = Math.min(1, width / (isWheel ? WHEEL_BOX[0] : LOAD_BOX[0]));
  const { drawn, height } = isWheel ? wheel(drawing) : loadPart(drawing);
  const below = isWheel ? legend(drawing, width) : loadKeys(drawing, width);
  const under = height * scale + (isWheel ? 20 : 6);
  return { drawn: moved(0, 0, drawn, scale) + moved(0, under, below.drawn), height: under + below.height };
}

const smallPrintOf = (kind: PictureKind, drawing: Drawing, width: number): Part =>
  smallPrint(
    [...(kind === "load" ? leftOutSaid(drawing.plan, drawing.words) : []), ...sources(drawing)],
    drawing,
    width,
  );

function onScreen(kind: PictureKind, drawing: Drawing, title: string | null): Part {
  const top = title === null ? MARGIN : MARGIN + HEADING + 16;
  const picture = body(kind, drawing, INNER);
  const print = smallPrintOf(kind, drawing, INNER);
  return {
    drawn: [
      title === null ? "" : moved(MARGIN, MARGIN, heading(title, drawing)),
      moved(MARGIN, top, picture.drawn),
      moved(MARGIN, top + picture.height + 8, print.drawn),
    ].join(""),
    height: Math.ceil(top + picture.height + 8 + print.height + MARGIN / 2),
  };
}

/** What stands below a small picture is as large as in one of so many units across. */
const SMALL_TEXT = 420;

/** How wide a small picture is, in units. */
const smallWidth = (kind: PictureKind): number => (kind === "year-wheel" ? SMALL_WHEEL : SMALL_LOAD[0]);

function onPhone(kind: PictureKind, drawing: Drawing): Part {
  const scale = smallWidth(kind) / SMALL_TEXT;
  const isWheel = kind === "year-wheel";
  const { drawn, height } = isWheel ? wheel(drawing) : loadPart(drawing);
  const below = isWheel ? legend(drawing, SMALL_TEXT) : loadKeys(drawing, SMALL_TEXT);
  const print = smallPrintOf(kind, drawing, SMALL_TEXT);
  const under = height + 8 + below.height * scale + 8;
  return {
    drawn: [drawn, moved(0, height + 8, below.drawn, scale), moved(0, under, print.drawn, scale)].join(""),
    height: Math.ceil(under + (print.height + 4) * scale),
  };
}

/**
 * A sheet in fifths of a millimetre: A4 less the margins that browsers and printers leave, so that it comes out on one
 * sheet whatever they are set to.
 */
const SHEET = { box: [940, 1360], size: ["188mm", "272mm"] } as const;

function onPaper(kind: PictureKind, drawing: Drawing, title: string): Part {
  const [width, height] = SHEET.box;
  const top = HEADING + 16;
  const picture = body(kind, drawing, width);
  const print = smallPrintOf(kind, drawing, width);
  const below = top + picture.height + 18;
  const room = height - below - print.height - 16;
  const rest =
    kind === "year-wheel"
      ? planList(drawing, width, room)
      : factTable(loadTable(drawing.plan, drawing.words), drawing, width, room);
  return {
    drawn: [
      heading(title, drawing),
      moved(0, top, picture.drawn),
      moved(0, below, rest),
      moved(0, height - print.height - 4, print.drawn),
    ].join(""),
    height,
  };
}

/** A committee's year as a picture: the SVG document, with all that it shows as its description. */
export function picture(
  kind: PictureKind,
  plan: YearPlan,
  { theme, locale, titled = false, print = false, small = false }: Look,
): string {
  const drawing: Drawing = { plan, words: wordsFor(locale), palette: PALETTES[theme], small };
  const { words, palette } = drawing;
  const title = pictureTitle(kind, plan, words);
  const { drawn, height } = print
    ? onPaper(kind, drawing, title)
    : small
      ? onPhone(kind, drawing)
      : onScreen(kind, drawing, titled ? title : null);
  const box = print ? SHEET.box : ([small ? smallWidth(kind) : MOST_PIXELS, height] as const);
  return document(
    {
      id: partId(`${kind}-${plan.committee.id.replace(/[^a-z0-9]+/gi, "-")}-${plan.year}`, drawing),
      lang: locale,
      box,
      size: print ? SHEET.size : box,
      title: `${title}, ${committeeSaid(plan, words)}`,
      description: altText(kind, plan, words),
      ink: palette.ink,
    },
    el("rect", { width: box[0], height: box[1], fill: palette.paper }),
    drawn,
  );
}

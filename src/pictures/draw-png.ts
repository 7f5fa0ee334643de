import { createRequire } from "node:module";
import { Resvg, type ResvgRenderOptions } from "@resvg/resvg-js";
import { MOST_PIXELS } from "./svg.js";

const require = createRequire(import.meta.url);

/** The fonts of the pictures, as files: a server need not have any of its own. */
const FONTS = ["400Regular/OpenSans_400Regular.ttf", "600SemiBold/OpenSans_600SemiBold.ttf"].map((file) =>
  require.resolve(`@expo-google-fonts/open-sans/${file}`),
);

const FONT = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: "Open Sans" };

/** Made smaller where a side is longer than Teams shows. */
function sizedFor({ width, height }: Resvg): NonNullable<ResvgRenderOptions["fitTo"]> {
  if (Math.max(width, height) <= MOST_PIXELS) return { mode: "original" };
  return width > height ? { mode: "width", value: MOST_PIXELS } : { mode: "height", value: MOST_PIXELS };
}

/** An SVG document as PNG, as large as it says it is, at most {@link MOST_PIXELS} a side. @throws where it is no SVG. */
export function drawPng(svg: string): Uint8Array {
  const fitTo = sizedFor(new Resvg(svg, { font: { loadSystemFonts: false } }));
  return new Resvg(svg, { font: FONT, fitTo }).render().asPng();
}

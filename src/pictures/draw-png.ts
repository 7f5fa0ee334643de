import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const require = createRequire(import.meta.url);

/** The fonts of the pictures, as files: a server need not have any of its own. */
const FONTS = ["400Regular/OpenSans_400Regular.ttf", "600SemiBold/OpenSans_600SemiBold.ttf"].map((file) =>
  require.resolve(`@expo-google-fonts/open-sans/${file}`),
);

/** An SVG document as PNG, as large as it says it is. @throws where it is no SVG. */
export const drawPng = (svg: string): Uint8Array =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: "Open Sans" },
  })
    .render()
    .asPng();

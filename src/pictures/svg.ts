/** What an attribute may be; one that is `undefined` is left out. */
type Value = string | number | undefined;

/** Attributes of an element, by name. */
export type Attributes = Readonly<Record<string, Value>>;

/** Characters that XML takes for its own, and those it does not take at all. */
const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff\p{Cs}]/gu;

/** Text of anybody's as XML says it: nothing in it is markup, and what XML forbids is gone. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);

/** Two decimals are finer than any screen or printer. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const written = (value: string | number): string =>
  typeof value === "number" ? short(value) : escapeXml(value);

/** An element around what is already XML. Attribute values are escaped here. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`]))
    .join("");
  return children.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${children.join("")}</${name}>`;
}

/** A text element, or any other that holds nothing but text. */
export const textEl = (name: string, attributes: Attributes, text: string): string =>
  el(name, attributes, escapeXml(text));

/** The fonts a picture is drawn with: the one that is shipped, then what a browser is likely to have. */
const FONTS = "'Open Sans', 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** A whole picture: how large it is, what it is called, and what it says to whoever does not see it. */
export type Picture = {
  readonly id: string;
  readonly lang: string;
  /** Units across and down. */
  readonly box: readonly [number, number];
  /** How large it is shown: pixels, or a length ("180mm"). */
  readonly size: readonly [number | string, number | string];
  readonly title: string;
  readonly description: string;
  readonly ink: string;
};

/** The SVG document of a picture. It needs no style sheet, so that no content policy stands in its way. */
export function document(
  { id, lang, box, size, title, description, ink }: Picture,
  ...children: readonly string[]
): string {
  const [width, height] = size;
  return el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${box[0]} ${box[1]}`,
      role: "img",
      lang,
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": FONTS,
      fill: ink,
    },
    textEl("title", { id: `${id}-title` }, title),
    textEl("desc", { id: `${id}-desc` }, description),
    ...children,
  );
}

/** Teams shows no picture that is larger than this on a side, in pixels. */
export const MOST_PIXELS = 1024;

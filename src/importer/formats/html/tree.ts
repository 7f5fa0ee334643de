import { withoutEntities } from "../markup.js";

/** An element with what it holds. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
};

/** An element, or text with its character references read. */
export type HtmlNode = Element | string;

/** What is nested deeper stands beside instead: nobody writes so, and a reader would run out of stack. */
const DEEPEST = 150;
const VOID = new Set(["br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base", "source"]);
/** What holds no text for a reader. */
const SKIPPED =
  /<(script|style|head|noscript|template|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!\[?[^>]*>|<\?[^>]*>/gi;
/** Elements that end where another begins although nobody closed them. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ["li", "p"],
  p: ["p"],
  tr: ["tr", "td", "th", "p"],
  td: ["td", "th", "p"],
  th: ["td", "th", "p"],
};

/** Reads HTML into a tree, as forgivingly as a browser where it matters: unclosed `p`, `li` and cells. */
export function parseHtml(html: string): Element {
  const root: Element = { name: "#root", attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const token of html.replace(SKIPPED, "").matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|[^<]+|</gi)) {
    const [whole, slash, tag, attributes] = token;
    if (tag === undefined) open.at(-1)?.children.push(withoutEntities(whole));
    else if (slash === "/") close(open, tag.toLowerCase());
    else begin(open, tag.toLowerCase(), attributes ?? "");
  }
  return root;
}

function begin(open: Element[], name: string, attributes: string): void {
  const rule = CLOSES[name];
  while (rule?.includes(open.at(-1)?.name ?? "") && open.length > 1) open.pop();
  const element: Element = { name, attributes: attributesOf(attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (!VOID.has(name) && !attributes.endsWith("/") && open.length < DEEPEST) open.push(element);
}

function close(open: Element[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.splice(at);
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)].map(
      ([, name = "", double, single, bare]) => [
        name.toLowerCase(),
        withoutEntities(double ?? single ?? bare ?? ""),
      ],
    ),
  );

/** Whether a node is an element, of one of the names where given. */
export const isElement = (node: HtmlNode, ...names: readonly string[]): node is Element =>
  typeof node !== "string" && (names.length === 0 || names.includes(node.name));

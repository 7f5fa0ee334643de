import type { Block, List, Place } from "../../document.js";
import { headingOf, isLabel } from "../lines/headings.js";
import { LABEL, PLAIN } from "../lines/levels.js";
import { oneSpaced } from "../markup.js";
import { tableFrom } from "./table.js";
import { textOf } from "./text.js";
import { type Element, type HtmlNode, isElement, parseHtml } from "./tree.js";

type Item = List["items"][number];

const BLOCKS = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "div",
  "section",
  "article",
  "blockquote",
  "pre",
  "hr",
  "dl",
  "main",
  "header",
  "footer",
  "body",
  "html",
];
const LONGEST_HEADING = 100;
const DEEP_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\p{Lu}/u;

/**
 * Turns HTML into blocks. Their place is a count of paragraphs (from 1), the nearest to a line that a
 * document without fixed pages has; a table's row or a list's item counts as one.
 */
export function blocksOfHtml(html: string): Block[] {
  let count = 0;
  return blocksIn(parseHtml(html).children, () => ({ line: ++count }));
}

function blocksIn(nodes: readonly HtmlNode[], place: () => Place): Block[] {
  const blocks: Block[] = [];
  let loose: HtmlNode[] = [];
  const flush = (): void => {
    if (textOf(loose) !== "") blocks.push(...paragraphs(loose, place));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node, ...BLOCKS)) loose.push(node);
    else {
      flush();
      blocks.push(...blocksOf(node, place));
    }
  }
  flush();
  return blocks;
}

function blocksOf(element: Element, place: () => Place): Block[] {
  const heading = /^h([1-6])$/.exec(element.name);
  if (heading) return headings(element, Number(heading[1]), place());
  if (element.name === "table") return tableFrom(element, place);
  if (element.name === "ul" || element.name === "ol") return listFrom(element, place);
  return element.name === "p" ? paragraphs(element.children, place) : blocksIn(element.children, place);
}

function headings(element: Element, level: number, place: Place): Block[] {
  const text = oneSpaced(textOf(element.children));
  return text === "" ? [] : [headingOf(text, level, place)];
}

/** A paragraph; one that is bold as a whole and short, or begins with a section's number, is a heading. */
function paragraphs(nodes: readonly HtmlNode[], place: () => Place): Block[] {
  const nested = nodes.some((node) => isElement(node, "table", "ul", "ol"));
  if (nested) return blocksIn(nodes, place);
  return textOf(nodes)
    .split("\n")
    .filter((text) => text !== "")
    .map((text): Block => {
      const at = place();
      const looks = text.length <= LONGEST_HEADING && !/[.:;,]$/.test(text);
      if (looks && DEEP_NUMBER.test(text)) return headingOf(text, PLAIN, at);
      if (looks && isBold(nodes)) return headingOf(text, isLabel(text) ? LABEL : PLAIN, at);
      return { kind: "paragraph", text, place: at };
    });
}

const isBold = (nodes: readonly HtmlNode[]): boolean =>
  nodes.every((node) =>
    isElement(node)
      ? ["strong", "b", "br", "a", "img"].includes(node.name) ||
        (["em", "i", "span", "u"].includes(node.name) && isBold(node.children))
      : node.trim() === "",
  );

function listFrom(list: Element, place: () => Place): Block[] {
  const items = itemsIn(list, 1, place);
  const first = items[0];
  return first ? [{ kind: "list", items, place: first.place }] : [];
}

const isList = (node: HtmlNode): node is Element => isElement(node, "ul", "ol");

function itemsIn(list: Element, level: number, place: () => Place): Item[] {
  return list.children.flatMap((node) => {
    if (isList(node)) return itemsIn(node, level + 1, place);
    const within = isElement(node) ? node.children : [node];
    const text = oneSpaced(textOf(within.filter((child) => !isList(child))));
    const own: Item[] = text === "" ? [] : [{ level, text, place: place() }];
    return [...own, ...within.filter(isList).flatMap((child) => itemsIn(child, level + 1, place))];
  });
}

import { oneSpaced } from "../markup.js";
import { type HtmlNode, isElement } from "./tree.js";

const BREAKS = ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "table", "blockquote"];

/** The text of nodes: a line for each paragraph, a bullet before each item of a list. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  rawText(nodes)
    .split("\n")
    .map(oneSpaced)
    .filter((line) => line !== "" && line !== "•")
    .join("\n");

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node.replace(/\s+/g, " ");
      if (node.name === "br") return "\n";
      const text = rawText(node.children);
      if (node.name === "li") return `\n• ${text.trimStart()}\n`;
      return BREAKS.includes(node.name) ? `\n${text}\n` : text;
    })
    .join("");
}

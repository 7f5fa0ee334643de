import { PRODUCT, type Words } from "../cards/words/words.js";
import { type Content, type Html, html } from "./html.js";
import type { Frame } from "./wish-address.js";

/** What every page is made with. */
export type PageParts = {
  readonly words: Words;
  readonly frame: Frame;
  /** Addresses of the style sheet, and of the scripts that a page in Teams needs; no scripts elsewhere. */
  readonly style: string;
  readonly scripts: readonly string[];
};

/** A whole page. @param title what the page is about, without the product's name */
export function page(title: string, main: Content, { words, frame, style, scripts }: PageParts): string {
  const theme = frame.theme === null ? null : html` data-theme="${frame.theme}"`;
  return html`<!doctype html>
<html lang="${words.locale}"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${PRODUCT}</title>
<link rel="stylesheet" href="${style}">
${scripts.map((script) => html`<script src="${script}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">${words.pages.skip}</a>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`.toString();
}

/** The top of a page: whom it is about, and what. */
export const pageHead = (eyebrow: string, title: Content, below: Content = null): Html =>
  html`<header class="head"><p class="eyebrow">${eyebrow}</p><h1>${title}</h1>${below}</header>`;

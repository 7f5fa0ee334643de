/** HTML that is whole and safe to send: made by {@link html} alone, which escapes what is put into it. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What can be put into HTML: text is escaped, `null` and `false` are nothing, lists are put one after another. */
export type Content = string | number | Html | null | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

// Control characters have no place in HTML; those that turn writing around would make a text say something else.
const UNFIT = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (text: string): string =>
  text.replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? "").replace(UNFIT, " ");

function written(content: Content): string {
  if (content === null || content === false) return "";
  if (content instanceof Html) return content.toString();
  if (typeof content === "object") return content.map(written).join("");
  return escaped(String(content));
}

/** HTML from a template; attributes must be quoted in it. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(parts.map((part, index) => part + written(contents[index] ?? null)).join(""));

/** HTML that another part of the program made and that is escaped already (a drawn picture). */
export const made = (text: string): Html => new Html(text);

const NO_LINK = "#";

/** A link to a report as it may be followed from a page: https, else it leads nowhere. */
export const safeLink = (link: string): string =>
  URL.canParse(link) && new URL(link).protocol === "https:" ? link : NO_LINK;

/** For a title, which is the document's own and so in Swedish whatever the page speaks: how it is to be read aloud. */
export const inSwedish = (locale: "sv" | "en"): Html | null => (locale === "sv" ? null : html` lang="sv"`);

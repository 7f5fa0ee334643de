import { type Recogniser, type Source, skipBlank, textAt } from "./source.js";

/** "1.2 Innehåll .....→4": dots or a tab, then a page number. */
const WITH_DOTS = /\S\s*(?:\.{3,}|…{2,}|_{4,}|(?:\. ){3,})\s*(\d{1,3})?\s*$/;
const WITH_TAB = /^[^\t]*(?:\S\t[^\t]*)?\S(?:\t|\s)\s*(\d{1,3})\s*$/;
const TITLE = /^[#*\s]*(?:inneh[aåä&é]ll(?:sf[^\s]{1,3}rteckning)?|table of contents)[*\s:]*$/i;
const FEWEST = 3;

/** A table of contents: left out, as its lines would be taken for headings and figures. Says so in a notice. */
export const contents: Recogniser = (source, at) => {
  const titled = TITLE.test(textAt(source, at));
  const first = titled ? skipBlank(source, at + 1) : at;
  const entries = entriesFrom(source, first, titled);
  if (entries.length < FEWEST || !rises(entries.map(({ page }) => page))) return null;
  const place = source.lines[at]?.place ?? null;
  const detail = `${entries.length} rader i en innehållsförteckning`;
  const next = (entries.at(-1)?.at ?? first) + 1;
  return { blocks: [], next, notices: [{ code: "contents-left-out", detail, place }] };
};

type Entry = { readonly at: number; readonly page: number | null };

function entriesFrom(source: Source, first: number, titled: boolean): Entry[] {
  const entries: Entry[] = [];
  for (let at = first; ; at = skipBlank(source, at + 1)) {
    const entry = entryAt(source, at, titled);
    if (!entry) return entries;
    entries.push(entry);
  }
}

function entryAt(source: Source, at: number, titled: boolean): Entry | null {
  const line = source.lines[at]?.text ?? "";
  const found = WITH_DOTS.exec(line) ?? (titled ? WITH_TAB.exec(line) : null);
  return found ? { at, page: found[1] ? Number(found[1]) : null } : null;
}

/** Pages never go back by much: a table of amounts is no table of contents. */
function rises(pages: readonly (number | null)[]): boolean {
  const known = pages.filter((page) => page !== null);
  const falls = known.filter((page, index) => index > 0 && page < (known[index - 1] ?? 0)).length;
  return known.length >= FEWEST && falls <= known.length / 10;
}

/** What mammoth's document holds of a paragraph, as far as it is needed here. Its types leave it open. */
type Node = {
  readonly type?: string;
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly children?: readonly Node[];
};

/**
 * Word numbers headings by itself, and the numbers stand in no text. This counts them as Word does, and
 * writes each before its heading ("2.1.3 Uppföljning"), unless one is there already. Headings of the silent
 * styles count without showing it, and so have no number.
 */
export function numberedHeadings(silent: ReadonlySet<string>): (document: unknown) => unknown {
  const counts: number[] = [];
  const visit = (node: Node): Node => {
    const children = node.children?.map(visit);
    const isNumbered = isNumberedHeading(node) && !silent.has(node.styleId ?? "");
    const number = isNumbered ? nextNumber(counts, Number(node.numbering?.level ?? 0)) : null;
    const text = number === null || /^\s*\d/.test(textOf(node)) ? [] : [run(`${number} `)];
    return children ? { ...node, children: [...text, ...children] } : node;
  };
  return (document) => (isNode(document) ? visit(document) : document);
}

const LEVEL_END = "</w:lvl>";

/**
 * The styles whose numbering prints nothing, by Word's numbering part: LibreOffice numbers every heading so.
 * Only what stands between a level's tags is looked at.
 */
export function silentStyles(numbering: string): ReadonlySet<string> {
  const levels = numbering.split(LEVEL_END).map((part) => part.slice(part.lastIndexOf("<w:lvl ")));
  return new Set(
    levels.flatMap((level) => {
      const style = /<w:pStyle [^>]*?w:val="([^"]+)"/.exec(level)?.[1];
      const prints = !/<w:numFmt [^>]*?w:val="none"/.test(level) && !/<w:lvlText [^>]*?w:val=""/.test(level);
      return style === undefined || prints ? [] : [style];
    }),
  );
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const isNumberedHeading = ({ type, styleName, numbering }: Node): boolean =>
  type === "paragraph" && /^heading \d/i.test(styleName ?? "") && numbering?.isOrdered === true;

function nextNumber(counts: number[], level: number): string {
  while (counts.length <= level) counts.push(0);
  counts.splice(level + 1);
  counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((count) => Math.max(1, count)).join(".");
}

const textOf = (node: Node): string => node.value ?? node.children?.map(textOf).join("") ?? "";

const run = (value: string): Node => ({ type: "run", children: [{ type: "text", value }] });

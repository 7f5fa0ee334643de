/** A PDF written by hand: pages of text lines, nothing more. What is broken or locked is made of it by tests. */
export function pdfWith(
  pages: readonly (readonly string[])[],
  options: {
    readonly encrypted?: boolean;
    /** Drawn on every page. */
    readonly drawing?: string;
    /** Drawn on each page in turn. */
    readonly drawings?: readonly string[];
  } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const kids = pages.map((lines, page) => {
    const text = lines
      .map((line, index) => `BT /F1 11 Tf 60 ${760 - 16 * index} Td (${line}) Tj ET`)
      .join("\n");
    const content = `${options.drawing ?? ""}\n${options.drawings?.[page] ?? ""}\n${text}`;
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  const lock = options.encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`)
    : null;
  return written(objects, lock);
}

function written(objects: readonly string[], lock: number | null): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const locked = lock === null ? "" : ` /Encrypt ${lock} 0 R /ID [<00><00>]`;
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

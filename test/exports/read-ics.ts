/** A property of a calendar file, as it stands there: its name, what stands beside it, and its text. */
export type Line = { readonly name: string; readonly parameters: string; readonly value: string };

/** A component: its properties, and what is in it. */
export type Part = { readonly kind: string; readonly lines: Line[]; readonly parts: Part[] };

/** The lines of a file before they are unfolded. Complains of what RFC 5545 (3.1) does not allow. */
function physicalLines(bytes: Uint8Array): string[] {
  // Each line by itself: a sign that was cut in two by folding is none in either of them.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a && bytes[at - 1] !== 0x0d) throw new Error(`a bare line feed at octet ${at}`);
    if (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)
      throw new Error(`a bare carriage return at octet ${at}`);
    if (bytes[at] !== 0x0d) continue;
    if (at - start > 75) throw new Error(`a line of ${at - start} octets`);
    lines.push(decoder.decode(bytes.subarray(start, at)));
    start = at + 2;
  }
  if (start !== bytes.length) throw new Error("the last line does not end in CRLF");
  return lines;
}

/** Reads a calendar file by nothing but its grammar, and by nothing of what wrote it. */
export function readCalendar(file: string): Part {
  const logical: string[] = [];
  for (const line of physicalLines(new TextEncoder().encode(file))) {
    if (!line.startsWith(" ")) logical.push(line);
    else if (logical.length === 0) throw new Error("the first line goes on from nothing");
    else logical[logical.length - 1] += line.slice(1);
  }
  const root: Part = { kind: "", lines: [], parts: [] };
  const open = [root];
  for (const line of logical) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/su.exec(line) ?? [];
    if (name === "") throw new Error(`no property: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is looked for
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw new Error(`a control sign in ${name}`);
    const inner = open.at(-1) ?? root;
    if (name === "BEGIN") {
      const part: Part = { kind: value, lines: [], parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (name === "END") {
      if (inner.kind !== value) throw new Error(`END:${value} in ${inner.kind}`);
      open.pop();
    } else inner.lines.push({ name, parameters, value });
  }
  const [calendar, ...more] = root.parts;
  if (!calendar || more.length > 0 || open.length > 1) throw new Error("no single whole calendar");
  return calendar;
}

/** The text of a property, its escapes (RFC 5545, 3.3.11) undone; complains of what had to be escaped and is not. */
export function textOf(part: Part | undefined, name: string): string | null {
  const value = part?.lines.find((line) => line.name === name)?.value;
  if (value === undefined) return null;
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`${name} holds a bare ; or ,: ${value}`);
  return value.replaceAll(/\\(.)/gsu, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

/** The events of a file by their identities. */
export const eventsIn = (file: string): Map<string, Part> =>
  new Map(
    readCalendar(file)
      .parts.filter(({ kind }) => kind === "VEVENT")
      .map((part) => [textOf(part, "UID") ?? "", part]),
  );

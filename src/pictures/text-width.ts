/** How heavy a text is drawn. */
export type Weight = 400 | 600;

/**
 * How wide letters are, in hundredths of the font's size: Open Sans, rounded up. What stands in no group is taken
 * for as wide as the widest.
 */
const WIDTHS: Readonly<Record<Weight, readonly (readonly [number, string])[]>> = {
  400: [
    [27, "ijlJ.,:;·!’' "],
    [33, "I()-"],
    [38, 'f”“"t/'],
    [45, "r?"],
    [50, "zcs"],
    [54, "vy–kxFLg"],
    [58, "S§aeåäéETYXZ0123456789ö…"],
    [63, "oPVbdhnpqu+"],
    [66, "KRABCÅÄ"],
    [75, "DGU&HN"],
    [80, "wOQÖ"],
  ],
  600: [
    [29, "ijl.,:;·!’' "],
    [33, "IJ-()"],
    [42, 'ft”“"/'],
    [48, "r?szc"],
    [55, "–§vyFLgxEST"],
    [60, "aekåäéZ0123456789Y…"],
    [64, "bdopqöPVXhnuCKR+"],
    [68, "ABÅÄ"],
    [79, "GDU&HNOQÖ"],
    [83, "w"],
  ],
};

const WIDEST = 97;

const widthsOf = (weight: Weight): ReadonlyMap<string, number> =>
  new Map(
    WIDTHS[weight].flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
  );

const BY_WEIGHT = { 400: widthsOf(400), 600: widthsOf(600) };

/** How wide a text is at most, in the units of its size. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const widths = BY_WEIGHT[weight];
  const hundredths = [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? WIDEST), 0);
  return (hundredths * size) / 100;
}

/** A text that fits: whole, or cut after a word (else within one) with a sign that it was. */
export function cut(text: string, most: number, size: number, weight: Weight = 400): string {
  if (widthOf(text, size, weight) <= most) return text;
  const letters = [...text];
  let length = letters.length - 1;
  while (length > 0 && widthOf(`${letters.slice(0, length).join("")}…`, size, weight) > most) length -= 1;
  const kept = letters.slice(0, length).join("");
  const word = kept.lastIndexOf(" ");
  // A cut in the middle of a word is better than half of the line left empty.
  const end = word > kept.length * 0.6 && letters[length] !== " " ? word : kept.length;
  return `${kept.slice(0, end).replace(/[\s,.·–-]+$/, "")}…`;
}

/** A text in lines that fit, broken between words; the last of them is cut where there are too many. */
export function lines(text: string, most: number, size: number, weight: Weight, atMost: number): string[] {
  const made: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = made.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= most)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(word);
  }
  const kept = made.slice(0, atMost - 1);
  const rest = made.slice(atMost - 1).join(" ");
  return [...kept, ...(rest === "" ? [] : [rest])].map((line) => cut(line, most, size, weight));
}

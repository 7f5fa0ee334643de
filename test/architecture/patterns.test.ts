import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { getReady } from "../playground/helper.js";

// Every regular expression of the program, also those made of words as it starts, taken apart by a checker.

const foundSchema = z.object({
  literals: z.int(),
  made: z.int(),
  slow: z.array(z.object({ at: z.string(), source: z.string(), exponential: z.boolean() })),
});

let found: z.infer<typeof foundSchema>;
beforeAll(async () => {
  await getReady();
  const script = fileURLToPath(new URL("patterns.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 10_000_000 });
  found = foundSchema.parse(JSON.parse(stdout));
}, 180_000);

/**
 * Where a pattern may take time by the square of a text's length: there nobody's text is longer than a message, a
 * line, a name or a cell is read (2,000 characters of a message; `importer/formats/divide.ts` divides the rest).
 */
const OF_SHORT_TEXTS =
  /^(?:language|importer|cards|exports|pictures|bot\/read-extension|domain\/(?:personal-data|report-link|check\/rules))\b/;

describe("regular expressions", () => {
  it("are all found, written out and made", () => {
    expect(found.literals).toBeGreaterThan(500);
    expect(found.made).toBeGreaterThan(200);
  });

  it("never take time that doubles with each letter", () =>
    expect(found.slow.filter(({ exponential }) => exponential)).toEqual([]));

  it("take more than time by the length only where texts are short", () =>
    expect(found.slow.filter(({ at }) => !OF_SHORT_TEXTS.test(at))).toEqual([]));
});

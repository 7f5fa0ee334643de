import { readFileSync } from "node:fs";
import { z } from "zod";

const packageSchema = z.looseObject({ version: z.string() });

/** The product's version, as `package.json` has it. */
export const productVersion = (): string =>
  packageSchema.parse(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")))
    .version;

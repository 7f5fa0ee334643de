import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import Ajv04 from "ajv-draft-04";
import formats from "ajv-formats";

/** The schema's version; the newest that `@microsoft/app-manifest` ships. Its files come with the package. */
const VERSION = "v1.30";

const require = createRequire(import.meta.url);

const folder = (): string =>
  join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams", VERSION);

function compiled(name: string): ValidateFunction {
  // The files begin with a byte order mark, and are of an older draft than Ajv's own.
  const schema = JSON.parse(readFileSync(join(folder(), name), "utf8").replace(/^\uFEFF/, "")) as object;
  const options = { strict: false, allErrors: true, unicodeRegExp: false };
  const isDraft04 = "$schema" in schema && String(schema.$schema).includes("draft-04");
  const ajv = isDraft04 ? new Ajv04.default(options) : new Ajv(options);
  formats.default(ajv as Ajv);
  return ajv.compile(schema);
}

/** Compiled once: it takes half a second. */
const validators = new Map<string, ValidateFunction>();

function faultsBy(name: string, value: unknown): string[] {
  const validate = validators.get(name) ?? compiled(name);
  validators.set(name, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = "additionalProperty" in params ? ` (${params.additionalProperty})` : "";
    return `${instancePath === "" ? "the whole" : instancePath} ${message}${extra}`;
  });
}

/** What Teams' own schema finds wrong with a manifest. */
export const manifestFaults = (manifest: unknown): string[] =>
  faultsBy("MicrosoftTeams.schema.json", manifest);

/** What Teams' own schema finds wrong with the texts of another language. */
export const localizationFaults = (texts: unknown): string[] =>
  faultsBy("MicrosoftTeams.Localization.schema.json", texts);

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPackageValues } from "../../config.js";
import { keysOf } from "../../domain/keys.js";
import { complaintOf, optionsIn } from "../arguments.js";
import type { Command } from "../io.js";
import type { Placeholder, Values } from "../packaging/manifest.js";
import { pack } from "../packaging/package.js";
import { productVersion } from "../packaging/version.js";

const TEMPLATE = fileURLToPath(new URL("../../../appPackage/", import.meta.url));

const OPTIONS = {
  "app-id": { type: "string" },
  "bot-id": { type: "string" },
  domain: { type: "string" },
  developer: { type: "string" },
  website: { type: "string" },
  privacy: { type: "string" },
  terms: { type: "string" },
  out: { type: "string", default: "build/namndkoll.zip" },
} as const;

type Option = Exclude<keyof typeof OPTIONS, "out">;

const PLACEHOLDER_OF: Readonly<Record<Option, Placeholder>> = {
  "app-id": "TEAMS_APP_ID",
  "bot-id": "BOT_ID",
  domain: "BOT_DOMAIN",
  developer: "DEVELOPER_NAME",
  website: "DEVELOPER_WEBSITE",
  privacy: "PRIVACY_URL",
  terms: "TERMS_URL",
};

const OPTION_NAMES = keysOf(PLACEHOLDER_OF);

const USAGE = `npm run package -- ${OPTION_NAMES.map((name) => `--${name} …`).join(" ")} [--out FILE]`;

const wrong = complaintOf(USAGE);

/** What the options say, else what the environment says; the version is the product's own. */
function valuesFrom(options: ReturnType<typeof optionsIn<typeof OPTIONS>>): Values {
  const said = OPTION_NAMES.flatMap((name) => {
    const value = options[name]?.trim();
    return value ? [[PLACEHOLDER_OF[name], value] as const] : [];
  });
  return { APP_VERSION: productVersion(), ...loadPackageValues(), ...Object.fromEntries(said) };
}

/** How to give what has no value. */
function advice(fault: string): string {
  const option = OPTION_NAMES.find((name) => fault.startsWith(PLACEHOLDER_OF[name]));
  return option === undefined ? fault : `${fault}: give --${option}, or set ${PLACEHOLDER_OF[option]}`;
}

/**
 * `package`: makes the zip that is uploaded to Teams, from `appPackage/` and the options (or the environment
 * variables of the placeholders' names). Nothing is written while anything is wrong with it; each fault is named.
 */
export const packageCommand: Command = async (args, { out, err }) => {
  const options = optionsIn(args, OPTIONS, wrong);
  const packed = pack(TEMPLATE, valuesFrom(options));
  if (!packed.ok) {
    for (const fault of packed.faults) err(advice(fault));
    return 1;
  }
  const file = resolve(options.out);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed.zip);
  out(`${file}: ${packed.files.join(", ")}`);
  return 0;
};

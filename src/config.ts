import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import type { CalendarDate } from "./domain/calendar-date.js";
import { keysOf } from "./domain/keys.js";
import { codeOf, messageOf } from "./domain/thrown.js";
import { isSlipOf } from "./language/distance.js";

const APP_TYPES = ["SingleTenant", "UserAssignedMSI"] as const;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
};

/** Whether a text is the address of a PostgreSQL database, as STORE_URL has it. */
export const isDatabaseUrl = (text: string): boolean =>
  URL.canParse(text) &&
  /^postgres(?:ql)?:$/.test(new URL(text).protocol) &&
  new URL(text).pathname.length > 1;

const list = (text: string): string[] => text.split(",").map((part) => part.trim());
// `*` stands for any host, which an empty list means from here on.
const hostList = (text: string): string[] => (text.trim() === "*" ? [] : list(text));
const directoryId = z.guid("must be an id of the form 00000000-0000-0000-0000-000000000000").toLowerCase();
/** An address such as https://namndkoll.example.se, without a path; http only where it is this machine's own. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin } = new URL(text);
  const secure = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return secure && [origin, `${origin}/`].includes(text.toLowerCase());
};
/** Where Teams takes what bots send. The clouds of the US government (but GCC) and of China have hosts of their own. */
const MICROSOFTS_HOSTS = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];
const hostPattern = /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

const A_PORT = "must be a whole number from 0 to 65535 (0 takes any free port)";
const port = z
  .string()
  .regex(/^\d{1,5}$/, A_PORT)
  .transform(Number)
  .refine((number) => number <= 65_535, A_PORT);
const perMinute = z
  .string()
  .regex(/^\d{1,6}$/, "must be a whole number (0 sets no limit)")
  .transform(Number);

/**
 * Every setting there is, by the name of its variable. `.env.example` lists the same ones with the same
 * defaults (a test compares the two). A variable that is set to nothing counts as not set.
 */
export const settings = z.object({
  PORT: port.default(3978),
  HOST: z.string().optional(),
  STATE_DIR: z.string().default("data/state"),
  BACKUPS_KEPT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, "must be a whole number from 1")
    .transform(Number)
    .default(14),
  STORE_URL: z
    .string()
    .refine(isDatabaseUrl, "must be of the form postgres://user:password@host:5432/database")
    .optional(),
  HOME_MUNICIPALITY: z
    .string()
    .regex(/^[a-z-]+$/, "must be a municipality's id from data/parties.json, such as nykoping")
    .default("nykoping"),
  TZ_NAME: z
    .string()
    .refine(isTimeZone, "is not a time zone that this Node.js knows; write one such as Europe/Stockholm")
    .default("Europe/Stockholm"),
  LINK_HOSTS: z
    .string()
    .transform(hostList)
    .refine(
      (hosts) => hosts.every((host) => hostPattern.test(host)),
      "must be host names separated by commas (nykoping.sharepoint.com, .nykoping.se), or * for any",
    )
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be an https address without a path, such as https://namndkoll.example.se")
    .transform((address) => new URL(address).origin)
    .optional(),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  TURNS_PER_PERSON: perMinute.default(40),
  TURNS_PER_TENANT: perMinute.default(2_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  TODAY: z.iso.date("must be a day that exists, written as 2026-05-04").optional(),
  MICROSOFT_APP_ID: directoryId.optional(),
  MICROSOFT_APP_TYPE: z.enum(APP_TYPES, `must be ${APP_TYPES.join(" or ")}`).optional(),
  MICROSOFT_APP_TENANT_ID: directoryId.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  ALLOWED_TENANTS: z.string().transform(list).pipe(z.array(directoryId)).optional(),
  SERVICE_HOSTS: z
    .string()
    .transform((text) => list(text.toLowerCase()))
    .refine(
      (hosts) => hosts.every((host) => hostPattern.test(host) && !host.startsWith(".")),
      "must be whole host names separated by commas, such as smba.infra.gov.teams.microsoft.us",
    )
    .default(MICROSOFTS_HOSTS),
});

type Name = keyof typeof settings.shape;

/** In production mode these have no default: whoever runs it must have decided. */
const productionSettings = settings.required({
  LINK_HOSTS: true,
  MICROSOFT_APP_ID: true,
  MICROSOFT_APP_TYPE: true,
  MICROSOFT_APP_TENANT_ID: true,
  ALLOWED_TENANTS: true,
});

const NAMES = keysOf(settings.shape);
/** The settings that make it production mode as soon as one of them is there. */
const CREDENTIALS = NAMES.filter((name) => /^(MICROSOFT_APP_|ALLOWED_TENANTS$)/.test(name));
const SECRET: readonly Name[] = ["MICROSOFT_APP_PASSWORD", "STORE_URL"];

/** What to write where something is missing. */
const ADVICE: Partial<Record<Name, string>> = {
  LINK_HOSTS: "Write the hosts that report links may point at, separated by commas, or * for any.",
  MICROSOFT_APP_ID: "Write the app id (client id) of the bot's registration in Entra ID.",
  MICROSOFT_APP_TYPE: `Write ${APP_TYPES.join(" or ")}.`,
  MICROSOFT_APP_TENANT_ID: "Write the directory (tenant) id that the app is registered in.",
  MICROSOFT_APP_PASSWORD: "Write the app's client secret (or set MICROSOFT_APP_TYPE to UserAssignedMSI).",
  ALLOWED_TENANTS: "Write the directory (tenant) ids whose people may talk to the bot, separated by commas.",
};

/** How the bot is registered with Microsoft, and whom it talks to. */
export type AppRegistration = {
  readonly id: string;
  /** The directory the app is registered in. */
  readonly tenant: string;
  readonly credential:
    | { readonly type: "SingleTenant"; readonly password: string }
    | { readonly type: "UserAssignedMSI" };
  /** Directories whose people may talk to the bot. */
  readonly allowedTenants: readonly string[];
  /** Hosts that may be spoken to: where Teams takes what bots send. */
  readonly serviceHosts: readonly string[];
};

/**
 * Local mode: no authentication, therefore only on this machine; the day may be pinned. Production mode:
 * the day is always the real one.
 */
export type Mode =
  | { readonly kind: "local"; readonly today: CalendarDate | null }
  | { readonly kind: "production"; readonly app: AppRegistration };

/** The installation's settings, read and checked. */
export type Config = {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  readonly stateDir: string;
  /** How many daily backups of the state are kept in that folder. */
  readonly keepBackups: number;
  /** The database that holds the state instead of the folder, and whose state it is there; `null` without one. */
  readonly database: { readonly url: string; readonly tenant: string } | null;
  readonly homeMunicipality: string;
  readonly timeZone: string;
  /** Hosts that report links may point at; empty means any. A leading dot means subdomains too. */
  readonly linkHosts: readonly string[];
  /** Where people reach the program ("https://namndkoll.example.se"); `null` where that is not said. */
  readonly publicUrl: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where whoever watches over the program gets its counts; `null` where nobody does. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How many turns a minute are answered; `null` sets no limit, nor does local mode. */
  readonly limits: { readonly perPerson: number | null; readonly perTenant: number | null };
};

/** Settings that the program cannot start with: one sentence for each, naming its variable. */
export class ConfigError extends Error {
  override name = "ConfigError";
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
  }
}

/** Variables by name; what `process.env` and a parsed `.env` both are. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Turns variables into settings. What the environment says goes before what the file says.
 * @throws ConfigError with everything that is wrong, not just the first.
 */
export function readConfig(environment: Variables, file: Variables = {}): Config {
  const misspelt = [...misspeltIn(environment, looksLikeCredential), ...misspeltIn(file, () => true)];
  const given = withoutEmpty({ ...file, ...withoutEmpty(environment) });
  // A misspelt credential counts: it must never end in local mode, which has no authentication.
  const production = Object.keys(given).some(looksLikeCredential);
  return production ? productionConfig(given, misspelt) : localConfig(given, misspelt);
}

/** The settings of this process: its environment, and `.env` in the folder where there is one. */
export const loadConfig = (folder = "."): Config =>
  readConfig(process.env, readEnvFile(resolve(folder, ".env")));

/** What the Teams app package is filled with, by the names that the Agents Toolkit uses too. */
export const PACKAGE_NAMES = [
  "TEAMS_APP_ID",
  "BOT_ID",
  "BOT_DOMAIN",
  "DEVELOPER_NAME",
  "DEVELOPER_WEBSITE",
  "PRIVACY_URL",
  "TERMS_URL",
] as const;

/** Values for the app package from the environment; the bot's id is the app's where it is not given. */
export function loadPackageValues(
  environment: Variables = process.env,
): Partial<Record<(typeof PACKAGE_NAMES)[number], string>> {
  const given = withoutEmpty({ BOT_ID: environment.MICROSOFT_APP_ID, ...withoutEmpty(environment) });
  return Object.fromEntries(PACKAGE_NAMES.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}

/** The environment for a program this one starts: its own, without the bot's settings and secrets. */
export function environmentForChild(extra: Variables): NodeJS.ProcessEnv {
  const own = new Set<string>(NAMES);
  const kept = Object.entries(process.env).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(kept), ...extra };
}

function readEnvFile(path: string): Variables {
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return {};
    throw new ConfigError([`${path} cannot be read: ${messageOf(cause)}.`]);
  }
}

const withoutEmpty = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));

// === One mode each ===

function localConfig(given: Variables, misspelt: readonly string[]): Config {
  const values = checked(settings, given, misspelt);
  const host = values.HOST ?? "127.0.0.1";
  if (!isLoopback(host)) throw new ConfigError([OPEN_WITHOUT_LOCK(host)]);
  const mode = { kind: "local", today: values.TODAY ?? null } as const;
  return { ...common(values, "local"), mode, host, linkHosts: values.LINK_HOSTS ?? [] };
}

function productionConfig(given: Variables, misspelt: readonly string[]): Config {
  const values = checked(productionSettings, given, [...misspelt, ...contradictions(given)]);
  const app: AppRegistration = {
    id: values.MICROSOFT_APP_ID,
    tenant: values.MICROSOFT_APP_TENANT_ID,
    credential:
      values.MICROSOFT_APP_TYPE === "SingleTenant"
        ? { type: "SingleTenant", password: values.MICROSOFT_APP_PASSWORD ?? "" }
        : { type: "UserAssignedMSI" },
    allowedTenants: values.ALLOWED_TENANTS,
    serviceHosts: values.SERVICE_HOSTS,
  };
  const host = values.HOST ?? "0.0.0.0";
  return {
    ...common(values, app.tenant),
    mode: { kind: "production", app },
    host,
    linkHosts: values.LINK_HOSTS,
  };
}

/** What is wrong although each setting by itself is right. */
function contradictions(given: Variables): string[] {
  const password = given.MICROSOFT_APP_PASSWORD !== undefined;
  return [
    given.MICROSOFT_APP_TYPE === "SingleTenant" && !password && missing("MICROSOFT_APP_PASSWORD"),
    given.MICROSOFT_APP_TYPE === "UserAssignedMSI" && password && PASSWORD_WITH_MSI,
    given.TODAY !== undefined && TODAY_IN_PRODUCTION,
  ].filter((sentence) => sentence !== false);
}

function checked<T>(schema: z.ZodType<T>, given: Variables, faults: readonly string[]): T {
  const result = schema.safeParse(given);
  const found = result.success ? [] : result.error.issues.map((issue) => fault(issue, given));
  if (!result.success || faults.length > 0) throw new ConfigError([...new Set([...faults, ...found])]);
  return result.data;
}

const common = (values: z.infer<typeof settings>, tenant: string) => ({
  port: values.PORT,
  stateDir: resolve(values.STATE_DIR),
  keepBackups: values.BACKUPS_KEPT,
  database: values.STORE_URL === undefined ? null : { url: values.STORE_URL, tenant },
  homeMunicipality: values.HOME_MUNICIPALITY,
  timeZone: values.TZ_NAME,
  publicUrl: values.PUBLIC_URL ?? null,
  logLevel: values.LOG_LEVEL,
  metrics:
    values.METRICS_PORT === undefined ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT },
  limits: { perPerson: values.TURNS_PER_PERSON || null, perTenant: values.TURNS_PER_TENANT || null },
});

/** Whether a host name means this very machine, and nothing that others can reach. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || /^\[?::1\]?$/.test(host) || /^127(\.\d{1,3}){3}$/.test(host);

// === Sentences ===

const OPEN_WITHOUT_LOCK = (host: string): string =>
  `HOST is "${host}", but without Teams credentials the bot believes whoever calls it and so listens on this machine only. Unset HOST, or set the credentials that .env.example lists.`;
const PASSWORD_WITH_MSI =
  "MICROSOFT_APP_PASSWORD is set, but with MICROSOFT_APP_TYPE UserAssignedMSI there is no password. Unset one of them.";
const TODAY_IN_PRODUCTION =
  "TODAY is set, but it pins the day for demonstrations and works only without Teams credentials. Unset it.";

const missing = (name: Name): string => `${name} is missing. ${ADVICE[name] ?? ""}`.trim();

function fault(issue: z.core.$ZodIssue, given: Variables): string {
  const name = issue.path[0] as Name;
  if (given[name] === undefined) return missing(name);
  const subject = SECRET.includes(name) ? name : `${name} is "${given[name]}", but it`;
  return `${subject} ${issue.message}.`;
}

/** Names one slip apart, or written in another style (MicrosoftAppId), are much the same when squashed. */
const squash = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

const nearest = (name: string, among: readonly Name[]): Name | undefined =>
  among.find((known) => isSlipOf(squash(name), squash(known)));

// The environment is full of other programs' variables, so only what resembles a credential is questioned.
const looksLikeCredential = (name: string): boolean =>
  squash(name).startsWith("MICROSOFTAPP") || nearest(name, CREDENTIALS) !== undefined;

function misspeltIn(variables: Variables, suspect: (name: string) => boolean): string[] {
  const known = new Set<string>(NAMES);
  const unknown = Object.keys(variables).filter((name) => !known.has(name) && suspect(name));
  return unknown.map((name) => {
    const meant = nearest(name, NAMES);
    const advice = meant ? `Did you mean ${meant}?` : "See .env.example for those there are.";
    return `${name} is no setting of this program. ${advice}`;
  });
}

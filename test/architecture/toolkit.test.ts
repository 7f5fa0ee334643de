import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { PACKAGE_NAMES, readConfig, settings } from "../../src/config.js";

/** The Agents Toolkit's files speak of the same names as the program and its app package. */

const ENVIRONMENTS = ["local", "dev"];
const USERS = [
  "m365agents.yml",
  "m365agents.local.yml",
  "appPackage/manifest.json",
  "infra/entra-app.json",
  "infra/azure-bot.parameters.json",
];

/** What the toolkit sets by itself, or writes as a secret, which is not in git. */
const ITS_OWN = ["AAD_APP_ACCESS_AS_USER_PERMISSION_ID", "SECRET_BOT_PASSWORD"];

const text = (file: string): string => readFileSync(file, "utf8");
const namesIn = (file: string): string[] =>
  [...text(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
const variables = (environment: string) => parseEnv(text(`env/.env.${environment}`));

describe.each(ENVIRONMENTS)("the environment %s", (environment) => {
  it("has a line for every name that the toolkit's files use", () => {
    const known = [...Object.keys(variables(environment)), ...ITS_OWN];
    expect(USERS.flatMap(namesIn).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("has a line for everything that the app package is filled with", () => {
    expect(Object.keys(variables(environment))).toEqual(expect.arrayContaining([...PACKAGE_NAMES]));
  });

  it("says the product's version, its own name, and nothing of any tenant", () => {
    const { APP_VERSION, TEAMSFX_ENV, APP_NAME_SUFFIX, ...rest } = variables(environment);
    const { version } = JSON.parse(text("package.json")) as { version: string };
    expect([APP_VERSION, TEAMSFX_ENV, APP_NAME_SUFFIX]).toEqual([version, environment, `-${environment}`]);
    expect(Object.values(rest).filter((value) => value !== "")).toEqual([]);
  });
});

describe("what the toolkit writes for the program", () => {
  const GUID = "11111111-1111-4111-8111-111111111111";
  const lines = [...text("m365agents.local.yml").matchAll(/^ {8}([A-Z_]+): (.+)$/gm)];
  const written = Object.fromEntries(
    lines.map(([, name = "", value = ""]) => [
      name,
      value
        .replaceAll('"', "")
        .replace(/\$\{\{(\w+)\}\}/g, (_, own) => (own === "BOT_DOMAIN" ? "x.example" : GUID)),
    ]),
  );

  it("are settings it has, and all that it needs to start with Teams", () => {
    const known = Object.keys(settings.shape);
    expect(Object.keys(written).filter((name) => !known.includes(name))).toEqual([]);
    expect(readConfig(written)).toMatchObject({
      port: 3978,
      mode: { kind: "production", app: { id: GUID } },
    });
  });

  it("would be refused without the tenants that may talk to it", () => {
    const { ALLOWED_TENANTS: _, ...rest } = written;
    expect(() => readConfig(rest)).toThrow("ALLOWED_TENANTS is missing");
  });
});

describe("the registration's scope", () => {
  it("is asked for under the name that the app package gives Teams", () => {
    const { webApplicationInfo } = JSON.parse(text("appPackage/manifest.json")) as {
      webApplicationInfo: { resource: string };
    };
    const { identifierUris } = JSON.parse(text("infra/entra-app.json")) as { identifierUris: string[] };
    expect(identifierUris).toEqual([webApplicationInfo.resource]);
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig, settings, type Variables } from "../src/config.js";

const TENANT = "bbbbbbbb-0000-4000-8000-000000000001";
const PRODUCTION = {
  MICROSOFT_APP_ID: "aaaaaaaa-0000-4000-8000-000000000001",
  MICROSOFT_APP_TYPE: "SingleTenant",
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: "hemligt",
  ALLOWED_TENANTS: TENANT,
  LINK_HOSTS: "nykoping.sharepoint.com, .nykoping.se",
} as const;

const without = (name: keyof typeof PRODUCTION): Variables => ({ ...PRODUCTION, [name]: undefined });

function faultsOf(environment: Variables, file: Variables = {}): readonly string[] {
  try {
    readConfig(environment, file);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe("without any credentials it is local mode", () => {
  it("and everything has a default", () => {
    expect(readConfig({})).toEqual({
      mode: { kind: "local", today: null },
      port: 3978,
      host: "127.0.0.1",
      stateDir: resolve("data/state"),
      keepBackups: 14,
      database: null,
      homeMunicipality: "nykoping",
      timeZone: "Europe/Stockholm",
      linkHosts: [],
      publicUrl: null,
      logLevel: "info",
      metrics: null,
      limits: { perPerson: 40, perTenant: 2_000 },
    });
  });

  it("where the day can be pinned", () => {
    expect(readConfig({ TODAY: "2026-05-04" }).mode).toEqual({ kind: "local", today: "2026-05-04" });
  });

  it.each(["localhost", "127.0.0.1", "127.0.0.2", "::1"])("which may listen on %s", (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  it.each(["0.0.0.0", "::", "192.168.1.4", "127.0.0.1.example.com"])("but not on %s", (host) => {
    expect(faultsOf({ HOST: host })).toEqual([expect.stringContaining(`HOST is "${host}"`)]);
  });

  it("and what is set to nothing is not set", () => {
    expect(readConfig({ PORT: "", MICROSOFT_APP_ID: " " }).mode.kind).toBe("local");
  });
});

describe("a database", () => {
  const STORE_URL = "postgres://nk:hemligt@db.example.se:5432/namndkoll";

  it("is shared by nobody but the local mode's own, without credentials", () => {
    expect(readConfig({ STORE_URL }).database).toEqual({ url: STORE_URL, tenant: "local" });
  });

  it("keeps what belongs to the directory that the app is registered in", () => {
    expect(readConfig({ ...PRODUCTION, STORE_URL }).database).toEqual({ url: STORE_URL, tenant: TENANT });
  });

  it.each([
    ["another kind of database", "mysql://nk:hemligt@db.example.se/namndkoll"],
    ["no database named", "postgres://nk:hemligt@db.example.se"],
    ["no address", "hemligt"],
  ])("is refused with %s, in words that do not repeat the password", (_, url) => {
    const faults = faultsOf({ STORE_URL: url });
    expect(faults).toEqual([expect.stringContaining("STORE_URL must be of the form postgres://")]);
    expect(faults.join()).not.toContain("hemligt");
  });
});

describe("with credentials it is production mode", () => {
  it("on all interfaces, with the links and tenants that are allowed", () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      host: "0.0.0.0",
      linkHosts: ["nykoping.sharepoint.com", ".nykoping.se"],
      mode: {
        kind: "production",
        app: {
          id: PRODUCTION.MICROSOFT_APP_ID,
          tenant: TENANT,
          credential: { type: "SingleTenant", password: "hemligt" },
          allowedTenants: [TENANT],
          serviceHosts: ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        },
      },
    });
  });

  it("with a managed identity there is no password", () => {
    const identity = { ...without("MICROSOFT_APP_PASSWORD"), MICROSOFT_APP_TYPE: "UserAssignedMSI" };
    expect(readConfig(identity).mode).toMatchObject({ app: { credential: { type: "UserAssignedMSI" } } });
    expect(faultsOf({ ...identity, MICROSOFT_APP_PASSWORD: "x" })).toEqual([
      expect.stringContaining("MICROSOFT_APP_PASSWORD is set, but"),
    ]);
  });

  it("any host must be said, not left out", () => {
    expect(readConfig({ ...PRODUCTION, LINK_HOSTS: "*" }).linkHosts).toEqual([]);
  });

  it.each(Object.keys(PRODUCTION) as (keyof typeof PRODUCTION)[])("without %s it does not start", (name) => {
    expect(faultsOf(without(name))).toEqual([expect.stringMatching(`^${name} is missing\\. Write `)]);
  });

  it("a pinned day is refused", () => {
    expect(faultsOf({ ...PRODUCTION, TODAY: "2026-05-04" })).toEqual([
      expect.stringContaining("TODAY is set"),
    ]);
  });

  it("everything that is wrong is said at once", () => {
    expect(faultsOf({ ...PRODUCTION, MICROSOFT_APP_ID: "namndkoll", PORT: "http" })).toHaveLength(2);
  });
});

describe("where people reach the program is", () => {
  it.each([
    ["https://namndkoll.example.se", "https://namndkoll.example.se"],
    ["https://Namndkoll.example.se/", "https://namndkoll.example.se"],
    ["https://namndkoll.example.se:8443", "https://namndkoll.example.se:8443"],
    ["http://127.0.0.1:3978", "http://127.0.0.1:3978"],
  ])("%s", (given, address) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(address);
  });
});

describe("a misspelt setting stops the start and is told what it should be", () => {
  it.each([
    ["MICROSOFT_APP_TYP", "MICROSOFT_APP_TYPE"],
    ["MicrosoftAppId", "MICROSOFT_APP_ID"],
    ["MICORSOFT_APP_ID", "MICROSOFT_APP_ID"],
    ["ALLOWED_TENANT", "ALLOWED_TENANTS"],
  ])("%s", (wrong, right) => {
    const sentence = `${wrong} is no setting of this program. Did you mean ${right}?`;
    expect(faultsOf({ [wrong]: "x" })).toContain(sentence);
    expect(faultsOf({}, { [wrong]: "x" })).toContain(sentence);
  });

  it("one that resembles none", () => {
    expect(faultsOf({ MICROSOFT_APP_CERTIFICATE: "x" })).toContain(
      "MICROSOFT_APP_CERTIFICATE is no setting of this program. See .env.example for those there are.",
    );
  });

  it("in .env any unknown name is a mistake", () => {
    expect(faultsOf({}, { STATEDIR: "x" })).toEqual([
      "STATEDIR is no setting of this program. Did you mean STATE_DIR?",
    ]);
  });

  it("but the environment is full of other programs' variables", () => {
    expect(readConfig({ PATH: "/bin", HOSTNAME: "a", MICROSOFT_EDGE: "b", TENANT: "c" }).mode.kind).toBe(
      "local",
    );
  });
});

describe("a value that cannot be right is named with what it should be", () => {
  it.each([
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["TODAY", "2026-02-30"],
    ["TZ_NAME", "Europe/Nykoping"],
    ["LINK_HOSTS", "https://nykoping.se"],
    ["LINK_HOSTS", "nykoping.se,*"],
    ["METRICS_PORT", "70000"],
    ["BACKUPS_KEPT", "0"],
    ["TURNS_PER_PERSON", "many"],
    ["SERVICE_HOSTS", "https://smba.trafficmanager.net"],
    ["SERVICE_HOSTS", ".trafficmanager.net"],
    ["SERVICE_HOSTS", "*"],
    ["PUBLIC_URL", "http://namndkoll.example.se"],
    ["PUBLIC_URL", "https://namndkoll.example.se/bot"],
    ["PUBLIC_URL", "https://anna@namndkoll.example.se"],
    ["PUBLIC_URL", "namndkoll.example.se"],
    ["PUBLIC_URL", "javascript:alert(1)"],
    ["LOG_LEVEL", "verbose"],
    ["HOME_MUNICIPALITY", "Nyköping"],
    ["MICROSOFT_APP_TYPE", "MultiTenant"],
    ["MICROSOFT_APP_TENANT_ID", "nykoping.onmicrosoft.com"],
    ["ALLOWED_TENANTS", "*"],
  ])("%s=%s", (name, value) => {
    const given = name.startsWith("MICROSOFT") || name.startsWith("ALLOWED") ? PRODUCTION : {};
    expect(faultsOf({ ...given, [name]: value })).toEqual([
      expect.stringContaining(`${name} is "${value}", but it `),
    ]);
  });

  it("a secret is never repeated", () => {
    const faults = faultsOf({ MICROSOFT_APP_PASSWORD: "hemligt", MICROSOFT_APP_ID: "x" });
    expect(faults.join()).not.toContain("hemligt");
  });
});

describe(".env.example", () => {
  const example = parseEnv(readFileSync(".env.example", "utf8"));

  it("lists the same settings as the program reads", () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it("says the defaults: copied as it is, it changes nothing", () => {
    expect(readConfig({}, example)).toEqual(readConfig({}));
  });

  it("the environment goes before the file, but not with nothing", () => {
    expect(readConfig({ PORT: "1" }, { PORT: "2" }).port).toBe(1);
    expect(readConfig({ PORT: "" }, { PORT: "2" }).port).toBe(2);
  });
});

import { readFileSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packageCommand } from "../../src/cli/commands/package.js";
import { type Io, UsageError } from "../../src/cli/io.js";
import { iconFaults } from "../../src/cli/packaging/icons.js";
import type { Values } from "../../src/cli/packaging/manifest.js";
import { pack } from "../../src/cli/packaging/package.js";
import { loadPackageValues } from "../../src/config.js";
import { newFolder } from "../store/folder.js";

const VALUES: Values = {
  TEAMS_APP_ID: "11111111-1111-4111-8111-111111111111",
  BOT_ID: "22222222-2222-4222-8222-222222222222",
  BOT_DOMAIN: "namndkoll.kommun.example",
  APP_VERSION: "1.2.3",
  DEVELOPER_NAME: "Kommunens it-enhet",
  DEVELOPER_WEBSITE: "https://kommun.example",
  PRIVACY_URL: "https://kommun.example/integritet",
  TERMS_URL: "https://kommun.example/villkor",
};

/** A copy of the product's own folder, with a file of it changed. */
async function folderWith(name: string, change: (text: string) => string): Promise<string> {
  const folder = await newFolder();
  await cp("appPackage", folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(file, change(await readFile(file, "utf8")));
  return folder;
}

const faultsOf = (folder: string, values: Values = VALUES): readonly string[] => {
  const packed = pack(folder, values);
  return packed.ok ? [] : packed.faults;
};

/** A placeholder, in parts, so that it is not taken for one of TypeScript's own. */
const PLACEHOLDER = ["$", "{{NAME}}"].join("");

/** An outline of the right size with one pixel of another colour: a chunk of rows, each without a filter. */
function outlineWith(pixel: readonly number[]): Buffer {
  const rows = Buffer.alloc(32 * (32 * 4 + 1));
  rows.set(pixel, 1);
  const head = readFileSync("appPackage/outline.png").subarray(0, 33);
  const packed = deflateSync(rows);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from("IDAT"), packed, Buffer.alloc(4)]);
  chunk.writeUInt32BE(packed.length);
  return Buffer.concat([head, chunk]);
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("utf8");

describe("the app package", () => {
  it("holds the manifest, its icons and its other language, with every placeholder filled", () => {
    const packed = pack("appPackage", VALUES);
    if (!packed.ok) throw new Error(packed.faults.join("\n"));
    const files = unzipSync(packed.zip);
    expect(Object.keys(files)).toEqual(["manifest.json", "color.png", "outline.png", "en.json"]);
    const manifest = textOf(files["manifest.json"]);
    expect(manifest).not.toContain("${{");
    expect(JSON.parse(manifest)).toMatchObject({
      id: VALUES.TEAMS_APP_ID,
      version: "1.2.3",
      bots: [{ botId: VALUES.BOT_ID, scopes: ["personal", "team", "groupChat"] }],
      validDomains: ["namndkoll.kommun.example"],
      staticTabs: [
        { entityId: "conversations" },
        { contentUrl: expect.stringMatching(/^https:\/\/namndkoll\.kommun\.example\/overview\?/) },
        { entityId: "about" },
      ],
      configurableTabs: [
        {
          configurationUrl: expect.stringMatching(
            /^https:\/\/namndkoll\.kommun\.example\/overview\/configure/,
          ),
        },
      ],
      webApplicationInfo: {
        id: VALUES.BOT_ID,
        resource: `api://namndkoll.kommun.example/botid-${VALUES.BOT_ID}`,
      },
      developer: { name: "Kommunens it-enhet" },
    });
  });

  it("keeps å, ä and ö in what people read", () => {
    const packed = pack("appPackage", VALUES);
    expect(packed.ok && textOf(unzipSync(packed.zip)["manifest.json"])).toContain(
      "Nämndkoll – uppföljningar",
    );
  });

  it("is the same to the byte for the same values", () => {
    const [first, second] = [pack("appPackage", VALUES), pack("appPackage", VALUES)];
    expect(first.ok && second.ok && Buffer.from(first.zip).equals(second.zip)).toBe(true);
  });

  it("takes a name with quotes in it as it stands", () => {
    const packed = pack("appPackage", { ...VALUES, DEVELOPER_NAME: 'It "Öst" \\ Väst' });
    const manifest = packed.ok ? textOf(unzipSync(packed.zip)["manifest.json"]) : "{}";
    expect(JSON.parse(manifest)).toMatchObject({ developer: { name: 'It "Öst" \\ Väst' } });
  });
});

describe("the app package is refused", () => {
  it.each(Object.keys(VALUES))("without %s, which is named", (name) => {
    expect(faultsOf("appPackage", { ...VALUES, [name]: "" })).toEqual([`${name} has no value`]);
  });

  it.each([
    ["an app id that is no id", { TEAMS_APP_ID: "namndkoll" }, "/id must match pattern"],
    ["a bot id that is no id", { BOT_ID: "22222222" }, "/bots/0/botId must match pattern"],
    ["a domain with https://", { BOT_DOMAIN: "https://kommun.example" }, "is no domain"],
    ["a domain in capitals", { BOT_DOMAIN: "Namndkoll.Kommun.example" }, "must be in small letters"],
    ["a domain with a path", { BOT_DOMAIN: "kommun.example/bot" }, "is no domain"],
    ["an address without https", { PRIVACY_URL: "http://kommun.example" }, "must begin with https://"],
    ["an address that is none", { TERMS_URL: "villkor" }, "/developer/termsOfUseUrl must match pattern"],
    ["a developer's name that is too long", { DEVELOPER_NAME: "x".repeat(33) }, "/developer/name must NOT"],
  ])("with %s", (_, values, fault) => {
    expect(faultsOf("appPackage", { ...VALUES, ...values }).join("\n")).toContain(fault);
  });

  it.each([
    ["a text that the other language lacks", "en.json", /"name.full".*\n/, "", "en.json lacks name.full"],
    [
      "a text of the other language that belongs to nothing",
      "en.json",
      '"name.short"',
      '"bots[0].commandLists[2].commands[0].title": "x", "name.short"',
      "which the manifest has not",
    ],
    [
      "a text with a placeholder",
      "en.json",
      '"Nämndkoll"',
      `"${PLACEHOLDER}"`,
      "en.json holds a placeholder",
    ],
    ["a manifest that is no JSON", "manifest.json", "{", "", "manifest.json: "],
    ["a manifest without a bot", "manifest.json", '"bots"', '"robots"', "manifest.json: "],
    [
      "a tab of another host",
      "manifest.json",
      /https:[^"]*\/overview\?/,
      "https://annan.example/overview?",
      "is at no valid domain",
    ],
    [
      "another name for tokens than the registration's",
      "manifest.json",
      "/botid-",
      "/",
      "webApplicationInfo.resource is",
    ],
    [
      "no word on kinds of channels",
      "manifest.json",
      '"supportsChannelFeatures": "tier1",',
      "",
      "supportsChannelFeatures is missing",
    ],
    [
      "more commands than Teams shows",
      "manifest.json",
      '"commands": [\n            { "title": "vad',
      `"commands": [${'{ "title": "x" }, '.repeat(12)}{ "title": "vad`,
      "/bots/0/commandLists/1/commands must NOT have more than 12 items",
    ],
    ["a language file that is no JSON", "en.json", "{", "", "en.json is no JSON"],
    ["a language file without texts", "en.json", /^.+$/su, "null", "en.json holds no texts"],
    [
      "a language file that is not there",
      "manifest.json",
      "en.json",
      "fi.json",
      "fi.json is named in the manifest",
    ],
    ["a field that Teams does not know", "manifest.json", '"bots"', '"robots": [], "bots"', "(robots)"],
    [
      "a short name that is too long",
      "manifest.json",
      '"Nämndkoll"',
      `"${"x".repeat(31)}"`,
      "/name/short must NOT",
    ],
    ["an icon of the wrong size", "manifest.json", '"color.png"', '"outline.png"', "must be 192×192"],
    [
      "an outline that is not transparent",
      "manifest.json",
      '"outline.png"',
      '"color.png"',
      "must be transparent",
    ],
    ["an icon that is no picture", "manifest.json", '"color.png"', '"color.svg"', "color.svg is no PNG"],
  ])("with %s", async (_, name, from, to, fault) => {
    const folder = await folderWith(name, (text) => text.replace(from, to));
    expect(faultsOf(folder).join("\n")).toContain(fault);
  });
});

describe("the outline", () => {
  it.each<[string, number[], string[]]>([
    ["white", [255, 255, 255, 255], []],
    ["half-transparent white", [255, 255, 255, 90], []],
    ["a colour that shows nothing", [12, 0, 0, 0], []],
    ["black", [0, 0, 0, 255], ["ut.png must have white lines and nothing else"]],
    ["nearly white", [255, 250, 255, 255], ["ut.png must have white lines and nothing else"]],
  ])("with a pixel of %s", (_, pixel, faults) => {
    expect(iconFaults("ut.png", outlineWith(pixel), 32, true)).toEqual(faults);
  });
});

describe("the command", () => {
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    // It touches nothing else of what a command may.
    const code = await packageCommand(args, io as unknown as Io);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };

  const OPTIONS = ["--app-id", "--bot-id", "--domain", "--developer", "--website", "--privacy", "--terms"];
  const given = OPTIONS.flatMap((option, index) => [
    option,
    Object.values({ ...VALUES, APP_VERSION: undefined }).filter((value) => value)[index] ?? "",
  ]);

  it("writes the zip where it is told, and says what is in it", async () => {
    const file = join(await newFolder(), "ut", "namndkoll.zip");
    const { code, out } = await run(...given, "--out", file);
    expect(code).toBe(0);
    expect(out).toBe(`${file}: manifest.json, color.png, outline.png, en.json`);
    expect(Object.keys(unzipSync(await readFile(file)))).toHaveLength(4);
  });

  it("writes nothing and names each option that is missing", async () => {
    const file = join(await newFolder(), "namndkoll.zip");
    const { code, err } = await run("--app-id", VALUES.TEAMS_APP_ID ?? "", "--out", file);
    expect(code).toBe(1);
    expect(err).toContain("BOT_DOMAIN has no value: give --domain, or set BOT_DOMAIN");
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  it("refuses an option that there is not", async () => {
    await expect(run("--tenant", "x")).rejects.toThrow(UsageError);
  });
});

describe("values from the environment", () => {
  it("take the bot's id from the app's where it is not given", () => {
    expect(loadPackageValues({ MICROSOFT_APP_ID: "a", BOT_DOMAIN: "b.example" })).toEqual({
      BOT_ID: "a",
      BOT_DOMAIN: "b.example",
    });
    expect(loadPackageValues({ MICROSOFT_APP_ID: "a", BOT_ID: "c" })).toEqual({ BOT_ID: "c" });
  });

  it("leave out what is empty, and everything else", () => {
    expect(loadPackageValues({ PRIVACY_URL: " ", MICROSOFT_APP_PASSWORD: "secret" })).toEqual({});
  });
});

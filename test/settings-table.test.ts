import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settings } from "../src/config.js";

/** The installation guide's table of settings, row by row. */
const rows = readFileSync("docs/install.md", "utf8")
  .split("## Settings")[1]
  ?.split("\n## ")[0]
  ?.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm);
const table = [...(rows ?? [])].map(([, name = "", , given = ""]) => ({ name, given }));

const productionEnvironment =
  readFileSync("docs/install.md", "utf8").match(/```\nHOST=[\s\S]+?```/)?.[0] ?? "";

describe("the table of settings in the installation guide", () => {
  it("has every setting, in the program's order, and no other", () => {
    expect(table.map(({ name }) => name)).toEqual(Object.keys(settings.shape));
  });

  it.each(Object.entries(settings.parse({})))("%s: the default it says", (name, value) => {
    const { given = "" } = table.find((row) => row.name === name) ?? {};
    // Lists are told in words.
    if (typeof value !== "object") expect(given.replaceAll("`", "")).toBe(String(value));
  });
});

describe("the settings that the guide writes for production", () => {
  it("are settings there are", () => {
    const names = [...productionEnvironment.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !(name in settings.shape))).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadWhenUsed } from "../../src/server/load-when-used.js";
import { message, startConnector, startServer } from "./harness.js";

type Loads = { loads?: string[] };
const noted = globalThis as Loads;

let folder: string;
let require: NodeJS.Require;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "load-when-used-")));
  noted.loads = [];
  const package_ = join(folder, "node_modules", "dialogs");
  mkdirSync(package_, { recursive: true });
  const says = (name: string, code: string) => `globalThis.loads.push("${name}");\n${code}\n`;
  writeFileSync(
    join(package_, "index.js"),
    says("dialogs", `exports.__esModule = true; exports.Dialog = class { say() { return "hej"; } };`),
  );
  writeFileSync(
    join(folder, "sign-in.js"),
    says("sign-in", `const { Dialog } = require("dialogs"); exports.SignIn = class extends Dialog {};`),
  );
  writeFileSync(
    join(folder, "application.js"),
    says(
      "application",
      `const signIn = require("./sign-in.js");
exports.greet = () => new signIn.SignIn().say();
exports.members = () => Object.keys(signIn);
exports.holds = (name) => name in signIn;`,
    ),
  );
  require = createRequire(join(folder, "here.js"));
});

afterEach(() => {
  for (const path of Object.keys(require.cache)) if (path.startsWith(folder)) delete require.cache[path];
  rmSync(folder, { recursive: true });
  delete noted.loads;
});

describe("a module that is loaded when used", () => {
  it("is not loaded by whoever requires it, nor is what it requires", () => {
    loadWhenUsed(require, "./sign-in.js");
    require("./application.js");
    expect(noted.loads).toEqual(["application"]);
  });

  it("is loaded once something of it is used, and works", () => {
    loadWhenUsed(require, "./sign-in.js");
    const application = require("./application.js");
    expect(application.greet()).toBe("hej");
    expect(application.greet()).toBe("hej");
    expect(noted.loads).toEqual(["application", "sign-in", "dialogs"]);
  });

  it("has the members that it has", () => {
    loadWhenUsed(require, "./sign-in.js");
    const application = require("./application.js");
    expect(application.holds("SignIn")).toBe(true);
    expect(application.holds("SignOut")).toBe(false);
    expect(application.members()).toEqual(["SignIn"]);
  });

  it("is the same for whoever requires it later", () => {
    loadWhenUsed(require, "dialogs");
    const before = require("dialogs");
    const { Dialog } = before;
    expect(require("dialogs").Dialog).toBe(Dialog);
    expect(noted.loads).toEqual(["dialogs"]);
  });

  it("stays as it is where it was loaded before", () => {
    const { SignIn } = require("./sign-in.js");
    loadWhenUsed(require, "./sign-in.js");
    expect(require("./sign-in.js").SignIn).toBe(SignIn);
    expect(noted.loads).toEqual(["sign-in", "dialogs"]);
  });

  it("that is not there is refused at once", () => {
    expect(() => loadWhenUsed(require, "./gone.js")).toThrow(/gone\.js/);
  });
});

describe("of the SDK", () => {
  it("what no turn uses is not loaded by one", async () => {
    const server = await startServer();
    const answered = await server.deliver(message(await startConnector(), "hej"));
    expect(answered.status).toBe(200);
    const sdk = Object.keys(createRequire(import.meta.url).cache);
    const loaded = (part: string) => sdk.some((path) => path.includes(`${sep}${join(...part.split("/"))}`));
    expect(loaded("@microsoft/teams-ai/lib/Application.js")).toBe(true);
    expect(loaded("botbuilder-core/lib")).toBe(true);
    expect(loaded("botbuilder-dialogs/lib/prompts")).toBe(false);
    expect(loaded("@microsoft/recognizers-text-suite")).toBe(false);
    expect(loaded("@microsoft/teams-ai/lib/planners")).toBe(false);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NOT_FOUND, type WebAnswer } from "./route.js";

/** A file that pages load: its address changes with what is in it, so that browsers may keep it for good. */
type Asset = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

const own = (file: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../data/web/${file}`, import.meta.url)));

/** Microsoft's library for tabs, from our own address: a page may ask no other host for anything. */
const teamsLibrary = (): Uint8Array => {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve("@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js"));
};

const hashed = (name: string, ending: string, type: string, bytes: Uint8Array): Asset => ({
  name: `${name}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.${ending}`,
  type,
  bytes,
});

/** The path that they lie below. */
export const ASSETS_PATH = "/overview/assets";
const SCRIPT = "text/javascript; charset=utf-8";

/** The files of the pages, read once when they are first asked for. */
export class Assets {
  readonly #assets = {
    style: hashed("pages", "css", "text/css; charset=utf-8", own("pages.css")),
    tab: hashed("tab", "js", SCRIPT, own("tab.js")),
    teams: hashed("teams", "js", SCRIPT, teamsLibrary()),
  };

  /** The address of the style sheet. */
  get style(): string {
    return `${ASSETS_PATH}/${this.#assets.style.name}`;
  }

  /** The addresses of the scripts that a page needs in Teams, in the order they are run. */
  get scripts(): readonly string[] {
    return [this.#assets.teams, this.#assets.tab].map(({ name }) => `${ASSETS_PATH}/${name}`);
  }

  /** Gives one out. They hold nothing of anybody, so whoever asks gets them. */
  answer(asked: string): WebAnswer {
    const asset = Object.values(this.#assets).find(({ name }) => name === asked);
    if (!asset) return NOT_FOUND;
    const headers = { "content-type": asset.type, "cache-control": "public, max-age=31536000, immutable" };
    return { status: 200, headers, body: asset.bytes };
  }
}

// Gathers the pictures that the tests draw of cards and pages on one sheet, light and dark (the longest cut below):
// npx vitest run test/cards/looks.test.ts test/server/web/looks.test.ts && node scripts/contact-sheet.mjs docs/contact-sheet.jpg
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const OUTPUT = "test/output";
const MOST_BYTES = 2_000_000;
/** Where pictures lie, which of them are shown (both looks, in Swedish), and in how many columns. */
const KINDS = [
  { folder: "cards", title: "Cards", light: /-520-light\.png$/, dark: /-360-dark\.png$/, columns: 10 },
  { folder: "pages", title: "Pages", light: /-sv-1280-light\.png$/, dark: /-sv-360-dark\.png$/, columns: 7 },
];

const picturesOf = ({ folder, light, dark }) => {
  const path = join(OUTPUT, folder);
  const files = existsSync(path) ? readdirSync(path).sort() : [];
  return files.flatMap((file) => {
    const look = [light, dark].find((pattern) => pattern.test(file));
    const isShown = look && !/-en-|hostile/.test(file);
    return isShown ? [{ file: resolve(path, file), name: basename(file).replace(look, "") }] : [];
  });
};

const figure = ({ file, name }) =>
  `<figure><img src="${pathToFileURL(file)}" alt=""><figcaption>${name}</figcaption></figure>`;

const STYLE = `
  body { margin: 0; padding: 16px; width: 1960px; background: #c9ccd6; font: 11px sans-serif; color: #333 }
  h1 { font-size: 20px; margin: 8px 0 } section { column-gap: 12px }
  figure { margin: 0 0 12px; break-inside: avoid } img { width: 100%; max-height: 900px; object-fit: cover; object-position: top; border-radius: 4px; display: block }
  figcaption { padding-top: 2px }`;

const sectionOf = (kind) => {
  const pictures = picturesOf(kind);
  if (pictures.length === 0) return "";
  const figures = pictures.map(figure).join("");
  return `<h1>${kind.title}</h1><section style="columns:${kind.columns}">${figures}</section>`;
};

const html = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${KINDS.map(sectionOf).join("")}`;

const out = resolve(process.argv[2] ?? join(OUTPUT, "contact-sheet.jpg"));
const page = resolve(OUTPUT, "contact-sheet.html");
if (!html.includes("<figure")) throw new Error(`no pictures in ${OUTPUT}: run the tests that draw first`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(page, html);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
});
const tab = await browser.newPage({ viewport: { width: 1992, height: 1200 } });
await tab.goto(pathToFileURL(page).href);
const bytes = await tab.screenshot({ fullPage: true, type: "jpeg", quality: 68 });
await browser.close();
if (bytes.length > MOST_BYTES)
  throw new Error(`the sheet has ${bytes.length} bytes, at most ${MOST_BYTES} are wanted`);
writeFileSync(out, bytes);
console.log(`${out}: ${bytes.length} bytes`);

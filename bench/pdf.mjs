/**
 * How long it takes to read an agreement in PDF into a draft register, beside the PDF library (pdfjs) giving the
 * text of the same pages and nothing more. With the two documents of the tests; and, where ../shared and
 * LibreOffice are, with a real agreement.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { extract } from "../dist/importer/extract.js";
import { readDocument } from "../dist/importer/read.js";
import { repairDocument } from "../dist/importer/repair/document.js";
import { readMunicipalityNames, readParties } from "../dist/store/registers.js";
import { hasOffice, htmlOf, officeOf } from "../test/importer/formats/make.mjs";

const ROUNDS = 12;
const DOCUMENTS = new URL("../test/fixtures/documents/", import.meta.url);
const AGREEMENTS = fileURLToPath(new URL("../../shared/agreements", import.meta.url));
const LONG = "001"; // the social committee's of 2026

async function realAgreement(print) {
  if (!existsSync(AGREEMENTS) || !hasOffice()) {
    print("no real agreement: ../shared or LibreOffice is not here.");
    return [];
  }
  const file = readdirSync(AGREEMENTS).find((name) => name.startsWith(LONG));
  const read = await readDocument(join(AGREEMENTS, file));
  if (!read.ok) throw new Error(read.problem.message);
  const pages = officeOf([{ name: "agreement.html", bytes: htmlOf(read.value) }], "pdf");
  return [...pages].map(([, bytes]) => ({ name: "a real agreement", bytes }));
}

const own = () =>
  ["plan.pdf", "plan-libreoffice.pdf"].map((name) => ({
    name,
    bytes: readFileSync(new URL(name, DOCUMENTS)),
  }));

const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: "nykoping" };

async function draftOf(bytes) {
  const result = await readDocument({ name: "agreement.pdf", bytes });
  if (!result.ok) throw new Error(result.problem.message);
  return { pages: result.value.pages, draft: extract(repairDocument(result.value).document, names) };
}

async function bareText(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map(({ str }) => str).join(" "));
  }
  await pdf.destroy();
  return texts;
}

export async function run(print = console.log) {
  const rows = [];
  for (const { name, bytes } of [...own(), ...(await realAgreement(print))]) {
    const [samples, peer] = [[], []];
    const { pages, draft } = await draftOf(bytes); // not counted: what is loaded first
    await bareText(bytes);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [times, work] of [
        [samples, draftOf],
        [peer, bareText],
      ]) {
        const began = performance.now();
        await work(bytes);
        times.push(performance.now() - began);
      }
    print(`${name}: ${pages} pages, ${draft.register.followUps.length} follow-ups`);
    rows.push({
      what: `reading ${name} (${pages} pages) into a draft`,
      samples,
      beside: "pdfjs, bare text",
      peer,
    });
  }
  return rows;
}

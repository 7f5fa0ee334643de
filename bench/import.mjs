/**
 * `node bench/import.mjs [--misses] [--dist DIR]` (after a build) measures the importer on the five documents.
 *
 * Each is read from text, and from files that LibreOffice (`soffice`, where it is installed) makes of that text
 * with real headings, lists and tables: a web page and a Word document, each saved as DOCX and printed to PDF.
 * They are made in a temporary folder. All are scored by `../shared/register/score_import.py`: sn-2024 and von-2024 against their
 * answer keys, and all five against the registers that the product ships, written by hand from the same
 * documents (a register is turned into the shape of a key; its titles are its author's, so a title in other
 * words counts as a miss). sn-2024 and von-2024 were in view while the rules were written; the other three were
 * looked at for faults. After them come invented documents of other committees and layouts
 * (test/fixtures/layouts), against the keys beside them; these are here without ../shared too.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { keyOf, layoutFile, SETS, scoreLayout } from "../test/fixtures/layouts/score.mjs";
import { docxOf, hasOffice, htmlOf, officeOf } from "../test/importer/formats/make.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const SHARED = at("../../shared");
const SCORER = join(SHARED, "register", "score_import.py");
const DOCUMENTS = {
  "sn-2024": "000",
  "von-2024": "002",
  "sn-2026": "001",
  "katrineholm-2022": "003",
  "norrkoping-2017": "004",
};
const FIGURES = [
  ["recall", "found"],
  ["precision", "right"],
  ["dates", "dates"],
  ["forms", "forms"],
  ["recipients", "receivers"],
  ["economy", "amounts"],
  ["goals", "goals"],
  ["assignments", "assignments"],
  ["indicators", "measures"],
  ["meetings", "meetings"],
  ["head", "head"],
];

const { values } = parseArgs({
  options: { misses: { type: "boolean", default: false }, dist: { type: "string", default: at("../dist") } },
});

const load = (file) => import(pathToFileURL(resolve(values.dist, file)).href);

/** A shipped register in the shape of an answer key. */
function asKey(register) {
  const code = (id) => (id === null ? null : { code: id.split("/").at(-1), name: id });
  const { agreement } = register;
  return {
    agreement: {
      ...agreement,
      commissioner: code(agreement.commissioner),
      performer: code(agreement.performer),
    },
    meetings: register.meetings,
    followUps: register.followUps.map(({ recipients, forms, occasions, ...row }) => ({
      ...row,
      altTitles: [row.shortTitle],
      recipient: recipients,
      form: forms,
      occasions: occasions.map(({ forms: own, period, meeting, meetingBasis, ...occasion }) => ({
        ...occasion,
        ...(own ? { form: own } : {}),
        period: period && `${period.start}/${period.end}`,
        meeting: meetingBasis === "inferred" ? null : meeting,
        ...(meetingBasis === "inferred" ? { altMeeting: [meeting] } : {}),
      })),
    })),
    goals: register.goals,
    assignments: register.assignments,
    economy: register.economy,
    indicators: register.indicators,
  };
}

const { readDocument } = await load("importer/read.js");
const { repairDocument } = await load("importer/repair/document.js");
const { draftFaults, extract } = await load("importer/extract.js");
const { readMunicipalityNames, readParties, readRegisters } = await load("store/registers.js");

const names = { parties: readParties(), municipalities: readMunicipalityNames(), home: "nykoping" };
const shipped = new Map(readRegisters().map((register) => [register.agreement.id, register]));
const folder = mkdtempSync(join(tmpdir(), "bench-import-"));

/** Runs the scorer on two files; its figures, and its lines on what was missed. */
function score(key, output) {
  const run = spawnSync("python3", [SCORER, key, output, "--json"], { encoding: "utf8" });
  if (run.error || run.stdout === "") throw new Error(`score_import.py: ${run.error ?? run.stderr}`);
  return JSON.parse(run.stdout);
}

function print(label, result) {
  const cells = FIGURES.filter(([name]) => result[name]?.of > 0).map(
    ([name, word]) => `${word} ${result[name].n}/${result[name].of}`,
  );
  console.log(`  ${label}: ${cells.join(", ")}`);
  if (!values.misses) return;
  for (const name of [
    "missed",
    "extra",
    "wrongDates",
    "wrongForms",
    "wrongRecipients",
    "missedEconomy",
    "wrongHead",
  ])
    for (const line of result[name]) console.log(`    ${name}: ${line}`);
}

/** Reads, extracts and scores a document; what was read, or `null`. */
async function measure(id, source, how) {
  const result = await readDocument(source);
  if (!result.ok) return console.log(`${id}, ${how}: ${result.problem.message}`);
  const start = performance.now();
  const draft = extract(repairDocument(result.value).document, names);
  const took = Math.round(performance.now() - start);
  const output = join(folder, `${id}.json`);
  writeFileSync(output, JSON.stringify({ register: draft.register, remarks: draft.register.remarks }));
  const { register, candidates, unread } = draft;
  console.log(
    `${id}, ${how}: ${register.followUps.length} follow-ups (${candidates.length} candidates), ${unread.length} unread, ${draftFaults(draft).length} faults, ${took} ms`,
  );
  const key = join(SHARED, "register", `${id}.json`);
  if (existsSync(key)) print("answer key", score(key, output));
  const own = join(folder, `${id}.key.json`);
  writeFileSync(own, JSON.stringify(asKey(shipped.get(id))));
  print("shipped register", score(own, output));
  return result.value;
}

/** The documents again, as LibreOffice writes them from a web page and from a Word document. */
async function measureOffice(texts) {
  if (!hasOffice())
    return console.log("LibreOffice (soffice) is not here; nothing is measured through its files.");
  const pages = [...texts].map(([id, text]) => ({ name: `${id}.html`, bytes: htmlOf(text) }));
  const words = await Promise.all(
    [...texts].map(async ([id, text]) => ({ name: `${id}.docx`, bytes: await docxOf(text) })),
  );
  for (const format of ["docx", "pdf"])
    for (const [from, files] of [
      ["web page", pages],
      ["Word document", words],
    ])
      for (const [id, bytes] of officeOf(files, format))
        await measure(id, { name: `${id}.${format}`, bytes }, `${format} of a ${from}`);
}

/** The invented documents, by set: what is found now. What the first reading found is in docs/importing.md. */
async function measureLayouts() {
  for (const [set, files] of Object.entries(SETS)) {
    const sums = {};
    let [unread, silent] = [0, 0];
    for (const name of files) {
      const result = await readDocument({ name, bytes: layoutFile(name) });
      if (!result.ok) throw new Error(result.problem.message);
      const draft = extract(repairDocument(result.value).document, names);
      const counts = scoreLayout(draft, keyOf(name));
      unread += draft.unread.length;
      silent += counts.silent.length;
      for (const figure of ["found", "right", "when", "to", "forms", "head"]) {
        const sum = sums[figure] ?? { n: 0, of: 0 };
        sums[figure] = { n: sum.n + counts[figure].n, of: sum.of + counts[figure].of };
      }
      if (values.misses)
        for (const kind of ["missed", "extra", "wrongWhen", "wrongTo", "wrongForms"])
          for (const line of counts[kind]) console.log(`    ${name}, ${kind}: ${line}`);
    }
    const cells = Object.entries(sums).map(([figure, { n, of }]) => `${figure} ${n}/${of}`);
    console.log(
      `invented, ${set} set: ${cells.join(", ")}; ${unread} listed as not read, ${silent} neither read nor listed`,
    );
  }
}

await measureLayouts();
if (!existsSync(SCORER)) console.log("import: ../shared is not here; nothing to measure.");
else {
  const agreements = join(SHARED, "agreements");
  const files = readdirSync(agreements);
  const texts = new Map();
  for (const [id, prefix] of Object.entries(DOCUMENTS)) {
    const file = files.find((name) => name.startsWith(prefix));
    const read = file && (await measure(id, join(agreements, file), "text"));
    if (read) texts.set(id, read);
    else console.log(`${id}: its document is not in ${agreements}.`);
  }
  await measureOffice(texts);
}
rmSync(folder, { recursive: true });

/**
 * `node bench/check.mjs` (after a build) measures the check (src/domain/check) on the five registers. Two figures:
 *
 * Found: of the quirks that the answer keys of sn-2024 and von-2024 list, those that can be seen in a register's
 * data are named in check-quirks.json, each with the kinds of finding that would be right and the rows it is
 * about. One is found if a finding is of such a kind and names such a row (or, where no row is concerned, such a
 * section). Which quirks a rule can see was decided by hand, from the key alone: spelling, wording, headings'
 * marks and anything else that only the file itself shows are left out. The rules were written by somebody who had
 * read these keys, so this tells what the rules cover, and not what they find in a document nobody has seen.
 *
 * False alarms: a finding is agreed with where the register's own remarks, written by hand when it was read,
 * hold one of the same family on one of the same rows. All others were judged by reading, in check-judged.json,
 * by the finding's id; a verdict there goes before a remark. A finding that is in neither counts as a false alarm until somebody has judged it.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkRegister } from "../dist/domain/check/check.js";
import { readRegisters } from "../dist/store/registers.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

const KEYS = at("../../shared/register");

/** Which rules of remarks say the same thing as a finding's. */
const FAMILY = {
  weekend: ["weekend", "holiday", "lone-date"],
  holiday: ["weekend", "holiday", "contradiction"],
  "lone-date": ["lone-date", "weekend"],
  "submit-by-pattern": ["submit-by-pattern"],
  "submit-by-equals-meeting": ["submit-by-equals-meeting"],
  sum: ["sum"],
  contradiction: ["contradiction", "duplicate", "other", "vague", "missing"],
  vague: ["vague", "missing", "other"],
  missing: ["missing", "vague", "other"],
  numbering: ["numbering"],
  "cut-row": ["cut-row"],
  unreadable: ["unreadable"],
  duplicate: ["duplicate", "contradiction"],
  other: ["other", "contradiction"],
};

/** Every quirk of a key under a number: D for the document's, F, G and A for those of rows. */
function quirksOf(key) {
  const ofRows = (letter, rows) =>
    rows.flatMap((row, index) =>
      (row.quirks ?? []).map((text, n) => [`${letter}${index + 1}.${n + 1}`, text]),
    );
  return new Map([
    ...key.documentQuirks.map((text, index) => [`D${index + 1}`, text]),
    ...ofRows("F", key.followUps),
    ...ofRows("G", key.goals),
    ...ofRows("A", key.assignments),
  ]);
}

const names = (finding, { rows = [], sections = [], date }) =>
  (rows.some((row) => finding.rows.includes(row)) || sections.includes(finding.section)) &&
  (date === undefined || finding.why.date === date);

function measureFound(id, findings) {
  const path = `${KEYS}/${id}.json`;
  if (!existsSync(path)) return null;
  const quirks = quirksOf(readJson(path));
  const visible = Object.entries(readJson(at("check-quirks.json"))[id]);
  const missed = visible.filter(
    ([, expected]) =>
      !findings.some((found) => expected.why.includes(found.why.kind) && names(found, expected)),
  );
  return { quirks, visible: visible.length, missed };
}

/** What a remark says about the whole document has no rows; only the rule and the place can agree. */
const samePlace = (finding, remark) =>
  remark.rule === finding.rule && (finding.rule === "numbering" || remark.section === finding.section);

function isAgreed(finding, register) {
  return register.remarks.some((remark) =>
    finding.rows.length === 0
      ? samePlace(finding, remark)
      : FAMILY[finding.rule].includes(remark.rule) && remark.rows.some((row) => finding.rows.includes(row)),
  );
}

const registers = readRegisters();
const judged = readJson(at("check-judged.json"));
const total = { visible: 0, missed: 0, findings: 0, alarms: 0 };

for (const register of registers) {
  const { id } = register.agreement;
  const started = performance.now();
  const findings = checkRegister(register, { others: registers });
  const took = (performance.now() - started).toFixed(0);
  const found = measureFound(id, findings);
  const verdictOn = (finding) => judged[id]?.[finding.id];
  const agreed = findings.filter((finding) => !verdictOn(finding) && isAgreed(finding, register));
  const open = findings.filter((finding) => !agreed.includes(finding));
  const alarms = open.filter((finding) => verdictOn(finding)?.right !== true);
  console.log(
    `${id}: ${findings.length} findings in ${took} ms; ${agreed.length} in the register's own remarks, ${open.length - alarms.length} judged right, ${alarms.length} false alarms`,
  );
  for (const alarm of alarms) {
    const verdict = verdictOn(alarm);
    console.log(
      `  ${verdict ? "false alarm" : "not judged"}: ${alarm.id}${verdict ? ` (${verdict.why})` : ""}`,
    );
  }
  total.findings += findings.length;
  total.alarms += alarms.length;
  if (found === null) continue;
  total.visible += found.visible;
  total.missed += found.missed.length;
  console.log(
    `  quirks: ${found.quirks.size} in the key, ${found.visible} that a rule can see, ${found.visible - found.missed.length} found (${percent(found.visible - found.missed.length, found.visible)})`,
  );
  for (const [number] of found.missed) console.log(`  missed ${number}: ${found.quirks.get(number)}`);
}

console.log(
  `all: found ${total.visible - total.missed} of ${total.visible} (${percent(total.visible - total.missed, total.visible)}, aim 80 %); false alarms ${total.alarms} of ${total.findings} (${percent(total.alarms, total.findings)}, aim at most 20 %)`,
);

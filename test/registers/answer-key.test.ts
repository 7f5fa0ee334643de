import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Register } from "../../src/domain/agreement.js";
import { readRegister, SHIPPED_DATA } from "../../src/store/registers.js";
import { haveAnswerKeys, readAnswerKey } from "./answer-key.js";
import { COMPARISONS } from "./compare.js";
import { DIFFERENCES } from "./differences.js";

if (!haveAnswerKeys) console.log("No answer keys in ../shared/register: the registers are not compared.");

const shipped = (id: string): Register => readRegister(join(SHIPPED_DATA, "agreements", `${id}.json`));

const findings = (register: Register): string[] =>
  Object.values(COMPARISONS).flatMap((compare) => compare(register, readAnswerKey(register.agreement.id)));

const listed = (id: string): string[] =>
  DIFFERENCES.filter(({ agreement }) => agreement === id).map(({ finding }) => finding);

/** The register with its first dated occasion moved to 1 January. */
function withOneDateChanged(register: Register): Register {
  const changed = structuredClone(register);
  const dated = changed.followUps.flatMap((f) => f.occasions).find((occasion) => occasion.meeting !== null);
  if (dated) dated.meeting = `${register.agreement.validFrom.slice(0, 4)}-01-01`;
  return changed;
}

for (const id of ["sn-2024", "von-2024"])
  describe.skipIf(!haveAnswerKeys)(`${id} says what its answer key says`, () => {
    for (const [kind, compare] of Object.entries(COMPARISONS))
      it(kind, () => {
        const found = compare(shipped(id), readAnswerKey(id));
        expect(found.filter((finding) => !listed(id).includes(finding))).toEqual([]);
      });

    it("every listed difference still occurs", () => {
      const found = findings(shipped(id));
      expect(listed(id).filter((finding) => !found.includes(finding))).toEqual([]);
    });

    it.each(["goals", "assignments"] as const)("another title for one of the %s is noticed", (kind) => {
      const changed = structuredClone(shipped(id));
      Object.assign(changed[kind][0] ?? {}, { title: "Plantera äppelträd" });
      expect(COMPARISONS[kind](changed, readAnswerKey(id))).toEqual([
        expect.stringMatching(/ missing: /),
        expect.stringMatching(/ not in the key: Plantera äppelträd/),
      ]);
    });

    it.each(["goals", "assignments"] as const)("another level for one of the %s is noticed", (kind) => {
      const changed = structuredClone(shipped(id));
      const row = changed[kind][0];
      if (row) row.level = row.level === "KF" ? "nämnd" : "KF";
      expect(COMPARISONS[kind](changed, readAnswerKey(id))).toEqual([expect.stringMatching(/, in the key /)]);
    });

    it("one changed date is noticed", () => {
      const before = findings(shipped(id));
      const after = findings(withOneDateChanged(shipped(id)));
      expect(after.filter((finding) => !before.includes(finding))).toEqual([
        expect.stringContaining("occasion missing: meeting "),
        expect.stringContaining("occasion not in the key: meeting 2024-01-01"),
      ]);
    });
  });

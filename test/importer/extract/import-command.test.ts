import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../../../src/cli/io.js";
import { runImport } from "../../cli/importing.js";

const folder = mkdtempSync(join(tmpdir(), "import-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `# Överenskommelse 2027 mellan Äldrenämnden och Omsorgsförvaltningen

Mora kommun. Avser kalenderåret 2027.

## 1. Rapporter

Förvaltningen ska tertialvis lämna en skriftlig rapport till nämnden om sjukfrånvaron.
`;
const file = join(folder, "avtal.md");
writeFileSync(file, TEXT);

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const { code, out, err } = await runImport(join(folder, "state"), ...args);
  return { code, out: out.split("\n"), err: err.split("\n") };
}

describe("import", () => {
  it("prints what it found as JSON, of the register's shape", async () => {
    const { code, out } = await run(file, "--json");
    expect(code).toBe(0);
    const { register, changes, candidates, faults } = JSON.parse(out.join("\n"));
    expect(register.agreement.id).toBe("mora-an-2027");
    expect(register.followUps.map((row: { title: string }) => row.title)).toEqual([
      "Rapport om sjukfrånvaron",
    ]);
    expect(candidates).toEqual([register.followUps[0].id]);
    expect(changes).toEqual({ kind: "new" });
    expect(faults).toEqual([]);
  });

  it("names the agreement as it is told to, and says it in words", async () => {
    const { out } = await run(file, "--id", "an-2027");
    expect(out[0]).toContain("(an-2027, 2027-01-01–2027-12-31)");
    expect(out[1]).toContain("Hittat: 1 uppföljning,");
    expect(out.join("\n")).toContain("Osäkra rader, lästa ur löpande text (1):");
  });

  it("says which file it could not read, and goes on with the next", async () => {
    const { code, out, err } = await run(join(folder, "borta.pdf"), file, "--json");
    expect(code).toBe(1);
    expect(err[0]).toContain("borta.pdf");
    expect(out).toHaveLength(1);
  });

  it.each([[[]], [["--confirm", "x.pdf"]], [["--id", "a", "x.pdf", "y.pdf"]], [["--fel", "x.pdf"]]])(
    "refuses %j",
    async (args) => {
      await expect(run(...args)).rejects.toThrow(UsageError);
    },
  );
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnector } from "../harness.js";
import { killAgainAndAgain } from "./kills.js";

/** `main ROUNDS SEED`: kills the program so often, and prints what came of it as one line of JSON. */
export async function main([rounds = "200", seed = "1"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "namndkoll-kills-"));
  const { connector, close } = await openConnector();
  try {
    const how = { rounds: Number(rounds), seed: Number(seed) };
    process.stdout.write(`${JSON.stringify(await killAgainAndAgain(folder, connector, how))}\n`);
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

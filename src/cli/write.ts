import { writeFile } from "node:fs/promises";
import { codeOf, messageOf } from "../domain/thrown.js";
import { UsageError } from "./io.js";

/** Writes a file that is not there yet; with `force` in the place of the one that is. @throws UsageError */
export async function writeNew(out: string, content: string | Uint8Array, force: boolean): Promise<void> {
  try {
    await writeFile(out, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST")
      throw new UsageError(`${out} is there already. Choose another name, or add --force to replace it.`);
    throw new UsageError(`${out} cannot be written: ${messageOf(error)}`);
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Register, registerFaults, registerSchema } from "../domain/agreement.js";
import { type PartiesFile, partiesFileSchema } from "../domain/party.js";
import { messageOf } from "../domain/thrown.js";

/** The folder of facts that the product ships: registers and parties. */
export const SHIPPED_DATA = fileURLToPath(new URL("../../data/", import.meta.url));

/** A data file that cannot be used. The message names the file and the place in it. For the log. */
export class DataFileError extends Error {
  override name = "DataFileError";
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new DataFileError(`${file} cannot be read as JSON: ${messageOf(cause)}`, { cause });
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new DataFileError(`${file} is not as it should be:\n${z.prettifyError(result.error)}`);
}

/**
 * Reads one register and checks that it holds together.
 * @throws DataFileError that names the file and each fault.
 */
export function readRegister(file: string): Register {
  const register = readJson(file, registerSchema);
  const faults = registerFaults(register);
  if (faults.length > 0) throw new DataFileError(`${file} does not hold together:\n${faults.join("\n")}`);
  return register;
}

/** All registers of a folder, ordered by their ids. @throws DataFileError for the first that is unfit. */
export function readRegisters(folder: string = join(SHIPPED_DATA, "agreements")): Register[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readRegister(join(folder, name)));
}

/** The municipalities and parties that people may name. @throws DataFileError where the file is unfit. */
export const readParties = (file: string = join(SHIPPED_DATA, "parties.json")): PartiesFile =>
  readJson(file, partiesFileSchema);

/** Names of all Swedish municipalities, so that a question about one that is not loaded can say so. */
export const readMunicipalityNames = (
  file: string = join(SHIPPED_DATA, "swedish-municipalities.json"),
): string[] => readJson(file, z.array(z.string().min(1)));

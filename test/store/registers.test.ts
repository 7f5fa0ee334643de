import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRegister, SHIPPED_DATA } from "../../src/store/registers.js";

const folder = join(SHIPPED_DATA, "agreements");

describe("each shipped register can be read and holds together", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    it(name, () => {
      const register = readRegister(join(folder, name));
      expect(`${register.agreement.id}.json`).toBe(name);
    });
  }
});

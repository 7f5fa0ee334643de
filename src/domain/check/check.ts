import type { Register } from "../agreement.js";
import { type CheckOptions, prepare } from "./checked.js";
import type { Finding } from "./finding.js";
import { RULES } from "./rules/index.js";

/**
 * Looks through a register for what seems wrong or is left open, in the order of {@link RULES}. Each finding
 * says which rule, where, why (as facts; sentences are in `cards/check-words.ts`) and what to do about it.
 * Nothing is changed: staff confirm, correct or dismiss.
 */
export function checkRegister(register: Register, options: CheckOptions = {}): Finding[] {
  const checked = prepare(register, options);
  return RULES.flatMap((rule) => rule(checked));
}

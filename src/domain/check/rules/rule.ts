import type { Checked } from "../checked.js";
import type { Finding } from "../finding.js";

/** One thing that the check looks for. */
export type Rule = (checked: Checked) => Finding[];

import type { WantedEntry } from "../../../src/cli/score/expectations.js";

/** An expected entry with what a test does not care about left empty. */
export const wanted = (entry: Partial<WantedEntry> = {}): WantedEntry => ({
  agreement: "sn-2026",
  section: null,
  title: "",
  meeting: null,
  submitBy: null,
  rule: null,
  altRule: null,
  alt: [],
  ...entry,
});

import { ok, type Result, refused } from "./problem.js";

/** The longest link that is taken, in characters. Longer ones are share links gone wrong. */
export const LONGEST_LINK = 2_000;
/** The longest note to a report, in characters. */
export const LONGEST_NOTE = 1_000;

/** A committee's registration number: a code or words, a year, a number ("SN24/123", "SOCN/2022:31"). */
const REFERENCE = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N} ./:_-]{1,39}$/u;

/** Whether a host is allowed: the very one, or one below an entry that begins with a dot. */
const allows = (allowed: readonly string[], host: string): boolean =>
  allowed.length === 0 ||
  allowed.some((entry) => (entry.startsWith(".") ? host.endsWith(entry) : host === entry));

function parse(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}

/**
 * A link to a report, checked: https, a host that is allowed (an empty list allows all), no name and
 * password in it, not too long. The value is the link as it was written.
 */
export function checkLink(text: string, allowedHosts: readonly string[]): Result<string> {
  const link = text.trim();
  if (link === "") return refused({ code: "link-missing" });
  if (link.length > LONGEST_LINK)
    return refused({ code: "link-too-long", length: link.length, most: LONGEST_LINK });
  const url = parse(link);
  // Spaces, control characters and backslashes are forgiven by browsers in ways that people do not see.
  if (!url || /[\s\\\p{Cc}]/u.test(link) || url.hostname === "")
    return refused({ code: "link-unreadable", link });
  if (url.protocol !== "https:") return refused({ code: "link-not-https", link });
  if (url.username !== "" || url.password !== "") return refused({ code: "link-with-credentials" });
  const host = url.hostname.toLowerCase();
  if (!allows(allowedHosts, host))
    return refused({ code: "link-host-not-allowed", host, allowed: allowedHosts });
  return ok(link);
}

/** A registration number, where one was given: letters, digits and the marks such numbers have. */
export function checkReference(text: string | null): Result<string | null> {
  const reference = text?.trim() ?? "";
  if (reference === "") return ok(null);
  return REFERENCE.test(reference) ? ok(reference) : refused({ code: "reference-unreadable", reference });
}

/** A note, where one was given. */
export function checkNote(text: string | null): Result<string | null> {
  const note = text?.trim() ?? "";
  if (note.length > LONGEST_NOTE)
    return refused({ code: "note-too-long", length: note.length, most: LONGEST_NOTE });
  return ok(note === "" ? null : note);
}

import { ok, type Result, refused } from "./problem.js";

/** The longest link that is taken, in characters. Longer ones are share links gone wrong. */
export const LONGEST_LINK = 2_000;
/** The longest note to a report, in characters. */
export const LONGEST_NOTE = 1_000;

/**
 * A committee's registration number: a code or words where there are any, a year and a number in either order
 * ("SN24/123", "SOCN/2022:31", "2026-00123").
 */
const REFERENCE =
  /^(?!.*\/\/)(?=.*\d[ ./:_–-]+(?:\p{L}{1,6}[ ./:_–-]+)?\d)[\p{L}\p{N}][\p{L}\p{N} ./:_–-]{1,39}$/u;
/** "Dnr", which the card says itself. */
const REFERENCE_LABEL = /^(?:d(?:iarie)?\.?(?:nr|nummer)|ref(?:erence)?(?: (?:number|no))?)[.:]?\s+/iu;

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

/** Decodes until nothing changes: links that were passed on are often encoded twice. What cannot be stays. */
export function decodedLink(text: string, times = 3): string {
  try {
    const once = decodeURIComponent(text);
    return once === text || times === 0 ? once : decodedLink(once, times - 1);
  } catch {
    return text;
  }
}

/** Outlook and Teams wrap links in one of their own, which is checked when it is opened. */
const WRAPPERS = /(?:^|\.)(?:safelinks\.protection\.outlook\.com|statics\.teams\.cdn\.office\.net)$/;

/** The link that a wrapped one leads to; any other is as it was. */
export function linkBehind(link: string): string {
  const url = parse(link);
  const behind = url !== null && WRAPPERS.test(url.hostname) ? url.searchParams.get("url") : null;
  return behind ?? link;
}

/** Where file names stand in the addresses of SharePoint's and OneDrive's viewers. */
const NAME_PARAMETERS = ["file", "filename", "title"] as const;
/** A file's name has an ending; pages and the keys of sharing links do not count. */
const FILE_NAME = /[^.\s][^/\\]*\.(?!aspx?$|html?$|php$)[a-z][a-z0-9]{1,4}$/iu;
const LONGEST_NAME = 80;

/** What a link is called where people see it: the file's name where the link says it, else its host. */
export function linkTitle(link: string): string {
  const url = parse(link);
  if (!url) return link;
  const named = NAME_PARAMETERS.map((name) => url.searchParams.get(name)).find((name) => name?.trim());
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  // Characters that are not seen, or that turn the writing around, make a name say something else.
  const name = decodedLink(named ?? last)
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, "")
    .trim();
  if (!FILE_NAME.test(name)) return url.hostname;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
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

/** A registration number, where one was given, without the "Dnr" before it. */
export function checkReference(text: string | null): Result<string | null> {
  const reference = (text ?? "").trim().replace(REFERENCE_LABEL, "");
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

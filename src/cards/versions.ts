import type { OccasionFacts, Version } from "../domain/answer.js";
import { linkTitle } from "../domain/report-link.js";
import type { Words } from "./words/words.js";

/** One version of a report as people see it. What was taken back is not offered to be opened. */
export type ShownVersion = { readonly title: string; readonly detail: string; readonly url: string | null };

/** The number of the version that counts, from 1; `null` where none does. */
export function countingNumber(versions: readonly Version[]): number | null {
  const index = versions.findLastIndex(({ withdrawn }) => withdrawn === null);
  return index < 0 ? null : index + 1;
}

/** The number of the version that would count if the one that does were taken back; `null` where none would. */
export const nextNumber = (versions: readonly Version[]): number | null => {
  const counting = countingNumber(versions);
  return counting === null ? null : countingNumber(versions.slice(0, counting - 1));
};

function detailOf(version: Version, counts: boolean, { submission, calendar }: Words): string {
  const { day, by, withdrawn } = version;
  const handedIn = submission.handedIn(calendar.date(day, "year"), by.name);
  if (withdrawn === null) return counts ? `${handedIn} · ${submission.counts}` : handedIn;
  const takenBack = submission.takenBack(
    calendar.date(withdrawn.day, "year"),
    withdrawn.by.name,
    withdrawn.reason,
  );
  return `${handedIn} · ${takenBack}`;
}

/** A card shows no more versions than these; the page of the occasion has them all. */
const MOST_VERSIONS = 10;

/** How many versions are shown, and of how many. */
export const versionsHeading = (
  shown: readonly ShownVersion[],
  { standing }: OccasionFacts,
  { submission }: Words,
): string => submission.versions(shown.length, standing.versions.length);

/** All versions of a report, the newest first; none where the only one counts, since that is said already. */
export function versionsOf({ standing }: OccasionFacts, words: Words): ShownVersion[] {
  const { versions } = standing;
  const counting = countingNumber(versions);
  if (versions.length === 0 || (versions.length === 1 && counting === 1)) return [];
  return versions
    .map((version, index) => ({
      title: words.submission.version(index + 1, linkTitle(version.link)),
      detail: detailOf(version, index + 1 === counting, words),
      url: version.withdrawn === null ? version.link : null,
    }))
    .toReversed();
}

/** The versions of a report that a card has room for, the newest first, and among them the one that counts. */
export function versionsShown(facts: OccasionFacts, words: Words): ShownVersion[] {
  const all = versionsOf(facts, words);
  const counting = countingNumber(facts.standing.versions);
  return all.filter((_, fromNewest) => fromNewest < MOST_VERSIONS || all.length - fromNewest === counting);
}

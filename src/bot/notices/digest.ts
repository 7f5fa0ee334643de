import { AHEAD_DAYS, reminderCard } from "../../cards/reminder-card.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import { addDays, type CalendarDate, weekdayOf } from "../../domain/calendar-date.js";
import { dueDay } from "../../domain/lifecycle.js";
import { isWaitedFor } from "../../reminders/occasion.js";
import { isTheirs } from "../../reminders/receivers.js";
import type { Deps } from "../deps.js";
import { followedOn } from "../followed.js";
import type { NoticeDrawer } from "./notice.js";

/** What is late, and what is due in this week or in the weeks behind it. */
function isPressing(facts: OccasionFacts, today: CalendarDate): boolean {
  const due = dueDay(facts);
  const end = addDays(today, 7 - weekdayOf(today) + AHEAD_DAYS);
  return due !== null && due <= end && isWaitedFor(facts);
}

const pressing = async (deps: Deps, today: CalendarDate): Promise<readonly OccasionFacts[]> =>
  (await followedOn(deps, today)).map(({ facts }) => facts).filter((facts) => isPressing(facts, today));

/** Draws a committee's digest of the week, also where nothing is due: that is worth knowing. */
export const drawDigest: NoticeDrawer<"digest"> = async ({ notice, locale, deps, today }) => {
  const occasions = (await pressing(deps, today)).filter(({ committee }) => committee === notice.committee);
  const committeeName = deps.library.committee(notice.committee).name[locale];
  return reminderCard({ what: "digest", occasions, committeeName, today, locale });
};

/** Draws the digest of what is one person's, or theirs while somebody is away. */
export const drawOwnDigest: NoticeDrawer<"ownDigest"> = async ({ notice, locale, deps, today }) => {
  const [settings, conversations] = await Promise.all([deps.store.settings(), deps.store.conversations()]);
  const directory = { settings, conversations, today };
  const all = await pressing(deps, today);
  const occasions = all.filter((facts) => isTheirs(facts, notice.person, directory));
  const committeeName = notice.person.name || wordsFor(locale).list.allCommittees;
  return reminderCard({ what: "ownDigest", occasions, committeeName, today, locale });
};

import { addDays, type CalendarDate, weekdayOf } from "../domain/calendar-date.js";
import { rulesOf } from "../domain/committee-settings.js";
import { isWorkingDay } from "../domain/holidays.js";
import type { Notice, OutboxItem } from "../store/outbox.js";
import type { ConversationRecord, Settings } from "../store/store.js";
import { channelsOf, chatOf, type Directory } from "./receivers.js";

/** What planning the week's digests depends on. */
export type DigestInput = {
  readonly settings: Settings;
  readonly conversations: readonly ConversationRecord[];
  readonly today: CalendarDate;
};

const itemFor = (to: ConversationRecord, notice: Notice, name: string, today: CalendarDate): OutboxItem => ({
  id: `${notice.type} ${to.id} ${name}`,
  to: to.id,
  notice,
  day: today,
  attempts: 0,
  notBefore: null,
});

function forCommittees(input: DigestInput, monday: CalendarDate): OutboxItem[] {
  const { settings, today } = input;
  return Object.entries(settings.committees).flatMap(([committee, set]) => {
    const { digest, squeezeDays } = rulesOf(set);
    if (!digest || !isWorkingDay(today, squeezeDays)) return [];
    const notice = { type: "digest", committee, monday } as const;
    return channelsOf(committee, input).map((to) => itemFor(to, notice, `${committee} ${monday}`, today));
  });
}

function forPeople(directory: Directory & DigestInput, monday: CalendarDate): OutboxItem[] {
  const { settings, today } = directory;
  if (!isWorkingDay(today, false)) return [];
  return settings.personalDigests.flatMap((person) => {
    const to = chatOf(person, directory);
    return to === null ? [] : [itemFor(to, { type: "ownDigest", person, monday }, monday, today)];
  });
}

/**
 * The digests of this week: on Monday, or on the first day of the week on which people are at work and the
 * program runs. Each has the same id all week, so that it is sent once.
 */
export function planDigests(input: DigestInput): OutboxItem[] {
  const monday = addDays(input.today, 1 - weekdayOf(input.today));
  return [...forCommittees(input, monday), ...forPeople(input, monday)];
}

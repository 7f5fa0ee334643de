import type { OccasionFacts } from "../domain/answer.js";
import { type CalendarDate, daysBetween } from "../domain/calendar-date.js";
import { type CommitteeRules, rulesOf } from "../domain/committee-settings.js";
import { isWorkingDay } from "../domain/holidays.js";
import { dueDay } from "../domain/lifecycle.js";
import type { Notice, OutboxItem, SentItem } from "../store/outbox.js";
import type { ConversationRecord, Settings } from "../store/store.js";
import { type Followed, isWaitedFor, snoozedUntil, wasEscalatedBefore, wasReminded } from "./occasion.js";
import { type Directory, officialsToldIn, remindedIn } from "./receivers.js";
import { escalationDay, latestStep, stepDaysOf } from "./steps.js";

/** Everything planning depends on. */
export type PlanInput = {
  readonly occasions: readonly Followed[];
  readonly settings: Settings;
  readonly conversations: readonly ConversationRecord[];
  /** What waits to be sent already, and what was sent or given up. */
  readonly waiting: readonly OutboxItem[];
  readonly sent: ReadonlyMap<string, SentItem>;
  readonly today: CalendarDate;
};

type Kind = "reminder" | "escalation";

/**
 * How long after the last step an occasion is still reminded of where nobody was told of that step: long enough
 * for a program that was down. What is older than that is in the lists, and with the officials.
 */
const CEILING_DAYS = 30;

/** One occasion that one conversation is to be told of. */
type Entry = {
  readonly kind: Kind;
  readonly to: ConversationRecord;
  readonly facts: OccasionFacts;
  readonly step: number;
};

/** What of an occasion is to be said today, before anyone looks at what was said already. */
function entriesOf({ facts, history }: Followed, rules: CommitteeRules, directory: Directory): Entry[] {
  const due = dueDay(facts);
  if (due === null || !isWaitedFor(facts)) return [];
  const until = snoozedUntil(history);
  if (until !== null && until > directory.today) return [];
  const days = stepDaysOf(due, rules, until);
  const step = latestStep(days, directory.today);
  const last = escalationDay(days, rules);
  const over = last !== null && last.day <= directory.today ? last : null;
  // Once the officials have been told, it is with them.
  if (over !== null && wasEscalatedBefore({ facts, history }, directory.today)) return [];
  const told = over === null ? [] : officialsToldIn(facts.committee, directory);
  const escalations = told.map((to): Entry => ({ kind: "escalation", to, facts, step: over?.step ?? 0 }));
  const tooLate = over !== null && daysBetween(over.day, directory.today) > CEILING_DAYS;
  const reminded = step === null || tooLate ? [] : remindedIn(facts, directory);
  // Whoever is told that the last step has passed need not be reminded of that step as well.
  const reminders = reminded
    .filter(({ id }) => told.every((to) => to.id !== id))
    .map((to): Entry => ({ kind: "reminder", to, facts, step: step?.step ?? 0 }));
  return [...reminders, ...escalations];
}

type OccasionNotice = Extract<Notice, { type: Kind }>;

const isOfOccasions = (notice: Notice): notice is OccasionNotice =>
  notice.type === "reminder" || notice.type === "escalation";

/** Whether the same, or a later step of it, waits to be sent to the same place. */
const isWaiting = ({ kind, to, facts, step }: Entry, waiting: readonly OutboxItem[]): boolean =>
  waiting.some(
    ({ to: place, notice }) =>
      place === to.id &&
      isOfOccasions(notice) &&
      notice.type === kind &&
      notice.occasions.some((one) => one.id === facts.id && one.step >= step),
  );

const byDue = (a: Entry, b: Entry): number => {
  const [first, second] = [dueDay(a.facts) ?? "", dueDay(b.facts) ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
};

/**
 * One message for what one place is told of one committee's occasions. The id names all that is in it, and the
 * day: what was given up today is planned anew tomorrow, and not before.
 */
function itemOf(entries: readonly Entry[], today: CalendarDate): OutboxItem[] {
  const [first] = entries;
  if (!first) return [];
  const occasions = entries.toSorted(byDue).map(({ facts, step }) => ({ id: facts.id, step }));
  const said = occasions.map(({ id, step }) => `${id}@${step}`).join(" ");
  return [
    {
      id: `${first.kind} ${first.to.id} ${today} ${said}`,
      to: first.to.id,
      notice: { type: first.kind, committee: first.facts.committee, occasions },
      day: today,
      attempts: 0,
      notBefore: null,
    },
  ];
}

function grouped<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = key(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}

/**
 * The reminders and escalations that are to be sent on a day and are not yet: of each occasion only the latest
 * step, however many have passed, and one card for each place and committee. Nothing on a day on which people are
 * not at work. The same input gives the same messages, and what they bring about (waiting, sent, recorded) keeps
 * them from being planned again.
 */
export function planReminders(input: PlanInput): OutboxItem[] {
  const { occasions, settings, conversations, waiting, sent, today } = input;
  const directory = { settings, conversations, today };
  const entries = occasions.flatMap((one) => {
    const rules = rulesOf(settings.committees[one.facts.committee]);
    if (!isWorkingDay(today, rules.squeezeDays)) return [];
    return entriesOf(one, rules, directory).filter(
      (entry) => !wasReminded(one, entry.step, entry.to.id, entry.kind) && !isWaiting(entry, waiting),
    );
  });
  return grouped(entries, ({ kind, to, facts }) => `${kind} ${to.id} ${facts.committee}`)
    .flatMap((group) => itemOf(group, today))
    .filter(({ id }) => !sent.has(id));
}

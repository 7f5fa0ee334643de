import { isMine } from "../../answers/mine.js";
import { reminderCard } from "../../cards/reminder-card.js";
import { maySubmit } from "../../cards/state.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import { addDays } from "../../domain/calendar-date.js";
import type { Person } from "../../domain/event.js";
import { UPCOMING_DAYS } from "../../domain/lifecycle.js";
import { holdersOf, sameRole } from "../../domain/people.js";
import type { Understood } from "../../domain/question.js";
import { type Settings, UNANSWERED_DAYS } from "../../store/store.js";
import { askAgain } from "../ask.js";
import { allFacts } from "../happened.js";
import { isAnyOfficial, isOfficial } from "../officials.js";
import { knownRoles, personMeant, roleNamed } from "../owners.js";
import type { Outgoing } from "../turn.js";
import { byText } from "../unanswered.js";
import { type CommandHandler, type CommandTurn, refuse, say } from "./handler.js";

const wordsOf = ({ locale }: CommandTurn) => wordsFor(locale).owners;

// === Roles

async function showRoles(turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { store } = turn.deps;
  const [roles, { roleHolders }] = await Promise.all([knownRoles(store), store.settings()]);
  const words = wordsOf(turn);
  if (roles.length === 0) return say(words.noRoles);
  return say(words.roles(roles.map((role) => [role, holdersOf(roleHolders, role).map(({ name }) => name)])));
}

/** Names somebody for a role, or takes it away; what was so before is said. */
async function changeRole(
  what: "name" | "remove",
  role: string,
  person: Person,
  turn: CommandTurn,
): Promise<string> {
  const { incoming, deps } = turn;
  let held = false;
  await deps.store.changeSettings((before): Settings => {
    const theirs = (one: Settings["roleHolders"][number]) =>
      sameRole(one.role, role) && one.person.id === person.id;
    held = before.roleHolders.some(theirs);
    if (held === (what === "name")) return before;
    const named = { role, person, namedBy: incoming.from, day: incoming.today };
    const roleHolders = held
      ? before.roleHolders.filter((one) => !theirs(one))
      : [...before.roleHolders, named];
    return { ...before, roleHolders };
  });
  const words = wordsOf(turn);
  const say = {
    name: held ? words.roleAlready : words.roleNamed,
    remove: held ? words.roleRemoved : words.roleNotHeld,
  };
  return say[what](person.name, role);
}

/** Names holders of roles and removes them, which officials do; shows them to anyone. */
export const onRole: CommandHandler<"role"> = async (command, turn) => {
  if (command.what === "show") return showRoles(turn);
  const { incoming, deps } = turn;
  if (!(await isAnyOfficial(incoming.from, deps.store)))
    return refuse({ code: "not-allowed", who: "official" }, turn);
  const [person] = incoming.mentions;
  if (!person) return say(wordsOf(turn).roleWhom);
  const role = await roleNamed(command.role, deps.store);
  const name = role.kind === "role" ? role.name : command.role;
  return say(await changeRole(command.what, name, person, turn));
};

// === Absences

/** Notes that whoever writes is away, and who stands in for them. */
export const onAway: CommandHandler<"away"> = async ({ until, substitute: named }, turn) => {
  const { incoming, deps } = turn;
  const words = wordsOf(turn);
  const { from: person, today, mentions, place } = incoming;
  if (until === null || until < today) return say(words.awayWhen);
  const found = mentions[0] ?? null;
  const typed = found === null && named !== null ? await personMeant(named, "", place, deps) : null;
  if (typed && !typed.ok) return refuse(typed.problem, turn);
  const other = found ?? typed?.value ?? null;
  const substitute = other?.id === person.id ? null : other;
  await deps.store.changeSettings((before) => ({
    ...before,
    absences: [
      ...before.absences.filter((one) => one.person.id !== person.id),
      { person, until, substitute },
    ],
  }));
  const day = wordsFor(turn.locale).calendar.date(until, "year");
  return say(words.awayNow(day, substitute?.name ?? null));
};

/** Notes that whoever writes is at work again. */
export const onBack: CommandHandler<"back"> = async (_, turn) => {
  const { incoming, deps } = turn;
  let wasAway = false;
  await deps.store.changeSettings((before) => {
    const absences = before.absences.filter((one) => one.person.id !== incoming.from.id);
    wasAway = before.absences.some(
      (one) => one.person.id === incoming.from.id && one.until >= incoming.today,
    );
    return { ...before, absences };
  });
  return say(wasAway ? wordsOf(turn).back : wordsOf(turn).notAway);
};

// === What is one's own

/** Shows what whoever writes has to hand in. */
export const onMine: CommandHandler<"mine"> = async (_, { incoming, deps, locale }) => {
  const { from, today } = incoming;
  const [all, settings] = await Promise.all([allFacts(deps, today), deps.store.settings()]);
  const occasions = all.filter((facts) => maySubmit(facts.standing) && isMine(facts, from, settings, today));
  return [
    { kind: "reply", ...reminderCard({ what: "mine", occasions, committeeName: from.name, today, locale }) },
  ];
};

/** Turns one's own weekly digest on or off. */
export const onOwnDigest: CommandHandler<"ownDigest"> = async ({ on }, turn) => {
  const { incoming, deps } = turn;
  await deps.store.changeSettings((before) => {
    const others = before.personalDigests.filter(({ id }) => id !== incoming.from.id);
    return { ...before, personalDigests: on ? [...others, incoming.from] : others };
  });
  return say(on ? wordsOf(turn).ownDigestOn : wordsOf(turn).ownDigestOff);
};

// === What officials see

/** Those who should have acknowledged an occasion and have not; nobody where it has no owner. */
const unseenBy = ({ holders, standing }: OccasionFacts): string[] =>
  holders
    .filter(({ person }) => !standing.acknowledged.some(({ by }) => by.id === person.id))
    .map(({ person }) => person.name);

/** Whether somebody should still acknowledge: an owner who has not, or anybody where there is none. */
const isUnseen = (facts: OccasionFacts): boolean =>
  facts.holders.length > 0 ? unseenBy(facts).length > 0 : facts.standing.acknowledged.length === 0;

/** Shows officials who has not acknowledged what is due in a time: the coming four weeks where none is said. */
export const onUnseen: CommandHandler<"unseen"> = async ({ reading }, turn) => {
  const { deps, incoming, locale } = turn;
  const { from, today } = incoming;
  if (!(await isAnyOfficial(from, deps.store))) return refuse({ code: "not-allowed", who: "official" }, turn);
  const { scope, year, uncoveredYear, filter } = reading;
  const period = reading.period ?? { start: today, end: addDays(today, UPCOMING_DAYS) };
  const question = { kind: "due", period, spans: [period], mode: "any", filter } as const;
  const understood: Understood = {
    ...{ question, locale, scope, assumed: [], year, uncoveredYear, unknownWords: [], today },
  };
  const answer = await askAgain(deps, understood);
  const items = answer.kind === "due" ? answer.items : [];
  const allowed = await Promise.all(items.map(({ committee }) => isOfficial(from, committee, deps.store)));
  const open = items.filter(({ standing }, index) => allowed[index] && maySubmit(standing));
  const rows = open.filter(isUnseen).map((facts) => [facts.shortTitle, unseenBy(facts)] as const);
  const words = wordsFor(locale);
  const when = words.calendar.period(period);
  return say(
    rows.length === 0
      ? words.owners.allSeen(when, open.length)
      : words.owners.unseen(when, rows, open.length),
  );
};

/** How many questions fit into a message that is read. */
const MOST_QUESTIONS = 40;

/** Shows officials the questions that nothing was found for. */
export const onUnanswered: CommandHandler<"unanswered"> = async (_, turn) => {
  const { deps, incoming, locale } = turn;
  if (!(await isAnyOfficial(incoming.from, deps.store)))
    return refuse({ code: "not-allowed", who: "official" }, turn);
  const asked = byText(await deps.store.unanswered(incoming.today));
  const words = wordsFor(locale);
  if (asked.length === 0) return say(words.owners.noneUnanswered(UNANSWERED_DAYS));
  const rows = asked
    .slice(0, MOST_QUESTIONS)
    .map(({ latest, count, text }) => [words.calendar.date(latest, "year"), count, text] as const);
  return say(words.owners.unanswered(rows, UNANSWERED_DAYS, asked.length - rows.length));
};

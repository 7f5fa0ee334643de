import { effectOfSettings } from "../../answers/calendar-effects.js";
import { wordsFor } from "../../cards/words/index.js";
import {
  type CommitteeRules,
  type CommitteeSettings,
  MOST_STEP_DAYS,
  MOST_STEPS,
  MOST_STOP_DAYS,
  rulesOf,
  SETTINGS,
  type SettingsChange,
} from "../../domain/committee-settings.js";
import type { RuleSet, RulesCommand } from "../../language/commands/rules.js";
import { plansOf } from "../deps.js";
import { happenedIn } from "../happened.js";
import type { Outgoing } from "../turn.js";
import { committeeFor, type Meant } from "./committee.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";

/** Reminders as they are kept: days from the stop day, those before it negative, the earliest first. */
function stepsOf(
  value: Extract<RuleSet, { setting: "steps" }>["value"],
  { steps }: CommitteeRules,
): number[] | null {
  if (value === null) return null;
  const before = value.before?.map((days) => (days === 0 ? 0 : -days)) ?? steps.filter((step) => step <= 0);
  const after = value.after ?? steps.filter((step) => step > 0);
  return [...new Set([...before, ...after])].sort((a, b) => a - b);
}

const valueSet = (set: RuleSet, rules: CommitteeRules): SettingsChange["value"] =>
  set.setting === "steps" ? stepsOf(set.value, rules) : set.value;

/** Why a value is none, in a sentence; `null` where it is one. */
function outOfRange(
  { setting }: RuleSet,
  value: SettingsChange["value"],
  { locale }: CommandTurn,
): string | null {
  const { settings } = wordsFor(locale);
  if (setting === "stopDays" && typeof value === "number" && value > MOST_STOP_DAYS)
    return settings.stopDaysRange(MOST_STOP_DAYS);
  if (setting !== "steps" || !Array.isArray(value)) return null;
  const tooFar = value.some((step) => Math.abs(step) > MOST_STEP_DAYS);
  return tooFar || value.length > MOST_STEPS ? settings.stepsRange(MOST_STEP_DAYS, MOST_STEPS) : null;
}

/** A committee's settings after a change, with its trace. */
function afterChange(before: CommitteeSettings, change: SettingsChange): CommitteeSettings {
  const { [change.setting]: _, ...others } = before;
  const own = change.value === null ? {} : { [change.setting]: change.value };
  return { ...others, ...own, changes: [...(before.changes ?? []), change] };
}

const same = (a: CommitteeSettings, b: CommitteeSettings, setting: SettingsChange["setting"]): boolean =>
  JSON.stringify(a[setting]) === JSON.stringify(b[setting]);

/** Every setting as it holds, each with who set it. */
async function show({ committee }: Meant, { deps, locale }: CommandTurn): Promise<readonly Outgoing[]> {
  const { settings: words } = wordsFor(locale);
  const set = (await deps.store.settings()).committees[committee];
  const rules = rulesOf(set);
  const lines = SETTINGS.map((setting) => {
    const last =
      set?.[setting] === undefined ? undefined : set.changes?.findLast((one) => one.setting === setting);
    return `– ${words.rule(setting, rules)} ${last ? words.setBy(last.by.name, last.day) : words.isDefault}`;
  });
  return say([words.heading(deps.library.committee(committee).name[locale]), ...lines].join("\n"));
}

/** Keeps what was set, and makes ready anew what follows from it; says what holds from now on. */
async function change(set: RuleSet, { committee }: Meant, turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const { settings: words } = wordsFor(locale);
  const plansBefore = await plansOf(deps.store);
  const rulesBefore = rulesOf(plansBefore.committees[committee]);
  const value = valueSet(set, rulesBefore);
  const wrong = outOfRange(set, value, turn);
  if (wrong !== null) return say(wrong);
  const { from: by, at, today: day } = incoming;
  let isNew = false;
  await deps.store.changeSettings((before) => {
    const known = before.committees[committee] ?? {};
    const after = afterChange(known, { setting: set.setting, value, by, at, day });
    isNew = !same(known, after, set.setting);
    return isNew ? { ...before, committees: { ...before.committees, [committee]: after } } : before;
  });
  const plans = await plansOf(deps.store);
  const name = deps.library.committee(committee).code;
  const sentence = words.rule(set.setting, rulesOf(plans.committees[committee]));
  if (!isNew) return say(words.unchanged(name, sentence));
  await deps.replan?.();
  const happened = await happenedIn(deps.store);
  const effects = effectOfSettings(committee, plansBefore, plans, deps.library, happened, day);
  return say(
    [words.changed(name, sentence), ...(effects.length === 0 ? [] : [words.moves(effects.length)])].join(" "),
  );
}

/** Shows what a committee has set, to anyone; sets it, which its officials do. */
export const onRules: CommandHandler<"rules"> = async (command: RulesCommand, turn) => {
  const meant = await committeeFor(command, turn, command.set !== null);
  if ("said" in meant) return meant.said;
  return command.set === null ? show(meant, turn) : change(command.set, meant, turn);
};

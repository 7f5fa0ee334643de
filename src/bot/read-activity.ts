import { z } from "zod";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { Person } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import { EXTENSION_READERS } from "./read-extension.js";
import type { Incoming, Place } from "./turn.js";

// What the channel sends, as far as the bot looks at it. Everything else is left alone and unread.

const id = z.string().min(1);

const channelDataSchema = z.object({
  team: z.object({ id: id.optional() }).nullish().catch(null),
  tenant: z.object({ id: id.optional() }).nullish(),
});

const mentionedSchema = z.object({ id, name: z.string().nullish(), aadObjectId: id.nullish() });

const activitySchema = z.object({
  type: id,
  id: id.optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: id,
  serviceUrl: id,
  from: z.object({ id, name: z.string().nullish(), aadObjectId: id.nullish() }),
  recipient: z.object({ id }),
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: id.nullish(),
  }),
  channelData: channelDataSchema.nullish(),
  locale: z.string().nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().nullish(), mentioned: mentionedSchema.nullish().catch(null) }))
    .nullish()
    .catch(null),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  membersAdded: z.array(z.object({ id })).nullish(),
  membersRemoved: z.array(z.object({ id })).nullish(),
});

type Activity = z.infer<typeof activitySchema>;

/** When an activity came in: the instant (ISO 8601) and the day it falls on in the installation's zone. */
export type Received = { readonly at: string; readonly today: CalendarDate };

/** What an activity turned out to be. `why` and `fault` are for the log and hold nothing of its content. */
export type Reading =
  | { readonly kind: "incoming"; readonly incoming: Incoming }
  | Feedback
  /** Nothing the bot does anything about (somebody is typing, a new member in the team). */
  | { readonly kind: "ignored"; readonly why: string }
  | { readonly kind: "unreadable"; readonly fault: string };

/**
 * Somebody pressed a thumb below an answer. Neither who it was nor what was written beside it is read.
 * `message`: the channel's id of the message that holds the answer.
 */
export type Feedback = {
  readonly kind: "feedback";
  readonly reaction: "like" | "dislike";
  readonly message: string | null;
};

/** Reads one activity as the channel delivered it. Text is left as it came, mentions included. */
export function readActivity(raw: unknown, received: Received): Reading {
  const result = activitySchema.safeParse(raw);
  if (!result.success) return { kind: "unreadable", fault: faultOf(result.error) };
  const activity = result.data;
  const feedback = feedbackIn(activity);
  if (feedback) return feedback;
  const incoming = readers.get(activity.type)?.(activity, happened(activity, received)) ?? null;
  return incoming ? { kind: "incoming", incoming } : { kind: "ignored", why: activity.type };
}

/** What the server must know of an activity before it may be handled. */
export type Envelope = {
  /** The channel's id of the activity; `null` where it has none. */
  readonly id: string | null;
  readonly place: Place;
  /** Every directory the activity says it comes from, in lower case. */
  readonly tenants: readonly string[];
  /** The language of the person's client, where it says it. */
  readonly locale: Locale | null;
};

/** Reads what is needed to admit and order an activity; `null` where it is unreadable. */
export function readEnvelope(raw: unknown): Envelope | null {
  const { data: activity } = activitySchema.safeParse(raw);
  if (!activity) return null;
  const tenants = [activity.conversation.tenantId, activity.channelData?.tenant?.id];
  return {
    id: activity.id ?? null,
    place: placeOf(activity),
    locale: localeOf(activity),
    tenants: tenants.filter((tenant) => typeof tenant === "string").map((tenant) => tenant.toLowerCase()),
  };
}

type Happened = ReturnType<typeof happened>;

const happened = (activity: Activity, { at, today }: Received) => ({
  // Teams numbers its activities; without a number it cannot be told from another, so it is its own.
  activity: activity.id ?? `${activity.conversation.id}@${at}`,
  place: placeOf(activity),
  from: { id: activity.from.aadObjectId ?? activity.from.id, name: activity.from.name ?? "" },
  locale: localeOf(activity),
  at,
  today,
});

type Reader = (activity: Activity, happened: Happened) => Incoming | null;

const readMessage: Reader = (activity, happened) =>
  isPress(activity)
    ? { kind: "press", ...happened, ...submitted(activity), message: activity.replyToId ?? null }
    : { kind: "message", ...happened, text: activity.text ?? "", mentions: mentionsIn(activity) };

/** Who is mentioned beside the bot; by the directory's id where the channel says it, as with whoever writes. */
const mentionsIn = ({ entities, recipient }: Activity): Person[] =>
  (entities ?? []).flatMap(({ type, mentioned }) =>
    type !== "mention" || !mentioned || mentioned.id === recipient.id
      ? []
      : [{ id: mentioned.aadObjectId ?? mentioned.id, name: mentioned.name ?? "" }],
  );

const readInvoke: Reader = (activity, happened) => {
  const asked = EXTENSION_READERS.get(activity.name ?? "")?.(activity.value);
  if (asked) return { ...asked, ...happened };
  const pressed = executeSchema.safeParse(activity.value);
  if (activity.name !== CARD_ACTION || !pressed.success) return null;
  const { verb, data } = pressed.data.action;
  return { kind: "press", ...happened, verb, data, message: activity.replyToId ?? null };
};

// Upgrades ("add-upgrade") are no news to people.
const readInstallation: Reader = ({ action }, happened) => {
  if (action === "add") return { kind: "installed", ...happened };
  return action === "remove" ? { kind: "removed", ...happened } : null;
};

const readMembers: Reader = (activity, happened) => {
  if (includesBot(activity.membersAdded, activity)) return { kind: "installed", ...happened };
  return includesBot(activity.membersRemoved, activity) ? { kind: "removed", ...happened } : null;
};

/** One reader for each type of activity that can mean something. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ["message", readMessage],
  ["invoke", readInvoke],
  ["installationUpdate", readInstallation],
  ["conversationUpdate", readMembers],
]);

/** The name of the invoke that Action.Execute sends. */
export const CARD_ACTION = "adaptiveCard/action";

const executeSchema = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) });

/** The name of the invoke that the footer of a message sends. */
export const MESSAGE_ACTION = "message/submitAction";

const feedbackSchema = z.object({
  actionName: z.literal("feedback"),
  actionValue: z.object({ reaction: z.enum(["like", "dislike"]) }),
});

function feedbackIn({ type, name, value, replyToId }: Activity): Feedback | null {
  const given = feedbackSchema.safeParse(value);
  if (type !== "invoke" || name !== MESSAGE_ACTION || !given.success) return null;
  return { kind: "feedback", reaction: given.data.actionValue.reaction, message: replyToId ?? null };
}

// Action.Submit, which clients without Action.Execute fall back to, arrives as a message that holds a value
// and, unlike a message somebody wrote, no text.
const isPress = (activity: Activity): boolean =>
  typeof activity.value === "object" && activity.value !== null && !activity.text?.trim();

/** The card's data, which names the verb itself; one that does not is left for the bot to refuse. */
function submitted({ value }: Activity): { verb: string; data: unknown } {
  const result = z.object({ verb: z.string() }).safeParse(value);
  return { verb: result.success ? result.data.verb : "", data: value };
}

const includesBot = (members: Activity["membersAdded"], { recipient }: Activity): boolean =>
  members?.some((member) => member.id === recipient.id) ?? false;

function placeOf(activity: Activity): Place {
  return {
    // Each thread of a channel has its own id, `19:…@thread.tacv2;messageid=…`; the place is the channel.
    id: activity.conversation.id.replace(/;messageid=.*$/, ""),
    kind: kindOf(activity),
    tenant: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? null,
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    botId: activity.recipient.id,
    team: activity.channelData?.team?.id ?? null,
  };
}

function kindOf({ conversation, channelData }: Activity): Place["kind"] {
  if (conversation.conversationType === "channel" || channelData?.team?.id) return "channel";
  return conversation.conversationType === "groupChat" || conversation.isGroup ? "group" : "personal";
}

function localeOf(activity: Activity): Locale | null {
  const client = activity.entities?.find((entity) => entity.type === "clientInfo")?.locale;
  const said = [activity.locale, client].find((locale) => typeof locale === "string" && locale !== "");
  const language = String(said ?? "").toLowerCase();
  if (/^sv\b/.test(language)) return "sv";
  return /^en\b/.test(language) ? "en" : null;
}

const faultOf = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".") || "activity"}: ${issue.code}`).join(", ");

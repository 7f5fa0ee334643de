/**
 * Microsoft Teams, by its SDK: the only file that knows botbuilder and teams-ai. Admits activities, hands
 * each as an `Incoming` to the bot, and carries out what the bot decides. Microsoft no longer develops the
 * two packages; a move to their successor is a change of this file.
 */
import { createRequire } from "node:module";
import type * as TeamsAi from "@microsoft/teams-ai/lib/Application.js";
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  INVOKE_RESPONSE_KEY,
  TeamsInfo,
  type TurnContext,
} from "botbuilder";
import { NothingRecordedError } from "../bot/nothing-recorded.js";
import {
  CARD_ACTION,
  type Envelope,
  type Feedback,
  MESSAGE_ACTION,
  readActivity,
  readEnvelope,
} from "../bot/read-activity.js";
import { EXTENSION_READERS } from "../bot/read-extension.js";
import type { Incoming, Outgoing, Place } from "../bot/turn.js";
import type { Mode } from "../config.js";
import type { Locale } from "../domain/question.js";
import type { ConversationRecord } from "../store/store.js";
import { declined, type InvokeAnswer, type Message, messageOf, referenceTo } from "./activities.js";
import { CHANNEL_ISSUER, checkAllowed, checkSender, checkServiceUrl } from "./admission.js";
import { AnswersSent } from "./answers-sent.js";
import { carryOut, type Voice } from "./carry-out.js";
import type { Clock } from "./clock.js";
import { within } from "./deadline.js";
import type { ChannelDirectory } from "./directory.js";
import { InstallTwins } from "./installs.js";
import { loadWhenUsed } from "./load-when-used.js";
import { describeError, type Log, turnName } from "./log.js";
import { withPeopleKnown } from "./people-known.js";
import { failureOf, type Sending } from "./sending.js";
import { sentences } from "./sentences.js";
import { Queue, Recent } from "./turns.js";

// Of teams-ai one class is used, whose file brings all the others: tables for counting a language model's
// tokens, and dialogs for signing in that recognize dates and numbers in a dozen languages (30 MB and more).
const teamsAi = createRequire(createRequire(import.meta.url).resolve("@microsoft/teams-ai"));
for (const unused of ["./AI.js", "./authentication/Authentication.js", "botbuilder-dialogs"])
  loadWhenUsed(teamsAi, unused);
const { Application } = teamsAi("./Application.js") as typeof TeamsAi;

/** The bot: what happened in, what to do about it out. */
export type Handle = (incoming: Incoming) => Promise<readonly Outgoing[]>;

/** Where tokens are checked and fetched; Microsoft's own places where not given. */
export type IdentityService = { readonly openIdMetadata: string; readonly login: string };

/** What the Teams side is made of. */
export type TeamsOptions = {
  readonly mode: Mode;
  readonly handle: Handle;
  readonly clock: Clock;
  readonly log: Log;
  readonly identity?: IdentityService;
  /** Looks people up; is told here how the channel is asked. */
  readonly directory?: ChannelDirectory;
  /** The client says the same language of everybody (the Agents Playground does), so it means nothing. */
  readonly ignoreClientLanguage?: boolean;
  /** How long the channel may take to receive an answer, in ms. */
  readonly replyMs?: number;
};

/** The Teams side of the bot. */
export type Teams = {
  /** Takes one activity as it came over HTTP and gives the HTTP answer. */
  readonly receive: (authorization: string, activity: unknown) => Promise<InvokeAnswer>;
  /** Sends a message that nobody waits for, once: whether it is tried again is for the caller to say. */
  readonly deliver: (to: ConversationRecord, message: Message) => Promise<Sending>;
  /** Resolves when no turn is running. */
  readonly idle: () => Promise<void>;
};

/** Who sends, as the SDK's authentication found. */
type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;

/** How long the bot may think about one turn before its conversation goes on without it. */
const TURN_MS = 10_000;
/** How long the channel may think about an answer, before the conversation's next turn goes on without it. */
const REPLY_MS = 12_000;
/** How long the channel may think about a message that nobody waits for. */
const DELIVERY_MS = 20_000;
/** How long the channel may take to say who somebody is. */
const LOOK_MS = 4_000;
/** How many activities are remembered, to tell a second delivery from a new activity. */
const REMEMBERED = 500;

/** Connects the bot with Teams. */
export function createTeams(options: TeamsOptions): Teams {
  const authentication = authenticationFor(options.mode, options.identity);
  const adapter = new Adapter(authentication);
  options.directory?.connect((place, id) =>
    within(LOOK_MS, "looking somebody up", memberIn(place, id, adapter, options.mode)),
  );
  const application = applicationFor(adapter, options);
  const queue = new Queue();
  const recent = new Recent<InvokeAnswer>(REMEMBERED);

  const receive = async (authorization: string, raw: unknown): Promise<InvokeAnswer> => {
    const activity = asActivity(raw);
    if (!activity) return { status: 400 };
    const envelope = readEnvelope(raw);
    const caller = await admit(activity, envelope, authorization, authentication, options);
    if (!caller) return { status: 401 };
    if (!envelope) return unreadable(raw, options);
    const turn = () =>
      queue.run(envelope.place.id, () =>
        adapter.run(caller, activity, (context) => application.run(context)),
      );
    return envelope.id === null ? turn() : recent.once(`${envelope.place.id} ${envelope.id}`, turn);
  };
  return {
    receive,
    deliver: (to, message) => deliver(to, message, adapter, options.mode),
    idle: () => queue.idle(),
  };
}

// The SDK looks at far more fields than the bot does; past this line it relies on their being as Teams has them.
const asActivity = (raw: unknown): Activity | null =>
  typeof raw === "object" && raw !== null && "type" in raw && typeof raw.type === "string"
    ? (raw as Activity)
    : null;

function unreadable(raw: unknown, { clock, log }: TeamsOptions): InvokeAnswer {
  log.warn(readActivity(raw, clock()), "an activity cannot be read");
  return { status: 400 };
}

/** The SDK's adapter, with its answer as a value: its own HTTP side tells callers why they were refused. */
class Adapter extends CloudAdapter {
  async run(
    caller: Caller,
    activity: Activity,
    turn: (context: TurnContext) => Promise<unknown>,
  ): Promise<InvokeAnswer> {
    const answer = await this.processActivity(
      caller,
      activity,
      async (context) => void (await turn(context)),
    );
    return answer ?? { status: 200 };
  }
}

// === Who may speak ===

function authenticationFor(
  mode: Mode,
  identity: IdentityService | undefined,
): ConfigurationBotFrameworkAuthentication {
  // No app id turns the SDK's authentication off altogether.
  if (mode.kind === "local") return new ConfigurationBotFrameworkAuthentication({});
  const { app } = mode;
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: app.id,
    MicrosoftAppTenantId: app.tenant,
    MicrosoftAppType: app.credential.type,
    ...(app.credential.type === "SingleTenant" && { MicrosoftAppPassword: app.credential.password }),
    ...(identity && elsewhere(identity)),
  });
}

const elsewhere = ({
  openIdMetadata,
  login,
}: IdentityService): ConfigurationBotFrameworkAuthenticationOptions => ({
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
  ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
  ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
  ToChannelFromBotLoginUrl: login,
  ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
  ValidateAuthority: false,
});

/** Lets an activity in, or not. Why not is for the log only. */
async function admit(
  activity: Activity,
  envelope: Envelope | null,
  authorization: string,
  authentication: ConfigurationBotFrameworkAuthentication,
  { mode, log }: TeamsOptions,
): Promise<Caller | null> {
  try {
    checkSender(activity, mode);
    if (mode.kind === "local") return await authentication.authenticateRequest(activity, "");
    const caller = await authentication.authenticateRequest(activity, authorization);
    checkAllowed(caller.claimsIdentity.getClaimValue("iss"), envelope, mode.app);
    return caller;
  } catch (error) {
    const { type, message } = describeError(error);
    log.warn({ error: { type, message } }, "an activity was refused");
    return null;
  }
}

// === One turn ===

function applicationFor(adapter: Adapter, options: TeamsOptions): TeamsAi.Application {
  // The typing timer is shared by all conversations, so overlapping turns would stop each other's.
  const application = new Application({ startTypingTimer: false });
  const memory = { twins: new InstallTwins(), sent: new AnswersSent() };
  const turn = (context: TurnContext) => runTurn(context, adapter, memory, options);
  // Not adaptiveCards.actionExecute: once a card with `refresh` has passed through it, it shows the next
  // person's cards to everyone.
  const isMine = ({ name }: Activity) => name !== undefined && MY_INVOKES.has(name);
  application.addRoute(async ({ activity }) => isMine(activity), turn, true);
  const declineIt = (context: TurnContext) => decline(context, options);
  application.addRoute(async () => true, declineIt, true);
  application.activity(["message", "installationUpdate", "conversationUpdate"], turn);
  adapter.onTurnError = (context, error) => sayBroken(context, error, options);
  return application;
}

/** The invokes that the bot answers; all others are declined. */
const MY_INVOKES: ReadonlySet<string> = new Set([CARD_ACTION, MESSAGE_ACTION, ...EXTENSION_READERS.keys()]);

const appIdOf = (mode: Mode): string => (mode.kind === "production" ? mode.app.id : "");

/** What the turns before left behind, for as long as the program runs. */
type Memory = { readonly twins: InstallTwins; readonly sent: AnswersSent };

async function runTurn(
  context: TurnContext,
  adapter: Adapter,
  { twins, sent }: Memory,
  options: TeamsOptions,
): Promise<void> {
  const { activity } = context;
  const reading = readActivity(activity, options.clock());
  if (reading.kind === "feedback") return takeFeedback(reading, context, sent, options);
  if (reading.kind !== "incoming") {
    options.log.debug({ type: activity.type, ...reading }, "nothing to do about an activity");
    return activity.type === "invoke" ? decline(context, options) : undefined;
  }
  const locale = options.ignoreClientLanguage ? null : reading.incoming.locale;
  const incoming = await withPeopleKnown(
    { ...reading.incoming, locale },
    options.directory,
    options.mode.kind === "local",
  );
  if (twins.isTwin(incoming, activity.type)) return;
  const outgoing = await within(TURN_MS, "the bot's turn", options.handle(incoming));
  await carryOut(outgoing, incoming, voiceOf(context, adapter, sent, options), options.log);
}

/**
 * Feedback is a line in the log: which thumb, on which kind of answer. It is not kept in the store, as one
 * that holds neither text nor person is worth its count only, and a log is where counts are made. Teams
 * itself thanks the person.
 */
async function takeFeedback(
  { reaction, message }: Feedback,
  context: TurnContext,
  sent: AnswersSent,
  { log }: TeamsOptions,
): Promise<void> {
  const answer = message === null ? null : sent.kindOf(context.activity.conversation.id, message);
  log.info({ reaction, answer }, "feedback on an answer");
  await answerInvoke(context, { status: 200, body: {} });
}

const languageOf = ({ activity }: TurnContext, { ignoreClientLanguage }: TeamsOptions): Locale | null =>
  ignoreClientLanguage ? null : (readEnvelope(activity)?.locale ?? null);

const answerInvoke = async (context: TurnContext, answer: InvokeAnswer): Promise<void> =>
  void (await context.sendActivity({ type: "invokeResponse", value: answer }));

function decline(context: TurnContext, options: TeamsOptions): Promise<void> {
  const { notOffered } = sentences(languageOf(context, options));
  return answerInvoke(context, declined(context.activity.name, notOffered));
}

/** Tells the person that it broke, with a code that stands beside the details in the log. */
async function sayBroken(context: TurnContext, error: unknown, options: TeamsOptions): Promise<void> {
  const { id: activity, type } = context.activity;
  const code = turnName();
  options.log.error({ code, activity, type, error: describeError(error) }, "a turn broke");
  const { notRecorded, broken } = sentences(languageOf(context, options));
  const text = error instanceof NothingRecordedError ? notRecorded(code) : broken(code);
  try {
    if (type !== "invoke") await say(context, messageOf({ text, card: null }), options);
    // What was answered before it broke stands: it may say that something is recorded.
    else if (!context.turnState.has(INVOKE_RESPONSE_KEY))
      await answerInvoke(context, declined(context.activity.name, text));
  } catch (second) {
    options.log.error({ code, error: describeError(second) }, "nor could the person be told");
  }
}

// === What a turn does, in the SDK's words ===

/** Says something where the bot was spoken to. A channel that says nothing may not hold the conversation up. */
const say = (context: TurnContext, message: Message, { replyMs = REPLY_MS }: TeamsOptions) =>
  within(replyMs, "the channel's receipt of an answer", context.sendActivity(sdk(message)));

function voiceOf(context: TurnContext, adapter: Adapter, sent: AnswersSent, options: TeamsOptions): Voice {
  const { mode } = options;
  return {
    send: async (message, kind) => {
      const response = await say(context, message, options);
      if (kind && response?.id) sent.keep(context.activity.conversation.id, response.id, kind);
    },
    answer: context.activity.type === "invoke" ? (answer) => answerInvoke(context, answer) : null,
    update: async (id, message) => void (await context.updateActivity({ ...sdk(message), id })),
    post: async (to, message) =>
      void (await speakIn(to, (there) => there.sendActivity(sdk(message)), adapter, mode)),
    edit: (to, id, message) =>
      speakIn(to, (there) => there.updateActivity({ ...sdk(message), id }), adapter, mode).then(() => {}),
  };
}

/** What the channel says of one of a conversation's people. */
async function memberIn(place: Place, id: string, adapter: Adapter, mode: Mode): Promise<unknown> {
  return speakIn(place, (there) => TeamsInfo.getMember(there, id), adapter, mode);
}

/** Does something in a conversation that the bot was not spoken to in just now. */
async function speakIn<T>(
  to: Place,
  what: (there: TurnContext) => Promise<T>,
  adapter: Adapter,
  mode: Mode,
): Promise<T> {
  checkServiceUrl(to.serviceUrl, mode);
  let outcome: PromiseSettledResult<T> | null = null;
  await adapter.continueConversationAsync(appIdOf(mode), referenceTo(to), async (there) => {
    // The SDK made the activity up; a message in reply to it would be in reply to nothing.
    delete there.activity.id;
    // Thrown from here, it would go to onTurnError, which would tell the other conversation.
    [outcome] = await Promise.allSettled([what(there)]);
  });
  return settled(outcome);
}

async function deliver(
  to: ConversationRecord,
  message: Message,
  adapter: Adapter,
  mode: Mode,
): Promise<Sending> {
  const say = (there: TurnContext) => {
    sendOnce(there, adapter);
    return there.sendActivity(sdk(message));
  };
  try {
    const response = await within(DELIVERY_MS, "sending", speakIn(to, say, adapter, mode));
    return { sent: true, message: response?.id || null };
  } catch (error) {
    return failureOf(error, Date.now());
  }
}

/**
 * The SDK sends three times more what was answered with 500, 502, 503 or 504, although it may well have
 * arrived. Its options cannot change that, so the policy is taken out of the client that this one message is
 * sent with.
 */
function sendOnce(there: TurnContext, adapter: Adapter): void {
  const { client } = there.turnState.get<ConnectorInside>(adapter.ConnectorClientKey);
  if (client.pipeline.removePolicy({ phase: "Retry" }).length === 0)
    throw new Error("the SDK's client has no retry policy where it was expected");
}

/** As much as is used of what lies inside the SDK's client. */
type ConnectorInside = {
  readonly client: { readonly pipeline: { removePolicy: (which: { phase: "Retry" }) => readonly unknown[] } };
};

function settled<T>(outcome: PromiseSettledResult<T> | null): T {
  if (outcome === null) throw new Error("the SDK did not let the bot speak");
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}

/** A message as the SDK has it: the same, in lists that may be changed. */
const sdk = ({ attachments, entities, ...rest }: Message): Partial<Activity> => ({
  ...rest,
  ...(attachments && { attachments: [...attachments] }),
  ...(entities && { entities: [...entities] }),
});

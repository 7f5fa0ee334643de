import { Library } from "../../src/answers/library.js";
import { type Deps, plansOf, prepare, takeIntoUse } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import { nameOfficial } from "../../src/bot/officials.js";
import type { Incoming, Outgoing, Place } from "../../src/bot/turn.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";

const knowledge = prepare(readRegisters(), readParties(), readMunicipalityNames());

/** A bot over the shipped registers, in an installation of its own. */
export const newBot = (linkHosts: readonly string[] = []): Deps => ({
  ...knowledge,
  store: memoryStore(),
  settings: { homeMunicipality: "nykoping", linkHosts, everyoneBelieved: false },
  trouble: (what, error) => {
    throw new Error(what, { cause: error });
  },
});

/** A bot whose library follows what is recorded in its store, as the server's does. */
export function replanningBot(): Deps {
  const bot = newBot();
  let { library } = bot;
  const registers = library.registers;
  return {
    ...bot,
    get library() {
      return library;
    },
    replan: async () => {
      library = new Library(registers, readParties(), new Map(), await plansOf(bot.store));
    },
  };
}

const place = (id: string, kind: Place["kind"]): Place => ({
  id,
  kind,
  tenant: "tenant-1",
  serviceUrl: "https://smba.example/",
  channelId: "msteams",
  botId: "bot",
  team: kind === "channel" ? "team-1" : null,
});

export const ANNA = { id: "anna", name: "Anna Åberg" };
export const BO = { id: "bo", name: "Bo Berg" };
export const PERSONAL = place("chat-anna", "personal");
export const GROUP = place("group-1", "group");
export const CHANNEL = place("channel-sn", "channel");

let activities = 0;

export type Said = {
  readonly today?: string;
  readonly from?: typeof ANNA;
  readonly place?: Place;
  readonly activity?: string;
  readonly mentions?: readonly (typeof ANNA)[];
};

export function happened({ today = "2026-05-04", from = ANNA, place: at = PERSONAL, activity }: Said) {
  activities += 1;
  return {
    activity: activity ?? `activity-${activities}`,
    place: at,
    from,
    locale: null,
    at: `${today}T09:12:00+02:00`,
    today,
  };
}

/** Somebody writes; what the bot does. */
export const say = (bot: Deps, text: string, said: Said = {}): Promise<readonly Outgoing[]> =>
  handle({ kind: "message", text, mentions: said.mentions ?? [], ...happened(said) }, bot);

/** Makes somebody an official of every committee. */
export const makeOfficial = async (bot: Deps, person = ANNA): Promise<void> => {
  const everywhere = { committee: null, team: null };
  await nameOfficial(bot.store, { ...everywhere, person, namedBy: person, day: "2026-01-01" });
};

/** The app is added somewhere. */
export const install = (bot: Deps, said: Said = {}): Promise<readonly Outgoing[]> =>
  handle({ kind: "installed", ...happened(said) }, bot);

type Action = { readonly verb: string; readonly title: string; readonly data: Record<string, unknown> };

/** Every button of a card, at any depth, also rows that can be pressed. */
export function buttonsOf(card: unknown): Action[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== "object" || card === null) return [];
  const node = card as Record<string, unknown>;
  const own =
    node.type === "Action.Execute"
      ? [
          {
            verb: String(node.verb),
            title: String(node.title ?? ""),
            data: (node.data ?? {}) as Record<string, unknown>,
          },
        ]
      : [];
  return [...own, ...Object.values(node).flatMap(buttonsOf)];
}

/** The card of the first thing the bot did that shows one. */
export function cardOf(outgoing: readonly Outgoing[]): unknown {
  for (const one of outgoing) if ("card" in one && one.card) return one.card;
  throw new Error(`no card among: ${outgoing.map(({ kind }) => kind).join(", ") || "nothing"}`);
}

/** All that is said, in order. */
export const textOf = (outgoing: readonly Outgoing[]): string => outgoing.map(({ text }) => text).join("\n");

/** What kinds of things the bot did, in order. */
export const kindsOf = (outgoing: readonly Outgoing[]): string[] => outgoing.map(({ kind }) => kind);

type Pressed = Said & { readonly message?: string; readonly inputs?: Record<string, unknown> };

/** Somebody presses a button of a card, by its verb (the first, or the one whose title or data fits). */
export function press(
  bot: Deps,
  card: unknown,
  verb: string,
  { message = "message-1", inputs = {}, ...said }: Pressed = {},
): Promise<readonly Outgoing[]> {
  const button = buttonsOf(card).find((each) => each.verb === verb);
  if (!button) throw new Error(`no button "${verb}"`);
  const incoming: Incoming = {
    kind: "press",
    verb,
    data: { ...button.data, ...inputs },
    message,
    ...happened(said),
  };
  return handle(incoming, bot);
}

/** Sends a press as it stands, whatever is in it. */
export const pressRaw = (
  bot: Deps,
  verb: string,
  data: unknown,
  said: Said = {},
): Promise<readonly Outgoing[]> =>
  handle({ kind: "press", verb, data, message: "message-1", ...happened(said) }, bot);

export { takeIntoUse };

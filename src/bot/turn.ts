import type { Shown } from "../cards/shown.js";
import type { Answer } from "../domain/answer.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import type { OccasionId, Person } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import type { ConversationRecord } from "../store/store.js";

export type { Card, Shown } from "../cards/shown.js";

/** Where something happened, as the channel told it. Becomes a {@link ConversationRecord} when it is kept. */
export type Place = Pick<
  ConversationRecord,
  "id" | "kind" | "tenant" | "serviceUrl" | "channelId" | "botId" | "team"
>;

type Happened = {
  /** The channel's id of the activity; the same on every delivery of it. */
  readonly activity: string;
  readonly place: Place;
  readonly from: Person;
  /** The language of the person's client, where the channel says it. */
  readonly locale: Locale | null;
  /** The instant it was received, ISO 8601, and its day in the installation's time zone. */
  readonly at: string;
  readonly today: CalendarDate;
};

/** Somebody wrote. `text` is as it came, mentions included. */
export type MessageIn = Happened & {
  readonly kind: "message";
  readonly text: string;
  /** The people mentioned in it, the bot left out, in their order. */
  readonly mentions: readonly Person[];
  /** A language somebody insists on (the command line's `--locale`), whatever the text is written in. */
  readonly forcedLocale?: Locale;
  /** The occasion that its words point at ("nummer 2"), once that is known. */
  readonly pointedAt?: OccasionId;
};

/** Somebody pressed a button. `data` is whatever the card sent, unread; `message` is the card's message. */
export type PressIn = Happened & {
  readonly kind: "press";
  readonly verb: string;
  readonly data: unknown;
  readonly message: string | null;
};

/** The app was installed here, or the bot was added. */
export type InstalledIn = Happened & { readonly kind: "installed" };

/** The app was removed from here. */
export type RemovedIn = Happened & { readonly kind: "removed" };

/** Somebody searches in the message box (the message extension's search). */
export type SearchIn = Happened & {
  readonly kind: "search";
  /** Which search of the app; empty where the client does not say. */
  readonly command: string;
  readonly words: string;
  /** How many hits are left out, and how many are wanted after those. */
  readonly skip: number;
  readonly count: number;
};

/** A file or page that a message leads to; `name`: what it is called there. */
export type LinkIn = { readonly link: string; readonly name: string | null };

/** A message that somebody wants something done with: what it says, and what it leads to, files first. */
export type PointedAt = {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly LinkIn[];
};

/** Somebody opens a dialogue of the message extension, on a message or by itself (`null`). */
export type DialogueIn = Happened & {
  readonly kind: "dialogue";
  readonly command: string;
  readonly message: PointedAt | null;
};

/** Somebody sends what stands in such a dialogue. `data` is whatever its card sent, unread. */
export type DialogueSentIn = Happened & {
  readonly kind: "dialogueSent";
  readonly command: string;
  readonly data: unknown;
  readonly message: PointedAt | null;
};

/** What Teams' message extension asks for, in whatever chat: the bot need not be a member there. */
export type ExtensionIn = SearchIn | DialogueIn | DialogueSentIn;

/** What can happen to the bot in a turn. */
export type Incoming = MessageIn | PressIn | InstalledIn | RemovedIn | ExtensionIn;

/** A card that was found, and how it is listed before it is chosen. */
export type Hit = { readonly title: string; readonly detail: string; readonly shown: Shown };

/** What the bot does in a turn; the server carries it out in order. */
export type Outgoing =
  /** Says something where it was spoken to. `answer`: the facts behind it, for programs that ask. */
  | ({ readonly kind: "reply"; readonly answer?: Answer } & Shown)
  /** Answers a press: the card becomes this for the person who pressed. */
  | ({ readonly kind: "replace" } & Shown)
  /** Answers a press that changed something: the pressed card becomes this for everyone who sees it. */
  | ({ readonly kind: "replaceForAll"; readonly message: string | null } & Shown)
  /** Changes the pressed card for everyone, beside another answer to the press. */
  | ({ readonly kind: "update"; readonly message: string | null } & Shown)
  /** Answers a press, a search or a dialogue with one sentence; the pressed card stays as it is. */
  | { readonly kind: "notice"; readonly text: string }
  /** Answers a search: the cards to choose from. */
  | { readonly kind: "hits"; readonly text: string; readonly hits: readonly Hit[] }
  /** Answers in a dialogue of the message extension, with a card. */
  | ({ readonly kind: "dialogue"; readonly title: string } & Shown)
  /** Says something in another conversation (a committee's channel). */
  | ({ readonly kind: "post"; readonly to: ConversationRecord } & Shown)
  /** Changes a message that the bot sent earlier, in any conversation, for everyone. */
  | ({ readonly kind: "edit"; readonly to: ConversationRecord; readonly message: string } & Shown);

import { submissionPost } from "../cards/report-cards.js";
import type { Shown } from "../cards/shown.js";
import { occasionView } from "../cards/view.js";
import type { OccasionFacts } from "../domain/answer.js";
import type { OccasionEvent, OccasionId } from "../domain/event.js";
import { timesHandedIn } from "../domain/lifecycle.js";
import type { OutboxItem } from "../store/outbox.js";
import type { ConversationRecord, History } from "../store/store.js";
import { channelsOf } from "./channels.js";
import type { Deps } from "./deps.js";
import { factsNow } from "./happened.js";
import type { Outgoing } from "./turn.js";

/** The messages that tell the committee's channels of a report, by what had happened before it. */
export type Posts = {
  readonly channels: readonly string[];
  readonly items: (before: readonly OccasionEvent[]) => readonly OutboxItem[];
};

/**
 * How the committee's channels are told that a report is in: once each time that none was in before. A new
 * version is shown by the post that is there, which is drawn again.
 */
export async function postsOf(occasion: OccasionId, { library, store }: Deps, day: string): Promise<Posts> {
  const committee = library.occasion(occasion)?.agreement.commissioner ?? "";
  const channels = await channelsOf(committee, store);
  const items = (before: readonly OccasionEvent[]): OutboxItem[] => {
    const { times, isIn } = timesHandedIn(before);
    const time = isIn ? times : times + 1;
    return channels.map(({ id: to }) => ({
      id: `submission ${occasion} ${time} ${to}`,
      to,
      notice: { type: "submission", committee, occasion },
      day,
      attempts: 0,
      notBefore: null,
    }));
  };
  return { channels: channels.map(({ id }) => id), items };
}

/** What a post about an occasion's report says now, in the language of its channel. */
export function drawPost(facts: OccasionFacts, to: ConversationRecord): Shown {
  const locale = to.locale ?? "sv";
  return submissionPost(facts, occasionView(facts.id, locale), locale);
}

/** A post in a channel, by its message. */
export type PostRef = { readonly conversation: string; readonly message: string };

/** Older posts of the same occasion lie so far up in the channel that nobody looks at them. */
const LATEST = 5;

/** The posts that show an occasion's report, the latest first. */
const postsShowing = (history: History, occasion: OccasionId): PostRef[] =>
  (history.get(occasion) ?? [])
    .toReversed()
    .flatMap(({ move }) =>
      move.type === "posted" && move.message !== null
        ? [{ conversation: move.conversation, message: move.message }]
        : [],
    )
    .slice(0, LATEST);

/** Draws again, for everyone, the posts that show an occasion to which something has just happened. */
export async function editsOfPosts(
  occasion: OccasionId,
  deps: Deps,
  today: string,
): Promise<readonly Outgoing[]> {
  const posts = postsShowing(await deps.store.history(), occasion);
  const facts = posts.length === 0 ? null : await factsNow(deps, occasion, today);
  if (facts === null) return [];
  const edits = posts.map(async ({ conversation, message }): Promise<Outgoing[]> => {
    const to = await deps.store.conversation(conversation);
    return to === null || to.lostSince !== null
      ? []
      : [{ kind: "edit", to, message, ...drawPost(facts, to) }];
  });
  return (await Promise.all(edits)).flat();
}

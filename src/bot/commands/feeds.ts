import { feedCard, feedExistsCard } from "../../cards/export-cards.js";
import { capital } from "../../cards/state.js";
import { wordsFor } from "../../cards/words/index.js";
import { type Feed, type FeedScope, feedOf, sameScope } from "../../domain/feed.js";
import type { FeedCommand } from "../../language/commands/feeds.js";
import { feedPath, hashOf, keepFeed, newSecret, revokeFeeds } from "../feeds.js";
import { isOfficial } from "../officials.js";
import type { Outgoing } from "../turn.js";
import { committeeFor } from "./committee.js";
import { type CommandHandler, type CommandTurn, say } from "./handler.js";

const wordsOf = ({ locale }: CommandTurn) => wordsFor(locale).exports.feedCard;

/** Whose calendar it is, as sentences say it. */
const whoseOf = (scope: FeedScope, { deps, locale }: CommandTurn): string =>
  scope.kind === "person"
    ? wordsFor(locale).exports.feedCard.own
    : deps.library.committee(scope.committee).name[locale];

const codeOf = (scope: FeedScope, { deps }: CommandTurn): string | null =>
  scope.kind === "person" ? null : deps.library.committee(scope.committee).code;

/** The calendar that is meant; what was said instead where none is. */
async function scopeOf(
  command: FeedCommand,
  turn: CommandTurn,
): Promise<FeedScope | { readonly said: readonly Outgoing[] }> {
  if (command.mine) return { kind: "person" };
  const meant = await committeeFor(command, turn, false);
  return "said" in meant ? meant : { kind: "committee", committee: meant.committee };
}

/** Where Outlook on the web takes up a calendar by itself; it has to reach the address from outside. */
const outlookFor = (address: string, name: string): string | null =>
  address.startsWith("https://")
    ? `https://outlook.office.com/calendar/0/addfromweb?${new URLSearchParams({ url: address, name })}`
    : null;

/** Makes an address, and shows it to whoever asked: here and now only, and in no conversation with others. */
async function subscribe(
  scope: FeedScope,
  replace: boolean,
  turn: CommandTurn,
): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const { links, store } = deps;
  const words = wordsOf(turn);
  if (!links) return say(wordsFor(locale).exports.planCard.noAddress);
  if (incoming.place.kind !== "personal") return say(words.onlyPersonal);
  const [whose, code] = [whoseOf(scope, turn), codeOf(scope, turn)];
  const earlier = feedOf((await store.settings()).feeds, scope, incoming.from);
  const secret = newSecret();
  const feed: Feed = {
    ...{ hash: hashOf(secret), scope, by: incoming.from, locale },
    ...{ made: incoming.today, lastUsed: null },
  };
  if (!(await keepFeed(store, feed, replace))) {
    const said = words.exists(whose, earlier?.made ?? incoming.today, earlier?.lastUsed ?? null);
    return [{ kind: "reply", ...feedExistsCard(said, whose, code, locale) }];
  }
  const address = links.address(feedPath(secret));
  const outlook = outlookFor(address, wordsFor(locale).exports.feed.calendarName(capital(whose)));
  return [
    {
      kind: "reply",
      ...feedCard({ whose, code, address, outlook, renewed: replace && earlier !== null, locale }),
    },
  ];
}

/** Stops one's own address to a calendar; one's only one where none is named. */
async function stop(command: FeedCommand, turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { deps, incoming } = turn;
  const words = wordsOf(turn);
  const own = (await deps.store.settings()).feeds.filter(({ by }) => by.id === incoming.from.id);
  const isNamed = command.mine || command.committees.length + command.unknown.length > 0;
  const [only, ...others] = own;
  if (!isNamed && own.length === 0) return say(words.noneAtAll);
  if (!isNamed && others.length > 0) return say(words.which(own.map(({ scope }) => whoseOf(scope, turn))));
  const scope = !isNamed && only ? only.scope : await scopeOf(command, turn);
  if ("said" in scope) return scope.said;
  const gone = await revokeFeeds(
    deps.store,
    (feed) => feed.by.id === incoming.from.id && sameScope(feed.scope, scope),
  );
  const whose = whoseOf(scope, turn);
  return say(gone.length === 0 ? words.none(whose) : words.stopped(whose, gone.length));
}

/** Stops everybody's addresses to a committee's calendar, which its officials may. */
async function stopAll(command: FeedCommand, turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { deps, incoming } = turn;
  const words = wordsOf(turn);
  const scope = await scopeOf(command, turn);
  if ("said" in scope) return scope.said;
  const whose = whoseOf(scope, turn);
  if (scope.kind === "committee" && !(await isOfficial(incoming.from, scope.committee, deps.store)))
    return say(words.onlyOfficials(whose));
  const gone = await revokeFeeds(deps.store, (feed) => sameScope(feed.scope, scope));
  return say(gone.length === 0 ? words.none(whose) : words.stopped(whose, gone.length));
}

/** Lists one's own addresses, and those to the calendars of the committees that one is an official of. */
async function show(turn: CommandTurn): Promise<readonly Outgoing[]> {
  const { deps, incoming } = turn;
  const words = wordsOf(turn);
  const { feeds } = await deps.store.settings();
  const mayKnow = await Promise.all(
    feeds.map(
      async ({ by, scope }) =>
        by.id === incoming.from.id ||
        (scope.kind === "committee" && (await isOfficial(incoming.from, scope.committee, deps.store))),
    ),
  );
  const lines = feeds
    .filter((_, index) => mayKnow[index])
    .map(({ scope, by, made, lastUsed }) =>
      words.line(capital(whoseOf(scope, turn)), by.name, made, lastUsed),
    );
  return say(lines.length === 0 ? words.noneAtAll : [words.list, ...lines].join("\n"));
}

/** Makes, changes, stops and lists the addresses of calendars. */
export const onFeed: CommandHandler<"feed"> = async (command, turn) => {
  if (command.what === "show") return show(turn);
  if (command.what === "stop") return stop(command, turn);
  if (command.what === "stopAll") return stopAll(command, turn);
  const scope = await scopeOf(command, turn);
  return "said" in scope ? scope.said : subscribe(scope, command.what === "renew", turn);
};

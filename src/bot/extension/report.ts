import { z } from "zod";
import { problemText } from "../../cards/problem-text.js";
import type { Typed } from "../../cards/report-cards.js";
import { dialogueReceipt, type ReportDialogue, reportDialogue } from "../../cards/report-dialogue.js";
import { wordsFor } from "../../cards/words/index.js";
import type { OccasionFacts } from "../../domain/answer.js";
import type { OccasionId } from "../../domain/event.js";
import { linkHoldsPersonalNumber } from "../../domain/personal-number.js";
import type { Problem } from "../../domain/problem.js";
import type { TypedReport } from "../../domain/report.js";
import { checkLink } from "../../domain/report-link.js";
import { mayNotRecord } from "../guests.js";
import { factsNow } from "../happened.js";
import { submitReport, typedAgain } from "../submission.js";
import type { DialogueIn, DialogueSentIn, Outgoing, PointedAt } from "../turn.js";
import { COMMANDS } from "./commands.js";
import { findOccasions, proposeOccasions } from "./find.js";
import { type ExtensionHandler, type ExtensionTurn, seekerOf, unknownCommand } from "./handler.js";

/** The most occasions to choose from. */
const MOST_OPTIONS = 10;

/** The dialogue as it is shown now. */
function show(dialogue: Omit<ReportDialogue, "locale">, { locale }: { locale: ReportDialogue["locale"] }) {
  const { title } = wordsFor(locale).submission.extension;
  return [{ kind: "dialogue", title, ...reportDialogue({ ...dialogue, locale }) }] as const;
}

/** The link that a message offers as the report: the first that may be recorded, else the first there is. */
function linkOf({ links }: PointedAt, hosts: readonly string[]): string | null {
  const fits = links.find(({ link }) => checkLink(link, hosts).ok);
  return (fits ?? links[0])?.link ?? null;
}

/** Opens the dialogue on a message: its link, and the occasions that its words and names mean. */
export const onDialogue: ExtensionHandler<DialogueIn> = async (turn) => {
  const { deps, incoming, locale } = turn;
  if (incoming.command !== COMMANDS.report) return unknownCommand(turn);
  const { message, today } = incoming;
  const stands = await mayNotRecord(incoming, deps);
  if (stands) return [{ kind: "notice", text: problemText(stands, locale, today) }];
  const found = message === null ? [] : await proposeOccasions(deps, message, seekerOf(turn));
  const options = found.slice(0, MOST_OPTIONS);
  const link = message === null ? null : linkOf(message, deps.settings.linkHosts);
  const stops = link !== null && linkHoldsPersonalNumber(link, today);
  const problem = stops
    ? { problem: problemText({ code: "personal-number", where: "link" }, locale, today) }
    : {};
  return show(
    { options, chosen: options[0]?.id ?? null, typed: { link: stops ? null : link }, ...problem },
    turn,
  );
};

const id = z.string().min(1).max(300);
const typed = z.string().max(20_000).trim();
const optional = typed.nullish().transform((value) => value || null);

const sentSchema = z.object({
  action: z.enum(["register", "search"]),
  options: z.array(id).max(MOST_OPTIONS).default([]),
  occasion: id.nullish().catch(null),
  link: typed.nullish().transform((value) => value ?? ""),
  reference: optional,
  note: optional,
  search: optional,
  /** The occasion of which a new version is meant. */
  again: id.optional(),
});

type Sent = z.infer<typeof sentSchema>;

/** What was sent in the dialogue: searches for the occasion, or records the report. */
export const onDialogueSent: ExtensionHandler<DialogueSentIn> = async (turn) => {
  if (turn.incoming.command !== COMMANDS.report) return unknownCommand(turn);
  const { data: sent } = sentSchema.safeParse(turn.incoming.data);
  if (!sent) return [{ kind: "notice", text: wordsFor(turn.locale).pressUnread }];
  return sent.action === "search" ? search(sent, turn) : register(sent, turn);
};

type Turn = ExtensionTurn<DialogueSentIn>;

async function optionsOf({ options }: Sent, { deps, incoming }: Turn): Promise<readonly OccasionFacts[]> {
  const found = await Promise.all(options.map((one) => factsNow(deps, one, incoming.today)));
  return found.flatMap((facts) => facts ?? []);
}

async function search(sent: Sent, turn: Turn): Promise<readonly Outgoing[]> {
  const words = sent.search ?? "";
  const found = (await findOccasions(turn.deps, words, seekerOf(turn))).slice(0, MOST_OPTIONS);
  const before = await optionsOf(sent, turn);
  const { searchNone } = wordsFor(turn.locale).submission.extension;
  const problem = found.length === 0 ? { problem: searchNone(words) } : {};
  const options = found.length === 0 ? before : found;
  const chosen = found.length === 0 ? (sent.occasion ?? null) : (found[0]?.id ?? null);
  return show({ options, chosen, typed: sent, search: words, ...problem }, turn);
}

async function register(sent: Sent, turn: Turn): Promise<readonly Outgoing[]> {
  const { deps, incoming, locale } = turn;
  const stands = await mayNotRecord(incoming, deps);
  if (stands) return [{ kind: "notice", text: problemText(stands, locale, incoming.today) }];
  const { occasion } = sent;
  if (!occasion) return formAgain(sent, wordsFor(locale).submission.extension.chooseFirst, sent, turn);
  const submitted = await submitReport(deps, occasion, sent, incoming, sent.again === occasion);
  const { receiptTitle: title } = wordsFor(locale).submission.extension;
  if (submitted.ok) {
    const { facts, channels } = submitted.value;
    return [{ kind: "dialogue", title, ...dialogueReceipt(facts, channels.length > 0, locale) }];
  }
  const { problem } = submitted;
  const own = await alreadyMine(occasion, sent, problem, turn);
  // Teams asks twice more where an answer is late; the person is to see what came of it, not that it is there.
  if (own) return [{ kind: "dialogue", title, ...dialogueReceipt(own, false, locale) }];
  const said = problemText(problem, locale, incoming.today);
  const again = problem.code === "already-submitted" ? occasion : null;
  return formAgain(sent, said, typedAgain(sent, problem, incoming.today), turn, again);
}

/** The occasion where the very same report was recorded by the same person already. */
async function alreadyMine(
  occasion: OccasionId,
  { link, reference, note }: TypedReport,
  { code }: Problem,
  { deps, incoming }: Turn,
): Promise<OccasionFacts | null> {
  if (code !== "already-submitted" && code !== "same-report") return null;
  const facts = await factsNow(deps, occasion, incoming.today);
  const last = facts?.standing.submission;
  const same = last?.by.id === incoming.from.id && last.link === link && last.note === note;
  return same && (last.reference === reference || code === "same-report") ? facts : null;
}

async function formAgain(
  sent: Sent,
  problem: string,
  typed: Typed,
  turn: Turn,
  again: OccasionId | null = null,
): Promise<readonly Outgoing[]> {
  const options = await optionsOf(sent, turn);
  return show({ options, chosen: sent.occasion ?? null, typed, problem, again }, turn);
}

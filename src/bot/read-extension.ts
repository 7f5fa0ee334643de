import { z } from "zod";
import { linkBehind } from "../domain/report-link.js";
import type { DialogueIn, DialogueSentIn, LinkIn, PointedAt, SearchIn } from "./turn.js";

// What Teams sends of a message extension, as far as the bot looks at it.

const text = z.string().nullish().catch(null);

const parameterSchema = z.object({ name: z.string(), value: z.unknown() });

const searchSchema = z.object({
  commandId: text,
  parameters: z.array(parameterSchema).nullish().catch(null),
  queryOptions: z
    .object({
      skip: z.int().nonnegative().max(100_000).catch(0).default(0),
      count: z.int().positive().catch(25).default(25),
    })
    .nullish()
    .catch(null),
});

const attachmentSchema = z.object({ contentType: text, contentUrl: text, name: text });

const messageSchema = z.object({
  subject: text,
  body: z.object({ content: text }).nullish().catch(null),
  attachments: z.array(attachmentSchema.nullable().catch(null)).nullish().catch(null),
});

const dialogueSchema = z.object({
  commandId: text,
  messagePayload: messageSchema.nullish().catch(null),
  data: z.unknown().optional(),
});

type Payload = z.infer<typeof messageSchema>;

/** The most that is read of a message: nobody writes more about one report. */
const MOST_CHARACTERS = 20_000;
const MOST_LINKS = 20;

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

const withoutEntities = (html: string): string =>
  html.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const textOf = (html: string): string =>
  withoutEntities(html.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, "\n").replace(/<[^<>]*>/g, " "));

const ANCHOR = /<a\b[^>]*\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a>/gis;
const WRITTEN = /https?:\/\/[^\s<>"']+/gi;
/** What people put behind a link without meaning it. */
const END = /[)\].,;:!?»”]+$/;

const nameOr = (name: string): string | null => name.replaceAll(/\s+/g, " ").trim() || null;

/** Files that are attached, then links that stand in the text, then those that are only written out. */
function linksIn({ body, attachments }: Payload): LinkIn[] {
  const html = (body?.content ?? "").slice(0, MOST_CHARACTERS);
  const files = (attachments ?? []).flatMap((attachment) =>
    attachment?.contentType === "reference" && attachment.contentUrl
      ? [{ link: attachment.contentUrl, name: nameOr(attachment.name ?? "") }]
      : [],
  );
  const anchors = [...html.matchAll(ANCHOR)].map(([, double, single, label = ""]) => ({
    link: withoutEntities(double ?? single ?? ""),
    name: nameOr(textOf(label)),
  }));
  const written = [...textOf(html).matchAll(WRITTEN)].map(([link]) => ({
    link: link.replace(END, ""),
    name: null,
  }));
  const all = [...files, ...anchors, ...written].map(({ link, name }) => ({ link: linkBehind(link), name }));
  const first = new Map<string, LinkIn>();
  for (const one of all) if (/^https?:/i.test(one.link) && !first.has(one.link)) first.set(one.link, one);
  return [...first.values()].slice(0, MOST_LINKS);
}

function pointedAt(payload: Payload | null | undefined): PointedAt | null {
  if (!payload) return null;
  const html = (payload.body?.content ?? "").slice(0, MOST_CHARACTERS);
  return { subject: payload.subject ?? "", text: textOf(html), links: linksIn(payload) };
}

type Own<T> = Omit<T, "activity" | "place" | "from" | "locale" | "at" | "today">;

function readSearch(value: unknown): Own<SearchIn> | null {
  const { data } = searchSchema.safeParse(value);
  if (!data) return null;
  // The first search, before anything is written, names itself in a parameter of its own.
  const written = (data.parameters ?? []).find(({ name }) => name !== "initialRun")?.value;
  const { skip = 0, count = 25 } = data.queryOptions ?? {};
  const words = typeof written === "string" ? written.trim().slice(0, 200) : "";
  return { kind: "search", command: data.commandId ?? "", words, skip, count };
}

function readDialogue(value: unknown): Own<DialogueIn> | null {
  const { data } = dialogueSchema.safeParse(value);
  if (!data) return null;
  return { kind: "dialogue", command: data.commandId ?? "", message: pointedAt(data.messagePayload) };
}

function readDialogueSent(value: unknown): Own<DialogueSentIn> | null {
  const { data } = dialogueSchema.safeParse(value);
  if (!data) return null;
  const message = pointedAt(data.messagePayload);
  return { kind: "dialogueSent", command: data.commandId ?? "", data: data.data, message };
}

type Read = (value: unknown) => Own<SearchIn> | Own<DialogueIn> | Own<DialogueSentIn> | null;

/** Every invoke of a message extension that the bot knows, with its reader. */
export const EXTENSION_READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["composeExtension/query", readSearch],
  ["composeExtension/fetchTask", readDialogue],
  ["composeExtension/submitAction", readDialogueSent],
]);

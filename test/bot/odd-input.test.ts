import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import { readActivity } from "../../src/bot/read-activity.js";
import { ANNA, buttonsOf, happened, install, newBot, say } from "./chat.js";

// Ten thousand things that no Teams client sends, or that people write by mistake or in bad faith. Each must
// end in an answer or a refusal; none may record anything that was not asked for in the proper way.

/** The longest that one input may keep the processor, in ms: not what a busy machine makes of it. */
const MOST_MS = 1_000;

/** Does one thing, and fails where it computed for too long. */
async function within<T>(what: unknown, task: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1_000 > MOST_MS) throw new Error(`took ${user + system} µs: ${JSON.stringify(what)}`);
  return result;
}

const recordedIn = async ({ store }: Deps) => [...(await store.history()).values()].flat();

// === What is written ===

const PIECES = [
  "vad ska redovisas till SN i juni",
  "rapporten om lex Sarah är klar https://nykoping.example/a.docx",
  "kvittera TSI",
  "skjut upp TSI till 2026-10-22",
  "TSI utgår",
  "jag tar TSI",
  "ångra",
  "Bo tar över allt från Anna",
  "koppla kanalen till SN",
  "lägg till sammanträde SN 2026-10-22",
  "ställ in SN 4 juni",
  "stoppdag SN 30 dagar före",
  "nästa",
  "visa nummer 3",
  "och i september?",
  "hur mycket får barn och unga 2024",
  "31 februari 1/13-45/99 2026",
  '<at>Nämndkoll</at> <at id="0">Alla</at>',
  "[klicka](javascript:alert(1)) **fet** ```kod```",
  '{{$root}} \u0024{today} {"type":"AdaptiveCard"}',
  "19121212-1212",
  "__proto__ constructor toString",
  "\u0000\u202e\ufeff😀",
  "'; DROP TABLE events; --",
  "\n\n\t|---|---|",
];
const written = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" ")),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 20 })), {
      maxLength: 5,
    })
    .map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("4,000 messages, one after the other in one chat", { timeout: 300_000 }, () => {
  it("are each answered; what a sentence asks to record waits for a yes", async () => {
    const bot = newBot();
    await install(bot);
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const said = await within(text, () => say(bot, text));
        expect(said.length).toBeGreaterThan(0);
        for (const one of said) expect(one.text.trim()).not.toBe("");
      }),
      { numRuns: 4_000 },
    );
    const moves = (await recordedIn(bot)).map(({ move }) => move.type);
    // Only what a sentence of its own does at once, and can take back: who has it, and resting reminders.
    expect(moves.filter((move) => !["assigned", "snoozed", "withdrawn"].includes(move))).toEqual([]);
  });
});

// === What is pressed ===

/** Buttons as the bot's own cards hold them, to be bent. */
async function realButtons(bot: Deps) {
  const questions = [
    "vad ska redovisas till SN i juni?",
    "visa TSI",
    "TSI är klar https://a.example/x",
    "möten SN",
  ];
  const said = await Promise.all(questions.map((question) => say(bot, question)));
  return said.flat().flatMap((one) => ("card" in one && one.card ? buttonsOf(one.card) : []));
}

const odd = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom(null, "", [], {}, "__proto__", 1e308, -1));

const bent = (data: Record<string, unknown>) =>
  fc
    .record({
      keep: fc.array(fc.constantFrom(...Object.keys(data), "none")),
      more: fc.dictionary(
        fc.constantFrom(...Object.keys(data), "link", "again", "until", "fields", "__proto__"),
        odd,
      ),
    })
    .map(({ keep, more }) => ({
      ...Object.fromEntries(Object.entries(data).filter(([key]) => keep.includes(key))),
      ...more,
    }));

describe("3,000 presses of buttons that were tampered with", { timeout: 300_000 }, () => {
  it("are each answered; what is recorded is of a known occasion, by who pressed, with a link that may be", async () => {
    const bot = newBot();
    await install(bot);
    const buttons = await realButtons(bot);
    expect(buttons.length).toBeGreaterThan(10);
    const verb = fc.oneof(fc.constantFrom(...buttons.map((button) => button.verb)), fc.string());
    const pressed = fc
      .constantFrom(...buttons)
      .chain(({ verb: own, data }) =>
        fc.record({ verb: fc.oneof(fc.constant(own), verb), data: fc.oneof(bent(data), odd) }),
      );
    await fc.assert(
      fc.asyncProperty(pressed, async (press) => {
        const incoming = { kind: "press", message: "message-1", ...press, ...happened({}) } as const;
        expect(await within(press, () => handle(incoming, bot))).toBeInstanceOf(Array);
      }),
      { numRuns: 3_000 },
    );
    for (const { occasion, by, move } of await recordedIn(bot)) {
      expect(bot.library.occasion(occasion)).not.toBeNull();
      expect(by.id).toBe(ANNA.id);
      if (move.type === "submitted" && move.link !== null) expect(move.link).toMatch(/^https:\/\//);
    }
  });
});

// === What arrives ===

const ACTIVITY = {
  type: "message",
  id: "1",
  text: "vad ska redovisas till SN i juni?",
  channelId: "msteams",
  serviceUrl: "https://smba.example/",
  from: { id: "29:anna", aadObjectId: "anna", name: "Anna" },
  recipient: { id: "28:bot" },
  conversation: { id: "chat", conversationType: "personal", tenantId: "tenant-1" },
  channelData: { tenant: { id: "tenant-1" } },
  entities: [{ type: "mention", mentioned: { id: "28:bot" }, text: "<at>Nämndkoll</at>" }],
  value: { action: { type: "Action.Execute", verb: "show", data: {} } },
};
const KINDS = ["message", "invoke", "conversationUpdate", "installationUpdate", "typing", "__proto__"];
const NAMES = [
  "adaptiveCard/action",
  "composeExtension/query",
  "composeExtension/submitAction",
  "task/fetch",
];

const activities = fc
  .record({
    type: fc.constantFrom(...KINDS),
    name: fc.constantFrom(...NAMES),
    swapped: fc.dictionary(fc.constantFrom(...Object.keys(ACTIVITY)), odd, { maxKeys: 2 }),
  })
  .map(({ type, name, swapped }) => ({ ...ACTIVITY, type, name, ...swapped }));

describe("3,000 activities that are not what they should be", { timeout: 300_000 }, () => {
  it("are each read or refused, and what was read is handled", async () => {
    const bot = newBot();
    let handled = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: activities }, odd), async (activity) => {
        const received = { at: "2026-05-04T10:00:00.000Z", today: "2026-05-04" };
        const reading = readActivity(activity, received);
        if (reading.kind !== "incoming") return;
        handled += 1;
        expect(await within(activity, () => handle(reading.incoming, bot))).toBeInstanceOf(Array);
      }),
      { numRuns: 3_000 },
    );
    expect(handled).toBeGreaterThan(300);
    expect(await recordedIn(bot)).toEqual([]);
  });
});

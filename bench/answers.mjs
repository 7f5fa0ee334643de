/**
 * How long an answer takes, in process and with nothing on disk: as text, with its card as the chat gets it
 * (the bot's whole turn), and the drawing of the card alone. Every question of the question files, several
 * times over, after a first round that is not counted; beside it what plain MiniSearch takes to look the same
 * words up in the same sections, which is a part of an answer at most. Each is asked on its own day, the days in order, as
 * an installation lives through them.
 */
import { askText } from "../dist/bot/ask.js";
import { prepare, takeIntoUse } from "../dist/bot/deps.js";
import { handle } from "../dist/bot/handle.js";
import { plainText } from "../dist/cards/plain-text.js";
import { renderAnswer } from "../dist/cards/render.js";
import { memoryStore } from "../dist/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../dist/store/registers.js";
import { readQuestions } from "./answers.questions.mjs";
import { PLAIN_MINISEARCH, plainIndex } from "./search.plain.mjs";

const ROUNDS = 5;

const PLACE = {
  id: "bench",
  kind: "personal",
  tenant: null,
  serviceUrl: "bench:",
  channelId: "bench",
  botId: "bot",
  team: null,
};

const incoming = ({ q, today, locale }, activity) => ({
  kind: "message",
  mentions: [],
  activity,
  place: PLACE,
  from: { id: "anna", name: "Anna" },
  locale,
  at: `${today}T12:00:00+01:00`,
  today,
  text: q,
});

async function timed(samples, work) {
  const began = performance.now();
  const result = await work();
  samples.push(performance.now() - began);
  return result;
}

export async function run(print = console.log) {
  const questions = readQuestions(print).sort((a, b) => (a.today < b.today ? -1 : 1));
  const registers = readRegisters();
  const plain = plainIndex(registers);
  const deps = {
    ...prepare(registers, readParties(), readMunicipalityNames()),
    store: memoryStore(),
    settings: { homeMunicipality: "nykoping", linkHosts: [], everyoneBelieved: true },
  };
  await takeIntoUse(deps, "2026-01-01");
  const times = { text: [], turn: [], card: [], plain: [] };
  const slowest = new Map();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, question] of questions.entries()) {
      const asker = { today: question.today, clientLocale: question.locale, channelCommittee: null };
      const into = round === 0 ? { text: [], turn: [], card: [], plain: [] } : times;
      await timed(into.text, async () => plainText(await askText(deps, question.q, asker)));
      await timed(into.turn, () => handle(incoming(question, `${round} ${index}`), deps));
      await timed(into.plain, async () => plain.search(question.q));
      const answer = await askText(deps, question.q, asker);
      await timed(into.card, async () => renderAnswer(answer));
      if (round > 0) slowest.set(question, Math.min(slowest.get(question) ?? Infinity, into.text.at(-1)));
    }
  }
  print("the slowest as text, the best of each:");
  const worst = [...slowest].sort(([, a], [, b]) => b - a).slice(0, 5);
  for (const [{ q }, took] of worst) print(`  ${took.toFixed(2)} ms  ${q}`);
  return [
    { what: "answer as text, in process", samples: times.text, beside: PLAIN_MINISEARCH, peer: times.plain },
    { what: "answer with card (the bot's turn), in process", samples: times.turn },
    { what: "drawing card and text of a given answer", samples: times.card },
  ];
}

/**
 * Two hundred conversations at once over HTTP, for a minute: the real program, and the SDK's echo bot after it.
 * First each asks every two seconds, as fast as people could; then each asks again as soon as it is answered,
 * which shows what the machine can do at most. SECONDS and CONVERSATIONS say otherwise.
 *
 * With SOAK_MINUTES=10 the first of these goes on for so long, and what the program holds is printed each minute.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readQuestions } from "./answers.questions.mjs";
import { percentile } from "./main.table.mjs";
import { deliver, newAgent, startEcho, startOurs, untilReady } from "./turn.servers.mjs";

const CONVERSATIONS = Number(process.env.CONVERSATIONS ?? 200);
const SECONDS = Number(process.env.SECONDS ?? 60);
const SOAK_MINUTES = Number(process.env.SOAK_MINUTES ?? 0);
const PEOPLES_PACE_MS = 2_000;

/** Lets all conversations ask until the time is over: what each turn took, and what went wrong. */
async function load(bot, texts, seconds, paceMs) {
  const agent = newAgent();
  const samples = [];
  const faults = [];
  const end = performance.now() + seconds * 1_000;
  const converse = async (_, number) => {
    await pause(Math.random() * paceMs);
    for (let turn = 0; performance.now() < end; turn += 1) {
      const began = performance.now();
      const text = texts[(number + turn * CONVERSATIONS) % texts.length];
      await deliver(bot.endpoint, agent, `conversation ${number}`, text).catch((error) => faults.push(error));
      const took = performance.now() - began;
      samples.push(took);
      await pause(Math.max(0, paceMs - took));
    }
  };
  await Promise.all(Array.from({ length: CONVERSATIONS }, converse));
  agent.destroy();
  return { samples, faults };
}

const line = (who, { samples, faults }, seconds) =>
  `${who}: ${samples.length} turns (${(samples.length / seconds).toFixed(0)} a second), ${faults.length} failed, ` +
  `p50 ${percentile(samples, 0.5).toFixed(1)} ms, p99 ${percentile(samples, 0.99).toFixed(1)} ms`;

const used = async ({ memory }) => {
  const { held, inUse } = await memory();
  return `holds ${held.toFixed(0)} MB, ${inUse.toFixed(0)} in use`;
};

async function soak(bot, texts, print) {
  for (let minute = 1; minute <= SOAK_MINUTES; minute += 1) {
    const { samples, faults } = await load(bot, texts, 60, PEOPLES_PACE_MS);
    print(
      `minute ${minute}: ${samples.length} turns, ${faults.length} failed, holds ${(await bot.held()).toFixed(0)} MB`,
    );
  }
}

export async function run(print = console.log) {
  const texts = readQuestions(print).map(({ q }) => q);
  for (const [who, start] of [
    ["the program", startOurs],
    ["echo bot", startEcho],
  ]) {
    const bot = await start();
    await untilReady(bot);
    try {
      print(`${who}, once started: ${await used(bot)}`);
      for (const [how, paceMs] of [
        [`${CONVERSATIONS} conversations, a question every two seconds each`, PEOPLES_PACE_MS],
        [`${CONVERSATIONS} conversations, one question after the other`, 0],
      ])
        print(line(`${who}, ${how}`, await load(bot, texts, SECONDS, paceMs), SECONDS));
      print(`${who}, after that: ${await used(bot)}`);
      if (who === "the program" && SOAK_MINUTES > 0) {
        await soak(bot, texts, print);
        print(`${who}, after the soak: ${await used(bot)}`);
      }
    } finally {
      await bot.stop();
    }
  }
  return [];
}

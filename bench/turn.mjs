/**
 * How long a turn takes over HTTP, from an activity to its replies: the real program beside the SDK's echo
 * bot, each in a process of its own, with the same messages. They take turns in short rounds, so that what
 * else the machine does falls on both alike.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readQuestions } from "./answers.questions.mjs";
import { deliver, ECHO_BOT, newAgent, startEcho, startOurs } from "./turn.servers.mjs";

const ROUNDS = 8;
const TURNS_A_ROUND = 200;
const WARM_UP_ROUNDS = 2;
const COST_ROUNDS = 5;
const SETTLED_MS = 3_000;

/** A round: so many conversations side by side, each waiting for its answer before it goes on. */
async function round({ endpoint }, agent, conversations, texts, samples) {
  const turns = TURNS_A_ROUND / conversations;
  const one = async (_, conversation) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const text = texts[(conversation * turns + turn) % texts.length];
      const began = performance.now();
      await deliver(endpoint, agent, `conversation ${conversation}`, text);
      samples.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: conversations }, one));
}

async function compared(bots, conversations, texts) {
  const samples = bots.map(() => []);
  const agents = bots.map(newAgent);
  for (let count = 0; count < WARM_UP_ROUNDS + ROUNDS; count += 1) {
    for (const [index, bot] of bots.entries())
      await round(bot, agents[index], conversations, texts, count < WARM_UP_ROUNDS ? [] : samples[index]);
  }
  for (const agent of agents) agent.destroy();
  return samples;
}

/** What a turn costs each bot in computing time, which what else the machine does hardly changes. */
async function computed(bots, texts) {
  const costs = [];
  for (const bot of bots) {
    const agent = newAgent();
    const before = bot.cpu();
    for (let count = 0; count < COST_ROUNDS; count += 1) await round(bot, agent, 1, texts, []);
    costs.push((bot.cpu() - before) / (COST_ROUNDS * TURNS_A_ROUND));
    agent.destroy();
  }
  return costs;
}

/** What each bot holds, one after the other. */
async function memories(bots) {
  const found = [];
  for (const { memory } of bots) found.push(await memory());
  return found;
}

function printMemory(print, when, [ours, echo]) {
  const line = (what) =>
    `${ours[what].toFixed(0)} MB, echo bot ${echo[what].toFixed(0)} MB, over it ${(ours[what] - echo[what]).toFixed(0)} MB`;
  print(`memory ${when}: ${line("held")}`);
  print(`  of it in use after a full collection: ${line("inUse")}`);
}

export async function run(print = console.log) {
  const texts = readQuestions(print).map(({ q }) => q);
  const bots = [await startOurs(), await startEcho()];
  await pause(SETTLED_MS); // what is loaded when nobody waits is there, too
  const started = await memories(bots);
  try {
    const rows = [];
    for (const conversations of [1, 50]) {
      const [samples, peer] = await compared(bots, conversations, texts);
      const who = conversations === 1 ? "1 conversation" : `${conversations} conversations`;
      rows.push({ what: `turn over HTTP, ${who}`, samples, beside: ECHO_BOT, peer });
    }
    const [ours, echo] = await computed(bots, texts);
    if (ours > 0) print(`computing per turn: ${ours.toFixed(2)} ms, echo bot ${echo.toFixed(2)} ms`);
    printMemory(print, "once started", started);
    printMemory(print, "after these turns", await memories(bots));
    return rows;
  } finally {
    for (const bot of bots) await bot.stop();
  }
}

/**
 * How long it takes from the start of the program to the first answer, beside the SDK's echo bot. In turn,
 * several times each; the first round, with files that may not be in memory yet, counts as well.
 */
import { deliver, ECHO_BOT, newAgent, startEcho, startOurs } from "./turn.servers.mjs";

const ROUNDS = 7;
const QUESTION = "vad ska redovisas till SN i juni?";

async function firstAnswer(start, times) {
  const agent = newAgent();
  const began = performance.now();
  const bot = await start();
  const ready = performance.now();
  await deliver(bot.endpoint, agent, "first", QUESTION);
  const answered = performance.now();
  times.ready.push(ready - began);
  times.answer.push(answered - ready);
  times.both.push(answered - began);
  agent.destroy();
  await bot.stop();
}

export async function run() {
  const ours = { ready: [], answer: [], both: [] };
  const echo = { ready: [], answer: [], both: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await firstAnswer(startOurs, ours);
    await firstAnswer(startEcho, echo);
  }
  return [
    { what: "start until it says that it is ready", samples: ours.ready, beside: ECHO_BOT, peer: echo.ready },
    { what: "the first answer after that", samples: ours.answer, beside: ECHO_BOT, peer: echo.answer },
    { what: "start to first answer", samples: ours.both, beside: ECHO_BOT, peer: echo.both },
  ];
}

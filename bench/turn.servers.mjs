import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const TODAY = "2026-05-04";
const PROBE = new URL("./turn.probe.mjs", import.meta.url).href;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What a process has computed so far, in ms; `null` where the system does not tell (other than Linux). */
function cpuOf(pid) {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return null;
  const fields = readFileSync(path, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10; // user and system, in ticks of 10 ms
}

/**
 * What a process holds in memory now (RSS), in MB; asked for "memory", also what of it is still in use after a
 * full collection, which asking brings about.
 */
async function memoryOf(child, asked) {
  child.send(asked);
  const [told] = await once(child, "message");
  return told;
}

/** Starts a bot as a process of its own. `endpoint` is where it takes activities. */
async function startBot(...command) {
  const state = mkdtempSync(join(tmpdir(), "namndkoll-bench-"));
  const settings = { PORT: "0", STATE_DIR: state, TODAY, LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, ["--import", PROBE, ...command], {
    cwd: state, // away from a developer's own .env
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(state, { recursive: true, force: true });
  };
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    const endpoint = /http:\S+\/api\/messages/.exec(said)?.[0];
    if (endpoint)
      return {
        endpoint,
        stop,
        cpu: () => cpuOf(child.pid),
        memory: () => memoryOf(child, "memory"),
        held: async () => (await memoryOf(child, "held")).held,
      };
  }
  await stop();
  throw new Error(`a bot did not start (${command.join(" ")})`);
}

/** Node's own options as `npm start` gives them. */
function startOptions() {
  const { scripts } = JSON.parse(readFileSync(at("../package.json"), "utf8"));
  return [...scripts.start.matchAll(/ (--\S+)/g)].map(([, option]) => option);
}

/** The product, without its browser client. */
export const startOurs = () => startBot(...startOptions(), at("../dist/server/main.js"), "--no-playground");

/** What the peer is called in tables. */
export const ECHO_BOT = "the SDK's echo bot";

/** The peer: the SDK's echo bot. */
export const startEcho = () => startBot(at("./turn.echo-bot.mjs"));

/** Keeps a connection for each conversation, as the channel does. */
export const newAgent = () => new Agent({ keepAlive: true });

/** Resolves when a bot says that people may be sent to it; the echo bot, which is not asked, is not waited for. */
export async function untilReady({ endpoint }) {
  const address = new URL("/readyz", endpoint);
  while ((await fetch(address)).status === 503) await pause(100);
}

let activities = 0;

/** One turn: delivers a message and takes the replies from the answer. */
export async function deliver(endpoint, agent, conversation, text) {
  activities += 1;
  const activity = {
    type: "message",
    id: `bench-${process.pid}-${activities}`,
    channelId: "msteams",
    serviceUrl: "http://127.0.0.1:9/",
    deliveryMode: "expectReplies",
    from: { id: "29:anna", name: "Anna", aadObjectId: "anna" },
    recipient: { id: "28:bot", name: "Bot" },
    conversation: { id: conversation, conversationType: "personal", tenantId: "tenant" },
    locale: "sv-SE",
    text,
  };
  const headers = { "content-type": "application/json" };
  const asked = request(endpoint, { method: "POST", agent, headers });
  asked.end(JSON.stringify(activity));
  const [response] = await once(asked, "response");
  const { activities: replies } = await json(response);
  if (!replies?.length) throw new Error(`no reply to "${text}" (status ${response.statusCode})`);
}

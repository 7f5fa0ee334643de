import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { handle } from "../../src/bot/handle.js";
import { readConfig } from "../../src/config.js";
import { createLog } from "../../src/server/log.js";
import { createMetrics, timedStore } from "../../src/server/metrics.js";
import { listenForOperations } from "../../src/server/operations.js";
import { assertWritable } from "../../src/server/ready.js";
import { start } from "../../src/server/start.js";
import { watched } from "../../src/server/turn-watch.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { ANNA, happened, newBot } from "../bot/chat.js";
import { startServer } from "./harness.js";

const SILENT = createLog("silent");

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "namndkoll-ready-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

describe("what is counted", () => {
  const counts = async () => {
    const metrics = await createMetrics();
    const { port, close } = await listenForOperations("127.0.0.1", 0, metrics);
    onTestFinished(close);
    const fetched = (path = "/metrics") => fetch(`http://127.0.0.1:${port}${path}`);
    return { metrics, fetched, text: async () => (await fetched()).text() };
  };

  it("are turns and answers by kind, and what had no answer", async () => {
    const { metrics, text } = await counts();
    const bot = newBot();
    const ask = watched((incoming) => handle(incoming, bot), { metrics, log: SILENT });
    for (const said of ["vad ska redovisas till SN i juni?", "när får jag tillbaka min deposition?"])
      await ask({ kind: "message", text: said, mentions: [], ...happened({}) });
    const said = await text();
    expect(said).toContain('namndkoll_answers_total{kind="due"} 1');
    expect(said).toContain('namndkoll_answers_total{kind="notFound"} 1');
    expect(said).toContain("namndkoll_unanswered_total 1");
    expect(said).toContain('namndkoll_turn_seconds_count{kind="message",outcome="ok"} 2');
    expect(said).not.toMatch(/Anna|anna|deposition|chat-anna|tenant-1/);
  });

  it("are turns that broke, which go on breaking", async () => {
    const { metrics, text } = await counts();
    const breaks = watched(async () => Promise.reject(new Error("nej")), { metrics, log: SILENT });
    await expect(breaks({ kind: "removed", ...happened({}) })).rejects.toThrow("nej");
    expect(await text()).toContain('namndkoll_turn_seconds_count{kind="removed",outcome="broke"} 1');
  });

  it("are the store's operations, which do what they did", async () => {
    const { metrics, text } = await counts();
    const store = timedStore(memoryStore(), metrics);
    await store.changeSettings((before) => ({ ...before, personalDigests: [ANNA] }));
    expect((await store.settings()).personalDigests).toEqual([ANNA]);
    await store.close();
    await expect(store.settings()).rejects.toThrow("closed");
    const said = await text();
    expect(said).toContain('namndkoll_store_seconds_count{operation="changeSettings"} 1');
    expect(said).toContain('namndkoll_store_seconds_count{operation="settings"} 2');
  });

  it("are messages that nobody waited for, by what came of them", async () => {
    const { metrics, text } = await counts();
    metrics.delivered("reminder", "sent");
    metrics.delivered("reminder", "failed");
    expect(await text()).toContain('namndkoll_notices_total{notice="reminder",outcome="failed"} 1');
  });

  it("stand nowhere else", async () => {
    const { fetched } = await counts();
    expect((await fetched("/")).status).toBe(404);
    expect((await fetched("/metrics/x")).status).toBe(404);
  });
});

describe("ready", () => {
  it("is who can record: the folder takes a file, and nothing is left of it", async () => {
    const path = await folder();
    await assertWritable(memoryStore(), path);
    expect(await readdir(path)).toEqual([]);
  });

  it("is not whose folder is gone, nor whose store is closed", async () => {
    const path = await folder();
    await expect(assertWritable(memoryStore(), join(path, "gone"))).rejects.toThrow("ENOENT");
    const store = memoryStore();
    await store.close();
    await expect(assertWritable(store, path)).rejects.toThrow("closed");
  });

  it.each<[string, () => Promise<boolean>, number]>([
    ["what can record and send", async () => true, 200],
    ["what has stopped sending", async () => false, 503],
    ["what cannot record", () => Promise.reject(new Error("the disk is full")), 503],
  ])("is told of %s over HTTP", async (_, ready, status) => {
    const { url } = await startServer({ ready });
    expect((await fetch(`${url}/readyz`)).status).toBe(status);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("is not who still warms up, and answers all the same", async () => {
    const order: string[] = [];
    let isWarm = () => {};
    const program = await start(readConfig({ PORT: "0" }), {
      handle: async () => [],
      healthy: async () => true,
      log: SILENT,
      playground: false,
      warmUp: () =>
        new Promise((resolve) => {
          isWarm = resolve;
        }),
    });
    onTestFinished(program.stop);
    const { origin } = new URL(program.endpoint);
    const ready = fetch(`${origin}/readyz`).then(({ status }) => order.push(`ready ${status}`));
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    order.push("warm");
    isWarm();
    await ready;
    expect(order).toEqual(["warm", "ready 200"]);
  });

  it("is nobody who cannot answer", async () => {
    const { url } = await startServer({ healthy: async () => false, ready: async () => true });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });
});

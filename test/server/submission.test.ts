import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Deps, prepare } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import { pinnedClock } from "../../src/server/clock.js";
import { listen } from "../../src/server/http.js";
import { createLog } from "../../src/server/log.js";
import { startSchedule } from "../../src/server/schedule.js";
import { createTeams } from "../../src/server/teams.js";
import { openJsonStore } from "../../src/store/json-store.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../src/store/registers.js";
import type { Store } from "../../src/store/store.js";
import { type Connector, invoke, message, post, press, startConnector } from "./harness.js";

// Several people hand in reports over HTTP; what the bot sends arrives at Teams' side of the conversation.

const TODAY = "2026-08-25";
const LINK = "https://nykoping.sharepoint.com/sites/dso/lex-sarah-2026.docx";
const LEX_SARAH = "sn-2026/lex-sarah-atgardsplaner/1";
const knowledge = prepare(readRegisters(), readParties(), readMunicipalityNames());

const BO = { from: { id: "29:bo", name: "Bo Berg", aadObjectId: "bo" } };
const CHANNEL = {
  conversation: { id: "19:sn@thread.tacv2", conversationType: "channel", tenantId: "tenant" },
  channelData: { team: { id: "team" } },
};
/** A chat between two people, where the bot is no member. */
const ELSEWHERE = {
  conversation: { id: "19:a_b@unq.gbl.spaces", conversationType: "personal", tenantId: "tenant" },
};

/** In the evening only what follows from what somebody did is sent: reminders wait, whenever the tests run. */
const evening = (): number => Date.parse(`${TODAY}T20:00:00+02:00`) + performance.now();

/** The bot with everything it is run with, over this store. `delivers`: whether what waits is sent. */
async function program(store: Store, delivers = true) {
  const lines: string[] = [];
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  const deps: Deps = {
    ...knowledge,
    store,
    settings: { homeMunicipality: "nykoping", linkHosts: [], everyoneBelieved: true },
    trouble: (what, error) => {
      throw new Error(what, { cause: error });
    },
  };
  const clock = pinnedClock(TODAY, "Europe/Stockholm", evening);
  const mode = { kind: "local", today: TODAY } as const;
  const teams = createTeams({ mode, handle: (incoming) => handle(incoming, deps), clock, log });
  const schedule = delivers
    ? startSchedule({
        deps,
        clock,
        timeZone: "Europe/Stockholm",
        deliver: teams.deliver,
        log,
        pinned: false,
      })
    : null;
  const http = await listen("127.0.0.1", 0, {
    receive: teams.receive,
    healthy: async () => true,
    log,
  });
  onTestFinished(async () => {
    await http.close();
    await schedule?.stop();
  });
  const url = `http://127.0.0.1:${http.port}/api/messages`;
  const deliver = async (activity: object) => {
    const answer = await post(url, JSON.stringify(activity));
    await schedule?.runNow();
    return answer;
  };
  return { deliver, log: () => lines.join(""), stop: async () => schedule?.stop() };
}

const postsIn = ({ calls }: Connector) =>
  calls.filter(({ method, path, body }) => method === "POST" && path.includes("19:sn") && body.attachments);
const editsIn = ({ calls }: Connector) =>
  calls.filter(({ method, path }) => method === "PUT" && path.includes("19:sn"));

const view = { kind: "occasion", locale: "sv", occasion: LEX_SARAH };
const handIn = (connector: Connector, link: string, more: object = {}, again = false) =>
  press(connector, "submit", { occasion: LEX_SARAH, view, link, again }, more);

const tied = async (store: Store = memoryStore(), delivers = true) => {
  const connector = await startConnector();
  const bot = await program(store, delivers);
  await bot.deliver(message(connector, "koppla kanalen till SN", CHANNEL));
  return { connector, bot };
};

describe("the committee's channel", () => {
  it("is told of a report that somebody hands in elsewhere, and the post is kept up to date", async () => {
    const { connector, bot } = await tied();
    await bot.deliver(handIn(connector, LINK));
    expect(postsIn(connector)).toHaveLength(1);
    expect(JSON.stringify(postsIn(connector))).toContain(LINK);

    await bot.deliver(handIn(connector, `${LINK}?v=2`, BO, true));
    expect(postsIn(connector)).toHaveLength(1);
    expect(JSON.stringify(editsIn(connector).at(-1)?.body)).toContain("?v=2");

    await bot.deliver(press(connector, "takeBack", { occasion: LEX_SARAH, view, reason: "Fel fil" }, BO));
    expect(JSON.stringify(editsIn(connector).at(-1)?.body)).toContain(LINK);
    await bot.deliver(press(connector, "takeBack", { occasion: LEX_SARAH, view, reason: "" }, BO));
    expect(editsIn(connector).at(-1)?.body.summary).toContain("Bo Berg tog tillbaka rapporten");
  });

  it("is told after a start where the program ended between recording and posting, and once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "namndkoll-posts-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const reopen = () => openJsonStore(folder, { now: () => new Date(), warn: () => {} });
    const before = await reopen();
    // What is recorded is on disk; nothing is ever sent by this one.
    const { connector, bot } = await tied(before, false);
    await bot.deliver(handIn(connector, LINK));
    expect(postsIn(connector)).toHaveLength(0);
    await before.close();

    const after = await reopen();
    const again = await program(after);
    await again.deliver(message(connector, "hjälp"));
    expect(postsIn(connector)).toHaveLength(1);
    expect(JSON.stringify(postsIn(connector))).toContain(LINK);
    await again.deliver(message(connector, "hjälp"));
    expect(postsIn(connector)).toHaveLength(1);
    await again.stop();
    await after.close();
  });

  it("is tried again where Teams does not take the post at once", async () => {
    const { connector, bot } = await tied();
    connector.refuse(/^POST .*19:sn/, 502, { times: 1 });
    await bot.deliver(handIn(connector, LINK));
    await expect.poll(() => postsIn(connector).length, { timeout: 10_000 }).toBe(2);
  });
});

describe("the message extension", () => {
  const query = (connector: Connector, words: string, more: object = {}, commandId = "findOccasion") =>
    invoke(connector, "composeExtension/query", {
      value: {
        commandId,
        parameters:
          words === "" ? [{ name: "initialRun", value: "true" }] : [{ name: "words", value: words }],
        queryOptions: { skip: 0, count: 25 },
      },
      ...ELSEWHERE,
      ...more,
    });
  const messagePayload = {
    id: "1",
    subject: null,
    from: { user: { id: "x", displayName: "Cilla" } },
    body: {
      contentType: "html",
      content: `<div><p>Hej, här kommer <strong>Lex Sarah</strong>-rapporten: <a href="${LINK}?web=1&amp;e=2">rapporten</a></p></div>`,
    },
    attachments: [{ id: "a", contentType: "messageReference", content: "{}" }],
  };
  const action = (connector: Connector, name: string, data?: object, more: object = {}) =>
    invoke(connector, name, {
      value: { commandId: "registerReport", commandContext: "message", messagePayload, data },
      ...ELSEWHERE,
      ...more,
    });

  it("finds occasions in any chat, each with its card and how it is listed", async () => {
    const { connector, bot } = await tied();
    const { status, body } = await bot.deliver(query(connector, "lex sarah"));
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: "result", attachmentLayout: "list" });
    const [first] = body.composeExtension.attachments;
    expect(first).toMatchObject({
      contentType: "application/vnd.microsoft.card.adaptive",
      content: { type: "AdaptiveCard" },
      preview: { content: { title: expect.stringContaining("Lex Sarah") } },
    });
    const initial = await bot.deliver(query(connector, ""));
    expect(initial.body.composeExtension.attachments).toHaveLength(10);
  });

  it("answers an unknown command and a search without a hit in words, never with an error", async () => {
    const { connector, bot } = await tied();
    for (const activity of [query(connector, "x", {}, "other"), query(connector, "parkeringsplatser")]) {
      const { status, body } = await bot.deliver(activity);
      expect(status).toBe(200);
      expect(body.composeExtension).toMatchObject({ type: "message", text: expect.any(String) });
    }
    const unread = await bot.deliver(invoke(connector, "composeExtension/query", { value: "nonsense" }));
    expect(unread).toMatchObject({ status: 200, body: { composeExtension: { type: "message" } } });
  });

  it("records a report from a message of somebody else's, and the channel is told", async () => {
    const { connector, bot } = await tied();
    const opened = await bot.deliver(action(connector, "composeExtension/fetchTask"));
    const { card, title } = opened.body.task.value;
    expect(opened.body.task.type).toBe("continue");
    expect(title).toBe("Registrera som rapport");
    expect(JSON.stringify(card.content)).toContain(`${LINK}?web=1&e=2`);

    const data = {
      action: "register",
      options: [LEX_SARAH],
      occasion: LEX_SARAH,
      link: LINK,
      reference: "",
      note: "",
    };
    const wrong = await bot.deliver(
      action(connector, "composeExtension/submitAction", { ...data, link: "http://x.example/a" }, BO),
    );
    expect(JSON.stringify(wrong.body.task.value.card)).toContain("https://");
    const done = await bot.deliver(action(connector, "composeExtension/submitAction", data, BO));
    expect(done.body.task.value.title).toBe("Registrerad");
    expect(JSON.stringify(postsIn(connector))).toContain("Bo Berg");

    const second = await bot.deliver(
      action(connector, "composeExtension/submitAction", { ...data, link: `${LINK}?v=2` }),
    );
    expect(JSON.stringify(second.body.task.value.card)).toContain("Redan inlämnad av Bo Berg");
  });

  it("logs and keeps nothing of a personal number", async () => {
    const store = memoryStore();
    const { connector, bot } = await tied(store);
    const data = { action: "register", options: [], occasion: LEX_SARAH, link: LINK, note: "Om 850101-1234" };
    const answer = await bot.deliver(action(connector, "composeExtension/submitAction", data));
    expect(JSON.stringify(answer.body)).toContain("personnummer");
    const kept = [await store.conversations(), [...(await store.history())], await store.outbox()];
    for (const text of [JSON.stringify(kept), bot.log(), JSON.stringify(connector.calls), answer.text])
      expect(text).not.toContain("850101");
  });

  it("has buttons that work on a card in a chat where the bot is no member, and writes nothing there", async () => {
    const store = memoryStore();
    const { connector, bot } = await tied(store);
    connector.refuse(/unq\.gbl\.spaces/, 403);
    const answer = await bot.deliver(
      press(connector, "acknowledge", { occasion: LEX_SARAH, view }, { ...ELSEWHERE, ...BO }),
    );
    expect(answer.body.type).toBe("application/vnd.microsoft.card.adaptive");
    expect(JSON.stringify(answer.body)).toContain("Bo Berg");
    expect((await store.conversations()).map(({ id }) => id)).toEqual([CHANNEL.conversation.id]);
  });
});

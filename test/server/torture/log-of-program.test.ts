import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { getReady } from "../../playground/helper.js";
import { newFolder } from "../../store/folder.js";
import { type Connector, event, invoke, message, post, press, startConnector } from "../harness.js";
import { APP } from "../issuer.js";
import { address, type Running, startProcess } from "../program.js";

// All that the built program prints, at its most talkative, through turns and faults: none of what people write,
// are called or have for a token is in it.

beforeAll(getReady);

/** Words that stand in what is sent below, and nowhere else. */
const SECRETS = ["Hemlighetsson", "zebrafink", "kvastfening", "850101-1234", "eyJhbGciOi", "klientlösen"];
const HULDA = { from: { id: "29:x", name: "Hulda Hemlighetsson", aadObjectId: "c0ffee" } };
const LINK = "https://nykoping.sharepoint.com/zebrafink.docx";
const TOKEN = { authorization: "Bearer eyJhbGciOiJub25lIn0.e30." };
const OCCASION = "sn-2026/tsi/1";
const VIEW = { kind: "occasion", locale: "sv", occasion: OCCASION };

const TURNS = (connector: Connector): readonly object[] => [
  message(connector, "vad ska redovisas om zebrafink till SN?", HULDA),
  message(connector, "vad ska redovisas till SN i maj?", HULDA),
  message(connector, `TSI-rapporten är inlämnad ${LINK}`, HULDA),
  message(connector, "skjut upp TSI, ty kvastfening 850101-1234", HULDA),
  message(connector, "påminn mig om kvastfening", HULDA),
  message(connector, "jag är borta till 2026-06-01, fråga Hulda Hemlighetsson", HULDA),
  message(connector, "koppla kanalen till SN", {
    ...HULDA,
    conversation: { id: "19:sn@thread.tacv2", conversationType: "channel", name: "zebrafink" },
  }),
  press(connector, "submit", { occasion: OCCASION, view: VIEW, link: LINK, note: "kvastfening" }, HULDA),
  press(connector, "zebrafink", { note: "kvastfening" }, HULDA),
  invoke(connector, "composeExtension/query", {
    ...HULDA,
    value: { commandId: "zebrafink", parameters: [{ name: "q", value: "kvastfening" }] },
  }),
  event(connector, "conversationUpdate", { membersAdded: [HULDA.from], ...HULDA }),
  event(connector, "messageReaction", { reactionsAdded: [{ type: "zebrafink" }], ...HULDA }),
  message(connector, "zebrafink", { serviceUrl: "https://zebrafink.example/" }),
  { type: "zebrafink", text: "kvastfening", from: HULDA.from },
];

/** Starts the program; what it prints is all kept. */
function start(folder: string, settings: NodeJS.ProcessEnv, args: string[], limit?: number) {
  const running = startProcess(folder, { LOG_LEVEL: "trace", ...settings }, args, limit);
  onTestFinished(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
  });
  return running;
}

/** All that a program has printed, when it has ended. */
async function printed({ child, ended, complaint }: Running, out: Promise<string>): Promise<string> {
  child.kill("SIGTERM");
  await ended;
  return `${await out}${await complaint}`;
}

const tell = (url: string, body: object | string) =>
  post(`${url}/api/messages`, typeof body === "string" ? body : JSON.stringify(body), TOKEN).catch(
    () => null,
  );

const FAULTS: readonly [string, (connector: Connector) => void, number?][] = [
  ["all is well", () => {}],
  ["Teams refuses", ({ refuse }) => refuse(/POST/, 400)],
  ["Teams does not let the bot speak there", ({ refuse }) => refuse(/POST/, 403)],
  ["the disk is full", () => {}, 1],
  [
    "the connection is reset",
    ({ cut }) => {
      for (let count = 0; count < 20; count += 1) cut(/./, "reset");
    },
  ],
];

describe("what the program prints", { timeout: 120_000 }, () => {
  it.each(FAULTS)("while %s holds nothing of what people write or are called", async (_, fault, limit) => {
    const folder = await newFolder();
    const connector = await startConnector();
    fault(connector);
    const program = start(folder, { TODAY: "2026-05-04" }, ["--no-playground"], limit);
    const url = await address(program);
    const out = text(program.child.stdout);
    for (const activity of TURNS(connector)) await tell(url, activity);
    await tell(url, '{"text": "zebrafink kvastfening');
    await fetch(`${url}/overview?who=zebrafink`);
    const all = await printed(program, out);
    expect(all.split("\n").filter((line) => line.includes('"a turn"')).length).toBeGreaterThan(5);
    expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it("in production mode holds no token, whatever is wrong with it, and no client secret", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const program = start(
      folder,
      {
        HOST: "127.0.0.1",
        MICROSOFT_APP_ID: APP.id,
        MICROSOFT_APP_TYPE: "SingleTenant",
        MICROSOFT_APP_PASSWORD: "klientlösen",
        MICROSOFT_APP_TENANT_ID: APP.tenant,
        ALLOWED_TENANTS: APP.tenant,
        LINK_HOSTS: "*",
      },
      [],
    );
    const url = await address(program);
    const out = text(program.child.stdout);
    for (const activity of TURNS(connector)) expect((await tell(url, activity))?.status).toBe(401);
    const all = await printed(program, out);
    expect(all).toContain("an activity was refused");
    expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it("about a file that it cannot read holds nothing of what stands in it", async () => {
    const folder = await newFolder();
    const connector = await startConnector();
    const first = start(folder, { TODAY: "2026-05-04" }, ["--no-playground"]);
    const url = await address(first);
    for (const activity of TURNS(connector)) await tell(url, activity);
    await printed(first, text(first.child.stdout));
    const file = join(folder, "state.json");
    const kept = readFileSync(file, "utf8");
    expect(kept).toContain("Hemlighetsson");
    for (const damaged of [kept.replaceAll("Hemlighetsson", "Hemlighetsson\u0001"), kept.slice(0, -200)]) {
      writeFileSync(file, damaged);
      const refused = start(folder, { TODAY: "2026-05-04" }, ["--no-playground"]);
      const out = text(refused.child.stdout);
      expect(await refused.ended).toBe(1);
      const all = `${await out}${await refused.complaint}`;
      expect(all).toContain("state.json");
      expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
    }
  });
});

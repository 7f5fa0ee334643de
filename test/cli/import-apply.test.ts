import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toContract } from "../../src/cards/contract.js";
import { UsageError } from "../../src/cli/io.js";
import { NOTICE_CODES } from "../../src/importer/document.js";
import { importedFile, readImported } from "../../src/store/imported.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { BO, buttonsOf, cardOf, makeOfficial, press, say, textOf } from "../bot/chat.js";
import { newFolder, openStore, withStore } from "../store/folder.js";
import { agreement, botOn, put, ROWS, runImport } from "./importing.js";

const TODAY = "2028-01-10";
const JUNE = "vad ska redovisas till SN i juni 2028?";

async function imported(...more: string[]) {
  const folder = await newFolder();
  const stateDir = join(folder, "state");
  const file = await put(folder, "sn-2028.md", agreement());
  const run = await runImport(stateDir, file, ...more);
  return { folder, stateDir, file, run };
}

/** A bot whose official is Anna. */
async function annasBot(stateDir: string) {
  const bot = await botOn(stateDir, memoryStore());
  await makeOfficial(bot);
  return bot;
}

const answerTo = async (bot: Awaited<ReturnType<typeof botOn>>, text: string) => {
  const [said] = await say(bot, text, { today: TODAY });
  if (said?.kind !== "reply" || !said.answer) throw new Error(`"${text}" is not answered`);
  return toContract(said.answer);
};

describe("import without --apply", () => {
  it("says what was found and against what, and writes nothing", async () => {
    const { run, folder } = await imported();
    expect(run.code).toBe(0);
    expect(run.out).toContain("Hittat: 4 uppföljningar");
    expect(run.out).toContain("Osäkra rader, lästa ur löpande text (1):");
    expect(run.out).toContain("Jämfört med året före (sn-2026)");
    expect(run.out).toMatch(/Klart på 0,0 s: 4 uppföljningar, 1 osäker, /);
    expect(run.out).toContain("Inget är skrivet");
    expect(await readdir(folder)).toEqual(["sn-2028.md"]);
  });

  it("says in words what kind of remark each is, and what the reader did", async () => {
    const { run } = await imported();
    expect(run.out).toMatch(/\[[a-zåäö ]+\] avsnitt /);
    for (const code of [...NOTICE_CODES, "[duplicate]", "[missing]", "[vague]"])
      expect(run.out).not.toContain(code);
  });

  it("speaks English where that is asked", async () => {
    expect((await imported("--locale", "en")).run.out).toContain("Nothing is written.");
  });
});

describe("import --apply", () => {
  it("writes the register with every row unconfirmed, and the document's own words", async () => {
    const { stateDir, run } = await imported("--apply");
    expect(run.code).toBe(0);
    const own = await readImported(stateDir, "sn-2028");
    expect(own?.document).toBe("sn-2028.md");
    expect(own?.unconfirmed).toEqual(own?.register.followUps.map(({ id }) => id));
    expect(own?.passages["1"]?.words).toContain("svagdricka");
    expect(run.out).toContain("4 rader är obekräftade");
  });

  it("confirms all with --confirm, and says by whom and when", async () => {
    const { stateDir } = await imported("--apply", "--confirm");
    const own = await readImported(stateDir, "sn-2028");
    expect(own?.unconfirmed).toEqual([]);
    expect(own?.reviews).toMatchObject([
      { outcome: "confirmed", by: { name: "kommandoraden" }, at: "2028-01-10T08:00:00.000Z" },
    ]);
  });

  it("is refused while the server holds the folder, with what to do", async () => {
    const folder = await newFolder();
    const file = await put(folder, "sn-2028.md", agreement());
    const stateDir = join(folder, "state");
    await openStore(stateDir);
    const { code, err, out } = await runImport(stateDir, file, "--apply");
    expect(code).toBe(1);
    expect(err).toContain("Stoppa servern, kör samma kommando igen");
    expect(out).toBe("");
    expect(await readImported(stateDir, "sn-2028")).toBeNull();
  });

  it("does not write over a damaged file, and names it", async () => {
    const { stateDir, file } = await imported("--apply");
    await writeFile(importedFile(stateDir, "sn-2028"), "{");
    await expect(runImport(stateDir, file, "--apply")).rejects.toThrow("sn-2028.json is cut off");
    await expect(botOn(stateDir, memoryStore())).rejects.toThrow("sn-2028.json is cut off");
  });

  it("keeps what was confirmed and says the same; what is new or other is unconfirmed", async () => {
    const { stateDir, folder } = await imported("--apply", "--confirm");
    const rows = ROWS.map((row, index) =>
      index === 1 ? ([row[0], "Skriftlig", row[2], row[3]] as const) : row,
    );
    const second = await put(folder, "rättad.md", agreement(rows));
    const { out } = await runImport(stateDir, second, "--apply");
    expect(out).toContain("form: muntlig → skriftlig");
    const own = await readImported(stateDir, "sn-2028");
    const changed = own?.register.followUps.find(({ title }) => title === ROWS[1]?.[0]);
    expect(own?.unconfirmed).toEqual([changed?.id]);
    expect(own?.reviews).toHaveLength(1);
  });
});

describe("import of what cannot be imported", () => {
  it.each([
    ["a file that is not there", "borta.pdf", null],
    ["a format that is not known", "bild.xyz", "\u0000\u0001\u0002\u0003"],
    ["an empty file", "tom.md", ""],
  ])("%s is named, and nothing is written", async (_, name, text) => {
    const folder = await newFolder();
    const file = text === null ? join(folder, name) : await put(folder, name, text);
    const { code, err, out } = await runImport(join(folder, "state"), file, "--apply");
    expect(code).toBe(1);
    expect(`${err}${out}`).toContain(name);
    expect(await readdir(join(folder, "state"))).toEqual(["state.lock"]);
  });

  it.each([[["--confirm"]], [["--id", "SN 2028"]], [["--locale", "fi"]]])("refuses %j", async (more) => {
    await expect(imported(...more)).rejects.toThrow(UsageError);
  });
});

describe("imported rows in the chat", () => {
  it("are counted and marked until they are confirmed, without a restart", async () => {
    const { stateDir } = await imported("--apply");
    const bot = await annasBot(stateDir);
    expect((await answerTo(bot, JUNE)).complete).toMatchObject({ counted: 1, unconfirmed: 2 });
    expect(textOf(await say(bot, JUNE, { today: TODAY }))).toContain("obekräftad");
    const open = textOf(await say(bot, "visa obekräftade", { today: TODAY }));
    expect(open).toContain("4 uppföljningar är obekräftade");
    expect(open).toContain("– Bänkar utmed ån");
    const done = textOf(await say(bot, "bekräfta allt i avsnitt 2 (SN 2028)", { today: TODAY }));
    expect(done).toBe("3 rader är bekräftade i SN 2028. 1 väntar än.");
    expect((await answerTo(bot, JUNE)).complete).toMatchObject({ counted: 1, unconfirmed: 1 });
    expect(textOf(await say(bot, "Bekräfta alla rader", { today: TODAY }))).toContain(
      "Inga fler väntar där.",
    );
    expect((await answerTo(bot, JUNE)).complete.unconfirmed).toBe(0);
    const own = await readImported(stateDir, "sn-2028");
    expect(own?.reviews.map(({ by, at, rows }) => [by.name, at, rows.length])).toEqual([
      ["Anna Åberg", "2028-01-10T09:12:00+02:00", 3],
      ["Anna Åberg", "2028-01-10T09:12:00+02:00", 1],
    ]);
  });

  it("says where rows wait when a command points elsewhere", async () => {
    const { stateDir } = await imported("--apply");
    const bot = await annasBot(stateDir);
    const to = async (text: string) => textOf(await say(bot, text, { today: TODAY }));
    expect(await to("bekräfta allt i avsnitt 7")).toContain(
      "I SN 2028 finns obekräftade rader i avsnitt 2.1 och 3",
    );
    expect(await to("bekräfta alla rader (VON 2024)")).toContain("Obekräftade rader finns i SN 2028");
    expect(await to("confirm all rows")).toBe("4 rows are confirmed in SN 2028. No more wait there.");
    expect(await to("visa obekräftade")).toBe("Inga rader väntar på att bekräftas.");
  });

  it("of other kinds than follow-ups are marked and counted too, until they are confirmed", async () => {
    const folder = await newFolder();
    const stateDir = join(folder, "state");
    const economy = `${agreement()}
## 4 Ekonomi

Budget 2028 i tusentals kronor

| Verksamhet | Budget 2028 |
| --- | --- |
| Lånecyklar | 1 200 |
| Parkbänkar | 300 |
`;
    await runImport(stateDir, await put(folder, "sn-2028.md", economy), "--apply");
    const bot = await annasBot(stateDir);
    const asked = "hur mycket får lånecyklarna 2028?";
    expect(textOf(await say(bot, asked, { today: TODAY }))).toContain("obekräftad");
    expect((await answerTo(bot, asked)).complete).toMatchObject({ counted: 1, unconfirmed: 1 });
    await say(bot, "bekräfta alla rader", { today: TODAY });
    expect(textOf(await say(bot, asked, { today: TODAY }))).not.toContain("obekräftad");
    expect((await answerTo(bot, asked)).complete).toMatchObject({ counted: 1, unconfirmed: 0 });
  });

  it("are confirmed or dismissed on their card; a second press is told so", async () => {
    const { stateDir } = await imported("--apply");
    const bot = await annasBot(stateDir);
    const list = cardOf(await say(bot, JUNE, { today: TODAY }));
    const card = cardOf(await press(bot, list, "show", { today: TODAY }));
    const verbs = buttonsOf(card).map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["confirm", "dismiss"]));
    const confirmed = await press(bot, card, "confirm", { today: TODAY });
    expect(textOf(confirmed)).not.toContain("bekräftad");
    expect(textOf(await press(bot, card, "confirm", { today: TODAY }))).toContain(
      "redan bekräftat eller avfärdat",
    );
  });

  it("are gone from answers once dismissed, also after the same document is imported again", async () => {
    const { stateDir, file } = await imported("--apply");
    const bot = await annasBot(stateDir);
    const list = cardOf(await say(bot, JUNE, { today: TODAY }));
    const card = cardOf(await press(bot, list, "show", { today: TODAY }));
    const dismissed = await press(bot, card, "dismiss", { today: TODAY });
    expect(textOf(dismissed)).toContain("avfärdad");
    expect((await answerTo(bot, JUNE)).items).toEqual([]);
    await runImport(stateDir, file, "--apply", "--confirm");
    const again = await botOn(stateDir, memoryStore());
    expect((await answerTo(again, JUNE)).items).toEqual([]);
  });

  it("are confirmed by officials only, one by one and all at once; anyone sees them", async () => {
    const { stateDir } = await imported("--apply");
    const bot = await annasBot(stateDir);
    const as = { today: TODAY, from: BO };
    expect(textOf(await say(bot, "visa obekräftade", as))).toContain("4 uppföljningar är obekräftade");
    expect(textOf(await say(bot, "bekräfta alla rader", as))).toContain("nämndens handläggare");
    const list = cardOf(await say(bot, JUNE, as));
    const card = cardOf(await press(bot, list, "show", as));
    for (const verb of ["confirm", "dismiss", "correctRow"])
      expect(textOf(await press(bot, card, verb, as))).toContain("nämndens handläggare");
    expect((await readImported(stateDir, "sn-2028"))?.unconfirmed).toHaveLength(4);
  });

  it("come with the document's own words where a question is about what it says", async () => {
    const { stateDir } = await imported("--apply", "--confirm");
    const bot = await annasBot(stateDir);
    const { passages } = await answerTo(bot, "vad står det om samverkan i SN 2028?");
    expect(passages.find(({ section, agreement: id }) => id === "sn-2028" && section === "1")).toMatchObject({
      quoted: true,
      text: expect.stringContaining("svagdricka"),
    });
  });
});

describe("a corrected version", () => {
  it("keeps an acknowledgement whose date moved and whose row stands elsewhere", async () => {
    const { stateDir, folder } = await imported("--apply", "--confirm");
    await withStore(stateDir, async (store) => {
      const bot = await botOn(stateDir, store);
      const list = cardOf(await say(bot, JUNE, { today: TODAY }));
      const card = cardOf(await press(bot, list, "show", { today: TODAY }));
      expect(textOf(await press(bot, card, "acknowledge", { today: TODAY }))).toContain("Anna Åberg");
    });
    const moved = ["Cykelparkering vid torget", "Muntlig", "2028-06-15", "2028-05-25"] as const;
    const rows = [
      ROWS[2],
      moved,
      ["Nya lekredskap", "Muntlig", "2028-06-15", "2028-05-25"] as const,
      ROWS[0],
    ];
    const second = await put(folder, "rättad.md", agreement(rows.flatMap((row) => (row ? [row] : []))));
    const { code, out } = await runImport(stateDir, second, "--apply", "--confirm");
    expect(code).toBe(0);
    expect(out).toContain("Jämfört med sn-2028, som redan är inläst");
    expect(out).toContain("2028-06-08 → 2028-06-15");
    await withStore(stateDir, async (store) => {
      const { items } = await answerTo(await botOn(stateDir, store), JUNE);
      const [bicycles] = items.filter(({ title }) => title === "Cykelparkering vid torget");
      expect(bicycles?.meeting).toBe("2028-06-15");
      expect((await store.history()).get(bicycles?.id ?? "")).toMatchObject([
        { move: { type: "acknowledged" } },
      ]);
      expect(items).toHaveLength(2);
    });
  });
});

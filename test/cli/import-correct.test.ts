import { describe, expect, it } from "vitest";
import { toContract } from "../../src/cards/contract.js";
import { readImported } from "../../src/store/imported.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { ANNA, cardOf, makeOfficial, press, say, textOf } from "../bot/chat.js";
import { newFolder, withStore } from "../store/folder.js";
import { agreement, botOn, put, ROWS, runImport } from "./importing.js";

const TODAY = "2028-01-10";
const at = { today: TODAY };
const JUNE = "vad ska redovisas till SN i juni 2028?";

type Bot = Awaited<ReturnType<typeof botOn>>;

async function imported() {
  const folder = await newFolder();
  const stateDir = `${folder}/state`;
  const file = await put(folder, "sn-2028.md", agreement());
  await runImport(stateDir, file, "--apply");
  const bot = await botOn(stateDir, memoryStore());
  await makeOfficial(bot);
  return { folder, stateDir, file, bot };
}

async function itemsOf(bot: Bot, text = JUNE) {
  const [said] = await say(bot, text, at);
  if (said?.kind !== "reply" || !said.answer) throw new Error(`"${text}" is not answered`);
  return toContract(said.answer).items;
}

/** The form of the one row that is due in June. */
async function formOf(bot: Bot) {
  const list = cardOf(await say(bot, JUNE, at));
  return cardOf(await press(bot, cardOf(await press(bot, list, "show", at)), "correctRow", at));
}

const asRead = { title: ROWS[1]?.[0], meeting: "2028-06-08", submitBy: "2028-05-18", forms: "oral" };

const save = async (bot: Bot, inputs: Record<string, unknown>) =>
  press(bot, await formOf(bot), "saveRow", { ...at, inputs: { ...asRead, ...inputs } });

describe("the form in which an imported row is corrected", () => {
  it("holds what was read, beside the document's own words", async () => {
    const { bot } = await imported();
    const form = JSON.stringify(await formOf(bot));
    for (const value of Object.values(asRead)) expect(form).toContain(`"value":"${value}"`);
    expect(form).toMatch(/I dokumentet, rad \d+: ”.*Cykelparkering vid torget/);
  });

  it("says of a recurring duty that its days follow from the rule, and asks for none", async () => {
    const { bot } = await imported();
    const list = cardOf(await say(bot, "när ska rapporten om lånecyklarna lämnas 2028?", at));
    const card = cardOf(await press(bot, list, "show", at));
    const form = JSON.stringify(cardOf(await press(bot, card, "correctRow", at)));
    expect(form).toContain("Dagarna följer av hur ofta den återkommer");
    expect(form).not.toContain("Input.Date");
  });
});

describe("a row that is corrected", () => {
  it("is answered with as corrected, and is confirmed, by whom and when", async () => {
    const { bot, stateDir } = await imported();
    await save(bot, { title: "Cykelställ vid torget", meeting: "2028-06-15", forms: "written,oral" });
    const [row] = await itemsOf(bot);
    expect(row).toMatchObject({
      title: "Cykelställ vid torget",
      meeting: "2028-06-15",
      meetingBasis: "stated",
      submitBy: "2028-05-18",
      forms: ["oral", "written"],
    });
    const own = await readImported(stateDir, "sn-2028");
    expect(own?.unconfirmed).toHaveLength(3);
    expect(own?.reviews).toMatchObject([{ outcome: "corrected", by: ANNA, at: `${TODAY}T09:12:00+02:00` }]);
  });

  it("keeps its id, so that what is recorded stays with it", async () => {
    const { bot } = await imported();
    const [before] = await itemsOf(bot);
    await save(bot, { title: "Något helt annat", meeting: "2028-09-21", submitBy: "" });
    const after = await itemsOf(bot, "vad ska redovisas till SN i september 2028?");
    expect(after.map(({ id }) => id)).toContain(before?.id);
  });

  it("stays corrected when the same document is imported again", async () => {
    const { bot, stateDir, file } = await imported();
    await save(bot, { meeting: "2028-06-15" });
    const { out } = await runImport(stateDir, file, "--apply");
    expect(out).not.toContain("2028-06-15");
    const again = await botOn(stateDir, memoryStore());
    expect((await itemsOf(again)).map(({ meeting }) => meeting)).toEqual(["2028-06-15"]);
    expect((await readImported(stateDir, "sn-2028"))?.unconfirmed).toHaveLength(3);
  });

  it("waits anew, as the document has it, once the document says something else of it", async () => {
    const { bot, stateDir, folder } = await imported();
    await save(bot, { meeting: "2028-06-15" });
    const rows = ROWS.map((row, index) =>
      index === 1 ? ([row[0], row[1], "2028-06-22", "2028-06-01"] as const) : row,
    );
    const { out } = await runImport(stateDir, await put(folder, "ny.md", agreement(rows)), "--apply");
    expect(out).toContain("2028-06-08 → 2028-06-22");
    const again = await botOn(stateDir, memoryStore());
    expect((await itemsOf(again)).map(({ meeting }) => meeting)).toEqual(["2028-06-22"]);
    const own = await readImported(stateDir, "sn-2028");
    expect(own?.unconfirmed).toHaveLength(4);
    expect(own?.asRead).toEqual({});
  });

  it("is corrected once: the second to save is told that somebody has", async () => {
    const { bot } = await imported();
    const form = await formOf(bot);
    const second = { ...at, inputs: { ...asRead, title: "En annan titel" } };
    await press(bot, form, "saveRow", { ...at, inputs: asRead });
    expect(textOf(await press(bot, form, "saveRow", second))).toContain("redan bekräftat");
    expect((await itemsOf(bot)).map(({ title }) => title)).toEqual([asRead.title]);
  });
});

describe("a correction that cannot be", () => {
  it.each([
    ["has no title", { title: "  " }, "Skriv vad uppföljningen heter."],
    ["has a title longer than a title", { title: "x".repeat(301) }, "Korta det."],
    ["is handed in after its meeting", { submitBy: "2028-06-09" }, "ligger efter sammanträdet"],
  ])("%s, comes back with what was typed, and changes nothing", async (_, inputs, why) => {
    const { bot, stateDir } = await imported();
    const said = await save(bot, inputs);
    expect(textOf(said)).toContain(why);
    expect(JSON.stringify(cardOf(said))).toContain(
      `"value":${JSON.stringify(Object.values(inputs)[0]?.trim())}`,
    );
    expect((await readImported(stateDir, "sn-2028"))?.unconfirmed).toHaveLength(4);
  });

  it.each([
    ["a day that is none", { meeting: "2028-02-30" }],
    ["a form that is none", { forms: "telepathy" }],
  ])("holds %s is read as no press of ours", async (_, inputs) => {
    const { bot } = await imported();
    expect(textOf(await save(bot, inputs))).toContain("Kortet");
    expect((await itemsOf(bot)).map(({ meeting }) => meeting)).toEqual(["2028-06-08"]);
  });
});

describe("events of rows that an import would take away", () => {
  it("are named before and after, with what they are", async () => {
    const { stateDir, folder } = await imported();
    await withStore(stateDir, async (store) => {
      const bot = await botOn(stateDir, store);
      await makeOfficial(bot);
      const list = cardOf(await say(bot, JUNE, at));
      const card = cardOf(await press(bot, list, "show", at));
      const confirmed = cardOf(await press(bot, card, "confirm", at));
      await press(bot, confirmed, "acknowledge", at);
    });
    const without = await put(folder, "utan.md", agreement(ROWS.filter((_, index) => index !== 1)));
    const { out } = await runImport(stateDir, without);
    expect(out).toContain("Cykelparkering vid torget: 1 händelse");
  });

  it("are not spoken of where all rows with events stay", async () => {
    const { stateDir, folder } = await imported();
    const without = await put(folder, "utan.md", agreement(ROWS.slice(0, 2)));
    expect((await runImport(stateDir, without)).out).not.toContain("händelse");
  });
});

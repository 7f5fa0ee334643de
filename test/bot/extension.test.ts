import { describe, expect, it } from "vitest";
import type { Deps, Directory } from "../../src/bot/deps.js";
import { handle } from "../../src/bot/handle.js";
import type { Outgoing, PointedAt } from "../../src/bot/turn.js";
import { BO, buttonsOf, CHANNEL, happened, newBot, pressRaw, type Said, say } from "./chat.js";

const LINK = "https://nykoping.sharepoint.com/sites/dso/lex-sarah-2026.docx";
const LEX_SARAH = "sn-2026/lex-sarah-atgardsplaner/1";

type Paging = { readonly skip?: number; readonly count?: number; readonly command?: string };

const search = (
  bot: Deps,
  words: string,
  { skip = 0, count = 25, command = "findOccasion" }: Paging = {},
  said: Said = {},
) => handle({ kind: "search", command, words, skip, count, ...happened(said) }, bot);

/** The names of what a search finds, as they are listed. */
const titlesOf = (outgoing: readonly Outgoing[]): string[] =>
  outgoing.flatMap((one) => (one.kind === "hits" ? one.hits.map(({ title }) => title) : []));

const detailsOf = (outgoing: readonly Outgoing[]): string[] =>
  outgoing.flatMap((one) => (one.kind === "hits" ? one.hits.map(({ detail }) => detail) : []));

describe("searching from the message box", () => {
  it.each([
    ["words of its name", "lex sarah", /Lex Sarah/],
    ["a word that is only begun", "aktivitetsk", /Aktivitetskrav/],
    ["an abbreviation", "TSI", /Tidiga och samordnade/],
    ["words and a month", "lex sarah september", /Lex Sarah/],
    ["English", "child safe", /BarnSäkert/],
  ])("finds by %s", async (_what, words, title) => {
    const [first] = titlesOf(await search(newBot(), words));
    expect(first).toMatch(title);
  });

  it("finds by committee, and by month", async () => {
    const details = detailsOf(await search(newBot(), "SN juni"));
    expect(details.length).toBeGreaterThan(3);
    for (const detail of details) expect(detail).toMatch(/^SN · .*(?:juni|maj) 2026/);
  });

  it("shows what is next to hand in before anything is written, ten at a time", async () => {
    const bot = newBot();
    const first = await search(bot, "");
    expect(titlesOf(first)).toHaveLength(10);
    const second = await search(bot, "", { skip: 10 });
    expect(new Set([...detailsOf(first), ...titlesOf(second)]).size).toBeGreaterThan(10);
    expect(titlesOf(await search(bot, "", { count: 3 }))).toEqual(titlesOf(first).slice(0, 3));
  });

  it("puts what is to come before what has been", async () => {
    const details = detailsOf(await search(newBot(), "lex sarah"));
    expect(details[0]).toContain("2026");
    expect(details[0]).not.toContain("Bevakas inte");
  });

  it("keeps to the channel's own committee where the channel is tied", async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till VON", { place: CHANNEL });
    const details = detailsOf(await search(bot, "", {}, { place: CHANNEL }));
    for (const detail of details) expect(detail).toMatch(/^VON/);
  });

  it("gives each hit its whole card, whose buttons work", async () => {
    const bot = newBot();
    const [found] = await search(bot, "lex sarah");
    if (found?.kind !== "hits") throw new Error("nothing was found");
    const button = buttonsOf(found.hits[0]?.shown.card).find(({ verb }) => verb === "acknowledge");
    const pressed = await pressRaw(bot, "acknowledge", button?.data);
    expect(pressed[0]?.kind).toBe("replaceForAll");
    expect((await bot.store.history()).size).toBe(1);
  });

  it("says so where nothing fits, and past the end there is no more", async () => {
    const bot = newBot();
    expect(await search(bot, "parkeringsplatser")).toMatchObject([
      { kind: "notice", text: expect.stringContaining("parkeringsplatser") },
    ]);
    expect(await search(bot, "lex sarah", { skip: 500 })).toMatchObject([{ kind: "hits", hits: [] }]);
  });

  it.each(["", "findPerson", "constructor"])(
    "the unknown command %j gets a clear answer",
    async (command) => {
      expect(await search(newBot(), "lex sarah", { command })).toMatchObject([
        { kind: "notice", text: expect.stringContaining("kommandot") },
      ]);
    },
  );

  it("makes no chat one that the bot may write in", async () => {
    const bot = newBot();
    await search(bot, "lex sarah");
    await pressRaw(bot, "acknowledge", {});
    expect(await bot.store.conversations()).toEqual([]);
  });
});

const message = (over: Partial<PointedAt> = {}): PointedAt => ({
  subject: "",
  text: "",
  links: [{ link: LINK, name: null }],
  ...over,
});

const open = (bot: Deps, pointedAt: PointedAt | null, said: Said = {}, command = "registerReport") =>
  handle(
    { kind: "dialogue", command, message: pointedAt, ...happened({ today: "2026-08-25", ...said }) },
    bot,
  );

const send = (bot: Deps, data: unknown, said: Said = {}) =>
  handle(
    {
      kind: "dialogueSent",
      command: "registerReport",
      data,
      message: null,
      ...happened({ today: "2026-08-25", ...said }),
    },
    bot,
  );

type Field = {
  readonly id?: string;
  readonly value?: string;
  readonly choices?: { value: string; title: string }[];
};

/** The fields of a dialogue's card, by their ids. */
function fieldsOf(outgoing: readonly Outgoing[]): Record<string, Field> {
  const fields: Record<string, Field> = {};
  JSON.stringify("card" in (outgoing[0] ?? {}) ? outgoing[0] : null, (_key, value) => {
    if (typeof value?.type === "string" && value.type.startsWith("Input.")) fields[value.id] = value;
    return value;
  });
  return fields;
}

/** The data of a dialogue's button. */
function dataOf(outgoing: readonly Outgoing[], action: string): Record<string, unknown> {
  let found: Record<string, unknown> = {};
  JSON.stringify(outgoing, (_key, value) => {
    if (value?.type === "Action.Submit" && value.data?.action === action) found = value.data;
    return value;
  });
  return found;
}

const choicesOf = (outgoing: readonly Outgoing[]): string[] =>
  fieldsOf(outgoing).occasion?.choices?.map(({ title }) => title) ?? [];

describe("the dialogue on a message", () => {
  it.each([
    ["its words", message({ text: "Hej! Här kommer Lex Sarah-rapporten för i höst. Hälsningar Anna" })],
    ["its subject", message({ subject: "Lex Sarah" })],
    ["the name of the file", message({ links: [{ link: LINK, name: "Lex Sarah åtgärdsplaner 2026.docx" }] })],
    ["the link alone", message()],
  ])("proposes the occasion by %s, and the link", async (_what, pointedAt) => {
    const shown = await open(newBot(), pointedAt);
    const fields = fieldsOf(shown);
    expect(fields.link?.value).toBe(LINK);
    expect(fields.occasion?.value).toBe(LEX_SARAH);
    expect(choicesOf(shown)[0]).toContain("Lex Sarah");
  });

  it("offers several where the message may mean several, the best first", async () => {
    const shown = await open(
      newBot(),
      message({
        text: "Rapport om aktivitetskrav i försörjningsstödet.",
        links: [{ link: "https://x.example/1", name: null }],
      }),
    );
    expect(choicesOf(shown)[0]).toContain("Aktivitetskrav");
    expect(choicesOf(shown).length).toBeGreaterThanOrEqual(1);
    expect(choicesOf(shown).length).toBeLessThanOrEqual(10);
  });

  it("asks to search where the message says nothing of it", async () => {
    const shown = await open(
      newBot(),
      message({ text: "Se bifogat.", links: [{ link: "https://x.example/a", name: null }] }),
    );
    expect(fieldsOf(shown).occasion).toBeUndefined();
    expect(fieldsOf(shown).search).toBeDefined();
  });

  it("opens empty where it stands on no message", async () => {
    const shown = await open(newBot(), null);
    expect(fieldsOf(shown).link?.value).toBe("");
  });

  it("takes the link that may be recorded where there are several", async () => {
    const bot = newBot([".sharepoint.com"]);
    const links = [
      { link: "https://intranet.example/a", name: null },
      { link: LINK, name: null },
    ];
    expect(fieldsOf(await open(bot, message({ links }))).link?.value).toBe(LINK);
  });

  it("stops a link whose name holds a personal number, and does not show it", async () => {
    const links = [{ link: "https://x.example/lex-sarah-850101-1234.docx", name: null }];
    const shown = await open(newBot(), message({ links }));
    expect(JSON.stringify(shown)).toContain("personnummer");
    expect(JSON.stringify(shown)).not.toContain("850101");
  });

  it("with an unknown command gets a clear answer", async () => {
    expect(await open(newBot(), message(), {}, "registerAll")).toMatchObject([
      { kind: "notice", text: expect.stringContaining("kommandot") },
    ]);
  });
});

describe("sending the dialogue", () => {
  const form = async (bot: Deps) => {
    const shown = await open(bot, message({ text: "Lex Sarah" }));
    return {
      ...dataOf(shown, "register"),
      occasion: LEX_SARAH,
      link: LINK,
      reference: "",
      note: "",
      search: "",
    };
  };
  const events = async (bot: Deps) =>
    [...(await bot.store.history()).values()].flat().map(({ move, by }) => `${move.type} ${by.name}`);

  it("records the report and shows the receipt", async () => {
    const bot = newBot();
    const done = await send(bot, { ...(await form(bot)), reference: "Dnr SN 2026/123" });
    expect(done).toMatchObject([{ kind: "dialogue", title: "Registrerad" }]);
    expect(JSON.stringify(done)).toContain("Inlämnad 25 augusti");
    expect(JSON.stringify(done)).not.toContain("Action.Execute");
    expect(await events(bot)).toEqual(["submitted Anna Åberg"]);
  });

  it("lets the committee's channel be told", async () => {
    const bot = newBot();
    await say(bot, "koppla kanalen till SN", { place: CHANNEL });
    const done = await send(bot, await form(bot));
    expect(JSON.stringify(done)).toContain("Delad i kanalen");
    expect(await bot.store.outbox()).toMatchObject([{ to: CHANNEL.id, notice: { type: "submission" } }]);
  });

  it.each([
    ["no link", { link: "" }, "saknas"],
    ["a link to http", { link: "http://x.example/a.docx" }, "https://"],
    ["no occasion", { occasion: "" }, "Välj vilken"],
    ["an unknown occasion", { occasion: "sn-1999/x/1" }, "finns inte kvar"],
    ["a reference number that is none", { reference: "hej" }, "diarienummer"],
    ["a personal number in the note", { note: "Gäller 850101-1234" }, "personnummer"],
    ["a personal number in the link", { link: "https://x.example/850101-1234.docx" }, "personnummer"],
  ])("with %s shows the form again with the sentence, and records nothing", async (_what, over, said) => {
    const bot = newBot();
    const shown = await send(bot, { ...(await form(bot)), ...over });
    expect(shown).toMatchObject([{ kind: "dialogue", title: "Registrera som rapport" }]);
    expect(JSON.stringify(shown)).toContain(said);
    expect(JSON.stringify(shown)).not.toContain("850101");
    expect(await events(bot)).toEqual([]);
  });

  it("keeps what was typed where something is wrong", async () => {
    const bot = newBot();
    const shown = await send(bot, { ...(await form(bot)), reference: "hej", note: "Min anteckning" });
    expect(fieldsOf(shown)).toMatchObject({
      link: { value: LINK },
      note: { value: "Min anteckning" },
      occasion: { value: LEX_SARAH },
    });
  });

  it("says who was first, and takes a new version when it is sent once more", async () => {
    const bot = newBot();
    await send(bot, await form(bot), { from: BO });
    const mine = { ...(await form(bot)), link: `${LINK}?v=2` };
    const shown = await send(bot, mine);
    expect(JSON.stringify(shown)).toContain("Redan inlämnad av Bo Berg");
    const done = await send(bot, { ...mine, ...dataOf(shown, "register") });
    expect(done).toMatchObject([{ title: "Registrerad" }]);
    expect(await events(bot)).toEqual(["submitted Bo Berg", "submitted Anna Åberg"]);
  });

  it("sent again by a client that got no answer records once and shows the receipt", async () => {
    const bot = newBot();
    const data = await form(bot);
    await send(bot, data);
    expect(await send(bot, data)).toMatchObject([{ kind: "dialogue", title: "Registrerad" }]);
    expect(await events(bot)).toHaveLength(1);
  });

  it.each([
    ["a guest", true],
    ["somebody nobody can look up", null],
    ["somebody known by their own chat with the bot", false],
  ])("by %s in a chat where the bot is no member", async (_what, isGuest) => {
    const bot = newBot();
    await say(bot, "hej", { place: CHANNEL });
    const look: Directory["look"] = async (place, id) =>
      place.id === CHANNEL.id && isGuest !== null ? { person: { id, name: "Anna Åberg" }, isGuest } : null;
    const done = await send({ ...bot, directory: { look } }, await form(bot));
    expect(done[0]?.kind).toBe(isGuest === false ? "dialogue" : "notice");
    expect(await events(bot)).toEqual(isGuest === false ? ["submitted Anna Åberg"] : []);
  });

  it("searches for another occasion, and keeps the link", async () => {
    const bot = newBot();
    const data = { ...(await form(bot)), action: "search", search: "TSI" };
    const shown = await send(bot, data);
    expect(choicesOf(shown)[0]).toContain("Tidiga och samordnade");
    expect(fieldsOf(shown).link?.value).toBe(LINK);
    const none = await send(bot, { ...data, search: "parkeringsplatser" });
    expect(JSON.stringify(none)).toContain("Ingen uppföljning passar in på ”parkeringsplatser”");
    expect(fieldsOf(none).occasion?.value).toBe(LEX_SARAH);
  });

  it.each([null, "x", {}, { action: "drop" }, { action: "register", options: "alla" }])(
    "that no dialogue of ours sends (%j): a sentence, and nothing is recorded",
    async (data) => {
      const bot = newBot();
      expect(await send(bot, data)).toMatchObject([{ kind: "notice" }]);
      expect(await events(bot)).toEqual([]);
    },
  );
});

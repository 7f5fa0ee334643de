import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import type { Outgoing } from "../../src/bot/turn.js";
import type { Answer } from "../../src/domain/answer.js";
import { buttonsOf, cardOf, makeOfficial, newBot, say, textOf } from "./chat.js";

// What a message says of the answer before it without naming it again: by number, by "den", by "då".

const JUNE = "vad ska redovisas till SN i juni 2026?";
/** The second and the third of its rows. */
const SECOND = "sn-2026/barn-socioekonomisk-utsatthet/1";
const TSI = "sn-2026/tsi/1";

let bot: Deps;
beforeEach(() => {
  bot = newBot();
});

const answerIn = ([first]: readonly Outgoing[]): Answer | undefined =>
  first && "answer" in first ? first.answer : undefined;

/** The answer to the last of several messages. */
async function answerAfter(...messages: readonly string[]): Promise<Answer | undefined> {
  let said: readonly Outgoing[] = [];
  for (const message of messages) said = await say(bot, message);
  return answerIn(said);
}

/** The ids of the rows with a day in a list. */
const idsIn = (answer: Answer | undefined): string[] =>
  answer && "items" in answer ? answer.items.map(({ id }) => id) : [];

/** The id of the row that the first answer to June lists in a place. */
const idAt = async (place: number): Promise<string | undefined> =>
  idsIn(await answerAfter(JUNE)).at(place - 1);

describe("a row by its number", () => {
  it.each([
    ["vem ansvarar för nummer 2?", 2],
    ["när ska nr 3 lämnas in?", 3],
    ["vad är status på trean?", 3],
    ["i vilken form redovisas punkt två?", 2],
    ["visa den första", 1],
    ["och den tredje då?", 3],
    ["who owns number 2?", 2],
    ["show me the third one", 3],
  ])("%s", async (message, place) => {
    const id = await idAt(place);
    expect(id).toBeDefined();
    expect(await answerAfter(JUNE, message)).toMatchObject({ kind: "occasion", occasion: { id } });
  });

  it("the list stays what numbers are counted in", async () => {
    expect(await answerAfter(JUNE, "visa nummer 2", "visa nummer 3")).toMatchObject({
      occasion: { id: TSI },
    });
  });

  it("also after it was narrowed", async () => {
    expect(await answerAfter(JUNE, "bara de muntliga", "visa nummer 2")).toMatchObject({
      occasion: { id: TSI },
    });
  });

  it("a number that the list has not is said to be none", async () => {
    const said = await answerAfter(JUNE, "visa nummer 99");
    expect(said).toMatchObject({ kind: "notFound", reason: "no-such-row", words: ["99"] });
    expect(await answerAfter("visa nummer 3")).toMatchObject({ occasion: { id: TSI } });
  });

  it.each(["visa nummer 3", "den tredje", "när är den inne?"])(
    "but not with nothing before it: %s",
    async (message) => {
      expect(await answerAfter(message)).not.toMatchObject({ kind: "occasion" });
    },
  );
});

describe("what is wanted done with it is asked back first", () => {
  it.each([
    ["nummer 3 är klar https://example.sharepoint.com/tsi.docx", { action: "submit" }],
    ["kvittera nummer 3", { action: "acknowledge" }],
    ["ge nummer 3 till mig", { action: "assign" }],
    ["sätt mig som ansvarig för trean", { action: "assign" }],
    ["påminn mig om nummer 3 på fredag", { action: "snooze", until: "2026-05-08" }],
  ])("%s", async (message, expected) => {
    expect(await answerAfter(JUNE, message)).toMatchObject({
      kind: "recordIntent",
      occasion: { id: TSI },
      ...expected,
    });
    expect(await bot.store.history()).toEqual(new Map());
  });

  it.each([
    ["kvittera", { action: "acknowledge" }],
    ["sätt mig som ansvarig", { action: "assign" }],
    ["lämna in https://example.sharepoint.com/tsi.docx", { action: "submit" }],
  ])("without a word for it, once it is open: %s", async (message, expected) => {
    expect(await answerAfter(JUNE, "visa nummer 3", message)).toMatchObject({
      occasion: { id: TSI },
      ...expected,
    });
    expect(await answerAfter(JUNE, message)).not.toMatchObject({ occasion: { id: TSI } });
  });

  it("a decision, for officials", async () => {
    await makeOfficial(bot);
    const said = await answerAfter(JUNE, "skjut upp nummer 3 till september");
    expect(said).toMatchObject({
      action: "postpone",
      occasion: { id: TSI },
      decision: { fields: { meeting: "2026-09-17" } },
    });
  });

  it("the very row, where a follow-up has several", async () => {
    const list = await answerAfter("när redovisas grunduppdraget vår, delår och helår till SN 2026?");
    const rows = list && "followUps" in list ? list.followUps.flatMap(({ occasions }) => occasions) : [];
    expect(rows.length).toBeGreaterThan(1);
    for (const [index, { id }] of rows.entries())
      expect(await answerAfter(`ge nummer ${index + 1} till mig`)).toMatchObject({ occasion: { id } });
  });

  it("after it was declined the list is still there", async () => {
    const said = await answerAfter(JUNE, "kvittera nummer 2", "nej tack", "kvittera nummer 3");
    expect(said).toMatchObject({ kind: "recordIntent", occasion: { id: TSI } });
  });
});

describe("“den”", () => {
  it.each([
    "när ska den vara inne?",
    "vem har den?",
    "är den försenad?",
    "hur ska den redovisas?",
    "when is it due?",
  ])("is the row that was opened last: %s", async (message) => {
    expect(await answerAfter(JUNE, "visa nummer 2", message)).toMatchObject({ occasion: { id: SECOND } });
  });

  it("is the only row there is, without a number", async () => {
    expect(await answerAfter("när redovisas TSI?", "kvittera den")).toMatchObject({
      kind: "recordIntent",
      occasion: { id: TSI },
    });
  });

  it("of a list of several rows means them all", async () => {
    expect(idsIn(await answerAfter(JUNE, "när ska de vara inne?"))).toHaveLength(4);
    expect(idsIn(await answerAfter(JUNE, "hur många är det?"))).toHaveLength(4);
  });

  it("of one goal opens its section", async () => {
    const said = await answerAfter("vilka mål finns för våld i nära relationer?", "läs mer om det");
    expect(said).toMatchObject({ kind: "content", passages: [{ section: "5.5.3" }] });
  });

  it.each([
    ["är det något försenat till SN?", "overdue"],
    ["den skriftliga redovisningen om Lex Sarah, när är den?", "followUp"],
    ["vad är det för väder idag?", "notFound"],
    ["finns det några möten i september?", "meeting"],
  ])("but in another sentence it is a small word: %s", async (message, kind) => {
    expect(await answerAfter(JUNE, "visa nummer 2", message)).toMatchObject({ kind });
  });
});

describe("“dem”: those of the last list", () => {
  it("that are late, and no others", async () => {
    expect(idsIn(await answerAfter(JUNE, "vilka av dem är försenade?"))).toEqual([]);
    const april = await answerAfter(
      "vad skulle redovisas till SN i april 2026?",
      "vilka av dem är försenade?",
    );
    expect(idsIn(april).length).toBeGreaterThan(0);
    expect(april).toMatchObject({ period: { start: "2026-04-01", end: "2026-04-30" } });
  });

  it.each(["vilka av dessa är inlämnade?", "är de inlämnade?"])("that are handed in: %s", async (message) =>
    expect(await answerAfter(JUNE, message)).toMatchObject({
      filter: { states: ["submitted", "presented"] },
      items: [],
    }),
  );
});

describe("all of it again", () => {
  it.each(["visa alla", "allihop", "all of them"])("%s", async (message) => {
    expect(idsIn(await answerAfter(JUNE, "bara de muntliga", message))).toHaveLength(4);
  });

  it("of one month of those", async () => {
    const said = await answerAfter(
      "vilka ska redovisas skriftligt till SN 2026?",
      "vilka av dem i september?",
    );
    expect(said).toMatchObject({ period: { start: "2026-09-01" }, filter: { forms: ["written"] } });
  });
});

describe("“då”: the time of the last answer", () => {
  it.each([
    ["när är nästa möte i SN?", "vad ska upp då?", "2026-06-04"],
    ["när sammanträder SN i höst?", "vad redovisas på det mötet?", "2026-09-17"],
    ["when is the next meeting of SN?", "what is presented then?", "2026-06-04"],
  ])("%s %s", async (first, message, day) => {
    expect(await answerAfter(first, message)).toMatchObject({
      kind: "due",
      period: { start: day, end: day },
    });
  });

  it("not where a time is said", async () =>
    expect(await answerAfter("när är nästa möte i SN?", "vad ska upp i september då?")).toMatchObject({
      period: { start: "2026-09-01", end: "2026-09-30" },
    }));
});

describe("on to the time beside it", () => {
  it.each([
    [JUNE, "månaden efter", "2026-07-01..2026-07-31"],
    [JUNE, "och därefter?", "2026-07-01..2026-07-31"],
    [JUNE, "nästa månad då?", "2026-07-01..2026-07-31"],
    [JUNE, "kvartalet efter?", "2026-07-01..2026-09-30"],
    [JUNE, "and the month before?", "2026-05-01..2026-05-31"],
    ["vad redovisas till SN under andra kvartalet 2026?", "och därefter?", "2026-07-01..2026-09-30"],
    ["vad ska lämnas in till SN v 20?", "veckan efter", "2026-05-18..2026-05-24"],
    ["vad redovisas till SN i december 2025?", "och sen?", "2026-01-01..2026-01-31"],
  ])("%s %s", async (first, message, expected) => {
    const answer = await answerAfter(first, message);
    const period = answer && "period" in answer ? answer.period : null;
    expect(period && `${period.start}..${period.end}`).toBe(expected);
  });

  it("from a day to the meeting that comes next, and back", async () => {
    const september = await answerAfter("vad redovisas till SN den 4 juni 2026?", "och därefter?");
    expect(september).toMatchObject({ items: [{ meeting: "2026-09-17" }, {}, {}, {}, {}] });
    const april = await answerAfter("vad redovisas till SN den 4 juni 2026?", "och dessförinnan?");
    expect(idsIn(april).length).toBeGreaterThan(0);
    expect(april && "items" in april && april.items.every(({ meeting }) => meeting === "2026-04-23")).toBe(
      true,
    );
  });

  it("“nästa månad” after another month is the one after today's", async () =>
    expect(await answerAfter("vad redovisas till SN i september 2026?", "och nästa månad?")).toMatchObject({
      period: { start: "2026-06-01" },
    }));
});

describe("two answers beside each other", () => {
  it.each(["skillnaden?", "jämför dem", "what is the difference?", "hur mycket skiljer det?"])(
    "%s",
    async (message) => {
      const said = await answerAfter("hur mycket får barn och unga 2026?", "och 2024?", message);
      expect(said).toMatchObject({ kind: "compare", reckonings: [{ result: 31904 }] });
    },
  );

  it("not where there is only one", async () =>
    expect(await answerAfter("hur mycket får barn och unga 2026?", "skillnaden?")).not.toMatchObject({
      kind: "compare",
    }));
});

describe("what was not understood", () => {
  it("leaves the question before it to be gone on from", async () =>
    expect(idsIn(await answerAfter(JUNE, "va?", "bara de muntliga"))).toHaveLength(2));
});

describe("the card of what was pointed at", () => {
  it("has the buttons of that row", async () => {
    await say(bot, JUNE);
    const said = await say(bot, "vem har nummer 2?");
    expect(buttonsOf(cardOf(said)).map(({ verb }) => verb)).toContain("acknowledge");
    expect(textOf(said)).toContain("4 juni 2026");
  });
});

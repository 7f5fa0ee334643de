import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { drawNotice } from "../../src/bot/notices/index.js";
import type { Place } from "../../src/bot/turn.js";
import { ANNA, BO, buttonsOf, CHANNEL, cardOf, install, PERSONAL, press, say, textOf } from "./chat.js";
import { plannedBot } from "./planning.js";

const SECOND: Place = { ...CHANNEL, id: "channel-sn-2" };
const OTHER: Place = { ...CHANNEL, id: "channel-von", team: "team-2" };

let bot: Deps;
beforeEach(async () => {
  bot = await plannedBot();
});

type Where = Parameters<typeof say>[2];
const tell = async (text: string, where: Where = {}) =>
  textOf(await say(bot, text, { place: CHANNEL, ...where }));
const changes = () => bot.store.meetingChanges();

describe("an official of the committee", () => {
  it("adds a meeting: the day, the year that was taken for granted, and what it does", async () => {
    const said = await tell("lägg till sammanträde 22 oktober");
    expect(said).toContain("Socialnämnden sammanträder torsdag 22 oktober 2026.");
    expect(said).toContain("2 uppföljningar får sin dag.");
    expect(said).toContain("Jag utgår från 2026 och SN.");
    expect(said).toContain("Ångra med ”ställ in SN:s sammanträde 22 oktober 2026”.");
  });

  it.each([
    ["lägg till sammanträde SN 2026-10-22", "added", "2026-10-22"],
    ["Lägg till ett sammanträde för SN den 22 oktober 2026", "added", "2026-10-22"],
    ["kan du lägga till... nej: lägg in ett extra sammanträde för socialnämnden 22/10", null, null],
    ["lägg in ett extra sammanträde för socialnämnden 22/10", "added", "2026-10-22"],
    ["Nytt sammanträde SN torsdag 22 oktober", "added", "2026-10-22"],
    ["add a meeting for SN on 22 October 2026", "added", "2026-10-22"],
    ["Please add a new meeting of the social services committee on October 22", "added", "2026-10-22"],
    ["flytta SN:s sammanträde 4 juni till 11 juni", "moved", "2026-06-11"],
    ["flytta sammanträdet den 4 till den 11 juni", "moved", "2026-06-11"],
    ["Flytta sammanträdet torsdagen den 4 juni 2026 till torsdagen den 11 juni 2026", "moved", "2026-06-11"],
    ["flytta nästa sammanträde till 11 juni", "moved", "2026-06-11"],
    ["flytta sammanträdet i juni till den 11 juni", "moved", "2026-06-11"],
    ["kan du flytta sammanträdet 4 juni till 11 juni?", "moved", "2026-06-11"],
    ["sammanträdet 4 juni flyttas till 11 juni", "moved", "2026-06-11"],
    ["move SN's meeting on 4 June to 11 June", "moved", "2026-06-11"],
    ["reschedule the 4 June meeting to 11 June", "moved", "2026-06-11"],
    ["ställ in sammanträdet 4 juni", "cancelled", "2026-06-04"],
    ["Ställ in SN:s möte 2026-06-04", "cancelled", "2026-06-04"],
    ["SN:s sammanträde 4 juni är inställt", "cancelled", "2026-06-04"],
    ["cancel the meeting on 4 June", "cancelled", "2026-06-04"],
  ])("is understood: %s", async (text, type, day) => {
    await tell(text);
    const made = await changes();
    expect(made.map(({ move }) => move.type)).toEqual(type === null ? [] : [type]);
    const move = made[0]?.move;
    expect(move === undefined ? null : move.type === "moved" ? move.to : move.date).toBe(day);
  });

  it("moves a meeting and all that depends on it, which keep their distance", async () => {
    const said = await tell("flytta SN:s sammanträde 4 juni till 11 juni");
    expect(said).toContain(
      "Socialnämndens sammanträde torsdag 4 juni 2026 är flyttat till torsdag 11 juni 2026.",
    );
    expect(said).toContain(
      "sammanträde 11 juni 2026, lämnas in senast 21 maj 2026 (förut sammanträde 4 juni 2026, lämnas in senast 14 maj 2026)",
    );
    const june = await tell("vad ska redovisas till SN i juni?");
    expect(june).toContain("Sammanträde torsdag 11 juni (flyttat från 4 juni)");
    expect(june).not.toContain("torsdag 14 maj");
  });

  it("moves it back, and everything is as before", async () => {
    const before = await tell("vad ska redovisas till SN i juni?");
    await tell("flytta SN:s sammanträde 4 juni till 11 juni");
    await tell("flytta SN:s sammanträde 11 juni till 4 juni");
    expect(await tell("vad ska redovisas till SN i juni?")).toBe(before);
  });

  it("cancels a meeting: what was to be reported there has no day, and is listed as such", async () => {
    const said = await tell("ställ in sammanträdet 4 juni");
    expect(said).toContain("Socialnämndens sammanträde torsdag 4 juni 2026 är inställt.");
    expect(said).toMatch(/\d uppföljningar står utan dag\./);
    expect(await tell("vad ska redovisas till SN i juni?")).toContain("sammanträdet 4 juni 2026 är inställt");
  });

  it("brings a cancelled meeting back, by the words it was told, or by adding it again", async () => {
    const before = await tell("vad ska redovisas till SN i juni?");
    for (const text of ["återställ SN:s sammanträde 4 juni 2026", "lägg till sammanträde SN 4 juni"]) {
      await tell("ställ in sammanträdet 4 juni");
      expect(await tell(text)).toContain("var inställt och hålls ändå");
      expect(await tell("vad ska redovisas till SN i juni?")).toBe(before);
    }
  });

  it("is warned of a weekend and of a holiday, and has the meeting all the same", async () => {
    expect(await tell("lägg till sammanträde SN 24 oktober 2026")).toContain("är en lördag");
    expect(await tell("flytta sammanträdet 17 december till 25 december")).toContain("juldagen");
    expect(await changes()).toHaveLength(2);
  });

  it("has one change for an activity that is delivered twice, and is answered the same", async () => {
    const twice = { activity: "once" };
    const first = await tell("lägg till sammanträde SN 2026-10-22", twice);
    expect(await tell("lägg till sammanträde SN 2026-10-22", twice)).toBe(first);
    expect(await changes()).toHaveLength(1);
  });

  it("in a personal chat needs not name the only committee that is theirs", async () => {
    expect(await tell("ställ in sammanträdet 4 juni", { place: PERSONAL })).toContain(
      "Jag utgår från 2026 och SN.",
    );
  });

  it("opens an occasion by its row on the card", async () => {
    const said = await say(bot, "flytta SN:s sammanträde 4 juni till 11 juni", { place: CHANNEL });
    expect(buttonsOf(cardOf(said)).length).toBeGreaterThan(2);
    const opened = textOf(await press(bot, cardOf(said), "show", { place: CHANNEL }));
    expect(opened).toContain("Kalender: sammanträdet är flyttat från 4 juni 2026 av Anna Åberg 4 maj 2026");
  });
});

describe("what cannot be done is refused, and changes nothing", () => {
  it.each([
    [
      "no meeting that day",
      "flytta SN:s sammanträde 5 juni till 11 juni",
      "Närmast: 4 juni 2026, 17 september 2026 och 17 december 2026.",
    ],
    ["no meeting to cancel", "ställ in sammanträdet 5 juni", "har inget känt sammanträde fredag 5 juni 2026"],
    ["a meeting already", "lägg till sammanträde SN 4 juni", "har redan ett sammanträde torsdag 4 juni 2026"],
    [
      "moved onto another",
      "flytta sammanträdet 4 juni till 17 september",
      "har redan ett sammanträde torsdag 17 september 2026",
    ],
    ["a past day", "lägg till sammanträde SN 2026-03-05", "har varit"],
    [
      "moved to a past day",
      "flytta sammanträdet 4 juni till 16 april",
      "Dagen har varit: torsdag 16 april 2026",
    ],
    ["the day it has", "flytta sammanträdet 4 juni till 4 juni", "är redan torsdag 4 juni 2026"],
    ["a weekday that is wrong", "lägg till sammanträde SN fredag 22 oktober 2026", "Veckodagen stämmer inte"],
    ["no day", "lägg till sammanträde SN", "Vilken dag?"],
    ["a month for a day", "lägg till sammanträde SN i oktober", "Vilken dag?"],
    ["no new day", "flytta SN:s sammanträde 4 juni", "Till vilken dag?"],
    ["no meeting said", "flytta sammanträdet till 11 juni", "Vilket sammanträde?"],
    ["two committees", "lägg till sammanträde SN och VON 2026-10-22", "en nämnd i taget"],
    ["another's committee", "lägg till sammanträde VON 2026-10-22", "Vård- och omsorgsnämndens handläggare"],
    ["a committee without agreement", "lägg till sammanträde KF 2026-10-22", "ingen inläst överenskommelse"],
    ["one that is held", "återställ sammanträdet 4 juni", "är inte inställt"],
  ])("%s: %s", async (_, text, why) => {
    expect(await tell(text)).toContain(why);
    expect(await changes()).toEqual([]);
  });

  it("whoever is no official, and is told who can", async () => {
    expect(await tell("ställ in sammanträdet 4 juni", { from: BO })).toContain(
      "Det kan bara Socialnämndens handläggare göra",
    );
    expect(await changes()).toEqual([]);
  });

  it("a committee that is not named where several may be meant", async () => {
    expect(await tell("lägg till sammanträde 2026-10-22", { place: PERSONAL, from: BO })).toContain(
      "Vilken nämnd",
    );
  });

  it("a meeting that is cancelled already", async () => {
    await tell("ställ in sammanträdet 4 juni");
    expect(await tell("ställ in sammanträdet 4 juni")).toContain("är redan inställt");
    expect(await changes()).toHaveLength(1);
  });
});

describe("an ordinary question or sentence is none of this", () => {
  it.each([
    "har sammanträdet 4 juni flyttats till 11 juni?",
    "är sammanträdet 4 juni inställt?",
    "vad händer om vi ställer in sammanträdet 4 juni",
    "när är nästa sammanträde?",
    "vilka sammanträden har SN 2026?",
    "vad ska redovisas på sammanträdet 4 juni?",
    "flytta Lex Sarah till sammanträdet 17 september",
    "flytta den till sammanträdet 17 september",
    "skjut upp TSI till sammanträdet i september",
    "ställ in påminnelsen om Lex Sarah",
    "lägg till en kommentar om sammanträdet",
    "ta bort Anna som handläggare",
    "boka rum till sammanträdet 4 juni",
    "move Lex Sarah to the meeting on 17 September",
    "cancel the report for the 4 June meeting",
    "what is due at the meeting on 4 June?",
    "vad hände på mötet 23 april",
    "sammanträdet 4 juni",
  ])("%s", async (text) => {
    await tell(text);
    expect(await changes()).toEqual([]);
  });
});

describe("the answer on meetings", () => {
  it("says which were added, moved and cancelled, by whom and when", async () => {
    await tell("lägg till sammanträde SN 2026-10-22");
    await tell("flytta sammanträdet 4 juni till 11 juni");
    await tell("ställ in sammanträdet 17 september");
    const said = await tell("visa sammanträden för SN 2026");
    expect(said).toMatch(/22 oktober · .* · tillagt av Anna Åberg 4 maj 2026/);
    expect(said).toMatch(/11 juni · .* · flyttat från 4 juni av Anna Åberg 4 maj 2026/);
    expect(said).toContain("Sammanträdet 17 september 2026 är inställt av Anna Åberg 4 maj 2026.");
    expect(said).toContain("5 kända sammanträden");
  });

  it("says that the next one is another, where one before it was cancelled", async () => {
    await tell("ställ in sammanträdet 4 juni");
    const said = await tell("när är nästa sammanträde?");
    expect(said).toContain("17 september");
    expect(said).toContain("Sammanträdet 4 juni 2026 är inställt");
  });
});

describe("the committee's channels", () => {
  beforeEach(async () => {
    await say(bot, "koppla kanalen till SN", { place: SECOND });
    await install(bot, { place: OTHER, from: BO });
    await say(bot, "koppla kanalen till VON", { place: OTHER, from: BO });
  });

  it("are told, but for the one in which it was said, and no other committee's", async () => {
    await tell("flytta SN:s sammanträde 4 juni till 11 juni");
    expect((await bot.store.outbox()).map(({ to, notice }) => [to, notice.type])).toEqual([
      [SECOND.id, "meetingChange"],
    ]);
    await tell("ställ in sammanträdet 17 september", { place: PERSONAL });
    expect((await bot.store.outbox()).map(({ to }) => to).sort()).toEqual([CHANNEL.id, SECOND.id, SECOND.id]);
  });

  it("are told nothing of what was refused", async () => {
    await tell("flytta SN:s sammanträde 5 juni till 11 juni");
    expect(await bot.store.outbox()).toEqual([]);
  });

  it("get a card that says who did it, and keeps to what that change did, whatever came after", async () => {
    await tell("flytta SN:s sammanträde 4 juni till 11 juni");
    await tell("ställ in SN:s sammanträde 11 juni");
    const [first] = await bot.store.outbox();
    const to = await bot.store.conversation(SECOND.id);
    if (!first || !to) throw new Error("nothing waits");
    const drawn = await drawNotice(first, to, bot, "2026-05-04");
    expect(drawn?.text).toContain("är flyttat till torsdag 11 juni 2026");
    expect(drawn?.text).toContain("lämnas in senast 21 maj 2026");
    expect(drawn?.text).toContain(`Ändrat av ${ANNA.name} 4 maj 2026.`);
  });
});

describe("what was recorded on an occasion", () => {
  it("stays when its meeting moves", async () => {
    const listed = await say(bot, "vad ska redovisas till SN i juni?", { place: CHANNEL });
    const opened = await press(bot, cardOf(listed), "show", { place: CHANNEL });
    await press(bot, cardOf(opened), "acknowledge", { place: CHANNEL });
    await tell("flytta SN:s sammanträde 4 juni till 11 juni");
    expect(await tell("vad ska redovisas till SN i juni?")).toContain("kvitterad av Anna Åberg");
    await tell("ställ in SN:s sammanträde 11 juni");
    expect(await tell("vad ska redovisas till SN i juni?")).toContain("kvitterad av Anna Åberg");
  });
});

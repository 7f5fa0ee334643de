import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { isOfficial, nameOfficial } from "../../src/bot/officials.js";
import { ANNA, BO, CHANNEL, install, makeOfficial, newBot, PERSONAL, say, textOf } from "./chat.js";

const CARIN = { id: "carin", name: "Carin Dal" };
const SN = "nykoping/sn";
const VON = "nykoping/von";

let bot: Deps;
beforeEach(() => {
  bot = newBot();
});

const may = (person: typeof ANNA, committee = SN) => isOfficial(person, committee, bot.store);

/** The channel's team has the app, added by Anna, and the channel is tied to SN. */
async function inTeam() {
  await install(bot, { place: CHANNEL });
  await say(bot, "koppla kanalen till SN", { place: CHANNEL });
}

describe("whoever adds the app to a team", () => {
  it("is its first official, and is told what that means", async () => {
    const said = await install(bot, { place: CHANNEL });
    expect(textOf(said)).toContain("Anna Åberg lade till mig och är nu handläggare");
    await say(bot, "koppla kanalen till SN", { place: CHANNEL });
    expect(await may(ANNA)).toBe(true);
  });

  it("is spoken of without a name where the channel tells none, and by name once they have written", async () => {
    const nameless = { ...ANNA, name: "" };
    expect(textOf(await install(bot, { place: CHANNEL, from: nameless }))).toContain(
      "Den som lade till mig är nu handläggare",
    );
    const asked = () => say(bot, "vilka är handläggare?", { place: CHANNEL, from: BO }).then(textOf);
    expect(await asked()).toBe("Handläggare är:\n– någon vars namn inte är känt");
    await say(bot, "hej", { place: PERSONAL });
    expect(await asked()).toBe("Handläggare är:\n– Anna Åberg");
  });

  it("is one of the committees that the team's channels are tied to, and of no other", async () => {
    await inTeam();
    expect(await may(ANNA, VON)).toBe(false);
  });

  it("is none while no channel is tied", async () => {
    await install(bot, { place: CHANNEL });
    expect(await may(ANNA)).toBe(false);
  });

  it("is the only one: whoever adds it again is none", async () => {
    await inTeam();
    expect(textOf(await install(bot, { place: CHANNEL, from: BO }))).not.toContain("är nu handläggare");
    expect(await may(BO)).toBe(false);
  });

  it("in a personal chat is none where people are asked who they are", async () => {
    await install(bot, { place: PERSONAL });
    expect((await bot.store.settings()).officials).toEqual([]);
  });

  it("on their own machine is one of every committee, as there is nobody else to name one", async () => {
    bot = { ...bot, settings: { ...bot.settings, everyoneBelieved: true } };
    await install(bot, { place: PERSONAL });
    expect([await may(ANNA), await may(ANNA, VON)]).toEqual([true, true]);
    await install(bot, { place: PERSONAL, from: BO });
    expect(await may(BO)).toBe(false);
  });
});

describe("an official", () => {
  beforeEach(inTeam);
  const name = (text: string, from = ANNA, mentions = [BO]) =>
    say(bot, text, { place: CHANNEL, from, mentions });

  it.each([
    "gör <at>Bo Berg</at> till handläggare",
    "Utse <at>Bo Berg</at> till handläggare",
    "make <at>Bo Berg</at> an official",
  ])("names another for the same committees: %s", async (text) => {
    await name(text);
    expect([await may(BO), await may(BO, VON)]).toEqual([true, false]);
  });

  it("names one for a committee of the team by its name", async () => {
    expect(textOf(await name("gör <at>Bo Berg</at> till handläggare för SN"))).toBe(
      "Bo Berg är nu handläggare för Socialnämnden.",
    );
    expect(await may(BO)).toBe(true);
  });

  it("names none for a committee that is not theirs", async () => {
    expect(textOf(await name("gör <at>Bo Berg</at> till handläggare för VON"))).toContain(
      "nämndens handläggare",
    );
    expect(await may(BO, VON)).toBe(false);
  });

  it("is told when somebody is one already", async () => {
    await name("gör <at>Bo Berg</at> till handläggare");
    expect(textOf(await name("gör <at>Bo Berg</at> till handläggare"))).toContain("redan");
    expect((await bot.store.settings()).officials).toHaveLength(2);
  });

  it("is asked whom, where nobody is mentioned", async () => {
    expect(textOf(await name("gör Bo till handläggare", ANNA, []))).toContain("@");
    expect(await may(BO)).toBe(false);
  });

  it("removes another, but not the last one", async () => {
    await name("gör <at>Bo Berg</at> till handläggare");
    expect(textOf(await name("ta bort <at>Bo Berg</at> som handläggare"))).toContain("inte längre");
    expect(await may(BO)).toBe(false);
    expect(textOf(await name("ta bort <at>Anna</at> som handläggare", ANNA, [ANNA]))).toContain("minst en");
    expect(await may(ANNA)).toBe(true);
  });
});

describe("a tie, which gives a team's officials a committee,", () => {
  const OTHER: typeof CHANNEL = { ...CHANNEL, id: "channel-2", team: "team-2" };
  const tie = (committee: string, from: typeof ANNA, place = OTHER) =>
    say(bot, `koppla kanalen till ${committee}`, { place, from });
  const tied = async (place = OTHER) => (await bot.store.conversation(place.id))?.committee;

  it("is made by anyone while nobody is an official", async () => {
    await tie("SN", BO);
    expect(await tied()).toBe(SN);
  });

  it("is made by the team's official, and by nobody else in the team", async () => {
    await install(bot, { place: OTHER, from: BO });
    expect(textOf(await tie("SN", CARIN))).toContain("nämndens handläggare");
    expect(await tied()).toBeNull();
    await tie("SN", BO);
    expect(await may(BO)).toBe(true);
  });

  it("to a committee that has officials is made by one of those: adding the app to a team of one's own gives nothing", async () => {
    await inTeam();
    await install(bot, { place: OTHER, from: BO });
    expect(textOf(await tie("SN", BO))).toContain("nämndens handläggare");
    expect(await may(BO)).toBe(false);
    await tie("SN", ANNA);
    expect(await tied()).toBe(SN);
  });

  it("is untied by the committee's officials only", async () => {
    await inTeam();
    expect(textOf(await say(bot, "koppla bort kanalen", { place: CHANNEL, from: BO }))).toContain(
      "nämndens handläggare",
    );
    expect(await tied(CHANNEL)).toBe(SN);
    await say(bot, "koppla bort kanalen", { place: CHANNEL });
    expect(await tied(CHANNEL)).toBeNull();
  });
});

describe("an official of one committee", () => {
  it("does not take away the office of another committee", async () => {
    await makeOfficial(bot, CARIN);
    const office = { person: BO, committee: VON, team: null, namedBy: CARIN, day: "2026-01-01" };
    await nameOfficial(bot.store, office);
    await inTeam();
    const said = await say(bot, "ta bort <at>Bo</at> som handläggare", { place: CHANNEL, mentions: [BO] });
    expect(textOf(said)).toContain("nämndens handläggare");
    expect(await may(BO, VON)).toBe(true);
  });
});

describe("somebody who is no official", () => {
  beforeEach(inTeam);

  it.each(["gör <at>Carin</at> till handläggare", "ta bort <at>Anna</at> som handläggare"])(
    "is refused, and told who can: %s",
    async (text) => {
      const said = await say(bot, text, { place: CHANNEL, from: BO, mentions: [CARIN] });
      expect(textOf(said)).toContain("Det kan bara nämndens handläggare göra");
      expect((await bot.store.settings()).officials).toHaveLength(1);
    },
  );

  it("sees who the officials are", async () => {
    const said = await say(bot, "vilka är handläggare?", { place: CHANNEL, from: BO });
    expect(textOf(said)).toContain("– Anna Åberg");
  });

  it.each(["vad ska handläggaren redovisa till SN i juni?", "vem är SN:s ombud?"])(
    "asks an ordinary question, which is none about officials: %s",
    async (text) => {
      expect(textOf(await say(bot, text, { place: CHANNEL, from: BO }))).not.toContain("Anna Åberg");
    },
  );
});

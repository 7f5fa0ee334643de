import { beforeEach, describe, expect, it } from "vitest";
import type { Deps } from "../../src/bot/deps.js";
import { feedBy } from "../../src/bot/feeds.js";
import type { Links } from "../../src/bot/links.js";
import {
  ANNA,
  BO,
  buttonsOf,
  CHANNEL,
  cardOf,
  GROUP,
  makeOfficial,
  newBot,
  PERSONAL,
  say,
  textOf,
} from "./chat.js";

const LINKS: Links = {
  address: (path) => `https://namndkoll.example${path}`,
  picture: () => "",
  sheet: () => "",
  file: (kind, { committee, year, locale }) =>
    `https://namndkoll.example/${kind}?${committee}-${year}-${locale}`,
  agenda: ({ committee, meeting }) => `https://namndkoll.example/agenda?${committee}-${meeting}`,
  overview: () => "https://namndkoll.example/overview",
};

let bot: Deps;
beforeEach(() => {
  bot = { ...newBot(), links: LINKS };
});

/** The addresses that a card opens, by what stands on the button. */
function opensOf(node: unknown): [string, string][] {
  if (Array.isArray(node)) return node.flatMap(opensOf);
  if (typeof node !== "object" || node === null) return [];
  const { type, title, url } = node as Record<string, unknown>;
  const own: [string, string][] = type === "Action.OpenUrl" ? [[String(title), String(url)]] : [];
  return [...own, ...Object.values(node).flatMap(opensOf)];
}

const feeds = async () => (await bot.store.settings()).feeds;
const tell = async (text: string, from = ANNA, place = PERSONAL) =>
  textOf(await say(bot, text, { from, place: { ...place, id: `${place.id}-${from.id}` } }));
const secretIn = (text: string): string => /\/calendar\/([0-9a-f]{64})\.ics/.exec(text)?.[1] ?? "";

describe("exporting", () => {
  it("gives a card that says what the files hold, and opens them", async () => {
    const shown = await say(bot, "exportera SN 2026");
    expect(textOf(shown)).toContain("25 uppföljningar med dag och 54 utan, ur SN 2026.");
    expect(textOf(shown)).toContain("Länkarna gäller i 24 timmar");
    expect(opensOf(cardOf(shown))).toEqual([
      ["Öppna i Excel", "https://namndkoll.example/plan.xlsx?nykoping/sn-2026-sv"],
      ["Kalenderfil", "https://namndkoll.example/plan.ics?nykoping/sn-2026-sv"],
    ]);
  });

  it("puts the kind that was asked for first, and speaks English to whoever does", async () => {
    const shown = await say(bot, "export SN 2026 as ics");
    expect(opensOf(cardOf(shown)).map(([title]) => title)).toEqual(["Calendar file", "Open in Excel"]);
  });

  it("takes the channel's committee, and says the year it took for granted", async () => {
    await makeOfficial(bot);
    await say(bot, "koppla kanalen till SN", { place: CHANNEL });
    const text = textOf(await say(bot, "exportera till Excel", { place: CHANNEL }));
    expect(text).toContain("Uppföljningsplan 2026");
    expect(text).toContain("Jag utgår från 2026 och SN.");
  });

  it("puts several committees into one file", async () => {
    const shown = await say(bot, "exportera SN och VON 2024");
    expect(opensOf(cardOf(shown))[0]?.[1]).toContain("nykoping/sn,nykoping/von-2024");
  });

  it("says what is loaded where there is nothing of that year, and offers no file", async () => {
    const shown = await say(bot, "exportera SN 2031");
    expect(textOf(shown)).toContain("2031");
    expect(opensOf(shown)).toEqual([]);
  });

  it("says how to get the file where nobody can reach the program", async () => {
    bot = newBot();
    expect(await tell("exportera SN 2026")).toContain("npm run export");
  });
});

describe("subscribing", () => {
  it("shows an address nobody can guess, once; only its hash is kept", async () => {
    const text = await tell("prenumerera på SN");
    const secret = secretIn(text);
    expect(secret).toHaveLength(64);
    expect(text).toContain("Adressen är hemlig och visas bara nu");
    expect(JSON.stringify(await bot.store.settings())).not.toContain(secret);
    expect(await feeds()).toEqual([
      {
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        scope: { kind: "committee", committee: "nykoping/sn" },
        by: ANNA,
        locale: "sv",
        made: "2026-05-04",
        lastUsed: null,
      },
    ]);
    expect(await feedBy(bot.store, secret, "2026-05-05")).toMatchObject({ by: ANNA });
    expect(
      await feedBy(
        bot.store,
        secret.replace(/^./, (sign) => (sign === "0" ? "1" : "0")),
        "2026-05-05",
      ),
    ).toBeNull();
    expect((await feeds())[0]?.lastUsed).toBe("2026-05-05");
  });

  it("lets Outlook take it up by a press, where Outlook can reach it", async () => {
    const [[title, url] = []] = opensOf(cardOf(await say(bot, "prenumerera på SN")));
    expect(title).toBe("Lägg till i Outlook");
    const asked = new URL(url ?? "").searchParams;
    expect(asked.get("url")).toMatch(/^https:\/\/namndkoll\.example\/calendar\/[0-9a-f]{64}\.ics$/);
    expect(asked.get("name")).toBe("Nämndkoll: Socialnämnden");
    bot = { ...newBot(), links: { ...LINKS, address: (path) => `http://127.0.0.1:3978${path}` } };
    expect(opensOf(cardOf(await say(bot, "prenumerera på SN")))).toEqual([]);
  });

  it("never shows it where others read", async () => {
    for (const place of [CHANNEL, GROUP]) {
      expect(await tell("prenumerera på SN", ANNA, place)).toContain("bara i vår egen chatt");
      expect(await tell("byt min kalenderadress", ANNA, place)).toContain("bara i vår egen chatt");
    }
    expect(await feeds()).toEqual([]);
  });

  it("says that there is one already, when it was made and fetched, and shows it to nobody again", async () => {
    const secret = secretIn(await tell("min kalender"));
    await feedBy(bot.store, secret, "2026-05-06");
    const again = await tell("min kalender");
    expect(again).toContain(
      "Du har redan en adress till din kalender, gjord 4 maj 2026, senast hämtad 6 maj 2026.",
    );
    expect(again).not.toContain(secret);
    expect(await feeds()).toHaveLength(1);
  });

  it("gives a new address in the place of the old one", async () => {
    const old = secretIn(await tell("prenumerera på SN"));
    const text = await tell("byt kalenderadress för SN");
    expect(text).toContain("Den gamla adressen gäller inte längre.");
    expect(secretIn(text)).not.toBe(old);
    expect(await feedBy(bot.store, old, "2026-05-05")).toBeNull();
    expect(await feedBy(bot.store, secretIn(text), "2026-05-05")).not.toBeNull();
  });

  it.each(["prenumerera på SN", "min kalender"])(
    "%s: what the cards' buttons ask is understood",
    async (asked) => {
      const [stop, ...none] = buttonsOf(cardOf(await say(bot, asked))).map(({ data }) => String(data.text));
      expect(none).toEqual([]);
      const buttons = buttonsOf(cardOf(await say(bot, asked))).map(({ data }) => String(data.text));
      expect(buttons).toEqual([expect.any(String), stop]);
      expect(await tell(buttons[0] ?? "")).toContain("Den gamla adressen gäller inte längre.");
      expect(await tell(buttons[1] ?? "")).toContain("gäller inte längre.");
      expect(await feeds()).toEqual([]);
    },
  );

  it("asks which committee where none is meant", async () => {
    expect(secretIn(await tell("prenumerera"))).toBe("");
    expect(await feeds()).toEqual([]);
  });
});

describe("stopping", () => {
  it("takes one's own back, and leaves everybody else's", async () => {
    const [annas, bos] = [
      secretIn(await tell("prenumerera på SN")),
      secretIn(await tell("prenumerera på SN", BO)),
    ];
    expect(await tell("stoppa kalendern för SN")).toBe("Adressen till Socialnämnden gäller inte längre.");
    expect(await feedBy(bot.store, annas, "2026-05-05")).toBeNull();
    expect(await feedBy(bot.store, bos, "2026-05-05")).not.toBeNull();
    expect(await tell("stoppa kalendern för SN")).toBe(
      "Det finns ingen adress till Socialnämnden att stoppa.",
    );
  });

  it("needs no name where there is only one, and asks where there are several", async () => {
    expect(await tell("stoppa kalendern")).toContain("Det finns inga kalenderadresser");
    await tell("min kalender");
    expect(await tell("stoppa kalendern")).toBe("Adressen till din kalender gäller inte längre.");
    await tell("min kalender");
    await tell("prenumerera på SN");
    expect(await tell("stoppa kalendern")).toBe(
      "Vilken? Du har adresser till din kalender och Socialnämnden.",
    );
    expect(await feeds()).toHaveLength(2);
  });

  it("stops everybody's to a committee for its officials, and for nobody else; people's own stay", async () => {
    await tell("prenumerera på SN");
    await tell("prenumerera på SN", BO);
    await tell("min kalender", BO);
    await tell("prenumerera på VON", BO);
    expect(await tell("stoppa alla kalendrar för SN")).toContain("Bara handläggare");
    expect(await feeds()).toHaveLength(4);
    await makeOfficial(bot);
    expect(await tell("stoppa alla kalendrar för SN")).toBe(
      "2 adresser till Socialnämnden gäller inte längre.",
    );
    expect((await feeds()).map(({ by, scope }) => [by.name, scope.kind])).toEqual([
      [BO.name, "person"],
      [BO.name, "committee"],
    ]);
  });

  it("lists one's own; to officials also others' of the committee, and nobody's personal ones", async () => {
    await tell("prenumerera på SN", BO);
    await tell("min kalender", BO);
    expect(await tell("visa kalenderadresser")).toContain("Det finns inga kalenderadresser");
    expect(await tell("visa kalenderadresser", BO)).toContain("Din kalender, Bo Berg, gjord 4 maj 2026");
    await makeOfficial(bot);
    const seen = await tell("visa kalenderadresser");
    expect(seen).toContain("Socialnämnden, Bo Berg, gjord 4 maj 2026, inte hämtad än");
    expect(seen).not.toContain("Din kalender");
  });
});

describe("guests", () => {
  beforeEach(() => {
    bot = { ...bot, directory: { look: async (_, id) => ({ person: { id, name: "Gäst" }, isGuest: true }) } };
  });

  it("get files, as they get answers", async () => {
    expect(await tell("exportera SN 2026")).toContain("Uppföljningsplan 2026");
  });

  it("make no addresses that outlive their visit", async () => {
    expect(secretIn(await tell("prenumerera på SN"))).toBe("");
    expect(await feeds()).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/calendar-date.js";
import { KEY_SIGNS_DAYS, type LinkKey, LONGEST_LINK_DAYS, rotated } from "../../../src/domain/link-key.js";
import { publicLinks } from "../../../src/server/web/public-links.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { memoryStore } from "../../../src/store/memory-store.js";

const TODAY = "2026-05-04";
const NOON = Date.UTC(2026, 4, 4, 12);
const PICTURE = "/pictures/year-wheel.png?committee=nykoping%2Fsn&year=2026";
const inAnHour = { until: NOON / 1000 + 3600 };

const opened = (store = memoryStore(), at: () => number = () => NOON, today = TODAY) =>
  SignedLinks.open(store, today, at);

describe("a signed link", () => {
  it("holds for what it was signed for", async () => {
    const links = await opened();
    expect(await links.verify(links.sign(PICTURE, inAnHour))).toEqual({ person: null });
  });

  it("says whom it was made for", async () => {
    const links = await opened();
    const mine = links.sign("/files/plan.xlsx", { ...inAnHour, person: "aad-anna åberg" });
    expect(await links.verify(mine)).toEqual({ person: "aad-anna åberg" });
  });

  it("holds with å, ä and ö, in the path and in what is asked", async () => {
    const links = await opened();
    const address = links.sign("/files/Socialnämnden.xlsx?område=Äldre & yngre", inAnHour);
    expect(address).toMatch(/^[\x20-\x7e]+$/);
    expect(await links.verify(address)).not.toBeNull();
  });

  it("holds after its parameters were put in another order on the way", async () => {
    const links = await opened();
    const url = new URL(links.sign(PICTURE, inAnHour), "http://here");
    url.searchParams.sort();
    expect(await links.verify(url.pathname + url.search)).not.toBeNull();
  });

  it("holds until its last second, and not at its time", async () => {
    let now = NOON;
    const links = await opened(memoryStore(), () => now);
    const link = links.sign(PICTURE, inAnHour);
    now = NOON + 3_599_000;
    expect(await links.verify(link)).not.toBeNull();
    now = NOON + 3_600_000;
    expect(await links.verify(link)).toBeNull();
  });

  it("can be signed for hours from now", async () => {
    let now = NOON;
    const links = await opened(memoryStore(), () => now);
    const link = links.signFor(PICTURE, 24);
    now += 24 * 3_600_000 - 1000;
    expect(await links.verify(link)).not.toBeNull();
    now += 1000;
    expect(await links.verify(link)).toBeNull();
  });
});

describe("a link does not hold", () => {
  const changes: [string, (link: string) => string][] = [
    ["for another path", (link) => link.replace("year-wheel", "load")],
    ["for a path above it", (link) => link.replace("/pictures/", "/")],
    ["for another committee", (link) => link.replace("%2Fsn", "%2Fvon")],
    ["for another year", (link) => link.replace("year=2026", "year=2025")],
    ["with something added", (link) => `${link}&theme=dark`],
    ["with something left out", (link) => link.replace("&year=2026", "")],
    ["with one thing said twice", (link) => `${link}&year=2026`],
    ["with its time moved on", (link) => link.replace(/until=(\d+)/, (_, at) => `until=${Number(at) + 1}`)],
    ["with a time that is none", (link) => link.replace(/until=\d+/, "until=1e99")],
    ["without its time", (link) => link.replace(/&until=\d+/, "")],
    ["for somebody it was not made for", (link) => `${link}&for=aad-bo`],
    ["without a signature", (link) => link.replace(/&sig=.*/, "")],
    ["with an empty signature", (link) => link.replace(/&sig=.*/, "&sig=")],
    ["with a signature cut short", (link) => link.slice(0, -1)],
    ["with another signature", (link) => link.replace(/&sig=.*/, `&sig=${"A".repeat(43)}`)],
    ["by a key that nobody has", (link) => link.replace(/key=[\w-]+/, "key=unknown1")],
    ["by a key that is none", (link) => link.replace(/key=[\w-]+/, "key=__proto__")],
  ];

  it.each(changes)("%s", async (_, change) => {
    const links = await opened();
    const link = links.sign(PICTURE, inAnHour);
    expect(change(link)).not.toBe(link);
    expect(await links.verify(change(link))).toBeNull();
  });

  it("where another installation signed it", async () => {
    const theirs = await opened();
    const ours = await opened();
    expect(await ours.verify(theirs.sign(PICTURE, inAnHour))).toBeNull();
  });

  it("for longer than any link may", async () => {
    const links = await opened();
    const until = NOON / 1000 + (LONGEST_LINK_DAYS + 1) * 86_400;
    expect(await links.verify(links.sign(PICTURE, { until }))).toBeNull();
  });
});

describe("the keys", () => {
  const key = (id: string, made: string): LinkKey => ({ id, secret: "A".repeat(43), made });
  const never = () => {
    throw new Error("no key was wanted");
  };

  it("are made once, lie in the settings, and are used again after a restart", async () => {
    const store = memoryStore();
    const link = (await opened(store)).sign(PICTURE, inAnHour);
    expect((await store.settings()).linkKeys).toHaveLength(1);
    expect(await (await opened(store)).verify(link)).not.toBeNull();
    expect((await store.settings()).linkKeys).toHaveLength(1);
  });

  it("are one, though two processes start on an empty store at once", async () => {
    const store = memoryStore();
    const [one, other] = await Promise.all([opened(store), opened(store)]);
    expect((await store.settings()).linkKeys).toHaveLength(1);
    expect(await other.verify(one.sign(PICTURE, inAnHour))).not.toBeNull();
  });

  it("are renewed: the new one signs, links by the old one hold on, also in a process that runs", async () => {
    const store = memoryStore();
    const running = await opened(store);
    const before = running.sign(PICTURE, inAnHour);
    const restarted = await opened(store, () => NOON, addDays(TODAY, KEY_SIGNS_DAYS));
    const after = restarted.sign(PICTURE, inAnHour);
    expect(new URL(after, "http://a").searchParams.get("key")).not.toBe(
      new URL(before, "http://a").searchParams.get("key"),
    );
    expect(await restarted.verify(before)).not.toBeNull();
    expect(await running.verify(after)).not.toBeNull();
  });

  it("stay as they are while the first is young", () => {
    const keys = [key("young", TODAY)];
    expect(rotated(keys, TODAY, never)).toBe(keys);
    expect(rotated(keys, addDays(TODAY, KEY_SIGNS_DAYS - 1), never)).toBe(keys);
  });

  it("are forgotten when no link by them can be good any more, and not a day before", () => {
    const keys = [key("young", TODAY), key("old", "2026-01-01")];
    const ids = (day: string) => rotated(keys, day, never).map(({ id }) => id);
    expect(ids(addDays(TODAY, LONGEST_LINK_DAYS))).toEqual(["young", "old"]);
    expect(ids(addDays(TODAY, LONGEST_LINK_DAYS + 1))).toEqual(["young"]);
  });
});

describe("the addresses that the bot gives", () => {
  const of = { committee: "nykoping/sn", year: 2026, locale: "sv" } as const;

  it("are whole; pictures and files are signed", async () => {
    const links = await opened();
    const addresses = publicLinks(() => "https://namndkoll.example", links);
    const path = (address: string) => address.replace("https://namndkoll.example", "");
    for (const address of [addresses.picture("load", of, "dark"), addresses.file("plan.xlsx", of)])
      expect(await links.verify(path(address))).toEqual({ person: null });
    expect(addresses.picture("load", of, "dark")).toMatch(
      /^https:\/\/namndkoll\.example\/pictures\/load\.png\?/,
    );
    expect(addresses.overview("?committee=nykoping/sn")).toBe(
      "https://namndkoll.example/overview?committee=nykoping/sn",
    );
    expect(addresses.address("/calendar/abc.ics")).toBe("https://namndkoll.example/calendar/abc.ics");
  });
});

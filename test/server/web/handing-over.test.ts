import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedPath, hashOf, keepFeed, newSecret, revokeFeeds } from "../../../src/bot/feeds.js";
import type { Feed, FeedScope } from "../../../src/domain/feed.js";
import { calendarRoutes } from "../../../src/server/web/calendar.js";
import { attachment } from "../../../src/server/web/file-name.js";
import { fileRoutes } from "../../../src/server/web/files.js";
import { publicLinks } from "../../../src/server/web/public-links.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { ANNA, newBot } from "../../bot/chat.js";
import { eventsIn, readCalendar, textOf } from "../../exports/read-ics.js";
import { readXlsx } from "../../exports/read-xlsx.js";
import { record, submitted, TSI } from "../../store/samples.js";
import { startServer } from "../harness.js";

const TODAY = "2026-05-04";
const SN = { committee: "nykoping/sn", year: 2026, locale: "sv" } as const;

/** A server with files and calendars; `later` moves the clock of its links, in hours. */
async function program() {
  let now = Date.UTC(2026, 4, 4, 10);
  const bare = newBot();
  const signed = await SignedLinks.open(bare.store, TODAY, () => now);
  const clock = () => ({ at: `${TODAY}T12:00:00+02:00`, today: TODAY });
  let origin = "";
  const links = publicLinks(() => origin, signed);
  const deps = { ...bare, links };
  const routes = [...fileRoutes({ deps, clock, links: signed }), ...calendarRoutes({ deps, clock })];
  const server = await startServer({ routes });
  origin = server.url;
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  /** Makes an address as the bot does. */
  const subscribe = async (
    scope: FeedScope = { kind: "committee", committee: SN.committee },
  ): Promise<string> => {
    const secret = newSecret();
    const feed: Feed = { hash: hashOf(secret), scope, by: ANNA, locale: "sv", made: TODAY, lastUsed: null };
    await keepFeed(deps.store, feed, true);
    return links.address(feedPath(secret));
  };
  return { deps, links, later, subscribe, url: server.url };
}

describe("a plan at its signed address", () => {
  it("is an Excel file that is saved under its name, with å, ä and ö", async () => {
    const { links } = await program();
    const answer = await fetch(links.file("plan.xlsx", SN));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("spreadsheetml");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="Uppfoljningsplan SN 2026.xlsx"; filename*=UTF-8''Uppf%C3%B6ljningsplan%20SN%202026.xlsx`,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const sheets = readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(["Innehåll", "SN"]);
  });

  it("is a calendar file where that was asked for, that leads to each follow-up", async () => {
    const { links, url } = await program();
    const answer = await fetch(links.file("plan.ics", { ...SN, locale: "en" }));
    expect(answer.headers.get("content-disposition")).toContain("Follow-up%20plan%20SN%202026.ics");
    const event = eventsIn(await answer.text()).get(`${TSI}@namndkoll`);
    expect(textOf(event, "SUMMARY")).toMatch(/^Hand in: /);
    expect(event?.lines.find(({ name }) => name === "URL")?.value).toBe(
      `${url}/overview/occasion?id=${encodeURIComponent(TSI)}`.replace(/([^:])\/\//, "$1/"),
    );
  });

  it("holds several committees, and what is loaded of them", async () => {
    const { links } = await program();
    const answer = await fetch(
      links.file("plan.xlsx", { ...SN, committee: "nykoping/sn,nykoping/von,mars/x", year: 2024 }),
    );
    const sheets = readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(["Innehåll", "SN", "VON"]);
  });

  it.each<[string, (url: URL) => void]>([
    ["not signed", (url) => url.searchParams.delete("sig")],
    ["for another committee", (url) => url.searchParams.set("committee", "nykoping/von")],
    ["for another file", (url) => (url.pathname = "/files/plan.ics")],
    ["for no file there is", (url) => (url.pathname = "/files/state.json")],
  ])("is not there at an address %s", async (_, change) => {
    const { links } = await program();
    const url = new URL(links.file("plan.xlsx", SN));
    change(url);
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  it("is not there the day after", async () => {
    const { links, later } = await program();
    const address = links.file("plan.xlsx", SN);
    later(23);
    expect((await fetch(address)).status).toBe(200);
    later(2);
    expect((await fetch(address)).status).toBe(404);
  });
});

describe("a calendar at its secret address", () => {
  it("is given to whoever has it, for nobody else to keep, and by name", async () => {
    const { subscribe, deps } = await program();
    const answer = await fetch(await subscribe());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(textOf(readCalendar(await answer.text()), "X-WR-CALNAME")).toBe("Nämndkoll: Socialnämnden");
    expect((await deps.store.settings()).feeds.map(({ lastUsed }) => lastUsed)).toEqual([TODAY]);
  });

  it("is somebody's own where that was subscribed to", async () => {
    const { subscribe, deps } = await program();
    const address = await subscribe({ kind: "person" });
    expect(eventsIn(await (await fetch(address)).text()).size).toBe(0);
    await record(deps.store, {
      occasion: TSI,
      move: { type: "assigned", to: { kind: "person", person: ANNA } },
    });
    const events = eventsIn(await (await fetch(address)).text());
    expect([...events.keys()].sort()).toEqual(
      [`meeting/${SN.committee}/2026-06@namndkoll`, `${TSI}@namndkoll`].sort(),
    );
  });

  it("is not sent again until it is another, whichever way the client asks", async () => {
    const { subscribe, deps } = await program();
    const address = await subscribe();
    const version = (await fetch(address)).headers.get("etag") ?? "";
    const status = async (known: string) => {
      const answer = await fetch(address, { headers: { "if-none-match": known } });
      return [answer.status, (await answer.text()).length > 0, answer.headers.get("etag") === version];
    };
    for (const known of [version, `W/${version}`, `"other", ${version}`, "*"])
      expect(await status(known)).toEqual([304, false, true]);
    for (const known of ['"other"', version.slice(0, -2), ""])
      expect(await status(known)).toEqual([200, true, true]);
    await record(deps.store, { occasion: TSI, move: submitted() });
    expect(await status(version)).toEqual([200, true, false]);
  });

  it("answers HEAD as it answers GET, without the calendar", async () => {
    const { subscribe } = await program();
    const address = await subscribe();
    const [head, get] = [await fetch(address, { method: "HEAD" }), await fetch(address)];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const name of ["etag", "content-type", "content-length"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });

  it("is gone at once when the address is taken back", async () => {
    const { subscribe, deps } = await program();
    const address = await subscribe();
    expect((await fetch(address)).status).toBe(200);
    await revokeFeeds(deps.store, () => true);
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  it.each([
    "/calendar/.ics",
    "/calendar/0.ics",
    `/calendar/${"0".repeat(64)}.ics`,
    `/calendar/${"0".repeat(64)}`,
    "/calendar/..%2f.ics",
  ])("is not there at a guess: %s", async (path) => {
    const { url, subscribe } = await program();
    await subscribe();
    const answer = await fetch(new URL(path, url));
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  });

  it("is not found by the hash that is kept", async () => {
    const { subscribe, deps, url } = await program();
    await subscribe();
    const [feed] = (await deps.store.settings()).feeds;
    expect((await fetch(new URL(feedPath(feed?.hash ?? ""), url))).status).toBe(404);
  });
});

describe("the name of a file", () => {
  it.each([
    ["plan.xlsx", `attachment; filename="plan.xlsx"; filename*=UTF-8''plan.xlsx`],
    ["Ö é 🦉.ics", `attachment; filename="O e __.ics"; filename*=UTF-8''%C3%96%20%C3%A9%20%F0%9F%A6%89.ics`],
    [
      'a"; b="c\r\nx: y',
      `attachment; filename="a ; b= c  x  y"; filename*=UTF-8''a%20%3B%20b%3D%20c%20%20x%20%20y`,
    ],
    ["it's (1)*.xlsx", `attachment; filename="it's (1) .xlsx"; filename*=UTF-8''it%27s%20%281%29%20.xlsx`],
  ])("%j", (name, line) => {
    expect(attachment(name)).toBe(line);
  });

  it("never ends its line, and reads back (any name)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
        const line = attachment(name);
        const [, plain = null, whole = null] =
          /^attachment; filename="([\x20-\x21\x23-\x7e]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(
            line,
          ) ?? [];
        expect(plain).not.toBeNull();
        expect(decodeURIComponent(whole ?? "")).toBe(
          name.toWellFormed().replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " "),
        );
      }),
    );
  });
});

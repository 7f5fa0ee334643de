import { describe, expect, it } from "vitest";
import { browse } from "../../../src/answers/browse.js";
import { askText, contextFor } from "../../../src/bot/ask.js";
import { readWish } from "../../../src/pages/wish-address.js";
import {
  HOSTILE_OCCASION,
  installation,
  LATE_OCCASION,
  REPORTED_OCCASION,
  startWeb,
  TODAY,
} from "./installation.js";

/** A page's text, each element's by itself. */
const textsOf = (page: string): string[] =>
  page
    .replace(/^[\s\S]*<main/, "<main")
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

async function opened(path: string, headers: Record<string, string> = {}) {
  const server = await startWeb();
  const answer = await fetch(server.url + path, { headers });
  const page = await answer.text();
  return { status: answer.status, headers: answer.headers, page, texts: textsOf(page) };
}

describe("the overview", () => {
  it("counts what it shows, and shows what it counts", async () => {
    const { status, page, texts } = await opened("/overview?committee=nykoping/sn&part=m9");
    expect(status).toBe(200);
    const counted = texts.find((text) => /^\d+ av \d+ visas/.test(text)) ?? "";
    const [, shown, outOf, undated] = /^(\d+) av (\d+) visas, varav (\d+) utan/.exec(counted) ?? [];
    expect(page.match(/<tr role="row">\s*<td/g)).toHaveLength(Number(shown));
    expect(shown).toBe(outOf);
    expect(Number(undated)).toBeGreaterThan(0);
  });

  it.each([
    ["part=m9", /^36 uppföljningar, varav 31 utan fastställd dag\.$/],
    ["part=m9&form=written", /^5 uppföljningar i urvalet, varav 1 utan fastställd dag\.$/],
    ["part=m9&form=written&state=overdue", /^5 uppföljningar i urvalet, varav 1 utan fastställd dag\.$/],
    ["part=m9&form=written&locale=en", /^5 follow-ups that fit the filter, 1 of them without a fixed day\.$/],
  ])("says what the states are counted of: %s", async (filter, sentence) => {
    const { page, texts } = await opened(`/overview?committee=nykoping/sn&year=2026&${filter}`);
    const said = texts.find((text) => sentence.test(text));
    expect(said, texts.slice(0, 12).join(" | ")).toBeDefined();
    expect(page).toMatch(/id="standing">[^<]*[Ss]eptember 2026</);
    const tiles = [...page.matchAll(/class="number">(\d+)</g)].map(([, count]) => Number(count));
    expect(tiles.reduce((sum, count) => sum + count, 0)).toBe(Number.parseInt(said ?? "", 10));
  });

  it("shows the same rows as the chat answers with", async () => {
    const deps = await installation();
    const asker = { today: TODAY, clientLocale: "sv", channelCommittee: null } as const;
    const answer = await askText(deps, "SN september 2026", asker);
    const context = await contextFor(
      deps,
      { committees: [], municipality: "nykoping", unknown: [] },
      "sv",
      TODAY,
    );
    const { items, undated } = browse(
      context,
      readWish(new URLSearchParams("committee=nykoping/sn&part=m9")),
    );
    expect(items.length).toBeGreaterThan(3);
    expect(answer).toMatchObject({ kind: "due", items, undated });
  });

  it("groups by meeting, says both days, and marks what is inferred", async () => {
    const { page, texts } = await opened("/overview?committee=nykoping/sn&part=q3");
    expect(texts).toContain("Sammanträde torsdag 17 september");
    expect(texts).toContain("Lämnas in senast torsdag 27 augusti");
    expect(page).toContain('<time datetime="2026-08-27">torsdag 27 augusti</time>');
    expect(texts.join(" ")).toContain("Sammanträdet är härlett");
    expect(texts).toContainEqual(expect.stringMatching(/^Utan fastställd dag \(\d+\)$/));
  });

  it.each([
    ["state=overdue", (row: { state: string }) => row.state === "overdue"],
    ["owner=r:kvalitetschef", (row: { owner: string | null }) => row.owner === "kvalitetschef"],
    ["owner=-", (row: { owner: string | null }) => row.owner === null],
    ["form=oral", (row: { forms: readonly string[] }) => row.forms.includes("oral")],
    ["area=Barn och unga", (row: { area: string }) => row.area === "Barn och unga"],
  ])("is narrowed by %s, and says of how many", async (asked, holds) => {
    const deps = await installation();
    const scope = { committees: [], municipality: "nykoping", unknown: [] };
    const context = await contextFor(deps, scope, "sv", TODAY);
    const all = browse(context, readWish(new URLSearchParams("committee=nykoping/sn")));
    const some = browse(context, readWish(new URLSearchParams(`committee=nykoping/sn&${asked}`)));
    const facts = [...all.items, ...all.undated].filter(({ standing, forms, area }) => {
      const { owner, state } = standing;
      const name = owner === null ? null : owner.kind === "person" ? owner.person.name : owner.name;
      return holds({ state, owner: name, forms, area });
    });
    expect(facts.length).toBeGreaterThan(0);
    expect([...some.items, ...some.undated]).toEqual(facts);
    expect(some.outOf).toBe(all.items.length + all.undated.length);
  });

  it("says so where nothing fits, and how to get on", async () => {
    const { texts } = await opened("/overview?committee=nykoping/sn&owner=p:nobody&state=presented");
    expect(texts.join(" ")).toContain("0 av 79 visas.");
    expect(texts).toContain("Inget passar urvalet. Ta bort en del av det, eller rensa det.");
    expect(texts).toContain("Rensa urvalet");
  });

  it("names what is late first, with its day and who has it", async () => {
    const { texts } = await opened("/overview?committee=nykoping/sn");
    const late = texts.indexOf("Arbetet med samsjukliga");
    const heading = texts.findIndex((text) => /^Försenat: \d+$/.test(text));
    expect(heading).toBeGreaterThan(0);
    expect(heading).toBeLessThan(late);
    expect(texts[late + 1]).toBe("2 april 2026 · sedan 144 dagar · Anna Åberg");
  });

  it.each([
    ["part=m9", "Försenat, oavsett urval: 9"],
    ["form=written&locale=en", "Overdue, whatever the filter: 9"],
    ["year=2026", "Försenat: 9"],
  ])("says where what is late does not keep to the filter: %s", async (filter, heading) => {
    const { texts } = await opened(`/overview?committee=nykoping/sn&${filter}`);
    expect(texts).toContain(heading);
  });

  it("draws the year of a committee, with the same as a table", async () => {
    const { page, texts } = await opened("/overview?committee=nykoping/sn");
    // Each for a wide page and for a phone, of which one is shown.
    for (const kind of ["wide", "narrow"])
      expect(page.match(new RegExp(`<div class="${kind}"><svg [^>]*role="img"`, "g"))).toHaveLength(2);
    expect(page).toContain("Årshjul 2026");
    expect(texts.join(" ")).toContain("Samma uppgifter som tabell");
  });

  it("leads to sheets to print and to the plan as a file, each to be had without a token", async () => {
    const server = await startWeb();
    const page = await (await fetch(`${server.url}/overview?committee=nykoping/sn`)).text();
    const links = [...page.matchAll(/href="(\/(?:pictures|files)\/[^"]+)"/g)].map(([, link]) => link ?? "");
    expect(links).toHaveLength(3);
    for (const link of links)
      expect((await fetch(server.url + link.replaceAll("&amp;", "&"))).status).toBe(200);
  });

  it("takes what an address cannot mean as not said", async () => {
    const { status, texts } = await opened(
      "/overview?committee=atlantis/xx&year=20266&part=q9&form=smoke&state=gone&theme=pink&locale=xx-XX-XX",
    );
    expect(status).toBe(200);
    expect(texts).toContain("Alla nämnder i Nyköping");
    expect(texts).toContain("Uppföljningar 2026");
  });

  it.each([
    ["Swedish where nothing is said", "", {}, "sv"],
    ["the browser's language", "", { "accept-language": "de-DE,en-GB;q=0.9,sv;q=0.5" }, "en"],
    ["what Teams says before that", "?locale=sv-SE", { "accept-language": "en" }, "sv"],
  ])("speaks %s", async (_, query, headers, language) => {
    const { page } = await opened(`/overview${query}`, headers);
    expect(page).toContain(`<html lang="${language}">`);
  });

  it("passes on how it is framed to every page it leads to", async () => {
    const { page } = await opened("/overview?committee=nykoping/sn&theme=dark&locale=en-US&scope=channel");
    const links = [...page.matchAll(/href="(\/overview[^"]*)"/g)].map(([, link]) => link ?? "");
    const own = links.filter((link) => !link.includes("/assets/"));
    expect(own.length).toBeGreaterThan(20);
    for (const link of own) expect(link).toMatch(/scope=channel&amp;theme=dark&amp;locale=en-US/);
    expect(page).toContain('<input type="hidden" name="theme" value="dark">');
    expect(page).toContain('data-theme="dark"');
  });
});

describe("one occasion's page", () => {
  it("has its facts, its report in all versions, and its history with the newest first", async () => {
    const { page, texts } = await opened(`/overview/occasion?id=${REPORTED_OCCASION}&committee=nykoping/sn`);
    expect(texts).toContain("Åtgärdsplaner enligt Lex Sarah");
    expect(page).toContain('href="https://nykoping.sharepoint.com/sn/lex-sarah.docx" target="_blank"');
    const told = texts.filter((text) => /kl\. 09\.12/.test(text));
    expect(told[0]).toMatch(/^21 augusti 2026 .* Anna Åberg lämnade in en ny version/);
    expect(told.at(-1)).toMatch(/^3 augusti 2026 /);
    expect(page).toContain('<a href="/overview?committee=nykoping%2Fsn">Till översikten</a>');
  });

  it("shows what people wrote as text", async () => {
    const { page } = await opened(`/overview/occasion?id=${HOSTILE_OCCASION}`);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script");
  });

  it.each([
    ["that there is not", "?id=sn-2026/no-such/1"],
    ["that is not named", ""],
    ["of a strange name", "?id=%3Cscript%3E"],
  ])("is not there for one %s", async (_, query) => {
    const { status, texts } = await opened(`/overview/occasion${query}`);
    expect([status, texts[1]]).toEqual([404, "Den uppföljningen finns inte"]);
  });
});

describe("the pages send", () => {
  it.each(["/overview", `/overview/occasion?id=${LATE_OCCASION}`, "/overview/configure"])(
    "a strict policy and nothing to keep: %s",
    async (path) => {
      const { headers, page } = await opened(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy.split("; ")).toEqual([
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft",
      ]);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      const tags = page.match(/<[^<>]*>/g)?.map((tag) => tag.replaceAll(/"[^"]*"/g, '""')) ?? [];
      expect(tags.filter((tag) => /\son\w+=|^<style|\sstyle=/.test(tag))).toEqual([]);
      expect(page).not.toContain('"javascript:');
    },
  );

  it("their style sheet at an address that says what is in it, to be kept for good", async () => {
    const server = await startWeb();
    const page = await (await fetch(`${server.url}/overview`)).text();
    const [, style] = /<link rel="stylesheet" href="([^"]+)">/.exec(page) ?? [];
    const answer = await fetch(server.url + style);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
  });

  it.each(["pages.css", "pages.000000000000.css", "..%2F..%2Fpackage.json", "__proto__"])(
    "no file called %s",
    async (name) => {
      expect((await opened(`/overview/assets/${name}`)).status).toBe(404);
    },
  );
});

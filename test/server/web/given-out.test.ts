import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditOf } from "../../../src/answers/audit.js";
import { type Deps, prepare, takeIntoUse } from "../../../src/bot/deps.js";
import { happenedIn } from "../../../src/bot/happened.js";
import { auditCsv } from "../../../src/cli/audit/csv.js";
import { auditHtml } from "../../../src/cli/audit/html.js";
import type { PartiesFile } from "../../../src/domain/party.js";
import { feedIcs } from "../../../src/exports/calendars.js";
import { drawPng } from "../../../src/pictures/draw-png.js";
import { pinnedClock } from "../../../src/server/clock.js";
import { createLog } from "../../../src/server/log.js";
import { calendarSource } from "../../../src/server/web/calendar.js";
import { publicLinks } from "../../../src/server/web/public-links.js";
import { webRoutes } from "../../../src/server/web/routes.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { memoryStore } from "../../../src/store/memory-store.js";
import { readMunicipalityNames, readParties, readRegisters } from "../../../src/store/registers.js";
import { ANNA, buttonsOf, cardOf, newBot, pressRaw, say, textOf } from "../../bot/chat.js";
import { englishIn, wordsIn } from "../../cards/english.js";
import { textsOf } from "../../cards/texts.js";
import { type Part, textOf as propertyOf, readCalendar } from "../../exports/read-ics.js";
import { readXlsx } from "../../exports/read-xlsx.js";
import { record, TSI } from "../../store/samples.js";
import { startServer } from "../harness.js";

/** All that people are given, as they read it: names come out as they were written, and Swedish is Swedish. */

const TODAY = "2026-05-04";
const SN = { committee: "nykoping/sn", year: 2026, locale: "sv" } as const;
const NOON = Date.UTC(2026, 4, 4, 10);

/** What things are called: a follow-up, the unit that commissions it, its code, and who is responsible. */
type Names = {
  readonly title: string;
  readonly unit: string;
  readonly code: string;
  readonly person: string;
};

/** A name of letters that other languages lack; it begins as names do, so that nothing has to raise or lower it. */
const name = (first: string, longest: number) =>
  fc
    .string({
      unit: fc.constantFrom(..."åäöéüÅÄÖÉÜ", "n", "–", "-", "-ö", " Ä", " é"),
      minLength: 3,
      maxLength: longest,
    })
    .map((rest) => `${first}${rest}ü`.slice(0, 28));

const names: fc.Arbitrary<Names> = fc.record({
  title: name("Öv", 14),
  unit: name("Än", 14),
  code: name("ÅK", 4),
  person: name("Émil Å", 10),
});

/** The shipped registers, in which one follow-up, its committee and whoever is responsible are called so. */
async function installation({ title, unit, code, person }: Names): Promise<Deps> {
  const registers = readRegisters().map((register) => ({
    ...register,
    followUps: register.followUps.map((row) =>
      register.agreement.id === "sn-2026" && row.id === "tsi"
        ? { ...row, title: `Redovisa ${title}`, shortTitle: title, recipients: [unit] }
        : row,
    ),
  }));
  const known = readParties();
  const parties: PartiesFile = {
    ...known,
    parties: known.parties.map((party) =>
      party.id === SN.committee ? { ...party, code, name: { ...party.name, sv: unit } } : party,
    ),
  };
  const bare = { ...newBot(), ...prepare(registers, parties, readMunicipalityNames()), store: memoryStore() };
  const signed = await SignedLinks.open(bare.store, TODAY, () => NOON);
  const deps = { ...bare, links: publicLinks(() => "", signed) };
  await takeIntoUse(deps, "2026-01-15");
  const to = { kind: "person", person: { id: ANNA.id, name: person } } as const;
  await record(deps.store, { occasion: TSI, move: { type: "assigned", to } });
  return deps;
}

/** Everything that the program gives out about the committee's year, by what it is, as whoever gets it reads it. */
async function given(deps: Deps, person = ANNA.name): Promise<Map<string, string>> {
  const links = await SignedLinks.open(deps.store, TODAY, () => NOON);
  const clock = pinnedClock(TODAY, "Europe/Stockholm");
  const log = createLog("silent");
  const routes = webRoutes({
    deps,
    mode: { kind: "local", today: TODAY },
    clock,
    links,
    log,
    publicHost: null,
  });
  const { url } = await startServer({ routes });
  const paths = publicLinks(() => url, links);
  const fetched = async (address: string) => {
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    return answer;
  };
  const listed = await say(deps, "Vad ska vara klart 14 maj 2026?");
  const button = buttonsOf(cardOf(listed)).find(({ verb, data }) => verb === "show" && data.occasion === TSI);
  const shown = await pressRaw(deps, "show", button?.data);
  const excel = await fetched(paths.file("plan.xlsx", SN));
  const calendar = await fetched(paths.file("plan.ics", SN));
  const page = async (address: string) => (await fetched(address)).text();
  const happened = await happenedIn(deps.store);
  const rows = auditOf(SN.committee, SN.year, deps.library, happened, TODAY);
  const committee = deps.library.committee(SN.committee).name.sv;
  const audit = auditHtml({ rows, committee, year: SN.year, day: TODAY, locale: "sv" });
  const source = await calendarSource(deps, "sv", TODAY);
  const feed = feedIcs({ kind: "person", person: { id: ANNA.id, name: person } }, source);
  return new Map([
    ["the list's card", textsOf(cardOf(listed)).join("\n")],
    ["the list as text", textOf(listed)],
    ["the follow-up's card", textsOf(cardOf(shown)).join("\n")],
    ["the follow-up as text", textOf(shown)],
    ["the overview", await page(paths.overview(`?committee=${SN.committee}&year=2026`))],
    ["the follow-up's page", await page(paths.overview(`/occasion?id=${TSI}`))],
    [
      "the agenda",
      await page(paths.agenda({ committee: SN.committee, meeting: "2026-06-04", locale: "sv" })),
    ],
    ["the printed wheel", await page(paths.sheet("year-wheel", SN))],
    ["the Excel file", sheetsSaid(new Uint8Array(await excel.arrayBuffer()))],
    ["the Excel file's name", nameSaid(excel)],
    ["the calendar", propertiesSaid(await calendar.text())],
    ["the calendar's name", nameSaid(calendar)],
    ["the person's calendar", propertiesSaid(feed)],
    ["the audit as CSV", auditCsv(rows, "sv")],
    ["the audit as a page", audit],
  ]);
}

const sheetsSaid = (bytes: Uint8Array): string =>
  readXlsx(bytes)
    .flatMap(({ name: sheet, rows }) => [sheet, ...rows.flat().map((cell) => String(cell?.value ?? ""))])
    .join("\n");

/** What calendar programs show to people; the rest is for themselves. */
const SHOWN = new Set(["NAME", "SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC"]);

const partSaid = (part: Part): string[] => [
  ...part.lines.filter((line) => SHOWN.has(line.name)).map((line) => propertyOf(part, line.name) ?? ""),
  ...part.parts.flatMap(partSaid),
];

const propertiesSaid = (file: string): string => partSaid(readCalendar(file)).join("\n");

/** The name that a browser saves a file under; a header line holds nothing but ASCII. */
function nameSaid({ headers }: Response): string {
  const line = headers.get("content-disposition") ?? "";
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  return decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(line)?.[1] ?? "");
}

/** Where each name has to be found. */
const PLACES: Readonly<Record<keyof Names, readonly string[]>> = {
  title: [
    "the list's card",
    "the list as text",
    "the follow-up's card",
    "the follow-up as text",
    "the overview",
    "the follow-up's page",
    "the agenda",
    "the printed wheel",
    "the Excel file",
    "the calendar",
    "the person's calendar",
    "the audit as CSV",
    "the audit as a page",
  ],
  unit: [
    "the follow-up's card",
    "the overview",
    "the agenda",
    "the printed wheel",
    "the Excel file",
    "the audit as a page",
  ],
  code: ["the Excel file", "the Excel file's name", "the calendar"],
  person: [
    "the follow-up's card",
    "the overview",
    "the follow-up's page",
    "the agenda",
    "the Excel file",
    "the person's calendar",
    "the audit as CSV",
    "the audit as a page",
  ],
};

describe("å, ä, ö, é, ü and dashes", () => {
  it("in a title, a unit, its code and a person's name come out as they were written, everywhere", async () => {
    await fc.assert(
      fc.asyncProperty(names, async (called) => {
        const said = await given(await installation(called), called.person);
        const lost = (["title", "unit", "code", "person"] as const).flatMap((of) =>
          PLACES[of]
            .filter((place) => !said.get(place)?.includes(called[of]))
            .map((place) => `${of}: ${place}`),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  const drawn = (text: string): string =>
    Buffer.from(
      drawPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="5" y="45" font-size="40">${text}</text></svg>`,
      ),
    ).toString("base64");

  it.each([..."åäöéüÅÄÖÉÜ–"])("%s has a shape of its own in a PNG", (letter) => {
    const others = [letter.normalize("NFD").charAt(0), "\uE000", "-"].filter((other) => other !== letter);
    expect(others.map(drawn)).not.toContain(drawn(letter));
  });
});

const CALLED: Names = {
  title: "Tidiga insatser",
  unit: "Socialnämnden",
  code: "SN",
  person: "Åsa Ek",
};

/** What a page or a drawing says: its text, and the attributes that are read out or shown. */
const readable = (text: string): string =>
  text
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/\s(?:title|alt|placeholder|aria-label)="([^"]*)"/g)]
        .map(([, said]) => ` ${said} `)
        .join(""),
    );

/** A register but for what it says in English for those who ask in it. */
const inSwedish = (register: unknown): string =>
  JSON.stringify(register, (key, value: unknown) => (key === "en" ? undefined : value));

describe("what is given out in Swedish", () => {
  it("holds no English, but what the documents say themselves", async () => {
    const documents = new Set(readRegisters().map(inSwedish).flatMap(wordsIn));
    const leaks = new Map<string, string[]>();
    for (const [place, text] of await given(await installation(CALLED)))
      leaks.set(
        place,
        englishIn([readable(text)]).filter((word) => !documents.has(word)),
      );
    expect(leaks.size).toBe(15);
    expect([...leaks].filter(([, words]) => words.length > 0)).toEqual([]);
  });

  it.each([
    ["<p>Lämnas in <b>without</b> svar</p>", ["without"]],
    ['<label for="download">År</label><input value="without">', []],
    ['<a title="Without svar">Hämta</a>', ["without"]],
    ["<style>a { content: without }</style>", []],
  ])("is read where people read it: %s", (page, words) => {
    expect(englishIn([readable(page)])).toEqual(words);
  });
});

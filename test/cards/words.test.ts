import { describe, expect, it } from "vitest";
import { problemText } from "../../src/cards/problem-text.js";
import { en } from "../../src/cards/words/en.js";
import { sv } from "../../src/cards/words/sv.js";
import { MARKS } from "../../src/cards/words/words.js";
import {
  dayPeriod,
  halfYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  tertialPeriod,
  weekPeriod,
  yearPeriod,
} from "../../src/domain/period.js";
import type { Problem } from "../../src/domain/problem.js";
import { STATES } from "../../src/domain/question.js";
import * as amounts from "../fixtures/cards/amounts.js";
import * as answers from "../fixtures/cards/answers.js";
import { CARDS } from "../fixtures/cards/cards.js";
import * as commissions from "../fixtures/cards/commissions.js";
import { POSTPONED } from "../fixtures/cards/decisions.js";
import * as facts from "../fixtures/cards/facts.js";
import { FEED_ADDRESS } from "../fixtures/cards/handing-over.js";
import * as imports from "../fixtures/cards/imports.js";
import * as lists from "../fixtures/cards/lists.js";
import * as measures from "../fixtures/cards/measures.js";
import * as people from "../fixtures/cards/people.js";
import * as placed from "../fixtures/cards/placed.js";
import * as sections from "../fixtures/cards/sections.js";
import { ENGLISH, englishIn, SHARED, wordsIn } from "./english.js";
import { textsOf } from "./texts.js";

/** Every leaf of the words, by its path: what it is (a text, a list, a sentence with values). */
function shapeOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
}

describe("languages", () => {
  it("have the same sentences", () => {
    expect(shapeOf(en)).toEqual(shapeOf(sv));
  });

  it("have no empty sentence", () => {
    const texts = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    expect([...texts(sv), ...texts(en)]).not.toContain("");
  });

  it("show each state by a mark of its own and a word", () => {
    expect(STATES.map((state) => `${MARKS[state]} ${sv.states[state]}`)).toEqual([
      "· Bevakas inte",
      "○ Planerad",
      "◔ Kommande",
      "◑ Snart",
      "● Försenad",
      "✓ Inlämnad",
      "✓✓ Redovisad",
      "– Ställs in",
    ]);
    expect(new Set(STATES.map((state) => MARKS[state])).size).toBe(STATES.length);
    expect(new Set(STATES.map((state) => en.states[state])).size).toBe(STATES.length);
  });

  it.each(["sv", "en"] as const)("never raise their voice: %s", (locale) => {
    const said = JSON.stringify(Object.values(CARDS).map((card) => card(locale)));
    expect(said).not.toMatch(/[!]|Tyvärr|Unfortunately|sorry/i);
  });
});

it("what somebody wrote is said back, but not at any length", () => {
  const problem = { code: "link-unreadable", link: "x".repeat(4000) } as const;
  expect(problemText(problem, "sv", facts.TODAY)).toMatch(/^”x{79}…” går inte att läsa som en länk\./);
});

describe("no language leaks into another", () => {
  // What the documents and people said stands in both as they said it.
  const given = new Set(
    wordsIn(
      JSON.stringify([
        facts,
        amounts,
        commissions,
        POSTPONED,
        imports,
        measures,
        people,
        placed,
        sections,
        lists.longList(),
        answers.notFoundAnswer(),
        FEED_ADDRESS,
      ]),
    ),
  );

  it.each(Object.keys(CARDS))("%s", (name) => {
    const said = (locale: "sv" | "en") => new Set(textsOf(CARDS[name]?.(locale).card ?? {}).flatMap(wordsIn));
    const english = said("en");
    const both = [...said("sv")].filter((word) => english.has(word));
    expect(both.filter((word) => !given.has(word) && !SHARED.has(word))).toEqual([]);
  });

  describe("no English word stands in a Swedish card", () => {
    const leaks = (card: unknown) => englishIn(textsOf(card));

    it("of those that English sentences are made of", () => {
      expect(ENGLISH.size).toBeGreaterThan(400);
      expect([...ENGLISH]).toEqual(
        expect.arrayContaining(["submitted", "committees", "without", "acknowledged"]),
      );
    });

    it.each(Object.keys(CARDS))("%s", (name) => {
      expect(leaks(CARDS[name]?.("sv").card)).toEqual([]);
    });

    it("and one that did would be found", () => {
      const card = { body: [{ type: "TextBlock", text: "Lex Sarah är submitted" }] };
      expect(leaks(card)).toEqual(["submitted"]);
    });
  });

  it("å, ä and ö survive the way into a card", () => {
    const said = textsOf(CARDS["list-states"]?.("sv").card ?? {}).join(" ");
    expect(said).toContain("Försenad");
    expect(said).toContain("Svårlåkta sår");
    expect(said).toContain("Sammanträde".toLowerCase());
  });
});

describe("days and spans", () => {
  it.each([
    ["short", "4 juni", "4 June"],
    ["weekday", "torsdag 4 juni", "Thursday 4 June"],
    ["year", "4 juni 2026", "4 June 2026"],
    ["full", "torsdag 4 juni 2026", "Thursday 4 June 2026"],
  ] as const)("a day, %s", (style, swedish, english) => {
    expect(sv.calendar.date("2026-06-04", style)).toBe(swedish);
    expect(en.calendar.date("2026-06-04", style)).toBe(english);
  });

  const week = weekPeriod(2026, 35) as Period;
  it.each<[Period, string, string]>([
    [dayPeriod("2026-06-04"), "torsdag 4 juni 2026", "on Thursday 4 June 2026"],
    [monthPeriod(2026, 6), "i juni 2026", "in June 2026"],
    [week, "under vecka 35 2026 (24–30 augusti)", "in week 35 2026 (24–30 August)"],
    [quarterPeriod(2026, 1), "under kvartal 1 2026", "in quarter 1 2026"],
    [tertialPeriod(2026, 2), "under tertial 2 2026 (maj–augusti)", "in tertial 2 2026 (May–August)"],
    [halfYearPeriod(2026, 1), "under första halvåret 2026", "in the first half of 2026"],
    [yearPeriod(2026), "under 2026", "in 2026"],
    [{ start: "2026-09-01", end: "2026-11-30" }, "i september–november 2026", "in September–November 2026"],
    [{ start: "2026-08-24", end: "2026-08-29" }, "24–29 augusti 2026", "between 24 and 29 August 2026"],
    [{ start: "2026-04-27", end: "2026-05-02" }, "27 april–2 maj 2026", "between 27 April and 2 May 2026"],
    [
      { start: "2026-12-15", end: "2027-01-10" },
      "15 december 2026–10 januari 2027",
      "between 15 December 2026 and 10 January 2027",
    ],
  ])("%o", (period, swedish, english) => {
    expect(sv.calendar.inPeriod(period)).toBe(swedish);
    expect(en.calendar.inPeriod(period)).toBe(english);
  });

  it("a week that spans the turn of the year belongs to the year of its Thursday", () => {
    expect(sv.calendar.period({ start: "2025-12-29", end: "2026-01-04" })).toMatch(/^vecka 1 2026/);
  });

  it("an instant says its clock, and that it is UTC where it is", () => {
    expect(sv.calendar.clock("2026-05-04T09:12:44+02:00")).toBe("kl. 09.12");
    expect(en.calendar.clock("2026-05-04T07:12:44Z")).toBe("at 07:12 UTC");
  });

  it("a number keeps together", () => {
    expect(sv.number(76000)).toBe("76\u00a0000");
    expect(sv.number(999)).toBe("999");
  });
});

describe("rules in words", () => {
  it.each([
    ["every-meeting", "varje sammanträde", "every meeting"],
    ["monthly", "varje månad", "every month"],
    ["monthly-day:10", "den 10 varje månad", "on day 10 of every month"],
    ["quarterly", "kvartalsvis", "every quarter"],
    ["tertial", "tertialvis", "every tertial"],
    ["half-yearly", "halvårsvis", "every half-year"],
    ["yearly", "årligen", "every year"],
    ["yearly-month:05", "i maj varje år", "in May every year"],
    ["first-meeting:2027", "första sammanträdet 2027", "the first meeting of 2027"],
    ["month:2024-02", "i februari 2024", "in February 2024"],
    ["ongoing", "löpande", "continuously"],
    ["on-request", "på begäran", "on request"],
  ])("%s", (rule, swedish, english) => {
    expect(sv.rule(rule)).toBe(swedish);
    expect(en.rule(rule)).toBe(english);
  });
});

describe("a refusal says what to do instead", () => {
  const at = "2026-05-04T09:12:00+02:00";
  it.each<[Problem, string]>([
    [{ code: "already-acknowledged", by: "Anna Ek", at }, "Redan kvitterad av Anna Ek kl. 09.12."],
    [
      { code: "already-submitted", by: "Anna Ek", at, link: "https://x.se" },
      "Redan inlämnad av Anna Ek kl. 09.12. Öppna den först; tryck på Registrera ny version om din ska gälla i stället.",
    ],
    [
      { code: "link-too-long", length: 2345, most: 2000 },
      "Länken har 2\u00a0345 tecken; högst 2\u00a0000 får plats. Använd en delningslänk i stället.",
    ],
    [
      {
        code: "link-host-not-allowed",
        host: "dropbox.com",
        allowed: ["nykoping.sharepoint.com", ".nykoping.se"],
      },
      "Länkar till dropbox.com godtas inte här. Lägg rapporten på nykoping.sharepoint.com eller .nykoping.se och klistra in den länken.",
    ],
    [
      { code: "not-allowed", who: "official" },
      "Det kan bara nämndens handläggare göra. Be nämndens sakkunniga eller sekreterare om det.",
    ],
    [{ code: "not-a-channel" }, "Det går bara i en kanal. Skriv samma sak i nämndens kanal."],
  ])("%o", (problem, sentence) => {
    expect(problemText(problem, "sv", facts.TODAY)).toBe(sentence);
  });

  it("names the day where it was another one", () => {
    const problem = { code: "already-acknowledged", by: "Anna Ek", at } as const;
    expect(problemText(problem, "sv", "2026-05-06")).toBe("Redan kvitterad av Anna Ek 4 maj kl. 09.12.");
    expect(problemText(problem, "en", "2026-05-06")).toBe("Already acknowledged by Anna Ek 4 May at 09:12.");
  });
});

import { describe, expect, it } from "vitest";
import { suggestionLabel } from "../../src/cards/answer-lines.js";
import { wordsFor } from "../../src/cards/words/index.js";
import { ask, askFor } from "./chat.js";

const titles = (rows: readonly { readonly shortTitle: string }[]) => rows.map(({ shortTitle }) => shortTitle);
const codes = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);

describe("what is due", () => {
  it("June 2026: the three that are stated and the one that is inferred, each with both its days", () => {
    const { items, complete } = askFor("due", "vad ska redovisas till SN i juni?", "2026-05-04");
    expect(complete).toMatchObject({ counted: 4, outOf: 4, agreements: ["sn-2026"] });
    expect(items.map(({ meeting, submitBy }) => [meeting, submitBy])).toEqual(
      Array.from({ length: 4 }, () => ["2026-06-04", "2026-05-14"]),
    );
    expect(items.map(({ meetingBasis }) => meetingBasis)).toEqual(["stated", "stated", "stated", "inferred"]);
  });

  it("handing in counts the hand-in day: the same four are May's", () => {
    const may = askFor("due", "vad ska lämnas in till SN i maj?", "2026-05-04");
    const june = askFor("due", "vad ska redovisas till SN i juni?", "2026-05-04");
    expect(titles(may.items)).toEqual(titles(june.items));
  });

  it("a month whose reports were due earlier is empty, and says when they were due", () => {
    const { items, notes } = askFor("due", "vad ska lämnas in till SN i september?", "2026-08-31");
    expect(items).toEqual([]);
    expect(notes).toContainEqual({
      code: "handed-in-earlier",
      meeting: "2026-09-17",
      submitBy: "2026-08-27",
      count: 5,
    });
  });

  it("an empty month says what is nearest", () => {
    const { items, notes } = askFor("due", "ska något upp i SN i juli?", "2026-06-15");
    expect(items).toEqual([]);
    expect(codes(notes)).toContain("nearest");
  });

  it("stray days are listed in their month; the duty of every meeting has none for them", () => {
    const { items } = askFor("due", "vad ska redovisas till SN i juni 2024?", "2024-02-01");
    const days = items.map(({ meeting }) => meeting);
    expect(days.filter((day) => day === "2024-06-08")).toHaveLength(2);
    const everyMeeting = items.filter(({ rule }) => rule === "every-meeting");
    expect(everyMeeting.map(({ meeting }) => meeting)).toEqual(["2024-06-13"]);
  });

  it("what has no day is apart, bound to the shortest span first, and never dropped", () => {
    const { items, undated, complete } = askFor("due", "vad ska redovisas till SN i juni?", "2026-05-04");
    expect(complete.undated).toBe(undated.length);
    expect(undated.length).toBeGreaterThan(20);
    expect(undated[0]?.rule).toBe("quarterly");
    expect(undated.filter(({ id }) => items.some((item) => item.id === id))).toEqual([]);
  });

  it("a month that the document names belongs to its list, though it has no day", () => {
    const { items } = askFor("due", "Norrköping: vad ska till socialnämnden i mars 2017?", "2017-02-01");
    expect(items).toHaveLength(7);
    expect(items.every(({ meeting }) => meeting === null)).toBe(true);
    const january = askFor("due", "Norrköping: vad ska till socialnämnden i januari 2017?", "2017-01-01");
    expect(titles(january.items)).toContain("Bokslut 2016");
  });

  it("two committees in the same time stand side by side", () => {
    const { committees, items } = askFor("due", "vad ska lämnas in i maj 2024?", "2024-04-01");
    expect(committees.map(({ code }) => code).sort()).toEqual(["SN", "VON"]);
    expect(new Set(items.map(({ committeeCode }) => committeeCode)).size).toBe(2);
  });

  it("a filter says how many it left out; a word that means nothing is said and filters nothing", () => {
    const oral = askFor("due", "vilka muntliga redovisningar har SN i juni?", "2026-05-04");
    expect(oral.complete).toMatchObject({ counted: 2, outOf: 4 });
    const odd = askFor("due", "vad ska redovisas om kvantdatorer till SN i juni?", "2026-05-04");
    expect(odd.complete.counted).toBe(4);
    expect(odd.notes).toContainEqual({ code: "topic-unknown", words: ["kvantdatorer"] });
    const written = askFor("due", "vad ska redovisas om Månskäror till SN i juni?", "2026-05-04");
    expect(written.notes).toContainEqual({ code: "topic-unknown", words: ["Månskäror"] });
  });

  it("a year that no agreement covers is said to be not loaded, whoever is asked about", () => {
    expect(ask("vad ska redovisas till SN i juni 2031?", "2026-05-04")).toMatchObject({
      kind: "notFound",
      reason: "not-loaded",
    });
  });

  it("the coming June is not loaded: the last one is shown, and that is said", () => {
    const { notes, period } = askFor("due", "vad ska redovisas till SN i juni?", "2026-11-22");
    expect(period?.start).toBe("2026-06-01");
    expect(notes).toContainEqual({ code: "nothing-loaded-for-year", year: 2027, shownYear: 2026 });
  });

  it("another year is offered with how much it holds", () => {
    const { suggestions } = askFor("due", "vad ska redovisas till SN i juni?", "2026-05-04");
    expect(suggestions).toEqual([expect.objectContaining({ label: "Juni 2024", count: 10 })]);
    const [june2024] = suggestions;
    expect(june2024?.text).toBe("vad ska redovisas till SN i juni 2024?");
    expect(askFor("due", june2024?.text ?? "", "2026-05-04").complete.counted).toBe(10);
  });

  it.each([
    ["vad ska redovisas till SN 2026?", "2024"],
    ["vad ska lämnas in till SN före sommaren?", "4 maj–30 juni 2024"],
    ["what must be handed in to SN before summer?", "4 May–30 June 2024"],
  ])("another span than a month is offered by the name people have for it: %s", (question, name) => {
    const answer = askFor("due", question, "2026-05-04");
    const [first] = answer.suggestions;
    const said = first && suggestionLabel(first, wordsFor(answer.locale));
    expect(said).toMatch(new RegExp(`^${name}: \\d+$`));
  });
});

describe("what is next", () => {
  it("the next deadline with all that has it", () => {
    const { period, items } = askFor("next", "när är nästa deadline till SN?", "2026-09-21");
    expect(period?.start).toBe("2026-10-01");
    expect(items).toHaveLength(5);
  });

  it("the next meeting, of each committee where none is named", () => {
    const { items } = askFor("next", "vad är det till nästa sammanträde?", "2024-04-20");
    expect(new Set(items.map(({ committeeCode }) => committeeCode))).toEqual(new Set(["SN", "VON"]));
  });

  it("what is handed in is no longer next", () => {
    const occasion = "sn-2026/felaktiga-utbetalningar/1";
    const events = [
      {
        seq: 1,
        occasion,
        cause: "c",
        at: "2026-01-20T09:00:00+01:00",
        day: "2026-01-20",
        by: { id: "a", name: "Anna" },
        move: { type: "submitted", link: "https://a.example/r", reference: null, note: null },
      },
    ] as const;
    const happened = { history: new Map([[occasion, events]]), trackingSince: {} };
    expect(askFor("next", "nästa deadline till SN?", "2026-01-25").period?.start).toBe("2026-02-05");
    expect(askFor("next", "nästa deadline till SN?", "2026-01-25", happened).period?.start).toBe(
      "2026-04-02",
    );
  });
});

describe("what is late", () => {
  it("a hand-in day that has passed; not one that is today", () => {
    expect(titles(askFor("overdue", "är något försenat till SN?", "2026-02-10").items)).toEqual([
      "Felaktiga utbetalningar",
    ]);
    expect(askFor("overdue", "är något försenat till SN?", "2026-02-05").items).toEqual([]);
  });

  it("what was due before the agreement was taken into use is not tracked, and said", () => {
    const happened = { history: new Map(), trackingSince: { "sn-2026": "2026-03-01" } };
    const { items, notes } = askFor("overdue", "är något försenat till SN?", "2026-03-02", happened);
    expect(items).toEqual([]);
    expect(notes).toContainEqual({ code: "before-tracking", since: "2026-03-01", count: 1 });
  });
});

describe("one follow-up, and meetings", () => {
  it("this year's agreement answers, not the one of another year", () => {
    const { followUps } = askFor("followUp", "när redovisas toleransprojektet?", "2024-05-06");
    expect(followUps.map(({ id }) => id)).toEqual(["sn-2024/toleransprojektet"]);
  });

  it("a duty that only an older agreement has is found there", () => {
    const { agreements } = askFor("followUp", "när redovisas tillsynen av alkohol och tobak?", "2026-02-01");
    expect(agreements.map(({ id }) => id)).toEqual(["sn-2024"]);
  });

  it("meetings are those of the calendar; stray days are none", () => {
    const { meetings } = askFor("meeting", "vilka datum har SN nämnd 2024?", "2024-01-08");
    expect(meetings.map(({ date }) => date)).toEqual([
      "2024-04-18",
      "2024-06-13",
      "2024-09-19",
      "2024-10-24",
      "2024-12-05",
    ]);
  });

  it("the last one of the year", () => {
    const { meetings } = askFor("meeting", "när är årets sista sammanträde i SN?", "2026-03-01");
    expect(meetings.map(({ date }) => date)).toEqual(["2026-12-17"]);
  });
});

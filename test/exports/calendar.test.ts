import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { NOTHING_HAPPENED } from "../../src/answers/library.js";
import type { CommitteeSettings } from "../../src/domain/committee-settings.js";
import type { Move } from "../../src/domain/event.js";
import type { MeetingChange, MeetingMove } from "../../src/domain/meeting-change.js";
import type { CalendarEvent, CalendarSource } from "../../src/exports/calendar.js";
import { feedIcs, planIcs } from "../../src/exports/calendars.js";
import { icsOf } from "../../src/exports/ics.js";
import { anna, bo, moves } from "../domain/lifecycle/history.js";
import { happenedTo, libraryWith, SN, TODAY, TSI, VON } from "./plans.js";
import { eventsIn, type Part, readCalendar, textOf } from "./read-ics.js";

const source = (over: Partial<CalendarSource> = {}): CalendarSource => ({
  library: libraryWith(),
  happened: NOTHING_HAPPENED,
  committees: {},
  today: TODAY,
  locale: "sv",
  page: () => null,
  ...over,
});

const ofSn = (over: Partial<CalendarSource> = {}) =>
  eventsIn(feedIcs({ kind: "committee", committee: SN }, source(over)));
const following = (...made: readonly Move[]) => ofSn({ happened: happenedTo(TSI, ...made) });

const UID = `${TSI}@namndkoll`;
const MEETING = `meeting/${SN}/2026-06@namndkoll`;

const change = (move: MeetingMove, nth = 1): MeetingChange => ({
  cause: `change-${nth}`,
  at: `2026-05-0${nth}T10:00:00+02:00`,
  day: `2026-05-0${nth}`,
  by: anna,
  committee: SN,
  meeting: "2026-06",
  move,
});
const changed = (...changes: readonly MeetingChange[]) => ofSn({ library: libraryWith({ changes }) });

const seen = (part: Part | undefined) => ({
  day: textOf(part, "DTSTART"),
  status: textOf(part, "STATUS"),
  sequence: Number(textOf(part, "SEQUENCE")),
  modified: textOf(part, "LAST-MODIFIED"),
  summary: textOf(part, "SUMMARY"),
  alarms: part?.parts.map((alarm) => textOf(alarm, "TRIGGER")),
});

describe("a committee's calendar", () => {
  it("has each hand-in day and each meeting, all day long, each once", () => {
    const events = ofSn();
    expect(seen(events.get(UID))).toEqual({
      day: "20260514",
      status: "CONFIRMED",
      sequence: 0,
      modified: "20260101T000000Z",
      summary: "Lämna in: Tidiga och samordnade insatser (TSI)",
      alarms: ["-P6DT15H", "-PT15H"],
    });
    expect(seen(events.get(MEETING))).toMatchObject({
      day: "20260604",
      summary: "Socialnämnden sammanträder (4 uppföljningar)",
      alarms: [],
    });
    for (const event of events.values()) {
      expect(event.lines.find(({ name }) => name === "DTSTART")?.parameters).toBe(";VALUE=DATE");
      expect(textOf(event, "TRANSP")).toBe("TRANSPARENT");
    }
  });

  it("says in an event what it is: both days, holiday, form, section, and names nobody", () => {
    const events = following(moves.assigned, moves.acknowledged, moves.submitted);
    const said = textOf(events.get(UID), "DESCRIPTION") ?? "";
    expect(said).toContain("Lämnas in senast torsdag 14 maj 2026, Kristi himmelsfärdsdag");
    expect(said).toContain("Sammanträde torsdag 4 juni 2026");
    expect(said).toContain("Muntlig och skriftlig · till SN");
    expect(said).toContain("avsnitt 5.5.6");
    expect(JSON.stringify([...events.values()])).not.toContain(anna.name);
  });

  it("says at a meeting what is presented there, with what comes to it and without what leaves it", () => {
    const said = (events: Map<string, Part>) => textOf(events.get(MEETING), "DESCRIPTION");
    expect(said(ofSn())).toContain("• Tidiga och samordnade insatser (TSI) (avsnitt 5.5.6)");
    expect(said(following({ ...moves.postponed, meeting: "2026-09-17" }))).not.toContain(
      "Tidiga och samordnade",
    );
  });

  it("tells what is worked out from what is stated", () => {
    const events = eventsIn(planIcs([SN, VON], 2024, source()));
    const inferred = [...events.values()].filter((event) => textOf(event, "STATUS") === "TENTATIVE");
    expect(inferred.length).toBeGreaterThan(0);
    for (const event of inferred) expect(textOf(event, "DESCRIPTION")).toMatch(/härledd|inte bekräftad/);
  });

  it("says how many have no day, and so are not there", () => {
    const file = readCalendar(feedIcs({ kind: "committee", committee: SN }, source()));
    expect(textOf(file, "X-WR-CALDESC")).toMatch(/Utan fastställd dag, och därför inte här: \d+\./);
  });

  it("is in English for whoever asked in English", () => {
    const events = ofSn({ locale: "en" });
    expect(textOf(events.get(UID), "SUMMARY")).toMatch(/^Hand in: /);
    expect(textOf(events.get(UID), "DESCRIPTION")).toContain(
      "Hand in by Thursday 14 May 2026, Ascension Day",
    );
  });

  it("leads to where the occasion is shown, where there is such a page", () => {
    const events = ofSn({ page: (id) => `https://namndkoll.example/overview/${id}?a=1,2;3` });
    expect(events.get(UID)?.lines.find(({ name }) => name === "URL")?.value).toBe(
      `https://namndkoll.example/overview/${TSI}?a=1,2;3`,
    );
    expect(textOf(ofSn().get(UID), "URL")).toBeNull();
  });

  it("holds nothing of another committee, nor of the year before last", () => {
    const ids = [...ofSn().keys()];
    expect(ids.every((uid) => uid.startsWith("sn-") || uid.startsWith(`meeting/${SN}/`))).toBe(true);
    expect([...ofSn().values()].every((event) => (textOf(event, "DTSTART") ?? "") >= "20250101")).toBe(true);
    expect(eventsIn(planIcs([SN, VON], 2024, source())).size).toBeGreaterThan(ids.length);
  });
});

describe("what has happened since", () => {
  it("handed in: says so, and reminds no more", () => {
    expect(seen(following(moves.submitted).get(UID))).toMatchObject({
      summary: "Inlämnad: Tidiga och samordnade insatser (TSI)",
      day: "20260514",
      status: "CONFIRMED",
      sequence: 1,
      modified: "20260504T071200Z",
      alarms: [],
    });
  });

  it("waived: stays where it was, cancelled, with the reason", () => {
    const event = following(moves.waived).get(UID);
    expect(seen(event)).toMatchObject({ day: "20260514", status: "CANCELLED", sequence: 1, alarms: [] });
    expect(textOf(event, "DESCRIPTION")).toContain("Ställs in: Ingår i årsredovisningen");
  });

  it("opened again: is what it was, and a later version", () => {
    expect(seen(following(moves.waived, moves.reopened).get(UID))).toMatchObject({
      status: "CONFIRMED",
      sequence: 2,
    });
  });

  it("postponed: the same event on another day, a later version", () => {
    const events = following({ ...moves.postponed, meeting: "2026-06-18" });
    expect(seen(events.get(UID))).toMatchObject({ day: "20260528", sequence: 1 });
  });

  it("a meeting that is moved takes along what is handed in for it", () => {
    const events = changed(change({ type: "moved", from: "2026-06-04", to: "2026-06-11" }));
    expect(seen(events.get(MEETING))).toMatchObject({
      day: "20260611",
      sequence: 1,
      modified: "20260501T080000Z",
    });
    expect(textOf(events.get(MEETING), "DESCRIPTION")).toContain("flyttat från 4 juni 2026");
    expect(seen(events.get(UID))).toMatchObject({ day: "20260521", sequence: 1 });
    expect([...events.keys()]).toEqual(expect.arrayContaining([...ofSn().keys()]));
  });

  it("a meeting that is cancelled stays where it was, cancelled, and so does what was handed in for it", () => {
    const events = changed(change({ type: "cancelled", date: "2026-06-04" }));
    expect(seen(events.get(MEETING))).toMatchObject({ day: "20260604", status: "CANCELLED", sequence: 1 });
    expect(seen(events.get(UID))).toMatchObject({ day: "20260514", status: "CANCELLED", alarms: [] });
  });

  it("a meeting that is held after all is the same again, and a later version", () => {
    const events = changed(
      change({ type: "cancelled", date: "2026-06-04" }),
      change({ type: "added", date: "2026-06-04" }, 2),
    );
    expect(seen(events.get(MEETING))).toMatchObject({ day: "20260604", status: "CONFIRMED", sequence: 2 });
    expect(seen(events.get(UID))).toMatchObject({ day: "20260514", status: "CONFIRMED", sequence: 2 });
  });

  it("another stop day is a later version of what is worked out from it", () => {
    const changes: CommitteeSettings["changes"] = [
      { setting: "stopDays", value: 14, by: anna, at: "2026-05-02T10:00:00+02:00", day: "2026-05-02" },
      { setting: "digest", value: true, by: anna, at: "2026-05-03T10:00:00+02:00", day: "2026-05-03" },
    ];
    expect(seen(ofSn({ committees: { [SN]: { stopDays: 14, changes } } }).get(UID))).toMatchObject({
      sequence: 1,
    });
  });

  it.each([
    ["reminded", moves.reminded],
    ["told in the channel", moves.posted],
    ["acknowledged", moves.acknowledged],
    ["commented on", moves.commented],
  ])("no new version of what was only %s: the file is the same to the letter", (_, move) => {
    const file = (over: Partial<CalendarSource>) =>
      feedIcs({ kind: "committee", committee: SN }, source(over));
    expect(file({ happened: happenedTo(TSI, move) })).toBe(file({}));
  });

  it("no new version of what is only a day older", () => {
    const file = (today: string) => feedIcs({ kind: "committee", committee: SN }, source({ today }));
    expect(file("2026-05-05")).toBe(file("2026-05-04"));
  });

  it("never goes back to an earlier version (any course of events)", () => {
    const any = fc.constantFrom<Move>(...Object.values(moves).filter(({ type }) => type !== "undone"));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (course, next) => {
        const [before, now] = [following(...course), following(...course, next)].map((events) =>
          seen(events.get(UID)),
        );
        expect(now?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? 0);
        expect((now?.modified ?? "") >= (before?.modified ?? "")).toBe(true);
        if (now?.day !== before?.day || now?.status !== before?.status)
          expect(now?.sequence).toBeGreaterThan(before?.sequence ?? 0);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a person's calendar", () => {
  const to = (person: typeof anna): Move => ({ type: "assigned", to: { kind: "person", person } });
  const calendar = (person: typeof anna, over: Partial<CalendarSource>) =>
    [...eventsIn(feedIcs({ kind: "person", person }, source(over))).keys()].sort();

  it("has what the person has by name, and the meeting it goes to; nothing else", () => {
    expect(calendar(anna, { happened: happenedTo(TSI, to(anna)) })).toEqual([MEETING, UID].sort());
    expect(calendar(bo, { happened: happenedTo(TSI, to(anna)) })).toEqual([]);
  });

  it("has what the person has by role, and as somebody's substitute", () => {
    const role = { role: "Enhetschef barn och unga", person: anna, namedBy: anna, day: "2026-05-01" };
    const staff = { roleHolders: [role], absences: [{ person: anna, until: "2026-05-20", substitute: bo }] };
    const happened = { ...happenedTo(TSI, moves.assigned), staff };
    expect(calendar(anna, { happened })).toContain(UID);
    expect(calendar(bo, { happened })).toContain(UID);
    expect(calendar({ id: "aad-dan", name: "Dan" }, { happened })).toEqual([]);
  });
});

const event = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "a@b",
  day: "2026-06-04",
  summary: "Lämna in",
  description: "",
  category: "Socialnämnden",
  status: "CONFIRMED",
  url: null,
  sequence: 0,
  modified: "2026-05-04T07:12:00Z",
  alarms: true,
  ...over,
});

const file = (events: readonly CalendarEvent[], name = "SN") =>
  icsOf({ name, about: name, events, alarm: ({ summary }) => summary });

describe("the file", () => {
  it("begins as programs expect it, and asks to be fetched again each quarter of a day", () => {
    const calendar = readCalendar(file([], "Nämndkoll: SN; VON, m.fl."));
    expect(calendar.kind).toBe("VCALENDAR");
    for (const name of ["NAME", "X-WR-CALNAME"])
      expect(textOf(calendar, name)).toBe("Nämndkoll: SN; VON, m.fl.");
    expect(textOf(calendar, "VERSION")).toBe("2.0");
    expect(calendar.lines).toContainEqual({
      name: "REFRESH-INTERVAL",
      parameters: ";VALUE=DURATION",
      value: "PT6H",
    });
    expect(textOf(calendar, "X-PUBLISHED-TTL")).toBe("PT6H");
    // A method would make it an invitation, and the stamp the time of each fetch.
    expect(textOf(calendar, "METHOD")).toBeNull();
  });

  it("ends an event the day after, over the turn of a year as well", () => {
    const [part] = readCalendar(file([event({ day: "2026-12-31" })])).parts;
    expect(textOf(part, "DTEND")).toBe("20270101");
  });

  it.each([
    ["signs that are part of the grammar", 'a;b,c\\d:e"f'],
    ["line breaks", "a\nb\n\nc"],
    ["what looks like an escape", "a\\nb\\,c"],
    ["what looks like the end", "END:VEVENT\nBEGIN:VALARM"],
    ["long words with å, ä and ö", "åäö".repeat(60)],
    ["signs of four octets at every place", `${"a".repeat(61)}${"🦉".repeat(40)}`],
    ["spaces where lines break", " ".repeat(200)],
  ])("keeps %s", (_, text) => {
    const written = file([event({ summary: text, description: text })]);
    const [part] = readCalendar(written).parts;
    expect(textOf(part, "SUMMARY")).toBe(text);
    const parsed = new ICAL.Component(ICAL.parse(written) as ConstructorParameters<typeof ICAL.Component>[0]);
    expect(parsed.getFirstSubcomponent("vevent")?.getFirstPropertyValue("description")).toBe(text);
  });

  it("reads back the same by two readers, in lines of at most 75 octets (any text)", () => {
    const plain = (text: string) =>
      text
        .toWellFormed()
        .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
        .replaceAll(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/gu, " ");
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.string({ maxLength: 120 }),
        (one, other) => {
          const written = file([event({ summary: one, description: other })], one);
          const calendar = readCalendar(written);
          expect(textOf(calendar.parts[0], "SUMMARY")).toBe(plain(one));
          expect(textOf(calendar.parts[0], "DESCRIPTION")).toBe(plain(other));
          expect(textOf(calendar, "X-WR-CALNAME")).toBe(plain(one));
          const parsed = new ICAL.Component(
            ICAL.parse(written) as ConstructorParameters<typeof ICAL.Component>[0],
          );
          expect(parsed.getFirstSubcomponent("vevent")?.getFirstPropertyValue("summary")).toBe(plain(one));
        },
      ),
    );
  });

  it("is whole for every committee that is loaded, in both languages, without two events of one name", () => {
    const library = libraryWith();
    for (const committee of new Set(library.registers.map(({ agreement }) => agreement.commissioner)))
      for (const locale of ["sv", "en"] as const) {
        const years = [2017, 2022, 2024, 2026];
        for (const year of years) {
          const { parts } = readCalendar(planIcs([committee], year, source({ library, locale })));
          const uids = parts.map((part) => textOf(part, "UID"));
          expect(new Set(uids).size).toBe(uids.length);
        }
      }
  });
});

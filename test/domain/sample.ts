import type { FollowUp, MeetingRow, OccasionRow, Register } from "../../src/domain/agreement.js";

const BOTH = { sv: "sv", en: "en" };
const NONE = { sv: [], en: [] };

type EconomyRow = Register["economy"][number];
type Goal = Register["goals"][number];
type Assignment = Register["assignments"][number];
type Section = Register["sections"][number];

/** A row without any day or rhythm. */
export const occasion = (over: Partial<OccasionRow> = {}): OccasionRow => ({
  key: "1",
  meeting: null,
  meetingBasis: null,
  submitBy: null,
  submitByBasis: null,
  rule: null,
  period: null,
  submitTo: null,
  note: null,
  ...over,
});

/** A row with the days that the document states: the meeting, and the last day to hand in. */
export const dated = (meeting: string | null, submitBy: string | null = null, key = "1"): OccasionRow =>
  occasion({
    key,
    meeting,
    meetingBasis: meeting === null ? null : "stated",
    submitBy,
    submitByBasis: submitBy === null ? null : "stated",
  });

/** A complete duty to SN: written, in section 2.1, at a meeting on 4 June 2026. */
export const duty = (id: string, over: Partial<FollowUp> = {}): FollowUp => ({
  id,
  title: id,
  shortTitle: id,
  section: "2.1",
  alsoIn: [],
  area: "Gemensamt",
  kind: "special-follow-up",
  recipients: ["SN"],
  partners: [],
  forms: ["written"],
  start: null,
  end: null,
  summary: BOTH,
  keywords: NONE,
  occasions: [dated("2026-06-04")],
  ...over,
});

/** A section by its number. */
export const section = (number: string | null, heading: string, parent: string | null = null): Section => ({
  id: number ?? heading,
  number,
  heading,
  parent,
  page: null,
  summary: BOTH,
  facts: [],
  keywords: NONE,
});

/** An amount of 2026. */
export const amount = (id: string, amountTkr: number | null, over: Partial<EconomyRow> = {}): EconomyRow => ({
  id,
  section: "3",
  area: "Gemensamt",
  label: id,
  code: null,
  amountTkr,
  year: 2026,
  yearBasis: "stated",
  partOf: null,
  total: false,
  unreadable: amountTkr === null ? "?" : null,
  keywords: NONE,
  ...over,
});

/** What the committee commissions, as a goal or an assignment. */
const commission = (id: string) => ({
  id,
  section: "2.1",
  level: "nämnd" as const,
  title: id,
  area: "Gemensamt",
  committees: ["SN"],
  keywords: NONE,
});

/** A goal of the committee. */
export const goal = (id: string, desiredResults: string[], over: Partial<Goal> = {}): Goal => ({
  ...commission(id),
  desiredResults,
  measures: [],
  ...over,
});

/** An assignment from the committee. */
export const assignment = (id: string, over: Partial<Assignment> = {}): Assignment => ({
  ...commission(id),
  partners: [],
  tags: [],
  start: null,
  end: null,
  summary: BOTH,
  ...over,
});

/** A meeting of SN. */
export const meeting = (date: string): MeetingRow => ({
  id: date.slice(0, 7),
  committee: "nykoping/sn",
  date,
  basis: "stated",
  note: null,
});

/** An agreement between SN and DSO on 2026 in which nothing is odd, but for what a test puts in. */
export const registerOf = (over: Partial<Register> = {}): Register => ({
  version: 1,
  agreement: {
    id: "sn-2026",
    title: "Överenskommelse 2026",
    shortTitle: "SN 2026",
    kind: "agreement",
    municipality: "nykoping",
    commissioner: "nykoping/sn",
    performer: "nykoping/dso",
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
    adoptedOn: "2025-12-04",
    reference: "SN25/1",
    summary: BOTH,
  },
  meetings: [],
  sections: [
    section("1", "Formalia"),
    section("2", "Uppföljning"),
    section("2.1", "Grunduppdrag", "2"),
    section("3", "Ekonomi"),
  ],
  followUps: [duty("kvalitet")],
  goals: [],
  assignments: [],
  economy: [],
  indicators: [],
  remarks: [],
  ...over,
});

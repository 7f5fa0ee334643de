import { describe, expect, it } from "vitest";
import { checkRegister } from "../../../src/domain/check/check.js";
import { assignment, dated, duty, goal, meeting, occasion, registerOf } from "../sample.js";
import { foundIn, ofKind, shortly } from "./sample.js";

describe("what a duty leaves open", () => {
  it.each([
    ["ongoing", ["ongoing"], "vague"],
    ["on-request", ["on-request"], "vague"],
    ["quarterly", ["rhythm"], "missing"],
    ["month:2026-04", ["month"], "missing"],
    [null, ["unsaid"], "missing"],
  ])("%s: when", (rule, gaps, name) => {
    const [finding] = foundIn([duty("a", { occasions: [occasion({ rule })] })]);
    expect(finding).toMatchObject({ rule: name, why: { kind: "lacks", gaps } });
  });

  it("is the form and the recipient too, said together", () => {
    const [finding, ...rest] = foundIn([duty("a", { forms: [], recipients: [] })]);
    expect(finding?.why).toMatchObject({ gaps: ["form", "recipient"] });
    expect(rest).toEqual([]);
  });

  it("is nothing where the meeting gives the day", () => {
    const meetings = Array.from({ length: 10 }, (_, n) =>
      meeting(`2026-${String(n + 1).padStart(2, "0")}-15`),
    );
    const every = duty("a", { occasions: [occasion({ rule: "every-meeting" })] });
    expect(checkRegister(registerOf({ followUps: [every], meetings }))).toEqual([]);
  });

  it("is when, at every meeting of a body whose meetings nobody knows", () => {
    const row = [occasion({ rule: "every-meeting" })];
    const found = foundIn([duty("a", { recipients: ["SN:s presidium"], occasions: row })]);
    expect(found[0]?.why).toMatchObject({ gaps: ["other-body"] });
  });

  it("is a calendar with holes, where something is due at every meeting", () => {
    const every = duty("a", { occasions: [occasion({ rule: "every-meeting" })] });
    const found = checkRegister(registerOf({ followUps: [every], meetings: [meeting("2026-06-04")] }));
    expect(shortly(found)).toEqual(["few-meetings a"]);
  });

  it("is said once for each section, and once for a rhythm", () => {
    const open = { occasions: [occasion({ rule: "ongoing" })] };
    const found = foundIn([
      duty("delegation", open),
      duty("klagomål", open),
      duty("samråd", { ...open, section: "1" }),
      duty("statistik", { occasions: [occasion({ rule: "tertial" })] }),
      duty("budget", { section: "1", occasions: [occasion({ rule: "tertial" })] }),
    ]);
    expect(shortly(found)).toEqual(["lacks delegation klagomål", "lacks samråd", "lacks statistik budget"]);
  });

  it("is said once for all where it is nearly everywhere", () => {
    const days = ["2026-02-26", "2026-04-23", "2026-06-04", "2026-09-17", "2026-12-17"];
    const found = foundIn(
      days.map((day, n) => duty(`a${n}`, { section: `${n}`, forms: [], occasions: [dated(day)] })),
    );
    expect(found.map(({ why }) => why)).toMatchObject([
      { kind: "lacks", gaps: ["form"], rows: 5, all: true },
    ]);
  });
});

describe("what two places say", () => {
  const open = [occasion({ rule: "tertial" })];
  const frame = duty("ram", {
    title: "Uppföljning av mål och uppdrag i systemet",
    kind: "general-duty",
    forms: ["system"],
    occasions: open,
  });
  const own = (id: string, kind: "goal-kf" | "assignment-kf", rule: string | null, forms = ["system"]) =>
    duty(id, {
      title: id,
      kind,
      forms: forms as ("system" | "written")[],
      occasions: [rule === null ? dated("2026-06-04") : occasion({ rule })],
    });

  it("is a general rule over rows of their own", () => {
    const found = foundIn([frame, own("bostad", "goal-kf", null), own("skola", "assignment-kf", null)]);
    expect(shortly(ofKind(found, "frame-overlap"))).toEqual(["frame-overlap ram bostad skola"]);
  });

  it("is another rhythm than the general rule's", () => {
    const found = foundIn([
      frame,
      own("bostad", "goal-kf", "half-yearly"),
      own("skola", "goal-kf", "tertial"),
    ]);
    const [finding] = ofKind(found, "frame-rhythm");
    expect(finding).toMatchObject({
      rows: ["ram", "bostad"],
      why: { rule: "tertial", other: "half-yearly" },
    });
  });

  it("is the general rule's system, which a row does not name", () => {
    const rows = [own("bostad", "goal-kf", null, ["written"]), own("skola", "goal-kf", null)];
    expect(shortly(ofKind(foundIn([frame, ...rows]), "frame-form"))).toEqual(["frame-form ram bostad"]);
  });

  it("is not a duty that only has such a word in it", () => {
    const base = { ...frame, title: "Uppföljning av grunduppdraget" };
    const found = foundIn([base, own("bostad", "goal-kf", null), own("skola", "goal-kf", null)]);
    expect(ofKind(found, "frame-overlap")).toEqual([]);
  });

  const about = (id: string, title: string, area: string) =>
    duty(id, { title, area, occasions: [occasion({ rule: "ongoing" })] });

  it("is the same duty for each area", () => {
    const found = foundIn([
      about("a", "Anmälan av beslut – barn och unga", "Barn och unga"),
      about("b", "Anmälan av beslut (Vuxen)", "Vuxen"),
    ]);
    expect(shortly(ofKind(found, "same-duty"))).toEqual(["same-duty a b"]);
  });

  it("is the same duty with more words", () => {
    const found = foundIn([
      about("a", "Kvartalsvis rapportera beslut som ej verkställts inom tre månader", "Gemensamt"),
      about("b", "Ej verkställda beslut", "Gemensamt"),
      about("c", "Kvalitetsberättelse", "Gemensamt"),
    ]);
    expect(shortly(ofKind(found, "same-duty"))).toEqual(["same-duty a b"]);
  });

  it.each([
    ["Underlag för återsökning för flyktingar", "Underlag för återsökning för ensamkommande"],
    ["Barnens värdering av placeringarna", "Handläggarnas värdering av placeringarna"],
    ["Anmälan av delegationsbeslut", "Anmälan av meddelanden"],
  ])("is not %s and %s", (one, other) => {
    const found = foundIn([about("a", one, "Gemensamt"), about("b", other, "Gemensamt")]);
    expect(ofKind(found, "same-duty")).toEqual([]);
  });

  it("is another agreement of the same years that wants another form", () => {
    const title = "Utreda effekterna av kompensation för andra huvudmän";
    const mine = registerOf({ followUps: [duty("a", { title, forms: ["written", "oral"] })] });
    const theirs = registerOf({ followUps: [duty("b", { title, recipients: ["VON"] })] });
    const other = {
      ...theirs,
      agreement: {
        ...theirs.agreement,
        id: "von-2026",
        shortTitle: "VON 2026",
        commissioner: "nykoping/von",
      },
    };
    expect(checkRegister(mine, { others: [mine, other] }).map(({ why }) => why)).toMatchObject([
      { kind: "elsewhere", other: "VON 2026" },
    ]);
  });
});

describe("the performer", () => {
  it("is not a receiver, or not alone", () => {
    const both = duty("samråd", { recipients: ["SN", "DSO"] });
    expect(shortly(foundIn([both]))).toEqual(["mutual samråd"]);
  });

  it("does not take part as one of the others", () => {
    const own = assignment("uppdrag-a", { partners: ["VON", "DSO"] });
    expect(shortly(checkRegister(registerOf({ assignments: [own] })))).toEqual(["own-partner uppdrag-a"]);
  });

  it("does take part in a partnership", () => {
    const iop = duty("iop", { kind: "partnership", recipients: ["SN", "DSO"], partners: ["DSO"] });
    expect(foundIn([iop])).toEqual([]);
  });
});

describe("results", () => {
  const results = (...texts: string[]) => shortly(checkRegister(registerOf({ goals: [goal("g", texts)] })));

  it("are compared with something", () => {
    expect(results("Fler barn i skolan")).toEqual(["no-baseline g"]);
    expect(results("Fler barn i skolan än 2025", "Färre avhysningar för varje år", "Alla får stöd")).toEqual(
      [],
    );
  });

  it("fall in the agreement's years", () => {
    expect(results("4 % lägre kostnad, 2024–2028")).toEqual(["result-beyond g"]);
    expect(results("4 % lägre kostnad, 2023–2026")).toEqual([]);
  });
});

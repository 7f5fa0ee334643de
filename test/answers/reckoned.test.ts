import { describe, expect, it } from "vitest";
import { reckon } from "../../src/answers/reckoning.js";
import type { FigureFacts } from "../../src/domain/contents.js";
import { ask, askFor } from "./chat.js";

const TODAY = "2026-05-04";
const figure = (sentence: string, today = TODAY) => {
  const { figures, reckoning } = askFor("figure", sentence, today);
  return {
    labels: figures.map(({ label }) => label),
    amounts: figures.map(({ amountTkr }) => amountTkr),
    op: reckoning?.op ?? null,
    result: reckoning?.result ?? null,
  };
};
const difference = (sentence: string, today = TODAY) =>
  askFor("compare", sentence, today).reckonings.map(({ terms, result }) => [
    ...terms.map(({ year, amountTkr }) => `${year} ${amountTkr}`),
    result,
  ]);

describe("what is added", () => {
  it("a total that stands under two names is one amount", () => {
    const { amounts } = figure("hur mycket är totalt att fördela för SN 2026?");
    expect(amounts).toEqual([336_215]);
  });

  it("two rows that are named", () => {
    expect(figure("vad blir familjehem och HVB tillsammans 2026?").result).toBe(83_800);
    expect(figure("hur mycket får äldreomsorgen och socialpsykiatrin ihop?")).toMatchObject({
      amounts: [459_309, 84_691],
      result: 544_000,
    });
  });

  it("amounts of two years are not", () => {
    expect(figure("summan för totalt DSO 2025 2026").op).not.toBe("sum");
  });

  it("an amount that cannot be read is not left out of a sum without a word: there is no sum", () => {
    const { amounts, result } = figure("hur mycket är övriga statsbidrag 2026?");
    expect(amounts[0]).toBeNull();
    expect(result).toBeNull();
  });
});

describe("by how much two amounts differ", () => {
  it.each([
    ["skillnad mellan familjehem och HVB 2026", 2_200],
    ["hur mycket mer får barn och unga än vuxen och beroende 2026?", 100_450],
    ["är ekonomiskt bistånd högre än HVB 2026?", 41_000],
    ["how much more is income support than foster homes in 2026?", 43_200],
  ])("rows of one year: %s", (sentence, result) => {
    expect(figure(sentence)).toMatchObject({ op: "difference", result });
  });

  it.each([
    ["hur mycket ökade totalt DSO från 2025 till 2026?", "2025 293225", "2026 324400", 31_175],
    ["hur stor är minskningen av gemensamma funktioner 2026?", "2025 14758", "2026 13500", -1_258],
    ["hur många procent ökade ekonomiskt bistånd mellan 2024 och 2026?", "2024 76000", "2026 84000", 8_000],
    ["hur mycket kostar HVB för barn och unga 2026 jämfört med 2024?", "2024 24140", "2026 43000", 18_860],
  ])("years of one row: %s", (sentence, from, to, result) => {
    expect(difference(sentence)).toEqual([[from, to, result]]);
  });
});

describe("a share", () => {
  it("of the whole a row belongs to, or of all there is", () => {
    const of = (sentence: string) =>
      askFor("figure", sentence, TODAY).reckoning?.terms.map(({ amountTkr }) => amountTkr);
    expect(of("hur stor del av DSO:s ersättning 2026 går till barn och unga?")).toEqual([146_900, 324_400]);
    expect(of("hur stor andel av den totala budgeten är ekonomiskt bistånd 2026?")).toEqual([
      84_000, 336_215,
    ]);
  });
});

describe("which amount is meant", () => {
  it("one of a year that the document shows beside its own", () => {
    expect(figure("ek bistånd 2025").amounts[0]).toBe(80_000);
  });

  it("the largest of the rows, asked for in English too", () => {
    expect(figure("which row is largest in VON 2024?")).toMatchObject({ op: "most", result: 300_134 });
  });
});

describe("rows that say nothing for sure", () => {
  const rows = askFor("figure", "vad får familjehem och HVB 2026?", TODAY).figures;
  const table = { whole: () => null, parts: () => [] };
  const unreadable = (row: FigureFacts): FigureFacts => ({ ...row, amountTkr: null, unreadable: "S 000" });

  it("three rows have no difference, and one has none", () => {
    expect(reckon("difference", [...rows, ...rows], table)).toBeNull();
    expect(reckon("difference", rows.slice(0, 1), table)).toBeNull();
  });

  it("nor have a readable and an unreadable one, nor a sum", () => {
    const one = rows.map((row, at) => (at === 0 ? unreadable(row) : row));
    expect(reckon("difference", one, table)).toBeNull();
    expect(reckon("sum", one, table)).toBeNull();
  });
});

describe("two agreements as wholes", () => {
  const compared = (sentence: string) => {
    const { changes } = askFor("compare", sentence, TODAY);
    return changes.map(({ before, after, rows }) => [
      `${before} – ${after}`,
      ...rows.map(({ kind }) => kind),
    ]);
  };

  it.each([
    "jämför 2024 och 2026",
    "vad är nytt i överenskommelsen 2026 jämfört med 2024?",
    "vad har ändrats mellan avtalen?",
    "vad skiljer SN 2024 från SN 2026?",
    "what changed between the 2024 and 2026 agreements?",
  ])("amounts, follow-ups, goals and assignments: %s", (sentence) => {
    expect(compared(sentence)).toEqual([["SN 2024 – SN 2026", "followUps", "goals", "assignments"]]);
  });

  it.each([
    ["vilka uppföljningar är nya 2026 jämfört med 2024?", ["followUps"]],
    ["jämför målen 2024 och 2026", ["goals"]],
    ["jämför budgeten 2024 och 2026 för SN", []],
  ])("only what is named: %s", (sentence, kinds) => {
    expect(compared(sentence)).toEqual([["SN 2024 – SN 2026", ...kinds]]);
  });

  it("two committees within a year, each total by itself", () => {
    const [changes] = askFor("compare", "skillnad mellan SN och VON 2024", TODAY).changes;
    expect(changes).toMatchObject({ before: "SN 2024", after: "VON 2024", isOneCommittee: false });
    expect(changes?.totals.map(({ result }) => result)).toEqual([287_410, 1_062_196]);
  });

  it("what is paired and what is not add up to what there is", () => {
    const [changes] = askFor("compare", "jämför 2024 och 2026", TODAY).changes;
    for (const { counts, common, added, dropped } of changes?.rows ?? []) {
      expect(common.length + dropped.length).toBe(counts[0]);
      expect(common.length + added.length).toBe(counts[1]);
    }
  });

  it("the two years of one table, the greatest difference first", () => {
    const [changes] = askFor("compare", "vilka poster har ändrats mest mellan 2025 och 2026?", TODAY).changes;
    const sizes = changes?.amounts.map(({ result }) => Math.abs(result)) ?? [];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBe(32_768);
  });

  it("a year that is not loaded is said so", () => {
    expect(askFor("notFound", "jämför VON 2024 och VON 2026", TODAY).words).toEqual(["VON 2026"]);
  });

  it.each([
    ["jämför juni 2024 och juni 2026", "due"],
    ["vad ska redovisas 2026?", "due"],
    ["vad har ändrats om våld i nära relationer mellan 2024 och 2026?", "compare"],
  ])("but not: %s", (sentence, kind) => {
    const found = ask(sentence, TODAY);
    expect(found.kind).toBe(kind);
    expect(found.kind === "compare" ? found.changes : []).toEqual([]);
  });
});

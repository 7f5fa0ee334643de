import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { renderAnswer } from "../../src/cards/render.js";
import { reportForm } from "../../src/cards/report-cards.js";
import type { Card } from "../../src/cards/shown.js";
import { escapeMarkdown, fill, readTemplates, TemplateError } from "../../src/cards/template.js";
import { parsePress } from "../../src/cards/verbs.js";
import { listView, occasionView, readView, type View } from "../../src/cards/view.js";
import { NO_FILTER } from "../../src/domain/question.js";
import { CARDS } from "../fixtures/cards/cards.js";
import * as facts from "../fixtures/cards/facts.js";
import * as lists from "../fixtures/cards/lists.js";
import { textsOf } from "./texts.js";

/** What Teams takes for a card, less a little for what is around it. */
const MOST_BYTES = 28 * 1024;

type Node = Readonly<Record<string, unknown>>;

/** Every object in a card that says what it is. */
function elementsOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => (key === "data" ? [] : elementsOf(value)));
  return "type" in node ? [node as Node, ...inner] : inner;
}

const cardOf = (name: string, locale: "sv" | "en" = "sv"): Card => CARDS[name]?.(locale).card ?? {};

const text = z.string().min(1);
const anything = z.unknown().optional();
const spaced = {
  id: text.optional(),
  isVisible: z.boolean().optional(),
  spacing: z.enum(["None", "Small", "Default", "Medium", "Large"]).optional(),
  separator: z.boolean().optional(),
};
const bodyOf = { ...spaced, items: z.array(z.unknown()), selectAction: anything };
const tone = z.enum(["default", "Accent", "attention", "Attention", "warning", "good"]).optional();
const size = z.enum(["Small", "Default", "Large"]).optional();

/** The elements that cards are made of, and what each may say. All of it is in Adaptive Cards 1.5. */
const ELEMENTS: Readonly<Record<string, z.ZodType>> = {
  AdaptiveCard: z.strictObject({
    type: text,
    version: z.literal("1.5"),
    lang: z.enum(["sv", "en"]).optional(),
    speak: text.optional(),
    fallbackText: text.optional(),
    msteams: z.strictObject({ width: z.literal("Full") }).optional(),
    body: z.array(z.unknown()).min(1),
    actions: z.array(z.unknown()).optional(),
  }),
  TextBlock: z.strictObject({
    ...spaced,
    type: text,
    text,
    color: tone,
    size,
    weight: z.literal("Bolder").optional(),
    isSubtle: z.boolean().optional(),
    wrap: z.literal(true).optional(),
    style: z.literal("heading").optional(),
    horizontalAlignment: z.literal("Right").optional(),
  }),
  RichTextBlock: z.strictObject({ ...spaced, type: text, inlines: z.array(z.unknown()).min(1) }),
  TextRun: z.strictObject({
    type: text,
    text,
    color: tone,
    size,
    weight: z.literal("Bolder").optional(),
    isSubtle: z.boolean().optional(),
    italic: z.boolean().optional(),
  }),
  Container: z.strictObject({
    ...bodyOf,
    type: text,
    style: z.literal("emphasis").optional(),
    bleed: z.boolean().optional(),
  }),
  ColumnSet: z.strictObject({ ...spaced, type: text, columns: z.array(z.unknown()).min(2) }),
  Column: z.strictObject({
    ...bodyOf,
    type: text,
    // A mark's column is the only one with a width in pixels: it cuts nothing, and keeps the rows in line.
    width: z.union([z.enum(["auto", "stretch", "28px"]), z.int()]),
    verticalContentAlignment: z.enum(["Center", "Bottom"]).optional(),
  }),
  Image: z.strictObject({
    ...spaced,
    type: text,
    url: z.url({ protocol: /^https$/ }),
    altText: text,
    size: z.literal("Stretch"),
    msteams: z.strictObject({ allowExpand: z.literal(true) }),
    themedUrls: z.array(z.strictObject({ theme: z.literal("Dark"), url: z.url({ protocol: /^https$/ }) })),
  }),
  // Newer than 1.5, and only in Teams: others show what stands in its place.
  "Chart.VerticalBar.Grouped": z.strictObject({
    ...spaced,
    type: text,
    title: text,
    colorSet: z.literal("categorical"),
    data: z.array(
      z.strictObject({ legend: text, values: z.array(z.strictObject({ x: text, y: z.int() })).length(12) }),
    ),
    fallback: z.union([z.literal("drop"), z.looseObject({ type: z.literal("Image") })]),
  }),
  ActionSet: z.strictObject({ ...spaced, type: text, actions: z.array(z.unknown()).min(1) }),
  "Input.Text": z.strictObject({
    type: text,
    id: text,
    label: text,
    placeholder: z.string().optional(),
    value: z.string(),
    maxLength: z.int(),
    style: z.literal("Url").optional(),
    regex: text.optional(),
    isMultiline: z.boolean().optional(),
    isRequired: z.boolean().optional(),
    errorMessage: text.optional(),
    spacing: z.literal("Medium").optional(),
  }),
  "Input.Date": z.strictObject({
    type: text,
    id: text,
    label: text,
    value: z.string(),
    min: text.optional(),
    isRequired: z.literal(true).optional(),
    errorMessage: text.optional(),
    spacing: z.literal("Medium").optional(),
  }),
  "Input.ChoiceSet": z.union([
    z.strictObject({
      type: text,
      id: text,
      label: text,
      placeholder: text.optional(),
      value: z.string().optional(),
      style: z.enum(["compact", "expanded"]),
      isRequired: z.literal(true).optional(),
      errorMessage: text.optional(),
      wrap: z.literal(true).optional(),
      choices: z.array(z.strictObject({ title: text, value: text })).min(1),
      isMultiSelect: z.boolean().optional(),
      spacing: z.literal("Medium").optional(),
    }),
    // People: Teams looks them up in the directory while one types.
    z.strictObject({
      type: text,
      id: text,
      label: text,
      placeholder: text,
      value: z.string(),
      style: z.literal("filtered"),
      choices: z.tuple([]),
      "choices.data": z.unknown(),
      spacing: z.literal("Medium"),
    }),
  ]),
  "Data.Query": z.strictObject({ type: text, dataset: z.literal("graph.microsoft.com/users") }),
  "Action.Execute": z.strictObject({
    type: text,
    title: text,
    verb: text,
    data: z.record(z.string(), z.unknown()),
    style: z.enum(["positive", "destructive"]).optional(),
    associatedInputs: z.literal("None").optional(),
  }),
  // Only in Teams' own dialogues, which take no other.
  "Action.Submit": z.strictObject({
    type: text,
    title: text,
    data: z.record(z.string(), z.unknown()),
    style: z.literal("positive").optional(),
  }),
  "Action.ShowCard": z.strictObject({ type: text, title: text, card: z.unknown() }),
  "Action.ToggleVisibility": z.strictObject({ type: text, title: text, targetElements: z.array(text) }),
  "Action.OpenUrl": z.strictObject({ type: text, title: text, url: z.url({ protocol: /^https$/ }) }),
};

const names = Object.keys(CARDS);

describe.each(names)("the card %s", (name) => {
  it.each(["sv", "en"] as const)("is made of nothing but known elements: %s", (locale) => {
    for (const element of elementsOf(cardOf(name, locale))) {
      const schema = ELEMENTS[String(element.type)];
      const read = schema?.safeParse(element);
      expect(read?.success ? null : `${element.type}: ${read && z.prettifyError(read.error)}`).toBeNull();
    }
  });

  it("is small enough", () => {
    expect(Buffer.byteLength(JSON.stringify(cardOf(name)))).toBeLessThan(MOST_BYTES);
  });

  it("has ids of its own for inputs and what unfolds", () => {
    const ids = elementsOf(cardOf(name)).flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("sends with each button what can be read again, and ids only", () => {
    const chosen = { toAcknowledge: facts.TSI.id, toReport: facts.TSI.id, toPick: facts.TSI.id };
    const buttons = elementsOf(cardOf(name)).filter(({ type }) => type === "Action.Execute");
    for (const { verb, data } of buttons) {
      expect(parsePress(String(verb), { ...chosen, ...(data as object) })).not.toBeNull();
      expect(Object.keys(data as object).filter((key) => !CARRIED.has(key))).toEqual([]);
    }
  });

  it("says the same without a card", () => {
    const { text: plain } = CARDS[name]?.("sv") ?? { text: "" };
    expect(plain.length).toBeGreaterThan(20);
    expect(textsOf(cardOf(name))[0]?.length).toBeGreaterThan(10);
  });
});

/** All that a button may carry. A title, a date or a state among it would be believed when it is old. */
const CARRIED = new Set([
  ...["agreement", "section", "locale", "occasion", "view", "text", "again", "to", "seq"],
  // Which decision a form is about, a day that it warned of, and the occasions that a card is about.
  ...["decision", "sure", "rows", "occasions", "page"],
]);

describe("templates", () => {
  it("can all be loaded ahead of time", () => {
    const files = readdirSync(new URL("../../cards/", import.meta.url)).filter((file) =>
      file.endsWith(".json"),
    );
    expect(files.length).toBeGreaterThan(10);
    expect([...readTemplates()]).toHaveLength(files.length);
  });

  it("refuse to be sent with something left out", () => {
    expect(() => fill("welcome", { title: "Hej" })).toThrow(TemplateError);
  });

  it("take a placeholder that somebody wrote for the text it is", () => {
    const occasion = { ...facts.TSI, shortTitle: `Rapport ${"$"}{title}` };
    const { card } = reportForm({
      occasion,
      view: occasionView(occasion.id, "sv"),
      locale: "sv",
      today: facts.TODAY,
    });
    expect(textsOf(card).join(" ")).toMatch(/Rapport \$.?\{title\}/);
  });

  it("show only numbers, names and text: what looks like Markdown is none", () => {
    expect(escapeMarkdown("1. [x](https://y) *z* _w_ `v` <at>u</at>")).toBe(
      "1\\. \\[x\\](https://y) \\*z\\* \\_w\\_ \\`v\\` \\<at\\>u\\</at\\>",
    );
    expect(escapeMarkdown("# Rubrik\n- punkt\n2) två\n&lt;b&gt;")).toBe(
      "\\# Rubrik\n\\- punkt\n2\\) två\n\\&lt;b\\&gt;",
    );
    expect(escapeMarkdown("§ 45, 2023-2025, 12 % (1/3) – a & b")).toBe("§ 45, 2023-2025, 12 % (1/3) – a & b");
  });
});

describe("a list's pages", () => {
  const page = (number: number): Card =>
    renderAnswer(lists.longList(), listView(lists.longList().understood, number)).card ?? {};
  const rows = (card: Card): string[] =>
    elementsOf(card).flatMap(({ type, text: said }) =>
      type === "TextRun" && /^\d+\. $/.test(String(said)) ? [String(said).trim()] : [],
    );

  it("hold ten rows at most, numbered on, those without a day last and by themselves", () => {
    expect(rows(page(1))).toEqual(["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10."]);
    expect(rows(page(3))).toEqual(["21.", "22.", "23."]);
    expect(rows(page(4)).at(0)).toBe("24.");
    expect(rows(page(5))).toEqual(["34.", "35."]);
  });

  it("lead on and back", () => {
    const titles = (card: Card) =>
      elementsOf(card).flatMap(({ verb, title }) => (verb === "list" ? title : []));
    expect(titles(page(1))).toEqual(["Visa fler"]);
    expect(titles(page(2))).toEqual(["Visa tidigare", "Visa fler"]);
    expect(titles(page(3))).toEqual(["Visa tidigare", "Utan fastställd dag (12)"]);
    expect(titles(page(4))).toEqual(["Visa tidigare", "Visa fler"]);
    expect(titles(page(5))).toEqual(["Visa tidigare"]);
  });

  it("a few rows without a day stand under the others", () => {
    expect(rows(cardOf("list"))).toEqual(["1.", "2.", "3.", "4.", "5."]);
  });

  it("a page that is no longer there is the last one", () => {
    expect(rows(page(9))).toEqual(rows(page(5)));
  });

  it("a question too long to stand in ten rows leaves out the way back, and the card stays small", () => {
    const many = Array.from(
      { length: 40 },
      (_, index) => `sn-2026/uppfoljning-av-nagot-med-langt-namn-${index}`,
    );
    const list = lists.longList();
    const filter = { ...NO_FILTER, topic: ["hembesöksprogram"], followUps: many };
    const question = { kind: "overdue", period: null, filter } as const;
    const { card } = renderAnswer({ ...list, filter, understood: facts.understood(question) });
    const shows = elementsOf(card).filter(({ verb }) => verb === "show");
    const views = shows.map(({ data }) => readView((data as { view: unknown }).view) as View);
    expect(new Set(views.map((view) => view.kind))).toEqual(new Set(["occasion"]));
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MOST_BYTES);
  });
});

describe("moves", () => {
  const titles = (card: Card | null): unknown[] =>
    elementsOf(card).flatMap(({ type, title }) =>
      type === "Action.Execute" || type === "Action.ShowCard" ? title : [],
    );

  it("of a list of one row act at once", () => {
    expect(titles(cardOf("overdue"))).toEqual(expect.arrayContaining(["Kvittera", "Lämna in"]));
    expect(titles(cardOf("overdue"))).not.toContain("Kvittera…");
  });

  it("of a longer list ask which row, and offer only rows they fit", () => {
    const sets = elementsOf(cardOf("list-states")).filter(({ type }) => type === "Input.ChoiceSet");
    const offered = sets.map(({ choices }) => (choices as { title: string }[]).map(({ title }) => title[0]));
    expect(offered).toEqual([
      // The eighth is not tracked.
      ["1", "3", "4"],
      ["1", "2", "3", "4"],
    ]);
  });

  it("of a report that is in: open it, correct it, or take it back", () => {
    const card = cardOf("occasion-submitted");
    expect(titles(card)).toEqual([
      "Till listan",
      "Ta tillbaka rapporten",
      "Rätta",
      "Mer…",
      "Skjut upp…",
      "Avsluta…",
      "Historik",
    ]);
    expect(elementsOf(card).find(({ type }) => type === "Action.OpenUrl")).toMatchObject({ url: facts.LINK });
  });

  it("a form says that a new version is meant once somebody was first", () => {
    const form = (own: object) =>
      reportForm({
        occasion: facts.LEX_SARAH,
        view: occasionView(facts.LEX_SARAH.id, "sv"),
        locale: "sv",
        today: facts.TODAY,
        ...own,
      }).card;
    const again = (card: Card | null) =>
      elementsOf(card).flatMap(({ verb, data }) =>
        verb === "submit" ? (data as { again: boolean }).again : [],
      );
    const at = "2026-05-04T09:12:00+02:00";
    const problem = { code: "already-submitted", by: "Anna Ek", at, link: facts.LINK };
    expect(again(form({}))).toEqual([false]);
    expect(again(form({ problem }))).toEqual([true]);
    expect(again(form({ occasion: facts.LEX_SARAH_SUBMITTED }))).toEqual([true]);
    expect(titles(form({ problem }))).toContain("Registrera ny version");
  });
});

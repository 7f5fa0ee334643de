import { describe, expect, it } from "vitest";
import { periodOf, read } from "./reader.js";

// What asks in a message, and what only leads up to it; each class with what only looks like it.
const TODAY = "2026-05-04";

const asked = (sentence: string) => read(sentence, TODAY).question;
const kindOf = (sentence: string) => asked(sentence).kind;

describe("whether there is a meeting, whatever is said before it", () => {
  it.each([
    ["Hej! har nämnden något möte i juli eller augusti", "2026-07-01..2026-08-31"],
    ["Jag planerar min semester. Har socialnämnden något möte i juli?", "2026-07-01..2026-07-31"],
    ["Hejsan, undrar om det blir nåt möte i augusti?", "2026-08-01..2026-08-31"],
    ["Godmorgon! har sn mote i oktober", "2026-10-01..2026-10-31"],
    ["Jag är ny här. Är det nämnd i juni?", "2026-06-01..2026-06-30"],
    ["vet du om SN har något möte i juli", "2026-07-01..2026-07-31"],
    ["kan du säga om det är nämnd i juni", "2026-06-01..2026-06-30"],
    ["träffas nämnden i juli och augusti?", "2026-07-01..2026-08-31"],
    ["Quick question: does SN meet in July or August?", "2026-07-01..2026-08-31"],
    ["I'm planning my leave. Are there any committee meetings in July?", "2026-07-01..2026-07-31"],
  ])("%s", (sentence, period) => {
    expect(kindOf(sentence)).toBe("meeting");
    expect(periodOf(read(sentence, TODAY))).toBe(period);
  });

  it.each([
    ["Hej! har vi något till mötet i juni?", "due"],
    ["har nämnden något att ta upp i juni?", "due"],
    ["Hej, har vi nåt att lämna in till mötet 4 juni?", "due"],
    ["Jag är ny här. Vad är det på nämnden i juni?", "due"],
    ["Vad är det som kommer upp när SN sammanträder nästa gång?", "next"],
    ["har vi missat något till mötet i juni?", "overdue"],
    ["hur ofta ska styrgruppen för Miranda träffas?", "content"],
  ])("but not: %s", (sentence, kind) => expect(kindOf(sentence)).toBe(kind));
});

describe("sentences beside the question", () => {
  it.each([
    ["lend it a committee", "Jag sitter i vård- och omsorgsnämnden. Vad har vi i maj 2024?", "nykoping/von"],
    ["lend none where it has its own", "Jag sitter i VON. Vad ska SN få i juni?", "nykoping/sn"],
  ])("%s", (_, sentence, committee) => expect(read(sentence, TODAY).scope.committees).toEqual([committee]));

  it.each([
    ["a time", "Det är nämnd den 4 juni. Vilka rapporter ska upp?", "2026-06-04..2026-06-04"],
    [
      "no time where it has its own, though the other sentence holds a question word",
      "Vi har APT imorgon och jag vill kunna berätta vad som är på gång. Vad ska redovisas i juni?",
      "2026-06-01..2026-06-30",
    ],
    [
      "nothing where it asks for help only",
      "Hej, kan du hjälpa mig? Jag behöver veta vad som ska in till SN i augusti.",
      "2026-08-01..2026-08-31",
    ],
    ["no time where it has its own", "Jag började i maj. Vad ska in i augusti?", "2026-08-01..2026-08-31"],
    ["no time to what is next", "Vi hade möte i april. När är nästa möte?", null],
    ["no time to what is late", "Jag var borta i maj. Är något försenat?", null],
  ])("lend it %s", (_, sentence, period) => expect(periodOf(read(sentence, TODAY))).toBe(period));

  it("lend it the follow-up that they name", () => {
    expect(asked("Vi skriver på Lex Sarah-uppföljningen. När ska den in?")).toMatchObject({
      kind: "followUp",
      followUps: ["sn-2026/lex-sarah-atgardsplaner"],
    });
  });

  it.each([
    "Jag håller på med planeringen. Vad ska in i juni?",
    "Vi håller på och städar. Vad ska in i juni?",
    "Vad ska in i juni? Tack på förhand.",
    "I am new here and handle planning. What is due in June?",
    "I was told something is due in June, what is it?",
    "I vilken ordning ska rapporterna in i juni?",
  ])("lend it no other words: %s", (sentence) =>
    expect(asked(sentence)).toMatchObject({ kind: "due", filter: { followUps: null, topic: [] } }),
  );

  it.each([
    ["two questions are one", "Vad ska in i juni? Och i september?", "2026-06-01..2026-09-30"],
    ["what is told without asking", "SN i juni. Allt skriftligt.", "2026-06-01..2026-06-30"],
  ])("are read with it where they ask as well: %s", (_, sentence, period) =>
    expect(periodOf(read(sentence, TODAY))).toBe(period),
  );

  it("leave a person's own matter one", () => {
    expect(asked("Min mamma söker hemtjänst. När kommer svaret?")).toMatchObject({ reason: "private-case" });
  });
});

describe("how long there is until something", () => {
  it.each([
    ["hur länge har vi på oss med lex sarah-uppföljningen?", "followUp"],
    ["hur lang tid har vi pa oss innan TSI ska in", "followUp"],
    ["hur länge kan vi vänta med att lämna in TSI?", "followUp"],
    ["hur lång tid är det kvar till nästa inlämning?", "next"],
    ["hur långt är det till nästa möte?", "meeting"],
    ["hur många dagar är det kvar till nästa sammanträde i SN?", "meeting"],
    ["how long do we have until the Lex Sarah report is due?", "followUp"],
    ["how much time do we have left for the refugee reception report?", "followUp"],
    ["how many days until the next SN meeting?", "meeting"],
  ])("%s", (sentence, kind) => {
    const question = asked(sentence);
    expect(question.kind).toBe(kind);
    // Of time that is left nothing is left to do.
    expect("filter" in question ? question.filter.states : []).toEqual([]);
  });

  it.each([
    ["hur länge gäller avtalet?", "content"],
    ["hur länge har man rätt till försörjningsstöd?", "content"],
    ["hur länge får man bo kvar i korttidsboende?", "content"],
    ["hur många rapporter är kvar till SN i år?", "due"],
    ["hur mycket får familjehem 2026?", "figure"],
  ])("but not: %s", (sentence, kind) => expect(kindOf(sentence)).toBe(kind));
});

describe("in which form something is reported", () => {
  it.each([
    "ska TSI redovisas skriftligt eller muntligt?",
    "aktivitetskravet, hur går det till när vi rapporterar, muntligt eller papper?",
    "räcker det med en skriftlig rapport för TSI?",
    "räcker det att vi berättar muntligt om TSI, eller ska det vara skriftligt?",
    "hur går det till när TSI redovisas?",
    "is it enough to report TSI orally?",
    "Is the activity requirement a written or an oral report?",
  ])("%s", (sentence) =>
    expect(asked(sentence)).toMatchObject({ kind: "followUp", filter: { forms: [], notForms: [] } }),
  );

  it.each([
    ["vilka ska redovisas skriftligt eller muntligt i juni?", "due"],
    ["vad är skriftligt i juni?", "due"],
    ["hur går det med TSI?", "status"],
    ["hur går det till mötet i juni?", "status"],
    ["vad av barn och unga är muntligt i juni?", "due"],
  ])("but not: %s", (sentence, kind) => expect(kindOf(sentence)).toBe(kind));
});

describe("one of a row of meetings", () => {
  it.each([
    ["när är sista mötet för året?", "last"],
    ["näst sista mötet i år", "nextToLast"],
    ["andra mötet i år", "second"],
    ["när är tredje sammanträdet 2026", "third"],
    ["when is the third SN meeting of 2026?", "third"],
    ["vilken dag är höstens första möte?", "first"],
  ])("%s", (sentence, end) => expect(asked(sentence)).toMatchObject({ kind: "meeting", end }));

  it.each([
    ["vad ska upp på andra mötet i höst", "second"],
    ["what's at the second meeting this autumn?", "second"],
    ["vad är uppe på vårens sista möte?", "last"],
    ["vad ska till juninämnden?", "meetings"],
    ["what goes to the September meeting?", "meetings"],
  ])("and what is up at it: %s", (sentence, end) =>
    expect(asked(sentence)).toMatchObject({ kind: "due", end }),
  );

  it.each([
    ["när är det andra mötet?", { kind: "meeting", end: null }],
    ["när träffas SN i juni?", { kind: "meeting", end: null }],
    ["vad ska till nämnden i juni?", { kind: "due", end: null }],
    ["vad händer under andra kvartalet?", { kind: "due", end: null }],
  ])("but not: %s", (sentence, question) => expect(asked(sentence)).toMatchObject(question));
});

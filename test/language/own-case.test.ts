import { describe, expect, it } from "vitest";
import { read } from "./reader.js";

const asked = (sentence: string) => read(sentence, "2026-03-04").question;
const reasonOf = (sentence: string) => {
  const question = asked(sentence);
  return question.kind === "notFound" ? question.reason : null;
};

describe("what somebody asks about their own case does not belong in the chat", () => {
  it.each([
    "när får jag mitt försörjningsstöd utbetalt?",
    "vilken dag betalas försörjningsstödet ut?",
    "jag vill överklaga mitt beslut",
    "hur överklagar man?",
    "hur ansöker jag om ekonomiskt bistånd?",
    "har jag rätt till hemtjänst?",
    "får jag mer i bistånd om hyran höjs?",
    "kan ni hjälpa mig med min hyra",
    "kan jag få hjälp med hyran?",
    "vem är min socialsekreterare?",
    "jag är hemlös, vad kan ni göra?",
    "min mormor behöver en plats på äldreboende",
    "how do I apply for income support?",
    "when will I get my benefits?",
    "am I entitled to home care?",
    "I want to appeal the decision",
    "can I get help with paying the rent?",
  ])("%s", (sentence) => {
    expect(reasonOf(sentence)).toBe("private-case");
  });
});

describe("but the same matters are asked about by staff", () => {
  it.each([
    "hur följs försörjningsstödet upp?",
    "hur mycket kostar försörjningsstödet 2026?",
    "när ska jag redovisa felaktiga utbetalningar?",
    "jag behöver beloppet för ekonomiskt bistånd 2026",
    "jag undrar hur mycket hemtjänsten får 2024",
    "hur ansöker jag om statsbidrag för flyktingar?",
    "kan jag få en lista på målen?",
    "vad är mitt ansvar som divisionschef?",
    "när är min nästa uppföljning?",
    "jag behöver hjälp med rapporten om felaktiga utbetalningar",
    "får jag besluta om en investering på tre miljoner?",
    "vad gäller för insatser utan behovsprövning?",
    "vilka får korttidsboende?",
    "who decides on income support?",
    "can I get the list of goals?",
    "when do I report on income support?",
  ])("%s", (sentence) => {
    expect(reasonOf(sentence)).not.toBe("private-case");
  });
});

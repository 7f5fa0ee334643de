import { rmSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Client,
  canOpenClient,
  newStateFolder,
  openClient,
  type Started,
  startProgram,
} from "./helper.js";

// What a newcomer does on the first day, in the real client against the real program: each test goes on from
// where the one before left off. A picture of each step is kept in test/output; with UPDATE_DOCS=1 those of
// the README are taken anew.

const QUESTION = "vad ska redovisas till SN i juni?";
/** What stands this many levels above a part of the page. */
const around = (part: Locator, levels: number): Locator => part.locator(`xpath=ancestor::div[${levels}]`);

const REPORT = "https://nykoping.sharepoint.com/sites/sn/tsi-2026.docx";

describe.skipIf(!canOpenClient)("a first day with the program", { timeout: 60_000 }, () => {
  const state = newStateFolder();
  let program: Started;
  let client: Client;

  async function open(): Promise<void> {
    program = await startProgram("2026-05-04", state);
    client = await openClient(program);
    // The log of what goes to and fro beside the chat holds the same texts.
    await client.page.getByTitle("Toggle Log Panel").click();
  }

  beforeAll(open);
  afterAll(async () => {
    await client?.close();
    await program?.stop();
    rmSync(state, { recursive: true, force: true });
  });

  it("begins with a tour, whose steps can be tried", async () => {
    const card = await client.card("Hej, jag är Nämndkoll", "5. Se hur det ligger till");
    await expect.poll(() => card.getByRole("button").count()).toBe(4);
    await client.screenshot("1-welcome");
  });

  it("ties the channel to its committee", async () => {
    await client.goTo("Socialnämnden");
    await client.post("koppla kanalen till SN");
    await client.sees(/Kanalen är kopplad till Socialnämnden/);
    await client.screenshot("2-channel-tied");
  });

  it("answers what is due, whole", async () => {
    await client.goTo("Personal Chat");
    await client.say(QUESTION);
    const card = await client.card("juni 2026", "Sammanträde torsdag 4 juni", "4 av 4");
    for (const row of [/1\. Aktivitetskrav/, /2\. Stärkt/, /3\. Tidiga/, /4\. Grunduppdraget/])
      await expect.poll(() => card.getByText(row).count()).toBeGreaterThan(0);
    await client.screenshot("3-due");
    await client.picture("question", around(await client.sees(QUESTION), 2), around(card, 3));
  });

  it("acknowledges a row, and the card says who", async () => {
    await client.press("Kvittera…");
    await client.choose("1. Aktivitetskrav");
    await client.press("Kvittera");
    await client.card("4 av 4", "kvitterad av Karin Åkesson");
    await client.screenshot("4-acknowledged");
  });

  it("shows an occasion in full, with its source", async () => {
    await client.page
      .getByText(/Tidiga och samordnade insatser/)
      .last()
      .click();
    const card = await client.card("Källa", "avsnitt 5.5.6", "Kommande");
    await client.screenshot("5-occasion");
    await client.picture("occasion", card);
  });

  it("takes no link but a plain one to https, and records nothing until then", async () => {
    await client.press("Lämna in");
    await client.fill("Länk till rapporten", "http://nykoping.sharepoint.com/tsi-2026.docx");
    await client.press("Registrera");
    await client.card("Lämna in rapport", "Den ska börja med https://.");
    await client.screenshot("6-form-http");
    // The client itself stopped that one; this one reaches the bot.
    await client.fill("Länk till rapporten", "https://karin:lösen@nykoping.sharepoint.com/tsi-2026.docx");
    await client.press("Registrera");
    await client.card("Lämna in rapport", /användarnamn eller lösenord/);
    await client.screenshot("7-form-refused");
    await client.press("Avbryt");
    await client.card("Källa", "Kommande");
  });

  it("records the report and says so", async () => {
    await client.press("Lämna in");
    await client.fill("Länk till rapporten", REPORT);
    await client.fill("Diarienummer", "SN 2026/87");
    await client.press("Registrera");
    await client.card("Källa", "4 maj av Karin Åkesson", "SN 2026/87", "Öppna");
    await client.card("Inlämnad 4 maj av dig, 10 dagar före stoppdagen", "Delad i kanalen");
    await client.screenshot("8-submitted");
  });

  it("has told the committee's channel, with the link", async () => {
    await client.goTo("Socialnämnden");
    const post = await client.card("Tidiga och samordnade insatser", "Inlämnad 4 maj 2026 av Karin Åkesson");
    await client.screenshot("9-channel-post");
    await client.picture("post", post);
    expect(await client.follow(post.getByText("Öppna"))).toBe(REPORT);
  });

  it("answers English in English", async () => {
    await client.goTo("Personal Chat");
    await client.say("what is due to SN in September?");
    await client.card("September 2026", /Meeting Thursday 17 September/, /\d+ of \d+ dated follow-ups/);
    await client.screenshot("10-english");
  });

  it("says what it does not find", async () => {
    await client.say("hur många parkeringsplatser har kommunen?");
    await client.card("Det hittar jag inte", "parkeringsplatser", "Inläst:");
    await client.screenshot("11-not-found");
  });

  it("has forgotten nothing after a crash", async () => {
    await program.crash();
    await client.close();
    await open();
    await client.say(QUESTION);
    await client.card("4 av 4", "kvitterad av Karin Åkesson", "Inlämnad 4 maj av Karin Åkesson");
    await client.screenshot("12-after-crash");
  });
});

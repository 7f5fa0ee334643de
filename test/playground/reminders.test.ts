import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, canOpenClient, openClient, type Started, startProgram } from "./helper.js";

// From the reminder to the report, in the real client against the real program: each test goes on from where the
// one before left off. A picture of each step is kept in test/output.

const REPORT = "https://nykoping.sharepoint.com/sites/sn/tsi-2026.docx";

describe.skipIf(!canOpenClient)("a reminder and what comes of it", { timeout: 120_000 }, () => {
  let program: Started;
  let client: Client;

  beforeAll(async () => {
    program = await startProgram("2026-05-04");
    client = await openClient(program);
    await client.page.getByTitle("Toggle Log Panel").click();
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await program?.stop();
  });

  it("appears in the channel as soon as the channel is tied, without anybody asking", async () => {
    await client.goTo("Socialnämnden");
    await client.post("koppla kanalen till SN");
    await client.sees(/Kanalen är kopplad till Socialnämnden/);
    const card = await client.card(
      "Ska lämnas in senast torsdag 14 maj 2026",
      "Om 10 dagar",
      "ingen ansvarig",
    );
    await expect.poll(() => card.getByText(/4\. Grunduppdraget/).count()).toBeGreaterThan(0);
    await client.screenshot("reminder-1-channel");
  });

  it("is acknowledged there, and says by whom", async () => {
    await client.press("Kvittera…");
    await client.choose("Tidiga och samordnade insatser");
    await client.press("Kvittera");
    await client.card("Ska lämnas in senast torsdag 14 maj 2026", "kvitterad av Karin Åkesson");
    await client.screenshot("reminder-2-acknowledged");
  });

  it("is answered from the personal chat with the report", async () => {
    await client.goTo("Personal Chat");
    await client.say(`TSI-rapporten är inlämnad ${REPORT}`);
    await client.card("Stämmer det?", "Tidiga och samordnade insatser");
    await client.press("Registrera");
    await client.card("Inlämnad 4 maj av dig");
    await client.screenshot("reminder-3-submitted");
  });

  it("shows in the channel that the report is in", async () => {
    await client.goTo("Socialnämnden");
    const card = await client.card(
      "Ska lämnas in senast torsdag 14 maj 2026",
      "Inlämnad 4 maj av Karin Åkesson",
    );
    await card.scrollIntoViewIfNeeded();
    await client.screenshot("reminder-4-channel-after");
  });
});

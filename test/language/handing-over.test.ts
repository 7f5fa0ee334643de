import { describe, expect, it } from "vitest";
import { commandIn } from "./reader.js";

const SN = "nykoping/sn";

describe("a plan as a file is asked for by", () => {
  it.each<[string, readonly string[], number | null, "xlsx" | "ics"]>([
    ["exportera SN 2026", [SN], 2026, "xlsx"],
    ["Exportera SN 2026 till Excel", [SN], 2026, "xlsx"],
    ["exportera till excel", [], null, "xlsx"],
    ["exportera", [], null, "xlsx"],
    ["kan du exportera socialnämndens plan för 2026?", [SN], 2026, "xlsx"],
    ["exportera alla uppföljningar för SN", [SN], null, "xlsx"],
    ["exportera uppföljningsplanen för VON 2024 som excelfil", ["nykoping/von"], 2024, "xlsx"],
    ["ladda ner SN 2026 som excel", [SN], 2026, "xlsx"],
    ["SN 2026 i Excel", [SN], 2026, "xlsx"],
    ["excel för SN", [SN], null, "xlsx"],
    ["skapa ett kalkylark för SN 2026", [SN], 2026, "xlsx"],
    ["exportera SN 2026 som ics", [SN], 2026, "ics"],
    ["ladda ner en kalenderfil för SN 2026", [SN], 2026, "ics"],
    ["exportera SN och VON 2024", [SN, "nykoping/von"], 2024, "xlsx"],
    ["export SN 2026 to Excel", [SN], 2026, "xlsx"],
    ["please export the plan for SN 2026", [SN], 2026, "xlsx"],
    ["download SN 2026 as a spreadsheet", [SN], 2026, "xlsx"],
    ["export everything for 2026 to excel", [], 2026, "xlsx"],
  ])("%s", (message, committees, year, format) => {
    expect(commandIn(message)).toMatchObject({ kind: "export", committees, year, format });
  });
});

describe("a calendar is meant by", () => {
  it.each<[string, string, boolean, readonly string[]]>([
    ["prenumerera på SN", "subscribe", false, [SN]],
    ["Prenumerera på SN:s kalender", "subscribe", false, [SN]],
    ["jag vill prenumerera på socialnämndens sammanträden", "subscribe", false, [SN]],
    ["kan jag få en kalenderadress för SN", "subscribe", false, [SN]],
    ["prenumerera", "subscribe", false, []],
    ["min kalender", "subscribe", true, []],
    ["prenumerera på mina uppföljningar", "subscribe", true, []],
    ["prenumerera på min kalender i Outlook", "subscribe", true, []],
    ["subscribe to SN", "subscribe", false, [SN]],
    ["subscribe to my calendar", "subscribe", true, []],
    ["calendar feed for SN", "subscribe", false, [SN]],
    ["my calendar", "subscribe", true, []],
    ["ny kalenderadress för SN", "renew", false, [SN]],
    ["byt kalenderadress för SN", "renew", false, [SN]],
    ["byt min kalenderadress", "renew", true, []],
    ["change my calendar address", "renew", true, []],
    ["change the calendar address for SN", "renew", false, [SN]],
    ["stoppa kalendern", "stop", false, []],
    ["stoppa kalendern för SN", "stop", false, [SN]],
    ["stoppa min kalender", "stop", true, []],
    ["avsluta prenumerationen på SN", "stop", false, [SN]],
    ["sluta prenumerera på SN", "stop", false, [SN]],
    ["unsubscribe from SN", "stop", false, [SN]],
    ["stop the calendar for SN", "stop", false, [SN]],
    ["stop my calendar", "stop", true, []],
    ["stoppa alla kalendrar för SN", "stopAll", false, [SN]],
    ["ta bort allas kalenderadresser för SN", "stopAll", false, [SN]],
    ["revoke all calendar addresses for SN", "stopAll", false, [SN]],
    ["visa kalenderadresser", "show", false, []],
    ["vilka är mina kalenderadresser", "show", true, []],
    ["show calendar addresses", "show", false, []],
  ])("%s", (message, what, mine, committees) => {
    expect(commandIn(message)).toMatchObject({ kind: "feed", what, mine, committees });
  });
});

describe("nothing is handed over for", () => {
  it.each([
    "vad ska redovisas till SN i juni?",
    "vad ska redovisas i Excel till SN?",
    "visa SN 2026",
    "exportera rapporten om TSI",
    "exportera TSI",
    "exportera listan",
    "exporterar vi statistik till Kolada?",
    "skicka rapporten",
    "vilken export av avfall gör kommunen?",
    "excel",
    "är rapporten i excel?",
    "ladda ner rapporten",
    "finns det en mall i Excel för Lex Sarah?",
    "hur ser planen för SN 2026 ut?",
    "plan för SN 2026",
    "när sammanträder SN 2026?",
    "visa SN:s kalender",
    "SN:s kalender 2026",
    "kalender",
    "vad står i kalendern i juni?",
    "lägg till sammanträde SN 2026-10-22",
    "ställ in SN:s sammanträde 4 juni",
    "ta bort sammanträdet 4 juni ur kalendern",
    "prenumerera på veckobrevet",
    "mitt veckobrev på",
    "sluta påminna SN",
    "stoppa reminders",
    "sätt stoppdag för SN till 14 dagar",
    "byt handläggare för SN",
    "mina uppföljningar",
    "har nämnden en prenumeration på tidningar?",
    "hur prenumererar familjehem på stöd?",
    "what does the calendar say for June?",
    "subscribe to the newsletter",
    "cancel the meeting on 4 June",
    "stop reminders for SN",
    "my follow-ups",
    "how do I export to Excel?",
    "hur exporterar jag till Excel?",
    "https://nykoping.example/plan.xlsx",
    "exportera SN 2026 till https://nykoping.example/plan.xlsx",
  ])("%s", (message) => {
    expect(["export", "feed"]).not.toContain(commandIn(message)?.kind);
  });
});

import { grouped } from "./calendar.js";
import { enPhrases, followUps } from "./en-basics.js";
import type { ExportWords } from "./exports.js";
import { counted } from "./phrases.js";

const { calendar, and } = enPhrases;

const BASIS = { stated: "stated", inferred: "inferred" } as const;

const basis = (of: keyof typeof BASIS | null): string => (of === "inferred" ? " (inferred)" : "");

/** The words of English for what is handed over in files. */
export const enExports: ExportWords = {
  plan: {
    fileName: (committees, year) => `Follow-up plan ${committees} ${year}`,
    title: (committees, year) => `Follow-up plan ${year}: ${committees}`,
    made: (day) => `As of ${day}.`,
    contents: "Contents",
    columns: {
      meeting: "Meeting",
      meetingBasis: "Meeting, basis",
      submitBy: "Hand in by",
      submitByBasis: "Hand-in, basis",
      undated: "Without a fixed day",
      title: "Follow-up",
      section: "Section",
      heading: "Heading",
      area: "Area",
      forms: "Form",
      recipients: "Recipients",
      partners: "Takes part",
      covers: "Covers",
      state: "State",
      owner: "Owner",
      submitted: "Submitted",
      report: "Report",
      reference: "Reference number",
      presented: "Presented",
      paragraph: "Paragraph",
      remarks: "Remarks",
      agreement: "Agreement",
      id: "Occasion",
    },
    basis: BASIS,
    unconfirmed: "The row was read from a document and has not been confirmed.",
    sheets: {
      sheet: "Sheet",
      committee: "Committee",
      agreements: "From the agreements",
      dated: "With a day",
      undated: "Without a day",
      total: "Rows",
      unconfirmed: "Unconfirmed",
      otherYears: "Not included: other years",
    },
    sum: "Sum",
    nothing: (year) => `There are no follow-ups of ${year} in what is loaded.`,
    reading: [
      "Each row is one occasion: a follow-up for a meeting or for a period.",
      "A stated day stands in the document, or was decided by the committee's officials. An inferred day was worked out; the remark says how where that is known.",
      "What has no day comes last on each sheet, with its month, period or rhythm in the column Without a fixed day.",
      "Columns up to and including Owner are printed. Choose another print area to print more.",
      "The file is a copy of that day. What happens afterwards is seen in Nämndkoll.",
    ],
    leftOut: (year, rows) =>
      rows === 0
        ? `Nothing is left out of the agreements for ${year}.`
        : `Not included: ${counted(rows, "row", "rows")} of the same agreements that belong to other years than ${year}.`,
    page: "Page",
    pageOf: "of",
  },
  planCard: {
    title: (year) => `Follow-up plan ${year}`,
    holds: (dated, undated, sources) =>
      `${followUps(dated)} with a day and ${grouped(undated)} without, from ${sources}. Days, states, owners and remarks.`,
    excel: "Open in Excel",
    calendar: "Calendar file",
    goodFor: (hours) => `The links are good for ${hours} hours, for whoever has them.`,
    noAddress:
      "I cannot hand over files here: the program has no address that can be reached (PUBLIC_URL). Whoever runs it can make the plan with npm run export.",
  },
  feed: {
    calendarName: (whose) => `Nämndkoll: ${whose}`,
    calendarAbout: (whose, undated) =>
      `Hand-in days and meetings of ${whose}, from the agreements.${undated === 0 ? "" : ` Without a fixed day, and so not here: ${undated}.`}`,
    submit: (title) => `Hand in: ${title}`,
    present: (title) => `To be presented: ${title}`,
    submitted: (title) => `Submitted: ${title}`,
    presented: (title) => `Presented: ${title}`,
    cancelled: (title) => `Waived: ${title}`,
    meeting: (committee, items) => `${committee} meets${items === 0 ? "" : ` (${followUps(items)})`}`,
    items: (titles) => `To be presented:\n${titles.map((title) => `• ${title}`).join("\n")}`,
    meetingOn: (day, of) => `Meeting ${day}${basis(of)}`,
    submitBy: (day, of) => `Hand in by ${day}${basis(of)}`,
    covers: (period) => `Covers ${calendar.period(period)}`,
    waived: (reason) => `Waived: ${reason}`,
    alarm: (title, day) => `${title}, ${calendar.date(day, "weekday")}`,
  },
  feedCard: {
    eyebrow: "Calendar to subscribe to",
    own: "your calendar",
    title: (whose) => whose,
    secret:
      "The address is secret and shown only now: whoever has it can read the calendar without signing in. Do not share it.",
    how: "In Outlook: Calendar, Add calendar, Subscribe from web, and paste the address. Outlook fetches it again a few times a day and uses its own reminders.",
    holds: "Hand-in days and meetings, without names of people. What is moved or waived moves along.",
    outlook: "Add to Outlook",
    renew: "Change address",
    stop: "Stop",
    askRenew: (code) =>
      code === null ? "change my calendar address" : `change the calendar address for ${code}`,
    askStop: (code) => (code === null ? "stop my calendar" : `stop the calendar for ${code}`),
    exists: (whose, made, lastUsed) =>
      `You already have an address to ${whose}, made ${calendar.date(made, "year")}, ${lastUsed === null ? "not fetched yet" : `last fetched ${calendar.date(lastUsed, "year")}`}. It cannot be shown again. Change the address if you have lost it; the old one then stops working.`,
    renewed: "The old address no longer works.",
    stopped: (whose, count) =>
      count === 1
        ? `The address to ${whose} no longer works.`
        : `${grouped(count)} addresses to ${whose} no longer work.`,
    none: (whose) => `There is no address to ${whose} to stop.`,
    noneAtAll: "There are no calendar addresses. Write subscribe to SN or my calendar.",
    which: (whose) => `Which one? You have addresses to ${and(whose)}.`,
    onlyPersonal: "The address is secret, so I only show it in our own chat. Write the same to me there.",
    onlyOfficials: (whose) =>
      `Only officials can stop everybody's addresses to ${whose}. Your own you stop yourself.`,
    list: "Calendar addresses",
    line: (whose, by, made, lastUsed) =>
      `${whose}, ${by}, made ${calendar.date(made, "year")}, ${lastUsed === null ? "not fetched yet" : `last fetched ${calendar.date(lastUsed, "year")}`}`,
  },
};

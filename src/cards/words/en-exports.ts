import { enPhrases, followUps } from "./en-basics.js";
import type { ExportWords } from "./exports.js";
import { counted } from "./phrases.js";

const { calendar } = enPhrases;

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
};

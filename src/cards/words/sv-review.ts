import { type ListWords, listed, type ReviewWords } from "./review.js";
import { svPhrases } from "./sv-basics.js";

const { and } = svPhrases;

const LIST: ListWords = {
  heading: (name, count, others) =>
    `${name}: ${count} ${count === 1 ? "uppföljning är obekräftad" : "uppföljningar är obekräftade"}${others === 0 ? "" : `, och ${others} andra rader (mål, uppdrag, belopp, nyckeltal)`}.`,
  section: (section) => `Avsnitt ${section}`,
  more: (count) => `… och ${count} till.`,
  how: (name, section) =>
    `Skriv ”bekräfta allt i avsnitt ${section} (${name})” eller ”bekräfta alla rader (${name})”. En rad som är fel rättas eller avfärdas på dess kort.`,
};

/** See {@link ReviewWords}. */
export const svReview: ReviewWords = {
  nothingOpen: "Inga rader väntar på att bekräftas.",
  nothingThere: (agreements) => `Där väntar inga rader. Obekräftade rader finns i ${and(agreements)}.`,
  which: (agreements) =>
    `Obekräftade rader finns i ${and(agreements)}. Skriv vilken som menas, till exempel ”bekräfta alla rader (${agreements[0]})”.`,
  nothingInSection: (agreement, sections) =>
    `I det avsnittet väntar inga rader. I ${agreement} finns obekräftade rader i avsnitt ${and(sections)}.`,
  confirmed: (count, agreement, left) =>
    `${count} ${count === 1 ? "rad är bekräftad" : "rader är bekräftade"} i ${agreement}. ${left === 0 ? "Inga fler väntar där." : `${left} väntar än.`}`,
  dismissed: (title) => `Raden är avfärdad och används inte: ${title}.`,
  decidedBefore: "Den raden har någon redan bekräftat eller avfärdat.",
  form: {
    heading: "Rätta raden",
    title: "Uppföljning",
    meeting: "Sammanträde",
    submitBy: "Senast inlämnad",
    forms: "Form",
    save: "Spara och bekräfta",
    document: (words, page, line) =>
      `I dokumentet${page === null ? "" : `, sidan ${page}`}${line === null ? "" : `, rad ${line}`}: ”${words}”`,
    recurring: (rule) => `Dagarna följer av hur ofta den återkommer: ${rule}.`,
  },
  list: (agreements) => agreements.map(([name, rows]) => listed(name, rows, LIST).join("\n")).join("\n\n"),
};

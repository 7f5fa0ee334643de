/**
 * What people ask of an agreement as such, in everyday words, with the words that its formal sections have for it.
 * The words for the agreement itself stand in every question and are taken out, so without these nothing is left.
 */
export type Concept = {
  /** The words of the formal sections; agreements have different ones, separated by commas. */
  readonly means: string;
  /** What people say: the words of one of these stand in the question in this order, in any form, close together. */
  readonly said: readonly string[];
  /** What the facts are told by, where they do not say it so. */
  readonly told?: string;
  /** Whether only a question that says "agreement" or the like may mean it: the words are said of other things too. */
  readonly ofAgreement?: boolean;
};

/** See {@link Concept}. Swedish and English, written as they are spelled; separated by commas. */
export const CONCEPTS: readonly Concept[] = [
  {
    means: "giltighetstid",
    told: "gäller",
    said: [
      "giltighetstid, hur länge gäller, hur länge löper, till när gäller, från när gäller, när börjar gälla, när slutar gälla, giltig, gäller till, gäller från",
      "avtalstiden, löptiden, upphör, has run out, is run out, how long valid, how long last, how long run, how long apply, how long in force",
      "until when valid, until when apply, from when apply, until when run, until when last, expire, valid until, valid from",
    ],
  },
  {
    means: "giltighetstid",
    told: "gäller",
    said: [
      "löper ut, går ut, gick ut, gått ut, löpt ut, när slut, när slutar, när börjar, när löper, when end, when start, when run out, when begin, runs out, ends when",
    ],
    ofAgreement: true,
  },
  {
    means: "innehåll",
    said: [
      "består av, vilka delar, vilka kapitel, vilka avsnitt, vilka rubriker, innehållsförteckning, hur upplagt, hur uppbyggt, hur indelat, hur upplagd, hur uppbyggd, hur indelad",
      "what parts, what chapters, what sections, which parts, which chapters, which sections, consists of, consist of, table of contents",
    ],
    ofAgreement: true,
  },
  {
    means: "revideras ändrade förutsättningar omförhandling, tillägg ändringar",
    said: [
      "skriva om, göra om, säga upp, ändra, ändring, justera, justering, revidera, revidering, uppdatera, change, revise, amend",
    ],
    ofAgreement: true,
  },
  {
    means: "revideras ändrade förutsättningar omförhandling, omförhandling",
    said: ["omförhandla, omförhandling, förhandla, renegotiate, reopen"],
    ofAgreement: true,
  },
  { means: "åtgärder", said: ["göra åt, gör åt, görs åt, do about, done about, doing about"] },
];

/** What an agreement is called in a question. */
export const AGREEMENT = "avtal, överenskommelse, iop-avtal, agreement, contract";

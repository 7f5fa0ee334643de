import type { AgreementFacts, CommitteeFacts } from "../domain/answer.js";
import type { Locale } from "../domain/question.js";
import { sourcesSaid } from "./headings.js";
import { frame } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { wordsFor } from "./words/index.js";

/** A button that opens an address outside the chat. */
type Open = { readonly title: string; readonly url: string };

/** A plan that can be fetched: what it holds, and where its files are. */
export type PlanToFetch = {
  readonly committees: readonly CommitteeFacts[];
  readonly year: number;
  readonly dated: number;
  readonly undated: number;
  readonly agreements: readonly AgreementFacts[];
  /** Addresses of the Excel file and of the calendar file, and which was asked for. */
  readonly excel: string;
  readonly calendar: string;
  readonly wanted: "xlsx" | "ics";
  /** For so many hours they are good. */
  readonly hours: number;
  /** Said first: that another year is shown. */
  readonly lead: readonly string[];
  /** What was taken for granted; empty where nothing was. */
  readonly assumed: string;
  readonly locale: Locale;
};

/** Hands over a plan as files: what they hold, and a button for each. */
export function planCard(plan: PlanToFetch): Shown {
  const { committees, year, dated, undated, agreements, hours, lead, assumed, locale } = plan;
  const words = wordsFor(locale);
  const own = words.exports.planCard;
  const opens: Open[] = [
    { title: own.excel, url: plan.excel },
    { title: own.calendar, url: plan.calendar },
  ];
  const ordered = plan.wanted === "ics" ? opens.toReversed() : opens;
  const eyebrow = capital(words.and(committees.map(({ name }) => name[locale])));
  const holds = own.holds(dated, undated, sourcesSaid(agreements, words));
  const last = [own.goodFor(hours), ...(assumed === "" ? [] : [assumed])];
  const title = own.title(year);
  const card = fill("hand-over", {
    ...frame({ eyebrow, title, lead: [...lead, holds], last }, words),
    address: "",
    opens: ordered,
    buttons: [],
  });
  const links = ordered.map((one) => `${one.title}: ${one.url}`);
  return { text: [`${eyebrow}, ${title}`, ...lead, holds, ...links, last.join(" ")].join("\n"), card };
}

/** An address that was made for a calendar, whose it is, and by which abbreviation it is spoken of (`null`: one's own). */
export type FeedToShow = {
  readonly whose: string;
  readonly code: string | null;
  readonly address: string;
  /** Where Outlook takes it up by itself; `null` where it could not reach the address. */
  readonly outlook: string | null;
  readonly renewed: boolean;
  readonly locale: Locale;
};

const stopButton = (code: string | null, locale: Locale) => {
  const { stop, askStop } = wordsFor(locale).exports.feedCard;
  return { title: stop, verb: "ask", data: { text: askStop(code) } };
};

/** Shows the address of a calendar, once, and how it is subscribed to. */
export function feedCard({ whose, code, address, outlook, renewed, locale }: FeedToShow): Shown {
  const words = wordsFor(locale);
  const own = words.exports.feedCard;
  const lead = [...(renewed ? [own.renewed] : []), own.holds, own.how];
  const title = capital(own.title(whose));
  const card = fill("hand-over", {
    ...frame({ eyebrow: own.eyebrow, title, lead, last: [own.secret] }, words),
    address,
    opens: outlook === null ? [] : [{ title: own.outlook, url: outlook }],
    // Whoever has just been given an address wants no other one.
    buttons: [stopButton(code, locale)],
  });
  return { text: [`${own.eyebrow}: ${title}`, ...lead, address, own.secret].join("\n"), card };
}

/** Says of an address that was made before what can be said of it, and offers to change or to stop it. */
export function feedExistsCard(said: string, whose: string, code: string | null, locale: Locale): Shown {
  const words = wordsFor(locale);
  const own = words.exports.feedCard;
  const title = capital(own.title(whose));
  const card = fill("hand-over", {
    ...frame({ eyebrow: own.eyebrow, title, lead: [said] }, words),
    address: "",
    opens: [],
    buttons: [
      { title: own.renew, verb: "ask", data: { text: own.askRenew(code) } },
      stopButton(code, locale),
    ],
  });
  return { text: said, card };
}

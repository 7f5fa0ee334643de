import { auditOf } from "../../answers/audit.js";
import { happenedIn } from "../../bot/happened.js";
import { wordsFor } from "../../cards/words/index.js";
import { viewStore } from "../../store/installation.js";
import { committeeNamed, complaintOf, dayNamed, localeNamed, optionsIn, yearNamed } from "../arguments.js";
import { auditCsv } from "../audit/csv.js";
import { auditHtml } from "../audit/html.js";
import { botOver } from "../bot.js";
import type { Command } from "../io.js";
import { writeNew } from "../write.js";

const OPTIONS = {
  committee: { type: "string" },
  year: { type: "string" },
  out: { type: "string" },
  locale: { type: "string", default: "sv" },
  today: { type: "string" },
} as const;

const USAGE =
  "npm run --silent audit -- --committee SN --year 2026 --out FILE.csv|FILE.html [--locale sv|en] [--today 2026-12-31]";

const wrong = complaintOf(USAGE);

/**
 * `audit`: writes what a committee's follow-ups of a year have come to, for auditors, as CSV or as a page. Reads
 * the state folder without its lock, so that it works while the program runs; changes nothing there.
 */
export const auditCommand: Command = async (args, io) => {
  const values = optionsIn(args, OPTIONS, wrong);
  const { committee: named, year: yearText = "", out } = values;
  if (named === undefined || out === undefined) throw wrong("--committee and --out are needed.");
  if (!/\.(?:csv|html)$/i.test(out)) throw wrong(`--out is "${out}"; let it end in .csv or .html.`);
  const year = yearNamed(yearText, wrong);
  const today = dayNamed("today", values.today ?? io.today(), wrong);
  const locale = localeNamed(values.locale, wrong);
  const store = await viewStore(io);
  const { library } = await botOver(store, io);
  const committee = committeeNamed(named, io.homeMunicipality, library, wrong);
  const rows = auditOf(committee.id, year, library, await happenedIn(store), today);
  const day = wordsFor(locale).calendar.date(today, "year");
  const page = { rows, committee: committee.name[locale], year, day, locale };
  const text = /\.csv$/i.test(out) ? auditCsv(rows, locale) : auditHtml(page);
  await writeNew(out, text, true);
  io.err(`${rows.length} follow-ups of ${committee.code} ${year} are in ${out}.`);
  return 0;
};

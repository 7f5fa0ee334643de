import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { auditOf } from "../../answers/audit.js";
import type { Library } from "../../answers/library.js";
import { happenedIn } from "../../bot/happened.js";
import { wordsFor } from "../../cards/words/index.js";
import type { CommitteeFacts } from "../../domain/answer.js";
import { calendarDateSchema } from "../../domain/calendar-date.js";
import type { Locale } from "../../domain/question.js";
import { viewStore } from "../../store/installation.js";
import { auditCsv } from "../audit/csv.js";
import { auditHtml } from "../audit/html.js";
import { botOver } from "../bot.js";
import { type Command, UsageError } from "../io.js";

const OPTIONS = {
  committee: { type: "string" },
  year: { type: "string" },
  out: { type: "string" },
  locale: { type: "string" },
  today: { type: "string" },
} as const;

const USAGE =
  "npm run --silent audit -- --committee SN --year 2026 --out FILE.csv|FILE.html [--locale sv|en] [--today 2026-12-31]";

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUse: ${USAGE}`);
  }
}

const wrong = (what: string): UsageError => new UsageError(`${what}\nUse: ${USAGE}`);

/** The committee of a code ("SN") or a party id; of several with that code, the home municipality's. */
function committeeOf(named: string, home: string, library: Library): CommitteeFacts {
  const ids = [...new Set(library.registers.map(({ agreement }) => agreement.commissioner))];
  const committees = ids.map((id) => library.committee(id));
  const fitting = committees.filter(
    ({ id, code }) => id === named.toLowerCase() || code.toLowerCase() === named.toLowerCase(),
  );
  const found = fitting.find(({ id }) => id.startsWith(`${home}/`)) ?? fitting[0];
  if (found) return found;
  throw wrong(`--committee is "${named}"; loaded are ${committees.map(({ id }) => id).join(", ")}.`);
}

function localeOf(text: string): Locale {
  if (text === "sv" || text === "en") return text;
  throw wrong(`--locale is "${text}"; write sv or en.`);
}

/**
 * `audit`: writes what a committee's follow-ups of a year have come to, for auditors, as CSV or as a page. Reads
 * the state folder without its lock, so that it works while the program runs; changes nothing there.
 */
export const auditCommand: Command = async (args, io) => {
  const values = readArguments(args);
  const { committee: named, year: yearText = "", out } = values;
  if (named === undefined || out === undefined) throw wrong("--committee and --out are needed.");
  if (!/^(?:19|20|21)\d\d$/.test(yearText))
    throw wrong(`--year is "${yearText}"; write a year such as 2026.`);
  if (!/\.(?:csv|html)$/i.test(out)) throw wrong(`--out is "${out}"; let it end in .csv or .html.`);
  const today = calendarDateSchema.safeParse(values.today ?? io.today());
  if (!today.success) throw wrong(`--today is "${values.today}"; write a day such as 2026-05-04.`);
  const locale = localeOf(values.locale ?? "sv");
  const store = await viewStore(io);
  const { library } = await botOver(store, io);
  const committee = committeeOf(named, io.homeMunicipality, library);
  const year = Number(yearText);
  const rows = auditOf(committee.id, year, library, await happenedIn(store), today.data);
  const day = wordsFor(locale).calendar.date(today.data, "year");
  const page = { rows, committee: committee.name[locale], year, day, locale };
  const text = /\.csv$/i.test(out) ? auditCsv(rows, locale) : auditHtml(page);
  try {
    await writeFile(out, text);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`);
  }
  io.err(`${rows.length} follow-ups of ${committee.code} ${year} are in ${out}.`);
  return 0;
};

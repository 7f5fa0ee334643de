import { committeesLoaded, planOf, yearsOf } from "../../answers/plan.js";
import { happenedIn } from "../../bot/happened.js";
import type { CommitteeFacts } from "../../domain/answer.js";
import { keysOf } from "../../domain/keys.js";
import type { CalendarSource } from "../../exports/calendar.js";
import { EXPORT_TYPES, type ExportKind, exportFile } from "../../exports/plan-file.js";
import type { PlanFile } from "../../exports/plan-sheets.js";
import { viewStore } from "../../store/installation.js";
import { committeeNamed, complaintOf, dayNamed, localeNamed, optionsIn, yearNamed } from "../arguments.js";
import { botOver } from "../bot.js";
import type { Command, Io } from "../io.js";
import { writeNew } from "../write.js";

const OPTIONS = {
  committee: { type: "string", multiple: true },
  year: { type: "string" },
  out: { type: "string" },
  locale: { type: "string", default: "sv" },
  today: { type: "string" },
  force: { type: "boolean", default: false },
} as const;

const USAGE =
  "npm run --silent export -- --committee SN [--committee VON …] --year 2026 --out FILE.xlsx|FILE.ics [--locale sv|en] [--today 2026-05-04] [--force]";

const wrong = complaintOf(USAGE);

/** The kind of file by the ending of its name. */
function kindOf(out: string): ExportKind {
  const kinds = keysOf(EXPORT_TYPES);
  const kind = kinds.find((one) => out.toLowerCase().endsWith(`.${one}`));
  if (kind) return kind;
  throw wrong(`--out is "${out}"; let it end in ${kinds.map((one) => `.${one}`).join(" or ")}.`);
}

/** A year in which none of the committees has anything is a slip of the pen. */
function refuseEmpty(
  { plans, year }: PlanFile,
  years: (committee: CommitteeFacts) => readonly number[],
): void {
  if (plans.some(({ dated, undated }) => dated.length + undated.length > 0)) return;
  const known = plans.map(({ committee }) => `${committee.code}: ${years(committee).join(", ") || "none"}`);
  throw wrong(`Nothing is loaded for ${year}. Years there are: ${known.join("; ")}.`);
}

async function fileOf(
  values: ReturnType<typeof optionsIn<typeof OPTIONS>>,
  io: Io,
): Promise<{ file: PlanFile; source: CalendarSource }> {
  const { committee: named = [], year: yearText = "" } = values;
  const year = yearNamed(yearText, wrong);
  const today = dayNamed("today", values.today ?? io.today(), wrong);
  const locale = localeNamed(values.locale, wrong);
  // Without its lock, so that it works while the program runs; nothing is changed there.
  const store = await viewStore(io);
  const { library } = await botOver(store, io);
  const committees = named.map((one) => committeeNamed(one, io.homeMunicipality, library, wrong));
  const all = committeesLoaded(library).filter(({ id }) => id.startsWith(`${io.homeMunicipality}/`));
  const wanted = committees.length === 0 ? all : committees;
  const happened = await happenedIn(store);
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const plans = ids.map((id) => planOf(id, year, library, happened, today));
  const file = { plans, year, locale, today };
  refuseEmpty(file, ({ id }) => yearsOf(id, library));
  const { committees: set } = await store.settings();
  return { file, source: { library, happened, committees: set, today, locale, page: () => null } };
}

/**
 * `export`: writes what committees are to have reported in a year, as an Excel file or as a calendar,
 * by the ending of its name; without a committee all of the home municipality. Replaces a file only when told to.
 */
export const exportCommand: Command = async (args, io) => {
  const values = optionsIn(args, OPTIONS, wrong);
  const { out, force } = values;
  if (out === undefined) throw wrong("--out is needed.");
  const kind = kindOf(out);
  const { file, source } = await fileOf(values, io);
  await writeNew(out, await exportFile(kind, file, source, io.now().toISOString()), force);
  const rows = file.plans.reduce((sum, { dated, undated }) => sum + dated.length + undated.length, 0);
  const codes = file.plans.map(({ committee }) => committee.code).join(", ");
  io.err(`${rows} follow-ups of ${codes} ${file.year} are in ${out}.`);
  return 0;
};

import { yearPlan, yearsHeld } from "../../answers/year-plan.js";
import { contextFor } from "../../bot/ask.js";
import { PICTURES, type PictureKind } from "../../cards/year-plan-lines.js";
import { THEMES, type Theme } from "../../pictures/palette.js";
import { picture } from "../../pictures/picture.js";
import { viewStore } from "../../store/installation.js";
import {
  committeeNamed,
  complaintOf,
  dayNamed,
  localeNamed,
  oneOf,
  optionsIn,
  yearNamed,
} from "../arguments.js";
import { botOver } from "../bot.js";
import type { Command, Io } from "../io.js";
import { writeNew } from "../write.js";

const OPTIONS = {
  committee: { type: "string" },
  year: { type: "string" },
  kind: { type: "string", default: "year-wheel" },
  out: { type: "string" },
  theme: { type: "string", default: "light" },
  print: { type: "boolean", default: false },
  locale: { type: "string", default: "sv" },
  today: { type: "string" },
  force: { type: "boolean", default: false },
} as const;

const USAGE = `npm run --silent picture -- --committee SN --year 2026 --out FILE.svg|FILE.png [--kind ${PICTURES.join("|")}] [--theme ${THEMES.join("|")}] [--print] [--locale sv|en] [--today 2026-05-04] [--force]`;

const wrong = complaintOf(USAGE);

type Values = ReturnType<typeof optionsIn<typeof OPTIONS>>;

async function planOf(
  { committee: named = "", year: text = "", today: day, locale: language }: Values,
  io: Io,
) {
  const year = yearNamed(text, wrong);
  const today = dayNamed("today", day ?? io.today(), wrong);
  const locale = localeNamed(language, wrong);
  // Without its lock, so that it works while the program runs; nothing is changed there.
  const bot = await botOver(await viewStore(io), io);
  const { id, code } = committeeNamed(named, io.homeMunicipality, bot.library, wrong);
  const scope = { committees: [id], municipality: null, unknown: [] };
  const plan = yearPlan(await contextFor(bot, scope, locale, today), id, year);
  if (plan) return { plan, locale };
  throw wrong(`No agreement of ${code} is loaded for ${year}; there are ${yearsHeld(bot, id).join(", ")}.`);
}

/**
 * `picture`: writes a committee's year wheel or its load per month to a file: as SVG or, by the ending of its name, as
 * PNG; with `--print` as a sheet of A4 with every row by name. Replaces a file only when told to.
 */
export const pictureCommand: Command = async (args, io) => {
  const values = optionsIn(args, OPTIONS, wrong);
  const { out, print, force } = values;
  if (out === undefined || values.committee === undefined) throw wrong("--committee and --out are needed.");
  const [, format] = /\.(svg|png)$/i.exec(out) ?? [];
  if (!format) throw wrong(`--out is "${out}"; let it end in .svg or .png.`);
  const kind: PictureKind = oneOf("kind", values.kind, PICTURES, wrong);
  const theme: Theme = oneOf("theme", values.theme, THEMES, wrong);
  const { plan, locale } = await planOf(values, io);
  const svg = picture(kind, plan, { theme, locale, titled: true, print });
  // The library that draws is loaded where it is needed only.
  const isPng = format.toLowerCase() === "png";
  const file = isPng ? (await import("../../pictures/draw-png.js")).drawPng(svg) : svg;
  await writeNew(out, file, force);
  io.err(`${plan.items.length} follow-ups of ${plan.committee.code} ${plan.year} are drawn in ${out}.`);
  return 0;
};

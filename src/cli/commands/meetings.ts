import { readFile } from "node:fs/promises";
import { type Deps, plansOf } from "../../bot/deps.js";
import { tellOfChange } from "../../bot/notices/meeting-change.js";
import { calendarOf } from "../../domain/committee-calendar.js";
import { isWorkingDay } from "../../domain/holidays.js";
import { meetingsOf } from "../../domain/meeting.js";
import type { MeetingChange } from "../../domain/meeting-change.js";
import { messageOf } from "../../domain/thrown.js";
import { decode, looksLikeText } from "../../importer/formats/decode.js";
import { committeesIn } from "../../language/commands/command.js";
import { told } from "../../language/commands/told.js";
import { openStore, viewStore } from "../../store/installation.js";
import type { Store } from "../../store/store.js";
import { StoreError } from "../../store/store-error.js";
import { argumentsIn, complaintOf, localeNamed } from "../arguments.js";
import { botOver } from "../bot.js";
import { COMMAND_LINE } from "../importing/taken.js";
import { type Command, type Io, whileOpen } from "../io.js";
import { readCsv } from "../meetings/csv.js";
import { CalendarFileError, type FileEvent } from "../meetings/event.js";
import { readIcs } from "../meetings/ics.js";
import { planOf, type Step } from "../meetings/plan.js";
import { type MeetingsWords, meetingsWords } from "../meetings/words.js";

const OPTIONS = {
  committee: { type: "string" },
  apply: { type: "boolean", default: false },
  locale: { type: "string", default: "sv" },
} as const;

const USAGE = `npm run --silent meetings -- import FILE.ics|FILE.csv [--committee SN] [--apply] [--locale sv|en]
     npm run --silent meetings -- list [--committee SN] [--locale sv|en]`;

const wrong = complaintOf(USAGE);

function readArguments(args: readonly string[]) {
  const { values, positionals } = argumentsIn(args, OPTIONS, wrong);
  const [what, file, ...rest] = positionals;
  return { ...values, what, file, rest, words: meetingsWords(localeNamed(values.locale, wrong)) };
}

const contextOf = ({ reader, settings }: Deps, io: Io) => ({
  reader,
  situation: {
    today: io.today(),
    clientLocale: null,
    channelCommittee: null,
    homeMunicipality: settings.homeMunicipality,
  },
});

/** The committee that a text names; `null` where it names none, or several. */
function committeeIn(text: string, deps: Deps, io: Io): string | null {
  const [only, ...others] = committeesIn(` ${text} `, contextOf(deps, io));
  return others.length === 0 ? (only ?? null) : null;
}

/** The day in a cell as people write it, with its year. */
function dayReader(deps: Deps, io: Io) {
  return (text: string): string | null => {
    const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    const iso = /^\d{4}-\d{2}-\d{2}(?=[T ]|$)/.exec(text)?.[0];
    const { days } = told(` ${compact ? compact.slice(1).join("-") : (iso ?? text)} `, contextOf(deps, io));
    const [day, ...others] = days;
    return day?.isDay && day.yearSaid && others.length === 0 ? (day.spans[0]?.start ?? null) : null;
  };
}

/** Meetings that prepare the committee's own, or that its presidium has: none of its sammanträden. */
const OTHER_MEETING = /presidi|beredning|utskott|\bau\b|gruppmöte|förmöte/i;

async function eventsIn(file: string, deps: Deps, io: Io): Promise<FileEvent[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CalendarFileError(`it cannot be read: ${messageOf(error)}`);
  });
  if (!looksLikeText(bytes)) throw new CalendarFileError("it is neither iCalendar nor CSV");
  const { text } = decode(bytes);
  const isIcs = /\.ics$/i.test(file) || /^\s*BEGIN:VCALENDAR/i.test(text);
  const events = isIcs ? readIcs(text, io.timeZone, io.today()) : readCsv(text, dayReader(deps, io));
  if (events.length === 0) throw new CalendarFileError("it holds no meeting");
  return events;
}

/** What somebody wants of the calendar: of which committee (of each, where it is left out), and in which language. */
type Wish = { readonly committee: string | undefined; readonly words: MeetingsWords };

type ByCommittee = ReadonlyMap<string, readonly FileEvent[]>;

/** The file's events by committee: the one that is said for the file, else the one that each of them names. */
function sorted(
  events: readonly FileEvent[],
  { committee: said, words }: Wish,
  deps: Deps,
  io: Io,
): ByCommittee {
  const all = said === undefined ? null : committeeIn(said, deps, io);
  if (said !== undefined && all === null)
    throw wrong(`--committee is "${said}"; no loaded agreement is of such a committee.`);
  const found = new Map<string, FileEvent[]>();
  for (const event of events) {
    if (OTHER_MEETING.test(event.name)) {
      io.out(`  ${words.skipped(event.date, event.name, "otherMeeting")}`);
      continue;
    }
    const named = committeeIn(event.name, deps, io);
    if (all !== null && named !== null && named !== all) {
      io.out(`  ${words.skipped(event.date, event.name, "otherCommittee")}`);
      continue;
    }
    const committee = all ?? named;
    if (committee === null)
      throw new CalendarFileError(`${event.place}: no committee is named; say which with --committee SN`);
    found.set(committee, [...(found.get(committee) ?? []), event]);
  }
  return found;
}

function lineOf({ kind, event, from }: Step, { steps, noWorkingDay, clash }: MeetingsWords): string {
  const days = from === null || from === event.date ? event.date : `${from} -> ${event.date}`;
  const isHeld = kind === "new" || kind === "moved";
  const closed = isHeld && !isWorkingDay(event.date) ? ` (${noWorkingDay})` : "";
  return `  ${steps[kind].padEnd(10)} ${days}${closed}${kind === "clash" ? ` (${clash})` : ""}`;
}

/** Records what a plan comes to, with the messages that tell the committee's channels. */
async function apply(committee: string, events: readonly FileEvent[], deps: Deps, io: Io): Promise<number> {
  const registered = meetingsOf(deps.library.registers);
  const conversations = await deps.store.conversations();
  const at = io.now().toISOString();
  return deps.store.changeMeetings((before) => {
    const known = calendarOf(registered, before).filter((one) => one.committee === committee);
    const changes = planOf(events, known, io.today()).steps.flatMap(
      ({ meeting, move, event }, index): MeetingChange[] =>
        meeting === null || move === null
          ? []
          : [
              {
                cause: `import ${at} ${before.length + index}`,
                at,
                day: io.today(),
                by: COMMAND_LINE,
                committee,
                meeting,
                move,
                ...(event.uid === null ? {} : { uid: event.uid }),
              },
            ],
    );
    const outbox = changes.flatMap((change) => tellOfChange(change, conversations));
    return { changes, outbox, result: changes.filter(({ move }) => move.type !== "tied").length };
  });
}

async function importInto(store: Store, file: string, wish: Wish, doIt: boolean, io: Io): Promise<number> {
  const { words } = wish;
  const deps = await botOver(store, io);
  try {
    io.out(file);
    for (const [committee, events] of sorted(await eventsIn(file, deps, io), wish, deps, io)) {
      const known = deps.library.calendar.filter((one) => one.committee === committee);
      const { steps, missing } = planOf(events, known, io.today());
      io.out(`${deps.library.committee(committee).name.sv}:`);
      for (const one of steps) io.out(lineOf(one, words));
      for (const day of missing) io.out(`  ${words.missing(day)}`);
      if (doIt) io.out(`  ${words.changed(await apply(committee, events, deps, io))}`);
    }
    if (!doIt) io.out(words.notChanged);
    return 0;
  } catch (error) {
    if (!(error instanceof CalendarFileError)) throw error;
    io.err(`${file}: ${error.message}.`);
    return 1;
  }
}

/** Every meeting that is known, with what staff have made of it. */
async function list({ committee: said, words }: Wish, io: Io): Promise<number> {
  const deps = await botOver(await viewStore(io), io);
  const only = said === undefined ? null : committeeIn(said, deps, io);
  if (said !== undefined && only === null)
    throw wrong(`--committee is "${said}"; no loaded agreement is of such a committee.`);
  const { changes } = await plansOf(deps.store);
  for (const { committee, id, date, first, cancelled } of deps.library.calendar) {
    if (only !== null && committee !== only) continue;
    const last = changes.findLast(
      (one) => one.committee === committee && one.meeting === id && one.move.type !== "tied",
    );
    const added = last ? words.added : "";
    const what = cancelled ? words.cancelled : first === date ? added : words.movedFrom(first);
    const by = last && what !== "" ? ` (${last.by.name} ${last.day})` : "";
    io.out(`${deps.library.committee(committee).code} ${date} ${what}${by}`.trim());
  }
  return 0;
}

/**
 * `meetings list`: the committees' meetings. `meetings import FILE [--committee SN] [--apply]`: what an iCalendar or
 * CSV file has otherwise than the calendar; with `--apply` the calendar follows, under the state folder's lock. Exit
 * code 1 where the file cannot be used, or the lock is held.
 */
export const meetingsCommand: Command = async (args, io) => {
  const { what, file, rest, committee, words, apply: doIt } = readArguments(args);
  const wish = { committee, words };
  if (what === "list" && file === undefined && !doIt) return list(wish, io);
  if (what !== "import" || file === undefined || rest.length > 0)
    throw wrong("Say what to do: import a file, or list.");
  if (!doIt) return importInto(await viewStore(io), file, wish, false, io);
  const store = await openStore(io, whileOpen(io)).catch((error: unknown) => {
    if (!(error instanceof StoreError) || error.code !== "locked") throw error;
    io.err(error.message);
    return null;
  });
  if (store === null) return 1;
  try {
    return await importInto(store, file, wish, true, io);
  } finally {
    await store.close();
  }
};

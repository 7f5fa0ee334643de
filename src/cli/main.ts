/** The command line: `main.js COMMAND ARGUMENTS`. What each command is for stands with the command. */
import { createInterface } from "node:readline";
import { ConfigError, loadConfig } from "../config.js";
import { dayIn } from "../domain/instant.js";
import { messageOf } from "../domain/thrown.js";
import { DataFileError } from "../store/registers.js";
import { StoreError } from "../store/store-error.js";
import { askCommand } from "./commands/ask.js";
import { auditCommand } from "./commands/audit.js";
import { checkCommand } from "./commands/check.js";
import { exportCommand } from "./commands/export.js";
import { forgetCommand } from "./commands/forget.js";
import { importCommand } from "./commands/import.js";
import { meetingsCommand } from "./commands/meetings.js";
import { officialsCommand } from "./commands/officials.js";
import { packageCommand } from "./commands/package.js";
import { pictureCommand } from "./commands/picture.js";
import { questionsCommand } from "./commands/questions.js";
import { remindersCommand } from "./commands/reminders.js";
import { restoreCommand } from "./commands/restore.js";
import { storeCommand } from "./commands/store.js";
import { unansweredCommand } from "./commands/unanswered.js";
import { type Command, type Io, UsageError } from "./io.js";

/** Every command there is. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ask: askCommand,
  audit: auditCommand,
  check: checkCommand,
  export: exportCommand,
  forget: forgetCommand,
  import: importCommand,
  package: packageCommand,
  officials: officialsCommand,
  meetings: meetingsCommand,
  picture: pictureCommand,
  questions: questionsCommand,
  reminders: remindersCommand,
  restore: restoreCommand,
  store: storeCommand,
  unanswered: unansweredCommand,
};

/** Whoever typed the command can do something about these; the rest are bugs and keep their stack. */
const EXPLAINED = [UsageError, ConfigError, DataFileError, StoreError];

function ioOf(): Io {
  const { mode, stateDir, keepBackups, database, homeMunicipality, timeZone } = loadConfig();
  return {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    lines: () => createInterface({ input: process.stdin }),
    now: () => new Date(),
    today: () => dayIn(timeZone, Date.now()),
    stateDir,
    keepBackups,
    database,
    tenant: mode.kind === "production" ? mode.app.tenant : "local",
    homeMunicipality,
    timeZone,
  };
}

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command)
    throw new UsageError(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(", ")}.`);
  return command(args, ioOf());
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const explained = EXPLAINED.some((kind) => error instanceof kind);
  console.error(explained ? messageOf(error) : error);
  process.exitCode = 2;
}

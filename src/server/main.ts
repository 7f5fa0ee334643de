/** `npm start`: puts the program together, says where one can chat, and stops it in an orderly way. */
import { type Deps, plansOf, takeIntoUse } from "../bot/deps.js";
import { handle } from "../bot/handle.js";
import { depsOver, Loaded, type Sources } from "../bot/loaded.js";
import { forgetUnanswered } from "../bot/unanswered.js";
import { type Config, ConfigError, loadConfig } from "../config.js";
import type { PartiesFile } from "../domain/party.js";
import { messageOf } from "../domain/thrown.js";
import type { Opened } from "../store/imports.js";
import { openInstallation } from "../store/installation.js";
import { DataFileError, readMunicipalityNames, readParties, readRegisters } from "../store/registers.js";
import type { Store } from "../store/store.js";
import { StoreError } from "../store/store-error.js";
import { ArgsError, readArgs } from "./args.js";
import { within } from "./deadline.js";
import { ChannelDirectory } from "./directory.js";
import { keepHeapSmall } from "./heap.js";
import { PortError } from "./http.js";
import { createLog, describeError, type Log } from "./log.js";
import { createMetrics, timedStore } from "./metrics.js";
import { PlaygroundError } from "./playground.js";
import { assertWritable } from "./ready.js";
import { clockFor, type Parts, type Program, start } from "./start.js";
import { warmUp } from "./warm-up.js";
import { Address } from "./web/address.js";
import { publicLinks } from "./web/public-links.js";
import { webRoutes } from "./web/routes.js";
import { SignedLinks } from "./web/signed-links.js";

/** Whoever starts the program can do something about these; their messages say what. Others are bugs. */
const EXPLAINED = [ArgsError, ConfigError, DataFileError, PlaygroundError, PortError, StoreError];

async function main(): Promise<void> {
  const { playground } = readArgs(process.argv.slice(2));
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const parties = readParties();
  checkHome(config, parties);
  const sources = { shipped: readRegisters(), parties, otherMunicipalities: readMunicipalityNames() };
  const metrics = config.metrics && (await createMetrics());
  const { store: plain, imports } = await opened(config, log);
  const store = metrics ? timedStore(plain, metrics) : plain;
  const program = await startOrClose(store, async () => {
    const installed = await installedOver(store, { ...sources, imports }, config, log);
    return start(config, { ...partsOf(installed, config, log), ...(metrics && { metrics }), playground });
  });
  // Before it is said: whoever waits for that may stop it in the same instant.
  stopOnSignal(program, store, log);
  sayReady(program);
}

/** An installation that is open: the bot over it, and where it is reached. */
type Installed = {
  readonly deps: Deps;
  readonly directory: ChannelDirectory;
  readonly links: SignedLinks;
  readonly address: Address;
};

/** Makes an installation ready over its store, whose lock is in hand: nobody imports between reading and deciding. */
async function installedOver(store: Store, sources: Sources, config: Config, log: Log): Promise<Installed> {
  const loaded = await Loaded.open(sources, await plansOf(store));
  // The Playground does not tell who somebody is; nor does it matter there, where everyone is believed.
  const level = config.mode.kind === "local" ? "debug" : "warn";
  const directory = new ChannelDirectory(Date.now, (error) =>
    log[level]({ error: describeError(error) }, "somebody could not be looked up in the channel"),
  );
  const { today } = clockFor(config)();
  const address = new Address(config);
  const links = await SignedLinks.open(store, today);
  const deps = depsOver(loaded, config.database !== null, {
    store,
    ...(address.reachable && { links: publicLinks(() => address.origin, links) }),
    settings: { ...config, everyoneBelieved: config.mode.kind === "local" },
    trouble: (what, error) => log.warn({ error: describeError(error) }, what),
    directory,
  });
  await takeIntoUse(deps, today);
  await forgetUnanswered(deps, today);
  return { deps, directory, links, address };
}

/** What is started over an open installation. */
function partsOf(
  { deps, directory, links, address }: Installed,
  config: Config,
  log: Log,
): Omit<Parts, "metrics" | "playground"> {
  const clock = clockFor(config);
  const publicHost = config.publicUrl && new URL(config.publicUrl).host;
  const routes = webRoutes({ deps, mode: config.mode, clock, links, log, publicHost });
  return {
    deps,
    handle: (incoming) => handle(incoming, deps),
    healthy: async () => deps.library.registers.length > 0 && (await deps.store.settings()) !== null,
    writable: () => assertWritable(deps.store, config.stateDir),
    warmUp: (end) => warmUp(deps, clock().today, end),
    log,
    routes: routes.map((route) => ({
      ...route,
      answer: async (request) => {
        await deps.keepUp?.();
        return route.answer(request);
      },
    })),
    listening: (origin) => address.listensAt(origin),
    directory,
  };
}

/** Only the parties file knows which municipalities there are. */
function checkHome({ homeMunicipality }: Config, { municipalities }: PartiesFile): void {
  const known = municipalities.map(({ id }) => id);
  if (known.includes(homeMunicipality)) return;
  throw new ConfigError([
    `HOME_MUNICIPALITY is "${homeMunicipality}", but data/parties.json knows only ${known.join(", ")}.`,
  ]);
}

const opened = (config: Config, log: Log): Promise<Opened> =>
  openInstallation(config, {
    keepBackups: config.keepBackups,
    now: () => new Date(),
    warn: (trouble) => log.warn({ error: describeError(trouble) }, "the store is in trouble"),
  });

async function startOrClose(store: Store, starting: () => Promise<Program>): Promise<Program> {
  try {
    return await starting();
  } catch (error) {
    await store.close();
    throw error;
  }
}

function sayReady({ chat, endpoint, overview, remark }: Program): void {
  if (remark !== null) console.error(remark);
  const look = overview === null ? "" : ` The overview is at ${overview}`;
  console.log(
    chat === null
      ? `Nämndkoll is ready and takes Teams activities at ${endpoint} (Ctrl+C stops it).${look}`
      : `Nämndkoll is ready: chat with it at ${chat} (Ctrl+C stops it).${look}`,
  );
}

/**
 * How long what runs may take to finish: longer than an answer that Teams does not take (twice 12 seconds), shorter
 * than a container is given before it is killed (compose.yaml).
 */
const FINISH_MS = 30_000;
/** How long the store may take to close after that. */
const CLOSE_STORE_MS = 6_000;

/**
 * The first signal stops the program when its turns are done, with code 1 where something was cut off; a second
 * one at once, as if not caught.
 */
function stopOnSignal(program: Program, store: Store, log: Log): void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const orSay = (step: Promise<void>) =>
    step.catch((error: unknown) => {
      log.error({ error: describeError(error) }, "stopping went wrong");
      process.exitCode = 1;
    });
  const onSignal = async () => {
    for (const signal of signals) process.removeListener(signal, onSignal);
    await orSay(within(FINISH_MS, "finishing what runs", program.stop()));
    await orSay(within(CLOSE_STORE_MS, "closing the store", store.close()));
    // A request to Teams that was given up keeps its connection, and the process with it.
    process.exit();
  };
  for (const signal of signals) process.on(signal, onSignal);
}

keepHeapSmall();
try {
  await main();
} catch (error) {
  const explained = EXPLAINED.some((kind) => error instanceof kind);
  console.error(explained ? messageOf(error) : error);
  process.exitCode = 1;
}

import type { Deps } from "../../../src/bot/deps.js";
import { takeIntoUse } from "../../../src/bot/deps.js";
import type { Mode } from "../../../src/config.js";
import type { Move, Person } from "../../../src/domain/event.js";
import { pinnedClock } from "../../../src/server/clock.js";
import { createLog } from "../../../src/server/log.js";
import type { Route } from "../../../src/server/web/route.js";
import { webRoutes } from "../../../src/server/web/routes.js";
import { SignedLinks } from "../../../src/server/web/signed-links.js";
import { newBot } from "../../bot/chat.js";
import { startServer } from "../harness.js";

/** The day on which these tests look: the spring's reports have been up, some are late, the autumn's are to come. */
export const TODAY = "2026-08-24";

export const ANNA: Person = { id: "aaaaaaaa-1111-4000-8000-00000000000a", name: "Anna Åberg" };
export const BO: Person = { id: "aaaaaaaa-1111-4000-8000-00000000000b", name: "Bo Öström" };

/** What somebody may write who means harm; it is text wherever it is shown. */
export const HOSTILE = `"><script>alert(1)</script>' onload='x`;
export const HOSTILE_OCCASION = "sn-2026/toleransprojektet/1";
export const LATE_OCCASION = "sn-2026/samsjukliga/1";
export const REPORTED_OCCASION = "sn-2026/lex-sarah-atgardsplaner/1";

/** What has happened: one line is one event. */
const HAPPENED: readonly (readonly [string, Person, string, Move])[] = [
  [LATE_OCCASION, BO, "2026-03-02", { type: "assigned", to: { kind: "person", person: ANNA } }],
  [LATE_OCCASION, ANNA, "2026-03-02", { type: "acknowledged" }],
  ["sn-2026/hedersvald/1", ANNA, "2026-03-30", submitted("hedersvald.docx")],
  [
    "sn-2026/hedersvald/1",
    BO,
    "2026-04-24",
    { type: "presented", meeting: "2026-04-23", paragraph: "41", outcome: "noted", again: null },
  ],
  ["sn-2026/tsi/1", ANNA, "2026-05-12", submitted("tsi.docx")],
  ["sn-2026/flyktingmottagande/1", BO, "2026-03-20", { type: "waived", reason: "Ingår i delåret" }],
  [REPORTED_OCCASION, BO, "2026-08-03", { type: "assigned", to: { kind: "role", name: "kvalitetschef" } }],
  [REPORTED_OCCASION, ANNA, "2026-08-18", submitted("lex-sarah.docx", "Bilaga 2 kommer efter sommaren.")],
  [REPORTED_OCCASION, ANNA, "2026-08-21", submitted("lex-sarah-rättad.docx")],
  [HOSTILE_OCCASION, { id: "x", name: HOSTILE }, "2026-08-20", { type: "commented", text: HOSTILE }],
  [
    HOSTILE_OCCASION,
    { id: "x", name: HOSTILE },
    "2026-08-20",
    { type: "assigned", to: { kind: "role", name: HOSTILE } },
  ],
];

function submitted(file: string, note: string | null = null): Move {
  return { type: "submitted", link: `https://nykoping.sharepoint.com/sn/${file}`, reference: null, note };
}

/** The shipped registers, in use since January, with what has happened to some of their follow-ups. */
export async function installation(): Promise<Deps> {
  const deps = newBot();
  await takeIntoUse(deps, "2026-01-15");
  for (const [index, [occasion, by, day, move]] of HAPPENED.entries()) {
    const event = { occasion, cause: `event-${index}`, at: `${day}T09:12:00+02:00`, day, by, move };
    await deps.store.decide(occasion, () => ({ events: [event], result: null }));
  }
  return deps;
}

/** How a test's web side differs from the usual one. */
export type WebSetup = { readonly mode?: Mode; readonly entraKeys?: string; readonly deps?: Deps };

const LOCAL: Mode = { kind: "local", today: TODAY };

/** The web side's real routes over the installation. */
export async function routesOf({ mode = LOCAL, entraKeys, deps }: WebSetup = {}): Promise<readonly Route[]> {
  const installed = deps ?? (await installation());
  return webRoutes({
    deps: installed,
    mode,
    clock: pinnedClock(TODAY, "Europe/Stockholm"),
    links: await SignedLinks.open(installed.store, TODAY),
    log: createLog("silent"),
    publicHost: "namndkoll.example.se",
    ...(entraKeys !== undefined && { entraKeys }),
  });
}

/** The web side, listening on a port of its own for as long as the test runs. */
export const startWeb = async (setup: WebSetup = {}) =>
  startServer({ routes: await routesOf(setup), ...(setup.mode && { mode: setup.mode }) });

import type { Deps } from "../../bot/deps.js";
import type { Mode } from "../../config.js";
import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
import { agendaRoutes } from "./agenda.js";
import { calendarRoutes } from "./calendar.js";
import { fileRoutes } from "./files.js";
import { overviewRoutes } from "./overview.js";
import { pictureRoutes } from "./pictures.js";
import type { Route } from "./route.js";
import type { SignedLinks } from "./signed-links.js";

/** What the web side works with. */
export type WebParts = {
  readonly deps: Deps;
  readonly mode: Mode;
  readonly clock: Clock;
  readonly links: SignedLinks;
  readonly log: Log;
  /** The host that people reach the program at; `null` where that is not set. */
  readonly publicHost: string | null;
  /** Where the keys of Entra's tokens are published; only tests have them elsewhere than Microsoft does. */
  readonly entraKeys?: string;
};

/** A part of the web side: its routes. */
type RouteMaker = (parts: WebParts) => readonly Route[];

/** Everything that can be fetched, each kind from its own file. */
const MAKERS: readonly RouteMaker[] = [
  overviewRoutes,
  pictureRoutes,
  fileRoutes,
  calendarRoutes,
  agendaRoutes,
];

/** The routes of the program. */
export const webRoutes = (parts: WebParts): readonly Route[] => MAKERS.flatMap((make) => make(parts));

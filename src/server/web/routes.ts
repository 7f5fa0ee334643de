import type { Deps } from "../../bot/deps.js";
import type { Mode } from "../../config.js";
import type { Clock } from "../clock.js";
import type { Log } from "../log.js";
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
};

/** A part of the web side: its routes. */
type RouteMaker = (parts: WebParts) => readonly Route[];

/** Everything that can be fetched, each kind from its own file. */
const MAKERS: readonly RouteMaker[] = [pictureRoutes];

/** The routes of the program. */
export const webRoutes = (parts: WebParts): readonly Route[] => MAKERS.flatMap((make) => make(parts));

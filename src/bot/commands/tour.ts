import { tour } from "../installed.js";
import type { CommandHandler } from "./handler.js";

/** Shows the tour again. */
export const onTour: CommandHandler<"tour"> = async (_, { incoming, deps, locale }) => [
  await tour(deps, incoming.place, locale, incoming.today),
];

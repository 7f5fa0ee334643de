import type { CommandReader } from "./command.js";

/** Asks for the tour that was shown when the app was added. */
export type TourCommand = { readonly kind: "tour" };

const TOUR =
  /^ (?:(?:visa|ge mig|ta|starta|kor|show|start|take|give me) (?:mig |me )?(?:pa |om )?)?(?:en |den |the |a )?(?:forsta )?(?:rundtur(?:en)?|introduktion(?:en)?|(?:guided )?tour|introduction)(?: (?:igen|en gang till|again|once more|tack|please))* $/;

/** Reads "visa rundturen", "rundtur igen", "show the tour". */
export const readTour: CommandReader<TourCommand> = ({ folded }) =>
  TOUR.test(folded) ? { kind: "tour" } : null;

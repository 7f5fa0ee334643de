import { setImmediate as others } from "node:timers/promises";
import { askHelp, askText } from "../bot/ask.js";
import type { Deps } from "../bot/deps.js";
import { renderAnswer } from "../cards/render.js";
import { readTemplates } from "../cards/template.js";
import type { CalendarDate } from "../domain/calendar-date.js";
import { LOCALES } from "../domain/question.js";

/**
 * Does once what the first answers would otherwise wait for: reads the cards' templates, and answers the
 * questions that help gives as examples, for nobody. In small pieces, so that whoever asks meanwhile waits for
 * one of them only.
 * @param end where the program is told to stop before it is done.
 */
export async function warmUp(deps: Deps, today: CalendarDate, end: AbortSignal): Promise<void> {
  for (const _ of readTemplates()) {
    await others();
    if (end.aborted) return;
  }
  for (const clientLocale of LOCALES) {
    const { groups } = await askHelp(deps, clientLocale, today);
    for (const { text } of groups.flatMap(({ examples }) => examples)) {
      renderAnswer(await askText(deps, text, { today, clientLocale, channelCommittee: null }));
      await others();
      if (end.aborted) return;
    }
  }
}

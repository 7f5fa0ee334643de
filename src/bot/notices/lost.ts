import { wordsFor } from "../../cards/words/index.js";
import type { NoticeDrawer } from "./notice.js";

/** Tells officials of a place that messages no longer reach: somebody's chat, or a committee's channel. */
export const drawLost: NoticeDrawer<"lost"> = async ({ notice, locale, deps }) => {
  const { reminders } = wordsFor(locale);
  if (notice.name !== "") return { text: reminders.lostPerson(notice.name), card: null };
  const { committee } = notice;
  if (committee === null) return null;
  return { text: reminders.lostChannel(deps.library.committee(committee).name[locale]), card: null };
};

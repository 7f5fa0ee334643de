import { factsNow } from "../happened.js";
import { drawPost } from "../posts.js";
import type { NoticeDrawer } from "./notice.js";

/** Draws the post that a report is in; none where it was taken back before the post was sent. */
export const drawSubmissionNotice: NoticeDrawer<"submission"> = async ({ notice, to, deps, today }) => {
  const { occasion } = notice;
  const facts = await factsNow(deps, occasion, today);
  if (!facts?.standing.submission) return null;
  return { ...drawPost(facts, to), tellsOf: occasion };
};

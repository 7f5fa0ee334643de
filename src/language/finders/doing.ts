import { type Finder, words } from "./finder.js";

/**
 * What is to be done, whatever it is called: "vad ska vi förbereda", "vad behöver skrivas", "what do we have to get
 * together". The verb after such a beginning says that something is done; what it is done with stands elsewhere.
 */
export const doingFinder: Finder = {
  name: "what is to be done",
  pattern: words(
    "(?<= (?:vad|som|allt|nagot|nat) (?:ska|skall|maste|behover|bor|borde|kan|brukar|forvantas) (?:(?:vi|ni|man|jag|de|dso|divisionen|namnden|sn|von) )?(?:ha |fa |kunna |hinna )?)\\p{L}{3,}(?:as?|at|ats|ras)|" +
      "(?<= (?:vi|ni|man|jag) (?:ska|skall|maste|behover|bor|borde) )\\p{L}{3,}a|" +
      "(?<= (?:we|i|they|you) (?:must|should|need to|have to|has to|are to) (?:be )?)\\p{L}{3,}|" +
      "(?<= (?:needs?|has|have) to (?:be )?)\\p{L}{3,}",
  ),
  read: () => ({ kind: "filler" }),
};

/**
 * Phrases around a question that say nothing of its matter: who wants to know ("presidiet undrar vad …"), and what
 * joins its parts ("i så fall").
 */
export const aroundFinder: Finder = {
  name: "around the question",
  pattern: words(
    "(?:[^ ·]+ ){1,3}(?:undrar|fragar|funderar|vill veta|behover veta|wants? to know|wonders?|is asking|asks)|" +
      // "andra mötet": its place in a row of them, see questions/meeting.
      "(?:andra|tredje|fjarde|femte|sjatte|second|third|fourth|fifth|sixth)(?= (?:[a-z]+ )?(?:sammantrad|mote|namnd|meeting)[a-z]* )|" +
      "(?:i|we) (?:was|were|have been|ve been) told(?: that)?|(?:jag|vi) (?:fick|har) (?:hora|hort|veta)(?: att)?|" +
      "i (?:sa|alla|sadana|vilket|annat) fall|till exempel|t ex|for ovrigt|over huvud taget|i forsta hand|in that case|by the way|for example",
  ),
  read: () => ({ kind: "filler" }),
};

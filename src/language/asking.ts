import type { CalendarDate } from "../domain/calendar-date.js";
import { cueFinders } from "./finders/cue.js";
import { find } from "./finders/finder.js";
import type { Mention } from "./mention.js";
import { type Normalised, normalise, POINTED } from "./normalise.js";

/** A message whose sentences that ask are told from those that lead up to them or follow them. */
export type Asked = {
  /** The whole of it, what only leads up to the question first. */
  readonly whole: Normalised;
  /** The same with that blanked out: what a question is read in. */
  readonly text: Normalised;
  /** How many letters of it are blank. */
  readonly from: number;
};

/** Before a question or a request, and no part of it: a greeting, "jag undrar om", "could you tell me". Folded. */
const LEADS = [
  "hej(?:san)?|hallo?|tjena|god ?(?:morgon|dag|kvall|eftermiddag)|hi|hello|hey|good (?:morning|day|afternoon|evening)",
  "alla|allihop|igen|dar|there|everyone|all|again",
  "ursakta(?: mig)?|forlat|sorry|excuse me|snalla|please|tack|thanks",
  "och|men|sa|alltsa|okej|ok|jo|ja|du|ni|nu|and|but|so|well|now",
  "(?:en |bara en )?(?:snabb |liten |kort )?fraga(?: bara)?|(?:a |just a |one )?(?:quick |small )?question",
  "(?:jag |vi )?(?:undrar|undrade|funderar pa|vill veta|skulle vilja veta|behover veta|i ?wonder(?:ed)?|was wondering|would like to know|want to know|need to know)(?: bara| just)?",
  "vet (?:du|ni|nagon|nan|man)|kommer (?:du|ni|nagon) ihag|minns (?:du|ni|nagon)|do (?:you|we) know|does (?:anyone|anybody|somebody) know|any idea",
  "(?:stammer|ar) det (?:sant |riktigt |ratt )?att|is it (?:true|right|correct) that",
  "(?:kan|kunde|skulle) (?:du|ni|nagon|nan|man) (?:kunna )?(?:saga|svara pa|kolla|beratta|tala om|se|titta)(?: for)?(?: mig| oss)?",
  "(?:can|could|would) (?:you|anyone|somebody) (?:please )?(?:tell|say|check|see|remind)(?: me| us)?",
] as const;

const LEAD_IN = new RegExp(`^(?: (?:${LEADS.join("|")})(?= ))+`);

/** A question or a request from its first word on, what leads up to it taken away; a space at either end. */
export const headOf = (folded: string): string => folded.replace(/^[ ·]*·/, "").replace(LEAD_IN, "");

/** A word that asks, wherever it stands. */
const ASKING = / (?:vad|nar|vilk(?:a|en|et)|hur|vems?|varfor|what|which|when|how|who|whose|why) /;
/** A verb at the head asks whether, or for something to be shown. */
const VERB_FIRST =
  /^ (?:har|hade|finns|blir|blev|ar|var|ska|skall|maste|kan|far|kommer|behover|tas|tar|lamnas|lamnar|redovisas|rapporteras|traffas|sammantrader|samlas|mots|missar|glommer|is|are|was|were|do|does|did|will|has|have|should|must|can|may|any|nagot|nagra|visa|lista|ge mig|paminn|sammanfatta|show|list|give me|remind|summari[sz]e|if|whether|om) /;

const ASKS_AT_HEAD = new RegExp(`^${ASKING.source}`);

/** Whether a sentence asks or requests something by its form. */
const asksAtHead = ({ folded }: Normalised): boolean => {
  const head = headOf(folded);
  return ASKS_AT_HEAD.test(head) || VERB_FIRST.test(head);
};

/** Where a sentence ends: behind its mark, at a point before a capital, or with its line. */
const SENTENCE_END = /(?<=[!?])\s+|(?<=[\p{L}\p{N})]{2}\.)\s+(?=\p{Lu})|\n+/u;

const isSaid = ({ folded }: Normalised): boolean => /[\p{L}\p{N}]/u.test(folded) || folded.includes(POINTED);

/** How many different things a sentence asks for by its words. */
const cuesIn = (sentence: Normalised, today: CalendarDate): number =>
  cueFinders.filter(
    (finder) => finder.name !== "cue greeting" && find(sentence, [finder], { today }).length > 0,
  ).length;

/** Longer messages that ask in no sentence tell a story; what they want is in one of them. */
const STORY_WORDS = 25;

const wordsIn = ({ folded }: Normalised): number => folded.trim().split(" ").length;

/** The sentences that ask: by a question mark or by their form; of a story without any, the one with most cues. */
function askingIn(sentences: readonly Normalised[], today: CalendarDate): readonly Normalised[] {
  // "Jag vill kunna berätta vad som händer. Vad ska in?": where one asks outright, others do by their head only.
  const outright = sentences.filter((sentence) => sentence.asks || asksAtHead(sentence));
  const asking = outright.length > 0 ? outright : sentences.filter(({ folded }) => ASKING.test(folded));
  // "Går det?" asks nothing by itself.
  if (asking.length > 0)
    return asking.some((each) => wordsIn(each) > 3 || cuesIn(each, today) > 0) ? asking : sentences;
  if (sentences.reduce((sum, each) => sum + wordsIn(each), 0) < STORY_WORDS) return sentences;
  const counted = sentences.map((sentence) => ({ sentence, cues: cuesIn(sentence, today) }));
  const most = Math.max(...counted.map(({ cues }) => cues));
  return counted
    .filter(({ cues }) => cues === most)
    .map(({ sentence }) => sentence)
    .slice(-1);
}

/** Sentences after each other as one text. */
const joined = (sentences: readonly Normalised[]): Pick<Normalised, "folded" | "written"> => ({
  folded: sentences
    .map(({ folded }) => folded.slice(0, -1))
    .join("")
    .concat(" "),
  written: sentences
    .map(({ written }) => written.slice(0, -1))
    .join("")
    .concat(" "),
});

/**
 * A message with the sentences that ask told from the rest. One with a link tells something, and is left whole.
 * @param mend puts slips of the hand right in a text.
 */
export function askedIn(message: string, today: CalendarDate, mend: (text: Normalised) => Normalised): Asked {
  const all = normalise(message);
  const sentences = message.split(SENTENCE_END).map(normalise).filter(isSaid);
  const asking = all.link !== null || sentences.length < 2 ? sentences : askingIn(sentences, today);
  if (asking.length === sentences.length) {
    const text = mend(all);
    return { whole: text, text, from: 0 };
  }
  const around = joined(sentences.filter((sentence) => !asking.includes(sentence)).map(mend));
  const asked = joined(asking.map(mend));
  const from = around.folded.length - 1;
  const written = around.written.slice(0, -1) + asked.written;
  return {
    whole: { ...all, written, folded: around.folded.slice(0, -1) + asked.folded },
    text: { ...all, written, folded: around.folded.slice(0, -1).replace(/[^ ]/g, "·") + asked.folded },
    from,
  };
}

/** Kinds of things that a sentence beside the question may name for it, where the question names none itself. */
const LENT: ReadonlySet<Mention["value"]["kind"]> = new Set([
  "time",
  "bound",
  "part",
  "party",
  "municipality",
  "area",
  "form",
  "recipient",
]);

/** What the sentences beside a question lend it: what it says itself goes before. */
export function lentTo(asked: readonly Mention[], beside: readonly Mention[]): Mention[] {
  const kinds = new Set(asked.map(({ value }) => value.kind));
  const hasTime = kinds.has("time");
  return beside.filter(
    ({ value: { kind } }) =>
      LENT.has(kind) && !kinds.has(kind) && !((kind === "bound" || kind === "part") && hasTime),
  );
}

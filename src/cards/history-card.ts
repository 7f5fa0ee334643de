import type { OccasionFacts } from "../domain/answer.js";
import type { OccasionEvent } from "../domain/event.js";
import type { Locale } from "../domain/question.js";
import { historySentences } from "./history-lines.js";
import { daysSaid } from "./occasion-lines.js";
import { frame, type Line } from "./parts.js";
import type { Shown } from "./shown.js";
import { capital } from "./state.js";
import { fill } from "./template.js";
import { occasionView, writeView } from "./view.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** An occasion and all that has happened to it. */
export type OccasionHistory = { readonly facts: OccasionFacts; readonly events: readonly OccasionEvent[] };

/** So many events stand on one page. */
const EVENTS_A_PAGE = 12;

const headOf = ({ facts }: OccasionHistory, words: Words): Line => ({
  label: facts.shortTitle,
  detail: capital(daysSaid(facts, words)),
  verb: "show",
  data: { occasion: facts.id, view: writeView(occasionView(facts.id, words.locale)) },
});

type Told = { readonly of: OccasionHistory; readonly line: string };

/** The lines of a page, those of one occasion together, in order. */
function grouped(told: readonly Told[], words: Words) {
  const groups = new Map<OccasionHistory, string[]>();
  for (const { of, line } of told) groups.set(of, [...(groups.get(of) ?? []), line]);
  return [...groups].map(([of, lines]) => ({ head: [headOf(of, words)], lines }));
}

/** Buttons to the pages before and after one. */
function turning(occasions: readonly OccasionHistory[], page: number, pages: number, words: Words) {
  const { historyOlder, historyNewer } = words.meeting;
  const ids = occasions.map(({ facts }) => facts.id);
  const to = (title: string, number: number) => ({
    title,
    verb: "history",
    data: { occasions: ids, page: number, locale: words.locale },
  });
  return [
    ...(page > 1 ? [to(historyOlder, page - 1)] : []),
    ...(page < pages ? [to(historyNewer, page + 1)] : []),
  ];
}

/**
 * What has happened to some occasions, who did what and when, the newest last.
 * @param wanted the page, from 1; one that is not there becomes the last one, which has the newest.
 */
export function historyCard(
  title: string,
  occasions: readonly OccasionHistory[],
  wanted: number,
  locale: Locale,
): Shown {
  const words = wordsFor(locale);
  const { meeting } = words;
  const all = occasions.flatMap((of): Told[] =>
    historySentences(of.events, words).map((line) => ({ of, line })),
  );
  const pages = Math.max(1, Math.ceil(all.length / EVENTS_A_PAGE));
  const page = Math.min(wanted, pages);
  const from = (page - 1) * EVENTS_A_PAGE;
  const shown = all.slice(from, from + EVENTS_A_PAGE);
  const none = all.length === 0 ? [meeting.historyNone(title)] : [];
  const paged = pages === 1 ? [] : [meeting.historyPage(from + 1, from + shown.length, all.length)];
  const card = fill("history", {
    ...frame(
      {
        eyebrow: capital(occasions[0]?.facts.committeeName[locale] ?? ""),
        title: meeting.historyHeading,
        subtitle: title,
        lead: none,
        last: paged,
      },
      words,
    ),
    groups: grouped(shown, words),
    buttons: turning(occasions, page, pages, words),
  });
  const lines = grouped(shown, words).flatMap(({ head, lines: own }) => [
    "",
    ...head.map(({ label, detail }) => `${label} · ${detail}`),
    ...own,
  ]);
  return { text: [`${meeting.historyHeading}: ${title}`, ...none, ...lines, ...paged].join("\n"), card };
}

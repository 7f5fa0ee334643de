import { hasDay } from "../answers/select.js";
import type {
  Answer,
  ClarifyAnswer,
  FollowUpAnswer,
  HelpAnswer,
  ListAnswer,
  MeetingAnswer,
  NotFoundAnswer,
  OccasionAnswer,
  OverviewAnswer,
  RecordIntentAnswer,
  Suggestion,
} from "../domain/answer.js";
import { ownerName } from "../domain/people.js";
import { type IntentAction, STATES } from "../domain/question.js";
import {
  cancelledSaid,
  closestOf,
  meetingDetail,
  meetingTitle,
  occasionsOf,
  optionsOf,
  severalCommittees,
  suggestionLabel,
} from "./answer-lines.js";
import { CONTENTS_BLOCKS } from "./contents/text.js";
import {
  apartSaid,
  completeness,
  countedFrom,
  filterSaid,
  inOneLine,
  lastNotes,
  leadNotes,
  listHeading,
  meetingsHeading,
  meetingsPeriod,
  nothingSaid,
  overviewHeading,
  saidYear,
  sourcesSaid,
} from "./headings.js";
import { daysSaid, historySaid, labelledFacts, sourceSaid } from "./occasion-lines.js";
import { decisionShown } from "./report-cards.js";
import { dayRow, type Group, groupsOf, type Row, saidOf, undatedRows } from "./rows.js";
import { capital, stateShown } from "./state.js";
import { helpTips } from "./talk-cards.js";
import { versionsHeading, versionsShown } from "./versions.js";
import { wordsFor } from "./words/index.js";
import type { Words } from "./words/words.js";

/** Lines that belong together. Blocks are parted by an empty line; empty blocks fall away. */
type Block = readonly string[];

const rowLines = ({ number, state, title, details, note }: Row): string[] => [
  `${number}. ${state.mark} ${state.word}: ${[title, ...details].join(" · ")}`,
  ...(note === null ? [] : [`   ${note}`]),
];

const groupBlock = ({ title, detail, rows }: Group): Block => [
  detail === null ? title : `${title} · ${detail}`,
  ...rows.flatMap(rowLines),
];

const lastBlock = (sentences: readonly string[]): Block =>
  sentences.length === 0 ? [] : [sentences.join(" ")];

const suggestionBlock = (suggestions: readonly Suggestion[], words: Words): Block =>
  suggestions.length === 0
    ? []
    : [`${words.list.instead}: ${suggestions.map((one) => suggestionLabel(one, words)).join(" · ")}`];

function list(answer: ListAnswer, words: Words): Block[] {
  const { items, undated, agreements, suggestions } = answer;
  const filter = filterSaid(answer.filter, words);
  const said = saidOf(words, saidYear(answer.period), agreements, [...items, ...undated]);
  const apart = undatedRows(undated, items.length + 1, said);
  return [
    [inOneLine(listHeading(answer, words)), ...(filter === null ? [] : [filter])],
    [...(items.length === 0 ? [nothingSaid(answer, words)] : []), ...leadNotes(answer, words)],
    ...groupsOf(items, 1, said).map(groupBlock),
    apart.length === 0 ? [] : [`${words.list.undated}:`, ...apart.flatMap(rowLines)],
    lastBlock([...completeness(answer, words), ...lastNotes(answer, words)]),
    suggestionBlock(suggestions, words),
  ];
}

/** A follow-up's title, what it is about where it is the only one, and its occasions. */
function followUpBlock(rows: readonly Row[], alone: boolean, words: Words): Block {
  const [first] = rows;
  if (!first) return [];
  const summary = alone ? [first.facts.summary[words.locale]] : [];
  return [first.facts.title, ...summary, ...rows.flatMap(rowLines)];
}

function followUp(answer: FollowUpAnswer, words: Words): Block[] {
  const { followUps, agreements, complete, suggestions } = answer;
  const all = occasionsOf(answer);
  const said = saidOf(words, null, agreements, all);
  const rows = all.map((facts, index) => dayRow(facts, index + 1, said));
  const dated = all.filter(hasDay).length;
  const sources = countedFrom(complete, agreements, words);
  return [
    followUps.length > 1 ? [words.followUp.several(followUps.length)] : [],
    all.length === 0 ? [words.followUp.none] : [],
    leadNotes(answer, words),
    ...followUps.map(({ occasions }) =>
      followUpBlock(
        rows.filter(({ facts }) => occasions.includes(facts)),
        followUps.length === 1,
        words,
      ),
    ),
    lastBlock([words.followUp.complete(dated, all.length - dated, sources), ...lastNotes(answer, words)]),
    suggestionBlock(suggestions, words),
  ];
}

function overview(answer: OverviewAnswer, words: Words): Block[] {
  const { counts, items, agreements, period, complete, suggestions } = answer;
  const said = saidOf(words, saidYear(period), agreements, items);
  const closest = closestOf(answer);
  const states = STATES.filter((state) => counts[state] > 0).map((state) => {
    const { mark, word } = stateShown(state, words);
    return `${mark} ${word}: ${words.number(counts[state])}`;
  });
  const sources = countedFrom(complete, agreements, words);
  return [
    [inOneLine(overviewHeading(answer, words))],
    leadNotes(answer, words),
    states,
    closest.length === 0 ? [] : [`${words.overview.closest}:`],
    ...groupsOf(closest, 1, said).map(groupBlock),
    lastBlock([
      words.overview.complete(complete.counted, period, sources),
      ...apartSaid(complete, words),
      ...lastNotes(answer, words),
    ]),
    suggestionBlock(suggestions, words),
  ];
}

function meetings(answer: MeetingAnswer, words: Words): Block[] {
  const several = severalCommittees(answer);
  const { which } = answer;
  const year = which === "all" ? saidYear(meetingsPeriod(answer)) : null;
  const sources = sourcesSaid(answer.agreements, words);
  const rows = answer.meetings.map(
    (row, index) => `${index + 1}. ${meetingTitle(row, several, year, words)} · ${meetingDetail(row, words)}`,
  );
  return [
    [inOneLine(meetingsHeading(answer, words))],
    [
      ...(rows.length === 0 ? [words.meetings.none(answer.period)] : []),
      ...cancelledSaid(answer, words),
      ...leadNotes(answer, words),
    ],
    rows,
    lastBlock([words.meetings.complete(rows.length, sources), ...lastNotes(answer, words)]),
    suggestionBlock(answer.suggestions, words),
  ];
}

function occasion(answer: OccasionAnswer, words: Words): Block[] {
  const { occasion: facts, history, locale } = answer;
  const { mark, word } = stateShown(facts.standing.state, words);
  const events = historySaid(history, words);
  const versions = versionsShown(facts, words);
  const remarks = facts.remarks.map((remark) => `${words.occasion.remark}: ${remark[locale]}`);
  return [
    [facts.title, `${mark} ${word}`],
    labelledFacts(facts, words).map(({ label, value }) => `${label}: ${value}`),
    [facts.summary[locale], ...(facts.note === null ? [] : [facts.note[locale]]), ...remarks],
    [
      ...(facts.standing.submission === null ? [] : [facts.standing.submission.link]),
      `${words.occasion.source}: ${sourceSaid(facts, words)}`,
    ],
    versions.length === 0
      ? []
      : [
          versionsHeading(versions, facts, words),
          ...versions.map(
            ({ title, detail, url }) => `${title} · ${detail}${url === null ? "" : ` · ${url}`}`,
          ),
        ],
    events.lines.length === 0 ? [] : [events.heading, ...events.lines],
    lastBlock([...leadNotes(answer, words), ...lastNotes(answer, words)]),
  ];
}

/** What is recorded when it is confirmed. */
const INTENT_SAID: Readonly<Record<IntentAction, (answer: RecordIntentAnswer, words: Words) => string>> = {
  submit: (_, { intent }) => intent.submit,
  acknowledge: (_, { intent }) => intent.acknowledge,
  assign: ({ assign }, { owners }) =>
    assign?.to ? owners.willAssign(ownerName(assign.to)) : owners.form.heading,
  snooze: ({ until = null }, { owners, calendar }) =>
    owners.willSnooze(until && calendar.date(until, "full")),
  postpone: (_, { decisions }) => decisions.explain.postpone,
  waive: (_, { decisions }) => decisions.explain.waive,
  reopen: (_, { decisions }) => decisions.explain.reopen,
  present: (_, { decisions }) => decisions.explain.present,
};

function recordIntent(answer: RecordIntentAnswer, words: Words): Block[] {
  const { action, occasion: facts, others, link } = answer;
  const decided = decisionShown(answer);
  if (decided) return [[decided.text]];
  return [
    [words.intent.heading],
    [facts.title, daysSaid(facts, words), ...(link === null ? [] : [link])],
    [INTENT_SAID[action](answer, words)],
    others.length === 0
      ? []
      : [
          `${words.intent.other}`,
          ...others.map((other) => `– ${other.shortTitle} · ${daysSaid(other, words)}`),
        ],
  ];
}

function help({ agreements, groups, subject, courtesy }: HelpAnswer, words: Words): Block[] {
  const [example] = groups.flatMap(({ examples }) => examples);
  if (courtesy !== null)
    return [[words.help.courtesies[courtesy](example ? capital(suggestionLabel(example, words)) : null)]];
  const loaded = sourcesSaid(agreements, words);
  return [
    [words.help.heading, words.help.intro],
    ...groups.map(({ theme, examples }) => [
      words.help.themes[theme],
      ...examples.map((example) => `– ${capital(suggestionLabel(example, words))}`),
    ]),
    helpTips(subject, words),
    [agreements.length === 0 ? words.help.nothingLoaded : words.help.loaded(loaded)],
  ];
}

function clarify(answer: ClarifyAnswer, words: Words): Block[] {
  const options = optionsOf(answer);
  return [
    [answer.about === "committee" ? words.clarify.committee : words.clarify.followUp],
    options.map(({ label }, index) => `${index + 1}. ${label}`),
  ];
}

function notFound(answer: NotFoundAnswer, words: Words): Block[] {
  const { reason, words: said, agreements, suggestions } = answer;
  const loaded = sourcesSaid(agreements, words);
  return [
    [words.notFound.reasons[reason](said)],
    [agreements.length === 0 ? words.notFound.nothingLoaded : words.notFound.loaded(loaded)],
    suggestionBlock(suggestions, words),
  ];
}

/** How each kind is written. A kind of answer that has no line here does not build. */
const BLOCKS: {
  readonly [K in Answer["kind"]]: (answer: Extract<Answer, { kind: K }>, words: Words) => Block[];
} = {
  due: list,
  next: list,
  overdue: list,
  followUp,
  status: followUp,
  overview,
  meeting: meetings,
  occasion,
  recordIntent,
  help,
  clarify,
  notFound,
  ...CONTENTS_BLOCKS,
};

/**
 * The whole answer as plain text, as the chat shows it: no Markdown, so it is sent and printed as it is.
 * Costs no card: callers that want only the text import this file alone.
 */
export function plainText(answer: Answer): string {
  const blocks = BLOCKS[answer.kind] as (answer: Answer, words: Words) => Block[];
  return blocks(answer, wordsFor(answer.locale))
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

import {
  type Browsed,
  type BrowseWish,
  ownerKey,
  partPeriod,
  personKey,
  YEAR_PARTS,
} from "../answers/browse.js";
import { capital } from "../cards/state.js";
import type { Words } from "../cards/words/words.js";
import { ownerName } from "../domain/people.js";
import { NOBODY, STATES } from "../domain/question.js";
import { type Content, type Html, html } from "./html.js";
import { type Frame, wishAddress } from "./wish-address.js";

type Choice = { readonly value: string; readonly label: string };

/** A field with its label. The empty choice leaves the filter open. */
function field(
  name: keyof BrowseWish,
  label: string,
  open: string | null,
  choices: readonly Choice[],
  chosen: string | number | null,
): Html {
  const option = ({ value, label: said }: Choice): Html =>
    html`<option value="${value}"${String(chosen ?? "") === value && html` selected`}>${said}</option>`;
  const all = open === null ? choices : [{ value: "", label: open }, ...choices];
  return html`<div class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}">${all.map(option)}</select></div>`;
}

function committeeChoices({ choices }: Browsed, words: Words): Choice[] {
  const several = new Set(choices.committees.map(({ municipality }) => municipality)).size > 1;
  return choices.committees.map(({ id, name, municipality }) => ({
    value: id,
    label: capital(several ? words.list.committeeIn(name[words.locale], municipality) : name[words.locale]),
  }));
}

/** The parts of a year by name; their year stands in the field before. */
const partChoices = (year: number, words: Words): Choice[] =>
  YEAR_PARTS.slice(1).map((part) => ({
    value: part,
    label: capital(words.calendar.period(partPeriod(year, part)).replace(` ${year}`, "")),
  }));

const same = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: value }));

/** An owner who owns nothing here is still shown as chosen, else the form would say something else than the list. */
function ownerChoices({ choices, wish }: Browsed, { pages }: Words): Choice[] {
  const known = choices.owners.map((owner) => ({ value: ownerKey(owner), label: ownerName(owner) }));
  const chosen = wish.owner;
  const missing = chosen !== null && chosen !== NOBODY && known.every(({ value }) => value !== chosen);
  return [
    { value: NOBODY, label: pages.filters.noOwner },
    ...known,
    ...(missing ? [{ value: chosen, label: chosen.replace(/^r:|^p:.*/, "") || "–" }] : []),
  ];
}

/** An area that the part of the year has nothing of is still shown as chosen. */
function areaChoices({ choices: { areas }, wish: { area } }: Browsed): Choice[] {
  return same(area === null || areas.includes(area) ? areas : [...areas, area]);
}

const hidden = (frame: Frame): Content =>
  Object.entries(frame).map(
    ([name, value]) => value !== null && html`<input type="hidden" name="${name}" value="${value}">`,
  );

/** Whether a wish leaves out more than other committees and years. */
export const isNarrowed = ({ part, area, form, state, owner }: BrowseWish): boolean =>
  part !== "all" || [area, form, state, owner].some((value) => value !== null);

/** The wish without all that narrows it but committee and year. */
const cleared = ({ committee, year }: BrowseWish): BrowseWish => ({
  committee,
  year,
  part: "all",
  area: null,
  form: null,
  state: null,
  owner: null,
});

/** The form that narrows the list: it sends itself with GET, so an address says all that was chosen. */
export function filterForm(browsed: Browsed, viewer: string | null, words: Words, frame: Frame): Html {
  const { wish, choices, municipality } = browsed;
  const { filters } = words.pages;
  const states = STATES.map((value) => ({ value, label: words.states[value] }));
  const forms = choices.forms.map((value) => ({ value, label: capital(words.forms[value]) }));
  const every = municipality === "" ? filters.all : words.pages.everyCommittee(municipality);
  const mine = viewer === null ? null : personKey(viewer);
  return html`<form class="filters" action="/overview#filters" method="get" aria-labelledby="filters">
<h2 id="filters">${filters.heading}</h2>
<div class="fields">
${field("committee", filters.committee, every, committeeChoices(browsed, words), wish.committee)}
${field("year", filters.year, null, same(choices.years.map(String)), wish.year)}
${field("part", filters.period, filters.wholeYear, partChoices(wish.year, words), wish.part)}
${field("area", filters.area, filters.all, areaChoices(browsed), wish.area)}
${field("form", filters.form, filters.all, forms, wish.form)}
${field("state", filters.state, filters.all, states, wish.state)}
${field("owner", filters.owner, filters.all, ownerChoices(browsed, words), wish.owner)}
</div>
<p class="actions">${hidden(frame)}<button type="submit">${filters.show}</button>
${mine !== null && wish.owner !== mine && html`<a href="${wishAddress({ ...wish, owner: mine }, frame)}">${filters.mine}</a>`}
${isNarrowed(wish) && html`<a href="${wishAddress(cleared(wish), frame)}">${filters.clear}</a>`}</p>
</form>`;
}

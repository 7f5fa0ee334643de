import { browse, committeesToBrowse } from "../../answers/browse.js";
import { yearPlan } from "../../answers/year-plan.js";
import { askOccasion, contextFor } from "../../bot/ask.js";
import { wordsFor } from "../../cards/words/index.js";
import { isLoopback } from "../../config.js";
import { LOCALES, type Locale, type Scope } from "../../domain/question.js";
import type { PageParts } from "../../pages/layout.js";
import { occasionPage } from "../../pages/occasion-page.js";
import { configurePage, gonePage, signInPage } from "../../pages/other-pages.js";
import { overviewPage } from "../../pages/overview-page.js";
import { readFrame, readWish } from "../../pages/wish-address.js";
import { describeError } from "../log.js";
import { ASSETS_PATH, Assets } from "./assets.js";
import { entraCheck, type Viewer } from "./entra.js";
import { publicLinks } from "./public-links.js";
import type { Route, WebAnswer, WebRequest } from "./route.js";
import type { WebParts } from "./routes.js";

/** Where Microsoft shows tabs of Teams; nothing else may show these pages inside itself. */
const TEAMS_HOSTS = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
];

/** A page loads its own style sheet and scripts, sends forms to itself, and is framed by Teams. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors ${TEAMS_HOSTS.join(" ")}`,
].join("; ");

const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": PAGE_POLICY,
  vary: "authorization, accept-language",
};

const pageAnswer = (status: number, body: string): WebAnswer => ({ status, headers: PAGE_HEADERS, body });

/** The language of a page: as its address says, else the first of the browser's that we speak, else Swedish. */
function localeOf({ query, headers }: Pick<WebRequest, "query" | "headers">): Locale {
  const wanted = [query.get("locale") ?? "", ...(headers["accept-language"] ?? "").split(",")];
  const codes = wanted.map((one) => one.trim().slice(0, 2).toLowerCase());
  return codes.flatMap((code) => LOCALES.find((locale) => locale === code) ?? []).at(0) ?? "sv";
}

/** Who looks: somebody whom Teams vouches for, or, on one's own machine, whoever sits at it. */
type Admitted = { readonly viewer: Viewer | null };
type Admission = (request: WebRequest) => Promise<Admitted | null>;

/** Another name of this machine in the address means that a page from elsewhere made the browser ask. */
const admitLocally: Admission = async ({ headers }) =>
  isLoopback((headers.host ?? "").replace(/:\d+$/, "")) ? { viewer: null } : null;

function admission({ mode, publicHost, entraKeys, log }: WebParts): Admission {
  if (mode.kind === "local") return admitLocally;
  const check = entraCheck(mode.app, publicHost, entraKeys);
  return async ({ headers: { authorization } }) => {
    if (authorization === undefined) return null;
    try {
      return { viewer: await check(authorization) };
    } catch (error) {
      const { type, message } = describeError(error);
      log.warn({ error: { type, message } }, "a page was refused");
      return null;
    }
  };
}

/** What a page shows to somebody who has been let in. */
type Shown = (request: WebRequest, parts: PageParts, viewer: Viewer | null) => Promise<WebAnswer>;

/** Pages are asked about the whole of the own municipality, unless a committee is chosen on them. */
const homeOf = ({ deps }: WebParts): Scope => ({
  committees: [],
  municipality: deps.settings.homeMunicipality,
  unknown: [],
});

function listShown(web: WebParts): Shown {
  // Addresses on these very pages need no host.
  const own = publicLinks(() => "", web.links);
  return async ({ query }, parts, viewer) => {
    const { today } = web.clock();
    const { locale } = parts.words;
    const context = await contextFor(web.deps, homeOf(web), locale, today);
    const browsed = browse(context, readWish(query));
    const { committee, wish } = browsed;
    const plan = committee && yearPlan(context, committee.id, wish.year);
    const of = { committee: wish.committee ?? "", year: wish.year, locale };
    const sheets = plan && { "year-wheel": own.sheet("year-wheel", of), load: own.sheet("load", of) };
    const excel = plan && own.file("plan.xlsx", of);
    const overview = { browsed, today, viewer: viewer?.id ?? null, plan, sheets, excel };
    return pageAnswer(200, overviewPage(overview, parts));
  };
}

const occasionShown =
  ({ deps, clock }: WebParts): Shown =>
  async ({ query }, parts) => {
    const found = await askOccasion(deps, query.get("id") ?? "", parts.words.locale, clock().today);
    if (found === null) return pageAnswer(404, gonePage(parts));
    return pageAnswer(200, occasionPage(found, readWish(query), parts));
  };

const configureShown =
  ({ deps }: WebParts): Shown =>
  async (_request, parts) => {
    const committees = committeesToBrowse(deps.library, deps.settings.homeMunicipality);
    return pageAnswer(200, configurePage(committees, parts));
  };

/** The overview's pages: the list, an occasion, and where a channel's tab is set up. */
export function overviewRoutes(web: WebParts): readonly Route[] {
  let assets: Assets | null = null;
  const files = (): Assets => {
    assets ??= new Assets();
    return assets;
  };
  const admit = admission(web);
  const partsFor = (request: WebRequest): PageParts => ({
    words: wordsFor(localeOf(request)),
    frame: readFrame(request.query),
    style: files().style,
    scripts: web.mode.kind === "local" ? [] : files().scripts,
  });
  const guarded = (path: string, show: Shown): Route => ({
    method: "GET",
    path,
    answer: async (request) => {
      const admitted = await admit(request);
      const parts = partsFor(request);
      return admitted === null ? pageAnswer(401, signInPage(parts)) : show(request, parts, admitted.viewer);
    },
  });
  return [
    guarded("/overview", listShown(web)),
    guarded("/overview/occasion", occasionShown(web)),
    guarded("/overview/configure", configureShown(web)),
    {
      method: "GET",
      path: `${ASSETS_PATH}/:name`,
      answer: async ({ params }) => files().answer(params.name ?? ""),
    },
  ];
}

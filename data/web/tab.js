/*
 * The page as a tab of Teams. Teams says who looks at it: each page is fetched with that token and put in the place of
 * the one before, as browsers do not let a page inside another one keep a session of its own in a cookie. Everything
 * else the page does without a script.
 */
(() => {
  const teams = window.microsoftTeams;
  const OURS = /^\/overview(\/|$)/;

  const dress = (theme) => {
    const names = { default: "light", dark: "dark", glass: "dark", contrast: "contrast" };
    document.documentElement.dataset.theme = names[theme] ?? "light";
  };

  /** Puts a fetched page in the place of this one, and the reader at its beginning, or where the address points. */
  function put(text, address) {
    const next = new DOMParser().parseFromString(text, "text/html");
    const { theme } = document.documentElement.dataset;
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    if (theme) document.documentElement.dataset.theme = theme;
    document.body.replaceWith(document.adoptNode(next.body));
    const { hash } = new URL(address, location.href);
    const place = document.getElementById(hash.slice(1)) ?? document.querySelector("h1");
    place?.setAttribute("tabindex", "-1");
    place?.focus({ preventScroll: true });
    if (hash) place?.scrollIntoView();
    else window.scrollTo(0, 0);
    offerCommittee();
  }

  let latest = 0;

  async function show(address, keep) {
    latest += 1;
    const mine = latest;
    const token = await teams.authentication.getAuthToken();
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      credentials: "omit",
      redirect: "error",
    });
    const text = await answer.text();
    // Somebody who has gone on meanwhile is not taken back.
    if (mine !== latest) return;
    if (keep) history.pushState(null, "", address);
    put(text, address);
  }

  /** Where it does not work out, the browser goes there by itself: to a page that says how to be let in. */
  const go = (address, keep) => show(address, keep).catch(() => keep && location.assign(address));

  /** The address within these pages that a link leads to; `null` for any other. */
  function oursOf(link) {
    if (!link || link.target || link.hasAttribute("download")) return null;
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin || !OURS.test(url.pathname)) return null;
    // Within the page (the skip link) browsers know the way themselves.
    return url.pathname === location.pathname && url.search === location.search && url.hash ? null : url.href;
  }

  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const address = plain ? oursOf(event.target.closest?.("a[href]")) : null;
    if (address === null) return;
    event.preventDefault();
    go(address, true);
  });

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.matches("[data-configure]")) return;
    const values = [...new FormData(event.target)].filter(([, value]) => value !== "");
    go(`/overview?${new URLSearchParams(values)}#filters`, true);
  });

  window.addEventListener("popstate", () => go(location.href, false));

  /** Where a channel's tab is set up: says to Teams what the tab is to show. */
  function offerCommittee() {
    const field = document.querySelector("[data-configure] select");
    if (!field) return;
    const { config } = teams.pages;
    config.registerOnSaveHandler(async (saving) => {
      const query = new URLSearchParams({ scope: "channel", committee: field.value });
      const base = `${location.origin}/overview?${query}`;
      await config.setConfig({
        entityId: `overview-${field.value}`,
        suggestedDisplayName: field.selectedOptions[0].dataset.name,
        contentUrl: `${base}&theme={theme}&locale={locale}`,
        websiteUrl: base,
      });
      saving.notifySuccess();
    });
    config.setValidityState(true);
  }

  async function begin() {
    await teams.app.initialize();
    teams.app.registerOnThemeChangeHandler(dress);
    dress((await teams.app.getContext()).app.theme);
    await show(location.href, false);
  }

  // Outside Teams, or where Teams vouches for nobody, the page stays as it is and says how to be let in.
  begin().catch(() => {});
})();

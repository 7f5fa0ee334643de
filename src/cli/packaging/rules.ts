import type { Manifest } from "./manifest.js";

/** What Teams refuses, or what does not work there, although the manifest keeps to the schema. */

const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;

/** Whether a domain of `validDomains` takes in a host; `*.kommun.se` takes in its subdomains. */
const covers = (domain: string, host: string): boolean =>
  domain.startsWith("*.") ? host.endsWith(domain.slice(1)) : host === domain;

function domainFaults({ validDomains }: Manifest): string[] {
  return validDomains.flatMap((domain) => {
    if (!HOST.test(domain)) return [`"${domain}" is no domain: write it without https:// and without a path`];
    // Single sign-on compares it letter by letter on Android.
    return domain === domain.toLowerCase() ? [] : [`"${domain}" must be in small letters`];
  });
}

const insecure = (value: unknown): string[] => {
  if (typeof value === "string") return /^http:\/\//i.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(insecure) : [];
};

/** A tab of a host that is not among the valid domains stays empty. */
function tabFaults({ staticTabs, configurableTabs, validDomains }: Manifest): string[] {
  const addresses = [
    ...staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ];
  return addresses
    .filter((address) => {
      const host = URL.canParse(address) ? new URL(address).host : "";
      return !validDomains.some((domain) => covers(domain.toLowerCase(), host));
    })
    .map((address) => `${address} is at no valid domain: a tab there stays empty`);
}

/** An app with a bot and tabs asks for tokens under this name, which the registration must carry too. */
function tokenFaults({ webApplicationInfo, bots, validDomains }: Manifest): string[] {
  if (!webApplicationInfo) return [];
  const { id, resource } = webApplicationInfo;
  const expected = `api://${validDomains[0]}/botid-${id}`;
  return [
    ...(resource === expected ? [] : [`webApplicationInfo.resource is ${resource}, and must be ${expected}`]),
    ...(bots.some(({ botId }) => botId === id) ? [] : [`webApplicationInfo.id is ${id}, and no bot is that`]),
  ];
}

/** From version 1.25 on, Teams refuses an app for teams that does not say which kinds of channels it is for. */
const channelFaults = ({ bots, supportsChannelFeatures }: Manifest): string[] =>
  bots.some(({ scopes }) => scopes.includes("team")) && supportsChannelFeatures === undefined
    ? ["supportsChannelFeatures is missing: Teams refuses an app for teams without it"]
    : [];

/** Everything that the schema lets through and Teams does not. */
export function ruleFaults(manifest: Manifest): string[] {
  const { $schema: _, ...own } = manifest;
  return [
    ...domainFaults(manifest),
    ...insecure(own).map((url) => `${url} must begin with https://`),
    ...tabFaults(manifest),
    ...tokenFaults(manifest),
    ...channelFaults(manifest),
  ];
}

import type { Envelope } from "../bot/read-activity.js";
import { type AppRegistration, isLoopback, type Mode } from "../config.js";

/** Who signs what Teams sends. */
export const CHANNEL_ISSUER = "https://api.botframework.com";

/**
 * Where answers are sent must be a place of Microsoft's own, by https, or one that the installation names: what
 * is sent there carries a token. In local mode whoever calls is believed; so that nobody makes the bot call
 * elsewhere, it talks to this machine only. @throws where it is another.
 */
export function checkServiceUrl(serviceUrl: unknown, mode: Mode): void {
  if (typeof serviceUrl !== "string" || !URL.canParse(serviceUrl)) throw new Error("serviceUrl is missing");
  const { protocol, hostname } = new URL(serviceUrl);
  if (mode.kind === "local") {
    if (!isLoopback(hostname)) throw new Error("the connector is not on this machine");
    return;
  }
  if (!mode.app.serviceHosts.includes(hostname))
    throw new Error("the connector is not one that may be spoken to");
  if (protocol !== "https:" && !isLoopback(hostname))
    throw new Error("the connector is not spoken to by https");
}

/** As much of an activity as says where it comes from. */
export type Sender = { readonly channelId?: unknown; readonly serviceUrl?: unknown };

/** What must hold before the token is looked at. @throws with what does not. */
export function checkSender({ channelId, serviceUrl }: Sender, mode: Mode): void {
  checkServiceUrl(serviceUrl, mode);
  if (mode.kind === "production" && channelId !== "msteams") throw new Error("the channel is not Teams");
}

/**
 * What the SDK leaves open about a right token: it also lets in tokens for its Emulator, and whose people may
 * speak it does not ask. @throws with what does not hold.
 */
export function checkAllowed(
  issuer: string | null,
  envelope: Envelope | null,
  { allowedTenants }: AppRegistration,
): void {
  if (issuer !== CHANNEL_ISSUER) throw new Error("the issuer is not the channel");
  const tenants = envelope?.tenants ?? [];
  const allowed = tenants.length > 0 && tenants.every((tenant) => allowedTenants.includes(tenant));
  if (!allowed) throw new Error("the tenant is not named, or not allowed");
}

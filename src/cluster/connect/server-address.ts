import * as messages from "../../diagnostics/messages.generated.ts";
import { proxyFromEnvironment } from "../transport/proxy-choice.ts";
import type { Surroundings } from "./surroundings.ts";

/** A server's address without a slash at its end; `http://` is taken where it is written. */
export function serverAddress(address: string, source: string, surroundings: Surroundings): string {
  const url = parsed(address.trim());
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || !url.hostname || url.search || url.hash)
    throw surroundings.fault(messages.serverAddressMalformed({ address: withoutUser(address), source }));
  keepSecret(url, surroundings);
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
}

/** The proxy for a server: the one that is named for it, or that of the environment. */
export function proxyFor(server: string, named: string | undefined, surroundings: Surroundings): string | undefined {
  const { environment } = surroundings;
  const choice = named ? { proxy: named, variable: "`proxy-url` in the kubeconfig" } : proxyFromEnvironment(new URL(server), environment);
  if (!choice) return undefined;
  const url = parsed(choice.proxy);
  if (!url || !["http:", "https:", "socks5:"].includes(url.protocol) || !url.hostname)
    throw surroundings.fault(messages.proxyMalformed({ proxy: withoutUser(choice.proxy), source: choice.variable }));
  keepSecret(url, surroundings);
  return url.href;
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** An address may hold a password, and a message shows addresses. */
function keepSecret(url: URL, surroundings: Surroundings): void {
  if (!url.password) return;
  surroundings.secrets.push(url.password);
  try {
    surroundings.secrets.push(decodeURIComponent(url.password));
  } catch {
    // A lonely percent sign: then it stands for itself.
  }
}

function withoutUser(address: string): string {
  return address
    .replace(/^([a-z0-9+.-]+:\/\/)?[^/]*@/i, "$1")
    .split(/[?#]/)[0]!
    .slice(0, 300);
}

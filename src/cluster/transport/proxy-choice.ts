import { BlockList, isIP } from "node:net";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for a server, as Go's `http.ProxyFromEnvironment` (and with it kubectl and argo) chooses it: lower-case names
 * count too, and this machine itself is never reached through a proxy.
 */
export function proxyFromEnvironment(
  server: URL,
  environment: Environment,
): { readonly proxy: string; readonly variable: string } | undefined {
  const names = server.protocol === "https:" ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const variable = names.find((name) => environment[name]);
  if (!variable || isExempt(server, environment["NO_PROXY"] || environment["no_proxy"] || "")) return undefined;
  const value = environment[variable]!;
  return { proxy: value.includes("://") ? value : `http://${value}`, variable };
}

function isExempt(server: URL, list: string): boolean {
  const host = server.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = server.port || (server.protocol === "https:" ? "443" : "80");
  if (host === "localhost" || host === "::1" || /^127\./.test(host)) return true;
  return list
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean)
    .some((entry) => entry === "*" || covers(entry, host, port));
}

/** `example.com` and below, `.example.com` only below, an address, a range (`10.0.0.0/8`), each with a port if it is for that alone. */
function covers(entry: string, host: string, port: string): boolean {
  const range = /^(.+)\/(\d+)$/.exec(entry);
  if (range && isIP(range[1]!) && isIP(host)) return inRange(host, range[1]!, Number(range[2]));
  const withPort = isIP(entry) === 6 ? undefined : /^(.+):(\d+)$/.exec(entry);
  if (withPort && withPort[2] !== port) return false;
  const name = (withPort?.[1] ?? entry).replace(/^\[|\]$/g, "").replace(/^\*(?=\.)/, "");
  return name.startsWith(".") ? host.endsWith(name) : host === name || host.endsWith(`.${name}`);
}

function inRange(host: string, network: string, bits: number): boolean {
  const family = isIP(network) === 6 ? "ipv6" : "ipv4";
  if (bits > (family === "ipv6" ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
}

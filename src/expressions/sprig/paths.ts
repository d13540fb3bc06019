// sprig: paths and URLs. Argo's controller runs on Linux, so both kinds of paths are the same.
import { panic, refuse } from "../go/outcome.ts";
import { kindName } from "../go/format.ts";
import { type Value, anyMap, dictionary, isMap } from "../go/value.ts";
import { type Definition, takes, text } from "./define.ts";

function clean(path: string): string {
  if (path === "") return ".";
  const isRooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!isRooted) kept.push(part);
  }
  return `${isRooted ? "/" : ""}${kept.join("/")}` || ".";
}

function base(path: string): string {
  if (path === "") return ".";
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

function directory(path: string): string {
  return clean(path.slice(0, path.lastIndexOf("/") + 1));
}

function extension(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? "";
}

function changes(change: (path: string) => string): Definition {
  return takes(["string"], "string", ([path]) => change(text(path)));
}

const isAbsolute = takes(["string"], "bool", ([path]) => text(path).startsWith("/"));

/** Of plain URLs; whatever Go would escape or refuse, we refuse. */
function parseUrl(url: string): Value {
  const match =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/(?:([A-Za-z0-9._~!$&'()*+,;=:-]*)@)?([A-Za-z0-9.-]*(?::\d*)?))?(\/?[A-Za-z0-9._~!$&'()*+,;=:@/-]*)(?:\?([^#\s]*))?(?:#([A-Za-z0-9._~!$&'()*+,;=:@/?-]*))?$/.exec(
      url,
    );
  if (match === null) return refuse(`sprig.urlParse of ${url}`);
  const [, scheme = "", userinfo = "", host = "", path = "", query = "", fragment = ""] = match;
  if (scheme !== "" && host === "" && !path.startsWith("/")) {
    return urlParts({ scheme: scheme.toLowerCase(), userinfo: "", host: "", hostname: "", path: "", query, opaque: path, fragment });
  }
  return urlParts({ scheme: scheme.toLowerCase(), userinfo, host, hostname: host.replace(/:\d*$/, ""), path, query, opaque: "", fragment });
}

function urlParts(parts: Readonly<Record<string, string>>): Value {
  return dictionary(Object.entries(parts));
}

function joinUrl(value: Value | undefined): string {
  const map = value !== undefined && value !== null && isMap(value) ? value.entries : new Map<Value, Value>();
  const part = (name: string): string => {
    if (!map.has(name)) return "";
    const found = map.get(name) ?? null;
    return typeof found === "string" ? found : panic(`unable to parse ${name} key, must be of type string, but ${kindName(found)} found`);
  };
  const [scheme, host, path, query, opaque, fragment, userinfo] = ["scheme", "host", "path", "query", "opaque", "fragment", "userinfo"].map(
    part,
  ) as [string, string, string, string, string, string, string];
  if (/[^A-Za-z0-9._~!$&'()*+,;=:@/-]/.test(host + path + opaque + fragment + userinfo))
    return refuse("sprig.urlJoin of what has to be escaped");
  const start = scheme === "" ? "" : `${scheme}:`;
  const end = `${query === "" ? "" : `?${query}`}${fragment === "" ? "" : `#${fragment}`}`;
  if (opaque !== "") return `${start}${opaque}${end}`;
  const authority =
    scheme !== "" || host !== "" || userinfo !== ""
      ? host !== "" || path !== "" || userinfo !== ""
        ? `//${userinfo === "" ? "" : `${userinfo}@`}${host}`
        : ""
      : "";
  const slash = path !== "" && !path.startsWith("/") && host !== "" ? "/" : "";
  return `${start}${authority}${slash}${path}${end}`;
}

export const pathFunctions: Readonly<Record<string, Definition>> = {
  base: changes(base),
  osBase: changes(base),
  dir: changes(directory),
  osDir: changes(directory),
  clean: changes(clean),
  osClean: changes(clean),
  ext: changes(extension),
  osExt: changes(extension),
  isAbs: isAbsolute,
  osIsAbs: isAbsolute,
  urlParse: takes(["string"], anyMap, ([url]) => parseUrl(text(url))),
  urlJoin: takes([anyMap], "string", ([map]) => joinUrl(map)),
};

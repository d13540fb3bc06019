import { pythonPackageName, pythonPackageUnpinned } from "../../diagnostics/messages.generated.ts";
import type { Place } from "../../graph/types.ts";
import type { Problem } from "./module.ts";

export interface PackageOptions {
  readonly packages: readonly string[];
  readonly pipIndexUrls: readonly string[];
  readonly pipTrustedHosts: readonly string[];
}

export interface Start {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The interpreter alone, or the interpreter once pip has installed what was asked for. Argo appends the script's path to the command: it is `$0`. */
export function startCommand({ packages, pipIndexUrls, pipTrustedHosts }: PackageOptions): Start {
  if (packages.length === 0) return { command: ["python3"], environment: {} };
  const [index, ...extra] = pipIndexUrls;
  const options = [
    "--quiet",
    "--disable-pip-version-check",
    "--no-warn-script-location",
    ...(index === undefined ? [] : ["--index-url", quoted(index)]),
    ...extra.flatMap((url) => ["--extra-index-url", quoted(url)]),
    ...pipTrustedHosts.flatMap((host) => ["--trusted-host", quoted(host)]),
  ];
  return {
    command: ["sh", "-c", `python3 -m pip install ${[...options, ...packages.map(quoted)].join(" ")} && exec python3 "$0"`],
    // Variables rather than flags: a pip that does not know one ignores it. Where the image's own packages cannot be written (not root,
    // a read-only root file system) pip turns to the user's folder by itself, which is then one under /tmp, where outputs go anyway.
    environment: { PIP_BREAK_SYSTEM_PACKAGES: "1", PIP_ROOT_USER_ACTION: "ignore", PYTHONUSERBASE: "/tmp/python" },
  };
}

/** What pip would not read as a requirement, or what would start something else on the way. */
export function packageProblems({ packages, pipIndexUrls, pipTrustedHosts }: PackageOptions, place: Place | undefined): readonly Problem[] {
  const messages = [
    ...[...packages, ...pipIndexUrls, ...pipTrustedHosts]
      .filter((text) => !/^[A-Za-z0-9./][^\p{Cc}]*$/u.test(text) || text.includes("{{"))
      .map((text) => pythonPackageName({ package: text.replace(/\p{Cc}/gu, " ") })),
    ...packages.flatMap((text) => {
      const name = unpinned.exec(text)?.[1];
      return name === undefined ? [] : [pythonPackageUnpinned({ package: text, name })];
    }),
  ];
  return messages.map((message) => ({ message, ...(place ? { place } : {}) }));
}

/** A name, perhaps with extras, and nothing that says which version. What has a slash or ends as a file does is a path or an address. */
const unpinned = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?<!\.(?:whl|zip|gz))(?:\[[^\]]*\])?$/;

/** In single quotes nothing means anything to a POSIX shell but the quote itself. */
function quoted(text: string): string {
  return /^[\w.=@%+:,/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The packages of a command that `startCommand` has made; undefined of any other. */
export function packagesOfCommand(command: readonly string[]): PackageOptions | undefined {
  const [shell, flag, line = ""] = command;
  const middle = /^python3 -m pip install (.*) && exec python3 "\$0"$/s.exec(line)?.[1];
  if (shell !== "sh" || flag !== "-c" || command.length !== 3 || middle === undefined) return undefined;
  const words = [...middle.matchAll(/(?:'[^']*'|\\'|[^\s'])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\'/g, (_, text: string | undefined) => text ?? "'"),
  );
  const read = { packages: [] as string[], pipIndexUrls: [] as string[], pipTrustedHosts: [] as string[] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === "--index-url" || word === "--extra-index-url") read.pipIndexUrls.push(words[++index] ?? "");
    else if (word === "--trusted-host") read.pipTrustedHosts.push(words[++index] ?? "");
    else if (!word.startsWith("--")) read.packages.push(word);
  }
  return read;
}

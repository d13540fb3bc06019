import packageFile from "../../../package.json" with { type: "json" };
import { mainPipeline } from "./main-pipeline.ts";

/** What npm runs, by name. */
const scripts: Readonly<Record<string, string>> = {
  compile: "argots compile",
  check: "argots check",
  lint: "argots lint manifests",
  typecheck: "tsc",
  test: "vitest run",
  run: `argots run ${mainPipeline.file}`,
  submit: `argots submit ${mainPipeline.name} --wait`,
};

/** Of the versions that argots itself is tested with. */
const packages: Readonly<Record<string, string>> = {
  "@types/node": `^${packageFile.devDependencies["@types/node"]}`,
  argots: `^${packageFile.version}`,
  typescript: `^${packageFile.devDependencies.typescript}`,
  vitest: `^${packageFile.devDependencies.vitest}`,
};

export interface PackageText {
  readonly text: string;
  /** What each of our scripts is called in this project: a name that it uses itself gets a prefix. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** A new `package.json`. */
export function newPackage(name: string): PackageText {
  return extended({ name, private: true, type: "module" }, "  ", "\n");
}

/** The file with scripts and packages added: nothing of it is changed or moved, and its indentation stays. */
export function extendedPackage(text: string): PackageText | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "it is not JSON" };
  }
  if (!isObject(value)) return { problem: "it is not a JSON object" };
  for (const key of ["scripts", "devDependencies"]) {
    if (value[key] !== undefined && !isObject(value[key])) return { problem: `\`${key}\` is not an object` };
  }
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  return extended(value, /^([ \t]+)"/m.exec(text)?.[1] ?? "  ", end);
}

function extended(file: Readonly<Record<string, unknown>>, indentation: string, end: string): PackageText {
  const named = namedScripts(objectOf(file["scripts"]));
  const listed = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].map((key) => objectOf(file[key]));
  const missing = Object.entries(packages).filter(([name]) => !listed.some((list) => Object.hasOwn(list, name)));
  const whole = {
    ...file,
    scripts: named.all,
    devDependencies: missing.reduce((list, [name, range]) => inserted(list, name, range), objectOf(file["devDependencies"])),
  };
  return { text: `${JSON.stringify(whole, undefined, indentation)}\n`.replaceAll("\n", end), scripts: named.names };
}

function namedScripts(existing: Readonly<Record<string, unknown>>): {
  readonly all: Readonly<Record<string, unknown>>;
  readonly names: Readonly<Record<string, string>>;
} {
  const all: Record<string, unknown> = { ...existing };
  const names: Record<string, string> = {};
  for (const [script, command] of Object.entries(scripts)) {
    const isFree = all[script] === undefined || all[script] === command || isPlaceholder(all[script]);
    const name = isFree ? script : `pipelines:${script}`;
    names[script] = name;
    if (isFree || all[name] === undefined) all[name] = command;
  }
  return { all, names };
}

/** What `npm init` puts there for want of a test. */
function isPlaceholder(command: unknown): boolean {
  return typeof command === "string" && command.includes("Error: no test specified");
}

/** At its place in the alphabet, where the others are at theirs, as npm does it; else at the end. */
function inserted(list: Readonly<Record<string, unknown>>, name: string, range: string): Readonly<Record<string, unknown>> {
  const entries = Object.entries(list);
  const isSorted = entries.every(([one], index) => index === 0 || (entries[index - 1]?.[0] ?? "") < one);
  const later = isSorted ? entries.findIndex(([one]) => one > name) : -1;
  return Object.fromEntries(entries.toSpliced(later < 0 ? entries.length : later, 0, [name, range]));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { relative, resolve, sep } from "node:path";
import type { ArgoVersion } from "../argo/version.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import type { ConfiguredSeverity } from "../lint/result.ts";
import type { CompileOptions, ManifestKind } from "../transpiler/result.ts";
import type { ReporterName } from "./choices.ts";
import { loadConfiguration, type Configuration } from "./configuration/configuration.ts";
import type { CliContext } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { defaultPipelineGlob, findFiles } from "./files/find-files.ts";
import type { Arguments } from "./flags.ts";
import { displayPath, printReport } from "./reporters/print-report.ts";

/** What is to be compiled, how, and where to: configuration and command line brought together. */
export interface Project {
  /** Absolute. File names in diagnostics and manifests are relative to it. */
  readonly root: string;
  readonly configurationPath?: string;
  /** Whether files were named on the command line, so that the rest of the project is none of this run's business. */
  readonly partial: boolean;
  /** The globs of the whole project, relative to the root. */
  readonly pipelines: readonly string[];
  /** Absolute; undefined for stdout. */
  readonly output: string | undefined;
  readonly options: CompileOptions;
  readonly reporter: ReporterName;
  readonly kustomize: boolean;
  readonly failOnWarnings: boolean;
  /** How compiled manifests are linted; undefined where they are not. */
  readonly lint: LintSettings | undefined;
  /** What tells this project's objects in a cluster from those of others. */
  readonly name?: string;
}

export interface LintSettings {
  /** By the names of rules. */
  readonly severities: Readonly<Record<string, ConfiguredSeverity>>;
}

export interface ProjectFiles {
  /** Relative to the root, sorted. */
  readonly files: readonly string[];
  /** The folders that were searched, absolute. */
  readonly folders: readonly string[];
  /** An error here means that there is nothing to compile. */
  readonly diagnostics: readonly Diagnostic[];
}

const defaultOutput = "manifests";

/** Reads the configuration and lays the flags over it; when something is wrong it says so and gives the exit code. */
export function openProject(given: Arguments, context: CliContext): Project | { readonly exitCode: number } {
  const project = readProject(given, context);
  if (!("diagnostics" in project)) return project;
  printReport({ diagnostics: project.diagnostics, manifests: [] }, project.reporter, project.root, context);
  return { exitCode: exitCodes.usage };
}

/** Reads the configuration and lays the flags over it, or says what is wrong with them. */
export function readProject(
  given: Arguments,
  context: Pick<CliContext, "cwd" | "files">,
): Project | (Pick<Project, "root" | "reporter"> & { readonly diagnostics: readonly Diagnostic[] }) {
  const loaded = loadConfiguration(context.cwd, given.values.config, context.files);
  const { configuration, root } = loaded;
  const reporter = (given.values.reporter as ReporterName | undefined) ?? configuration.reporter ?? "pretty";
  const defines = readDefines(given.lists.define ?? []);
  const diagnostics = [...loaded.diagnostics, ...defines.errors];
  if (diagnostics.length > 0) return { root, reporter, diagnostics };
  return {
    root,
    ...(loaded.path === undefined ? {} : { configurationPath: loaded.path }),
    partial: given.positionals.length > 0,
    pipelines: configuration.pipelines ?? [defaultPipelineGlob],
    output: outputOf(given, configuration, root, context),
    options: compileOptionsOf(given, configuration, root, defines.values),
    reporter,
    kustomize: given.switches.kustomize ?? configuration.kustomize ?? false,
    failOnWarnings: given.switches["fail-on-warnings"] ?? false,
    lint: given.switches.lint === false ? undefined : { severities: configuration.lint?.rules ?? {} },
    ...(configuration.project === undefined ? {} : { name: configuration.project }),
  };
}

/** A flag is written where the user is, the configuration where it lies. */
function outputOf(given: Arguments, configuration: Configuration, root: string, context: Pick<CliContext, "cwd">): string | undefined {
  if (given.values.output === "-") return undefined;
  return given.values.output === undefined
    ? resolve(root, configuration.output ?? defaultOutput)
    : resolve(context.cwd, given.values.output);
}

function compileOptionsOf(
  given: Arguments,
  configuration: Configuration,
  root: string,
  defines: Readonly<Record<string, string>>,
): CompileOptions {
  const as = (given.values.as as ManifestKind | undefined) ?? configuration.as;
  const argoVersion = (given.values["argo-version"] as ArgoVersion | undefined) ?? configuration.argoVersion;
  return {
    root,
    ...(as === undefined ? {} : { as }),
    ...(argoVersion === undefined ? {} : { argoVersion }),
    defines: { ...configuration.define, ...defines },
    ...(configuration.defaults === undefined ? {} : { defaults: configuration.defaults }),
    ...(configuration.artifactRepository === undefined ? {} : { artifactRepository: configuration.artifactRepository }),
  };
}

function readDefines(texts: readonly string[]): { values: Record<string, string>; errors: Diagnostic[] } {
  const pairs = new Map<string, string>();
  const errors: Diagnostic[] = [];
  for (const text of texts) {
    const match = /^([A-Za-z_]\w*)=([^]*)$/.exec(text);
    if (match === null) errors.push(messages.defineMalformed({ value: text }));
    else if (pairs.has(match[1]!)) errors.push(messages.flagRepeated({ flag: `--define ${match[1]!}`, count: 2 }));
    else pairs.set(match[1]!, match[2]!);
  }
  return { values: Object.fromEntries(pairs), errors };
}

/** The pipeline files, from the command line, the configuration or the default glob: looked for anew on every call. */
export function findProjectFiles(given: Arguments, project: Project, context: Pick<CliContext, "cwd" | "files">): ProjectFiles {
  const { root, partial } = project;
  const patterns = partial ? given.positionals : project.pipelines;
  const from = partial ? context.cwd : root;
  const found = findFiles(patterns, from, root, context.files);
  const folder = displayPath(from, context.cwd) === "." ? "the current folder" : `\`${displayPath(from, context.cwd)}\``;
  const errors: Diagnostic[] = [];
  if (partial) errors.push(...found.unmatched.map((glob) => messages.globMatchesNothing({ glob, folder })));
  else if (found.files.length === 0) {
    errors.push(messages.noPipelinesFound({ globs: patterns.join("`, `"), folder }));
  }
  return {
    files: found.files.map((file) => {
      const path = relative(root, file);
      return sep === "/" ? path : path.split(sep).join("/");
    }),
    folders: found.folders,
    diagnostics: [...found.diagnostics, ...errors],
  };
}

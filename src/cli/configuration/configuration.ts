import { dirname, join, parse, resolve } from "node:path";
import type { ArgoVersion } from "../../argo/version.ts";
import { DiagnosticBag, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import type { Json } from "../../graph/types.ts";
import type { ConfiguredSeverity } from "../../lint/result.ts";
import type { CompileOptions, ManifestKind } from "../../transpiler/result.ts";
import type { ReporterName } from "../choices.ts";
import { reasonOf, type FileOperations } from "../context.ts";
import { checkJson } from "./check-json.ts";
import { readJson, toJson } from "./read-json.ts";
import { configurationSchema } from "./schema.ts";

/** What `argots.json` says. Paths and globs in it are relative to the folder it lies in. */
export interface Configuration {
  readonly pipelines?: readonly string[];
  readonly output?: string;
  readonly as?: ManifestKind;
  readonly argoVersion?: ArgoVersion;
  readonly define?: Readonly<Record<string, string>>;
  readonly defaults?: { readonly [key: string]: Json };
  readonly artifactRepository?: NonNullable<CompileOptions["artifactRepository"]>;
  readonly reporter?: ReporterName;
  readonly kustomize?: boolean;
  readonly lint?: { readonly rules?: Readonly<Record<string, ConfiguredSeverity>> };
  readonly project?: string;
  readonly namespace?: string;
  readonly context?: string;
  readonly uiUrl?: string;
}

export interface LoadedConfiguration {
  /** The folder of `argots.json`; where there is none, the current one. Absolute. */
  readonly root: string;
  /** The file that was read. Absolute. */
  readonly path?: string;
  readonly configuration: Configuration;
  /** What is wrong with the file; then `configuration` is empty. */
  readonly diagnostics: readonly Diagnostic[];
}

export const configurationName = "argots.json";

/**
 * Finds and reads the configuration: `named` (`--config`), or the nearest `argots.json` from `cwd` upwards, not beyond the folder
 * that holds `.git`. It is read as text, never run.
 */
export function loadConfiguration(cwd: string, named: string | undefined, files: FileOperations): LoadedConfiguration {
  const path = named === undefined ? findConfiguration(cwd, files) : resolve(cwd, named);
  if (path === undefined) return { root: cwd, configuration: {}, diagnostics: [] };
  const root = dirname(path);
  const name = parse(path).base;
  const failed = (message: Diagnostic): LoadedConfiguration => ({ root, path, configuration: {}, diagnostics: [message] });

  let text: string;
  try {
    text = files.readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const missing = code === "ENOENT" || code === "ENOTDIR";
    if (missing) return failed(messages.configurationNotFound({ path: named ?? name }));
    return failed(messages.configurationUnreadable({ path: named ?? name, reason: reasonOf(error) }));
  }

  const document = readJson(text, name);
  if ("problem" in document) {
    const { problem, hint, place } = document;
    return failed({ ...messages.configurationSyntax({ problem, hint }), place });
  }
  const bag = new DiagnosticBag();
  checkJson(document, configurationSchema, "", (message, place) => bag.add(message, place));
  if (bag.hasErrors) return { root, path, configuration: {}, diagnostics: bag.sorted() };
  // The schema has just vouched for the shape.
  return { root, path, configuration: toJson(document) as Configuration, diagnostics: [] };
}

/** The nearest `argots.json` from a folder upwards. */
export function findConfiguration(cwd: string, files: Pick<FileOperations, "existsSync">): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, configurationName);
    if (files.existsSync(candidate)) return candidate;
    if (files.existsSync(join(folder, ".git")) || dirname(folder) === folder) return undefined;
  }
}

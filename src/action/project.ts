import { resolve } from "node:path";
import type { Arguments } from "../cli/flags.ts";
import { findProjectFiles, readProject, type Project } from "../cli/project.ts";
import { mendingCommand } from "../cli/mending-command.ts";
import { kindOfPath } from "../cli/files/kind-of-path.ts";
import { hasErrors } from "../cli/compilation.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import type { ActionContext } from "./context.ts";
import type { Inputs } from "./inputs.ts";

/** The user's project: configuration and inputs brought together, and its pipeline files. */
export interface ActionProject {
  readonly project: Project;
  /** Absolute. */
  readonly output: string;
  /** Relative to the project's root, sorted. */
  readonly files: readonly string[];
  /** The same as on the command line. */
  readonly given: Arguments;
  /** Absolute. */
  readonly folder: string;
}

/** Reads the project as `argots` on the command line would in the working directory, or says what keeps it from that. */
export function openActionProject(
  inputs: Inputs,
  context: ActionContext,
):
  | { readonly opened: ActionProject; readonly diagnostics: readonly Diagnostic[] }
  | { readonly diagnostics: readonly Diagnostic[]; readonly root: string } {
  const folder = resolve(context.cwd, inputs.workingDirectory);
  if (kindOfPath(folder, context.files) !== "folder") {
    return { diagnostics: [messages.workingDirectoryMissing({ path: inputs.workingDirectory })], root: context.cwd };
  }
  const given: Arguments = {
    positionals: [],
    values: {
      ...(inputs.config === undefined ? {} : { config: inputs.config }),
      ...(inputs.outputDirectory === undefined ? {} : { output: inputs.outputDirectory }),
    },
    lists: {},
    switches: {},
  };
  const at = { cwd: folder, files: context.files };
  const read = readProject(given, at);
  if ("diagnostics" in read) return { diagnostics: read.diagnostics, root: read.root };
  const project: Project = {
    ...read,
    ...(inputs.pipelines === undefined ? {} : { pipelines: inputs.pipelines }),
    failOnWarnings: inputs.failOnWarnings,
  };
  const output = project.output ?? resolve(folder, inputs.outputDirectory ?? "manifests");
  if (kindOfPath(output, context.files) === "file")
    return { diagnostics: [messages.outputIsAFile({ path: inputs.outputDirectory ?? "manifests" })], root: project.root };
  const found = findProjectFiles(given, project, at);
  if (hasErrors(found.diagnostics)) return { diagnostics: found.diagnostics, root: project.root };
  return { opened: { project: { ...project, output }, output, files: found.files, given, folder }, diagnostics: found.diagnostics };
}

/** What a person runs to bring the committed manifests up to date. */
export function mendingLine({ given }: ActionProject, inputs: Inputs, prune: boolean): string {
  const command = mendingCommand({ ...given, positionals: inputs.pipelines ?? [] }, prune);
  const folder = inputs.workingDirectory.replace(/\/+$/, "");
  if (folder === "." || folder === "") return command;
  return `(cd ${/^[\w@%+=:,./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`} && ${command})`;
}

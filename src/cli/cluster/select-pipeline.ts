import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import * as messages from "../../diagnostics/messages.generated.ts";
import { closest } from "../../diagnostics/suggest.ts";
import type { Graph, Pipeline, Schedule } from "../../graph/graph.ts";
import type { Manifest } from "../../transpiler/result.ts";
import { hasErrors } from "../compilation.ts";
import { findConfiguration } from "../configuration/configuration.ts";
import type { CliContext } from "../context.ts";
import type { Arguments } from "../flags.ts";
import { kindOfPath } from "../files/kind-of-path.ts";
import { findProjectFiles, type Project } from "../project.ts";

/** A pipeline of the project that was named on the command line, compiled. */
export interface SelectedPipeline {
  readonly pipeline: Pipeline;
  readonly schedules: readonly Schedule[];
  readonly manifest: Manifest;
  /** With the pipelines that it calls. */
  readonly graph: Graph;
}

export type Selection<T> =
  | { readonly selected: T; readonly diagnostics: readonly Diagnostic[] }
  /** `isNamedWrong`: the pipelines are well, what was asked for is not among them. */
  | { readonly diagnostics: readonly Diagnostic[]; readonly isNamedWrong?: boolean };

/** All pipelines of the files that were named; of the whole project where none were. */
export async function selectPipelines(
  given: Arguments,
  project: Project,
  context: CliContext,
): Promise<Selection<readonly SelectedPipeline[]>> {
  const found = findProjectFiles(given, project, context);
  if (hasErrors(found.diagnostics)) return { diagnostics: found.diagnostics };
  const { compile } = await context.loadCompiler();
  const { manifests, graph, diagnostics } = compile(found.files, project.options);
  const all = [...found.diagnostics, ...diagnostics];
  if (hasErrors(all)) return { diagnostics: all };
  const selected = manifests.flatMap((manifest): SelectedPipeline[] => {
    const pipeline = graph.pipelines.find((one) => one.exported && one.name === manifest.pipeline && one.place.file === manifest.source);
    if (pipeline === undefined) return [];
    return [{ pipeline, manifest, graph, schedules: graph.schedules.filter((schedule) => schedule.pipeline === pipeline.id) }];
  });
  return { selected, diagnostics: all };
}

/** The one that `FILE`, `FILE#name` or `NAME` means. A file says which files are compiled, a name is looked for in the whole project. */
export async function selectPipeline(word: string, project: Project, context: CliContext): Promise<Selection<SelectedPipeline>> {
  const { file, name } = fileAndName(word, context);
  const scope: Arguments = { positionals: file === undefined ? [] : [file], values: {}, switches: {}, lists: {} };
  const all = await selectPipelines(scope, { ...project, partial: file !== undefined }, context);
  if (!("selected" in all)) return all;
  const named =
    name === undefined ? all.selected : all.selected.filter(({ pipeline }) => pipeline.name === name || pipeline.id.endsWith(`#${name}`));
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0) return { selected: only, diagnostics: all.diagnostics };
  const names = all.selected.map(({ pipeline }) => pipeline.name);
  const which = only === undefined ? notFound(word, name, names) : severalFound(word, file, names);
  return { isNamedWrong: true, diagnostics: [which] };
}

function severalFound(word: string, file: string | undefined, names: readonly string[]): Diagnostic {
  return messages.pipelineAmbiguous({
    word,
    names: names.join("`, `"),
    example: file === undefined ? `FILE#${word}` : `${file}#${names[0]!}`,
  });
}

/** A file belongs to the project it lies in: that one's `argots.json` says where its runs go, from whatever folder they are started. */
export function withProjectOf(word: string | undefined, given: Arguments, context: CliContext): Arguments {
  const file = word === undefined ? undefined : fileAndName(word, context).file;
  if (file === undefined || given.values.config !== undefined) return given;
  const config = findConfiguration(dirname(resolve(context.cwd, file)), context.files);
  return config === undefined ? given : { ...given, values: { ...given.values, config } };
}

function fileAndName(word: string, context: CliContext): { readonly file?: string; readonly name?: string } {
  const hash = word.lastIndexOf("#");
  if (hash > 0) return { file: word.slice(0, hash), name: word.slice(hash + 1) };
  const path = resolve(context.cwd, word);
  if (isAbsolute(word) || /[\\/]|\.[cm]?tsx?$/.test(word) || kindOfPath(path, context.files) === "file")
    return { file: relative(context.cwd, path) || word };
  return { name: word };
}

function notFound(word: string, name: string | undefined, names: readonly string[]): Diagnostic {
  const near = name === undefined ? undefined : closest(name, names);
  const known = names.length === 0 ? "there are no exported pipelines." : `the pipelines are \`${names.join("`, `")}\`.`;
  return messages.pipelineNotFound({ word, hint: near === undefined ? known : `did you mean \`${near}\`?` });
}

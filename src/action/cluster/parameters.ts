import type { ClusterLibrary } from "../../cli/context.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Sendable } from "./objects.ts";

export interface CheckedParameters {
  /** By pipeline. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly messages: readonly Message[];
}

/**
 * Checks `k=v` entries against the types of every pipeline that is to run. Of several pipelines each gets those that it declares, and one that none of
 * them declares is a mistake.
 */
export function checkParameters(entries: readonly string[], sendables: readonly Sendable[], library: ClusterLibrary): CheckedParameters {
  const values = new Map<string, Readonly<Record<string, string>>>();
  const messages: Message[] = [];
  const nameOf = (entry: string): string => entry.slice(0, Math.max(entry.indexOf("="), 0)).trim();
  const declared = new Set(sendables.flatMap(({ pipeline }) => pipeline.inputs.map(({ name }) => name)));
  for (const { pipeline, manifest } of sendables) {
    const own = new Set(pipeline.inputs.map(({ name }) => name));
    // What nobody declares is said of the first.
    const given = entries.filter(
      (entry) => own.has(nameOf(entry)) || (!declared.has(nameOf(entry)) && sendables[0]?.manifest === manifest),
    );
    const read = library.readParameters(given, pipeline.inputs, { pipeline: `the pipeline \`${pipeline.name}\`` });
    values.set(manifest.pipeline, read.values);
    messages.push(...read.messages);
  }
  return { values, messages };
}

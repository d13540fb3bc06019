// What the pipeline gives.
import type { Pipeline } from "../graph/graph.ts";
import type { ValueType } from "../graph/types.ts";
import type { SimulationResult } from "../simulator/result.ts";
import { directoryAt, emptyDirectory, found, type ArtifactStore } from "./artifacts.ts";
import { isArtifact } from "./stand-ins.ts";
import { decode } from "./texts.ts";

export function resultsOf({ results }: Pipeline, run: SimulationResult, name: string, store: ArtifactStore): Record<string, unknown> {
  const parameters = run.nodes.find((node) => node.name === name)?.outputs.parameters ?? {};
  const entries = results.flatMap(({ name: result, value, flag }): readonly (readonly [string, unknown])[] => {
    if (flag === true) return [];
    if (isArtifact(value)) {
      const artifact = found(
        run.artifacts.find((one) => one.name === result),
        result,
        store,
      );
      return artifact === undefined ? [] : [[result, artifact]];
    }
    const text = parameters[result];
    if (text === undefined) return [];
    // Of artifacts that a loop made, a pipeline gives the place.
    if (listsArtifacts(value.type)) return [[result, (directoryAt(text, result, store) ?? emptyDirectory(result)).parts]];
    const decoded = decode(text, value.type);
    return decoded.kind === "value" && decoded.value !== undefined ? [[result, decoded.value]] : [];
  });
  return Object.fromEntries(entries);
}

function listsArtifacts(type: ValueType): boolean {
  return type.kind === "list" && (type.element.kind === "artifact" || listsArtifacts(type.element));
}

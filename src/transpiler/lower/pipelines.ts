import type { InputDeclaration, Pipeline } from "../../graph/graph.ts";
import { encodeConstant } from "./expression/encode.ts";
import { isGathered } from "./expression/access.ts";
import { absentText } from "./expression/guard.ts";
import { shapeType } from "./expression/shapes.ts";
import { addKeyInput } from "./key-places.ts";
import { beginScope, surveyPipeline, type Lowering } from "./lowering.ts";
import { addOutput } from "./resolve.ts";
import { uniqueSpelling } from "./names.ts";
import { portNames, type Scope, type ScopePort } from "./scope.ts";

/** The DAG template of a pipeline: its parameters are inputs, its results outputs. Made once for a manifest. */
export function pipelineTemplate(lowering: Lowering, pipeline: Pipeline): Scope {
  const known = lowering.pipelineScopes.get(pipeline.id);
  // One that calls itself is in progress: Argo calls templates by name.
  if (known) return known;
  return makePipelineTemplate(lowering, pipeline, { wish: pipeline.name, raw: false });
}

/** `raw`: it is the entry, and submitted texts are guarded where they are first used. */
export function makePipelineTemplate(
  lowering: Lowering,
  pipeline: Pipeline,
  options: { readonly wish: string; readonly raw: boolean },
): Scope {
  surveyPipeline(lowering, pipeline);
  const scope = beginScope(lowering, options.wish, { pipeline: pipeline.id, raw: options.raw });
  lowering.pipelineScopes.set(pipeline.id, scope);
  for (const input of pipeline.inputs) {
    const port = inputPort(input);
    // The entry gets every value from the arguments of the workflow, defaults included.
    const bare = options.raw || options.wish !== pipeline.name;
    scope.inputs.set(`parameter ${input.name}`, bare && port.kind === "parameter" ? { ...port, field: { name: port.name } } : port);
  }
  for (const { name, type } of pipeline.inputs) {
    if (!isGathered({ type })) continue;
    const length = uniqueSpelling(`${name}-length`, portNames(scope.inputs));
    scope.inputs.set(`length ${name}`, {
      name: length,
      kind: "parameter",
      type: shapeType(type),
      field: { name: length },
      optional: false,
    });
  }
  for (const input of lowering.gathering.results.get(pipeline.id)?.values() ?? [])
    addKeyInput(lowering, scope, `parameter ${input}`, input);
  // The entry's description is the workflow's own.
  if (!options.raw && options.wish === pipeline.name) scope.description = pipeline.description;
  lowering.lowerNodes(lowering, scope, pipeline.body.nodes);
  for (const result of pipeline.results) addOutput(lowering, scope, result.value, result.name, result.place ?? pipeline.place);
  return scope;
}

/** An optional input that is not given is a mark; an artifact is left out. */
function inputPort(input: InputDeclaration): ScopePort {
  const { name, type } = input;
  const optional = input.optional && input.default === undefined;
  if (type.kind === "artifact")
    return { name, kind: "artifact", type, field: { name, ...(input.optional ? { optional: true } : {}) }, optional };
  const text = input.default === undefined ? (input.optional ? absentText : undefined) : encodeConstant(input.default, type);
  return { name, kind: "parameter", type, field: { name, ...(text === undefined ? {} : { default: text }) }, optional };
}

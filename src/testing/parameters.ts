// The workflow that is simulated: with the parameters, names and times that the test says.
import { closest } from "../diagnostics/suggest.ts";
import type { InputDeclaration, Pipeline } from "../graph/graph.ts";
import type { Json } from "../graph/types.ts";
import { completed, type ArtifactStore } from "./artifacts.ts";
import { problemOf } from "./check-value.ts";
import type { Document } from "./compiled.ts";
import { SimulationError } from "./failure.ts";
import { isArtifact } from "./stand-ins.ts";
import { absentText, encodeSubmitted } from "./texts.ts";

/** What `run` says in the pipeline. */
export interface RunFacts {
  readonly name?: string;
  readonly namespace?: string;
  /** ISO 8601. */
  readonly createdAt?: string;
  /** ISO 8601: as if a cron had started the run. */
  readonly scheduledAt?: string;
}

/** All that is wrong with what was given, or undefined. */
function problemsOf(given: Readonly<Record<string, unknown>>, { inputs, name }: Pipeline): readonly string[] {
  const names = inputs.map((input) => input.name);
  const unknown = Object.keys(given).filter((key) => !names.includes(key));
  return [
    ...unknown.map((key) => {
      const near = closest(key, names);
      const known = names.length === 0 ? "It has none." : `There are ${names.map((one) => `\`${one}\``).join(", ")}.`;
      return `The pipeline \`${name}\` has no parameter \`${key}\`. ${near === undefined ? known : `Did you mean \`${near}\`?`}`;
    }),
    ...inputs.flatMap((input) => problemOfInput(input, given[input.name], name)),
  ];
}

function problemOfInput(input: InputDeclaration, value: unknown, pipeline: string): readonly string[] {
  if (value === undefined || (value === null && input.optional)) {
    const isMissing = !input.optional && input.default === undefined;
    return isMissing
      ? [`The parameter \`${input.name}\` of \`${pipeline}\` has no default and was given no value: \`params: { ${input.name}: … }\`.`]
      : [];
  }
  const problem = problemOf(value, input.type);
  return problem === undefined ? [] : [`The parameter \`${input.name}\` of \`${pipeline}\` ${problem}.`];
}

/** A workflow of the pipeline's template. Artifacts that are given lie where it finds them. */
export function workflowOf(
  pipeline: Pipeline,
  given: Readonly<Record<string, unknown>>,
  { name, namespace, scheduledAt }: RunFacts & { readonly name: string },
  store: ArtifactStore,
): Document {
  const problems = problemsOf(given, pipeline);
  if (problems.length > 0) throw new SimulationError("options", problems.join("\n"));
  const parameters = pipeline.inputs.flatMap((input): readonly Document[] => {
    const value = given[input.name];
    if (isArtifact(input) || value === undefined) return [];
    return [{ name: input.name, value: value === null && input.optional ? absentText : encodeSubmitted(value as Json, input.type) }];
  });
  const artifacts = pipeline.inputs.filter(isArtifact).flatMap((input): readonly Document[] => {
    if (given[input.name] === undefined) return [];
    const key = `${name}/arguments/${input.name}`;
    store.set(key, completed(given[input.name], input.name, `/artifacts/${input.name}`));
    return [{ name: input.name, s3: { key } }];
  });
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Workflow",
    metadata: { name, annotations: scheduled(scheduledAt), ...(namespace === undefined ? {} : { namespace }) },
    spec: { workflowTemplateRef: { name: pipeline.name }, arguments: { parameters, artifacts } },
  };
}

function scheduled(time: string | undefined): Document {
  return time === undefined ? {} : { "workflows.argoproj.io/scheduled-time": time };
}

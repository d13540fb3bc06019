import type { CollectedReference, MergedReference, MetadataReference, Value } from "../../../graph/values.ts";
import { metadataNotAvailable } from "../../../diagnostics/messages.generated.ts";
import { accessTo, holdsArtifacts, type Access } from "../expression/access.ts";
import { printValue } from "../expression/argument.ts";
import { absentText } from "../expression/guard.ts";
import { coalesce, primary, type Printed } from "../expression/precedence.ts";
import { collectedName } from "../gather-plan.ts";
import { placementOf } from "../home.ts";
import { componentOf } from "../lowering.ts";
import { accessPort, accessProduced } from "../produced.ts";
import { referenceKey, type Scope, type ScopePort } from "../scope.ts";
import type { Position, Reading } from "./position.ts";

/** What a launcher reports of an artifact, as a hidden parameter beside it. */
export function accessMetadata(reference: MetadataReference, position: Position): Access {
  const { artifact } = reference;
  const otherwise = noneOf(reference);
  if (artifact.kind === "parameter") {
    const port = addMetadataInput(position.scope, artifact.name);
    return { ...accessPort(port, reference.type), otherwise };
  }
  if (artifact.kind === "merged") {
    const of = (side: Value): Value => (hasMetadata(side, position) ? { ...reference, artifact: side } : noMetadata);
    const [whenTrue, whenFalse] = [of(artifact.whenTrue), of(artifact.whenFalse)];
    const merged: MergedReference = { ...artifact, name: metadataName(artifact.name), whenTrue, whenFalse, type: reference.type };
    return { ...position.resolver.accessHere(merged, position), otherwise };
  }
  if (artifact.kind === "collected") {
    const list: CollectedReference = {
      ...artifact,
      value: { ...reference, artifact: artifact.value },
      type: { kind: "list", element: reference.type },
    };
    if (hasMetadata(artifact, position)) return { ...position.resolver.accessHere(list, position), type: reference.type };
    position.lowering.report(
      metadataNotAvailable({ output: collectedName(position.lowering, artifact), task: "the loop" }),
      position.place,
    );
    return { type: reference.type, decoded: primary("[]") };
  }
  if (artifact.kind === "operation") {
    const [list, ...index] = artifact.operands;
    const element: Value = { ...artifact, operands: [{ ...reference, artifact: list! }, ...index], type: reference.type };
    const site = position.resolver.siteAt(position);
    const printed = printValue(element, site);
    const mayBeAbsent = accessTo({ ...reference, artifact: list! }, site.lookup)?.optional;
    return { type: reference.type, decoded: mayBeAbsent ? coalesce(printed, otherwise) : printed };
  }
  if (artifact.kind === "carried") {
    const port = position.scope.inputs.get(metadataKey(artifact));
    if (port) return { ...accessPort(port, reference.type), otherwise };
  }
  if (artifact.kind === "output") {
    const producer = placementOf(artifact.node, position).producer!;
    const name = metadataOutput(artifact.node, artifact.output, position);
    if (name !== undefined) return { ...accessProduced(producer, ["parameters", name], reference.type, false, position.task), otherwise };
    position.lowering.report(metadataNotAvailable({ output: artifact.output, task: producer.name }), position.place);
  }
  return { type: reference.type, decoded: otherwise };
}

/** What stands for metadata that nobody has said. */
export function noneOf({ artifact }: MetadataReference): Printed {
  return primary(artifact.type.kind === "list" ? "[]" : "{}");
}

const noMetadata: Value = { kind: "constant", value: {}, type: { kind: "object", fields: {} } };

/** What holds the metadata of an artifact that a loop carries. */
export function metadataKey(artifact: Value): string {
  return `metadata ${referenceKey(artifact)}`;
}

/** The output that carries an artifact's metadata, if its producer reports any. */
export function metadataOutput(node: string, output: string, reading: Reading): string | undefined {
  const { lowering, resolver } = reading;
  const graphNode = lowering.nodes.get(node);
  if (graphNode?.kind === "task") {
    const declaration = componentOf(lowering, graphNode.component).outputs.find((candidate) => candidate.name === output);
    return declaration?.metadata ? metadataName(output) : undefined;
  }
  if (graphNode?.kind === "repeat") {
    const name = metadataName(output);
    return lowering.loopScopes.get(node)?.outputs.has(`result ${name}`) ? name : undefined;
  }
  if (graphNode?.kind !== "call") return undefined;
  const callee = lowering.pipelineScopes.get(graphNode.pipeline);
  const artifact = lowering.pipelines.get(graphNode.pipeline)?.results.find((result) => result.name === output)?.value;
  if (!callee || !artifact || !hasMetadata(artifact, reading)) return undefined;
  const metadata: MetadataReference = { kind: "metadata", artifact, type: { kind: "json" } };
  return resolver.addOutput(callee, metadata, metadataName(output), reading).name;
}

export function metadataName(artifact: string): string {
  return `${artifact}-metadata`;
}

/** Whether an artifact has metadata that can be handed on. */
export function hasMetadata(artifact: Value, reading: Reading): boolean {
  if (artifact.kind === "parameter") return true;
  if (artifact.kind === "merged") return [artifact.whenTrue, artifact.whenFalse].some((side) => hasMetadata(side, reading));
  if (artifact.kind === "carried") return reading.lowering.loopScopes.get(artifact.loop)?.inputs.has(metadataKey(artifact)) ?? false;
  if (artifact.kind === "collected") return hasMetadata(artifact.value, reading);
  if (artifact.kind === "operation") return hasMetadata(artifact.operands[0]!, reading);
  if (artifact.kind !== "output" || !holdsArtifacts(artifact.type)) return false;
  return metadataOutput(artifact.node, artifact.output, reading) !== undefined;
}

/** A hidden input of a pipeline's own template; whoever calls it fills it where there is something to say. */
function addMetadataInput(scope: Scope, artifact: string): ScopePort {
  const key = `metadata ${artifact}`;
  const known = scope.inputs.get(key);
  if (known) return known;
  const name = metadataName(artifact);
  const port: ScopePort = { name, kind: "parameter", type: { kind: "json" }, field: { name, default: absentText }, optional: true };
  scope.inputs.set(key, port);
  return port;
}

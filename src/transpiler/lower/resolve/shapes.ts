import type { ValueType } from "../../../graph/types.ts";
import type { Member, OutputReference, Value } from "../../../graph/values.ts";
import { artifactChosenAtRunTime } from "../../../diagnostics/messages.generated.ts";
import { isGathered, type Access } from "../expression/access.ts";
import { primary } from "../expression/precedence.ts";
import { shapeOf } from "../expression/shapes.ts";
import { placementOf } from "../home.ts";
import { accessPort, accessProduced } from "../produced.ts";
import type { ScopePort } from "../scope.ts";
import type { Position, Reading } from "./position.ts";

export function isShape(value: Member): boolean {
  return value.name === "shape" && isGathered(value.object);
}

/** How many artifacts there are in a list, where whoever made it has to say. */
export function accessShape(list: Value, type: ValueType, position: Position): Access {
  const { lowering, place } = position;
  if (list.kind === "merged") {
    const [whenTrue, whenFalse] = [shapeOf(list.whenTrue), shapeOf(list.whenFalse)];
    return position.resolver.accessHere({ ...list, name: `${list.name}-length`, whenTrue, whenFalse, type }, position);
  }
  const given = list.kind === "parameter" ? position.scope.inputs.get(`length ${list.name}`) : undefined;
  if (given) return accessPort(given, type);
  const port = list.kind === "output" ? shapeOutput(list, position) : undefined;
  if (port)
    return accessProduced(
      placementOf((list as OutputReference).node, position).producer!,
      ["parameters", port.name],
      type,
      port.optional,
      position.task,
      position,
    );
  lowering.report(artifactChosenAtRunTime(), place);
  return { type, decoded: primary("0") };
}

/** The output of a called pipeline that says how many artifacts another one lists. */
export function shapeOutput({ node, output }: OutputReference, reading: Reading): ScopePort | undefined {
  const { lowering, resolver } = reading;
  const call = lowering.nodes.get(node);
  const callee = call?.kind === "call" ? lowering.pipelineScopes.get(call.pipeline) : undefined;
  const list = callee && lowering.pipelines.get(callee.pipeline)?.results.find(({ name }) => name === output)?.value;
  return list && resolver.addOutput(callee, shapeOf(list), `${output}-length`, reading);
}

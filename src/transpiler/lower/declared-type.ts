import type { ValueType } from "../../graph/types.ts";
import type { Member } from "../../graph/values.ts";
import type { Reference } from "./expression/access.ts";
import { componentOf, type Lowering } from "./lowering.ts";

/** JSON of unknown type whose type its author knows is JSON text still. */
export function asDeclared<R extends Reference | Member>(reference: R, lowering: Lowering): R {
  return declaredType(reference, lowering)?.kind === "json" ? { ...reference, type: { kind: "json" } } : reference;
}

function declaredType(reference: Reference | Member, lowering: Lowering): ValueType | undefined {
  switch (reference.kind) {
    case "parameter":
      return lowering.pipelines.get(reference.pipeline)?.inputs.find(({ name }) => name === reference.name)?.type;
    case "output": {
      const node = lowering.nodes.get(reference.node);
      if (node?.kind === "task") return componentOf(lowering, node.component).outputs.find(({ name }) => name === reference.output)?.type;
      const results = node?.kind === "call" ? lowering.pipelines.get(node.pipeline)?.results : undefined;
      return results?.find(({ name }) => name === reference.output)?.value.type;
    }
    case "item": {
      const loop = lowering.nodes.get(reference.loop);
      if (loop?.kind !== "loop") return undefined;
      return loop.items.type.kind === "list" ? loop.items.type.element : { kind: "json" };
    }
    default:
      return undefined;
  }
}

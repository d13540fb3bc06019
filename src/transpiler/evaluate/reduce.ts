import type { NodeId } from "../../graph/identifiers.ts";
import type { Place, ValueType } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import type { CarriedLeaf, CarriedShape } from "./carry.ts";
import type { Cell, Thing } from "./things.ts";
import { rewrite } from "./value-parts.ts";
import { holdsArtifact } from "./value-types.ts";

/** A loop without tasks that only adds up: `reduce`, an expression without a pod. Undefined where what it carries cannot be one value. */
export function reduceOver(
  items: Value,
  loop: NodeId,
  shapes: ReadonlyMap<Cell, CarriedShape>,
  place: Place,
): ReadonlyMap<Cell, Thing> | undefined {
  const leaves = [...shapes.values()].flatMap((shape) => shape.leaves);
  if (leaves.length === 0 || leaves.some(({ type, optional }) => holdsArtifact(type) || optional)) return undefined;
  const [only, ...more] = leaves;
  const type: ValueType =
    more.length === 0
      ? only!.type
      : { kind: "object", fields: Object.fromEntries(leaves.map((leaf) => [leaf.name, { type: leaf.type, optional: false }])) };
  const accumulator: Value = { kind: "element", iteration: loop, role: "accumulator", type };
  const part = (whole: Value, { name, type: own }: CarriedLeaf): Value =>
    more.length === 0 ? whole : { kind: "member", object: whole, name, type: own };
  const inside = (value: Value): Value =>
    rewrite(value, (inner) => {
      if (inner.kind === "carried" && inner.loop === loop)
        return part(
          accumulator,
          leaves.find(({ name }) => name === inner.name)!,
        );
      if (inner.kind === "item" && inner.loop === loop) return { kind: "element", iteration: loop, role: "element", type: inner.type };
      if (inner.kind === "index" && inner.loop === loop) return { kind: "element", iteration: loop, role: "index", type: inner.type };
      return undefined;
    });
  const whole = (value: (leaf: CarriedLeaf) => Value): Value =>
    more.length === 0 ? value(only!) : { kind: "object", fields: Object.fromEntries(leaves.map((leaf) => [leaf.name, value(leaf)])), type };
  const reduced: Value = {
    kind: "iteration",
    operator: "reduce",
    id: loop,
    list: items,
    body: whole((leaf) => inside(leaf.next!)),
    initial: whole((leaf) => leaf.initial),
    type,
  };
  return new Map([...shapes].map(([cell, shape]) => [cell, shape.rebuild((leaf) => part(reduced, leaf), place)]));
}

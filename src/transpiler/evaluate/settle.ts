import type { Place } from "../../graph/types.ts";
import type { Value } from "../../graph/values.ts";
import { newNodeId, type Evaluation, type Frame } from "./context.ts";
import { isUndefined, toValue } from "./convert.ts";
import { isBetween, setEither } from "./decide.ts";
import { resolve } from "./merge.ts";
import { mergeValues } from "./merge-values.ts";
import { inRegion } from "./regions.ts";
import { objectOf, primitive, runtime, unknown, type Choice, type Thing } from "./things.ts";
import { boolean, holdsArtifact } from "./value-types.ts";

/** One entry of `Promise.allSettled`: a `try` whose failure becomes a value (lowering.md h1). */
export function settle(action: (inner: Frame) => Thing, place: Place, frame: Frame, evaluation: Evaluation): Thing {
  const { block } = frame;
  const first = block?.pipeline.counter ?? 0;
  const id = block ? newNodeId(block) : "";
  const { nodes, result, changes } = inRegion(frame, evaluation, action);
  const last = block?.pipeline.counter ?? 0;
  const given = result.kind === "promise" ? result.value : result;
  if (given.kind === "unknown") return unknown(place);
  const text = (value: string): Thing => primitive(value, place);
  const fulfilled = objectOf(
    isUndefined(given)
      ? [["status", text("fulfilled")]]
      : [
          ["status", text("fulfilled")],
          ["value", given],
        ],
    place,
  );
  if (!block || nodes.length === 0) return fulfilled;
  const rejected = objectOf([["status", text("rejected")]], place);
  const condition: Value = { kind: "succeeded", node: id, type: boolean };
  const choice: Choice = { condition, node: () => id, holds: (other) => isBetween(other, block, first, last) };
  const name = frame.variable ?? "settled";
  block.nodes.push({
    kind: "try",
    id,
    name,
    after: frame.barrier.nodes,
    place,
    body: { nodes },
    handles: "failure",
    handler: { nodes: [] },
  });
  setEither(choice, changes, new Map(), place, frame, evaluation);
  const [whenTrue, whenFalse] = [toValue(fulfilled), toValue(rejected)];
  if (whenTrue && whenFalse && !holdsArtifact(whenTrue.type)) return runtime(mergeValues(choice, "settled", whenTrue, whenFalse), place);
  return resolve({ kind: "either", choice, name: "settled", whenTrue: fulfilled, whenFalse: rejected, place }, place, frame, evaluation);
}

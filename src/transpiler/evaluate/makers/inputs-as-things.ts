import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import type { Place } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";
import { objectOf, runtime, type Thing } from "../things.ts";
import { string } from "../value-types.ts";

/**
 * A path inside a container travels through expressions as a reference of this spelling, so that template literals over it work; `pathOf`
 * finds it again. No input can be called so.
 */
const marker = /^\u0000path:(input|output):(.+)$/;

function pathReference(of: "input" | "output", name: string, component: string): Value {
  return { kind: "parameter", pipeline: component, name: `\u0000path:${of}:${name}`, type: string };
}

export function pathOf(value: Value): { of: "input" | "output"; name: string } | undefined {
  const match = value.kind === "parameter" ? marker.exec(value.name) : null;
  return match ? { of: match[1] as "input" | "output", name: match[2]! } : undefined;
}

/** A component's inputs as its specification sees them: values to place, and artifacts with a `path`. */
export function inputsThing(inputs: readonly InputDeclaration[], component: string, place: Place): Thing {
  return objectOf(
    inputs.map((input) => {
      const value: Thing =
        input.type.kind === "artifact"
          ? objectOf([["path", runtime(pathReference("input", input.name, component), place)]], place, {
              task: component,
              what: `the artifact \`${input.name}\``,
            })
          : runtime(
              {
                kind: "parameter",
                pipeline: component,
                name: input.name,
                type: input.type,
                ...(input.optional && input.default === undefined ? { optional: true } : {}),
              },
              place,
            );
      return [input.name, value] as const;
    }),
    place,
    { task: component, what: "the inputs" },
  );
}

export function outputsThing(outputs: readonly OutputDeclaration[], component: string, place: Place): Thing {
  return objectOf(
    outputs.map(
      (output) =>
        [
          output.name,
          objectOf([["path", runtime(pathReference("output", output.name, component), place)]], place, {
            task: component,
            what: `the output \`${output.name}\``,
          }),
        ] as const,
    ),
    place,
    { task: component, what: "the outputs" },
  );
}

import { example } from "../flow/examples.ts";
import { flowOf } from "../flow/flow.ts";
import { nameOf, placeOf, type Reference } from "../flow/references.ts";
import { isNeverStarted } from "../flow/running.ts";
import { standingOf, titleOf } from "../flow/standing.ts";
import type { ObjectRule } from "../context.ts";
import { isObject, type JsonObject } from "../model/objects.ts";

/** What a single step or task has and a loop has not. */
const ofSingle = new Set(["exitCode", "ip", "hostNodeName"]);

export const loopOutputMissing: ObjectRule = {
  code: "ARG0305",
  name: "loop-output-missing",
  severity: "error",
  summary: "An artifact, exit code, address or host of a loop is read; loops have none.",
  description: `The output parameters and results of a loop's iterations are put together as JSON lists. Nothing else is: there is no artifact of the whole loop, and no \`exitCode\`, \`ip\` or \`hostNodeName\`.
An artifact fails with \`Unable to resolve\`, the others are waited for without end. \`argo lint\` accepts all of them.
To hand files on, let each iteration write to a key of its own, such as \`results/{{inputs.parameters.n}}\`, and read the common prefix afterwards.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: part, template: make, withItems: [1, 2]}
        - - name: join
            template: read
            arguments: {artifacts: [{name: data, from: "{{steps.part.outputs.artifacts.data}}"}]}
`,
        ["make", "read"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: part, template: make, withItems: [1, 2]}
        - - name: join
            template: show
            arguments: {parameters: [{name: text, value: "{{steps.part.outputs.parameters.rows}}"}]}
`,
        ["make", "show"],
      ),
    },
  ],
  check: (context) => {
    for (const flow of flowOf(context).templates) {
      const readers = [
        ...flow.calls.map((call) => ({ call, references: call.references })),
        { call: undefined, references: flow.outputReferences },
      ];
      for (const { call, references } of readers) {
        if (call !== undefined && isNeverStarted(flow, call)) continue;
        for (const reference of references) {
          const standing = standingOf(flow, reference, call);
          if (standing?.kind !== "before" || !standing.producer.isLoop) continue;
          const [, , property = "", kind] = reference.names;
          const isArtifact = property === "outputs" && kind === "artifacts";
          if (!isArtifact && !ofSingle.has(property)) continue;
          if (reference.hasFallback || reference.optionalAfter !== undefined) continue;
          // As the text of a parameter it is another fault, and nothing fails.
          if (isArtifact && (!isSource(reference) || isOptional(call?.call.value, reference, call?.call.path.length ?? 0))) continue;
          context.report(loopOutputMissing, {
            ...placeOf(reference),
            message: `${nameOf(reference)}: ${titleOf(standing.producer)} is a loop, and a loop has no ${isArtifact ? "artifacts" : property}`,
            hint: isArtifact
              ? "let each iteration write to a key of its own in the artifact repository, and read their common prefix; or hand on output parameters."
              : "give it as an output parameter of the template, which becomes a list; or put loop and reader into a template that is called once an item.",
          });
        }
      }
    }
  },
};

function isSource({ path }: Reference): boolean {
  return path.at(-1) === "from" || path.at(-1) === "fromExpression";
}

/** An optional artifact of an argument is left out where it cannot be found. */
function isOptional(call: JsonObject | undefined, { path }: Reference, depth: number): boolean {
  if (call === undefined) return false;
  let value: unknown = call;
  for (const key of path.slice(depth, -1))
    value = typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  return isObject(value as never) && (value as JsonObject)["optional"] === true;
}

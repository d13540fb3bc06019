import * as messages from "../../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import { artifactUses } from "../../typescript/artifact-uses.ts";
import { typescriptScript } from "../../typescript/component.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { resolveType } from "../resolve-type.ts";
import { describe, unknown, type FunctionThing, type Thing } from "../things.ts";
import { returnTypeOf } from "./infer-return.ts";
import { outputsOf, parameterInputs, typeContext } from "./interface.ts";
import { readComponentOptions, register } from "./register.ts";

/** `component(options, (inputs, outputs) => …)`: the body is bundled for the container, never run here. */
export function makeTypeScript(call: CallSite, frame: Frame, evaluation: Evaluation): Thing {
  const [options, body] = call.arguments;
  if (body?.kind !== "function") {
    if (body?.kind !== "unknown")
      evaluation.report(messages.componentBody({ given: body ? describe(body) : "missing" }), body?.place ?? call.place);
    return unknown(call.place);
  }
  const inputs = parameterInputs(body, 0, evaluation);
  const artifacts = artifactOutputs(body, frame, evaluation);
  const context = typeContext({ ...frame, module: body.module }, evaluation);
  const returned = returnTypeOf(body.declaration, new Map(inputs.map((input) => [input.name, input.type])), context);
  if (!returned) {
    evaluation.report(messages.returnTypeUnknown(), body.place);
    return unknown(call.place);
  }
  const values = outputsOf(returned);
  const single = values.single !== undefined && artifacts.length === 0 ? values.single : undefined;
  const read = readComponentOptions(options, evaluation);
  const described = withMetadata(body, inputs, [...artifacts, ...values.outputs]);
  return register(call, frame, evaluation, {
    ...described,
    ...(single === undefined ? {} : { single }),
    fallbackName: "component",
    read,
    image: "needed",
    finish: (needs) => {
      const { path, source } = body.module;
      const script = typescriptScript({
        name: read.name ?? call.variable ?? "component",
        function: body.declaration,
        source,
        path,
        inputs: described.inputs,
        outputs: described.outputs.map((output) => (needs.outputs.has(output.name) ? { ...output, metadata: true } : output)),
        fileSystem: evaluation.project.fileSystem,
        place: (node) => evaluation.project.place(node, evaluation.project.module(node.getSourceFile().fileName) ?? body.module),
        report: evaluation.report,
      });
      evaluation.project.noteReads(path, script.files);
      return {
        kind: "script",
        language: "typescript",
        image: read.options.image ?? { kind: "constant", value: "", type: { kind: "string" } },
        command: script.command,
        source: script.source,
        environment: script.environment,
      };
    },
  });
}

/** Artifacts whose metadata the body looks at or writes carry them along; metrics are nothing but metadata. */
function withMetadata(body: FunctionThing, inputs: readonly InputDeclaration[], outputs: readonly OutputDeclaration[]) {
  const uses = artifactUses(body.declaration);
  return {
    inputs: inputs.map((input) => (input.type.kind === "artifact" && uses.input(input.name) ? { ...input, metadata: true } : input)),
    outputs: outputs.map((output) =>
      output.type.kind === "artifact" && (uses.output(output.name) || /Metrics$/.test(output.type.artifact))
        ? { ...output, metadata: true }
        : output,
    ),
  };
}

/** The artifacts that the second parameter holds. */
function artifactOutputs(body: FunctionThing, frame: Frame, evaluation: Evaluation): OutputDeclaration[] {
  const second = body.declaration.parameters[1];
  if (!second?.type) return [];
  const { type } = resolveType(second.type, typeContext({ ...frame, module: body.module }, evaluation));
  return type.kind === "object" ? Object.entries(type.fields).map(([name, field]) => ({ name, type: field.type })) : [];
}

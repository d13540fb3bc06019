import * as messages from "../../../diagnostics/messages.generated.ts";
import type { OutputDeclaration } from "../../../graph/graph.ts";
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
    if (body?.kind !== "unknown") evaluation.report(messages.componentBody({ given: body ? describe(body) : "missing" }), body?.place ?? call.place);
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
  return register(call, frame, evaluation, {
    inputs,
    outputs: [...artifacts, ...values.outputs],
    ...(single === undefined ? {} : { single }),
    fallbackName: "component",
    read,
    image: "needed",
    finish: () => ({
      kind: "script",
      language: "typescript",
      image: read.options.image ?? { kind: "constant", value: "", type: { kind: "string" } },
      command: ["node"],
      source: "",
      environment: {},
    }),
  });
}

/** The artifacts that the second parameter holds. */
function artifactOutputs(body: FunctionThing, frame: Frame, evaluation: Evaluation): OutputDeclaration[] {
  const second = body.declaration.parameters[1];
  if (!second?.type) return [];
  const { type } = resolveType(second.type, typeContext({ ...frame, module: body.module }, evaluation));
  return type.kind === "object" ? Object.entries(type.fields).map(([name, field]) => ({ name, type: field.type })) : [];
}

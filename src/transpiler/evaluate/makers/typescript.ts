import * as messages from "../../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import { ts } from "../../compiler-api.ts";
import type { Project } from "../../project/project.ts";
import { artifactUses } from "../../typescript/artifact-uses.ts";
import { typescriptScript } from "../../typescript/component.ts";
import { unwrittenOutputs } from "../../typescript/unwritten-outputs.ts";
import type { ModuleFiles } from "../../typescript/module-graph.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { resolveType } from "../resolve-type.ts";
import { describe, describeType, shorten, unknown, type FunctionThing, type Thing } from "../things.ts";
import { asOneObject } from "./as-one-object.ts";
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
  const read = readComponentOptions(options, evaluation, "pod");
  if (!takesObjects(body, frame, evaluation)) return unknown(call.place);
  const inputs = parameterInputs(body, 0, evaluation);
  const artifacts = artifactOutputs(body, frame, evaluation);
  const context = typeContext({ ...frame, module: body.module }, evaluation);
  const named = [
    ...inputs.map((input) => ({ ...input, optional: input.optional && input.default === undefined })),
    ...artifacts.map((output) => ({ ...output, optional: false })),
  ];
  const returned = returnTypeOf(body.declaration, new Map(named.map((one) => [one.name, one])), context);
  if ("untyped" in returned) {
    const { untyped, instead } = returned;
    const expression = shorten(untyped.getText(body.module.source).replace(/\s+/g, " "));
    // What is made of an input without a type has none, either: that has been said.
    if (!hasUntypedInput(body))
      evaluation.report(messages.returnTypeUnknown({ expression, instead }), evaluation.project.place(untyped, body.module));
    return unknown(call.place);
  }
  const values = outputsOf(returned);
  const file = values.outputs.find(({ type }) => type.kind === "artifact");
  if (file?.type.kind === "artifact") {
    const { name, type } = file;
    const instead = artifacts.some((artifact) => artifact.name === name)
      ? `leave it out of what is returned: the file at \`${name}.path\` is an output already.`
      : `declare it in a second parameter, \`(…, { ${name} }: { ${name}: ${type.artifact} }) => …\`, and write to \`${name}.path\`.`;
    const place = evaluation.project.place(body.declaration.type ?? body.declaration.body ?? body.declaration, body.module);
    evaluation.report(messages.artifactReturned({ name, type: describeType(type), instead }), place);
    return unknown(call.place);
  }
  const single = values.single !== undefined && artifacts.length === 0 ? values.single : undefined;
  reportUnwritten(body, artifacts, read.name ?? call.variable ?? "component", evaluation);
  const described = withMetadata(body, inputs, [...artifacts, ...values.outputs]);
  return register(call, frame, evaluation, {
    ...described,
    ...(single === undefined ? {} : { single }),
    fallbackName: "component",
    read,
    image: "needed",
    carrier: "pod",
    finish: (needs) => {
      const { path, source } = body.module;
      const script = typescriptScript({
        name: read.name ?? call.variable ?? "component",
        function: body.declaration,
        source,
        path,
        inputs: described.inputs,
        outputs: described.outputs.map((output) => (needs.outputs.has(output.name) ? { ...output, metadata: true } : output)),
        files: moduleFiles(path, evaluation.project),
        folder: evaluation.options.taskFolder,
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

function hasUntypedInput({ declaration }: FunctionThing): boolean {
  const [first] = declaration.parameters;
  return first !== undefined && !first.type && ts.isObjectBindingPattern(first.name) && first.name.elements.some((one) => !one.initializer);
}

/** Folders are there before the body begins, and metrics are kept without a file. */
function reportUnwritten(body: FunctionThing, artifacts: readonly OutputDeclaration[], component: string, evaluation: Evaluation): void {
  const files = artifacts.filter(
    ({ type }) => type.kind === "artifact" && type.artifact !== "Directory" && !/Metrics$/.test(type.artifact),
  );
  for (const { name, node } of unwrittenOutputs(
    body.declaration,
    files.map(({ name }) => name),
  )) {
    const instead = `write a file there, \`writeFileSync(${name}.path, …)\`, or leave the output out.`;
    evaluation.report(messages.outputNeverMentioned({ output: name, component, instead }), evaluation.project.place(node, body.module));
  }
}

/** The files of the project, each read and parsed once, whoever imports it. */
function moduleFiles(reader: string, project: Project): ModuleFiles {
  return {
    exists: (path) => project.fileSystem.fileExists(path),
    source(path) {
      const module = project.module(path);
      return module?.broken === false ? module.source : undefined;
    },
    text: (path) => project.text(path, reader),
  };
}

/** Says so where the inputs are written one by one, as a function of Python's takes them. */
function takesObjects(body: FunctionThing, frame: Frame, evaluation: Evaluation): boolean {
  const { parameters } = body.declaration;
  const context = typeContext({ ...frame, module: body.module }, evaluation);
  const isObject = ({ name, type }: ts.ParameterDeclaration): boolean =>
    ts.isObjectBindingPattern(name) || (type !== undefined && ["object", "record", "json"].includes(resolveType(type, context).type.kind));
  const odd = parameters.length > 2 ? parameters[2] : parameters.find((parameter) => !isObject(parameter));
  if (!odd) return true;
  const example = asOneObject(parameters, body.module.source) ?? "({ rows }: { rows: number }, { model }: { model: Model }) => …";
  evaluation.report(messages.componentInputs({ example }), evaluation.project.place(odd, body.module));
  return false;
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
  return type.kind === "object" ? outputsOf({ type, optional: false }).outputs : [];
}

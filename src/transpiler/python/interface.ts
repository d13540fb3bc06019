import {
  outputNeverMentioned,
  pythonAnnotationMissing,
  pythonArtifactDefault,
  pythonFunctionMissing,
  pythonOutputDefault,
  pythonOutputTwice,
  pythonPositionalOnly,
  pythonTypeUnknown,
  pythonValuePath,
  pythonVariableParameters,
} from "../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../graph/graph.ts";
import type { Json, ValueType } from "../../graph/types.ts";
import { typeOfAnnotation, type PythonType, type PythonValue } from "./annotations.ts";
import type { BoundParameter, BoundResult, PythonComponentResult, ReturnedField } from "./component.ts";
import { constantOf } from "./constants.ts";
import { readDecorators } from "./decorators.ts";
import { readDocstring } from "./docstring.ts";
import { artifactUseIn } from "./metadata-use.ts";
import type { Problem, PythonFunction, PythonModule, PythonParameter } from "./module.ts";
import { childrenOf, placeOf, textOf } from "./parse.ts";
import { nearest } from "./spelling.ts";

/** What a single returned value is called until TypeScript names it. */
const returnedName = "result";

const anyValue: PythonValue = { kind: "value", form: "json", type: { kind: "json" } };
const metricClasses = new Set(["Metrics", "ClassificationMetrics", "SlicedClassificationMetrics"]);

/** Reads one function of a module as a component: its inputs and outputs, in Python's spelling, and what its decorator says. */
export function pythonComponent(module: PythonModule, functionName: string): PythonComponentResult {
  const definition = module.functions.get(functionName);
  if (!definition) {
    const near = nearest(functionName, [...module.functions.keys()]);
    const names = [...module.functions.keys()].map((name) => `\`${name}\``).join(", ");
    const hint = near ? `did you mean \`${near}\`?` : names === "" ? "the file has no functions at its top level." : `it has ${names}.`;
    return { problems: [...module.problems, { message: pythonFunctionMissing({ name: functionName, file: module.parsed.file, hint }) }] };
  }
  const problems: Problem[] = [...module.problems];
  const documentation = definition.docstring === undefined ? undefined : readDocstring(definition.docstring);
  const inputs: InputDeclaration[] = [];
  const outputs: OutputDeclaration[] = [];
  const parameters: BoundParameter[] = [];
  for (const parameter of definition.parameters) {
    const bound = bindParameter(module, definition, parameter, problems);
    if (!bound) continue;
    parameters.push(bound);
    const said = documentation?.parameters.get(parameter.name);
    const description = said === undefined || said === "" ? {} : { description: said };
    const common = { name: parameter.name, type: declaredType(module, parameter, bound), ...description };
    const metadata = "metadata" in bound && bound.metadata ? { metadata: true } : {};
    if (bound.kind === "value" || bound.kind === "input-artifact")
      inputs.push({ ...common, ...defaultOf(module, parameter, bound), ...metadata });
    else outputs.push({ ...common, ...metadata });
  }
  const returns: BoundResult[] = [];
  for (const returned of returnedFields(module, definition, parameters)) {
    const result = bindResult(module, definition, returned, problems);
    if (!result) continue;
    returns.push(result.bound);
    const said = documentation?.parameters.get(returned.name) ?? (returned.field === undefined ? documentation?.returns : undefined);
    outputs.push({
      name: returned.name,
      type: result.type,
      ...(result.bound.type.kind === "value" && result.bound.type.optional ? { optional: true } : {}),
      ...(said ? { description: said } : {}),
      ...(result.bound.type.kind === "artifact" ? { metadata: true } : {}),
    });
  }
  reportTwice(definition, outputs, problems);
  const options = readDecorators(module, definition);
  problems.push(...options.problems);
  return {
    component: {
      name: functionName,
      module,
      function: definition,
      interface: { inputs, outputs },
      parameters,
      returns,
      ...(options.image === undefined ? {} : { image: options.image }),
      ...(options.imagePlace === undefined ? {} : { imagePlace: options.imagePlace }),
      packages: options.packages,
      pipIndexUrls: options.pipIndexUrls,
      pipTrustedHosts: options.pipTrustedHosts,
      ...(documentation?.description === undefined ? {} : { description: documentation.description }),
    },
    problems,
  };
}

function bindParameter(
  module: PythonModule,
  definition: PythonFunction,
  parameter: PythonParameter,
  problems: Problem[],
): BoundParameter | undefined {
  const { name, place } = parameter;
  const about = { parameter: name, function: definition.name };
  const report = (message: Problem["message"]): void => void problems.push({ message, place });
  if (parameter.kind === "list" || parameter.kind === "keywords") {
    report(pythonVariableParameters({ ...about, parameter: `${parameter.kind === "list" ? "*" : "**"}${name}` }));
    return undefined;
  }
  if (parameter.kind === "positional-only") report(pythonPositionalOnly(about));
  const hasDefault = parameter.default !== undefined;
  if (!parameter.annotation) {
    report(pythonAnnotationMissing(about));
    return { kind: "value", name, value: anyValue, optional: false, hasDefault };
  }
  const type = typeOfAnnotation(module, parameter.annotation);
  const asArtifact = (
    className: string,
    asPath: boolean,
    direction: "input" | "output",
  ): { name: string; className: string; asPath: boolean; metadata: boolean } => {
    const use = artifactUseIn(module.parsed, definition.definition.getChild("Body"), name);
    const always = direction === "output" && metricClasses.has(className);
    if (direction === "output" && !always && className !== "Directory" && !use.used && !isStub(module, definition)) {
      const file = asPath ? name : `${name}.path`;
      const instead = `write a file there, \`with open(${file}, "w") as file: …\`, or leave the parameter out.`;
      report(outputNeverMentioned({ output: name, component: definition.name, instead }));
    }
    return { name, className, asPath, metadata: !asPath && (always || use.metadata) };
  };
  if (type?.kind === "value") return { kind: "value", name, value: type.value, optional: type.optional || isNone(parameter), hasDefault };
  if (type?.kind === "path") {
    if (type.of.kind === "value") {
      if (type.direction === "output") {
        if (hasDefault) report(pythonOutputDefault(about));
        return { kind: "output-value", name, value: type.of };
      }
      report(pythonValuePath({ ...about, type: type.of.form === "json" ? "dict" : type.of.form }));
      return { kind: "value", name, value: type.of, optional: false, hasDefault };
    }
    const artifact = asArtifact(type.of.className, true, type.direction);
    if (type.direction === "output") return { kind: "output-artifact", ...artifact };
    if (hasDefault && !isNone(parameter)) report(pythonArtifactDefault(about));
    return { kind: "input-artifact", ...artifact, optional: hasDefault, list: false };
  }
  if (type?.kind === "artifact") {
    const direction = type.direction === "output" ? "output" : "input";
    const artifact = asArtifact(type.artifact.className, false, direction);
    if (direction === "output") {
      if (hasDefault) report(pythonOutputDefault(about));
      return { kind: "output-artifact", ...artifact };
    }
    if (hasDefault && !isNone(parameter)) report(pythonArtifactDefault(about));
    const list = type.artifact.list;
    return { kind: "input-artifact", ...artifact, metadata: artifact.metadata && !list, optional: type.optional || hasDefault, list };
  }
  const what = `the parameter \`${name}\``;
  const range = placeOf(module.parsed, parameter.annotation);
  problems.push({
    message: pythonTypeUnknown({ type: oneLine(textOf(module.parsed, parameter.annotation)), what, function: definition.name }),
    place: range,
  });
  return { kind: "value", name, value: anyValue, optional: false, hasDefault };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
const isNone = (parameter: PythonParameter): boolean => parameter.default?.name === "None";

function declaredType(module: PythonModule, parameter: PythonParameter, bound: BoundParameter): ValueType {
  if (bound.kind === "value" || bound.kind === "output-value") return bound.value.type;
  const type = parameter.annotation && typeOfAnnotation(module, parameter.annotation);
  const artifact = type?.kind === "artifact" ? type.artifact : type?.kind === "path" && type.of.kind === "artifact" ? type.of : undefined;
  return { kind: "artifact", artifact: artifact?.artifact ?? "Artifact" };
}

/** A default that is no constant stays Python's own business: the input is optional, and absent when it is not given. */
function defaultOf(module: PythonModule, parameter: PythonParameter, bound: BoundParameter): { optional: boolean; default?: Json } {
  const optional = "optional" in bound && bound.optional;
  if (parameter.default === undefined) return { optional };
  const value = constantOf(module.parsed, parameter.default, constantsWithMembers(module));
  return bound.kind !== "value" || value === undefined || value === null ? { optional: true } : { optional: true, default: value };
}

/** The module's constants, and the members of its enums: `Color.RED`. */
function constantsWithMembers(module: PythonModule): ReadonlyMap<string, Json> {
  const members = [...module.classes.values()].flatMap(({ name, members }) =>
    [...members].flatMap(([member, value]): [string, Json][] => (value === undefined ? [] : [[`${name}.${member}`, value]])),
  );
  return new Map([...module.constants, ...members]);
}

/** What is returned, one entry a named field; nothing for `-> None`. */
function returnedFields(module: PythonModule, definition: PythonFunction, parameters: readonly BoundParameter[]): readonly ReturnedField[] {
  const annotation = definition.returns;
  if (annotation === undefined) return [];
  const type = typeOfAnnotation(module, annotation);
  if (type?.kind === "none") return [];
  if (type?.kind === "named-tuple") return [...type.fields].map(([name, field]) => ({ name, field: name, annotation: field }));
  const taken = parameters.some(({ name }) => name === returnedName);
  return [{ name: taken ? "output" : returnedName, annotation }];
}

function bindResult(
  module: PythonModule,
  definition: PythonFunction,
  { name, field, annotation }: ReturnedField,
  problems: Problem[],
): { bound: BoundResult; type: ValueType } | undefined {
  const type: PythonType | undefined = typeOfAnnotation(module, annotation);
  const common = { name, ...(field === undefined ? {} : { field }) };
  if (type?.kind === "value") {
    const { value, optional } = type;
    return { bound: { ...common, type: { kind: "value", value, optional } }, type: value.type };
  }
  if (type?.kind === "artifact" && type.direction !== "input" && !type.optional && !type.artifact.list) {
    const { className, artifact } = type.artifact;
    return { bound: { ...common, type: { kind: "artifact", className } }, type: { kind: "artifact", artifact } };
  }
  const what = field === undefined ? "the result" : `the result's \`${field}\``;
  problems.push({
    message: pythonTypeUnknown({ type: oneLine(textOf(module.parsed, annotation)), what, function: definition.name }),
    place: placeOf(module.parsed, annotation),
  });
  return undefined;
}

function reportTwice(definition: PythonFunction, declarations: readonly { readonly name: string }[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { name } of declarations) {
    if (seen.has(name)) problems.push({ message: pythonOutputTwice({ function: definition.name, name }), place: definition.place });
    seen.add(name);
  }
}

/** A body that is still to be written: imports, `...`, `pass`, a docstring, or an error that says so. */
function isStub({ parsed }: PythonModule, { definition }: PythonFunction): boolean {
  const statements = bodyOf(definition).filter(({ name }) => name !== ":" && name !== "Comment");
  return statements.every((statement) => {
    if (statement.name === "PassStatement" || statement.name === "ImportStatement") return true;
    const text = textOf(parsed, statement).trim();
    return statement.name === "RaiseStatement" ? text.includes("NotImplementedError") : /^(?:\.\.\.$|[rub]*["'])/i.test(text);
  });
}

function bodyOf(definition: PythonFunction["definition"]) {
  const body = definition.getChild("Body");
  return body ? childrenOf(body) : [];
}

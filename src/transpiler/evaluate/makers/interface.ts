import * as messages from "../../../diagnostics/messages.generated.ts";
import type { InputDeclaration, OutputDeclaration } from "../../../graph/graph.ts";
import type { Json, ValueType } from "../../../graph/types.ts";
import { ts } from "../../compiler-api.ts";
import type { CallSite, Evaluation, Frame } from "../context.ts";
import { reportAbsent } from "../absent.ts";
import { toJson } from "../convert.ts";
import { isBroken } from "../reported.ts";
import { documentationOf } from "../documentation.ts";
import { memberName, resolveType, type ResolvedType, type TypeContext } from "../resolve-type.ts";
import { describeType, type FunctionThing, type Thing } from "../things.ts";
import { checkTexts } from "../../texts/known-texts.ts";
import { toEvaluated } from "../to-evaluated.ts";
import { isAssignable, json, typeOfJson } from "../value-types.ts";

/** What a component takes and gives, as its author declared it. */
export interface Interface {
  readonly inputs: readonly InputDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  /** The one output that a call gives itself. */
  readonly single?: string;
}

export function typeContext(frame: Frame, evaluation: Evaluation): TypeContext {
  return { project: evaluation.project, report: evaluation.report, module: frame.module, budget: evaluation.budget };
}

/** The declarations that the members of an object type are. */
export function declarationsOf(type: ValueType): InputDeclaration[] {
  if (type.kind !== "object") return [];
  return Object.entries(type.fields).map(([name, field]) => ({ name, type: field.type, optional: field.optional }));
}

/** Outputs from a type: an object's members, or one value called `result`. Where the whole may be `undefined`, each of them may be absent. */
export function outputsOf(resolved: ResolvedType): { outputs: OutputDeclaration[]; single?: string } {
  const { type } = resolved;
  const output = (name: string, one: ResolvedType): OutputDeclaration => ({
    name,
    type: one.type,
    ...(one.optional || resolved.optional ? { optional: true } : {}),
  });
  if (type.kind === "null") return { outputs: [] };
  if (type.kind === "object") return { outputs: Object.entries(type.fields).map(([name, field]) => output(name, field)) };
  return { outputs: [output("result", resolved)], single: "result" };
}

/** `In` and `Out` of `maker<In, Out>(…)`; undefined where they were not written. */
export function typeArguments(
  call: CallSite,
  frame: Frame,
  evaluation: Evaluation,
): { input: ResolvedType | undefined; output: ResolvedType | undefined } {
  const [input, output] = call.node.typeArguments ?? [];
  const context = typeContext(frame, evaluation);
  return { input: input && resolveType(input, context), output: output && resolveType(output, context) };
}

/**
 * The inputs that a function's first parameter declares: by its annotation, by the defaults of its destructuring, or both.
 * Shared by pipelines and by components that are functions.
 */
export function parameterInputs(callee: FunctionThing, index: number, evaluation: Evaluation): InputDeclaration[] {
  const parameter = callee.declaration.parameters[index];
  if (!parameter) return [];
  const frame: Frame = { module: callee.module, scope: callee.scope, block: undefined, barrier: { nodes: [], stops: [] }, region: 0 };
  const context = typeContext(frame, evaluation);
  const annotated = parameter.type ? resolveType(parameter.type, context).type : undefined;
  const described = memberDescriptions(parameter.type, callee, context);
  const documented = documentationOf(callee.declaration, callee.module).parameters;
  const inputs = new Map<string, InputDeclaration>();
  if (annotated?.kind === "object") {
    for (const [name, field] of Object.entries(annotated.fields)) inputs.set(name, { name, type: field.type, optional: field.optional });
  }
  if (ts.isObjectBindingPattern(parameter.name)) {
    for (const element of parameter.name.elements) readElement(element, annotated, inputs, frame, evaluation);
  }
  return [...inputs.values()].map((input) => {
    const description = documented.get(input.name) ?? described.get(input.name);
    return description === undefined ? input : { ...input, description };
  });
}

function readElement(
  element: ts.BindingElement,
  annotated: ValueType | undefined,
  inputs: Map<string, InputDeclaration>,
  frame: Frame,
  evaluation: Evaluation,
): void {
  const key = element.propertyName ?? element.name;
  const place = evaluation.project.place(element, frame.module);
  if (element.dotDotDotToken || !ts.isIdentifier(key)) {
    evaluation.report(
      messages.constructUnsupported({
        construct: "This pattern in the parameters",
        instead: "name every parameter: `({ url, rows = 10 })`.",
      }),
      place,
    );
    return;
  }
  const name = key.text;
  const declared = inputs.get(name);
  if (annotated?.kind === "object" && !declared) return;
  if (!element.initializer) {
    if (declared) return;
    evaluation.report(messages.parameterTypeMissing({ name }), place);
    inputs.set(name, { name, type: json, optional: false });
    return;
  }
  const { type, value, reported, thing } = defaultOf(element.initializer, frame, evaluation);
  checkTexts(toEvaluated(thing), { name }, evaluation.report);
  if (value === undefined) {
    if (!reported) evaluation.report(messages.defaultNotKnown({ name }), evaluation.project.place(element.initializer, frame.module));
    // It has a default, whichever: that it may be absent would be a second message about the same mistake.
    inputs.set(name, { ...(declared ?? { name, type }), optional: true, default: null });
    return;
  }
  if (declared && !isAssignable(typeOfJson(value), declared.type)) {
    evaluation.report(
      messages.defaultType({ name, wanted: describeType(declared.type), given: describeType(typeOfJson(value)) }),
      evaluation.project.place(element.initializer, frame.module),
    );
  }
  inputs.set(name, { name, type: declared?.type ?? type, optional: true, default: value });
}

/** A default and the type that follows from it: `"fast" as "fast" | "exact"` says more than its value. */
function defaultOf(
  initializer: ts.Expression,
  frame: Frame,
  evaluation: Evaluation,
): { type: ValueType; value: Json | undefined; reported: boolean; thing: Thing } {
  const thing = evaluation.evaluate.expression(initializer, frame);
  const value = toJson(thing);
  const reported = isBroken(thing) || reportAbsent(thing, evaluation);
  let asserted = initializer;
  while (ts.isParenthesizedExpression(asserted)) asserted = asserted.expression;
  if (
    (ts.isAsExpression(asserted) || ts.isSatisfiesExpression(asserted) || ts.isTypeAssertionExpression(asserted)) &&
    !ts.isConstTypeReference(asserted.type)
  ) {
    return { type: resolveType(asserted.type, typeContext(frame, evaluation)).type, value, reported, thing };
  }
  return { type: value === undefined ? json : typeOfJson(value), value, reported, thing };
}

/** TSDoc on the members of an inline object type. */
function memberDescriptions(node: ts.TypeNode | undefined, callee: FunctionThing, context: TypeContext): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!node) return found;
  const members = ts.isTypeLiteralNode(node) ? node.members : localMembers(node, context);
  for (const member of members ?? []) {
    if (!ts.isPropertySignature(member)) continue;
    const { description } = documentationOf(member, callee.module);
    if (description !== undefined) found.set(memberName(member.name), description);
  }
  return found;
}

function localMembers(node: ts.TypeNode, context: TypeContext): ts.NodeArray<ts.TypeElement> | undefined {
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return undefined;
  const name = node.typeName.text;
  for (const statement of context.module.source.statements) {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) return statement.members;
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name && ts.isTypeLiteralNode(statement.type))
      return statement.type.members;
  }
  return undefined;
}

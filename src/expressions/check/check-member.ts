// Names, members and indexes.
import type { MemberNode, Position } from "../language/ast.ts";
import { problem } from "../language/problem.ts";
import { methodNature } from "../methods/types.ts";
import { builtinNature } from "./builtin-types.ts";
import { type Nature, elementOf, isAssignable, isInteger, isUnknown, keyOf, kindOfNature, typeText, unknown } from "./nature.ts";
import type { Checker } from "./state.ts";

export function checkName(checker: Checker, name: string, position: Position): Nature {
  return checker.environment.names.get(name) ?? builtinNature(name) ?? problem(position, `unknown name ${name}`);
}

export function checkMember(checker: Checker, node: MemberNode): Nature {
  const name = node.property.kind === "string" ? node.property.value : undefined;
  if (node.object.kind === "identifier" && node.object.name === "$env") {
    if (name === undefined) return unknown;
    return checker.environment.names.get(name) ?? (node.optional ? unknown : problem(node.position, `unknown name ${name}`));
  }
  const object = checker.visit(node.object);
  const property = checker.visit(node.property);
  if (isUnknown(object)) return unknown;
  if (name !== undefined) {
    if (object.isNil === true) problem(node.position, `type nil has no field ${name}`);
    const method = object.type === undefined ? undefined : methodNature(object.type, name);
    if (method !== undefined) return method;
  }
  switch (kindOfNature(object)) {
    case "map":
      return checkKey(node, object, property, name);
    case "slice":
    case "array":
      if (isInteger(property) || isUnknown(property)) return elementOf(object);
      return problem(node.property.position, `array elements can only be selected using an integer (got ${typeText(property)})`);
    default:
      return notFound(node, object, property, name);
  }
}

function checkKey(node: MemberNode, object: Nature, property: Nature, name: string | undefined): Nature {
  if (!isAssignable(property, keyOf(object)) && !isUnknown(property)) {
    problem(node.property.position, `cannot use ${typeText(property)} to get an element from ${typeText(object)}`);
  }
  if (name !== undefined) {
    const field = object.fields?.get(name);
    if (field !== undefined) return field;
    if (object.isStrict === true) problem(node.property.position, `unknown field ${name}`);
  }
  return elementOf(object);
}

function notFound(node: MemberNode, object: Nature, property: Nature, name: string | undefined): never {
  if (name === undefined) return problem(node.position, `type ${typeText(object)}[${typeText(property)}] is undefined`);
  return problem(node.position, `type ${typeText(object)} has no ${node.method ? "method" : "field"} ${name}`);
}

// The checker of expr-lang 1.17: finds the type of every node, or the first thing that is wrong. Argo checks each expression against the
// values it is about to run with; a linter can check the same tree against what it knows of them.
import type { Node, Position } from "../language/ast.ts";
import { problem } from "../language/problem.ts";
import { builtinNature } from "./builtin-types.ts";
import { checkBinary } from "./check-binary.ts";
import { checkBuiltin } from "./check-builtin.ts";
import { checkCall } from "./check-call.ts";
import { checkMember, checkName } from "./check-member.ts";
import type { CheckEnvironment, Checker } from "./state.ts";
import {
  type Nature,
  aMap,
  anArray,
  arrayOf,
  boolean,
  elementOf,
  float,
  int,
  isArray,
  isAssignable,
  isBoolean,
  isInteger,
  isNumber,
  isUnknown,
  kindOfNature,
  nil,
  string,
  typeText,
  unknown,
} from "./nature.ts";
import { signatureText, anyType } from "../go/value.ts";

/** Throws Problem. */
export function checkTree(tree: Node, environment: CheckEnvironment): ReadonlyMap<Node, Nature> {
  const checker: Checker = {
    environment,
    natures: new Map(),
    scopes: [],
    variables: [],
    visit: (node) => visit(checker, node),
    inScope: (collection, pointers, node) => {
      checker.scopes.push({ collection, pointers });
      const nature = visit(checker, node);
      checker.scopes.pop();
      return nature;
    },
  };
  visit(checker, tree);
  return checker.natures;
}

function visit(checker: Checker, node: Node): Nature {
  const nature = natureOf(checker, node);
  checker.natures.set(node, nature);
  return nature;
}

function natureOf(checker: Checker, node: Node): Nature {
  switch (node.kind) {
    case "nil":
      return nil;
    case "identifier":
      return checkIdentifier(checker, node.name, node.position);
    case "integer":
      return int;
    case "float":
      return float;
    case "boolean":
      return boolean;
    case "string":
      return string;
    case "constant":
      return unknown;
    case "unary":
      return checkUnary(visit(checker, node.operand), node.operator, node.position);
    case "binary":
      return checkBinary(checker, node);
    case "chain":
      return visit(checker, node.node);
    case "member":
      return checkMember(checker, node);
    case "slice":
      return checkSlice(checker, node);
    case "call":
      return checkCall(checker, node);
    case "builtin":
      return checkBuiltin(checker, node);
    case "predicate":
      return checkPredicate(visit(checker, node.body));
    case "pointer":
      return checkPointer(checker, node.name, node.position);
    case "variable":
      return checkVariable(checker, node);
    case "sequence":
      return node.nodes.map((part) => visit(checker, part)).at(-1) ?? unknown;
    case "conditional":
      return checkConditional(checker, node);
    case "array":
      return checkArray(node.nodes.map((item) => visit(checker, item)));
    case "map":
      for (const pair of node.pairs) visit(checker, pair);
      return aMap;
    case "pair":
      visit(checker, node.key);
      visit(checker, node.value);
      return nil;
  }
}

function checkIdentifier(checker: Checker, name: string, position: Position): Nature {
  const variable = checker.variables.findLast((candidate) => candidate.name === name);
  if (variable !== undefined) return variable.nature;
  if (name === "$env") return unknown;
  return checkName(checker, name, position);
}

function checkUnary(operand: Nature, operator: string, position: Position): Nature {
  if (operator === "!" || operator === "not") {
    if (isBoolean(operand) || isUnknown(operand)) return boolean;
  } else {
    if (isNumber(operand)) return operand;
    if (isUnknown(operand)) return unknown;
  }
  return problem(position, `invalid operation: ${operator} (mismatched type ${typeText(operand)})`);
}

function checkSlice(checker: Checker, node: Extract<Node, { kind: "slice" }>): Nature {
  const nature = visit(checker, node.node);
  if (isUnknown(nature)) return unknown;
  if (!isArray(nature) && kindOfNature(nature) !== "string") problem(node.position, `cannot slice ${typeText(nature)}`);
  for (const index of [node.from, node.to]) {
    if (index === undefined) continue;
    const found = visit(checker, index);
    if (!isInteger(found) && !isUnknown(found)) problem(index.position, `non-integer slice index ${typeText(found)}`);
  }
  return nature;
}

/** A function of anything; of nothing at all where its body is nil. */
function checkPredicate(result: Nature): Nature {
  const results = result.isNil === true ? [] : [isUnknown(result) ? anyType : (result.type ?? anyType)];
  const signature = { parameters: [anyType], variadic: false, results };
  return { type: signatureText(signature), signature, result };
}

function checkPointer(checker: Checker, name: string, position: Position): Nature {
  const scope = checker.scopes.at(-1);
  if (scope === undefined) return problem(position, "cannot use pointer accessor outside predicate");
  if (name !== "") return scope.pointers.get(name) ?? problem(position, `unknown pointer #${name}`);
  if (isUnknown(scope.collection)) return unknown;
  return isArray(scope.collection) ? elementOf(scope.collection) : problem(position, `cannot use ${typeText(scope.collection)} as array`);
}

function checkVariable(checker: Checker, node: Extract<Node, { kind: "variable" }>): Nature {
  const { name } = node;
  if (checker.environment.names.has(name)) problem(node.position, `cannot redeclare ${name}`);
  if (builtinNature(name) !== undefined) problem(node.position, `cannot redeclare builtin ${name}`);
  if (checker.variables.some((variable) => variable.name === name)) problem(node.position, `cannot redeclare variable ${name}`);
  checker.variables.push({ name, nature: visit(checker, node.value) });
  const nature = visit(checker, node.body);
  checker.variables.pop();
  return nature;
}

function checkConditional(checker: Checker, node: Extract<Node, { kind: "conditional" }>): Nature {
  const condition = visit(checker, node.condition);
  if (!isBoolean(condition) && !isUnknown(condition)) {
    problem(node.condition.position, `non-bool expression (type ${typeText(condition)}) used as condition`);
  }
  const [left, right] = [visit(checker, node.whenTrue), visit(checker, node.whenFalse)];
  if (left.isNil === true) return right.isNil === true ? nil : right;
  if (right.isNil === true) return left;
  if (!isAssignable(left, right)) return unknown;
  if (isArray(left) && isArray(right)) {
    const [a, b] = [elementOf(left), elementOf(right)];
    if (!isAssignable(a, b) || !isAssignable(b, a)) return anArray;
  }
  return left;
}

function checkArray(items: readonly Nature[]): Nature {
  const isUniform = items.every((item, index) => index === 0 || kindOfNature(item) === kindOfNature(items[index - 1] ?? unknown));
  return isUniform ? arrayOf(items.at(-1) ?? unknown) : anArray;
}

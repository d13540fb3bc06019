// Walks a checked tree. Positions of panics are those of the instruction that Go's machine would run.
import { equal, isNil } from "../go/equal.ts";
import { asBoolean, asString, wrongType } from "../go/format.ts";
import { panic, refuse } from "../go/outcome.ts";
import { type Value, dictionary, list, typeOf } from "../go/value.ts";
import { callBuiltin } from "../builtins/builtins.ts";
import type { BinaryNode, BuiltinNode, Node } from "../language/ast.ts";
import { predicateArguments } from "../language/operators.ts";
import { call } from "./call.ts";
import { fetch, itemOf, lengthOf, slice } from "./members.ts";
import { applyBinary, negate } from "./operators.ts";
import { evaluateOverItems } from "./over-items.ts";
import { type State, checkLeftovers, grow, step } from "./state.ts";

/** Ends a chain `a?.b.c` early. */
const stopped = Symbol("nil in a chain");
type Found = Value | typeof stopped;

export function evaluateNode(state: State, node: Node): Value {
  const found = find(state, node);
  return found === stopped ? null : found;
}

function find(state: State, node: Node): Found {
  step(state);
  switch (node.kind) {
    case "nil":
      return null;
    case "integer":
    case "float":
    case "boolean":
    case "string":
    case "constant":
      return node.value;
    case "identifier":
      return lookUp(state, node.name);
    case "unary":
      return evaluateUnary(state, node);
    case "binary":
      return evaluateBinary(state, node);
    case "chain": {
      const found = find(state, node.node);
      return found === stopped || isNil(found) ? null : found;
    }
    case "member":
      return evaluateMember(state, node);
    case "slice":
      return evaluateSlice(state, node);
    case "call":
      return evaluateCall(state, node);
    case "builtin":
      return evaluateBuiltin(state, node);
    case "predicate":
      return evaluateNode(state, node.body);
    case "pointer":
      return evaluatePointer(state, node);
    case "variable":
      return evaluateVariable(state, node);
    case "sequence":
      return node.nodes.map((part) => evaluateNode(state, part)).at(-1) ?? null;
    case "conditional": {
      const condition = evaluateNode(state, node.condition);
      state.at = node.position;
      return evaluateNode(state, asBoolean(condition) ? node.whenTrue : node.whenFalse);
    }
    case "array": {
      const items = evaluateAll(state, node.nodes);
      state.at = node.position;
      grow(state, items.length);
      return list(items);
    }
    case "map":
      return evaluateMap(state, node);
    case "pair":
      return panic("a pair outside of a map");
  }
}

function evaluateAll(state: State, nodes: readonly Node[]): readonly Value[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  const value = evaluateNode(state, first);
  const before = state.leftovers;
  const values = [value, ...rest.map((node) => evaluateNode(state, node))];
  checkLeftovers(state, before);
  return values;
}

function lookUp(state: State, name: string): Value {
  const variable = state.variables.findLast((candidate) => candidate.name === name);
  if (variable !== undefined) return variable.value;
  if (name === "$env") return dictionary(state.environment);
  return state.environment.get(name) ?? null;
}

function evaluateUnary(state: State, node: Extract<Node, { kind: "unary" }>): Value {
  const operand = evaluateNode(state, node.operand);
  state.at = node.position;
  if (node.operator === "+") return operand;
  return node.operator === "-" ? negate(operand) : !asBoolean(operand);
}

function evaluateBinary(state: State, node: BinaryNode): Value {
  const left = evaluateNode(state, node.left);
  switch (node.operator) {
    case "or":
    case "||":
      state.at = node.position;
      return asBoolean(left) ? true : evaluateNode(state, node.right);
    case "and":
    case "&&":
      state.at = node.position;
      return asBoolean(left) ? evaluateNode(state, node.right) : false;
    case "??":
      return isNil(left) ? evaluateNode(state, node.right) : left;
    default: {
      const before = state.leftovers;
      const right = evaluateNode(state, node.right);
      checkLeftovers(state, before);
      state.at = node.position;
      if (node.operator === "==" || node.operator === "!=") return compareTyped(state, node, left, right);
      return applyBinary(state, node.operator, left, right);
    }
  }
}

/** Where the checker found two ints or two strings, Go takes them as such, and panics where one is none. */
function compareTyped(state: State, node: BinaryNode, left: Value, right: Value): boolean {
  const [a, b] = [state.natures.get(node.left)?.type, state.natures.get(node.right)?.type];
  if (a === b && (a === "int" || a === "string")) for (const value of [left, right]) if (typeOf(value) !== a) wrongType(value, a);
  return equal(left, right) === (node.operator === "==");
}

function evaluateMember(state: State, node: Extract<Node, { kind: "member" }>): Found {
  const object = find(state, node.object);
  if (object === stopped) return stopped;
  if (node.optional && isNil(object)) return stopped;
  const before = state.leftovers;
  const property = evaluateNode(state, node.property);
  checkLeftovers(state, before);
  state.at = node.position;
  return fetch(object, property);
}

function evaluateCall(state: State, node: Extract<Node, { kind: "call" }>): Found {
  const values = evaluateAll(state, node.values);
  const before = state.leftovers;
  const callee = find(state, node.callee);
  if (values.length > 0) checkLeftovers(state, before);
  if (callee === stopped) return stopped;
  state.at = node.position;
  return call(state, callee, values);
}

function evaluateSlice(state: State, node: Extract<Node, { kind: "slice" }>): Value {
  const value = evaluateNode(state, node.node);
  const before = state.leftovers;
  let to: Value;
  if (node.to === undefined) {
    state.at = node.position;
    to = BigInt(lengthOf(value));
  } else to = evaluateNode(state, node.to);
  const from = node.from === undefined ? 0n : evaluateNode(state, node.from);
  checkLeftovers(state, before);
  state.at = node.position;
  return slice(value, from, to);
}

function evaluateBuiltin(state: State, node: BuiltinNode): Value {
  if (Object.hasOwn(predicateArguments, node.name)) return evaluateOverItems(state, node, evaluateNode);
  const values = evaluateAll(state, node.values);
  state.at = node.position;
  return callBuiltin(state, node.name, values);
}

function evaluatePointer(state: State, node: Extract<Node, { kind: "pointer" }>): Value {
  state.at = node.position;
  const scope = state.scopes.at(-1);
  if (scope === undefined) return panic("cannot use pointer accessor outside predicate");
  if (node.name === "index") return BigInt(scope.index);
  if (node.name === "acc") return scope.accumulated ?? (scope.accumulated === null ? null : refuse("#acc outside of reduce()"));
  return itemOf(scope);
}

function evaluateVariable(state: State, node: Extract<Node, { kind: "variable" }>): Value {
  state.variables.push({ name: node.name, value: evaluateNode(state, node.value) });
  const value = evaluateNode(state, node.body);
  state.variables.pop();
  return value;
}

function evaluateMap(state: State, node: Extract<Node, { kind: "map" }>): Value {
  const values = evaluateAll(
    state,
    node.pairs.flatMap((pair) => [pair.key, pair.value]),
  );
  const pairs = node.pairs.map((_, index) => [values[index * 2] ?? null, values[index * 2 + 1] ?? null] as const);
  state.at = node.position;
  grow(state, pairs.length);
  // Go fills the map from the back, so the first of two equal keys wins.
  return dictionary(pairs.toReversed().map(([key, value]) => [asString(key), value] as const));
}

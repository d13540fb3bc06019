// The tree of an expression of expr-lang 1.17, node for node as its own parser builds it.
import type { Value } from "../go/value.ts";

/** Where a node is reported, in characters (not UTF-16 units) from the start of the expression: its operator or its name. */
export interface Position {
  readonly from: number;
  readonly to: number;
}

interface Base {
  readonly position: Position;
}

export type UnaryOperator = "!" | "not" | "-" | "+";
export type BinaryOperator =
  | "or"
  | "||"
  | "and"
  | "&&"
  | "=="
  | "!="
  | "<"
  | ">"
  | ">="
  | "<="
  | "in"
  | "matches"
  | "contains"
  | "startsWith"
  | "endsWith"
  | ".."
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "**"
  | "^"
  | "??";

export interface NilNode extends Base {
  readonly kind: "nil";
}
export interface IdentifierNode extends Base {
  readonly kind: "identifier";
  readonly name: string;
}
export interface IntegerNode extends Base {
  readonly kind: "integer";
  readonly value: bigint;
}
export interface FloatNode extends Base {
  readonly kind: "float";
  readonly value: number;
}
export interface BooleanNode extends Base {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface StringNode extends Base {
  readonly kind: "string";
  readonly value: string;
}
/** Made by the optimizer alone. */
export interface ConstantNode extends Base {
  readonly kind: "constant";
  readonly value: Value;
}
export interface UnaryNode extends Base {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Node;
}
export interface BinaryNode extends Base {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}
/** The whole of `a?.b.c`: where a part of it is nil, all of it is. */
export interface ChainNode extends Base {
  readonly kind: "chain";
  readonly node: Node;
}
/** `object.name`, `object["name"]` and `object[0]` alike. */
export interface MemberNode extends Base {
  readonly kind: "member";
  readonly object: Node;
  readonly property: Node;
  readonly optional: boolean;
  /** It is called. */
  readonly method: boolean;
}
export interface SliceNode extends Base {
  readonly kind: "slice";
  readonly node: Node;
  readonly from: Node | undefined;
  readonly to: Node | undefined;
}
export interface CallNode extends Base {
  readonly kind: "call";
  readonly callee: Node;
  readonly values: readonly Node[];
}
/** A call of one of the functions of the language. */
export interface BuiltinNode extends Base {
  readonly kind: "builtin";
  readonly name: string;
  readonly values: readonly Node[];
  /** What the optimizer makes of filter(…)[0]: an error where nothing is found. */
  readonly throws?: boolean;
  /** What the optimizer makes of map(filter(…), …): applied to what is found. */
  readonly mapping?: Node;
}
/** What is asked of each item: `# > 1`, `.name == "a"`. */
export interface PredicateNode extends Base {
  readonly kind: "predicate";
  readonly body: Node;
}
/** `#`, `#index`, `#acc`; the `.` of `.name`, too. */
export interface PointerNode extends Base {
  readonly kind: "pointer";
  readonly name: string;
}
export interface VariableNode extends Base {
  readonly kind: "variable";
  readonly name: string;
  readonly value: Node;
  readonly body: Node;
}
export interface SequenceNode extends Base {
  readonly kind: "sequence";
  readonly nodes: readonly Node[];
}
export interface ConditionalNode extends Base {
  readonly kind: "conditional";
  readonly condition: Node;
  readonly whenTrue: Node;
  readonly whenFalse: Node;
}
export interface ArrayNode extends Base {
  readonly kind: "array";
  readonly nodes: readonly Node[];
}
export interface MapNode extends Base {
  readonly kind: "map";
  readonly pairs: readonly PairNode[];
}
export interface PairNode extends Base {
  readonly kind: "pair";
  readonly key: Node;
  readonly value: Node;
}

export type Node =
  | NilNode
  | IdentifierNode
  | IntegerNode
  | FloatNode
  | BooleanNode
  | StringNode
  | ConstantNode
  | UnaryNode
  | BinaryNode
  | ChainNode
  | MemberNode
  | SliceNode
  | CallNode
  | BuiltinNode
  | PredicateNode
  | PointerNode
  | VariableNode
  | SequenceNode
  | ConditionalNode
  | ArrayNode
  | MapNode
  | PairNode;

/** The nodes directly below a node, in the order in which expr-lang visits them. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "chain":
      return [node.node];
    case "member":
      return [node.object, node.property];
    case "slice":
      return [node.node, ...(node.from === undefined ? [] : [node.from]), ...(node.to === undefined ? [] : [node.to])];
    case "call":
      return [node.callee, ...node.values];
    case "builtin":
      return node.values;
    case "predicate":
      return [node.body];
    case "variable":
      return [node.value, node.body];
    case "sequence":
    case "array":
      return node.nodes;
    case "conditional":
      return [node.condition, node.whenTrue, node.whenFalse];
    case "map":
      return node.pairs;
    case "pair":
      return [node.key, node.value];
    default:
      return [];
  }
}

/** Every node below a node and the node itself, which comes last. */
export function walk(node: Node, visit: (node: Node) => void): void {
  for (const child of childrenOf(node)) walk(child, visit);
  visit(node);
}

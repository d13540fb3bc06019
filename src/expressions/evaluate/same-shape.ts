// Whether two nodes would print alike.
import type { Node } from "../language/ast.ts";

export function sameShape(left: Node, right: Node): boolean {
  return JSON.stringify(left, shape) === JSON.stringify(right, shape);
}

function shape(key: string, value: unknown): unknown {
  if (key === "position") return undefined;
  return typeof value === "bigint" ? `${String(value)}n` : value;
}

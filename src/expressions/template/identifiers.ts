// Which variables an expression needs. Argo asks before it evaluates one, and waits for those that may still come.
import { type Value, isMap } from "../go/value.ts";
import { type MemberNode, type Node, walk } from "../language/ast.ts";

/** Names and paths such as `inputs.parameters.a`, each once. What stands left of `??` and before `?.` need not be there. */
export function identifiersOf(tree: Node): readonly string[] {
  const guarded = guardedNodes(tree);
  const found = new Set<string>();
  walk(tree, (node) => {
    if (guarded.has(node)) return;
    if (node.kind === "identifier") found.add(node.name);
    const path = node.kind === "member" ? pathOf(node) : undefined;
    if (path !== undefined) found.add(path);
  });
  return [...found];
}

function guardedNodes(tree: Node): ReadonlySet<Node> {
  const guarded = new Set<Node>();
  walk(tree, (node) => {
    if (node.kind === "binary" && node.operator === "??") walk(node.left, (inner) => inner.kind === "member" && guarded.add(inner));
    if (node.kind === "member" && node.optional && node.object.kind === "member") guarded.add(node.object);
  });
  return guarded;
}

function pathOf(node: MemberNode): string | undefined {
  const parts: string[] = [];
  for (let current: Node = node; ;) {
    if (current.kind === "identifier") return [current.name, ...parts].join(".");
    if (current.kind !== "member" || current.optional || current.property.kind !== "string") return undefined;
    parts.unshift(current.property.value);
    current = current.object;
  }
}

/** A path is there if its last part is, though it be nil. */
export function isThere(environment: ReadonlyMap<string, Value>, path: string): boolean {
  if (environment.has(path)) return true;
  const parts = path.split(".");
  const [first = "", ...rest] = parts;
  let current: Value | undefined = environment.get(first);
  if (current === undefined) return false;
  for (const part of rest) {
    if (current === null || !isMap(current) || !current.entries.has(part)) return false;
    current = current.entries.get(part) ?? null;
  }
  return true;
}

/** The values that the controller fills in late: an expression that needs one is left alone until then. */
export const lateVariables: ReadonlySet<string> = new Set([
  "item",
  "retries",
  "lastRetry.exitCode",
  "lastRetry.status",
  "lastRetry.duration",
  "lastRetry.message",
  "workflow.status",
  "workflow.failures",
]);

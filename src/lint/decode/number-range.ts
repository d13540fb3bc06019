import type { Path } from "../source/document.ts";
import type { SourceNode } from "../source/tree.ts";

/** Where the first number of JSON stands that no float64 holds: Argo then does not see the kind of the file. YAML has no such numbers. */
export function numberOutOfRange(node: SourceNode): { readonly path: Path; readonly literal: string } | undefined {
  if (node.kind === "number") return Number.isFinite(Number(node.literal)) ? undefined : { path: [], literal: node.literal };
  const children: readonly (readonly [step: string | number, node: SourceNode])[] =
    node.kind === "array"
      ? node.items.map((item, index) => [index, item] as const)
      : node.kind === "object"
        ? node.entries.map(({ key, value }) => [key, value] as const)
        : [];
  for (const [step, child] of children) {
    const found = numberOutOfRange(child);
    if (found !== undefined) return { path: [step, ...found.path], literal: found.literal };
  }
  return undefined;
}

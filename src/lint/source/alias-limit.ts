import type { YamlNode } from "./yaml/node.ts";

/** How many values the reader decodes for a node with all aliases written out, and how many of them within aliases. */
export interface Cost {
  readonly steps: number;
  readonly ofAliases: number;
}

/** Up to here nearly all of a document may come from aliases; beyond, less and less (goyaml v2, decode.go). */
const low = 400_000;
const high = 4_000_000;

function allowedRatio(steps: number): number {
  if (steps <= low) return 0.99;
  return steps >= high ? 0.1 : 0.99 - 0.89 * ((steps - low) / (high - low));
}

/** Whether Argo's reader gives a document up for what its aliases would unfold to. */
export function isExcessive(root: YamlNode, cost: Cost): boolean {
  if (cost.ofAliases <= 100 || cost.steps <= 1000) return false;
  // The reader looks after each step, and gives up at the first where the share is too great: so the steps have to be taken.
  let [steps, ofAliases] = [0, 0];
  const pending: { readonly node: YamlNode; readonly isWithinAlias: boolean }[] = [{ node: root, isWithinAlias: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, isWithinAlias } = next;
    steps++;
    if (isWithinAlias) ofAliases++;
    if (ofAliases > 100 && steps > 1000 && ofAliases / steps > allowedRatio(steps)) return true;
    if (node.kind === "alias") pending.push({ node: node.target, isWithinAlias: true });
    else if (node.kind === "sequence") {
      for (const item of [...node.items].reverse()) pending.push({ node: item, isWithinAlias });
    } else if (node.kind === "mapping") {
      for (const { key, value } of [...node.entries].reverse()) {
        pending.push({ node: value, isWithinAlias });
        if (!(key.kind === "scalar" && key.value === "<<" && key.isImplicit)) pending.push({ node: key, isWithinAlias });
      }
    }
  }
  return false;
}

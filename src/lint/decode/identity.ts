import type { Path } from "../source/document.ts";
import type { SourceNode } from "../source/tree.ts";
import { compareUtf8 } from "./walk.ts";

/** The names of an object as far as they are decoded: an error that ends the decoding may come before them. */
export interface Identity {
  readonly name: string;
  readonly generateName: string;
  readonly namespace: string;
}

export function identityOf(root: SourceNode, sortsKeys: boolean, ended: Path | undefined): Identity {
  const read = (field: string): string => {
    const metadata = member(root, "metadata");
    const value = metadata === undefined ? undefined : member(metadata, field);
    if (value?.kind !== "string") return "";
    return ended !== undefined && !precedes(root, ["metadata", field], ended, sortsKeys) ? "" : value.value;
  };
  return { name: read("name"), generateName: read("generateName"), namespace: read("namespace") };
}

function member(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === "object" ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

/** Whether Argo decodes what is at the first path before what is at the second. */
function precedes(root: SourceNode, first: Path, second: Path, sortsKeys: boolean): boolean {
  let node: SourceNode | undefined = root;
  for (const [index, step] of first.entries()) {
    const other = second[index];
    if (node?.kind !== "object" || typeof other !== "string" || typeof step !== "string") return true;
    if (step !== other) {
      if (sortsKeys) return compareUtf8(step, other) < 0;
      const keys = node.entries.map(({ key }) => key);
      return keys.lastIndexOf(step) < keys.indexOf(other);
    }
    node = member(node, step);
  }
  return true;
}

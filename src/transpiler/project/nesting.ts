import { ts } from "../compiler-api.ts";

/** Far more than people write, and little enough for everything that walks through the code by calling itself. */
const deepest = 1_000;

/** The first node that is nested deeper than can be read; found without calling itself. */
export function nodeTooDeep(source: ts.SourceFile): ts.Node | undefined {
  let level: ts.Node[] = [source];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return level[0];
    const next: ts.Node[] = [];
    for (const node of level) ts.forEachChild(node, (child) => void next.push(child));
    level = next;
  }
  return undefined;
}

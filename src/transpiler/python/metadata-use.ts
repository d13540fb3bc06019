import type { SyntaxNode } from "@lezer/common";
import { textOf, type ParsedPython } from "./parse.ts";

/** How a function's body uses one of its artifacts. */
export interface ArtifactUse {
  /** The body speaks of it. */
  readonly used: boolean;
  /** Anything beyond `.path`, `.uri` and `.name`: its metadata have to travel, too. */
  readonly metadata: boolean;
  /** It is handed on as a whole, so that anything may be done with it elsewhere. */
  readonly escapes: boolean;
}

export function artifactUseIn(parsed: ParsedPython, body: SyntaxNode | null, name: string): ArtifactUse {
  let used = false;
  let metadata = false;
  let escapes = false;
  body?.cursor().iterate((reference) => {
    if (reference.name !== "VariableName" || parsed.text.slice(reference.from, reference.to) !== name) return;
    used = true;
    const node = reference.node;
    const parent = node.parent!;
    if (parent.name === "ArgList" && node.nextSibling?.name === "AssignOp") return;
    const property = parent.name === "MemberExpression" && node.nextSibling?.name === "." ? parent.lastChild : null;
    if (property === null) escapes = true;
    else if (!["path", "uri", "name"].includes(textOf(parsed, property)) || isTarget(parent)) metadata = true;
  });
  return { used, metadata: metadata || escapes, escapes };
}

function isTarget(member: SyntaxNode): boolean {
  return member.parent?.name === "AssignStatement" && member.nextSibling?.name === "AssignOp";
}

import type { Json } from "../../graph/types.ts";
import type { Change } from "./change.ts";
import { diffLines, type DiffLine } from "./diff-lines.ts";

/** Lines around a difference that are shown with it. */
const context = 2;

/**
 * The changes for people, as a unified diff whose hunks are paths:
 *
 * ```diff
 * --- live WorkflowTemplate/training
 * +++ compiled WorkflowTemplate/training
 * @@ spec.templates[train].container.image @@
 * -python:3.9
 * +python:3.12
 * ```
 */
export function printChanges(title: string, changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const hunks = changes.flatMap((change) => [`@@ ${change.path} @@`, ...printHunk(change)]);
  return [`--- live ${title}`, `+++ compiled ${title}`, ...hunks, ""].join("\n");
}

function printHunk({ live, compiled }: Change): readonly string[] {
  return nearChanges(diffLines(linesOf(live), linesOf(compiled)));
}

/** Texts of several lines as they are; everything else as JSON, objects in several lines. */
function linesOf(value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return value.replace(/\n$/, "").split("\n");
  return JSON.stringify(value, undefined, 2).split("\n");
}

function nearChanges(lines: readonly DiffLine[]): readonly string[] {
  const shown: string[] = [];
  let left = -1;
  lines.forEach(({ mark, text }, index) => {
    const near = lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.mark !== " ");
    if (!near) return;
    if (left !== index - 1 && left >= 0) shown.push(" …");
    left = index;
    shown.push(`${mark}${text}`);
  });
  return shown;
}

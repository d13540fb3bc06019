import type { Change } from "./change.js";
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
export declare function printChanges(title: string, changes: readonly Change[]): string;

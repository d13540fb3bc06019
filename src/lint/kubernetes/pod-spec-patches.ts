import type { LintContext } from "../context.ts";
import { createLintMemory, definitionsOf } from "../model/memory.ts";
import { isObject, textAt } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import type { SchemaProblem } from "../../argo/validate.ts";
import { readEmbedded } from "./embedded.ts";
import { checkPodPatch } from "./pod-spec-schema.ts";
import { podSettingsOf } from "./pods.ts";

export interface PatchModel {
  readonly text: string;
  readonly path: Path;
  /** Why it cannot be read at all. */
  readonly problem: string | undefined;
  /** What in it is no part of a pod. */
  readonly problems: readonly SchemaProblem[];
}

/** Every `podSpecPatch` of the object whose text is known. */
export function podSpecPatches(context: LintContext): readonly PatchModel[] {
  const { memory = createLintMemory(), version } = context;
  return podSettingsOf(context.object).flatMap(({ value, path }): readonly PatchModel[] => {
    const text = textAt(value, "podSpecPatch") ?? "";
    const at = [...path, "podSpecPatch"];
    const read = text.trim() === "" ? { kind: "unknown" as const } : readEmbedded(text);
    if (read.kind === "unknown") return [];
    if (read.kind === "problem") return [{ text, path: at, problem: read.problem, problems: [] }];
    const definitions = definitionsOf(memory, version);
    const [patch] = read.values;
    if (patch === undefined) return [];
    if (!isObject(patch)) return [{ text, path: at, problem: "it is no object", problems: [] }];
    return [{ text, path: at, problem: undefined, problems: checkPodPatch(definitions, patch, context.version) }];
  });
}

/** Where a field of the patch stands in its text; the whole text where that is not clear. */
export function withinPatch(text: string, { segments }: SchemaProblem): { readonly start: number; readonly end: number } | undefined {
  const key = segments.findLast((segment) => typeof segment === "string");
  const start = key === undefined ? -1 : text.indexOf(key);
  return key === undefined || start < 0 || text.indexOf(key, start + 1) >= 0 ? undefined : { start, end: start + key.length };
}

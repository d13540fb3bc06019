import type { LintContext } from "../context.ts";
import { createLintMemory, definitionsOf } from "../model/memory.ts";
import { isObject, textAt } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import type { SchemaProblem } from "../../argo/validate.ts";
import { readEmbedded } from "./embedded.ts";
import { checkPodPatch } from "./pod-spec-schema.ts";
import { podSettingsOf } from "./pods.ts";
import { refusalsOf, type PatchRefusal } from "./patch-refusals.ts";

export interface PatchModel {
  readonly text: string;
  readonly path: Path;
  /** Why it cannot be read at all. */
  readonly problem: string | undefined;
  readonly within?: { readonly start: number; readonly end: number };
  /** What in it is no part of a pod. */
  readonly problems: readonly SchemaProblem[];
  /** Fields that have the right type, and cannot be put into the pod. */
  readonly refusals: readonly PatchRefusal[];
}

/** Every `podSpecPatch` of the object whose text is known. */
export function podSpecPatches(context: LintContext): readonly PatchModel[] {
  const { memory = createLintMemory(), version } = context;
  return podSettingsOf(context.object).flatMap(({ value, path }): readonly PatchModel[] => {
    const text = textAt(value, "podSpecPatch") ?? "";
    const at = [...path, "podSpecPatch"];
    const read = text.trim() === "" ? { kind: "unknown" as const } : readEmbedded(text);
    if (read.kind === "unknown") return [];
    if (read.kind === "problem") return [{ text, path: at, problem: read.problem, within: read.within, problems: [], refusals: [] }];
    const definitions = definitionsOf(memory, version);
    const [patch] = read.values;
    if (patch === undefined) return [];
    if (!isObject(patch)) return [{ text, path: at, problem: "it is no object", problems: [], refusals: [] }];
    const problems = checkPodPatch(definitions, patch, context.version);
    return [{ text, path: at, problem: undefined, problems, refusals: refusalsOf(patch) }];
  });
}

/** Where a field of the patch stands in its text; the whole text where that is not clear. */
export function withinPatch(text: string, { segments }: SchemaProblem): { readonly start: number; readonly end: number } | undefined {
  const key = segments.findLast((segment) => typeof segment === "string");
  const start = key === undefined ? -1 : text.indexOf(key);
  return key === undefined || start < 0 || text.indexOf(key, start + 1) >= 0 ? undefined : { start, end: start + key.length };
}

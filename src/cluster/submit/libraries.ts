import type { Json } from "../../graph/types.ts";
import type { ClusterService } from "../service.ts";
import { prepareApplied, type AppliedFacts } from "./prepare-applied.ts";

type Document = { readonly [key: string]: Json };

/** A template that starts nothing itself: it holds what finds no room in the object of a large pipeline. */
export function isLibrary({ kind, spec }: Document): boolean {
  const isTemplate = kind === "WorkflowTemplate" || kind === "ClusterWorkflowTemplate";
  return isTemplate && (spec as Document | undefined)?.["entrypoint"] === undefined;
}

/** What a run calls has to be there before it. Names follow from contents, so that nothing changes under a run that has begun. */
export async function applyLibraries(
  service: ClusterService,
  documents: readonly Document[],
  facts: AppliedFacts,
  options: { readonly namespace?: string; readonly dryRun?: boolean } = {},
): Promise<void> {
  for (const document of documents.filter(isLibrary)) await service.apply(prepareApplied(document, facts), options);
}

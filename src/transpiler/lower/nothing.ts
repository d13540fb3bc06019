import type { Json } from "../../graph/types.ts";
import type { Lowering } from "./lowering.ts";

/** The name of the template that starts no pod and ends at once. */
export function nothingTemplate(lowering: Lowering): string {
  lowering.nothing ??= lowering.templateNames.unique("nothing");
  return lowering.nothing;
}

/** A suspend of no time is the one template without a pod that a DAG task may call for nothing (lowering.md h1). */
export function renderNothing(name: string): { readonly [key: string]: Json } {
  return { name, suspend: { duration: "0" } };
}

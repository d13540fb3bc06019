import { isAtLeast, type ArgoVersion } from "../../../argo/version.ts";
import { kebabCase } from "../../../graph/names.ts";
import type { CacheOptions } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import { property } from "../expression/literals.ts";
import { expressionTag } from "../expression/tags.ts";

/** What decides whether a result may be used again. */
export interface MemoizeSubject {
  readonly component: string;
  /** All that runs: source, image, options. */
  readonly content: Json;
  /** Names of the input parameters, those that stand for artifacts' digests included. */
  readonly inputs: readonly string[];
  /** An expression for the author's own key. */
  readonly key: string | undefined;
  readonly argoVersion: ArgoVersion;
}

/** `memoize` (lowering.md k). The list keeps values apart: `["a","b"]` is not `["ab"]`. Argo makes the ConfigMap. */
export function memoizeField(cache: CacheOptions, subject: MemoizeSubject): { readonly [key: string]: Json } {
  // A ConfigMap's name may be longer, but not as long as a component's.
  const name = kebabCase(subject.component).slice(0, 63).replace(/-+$/, "");
  // Loaded when it is needed: `node:crypto` takes a start 4 ms.
  const { createHash } = process.getBuiltinModule("node:crypto");
  const hash = createHash("sha256").update(JSON.stringify(subject.content)).digest("hex").slice(0, 10);
  const variables = subject.key !== undefined ? [subject.key] : subject.inputs.map((input) => `inputs.parameters${property(input)}`);
  const digest = variables.length === 0 ? "" : `-${expressionTag(`sprig.sha256sum(toJson([${variables.join(", ")}]))`)}`;
  return {
    key: `${name}-${hash}${digest}`,
    // The full definitions require it; empty means for ever.
    maxAge: cache.maxAge ?? "",
    // The full definitions of releases before 4.0 ask for a key that the controller does not read.
    cache: { configMap: { name: `argots-cache-${name}`, ...(isAtLeast(subject.argoVersion, "4.0") ? {} : { key: "cache" }) } },
  };
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as messages from "../diagnostics/messages.generated.ts";
import type { Json } from "../graph/types.ts";
import type { Manifest } from "../transpiler/result.ts";
import { startOf } from "../cli/compilation.ts";

/**
 * A check of compiled manifests that needs no cluster. `schema` is carried out by the compiler on every document it makes; names, crons, parameters and
 * references inside a manifest likewise; the linter does the rest. What is left is what no single pipeline can know.
 */
export type ManifestCheck = (manifests: readonly Manifest[]) => readonly Diagnostic[];

/** The checks that `validate: lint` stands for beside the linter. */
export const lintChecks: readonly ManifestCheck[] = [objectsDeclaredTwice];

/** Two pipelines whose crons (or templates) have one name in one namespace: the one applied last would win. */
function objectsDeclaredTwice(manifests: readonly Manifest[]): readonly Diagnostic[] {
  const owners = new Map<string, Manifest>();
  return manifests.flatMap((manifest) =>
    manifest.documents.flatMap((document): Diagnostic[] => {
      const { kind, name, namespace } = identityOf(document);
      if (name === undefined) return [];
      const key = JSON.stringify([kind, namespace, name]);
      const owner = owners.get(key);
      owners.set(key, owner ?? manifest);
      if (owner === undefined || owner === manifest) return [];
      return [
        {
          ...messages.objectDeclaredTwice({ first: owner.pipeline, second: manifest.pipeline, kind, name }),
          place: startOf(manifest.source),
        },
      ];
    }),
  );
}

/** Absent where the cluster makes up a name. */
export function identityOf(document: { readonly [key: string]: Json }): {
  kind: string;
  name: string | undefined;
  namespace: string | undefined;
} {
  const metadata = document["metadata"] as { readonly name?: Json; readonly namespace?: Json } | undefined;
  const textOf = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined);
  return { kind: String(document["kind"]), name: textOf(metadata?.name), namespace: textOf(metadata?.namespace) };
}

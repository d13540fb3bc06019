import type { ResourceOptions } from "../../../graph/options.ts";
import type { Json } from "../../../graph/types.ts";
import type { Value } from "../../../graph/values.ts";

/** Quantities known now are a field; those known when the pipeline runs go into a patch of the pod, because the field cannot hold a tag. */
export function resourcesOf(
  options: ResourceOptions,
  json: (value: Value, wish: string) => string,
): { readonly field?: Json; readonly patch?: string } {
  const field: Record<string, Json> = {};
  const patches: string[] = [];
  for (const side of ["requests", "limits"] as const) {
    const entries = Object.entries(options[side]);
    const known = entries.flatMap(([name, value]) => (value.kind === "constant" ? [[name, String(value.value)] as const] : []));
    const later = entries.filter(([, value]) => value.kind !== "constant");
    if (known.length > 0) field[side] = Object.fromEntries(known);
    if (later.length > 0) {
      const pairs = later.map(([name, value]) => `${JSON.stringify(name)}: ${json(value, wishFor(name, side))}`);
      patches.push(`"${side}": {${pairs.join(", ")} }`);
    }
  }
  return {
    ...(Object.keys(field).length > 0 ? { field } : {}),
    ...(patches.length > 0 ? { patch: `{"containers": [{"name": "main", "resources": {${patches.join(", ")} } }]}` } : {}),
  };
}

/** `nvidia.com/gpu` is `gpu`; requests and limits of one kind mostly have one value, and one input. */
function wishFor(name: string, side: string): string {
  const short = name.slice(name.lastIndexOf("/") + 1);
  return side === "limits" ? `${short}Limit` : short;
}

import type { Json } from "../../graph/types.ts";

type Fields = { readonly [key: string]: Json };

/** Fields that a workflow and a template both have, with one meaning. */
const shared = ["nodeSelector", "affinity", "tolerations"] as const;

/**
 * Says once what all pods have in common. A field is hoisted only if every template that runs a pod has the same; a tag in it belongs to its
 * template.
 */
export function hoistPodFields(
  templates: readonly Fields[],
  serviceAccount: string | undefined,
): { readonly fields: Fields; readonly templates: readonly Fields[] } {
  const pods = templates.filter((template) => "script" in template || "container" in template);
  const hoisted: { [key: string]: Json } = {};
  for (const field of shared) {
    const texts = new Set(pods.map((template) => JSON.stringify(template[field])));
    const [text] = texts;
    if (pods.length > 1 && texts.size === 1 && text !== undefined && !text.includes("inputs.parameters")) hoisted[field] = pods[0]![field]!;
  }
  const drop = new Set(Object.keys(hoisted));
  const kept = templates.map((template) =>
    Object.fromEntries(
      Object.entries(template).filter(
        ([key, value]) => !(drop.has(key) && pods.includes(template)) && !(key === "serviceAccountName" && value === serviceAccount),
      ),
    ),
  );
  return { fields: hoisted, templates: kept };
}

import { isObject, objectAt, specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { containerTitle, podsOf } from "../kubernetes/pods.ts";

export const missingLimits: ObjectRule = {
  code: "ARG0492",
  name: "missing-limits",
  severity: "warning",
  summary: "A container does not say how much memory it may use, or what it needs.",
  description: `Without a request the scheduler puts any number of pods on a node; without a limit of memory one of them can take the memory of all others, and the node ends a
container of its choice. A LimitRange of the namespace may give both: the rule is off unless \`argots.json\` gives it a severity. A limit counts as a request, too. Patches
(\`podSpecPatch\`) and \`podResources\` are taken to say what is needed.`,
  examples: [{ wrong: containerWith(""), right: containerWith("resources:\n  requests:\n    cpu: 100m\n  limits:\n    memory: 256Mi") }],
  isOffByDefault: true,
  check({ object, report }) {
    const spec = specOf(object).value;
    const defaults = objectAt(spec, "templateDefaults");
    if ([spec, defaults].some(saysOtherwise)) return;
    for (const { template, isDefaults, containers } of podsOf(object)) {
      if (isDefaults || saysOtherwise(template.value)) continue;
      for (const container of containers) {
        const field = container.kind === "script" ? "script" : "container";
        const inherited = container.kind === "main" || container.kind === "script" ? objectAt(objectAt(defaults, field), "resources") : {};
        const own = objectAt(container.value, "resources");
        const has = (list: string, resource: string) =>
          [own, inherited].some((resources) => objectAt(resources, list)[resource] !== undefined);
        const missing = [
          ...(has("limits", "memory") ? [] : ["a limit of memory"]),
          ...(has("requests", "cpu") || has("limits", "cpu") ? [] : ["a request for cpu"]),
        ];
        if (missing.length === 0) continue;
        report(missingLimits, {
          path: isObject(container.value["resources"]) ? [...container.path, "resources"] : container.path,
          at: "key",
          message: `${containerTitle(container, template)} has no ${missing.join(" and no ").replace(/ a /g, " ").replace(/^a /, "")}`,
          hint: "Add `resources: {requests: {cpu: 100m}, limits: {memory: 256Mi}}`.",
        });
      }
    }
  },
};

function saysOtherwise(value: { readonly [key: string]: unknown }): boolean {
  return (typeof value["podSpecPatch"] === "string" && value["podSpecPatch"].includes("resources")) || value["podResources"] !== undefined;
}

import { isDnsLabel } from "../../argo/name.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, specOf } from "../model/objects.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podsOf, templateLikesOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";
import { sharedVolumes, volumesAt, type VolumeModel } from "../kubernetes/volumes.ts";

const mount = "volumeMounts:\n  - name: v\n    mountPath: /data";

/** The volumes that Argo adds to every pod. */
const argoVolumes: ReadonlySet<string> = new Set(["var-run-argo", "tmp-dir-argo", "input-artifacts", "argo-staging"]);

export const volumeDeclaration: ObjectRule = {
  code: "ARG0442",
  name: "volume-declaration",
  severity: "error",
  summary: "A volume has several sources, a name that Kubernetes does not take, or one that another volume has.",
  description: `A volume comes from one place. Kubernetes refuses a pod whose volume has two sources or no name of lowercase letters, digits and hyphens, and Argo does
not take that for a passing trouble: the step ends as Error. Only volumes that a container mounts get into a pod. Of two volumes with one name Argo takes the first.`,
  examples: [
    {
      wrong: containerWith(mount, "volumes:\n  - name: v\n    emptyDir: {}\n    secret:\n      secretName: s"),
      right: containerWith(mount, "volumes:\n  - name: v\n    secret:\n      secretName: s"),
    },
  ],
  check(context) {
    const { object } = context;
    const mounted = mountedNames(context);
    const shared = sharedVolumes(object);
    checkVolumes(context, shared, mounted);
    for (const { template } of templateLikesOf(object)) checkVolumes(context, volumesAt(template.value, template.path), mounted);
  },
};

function mountedNames({ object }: LintContext): ReadonlySet<unknown> {
  const mounts = podsOf(object).flatMap(({ containers, template }) => {
    const set = template.value["containerSet"];
    const holders = [...containers.map((container) => container.value), ...(isObject(set) ? [set] : [])];
    return holders.flatMap((holder) => (Array.isArray(holder["volumeMounts"]) ? (holder["volumeMounts"] as readonly unknown[]) : []));
  });
  return new Set(mounts.map((each) => (each as { readonly name?: unknown } | null)?.name));
}

function checkVolumes({ report, object }: LintContext, volumes: readonly VolumeModel[], mounted: ReadonlySet<unknown>): void {
  const isUsed = (name: string) => mounted.has(name) && specOf(object).value["workflowTemplateRef"] === undefined;
  for (const { kind, name, value, path } of volumes) {
    if (hasTag(name) || name === "" || !isUsed(name)) continue;
    const sources = Object.keys(value).filter((key) => key !== "name" && isObject(value[key]));
    if (kind === "volume" && sources.length > 1) {
      report(volumeDeclaration, {
        path: [...path, sources[1]!],
        at: "key",
        message: `the volume \`${name}\` has more than one source: ${sources.map((source) => `\`${source}\``).join(", ")}`,
        hint: "Keep one of them, or use `projected` to put several into one volume.",
      });
    }
    if (!isDnsLabel(name)) {
      report(volumeDeclaration, {
        path: kind === "claim" ? [...path, "metadata", "name"] : [...path, "name"],
        message: `a volume cannot be called \`${name}\``,
        hint: "Write at most 63 lowercase letters, digits and hyphens.",
      });
    } else if (argoVolumes.has(name)) {
      report(volumeDeclaration, {
        path: kind === "claim" ? [...path, "metadata", "name"] : [...path, "name"],
        message: `the name \`${name}\` belongs to a volume that Argo adds to the pod`,
        hint: `Call it \`my-${name}\`.`,
      });
    }
  }
}

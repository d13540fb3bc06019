import type { LintContext, ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { sharedVolumes, volumesAt, type VolumeModel } from "../kubernetes/volumes.ts";

const mount = "volumeMounts:\n  - name: v\n    mountPath: /data";

export const volumeDeclaredTwice: ObjectRule = {
  code: "ARG0443",
  name: "volume-declared-twice",
  severity: "warning",
  summary: "Two volumes have one name, and Argo takes the first.",
  description: `Argo looks for a mounted volume in the template, then in \`spec.volumes\`, then among the claims, and takes the first with the name: what is declared again
is never used. A template's own volume in place of one of the spec's is meant, and not reported.`,
  examples: [
    {
      wrong: containerWith(mount, "volumes:\n  - name: v\n    emptyDir: {}\n  - name: v\n    secret:\n      secretName: s"),
      right: containerWith(mount, "volumes:\n  - name: v\n    emptyDir: {}"),
    },
  ],
  check(context) {
    checkNames(context, sharedVolumes(context.object));
    for (const { template } of templateLikesOf(context.object)) checkNames(context, volumesAt(template.value, template.path));
  },
};

function checkNames({ report }: LintContext, volumes: readonly VolumeModel[]): void {
  const seen = new Set<string>();
  for (const { kind, name, path } of volumes) {
    if (name !== "" && seen.has(name)) {
      report(volumeDeclaredTwice, {
        path: kind === "claim" ? [...path, "metadata", "name"] : [...path, "name"],
        message: `the volume \`${name}\` is declared twice, and this one is never used`,
        hint: "Rename it, or take it out.",
      });
    }
    seen.add(name);
  }
}

import { closest } from "../../diagnostics/suggest.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, objectsAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";
import { sharedVolumes, volumesAt } from "../kubernetes/volumes.ts";

export const volumeMountUnknown: ObjectRule = {
  code: "ARG0440",
  name: "volume-mount-unknown",
  severity: "warning",
  summary: "A volume mount names a volume that the workflow does not have.",
  description: `What is mounted is looked for in the \`volumes\` of the template, then in \`volumes\` and \`volumeClaimTemplates\` of the workflow's spec. If it is not there
the step ends as Error: "volume 'data' not found in workflow spec". It is a warning because the controller's \`workflowDefaults\` can add volumes. Templates of a WorkflowTemplate find the volumes of the workflow that uses them; they are not
reported, nor are workflows that take their spec from \`workflowTemplateRef\`.`,
  examples: [
    {
      wrong: containerWith("volumeMounts:\n  - name: data\n    mountPath: /data"),
      right: containerWith("volumeMounts:\n  - name: data\n    mountPath: /data", "volumes:\n  - name: data\n    emptyDir: {}"),
    },
  ],
  check(context) {
    const { object } = context;
    if (object.kind !== "Workflow" && object.kind !== "CronWorkflow") return;
    const spec = specOf(object);
    if (isObject(spec.value["workflowTemplateRef"])) return;
    const defaults = objectAt(spec.value, "templateDefaults");
    const shared = [...sharedVolumes(object), ...volumesAt(defaults, [])].map((volume) => volume.name);
    // What has no name is another rule's, and may be meant.
    if (shared.some((name) => name === "" || hasTag(name))) return;
    const pods = podsOf(object);
    const namesOf = (template: { readonly value: JsonObject; readonly path: Path }): readonly string[] =>
      volumesAt(template.value, template.path).map((volume) => volume.name);
    for (const { template, isDefaults, containers } of pods) {
      // What all containers get by default is there if each of them has it, or all do.
      const takers = isDefaults ? pods.filter((pod) => !pod.isDefaults && isObject(pod.template.value["container"])) : [];
      if (isDefaults && takers.length === 0) continue;
      const [first = [], ...others] = takers.map((pod) => namesOf(pod.template));
      const own = isDefaults ? first.filter((name) => others.every((names) => names.includes(name))) : namesOf(template);
      const known = [...own, ...shared];
      if (known.some(hasTag)) continue;
      const set = { value: objectAt(template.value, "containerSet"), path: [...template.path, "containerSet"] };
      for (const { value, path } of [...containers, set]) checkMounts(context, value, path, known);
    }
  },
};

function checkMounts({ report }: LintContext, container: JsonObject, path: Path, known: readonly string[]): void {
  for (const { value, index } of objectsAt(container, "volumeMounts")) {
    const name = textAt(value, "name") ?? "";
    if (name === "" || hasTag(name) || known.includes(name)) continue;
    const meant = closest(name, known);
    report(volumeMountUnknown, {
      path: [...path, "volumeMounts", index, "name"],
      message: `volume '${name}' not found in workflow spec`,
      hint:
        meant === undefined
          ? `Add it to \`spec.volumes\`: \`{name: ${name}, emptyDir: {}}\`, or what it is.`
          : `Did you mean \`${meant}\`? Else add \`${name}\` to \`spec.volumes\`.`,
    });
  }
}

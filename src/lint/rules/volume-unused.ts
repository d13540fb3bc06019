import type { Json } from "../../graph/types.ts";
import { isObject, specOf, textAt } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { allVolumes } from "../kubernetes/volumes.ts";

const mount = "volumeMounts:\n  - name: data\n    mountPath: /data";
const volume = "volumes:\n  - name: data\n    emptyDir: {}";

export const volumeUnused: ObjectRule = {
  code: "ARG0441",
  name: "volume-unused",
  severity: "warning",
  summary: "A volume is declared and nothing mounts it.",
  description: `Argo gives a pod the volumes that its containers mount, and leaves out all others. A claim of \`volumeClaimTemplates\` is made all the same, and paid for.
Objects whose templates come from elsewhere (\`templateRef\`, \`workflowTemplateRef\`) and WorkflowTemplates without templates are not looked at, for the mounts may be there.`,
  examples: [{ wrong: containerWith("", volume), right: containerWith(mount, volume) }],
  check({ object, report }) {
    const spec = specOf(object).value;
    const templates = templatesOf(object);
    const volumes = allVolumes(object);
    if (volumes.length === 0 || templates.length === 0 || isObject(spec["workflowTemplateRef"])) return;
    const isElsewhere = templates.some(({ calls }) =>
      calls.some(({ value, hooks }) => [value, ...hooks.map((hook) => hook.value)].some(refers)),
    );
    if (isElsewhere || Object.values(isObject(spec["hooks"]) ? spec["hooks"] : {}).some(refers)) return;
    const mentioned = new Set<string>();
    collectMounts(spec, mentioned);
    if ([...mentioned].some((name) => name.includes("{{"))) return;
    for (const { name, path } of volumes) {
      if (name === "" || name.includes("{{") || mentioned.has(name)) continue;
      report(volumeUnused, {
        path,
        message: `nothing mounts the volume \`${name}\``,
        hint: `Mount it with \`volumeMounts: [{name: ${name}, mountPath: /PATH}]\`, or take it out.`,
      });
    }
  },
};

const refers = (value: Json) => isObject(value) && isObject(value["templateRef"]);

/** The names in every `volumeMounts` and `volumeDevices`, and all names in a text that patches the pod. */
function collectMounts(value: Json, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value as readonly Json[]) collectMounts(each, names);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if ((key === "volumeMounts" || key === "volumeDevices") && Array.isArray(member)) {
      for (const mount of member as readonly Json[]) if (isObject(mount)) names.add(textAt(mount, "name") ?? "");
    } else if (key === "podSpecPatch" && typeof member === "string") {
      for (const word of member.match(/[-a-z0-9.{}]+/g) ?? []) names.add(word);
    } else if (key === "volumeName" && typeof member === "string") {
      names.add(member);
    } else {
      collectMounts(member, names);
    }
  }
}

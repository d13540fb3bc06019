import { isObject, objectAt, specOf } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { containerTitle, podSettingsOf, podsOf } from "../kubernetes/pods.ts";

const withSidecar = (fields: string) => containerWith("", `sidecars:\n  - name: db\n    ${fields}`);

export const imageRequired: ObjectRule = {
  code: "ARG0468",
  name: "image-required",
  severity: "error",
  summary: "A sidecar, an init container or a container of a container set has no image.",
  description: `\`argo lint\` looks at the image of \`container\` and \`script\` only. Kubernetes refuses a pod in which any container has none ("image: Required value"),
and the step ends as Error. Where a \`podSpecPatch\` may name the image nothing is said.`,
  examples: [{ wrong: withSidecar("command: [postgres]"), right: withSidecar("image: postgres:17\n    command: [postgres]") }],
  check({ object, report }) {
    if (podSettingsOf(object).some(({ value }) => "podSpecPatch" in value)) return;
    const defaults = objectAt(specOf(object).value, "templateDefaults");
    for (const { template, isDefaults, containers } of podsOf(object)) {
      if (isDefaults) continue;
      for (const container of containers) {
        const holder = { set: "containerSet", init: "initContainers", sidecar: "sidecars", main: "", script: "" }[container.kind];
        if (holder === "" || holder in defaults || (isObject(container.value) && (container.value["image"] ?? "") !== "")) continue;
        report(imageRequired, {
          path: container.path,
          message: `${containerTitle(container, template)} has no image`,
          hint: "Add `image: …`.",
        });
      }
    }
  },
};

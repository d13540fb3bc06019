import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podSpecPatches, withinPatch } from "../kubernetes/pod-spec-patches.ts";

export const podSpecPatchField: ObjectRule = {
  code: "ARG0453",
  name: "pod-spec-patch-field",
  severity: "warning",
  summary: "A `podSpecPatch` has a field that is none of a pod's.",
  description: `An unknown field with a plain value is dropped in silence; one with an object or a list is an Error when the pod is made. Newer versions of Kubernetes may
know a field that this linter does not: hence a warning.`,
  examples: [
    {
      wrong: containerWith("", "podSpecPatch: |\n  terminationGracePeriod: 30"),
      right: containerWith("", "podSpecPatch: |\n  terminationGracePeriodSeconds: 30"),
    },
  ],
  check(context) {
    for (const { text, path, problems } of podSpecPatches(context)) {
      for (const wrong of problems) {
        if (wrong.rule !== "unknown-field") continue;
        const within = withinPatch(text, wrong);
        const meant = /did you mean (.+)\?/.exec(wrong.message)?.[1];
        context.report(podSpecPatchField, {
          path,
          ...(within === undefined ? {} : { within }),
          message: `\`podSpecPatch\` has a field that a pod has not: \`${wrong.path}\``,
          hint:
            meant === undefined ? "Take it out; fields of a container stand in `containers: [{name: main, …}]`." : `Did you mean ${meant}?`,
        });
      }
    }
  },
};

import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { podSpecPatches, withinPatch } from "../kubernetes/pod-spec-patches.ts";

export const podSpecPatch: ObjectRule = {
  code: "ARG0452",
  name: "pod-spec-patch",
  severity: "error",
  summary: "A `podSpecPatch` is neither YAML nor JSON, or no part of a pod.",
  description: `Argo reads the text of \`podSpecPatch\` when it makes the pod, after it has put in what stands for \`{{tags}}\`. A text that cannot be read, or in which a field
has the wrong type, makes an Error of the step: "Error applying PodSpecPatch". Texts whose tags stand without quotes are not looked at.`,
  examples: [
    {
      wrong: containerWith("", `podSpecPatch: '{"containers":[{"name":"main"'`),
      right: containerWith("", `podSpecPatch: '{"containers":[{"name":"main","tty":true}]}'`),
    },
    {
      wrong: containerWith("", `podSpecPatch: '{"containers":"main"}'`),
      right: containerWith("", `podSpecPatch: '{"containers":[{"name":"main","stdin":true}]}'`),
    },
  ],
  check(context) {
    for (const { text, path, problem, within: at, problems, refusals } of podSpecPatches(context)) {
      for (const { written, message, hint } of refusals) {
        const start = text.indexOf(written);
        const within = start < 0 || text.includes(written, start + 1) ? {} : { within: { start, end: start + written.length } };
        context.report(podSpecPatch, { path, ...within, message, hint });
      }
      if (problem !== undefined) {
        context.report(podSpecPatch, {
          path,
          ...(at === undefined ? {} : { within: at }),
          message: `\`podSpecPatch\` cannot be read: ${problem}`,
          hint: "Write an object, as YAML or JSON: `containers: [{name: main, …}]`.",
        });
      }
      for (const wrong of problems) {
        if (wrong.rule !== "wrong-type" || /\{\{/.test(wrong.message)) continue;
        const within = withinPatch(text, wrong);
        context.report(podSpecPatch, {
          path,
          ...(within === undefined ? {} : { within }),
          message: `\`${wrong.path}\` of \`podSpecPatch\` ${wrong.message}`,
          hint: "Write what the field of a pod is.",
        });
      }
    }
  },
};

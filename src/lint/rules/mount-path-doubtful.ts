import type { ObjectRule } from "../context.ts";
import { mountPathProblem } from "../../argo/mount-path.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { placedPaths } from "../kubernetes/mounts.ts";
import { containerTitle, podsOf } from "../kubernetes/pods.ts";

const volumes = "volumes:\n  - name: v\n    emptyDir: {}";
const at = (path: string) => containerWith(`volumeMounts:\n  - name: v\n    mountPath: ${path}`, volumes);

export const mountPathDoubtful: ObjectRule = {
  code: "ARG0445",
  name: "mount-path-doubtful",
  severity: "warning",
  summary: "Something is put at a path where it hides other files, or is a second name of another path.",
  description: `A relative path is taken from the root of the container's file system; \`/\` hides the image; \`/argo\` and \`/var/run/argo\` are Argo's own. \`/data\` and
\`/data/\` are one place with two texts: Kubernetes takes both, and the second hides the first.`,
  examples: [{ wrong: at("data"), right: at("/data") }],
  check({ object, report }) {
    for (const pod of podsOf(object)) {
      for (const container of pod.containers) {
        const seen = new Map<string, string>();
        for (const { kind, name, text, normal, path } of placedPaths(pod, container)) {
          const problem = mountPathProblem(text);
          const other = seen.get(normal);
          if (problem !== undefined && !text.includes(":")) {
            report(mountPathDoubtful, {
              path,
              message: `the path \`${text}\` of ${kind === "mount" ? "the volume" : "the artifact"} \`${name}\` ${problem}`,
              hint: text.startsWith("/") ? "Choose a directory of its own." : `Write \`${normal}\`.`,
            });
          } else if (other !== undefined && other !== text) {
            report(mountPathDoubtful, {
              path,
              message: `\`${text}\` is the same place as \`${other}\` in ${containerTitle(container, pod.template)}`,
              hint: "Give one of them another path.",
            });
          }
          seen.set(normal, text);
        }
      }
    }
  },
};

import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const mountPathTaken: Rule = {
  code: "ARG0130",
  name: "mount-path-taken",
  severity: "error",
  summary: "Two volumes, or a volume and an artifact, are put at the same path.",
  description: "What is mounted second would hide what was there before. Argo compares the texts of the paths.",
  examples: [
    {
      wrong: workflowWith(`volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]
templates:
  - name: main
    container:
      image: alpine:3.22
      command: [ls]
      volumeMounts: [{name: a, mountPath: /data}, {name: b, mountPath: /data}]`),
      right: workflowWith(`volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}]
templates:
  - name: main
    container:
      image: alpine:3.22
      command: [ls]
      volumeMounts: [{name: a, mountPath: /data}, {name: b, mountPath: /other}]`),
    },
  ],
};

export function mountPathTakenWords(field: string, path: string, by: string): Words {
  return { message: `${field} '${path}' already mounted in ${by}`, hint: `Use another path than \`${path}\`.` };
}

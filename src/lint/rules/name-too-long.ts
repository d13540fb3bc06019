import { quote } from "../../expressions/go/format.ts";
import type { Words } from "../argo/words.ts";
import type { Rule } from "../rule.ts";

export const nameTooLong: Rule = {
  code: "ARG0100",
  name: "name-too-long",
  severity: "error",
  summary: "The name of an object is longer than Argo allows.",
  description:
    "The name of a workflow becomes the value of a label of its pods, and labels end at 63 characters. A CronWorkflow appends the time of the run to its name and has 11 characters less.",
  examples: [
    {
      wrong: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: train-the-model-on-everything-that-was-collected-since-last-thursday
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
      right: `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: train-the-model
spec:
  entrypoint: main
  templates:
    - name: main
      container: {image: alpine:3.22, command: [ls]}
`,
    },
  ],
};

export function nameTooLongWords(kind: string, name: string, most: number, length: number): Words {
  return {
    message: `${kind} name ${quote(name)} must not be more than ${most} characters long (currently ${length})`,
    hint: `Take ${length - most} characters off the name.`,
  };
}

import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const podGc: Rule = {
  code: "ARG0114",
  name: "pod-gc",
  severity: "error",
  summary: "The settings for deleting pods are not valid.",
  description:
    "`podGC.strategy` has four values, and `podGC.labelSelector` is a selector of Kubernetes with its operators `In`, `NotIn`, `Exists` and `DoesNotExist`.",
  examples: [
    {
      wrong: workflowWith(`podGC: {strategy: OnPodDone}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
      right: workflowWith(`podGC: {strategy: OnPodCompletion}
templates:
  - name: main
    container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const podGcWords = {
  strategy: (strategy: string, known: readonly string[]): Words => ({
    message: `podGC.strategy unknown strategy '${strategy}'`,
    hint: `Write one of ${known.filter((each) => each !== "").join(", ")}.${didYouMean(strategy, known)}`,
  }),
  selector: (problem: string): Words => ({
    message: `podGC.labelSelector invalid: ${problem}`,
    hint: "Correct the selector: keys and values as of labels, and one of the operators In, NotIn, Exists, DoesNotExist.",
  }),
};

import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const containerSetInvalid: Rule = {
  code: "ARG0132",
  name: "container-set-invalid",
  severity: "error",
  summary: "A container set has no container, or none named `main` though files go in or out.",
  description: "The containers of a set run in one pod. Inputs and outputs go through the one that is named `main`.",
  examples: [
    {
      wrong: templateWith(`containerSet:
  containers: [{name: first, image: alpine:3.22, command: [ls]}]
outputs: {parameters: [{name: text, valueFrom: {path: /text}}]}`),
      right: templateWith(`containerSet:
  containers: [{name: main, image: alpine:3.22, command: [ls]}]
outputs: {parameters: [{name: text, valueFrom: {path: /text}}]}`),
    },
  ],
};

export const containerSetWords = {
  empty: (field: string): Words => ({
    message: `${field}.containers must have at least one container`,
    hint: "Add a container: `{name: main, image: …, command: […]}`.",
  }),
  noMain: (field: string): Words => ({
    message: `${field}.containers must have a container named "main" for input or output`,
    hint: "Name the container that reads or writes the files `main`.",
  }),
};

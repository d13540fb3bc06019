import { quote } from "../../expressions/go/format.ts";
import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const containerReserved: Rule = {
  code: "ARG0123",
  name: "container-reserved",
  severity: "error",
  summary: "A container has no name, or one that Argo needs for its own.",
  description:
    "Init containers must have a name. From Argo 4.1 on, `wait`, `supervisor` and names that begin with `artifact-plugin-` are those of containers that Argo adds to the pod.",
  examples: [
    {
      wrong: templateWith(`sidecars:
  - {name: wait, image: alpine:3.22, command: [sleep, "60"]}
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`sidecars:
  - {name: pause, image: alpine:3.22, command: [sleep, "60"]}
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const containerReservedWords = {
  unnamed: (): Words => ({ message: "initContainers must all have container name", hint: "Add a `name`." }),
  reserved: (field: string, name: string): Words => ({
    message: `${field}: ${quote(name)} is a reserved Argo container name`,
    hint: `Give the container another name, \`my-${name}\` for instance.`,
  }),
};

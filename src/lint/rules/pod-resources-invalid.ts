import { quote } from "../../expressions/go/format.ts";
import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const podResourcesInvalid: Rule = {
  code: "ARG0115",
  name: "pod-resources-invalid",
  severity: "error",
  summary: "Resources of a whole pod are asked for where there is no pod, or are none that a whole pod can have.",
  description:
    "`podResources` (from Argo 4.1 on) asks for cpu, memory and huge pages for all containers of a pod together; anything else, such as GPUs, is asked for by a container. `resourceClaims` needs a template that runs a pod of its own. HTTP and plugin templates run in the pod of the agent.",
  examples: [
    {
      wrong: templateWith(`podResources: {limits: {nvidia.com/gpu: 1}}
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`podResources: {limits: {cpu: 1, memory: 1Gi}}
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export const podResourcesWords = {
  claims: (field: string): Words => ({
    message: `${field}.claims is not supported for pod-level resources`,
    hint: "Write the claims into `resources.claims` of the container.",
  }),
  name: (field: string, name: string): Words => ({
    message: `${field}: ${quote(name)} is not a valid pod-level resource, only cpu, memory and hugepages-* are supported`,
    hint: `Ask for \`${name}\` in \`resources\` of the container.`,
  }),
  withoutPod: (field: string, type: string): Words => ({
    message: `${field} is not supported for ${type} templates`,
    hint: "Remove `podResources`: the template runs in the pod of the agent.",
  }),
  claimsWithoutPod: (template: string, type: string): Words => ({
    message: `templates.${template}.resourceClaims is not supported for ${type} templates, which do not create a pod`,
    hint: "Move `resourceClaims` to the template that runs the pod.",
  }),
};

import type { Words } from "../argo/words.ts";
import { workflowWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const executorPlugin: Rule = {
  code: "ARG0107",
  name: "executor-plugin",
  severity: "error",
  summary: "An executor plugin that a workflow brings along is not complete.",
  description:
    "From Argo 4.1 on a workflow may bring executor plugins. Argo adds their container to the agent's pod, and asks that it has a name, a port, requests, limits and a security context.",
  examples: [
    {
      wrong: workflowWith(`executorPlugins:
  - metadata: {name: hello}
    spec:
      sidecar:
        container: {name: hello, image: python:3.13}
templates:
  - name: main
    plugin: {hello: {}}`),
      right: workflowWith(`executorPlugins:
  - metadata: {name: hello}
    spec:
      sidecar:
        container:
          name: hello
          image: python:3.13
          ports: [{containerPort: 4355}]
          resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 500m, memory: 128Mi}}
          securityContext: {runAsNonRoot: true}
templates:
  - name: main
    plugin: {hello: {}}`),
    },
  ],
};

const words = (problem: string, hint: string): Words => ({ message: `spec.executorPlugins: ${problem}`, hint });

export const executorPluginWords = {
  name: () => words("executor plugin metadata name is mandatory", "Add `metadata: {name: …}`."),
  ports: () => words("at least one port is mandatory", "Add `ports: [{containerPort: 4355}]` to the container."),
  requests: () => words("resources requests are mandatory", "Add `resources: {requests: {cpu: 100m, memory: 64Mi}}` to the container."),
  limits: () => words("resources limits are mandatory", "Add `resources: {limits: {cpu: 500m, memory: 128Mi}}` to the container."),
  securityContext: () => words("security context is mandatory", "Add `securityContext: {runAsNonRoot: true}` to the container."),
};

import { isEnvironmentName, suggestEnvironmentName } from "../../argo/environment.ts";
import { objectsAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { containerTitle, podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

export const envDoubtful: ObjectRule = {
  code: "ARG0449",
  name: "env-doubtful",
  severity: "warning",
  summary: "A variable of the environment is declared twice, or its name is taken by newer clusters only.",
  description: `Of two variables with one name the last one wins, in silence. Names with other characters than letters, digits, \`_\`, \`-\` and \`.\` need Kubernetes 1.30,
and a shell cannot read them. Names that begin with \`ARGO_\` are Argo's: it adds its own variables behind yours.`,
  examples: [
    {
      wrong: containerWith("env:\n  - name: A\n    value: x\n  - name: A\n    value: y"),
      right: containerWith("env:\n  - name: A\n    value: x\n  - name: B\n    value: z"),
    },
  ],
  check({ object, report }) {
    for (const { template, containers } of podsOf(object)) {
      for (const container of containers) {
        const seen = new Set<string>();
        for (const { value, index } of objectsAt(container.value, "env")) {
          const name = textAt(value, "name") ?? "";
          const path = [...container.path, "env", index, "name"];
          if (name === "" || hasTag(name)) continue;
          if (seen.has(name)) {
            report(envDoubtful, {
              path,
              message: `the variable \`${name}\` is declared twice in ${containerTitle(container, template)}, and the last one wins`,
              hint: "Take one of them out.",
            });
          } else if (!isEnvironmentName(name) && /^[ -<>-~]+$/.test(name)) {
            const suggestion = suggestEnvironmentName(name);
            report(envDoubtful, {
              path,
              message: `\`${name}\` is the name of a variable from Kubernetes 1.30 on only, and no shell can read it`,
              hint: suggestion === undefined ? "Write letters, digits and `_`." : `Write \`${suggestion}\`.`,
            });
          } else if (argoVariables.has(name)) {
            report(envDoubtful, { path, message: `Argo sets the variable \`${name}\` itself`, hint: "Choose another name." });
          }
          seen.add(name);
        }
      }
    }
  },
};

/** What the controller adds to every container (workflowpod.go). */
const argoVariables: ReadonlySet<string> = new Set([
  "ARGO_CONTAINER_NAME",
  "ARGO_TEMPLATE",
  "ARGO_NODE_ID",
  "ARGO_INCLUDE_SCRIPT_OUTPUT",
  "ARGO_DEADLINE_TIME",
  "ARGO_PROGRESS_FILE",
]);

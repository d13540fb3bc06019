import { isDnsLabel, suggestName } from "../../argo/name.ts";
import { textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { containerTitle, podsOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

/** The containers that Argo adds. Those of `container` and `script` templates are called `main`. */
const argoContainers: ReadonlySet<string> = new Set(["wait", "init"]);

export const containerNames: ObjectRule = {
  code: "ARG0447",
  name: "container-names",
  severity: "error",
  summary: "Two containers of a pod have one name, or a name is none for a container.",
  description: `The containers of a pod need names of their own, of at most 63 lowercase letters, digits and hyphens: the API server refuses the pod otherwise. Argo adds
\`init\` and \`wait\`, and calls the container of a \`container\` or \`script\` template \`main\`. \`argo lint\` takes capitals, too.`,
  examples: [
    {
      wrong: containerWith("", "sidecars:\n  - name: main\n    image: redis:8.0"),
      right: containerWith("", "sidecars:\n  - name: cache\n    image: redis:8.0"),
    },
  ],
  check({ object, report }) {
    for (const { template, containers } of podsOf(object)) {
      const seen = new Set<string>();
      for (const container of containers) {
        const { kind, name, path } = container;
        if (name === "" || hasTag(name)) continue;
        const isOwn = kind === "main" || kind === "script";
        const at = [...path, "name"];
        const hint = `Write \`${suggestName(seen.has(name) || argoContainers.has(name) ? `my-${name}` : name)}\`.`;
        if (seen.has(name) && !isOwn) {
          report(containerNames, { path: at, message: `${containerTitle(container, template)} has the name of another container`, hint });
        } else if (!isOwn && argoContainers.has(name)) {
          report(containerNames, {
            path: at,
            message: `${containerTitle(container, template)} has the name of a container that Argo adds`,
            hint,
          });
        } else if (!isOwn && !isDnsLabel(name)) {
          report(containerNames, {
            path: at,
            message: `\`${name}\` is no name for a container: at most 63 lowercase letters, digits and hyphens`,
            hint,
          });
        }
        if (textAt(container.value, "name") !== "" || isOwn) seen.add(name);
      }
    }
  },
};

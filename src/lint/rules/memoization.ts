import { isSubdomain } from "../../argo/name.ts";
import { isObject, objectAt, textAt } from "../model/objects.ts";
import type { ObjectRule } from "../context.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

export const memoization: ObjectRule = {
  code: "ARG0466",
  name: "memoization",
  severity: "error",
  summary: "A result cannot be kept: the cache or its key is missing or wrong.",
  description: `\`memoize\` needs a \`cache\` with the name of a ConfigMap: without one the controller fails on a nil pointer. The \`key\` has letters, digits and hyphens only,
and begins with a letter or digit ("invalid cache key"); what tags put into it has to keep to that, too.`,
  examples: [
    {
      wrong: templateWith(`memoize:\n  key: my key\n  cache:\n    configMap:\n      name: results\n${container}`),
      right: templateWith(`memoize:\n  key: my-key\n  cache:\n    configMap:\n      name: results\n${container}`),
    },
  ],
  check({ object, report }) {
    for (const { template } of templateLikesOf(object)) {
      const memoize = template.value["memoize"];
      if (!isObject(memoize)) continue;
      const path = [...template.path, "memoize"];
      const name = textAt(objectAt(objectAt(memoize, "cache"), "configMap"), "name") ?? "";
      if (name === "") {
        report(memoization, {
          path,
          message: "`memoize` does not say where its cache is",
          hint: "Add `cache: {configMap: {name: results}}`.",
        });
      } else if (!hasTag(name) && !isSubdomain(name)) {
        report(memoization, {
          path: [...path, "cache", "configMap", "name"],
          message: `a ConfigMap cannot be called \`${name}\``,
          hint: "Write lowercase letters, digits and hyphens.",
        });
      }
      const key = textAt(memoize, "key") ?? "";
      // What stands around the tags is known.
      const skeleton = key.replace(/\{\{[^]*?\}\}/g, "x");
      if (/^[a-zA-Z0-9][-a-zA-Z0-9]*$/.test(skeleton)) continue;
      report(memoization, {
        path: [...path, "key"],
        message: key === "" ? "`memoize` has no key" : `invalid cache key: ${key}`,
        hint: "Write letters, digits and hyphens: `key: result-of-{{inputs.parameters.n}}`.",
      });
    }
  },
};

import { compareQuantities, isQuantity, parseQuantity } from "../../argo/quantity.ts";
import { closest } from "../../diagnostics/suggest.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { amountsAt, resourcesOf } from "../kubernetes/quantities.ts";

const known = ["cpu", "memory", "ephemeral-storage", "storage"];
const one = parseQuantity("1Mi");

export const resourceDoubtful: ObjectRule = {
  code: "ARG0451",
  name: "resource-doubtful",
  severity: "warning",
  summary: "An amount of a resource is hardly what was meant.",
  description: `\`memory: 512m\` is half a byte: \`m\` means a thousandth, \`M\` a million and \`Mi\` 1024². A container with so little memory cannot start. Resources without a
slash other than \`cpu\`, \`memory\`, \`ephemeral-storage\` and \`hugepages-…\` do not exist, and Kubernetes refuses the pod.`,
  examples: [
    {
      wrong: containerWith("resources:\n  limits:\n    memory: 512m"),
      right: containerWith("resources:\n  limits:\n    memory: 512Mi"),
    },
  ],
  check({ object, report }) {
    for (const resources of resourcesOf(object)) {
      for (const field of ["requests", "limits"] as const) {
        for (const { resource, text, quantity, path } of amountsAt(resources, field)) {
          const isSmall = isQuantity(one) && quantity.mantissa > 0n && compareQuantities(quantity, one) < 0;
          if (resource === "memory" && isSmall) {
            const digits = /^[0-9.]+/.exec(text)?.[0] ?? "";
            report(resourceDoubtful, {
              path,
              message: `\`memory: ${text}\` is ${text.endsWith("m") ? "thousandths of a byte" : "less than a mebibyte"}`,
              hint: `Write \`${digits}Mi\`.`,
            });
          }
          if (resource.includes("/") || resource.includes("{{") || resource.startsWith("hugepages-") || known.includes(resource)) continue;
          const meant = closest(resource, known);
          report(resourceDoubtful, {
            path,
            at: "key",
            message: `Kubernetes knows no resource \`${resource}\``,
            hint: meant === undefined ? "Devices have a domain: `nvidia.com/gpu`." : `Did you mean \`${meant}\`?`,
          });
        }
      }
    }
  },
};

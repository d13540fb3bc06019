import { compareQuantities } from "../../argo/quantity.ts";
import type { ObjectRule } from "../context.ts";
import { containerWith } from "../kubernetes/examples.ts";
import { amountsAt, isExtended, resourcesOf } from "../kubernetes/quantities.ts";

export const resourceAmounts: ObjectRule = {
  code: "ARG0450",
  name: "resource-amounts",
  severity: "error",
  summary: "A container asks for more than its limit, or for an amount that cannot be.",
  description: `The API server refuses a pod that requests more than its limit, less than nothing, or a part of a device: \`nvidia.com/gpu: 0.5\`. Devices and huge pages are
not shared: where both are given, request and limit are the same, and a limit is needed.`,
  examples: [
    {
      wrong: containerWith('resources:\n  requests:\n    cpu: "2"\n  limits:\n    cpu: "1"'),
      right: containerWith('resources:\n  requests:\n    cpu: "1"\n  limits:\n    cpu: "2"'),
    },
  ],
  check({ object, report }) {
    for (const resources of resourcesOf(object)) {
      const limits = amountsAt(resources, "limits");
      const requests = amountsAt(resources, "requests");
      for (const { resource, text, quantity, path } of [...requests, ...limits]) {
        if (quantity.mantissa < 0n) {
          report(resourceAmounts, { path, message: `\`${resource}: ${text}\` is less than nothing`, hint: `Write \`${text.slice(1)}\`.` });
        } else if (isExtended(resource) && quantity.scale < 0 && quantity.mantissa % 10n ** BigInt(-quantity.scale) !== 0n) {
          report(resourceAmounts, { path, message: `\`${resource}: ${text}\` is not a whole number`, hint: "Write how many whole ones." });
        }
      }
      for (const { resource, text, quantity, path } of requests) {
        const limit = limits.find((each) => each.resource === resource);
        const isWhole = isExtended(resource) || resource.startsWith("hugepages-");
        if (limit === undefined) {
          if (!isExtended(resource)) continue;
          report(resourceAmounts, {
            path,
            message: `\`${resource}\` is requested without a limit`,
            hint: `Add \`limits: {${resource}: ${text}}\`.`,
          });
          continue;
        }
        const order = compareQuantities(quantity, limit.quantity);
        if (order > 0 || (isWhole && order !== 0)) {
          report(resourceAmounts, {
            path,
            message:
              order > 0
                ? `\`${resource}: ${text}\` is requested, which is more than the limit of ${limit.text}`
                : `\`${resource}\` must have the same request and limit, not ${text} and ${limit.text}`,
            hint: order > 0 ? `Write at most \`${limit.text}\`, or raise the limit.` : `Write \`${limit.text}\`.`,
          });
        }
      }
    }
  },
};

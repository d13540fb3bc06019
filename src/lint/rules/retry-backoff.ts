import { isDuration, parseSecondsOrDuration } from "../../argo/duration.ts";
import type { LintContext, ObjectRule } from "../context.ts";
import { isObject, objectAt, specOf, textAt, type JsonObject } from "../model/objects.ts";
import type { Path } from "../source/document.ts";
import { templateWith } from "../kubernetes/examples.ts";
import { templateLikesOf } from "../kubernetes/pods.ts";
import { hasTag } from "../kubernetes/tags.ts";

const container = "container:\n  image: alpine:3.22\n  command: [ls]";

export const retryBackoff: ObjectRule = {
  code: "ARG0434",
  name: "retry-backoff",
  severity: "warning",
  summary: "A retry strategy's numbers do not go together.",
  description: `A \`backoff\` needs a \`duration\`: without one the first failure becomes an Error ("no base duration specified for retryStrategy") and nothing is tried again.
A \`maxDuration\` shorter than \`duration\` leaves no time for a second attempt. A \`limit\` below zero allows not even one attempt to fail; a \`limit\` or \`factor\` that is no number is an Error after the first failure.`,
  examples: [
    {
      wrong: templateWith(`retryStrategy:\n  limit: 3\n  backoff:\n    factor: 2\n${container}`),
      right: templateWith(`retryStrategy:\n  limit: 3\n  backoff:\n    duration: 10s\n    factor: 2\n${container}`),
    },
  ],
  check(context) {
    const spec = specOf(context.object);
    checkStrategy(context, spec.value, spec.path);
    for (const { template } of templateLikesOf(context.object)) checkStrategy(context, template.value, template.path);
  },
};

function checkStrategy({ report }: LintContext, holder: JsonObject, path: Path): void {
  const strategy = objectAt(holder, "retryStrategy");
  const at = [...path, "retryStrategy"];
  const { backoff, limit } = strategy;
  if ((typeof limit === "number" && limit < 0) || (typeof limit === "string" && /^-[0-9]+$/.test(limit))) {
    report(retryBackoff, { path: [...at, "limit"], message: `\`limit\` is negative: ${limit}`, hint: "Write how often to try again." });
  }
  for (const [number, steps] of [
    [limit, ["limit"]],
    [isObject(backoff) ? backoff["factor"] : undefined, ["backoff", "factor"]],
  ] as const) {
    if (typeof number !== "string" || number === "" || hasTag(number) || /^[-+]?[0-9]+$/.test(number)) continue;
    report(retryBackoff, {
      path: [...at, ...steps],
      message: `\`${steps.at(-1)}\` is no whole number: \`${number}\``,
      hint: "Write a whole number.",
    });
  }
  if (!isObject(backoff)) return;
  const duration = textAt(backoff, "duration") ?? "";
  if (duration === "" && (backoff["duration"] === undefined || backoff["duration"] === null || backoff["duration"] === "")) {
    report(retryBackoff, {
      path: [...at, "backoff"],
      at: "key",
      message: "no base duration specified for retryStrategy",
      hint: "Add `duration: 10s` to `backoff`.",
    });
    return;
  }
  const base = parseSecondsOrDuration(duration);
  for (const field of ["maxDuration", "cap"]) {
    const text = textAt(backoff, field) ?? "";
    const most = parseSecondsOrDuration(text);
    if (text === "" || !isDuration(base) || !isDuration(most) || most.nanoseconds >= base.nanoseconds || most.nanoseconds <= 0n) continue;
    report(retryBackoff, {
      path: [...at, "backoff", field],
      message: `\`${field}: ${text}\` is shorter than the first pause, \`duration: ${duration}\``,
      hint: `Write a \`${field}\` that is longer than \`duration\`.`,
    });
  }
}

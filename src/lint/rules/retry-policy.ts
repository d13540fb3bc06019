import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { templateWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const retryPolicy: Rule = {
  code: "ARG0119",
  name: "retry-policy",
  severity: "error",
  summary: "`retryPolicy` is none that Argo knows.",
  description: "`OnFailure` (the default), `OnError`, `OnTransientError` and `Always` are the policies, in these capitals.",
  examples: [
    {
      wrong: templateWith(`retryStrategy: {limit: 2, retryPolicy: onFailure}
container: {image: alpine:3.22, command: [ls]}`),
      right: templateWith(`retryStrategy: {limit: 2, retryPolicy: OnFailure}
container: {image: alpine:3.22, command: [ls]}`),
    },
  ],
};

export function retryPolicyWords(policy: string): Words {
  const known = ["OnFailure", "OnError", "OnTransientError", "Always"];
  return { message: `${policy} is not a valid RetryPolicy`, hint: `Write one of ${known.join(", ")}.${didYouMean(policy, known)}` };
}

import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Words } from "../argo/words.ts";
import { cronWith } from "../kubernetes/examples.ts";
import type { Rule } from "../rule.ts";

export const cronPolicy: Rule = {
  code: "ARG0148",
  name: "cron-policy",
  severity: "error",
  summary: "The concurrency policy or the deadline of a CronWorkflow is not valid.",
  description: "`concurrencyPolicy` is `Allow`, `Forbid` or `Replace`; `startingDeadlineSeconds` is not negative.",
  examples: [
    {
      wrong: cronWith(`schedules: ["0 4 * * *"]
concurrencyPolicy: forbid`),
      right: cronWith(`schedules: ["0 4 * * *"]
concurrencyPolicy: Forbid`),
    },
  ],
};

export const cronPolicyWords = {
  policy: (policy: string): Words => {
    const known = ["Allow", "Forbid", "Replace"];
    return {
      message: `'${policy}' is not a valid concurrencyPolicy`,
      hint: `Write one of ${known.join(", ")}.${didYouMean(policy, known)}`,
    };
  },
  deadline: (): Words => ({ message: "startingDeadlineSeconds must be positive", hint: "Write 0 or more." }),
};

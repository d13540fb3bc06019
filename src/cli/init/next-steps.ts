import { quoted } from "../mending-command.ts";
import type { Choices } from "./choices.ts";
import { mainPipeline } from "./main-pipeline.ts";

/** What to type now. */
export function nextSteps({ ci }: Choices, folder: string, scripts: Readonly<Record<string, string>>): string {
  const run = `npx argots run ${mainPipeline.file}`;
  const steps: readonly (readonly [string, string])[] = [
    ...(folder === "." ? [] : [[`cd ${quoted(folder)}`, ""] as const]),
    ["npm install", ""],
    [run, "here, without a cluster"],
    [`${run} -p noise=1`, "a bad model is not deployed"],
    [scripts["test"] === "test" ? "npm test" : `npm run ${scripts["test"] ?? "test"}`, "the same, as a test"],
    ["npx argots compile", "the manifests, into manifests/: commit them"],
    [`npx argots submit ${mainPipeline.name} --wait`, "in the cluster"],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  const lines = steps.map(([command, meaning]) => `  ${command.padEnd(width)}  ${meaning}`.trimEnd());
  const secret = "The workflow files need a secret `KUBECONFIG` of the environment `production`: docs/recipes/README.md of argots.";
  return `Next:\n${[...lines, ...(ci === "apply" || ci === "submit" ? ["", secret] : [])].join("\n")}\n`;
}

import { readFileSync } from "node:fs";

/** What Kubernetes' and Go's own libraries said (apimachinery v0.33.1, robfig/cron v3.0.1, Go's time): a line of JSON each. */
export function recorded<In extends readonly string[], Out>(name: string): readonly { readonly in: In; readonly out: Out }[] {
  const lines = readFileSync(new URL(`recorded/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as { in: In; out: Out });
}

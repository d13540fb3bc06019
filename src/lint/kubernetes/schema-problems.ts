import { checkSchema } from "../../argo/schema-check.ts";
import { isAtLeast } from "../../argo/version.ts";
import type { SchemaProblem } from "../../argo/validate.ts";
import type { LintContext } from "../context.ts";
import { createLintMemory, definitionsOf } from "../model/memory.ts";

/** Fields whose values Argo itself lists; all other lists are Kubernetes'. */
const argoChoices: ReadonlySet<string | number> = new Set([
  "action",
  "addressingStyle",
  "concurrencyPolicy",
  "mergeStrategy",
  "operation",
  "retryPolicy",
  "strategy",
]);

export type SchemaPart = "limit" | "missing" | "argo-choice" | "pod-choice";

/** What the schema of the version says of the object. */
function schemaProblemsOf({ object, version, memory = createLintMemory() }: LintContext): readonly SchemaProblem[] {
  const known = memory.schemaProblems.get(object);
  if (known !== undefined) return known;
  const problems = checkSchema(definitionsOf(memory, version), object.kind, object.value, version);
  memory.schemaProblems.set(object, problems);
  return problems;
}

/** What the schema says that Argo's decoder does not: unknown fields and wrong types are the decoder's to report. */
export function schemaProblemsOfPart(context: LintContext, part: SchemaPart): readonly SchemaProblem[] {
  return schemaProblemsOf(context).filter((problem) => partOf(problem) === part);
}

/** The limit is one of how many entries a list has. */
export function isCount({ rule, message }: SchemaProblem): boolean {
  return rule === "limit" && message.startsWith("must not have more than");
}

/** `parallelism: 0` of a template: no limit at all to the controller, which only the full definitions do not take. */
export function isNoLimit({ message, segments }: SchemaProblem): boolean {
  return segments.at(-1) === "parallelism" && segments.at(-3) === "templates" && message.endsWith("it is 0");
}

/** The full custom resource definitions are installed by default. */
export function hasFullDefinitions({ version }: LintContext): boolean {
  return isAtLeast(version, "4.0");
}

function partOf({ rule, segments }: SchemaProblem): SchemaPart | undefined {
  if (rule === "limit") return "limit";
  if (rule === "missing-field") return "missing";
  if (rule !== "not-allowed" || segments.length <= 1) return undefined;
  return argoChoices.has(segments.at(-1)!) ? "argo-choice" : "pod-choice";
}

const podFields: ReadonlySet<string | number> = new Set([
  "container",
  "containers",
  "script",
  "initContainers",
  "sidecars",
  "volumes",
  "volumeMounts",
  "tolerations",
  "affinity",
  "hostAliases",
  "podDisruptionBudget",
  "securityContext",
  "volumeClaimTemplates",
]);

/** Whether it stands in a part that Argo hands on to Kubernetes. */
export function isOfPod({ segments }: SchemaProblem): boolean {
  return segments.some((segment) => podFields.has(segment));
}

/** `spec.templates[0].name` as a sentence begins: "the field `name` of `spec.templates[0]`". */
export function fieldTitle({ path }: SchemaProblem): string {
  return path === "" ? "the object" : `\`${path}\``;
}

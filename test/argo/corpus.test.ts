import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createManifestValidator } from "../../src/argo/validate.ts";
import type { SchemaRule } from "../../src/argo/validate.ts";
import { corpusFolder, corpusIsHere, readManifests } from "./read-manifests.ts";

interface Errors {
  readonly ok: boolean;
  readonly errors: readonly { readonly message: string }[];
}
interface Verdict {
  readonly name: string;
  readonly lint: Errors | null;
  readonly cli: Errors;
}

/** Accepted by `argo lint` 4.1.2, and rightly refused here: what the API server, the full CRDs or Kubernetes would say. */
const stricter: Readonly<Record<string, readonly [SchemaRule, string]>> = {
  "TestAllowPlaceholderInVariableTakenFromInputs-allowPlaceholderInVariableTakenFromInputs": [
    "not-allowed",
    "full CRD: a tag as resource.action",
  ],
  "TestDAGArgParamValueFromConfigMapInTask-dagArgParamValueFromConfigMapInTask": [
    "missing-field",
    "an object without metadata has no name",
  ],
  "ctl-TestOptionalArgumentUseSubPathInLoop-artifactResolutionWhenOptionalAndSubpath": [
    "unknown-field",
    "subpath; inside steps Argo drops unknown fields",
  ],
  "test-e2e-testdata-workflow-template-invalid-onexit": ["missing-field", "a volume mount without mountPath"],
  "examples-buildkit-template": ["wrong-type", "the YAML library reads the text . as a number; Argo does not"],
};

describe.runIf(corpusIsHere)("the recorded verdicts of Argo 4.1.2", () => {
  const validate = createManifestValidator("4.1");
  const verdicts = corpusIsHere
    ? readFileSync(`${corpusFolder}/argo/verdicts.jsonl`, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Verdict)
    : [];
  const judged = verdicts.flatMap((verdict) => {
    const documents = readManifests(readFileSync(`${corpusFolder}/argo/cases/${verdict.name}.yaml`, "utf8"));
    return documents === undefined ? [] : [{ verdict, problems: documents.flatMap((document) => validate(document)) }];
  });

  it("can be read, but for the few that the YAML library refuses", () => {
    expect(verdicts.length - judged.length).toBeLessThan(12);
    expect(judged.length).toBeGreaterThan(600);
  });

  it("passes what Argo accepts", () => {
    const refused = judged.filter(({ verdict, problems }) => (verdict.lint ?? verdict.cli).ok && problems.length > 0);
    expect(Object.fromEntries(refused.map(({ verdict, problems }) => [verdict.name, problems.map((problem) => problem.rule)]))).toEqual(
      Object.fromEntries(Object.entries(stricter).map(([name, [rule]]) => [name, [rule]])),
    );
  });

  it("refuses what Argo cannot decode", () => {
    const missed = judged.filter(({ verdict, problems }) => {
      const words = (verdict.lint ?? verdict.cli).errors.map((error) => error.message).join("\n");
      return (
        /unknown field|cannot unmarshal/.test(words) && !problems.some((problem) => ["unknown-field", "wrong-type"].includes(problem.rule))
      );
    });
    expect(missed.map(({ verdict }) => verdict.name)).toEqual([]);
  });

  it("passes the manifests of the lowering's patterns", () => {
    const files = readdirSync(`${corpusFolder}/patterns`).filter((name) => name.endsWith(".yaml"));
    expect(files.length).toBeGreaterThan(20);
    for (const name of files) {
      const documents = readManifests(readFileSync(`${corpusFolder}/patterns/${name}`, "utf8"))!;
      expect(documents.flatMap(validate), name).toEqual([]);
    }
  });
});

interface PublishedType {
  readonly properties?: Readonly<Record<string, unknown>>;
}

describe.runIf(corpusIsHere)("the schema that Argo 4.1.2 publishes", () => {
  const published = corpusIsHere
    ? (JSON.parse(readFileSync(`${corpusFolder}/argo-schema.json`, "utf8")) as { definitions: Record<string, PublishedType> }).definitions
    : {};
  const ours = JSON.parse(readFileSync(new URL("../../schemas/argo-4.1.json", import.meta.url), "utf8")) as {
    $defs: Record<string, PublishedType>;
  };
  const renamed: Readonly<Record<string, string>> = { "io.k8s.api.core.v1.HTTPHeader": "ProbeHTTPHeader" };
  const short = (name: string) => renamed[name] ?? name.slice(name.lastIndexOf(".") + 1);
  /** The status is the controller's: any object. */
  const statuses = ["WorkflowStatus", "CronWorkflowStatus"];
  /** Any object, under one name. */
  const anyObject = ["Plugin", "FieldsV1"];

  const reached = new Set<string>();
  const visit = (name: string) => {
    if (reached.has(name) || statuses.includes(short(name))) return;
    reached.add(name);
    for (const [, reference] of JSON.stringify(published[name]).matchAll(/"#\/definitions\/([^"]+)"/g)) visit(reference!);
  };
  for (const kind of corpusIsHere ? ["Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"] : []) {
    visit(`io.argoproj.workflow.v1alpha1.${kind}`);
  }

  it("has no type and no field that ours has not, and ours no other", () => {
    expect(reached.size).toBeGreaterThan(180);
    for (const name of reached) {
      if (anyObject.includes(short(name))) continue;
      const mine = ours.$defs[short(name)];
      expect(mine, name).toBeDefined();
      expect(Object.keys(mine?.properties ?? {}).sort(), name).toEqual(Object.keys(published[name]!.properties ?? {}).sort());
    }
  });
});

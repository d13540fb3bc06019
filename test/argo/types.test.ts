import { describe, expectTypeOf, it } from "vitest";
import type {
  Affinity,
  ClusterWorkflowTemplate,
  Container,
  CronWorkflow,
  Manifest,
  PodSecurityContext,
  Prometheus,
  RetryStrategy,
  SecurityContext,
  Template,
  Toleration,
  UserContainer,
  Workflow,
  WorkflowSpec,
  WorkflowTemplate,
} from "../../src/argo/types.generated.ts";

// Checked by the compiler: a line that must not compile and does fails the type check.
describe("the types for authors", () => {
  it("take what Argo takes", () => {
    const template = {
      name: "main",
      retryStrategy: { limit: "3", backoff: { duration: "10s", factor: 2 } },
      inputs: {
        parameters: [
          { name: "a", value: 1 },
          { name: "b", value: true, enum: ["x", 2] },
        ],
      },
      container: { image: "alpine", imagePullPolicy: "{{inputs.parameters.a}}", resources: { limits: { cpu: 1, memory: "1Gi" } } },
    } as const satisfies Template;
    const steps: Template = { steps: [[{ name: "a", template: "main", withItems: [1, "b", { c: [null] }] }]] };
    const spec: WorkflowSpec = { entrypoint: "main", templates: [template, steps] };
    const workflow: Workflow = { apiVersion: "argoproj.io/v1alpha1", kind: "Workflow", metadata: { generateName: "a-" }, spec };
    expectTypeOf(workflow).toExtend<Manifest>();
    expectTypeOf<{ operator: "Exists"; effect: "NoSchedule" }>().toExtend<Toleration>();
    expectTypeOf<{ name: string; mirrorVolumeMounts: true }>().toExtend<UserContainer>();
    expectTypeOf<{ runAsUser: number }>().toExtend<SecurityContext>();
    expectTypeOf<{ fsGroup: number; fsGroupChangePolicy: "Always" }>().toExtend<PodSecurityContext>();
    expectTypeOf<{ name: string; help: string; gauge: { value: string; realtime: true } }>().toExtend<Prometheus>();
    expectTypeOf<NonNullable<Container["args"]>>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<CronWorkflow["spec"]["schedules"]>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<WorkflowTemplate["spec"]>().toEqualTypeOf<ClusterWorkflowTemplate["spec"]>();
    expectTypeOf<Affinity["nodeAffinity"]>().not.toBeAny();
  });

  it("refuse what Argo refuses", () => {
    // @ts-expect-error `entrypont` is misspelt
    const misspelt: WorkflowSpec = { entrypont: "main" };
    // @ts-expect-error steps are lists of lists
    const flat: Template = { steps: [{ name: "a" }] };
    // @ts-expect-error a policy that Argo does not know
    const policy: RetryStrategy = { retryPolicy: "Sometimes" };
    // @ts-expect-error "always" is written "Always"
    const pull: Container = { imagePullPolicy: "always" };
    // @ts-expect-error a parameter needs a name
    const nameless: Template = { inputs: { parameters: [{ value: "a" }] } };
    expectTypeOf([misspelt, flat, policy, pull, nameless]).toBeArray();
  });
});

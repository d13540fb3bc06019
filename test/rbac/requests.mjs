// Requests with the account's own token, as they go over the wire: those that must go through, and those that must not.
import { apply, argoPath, clusterTemplate, cron, expect, template, workflow } from "./objects.mjs";

/**
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} check
 * @param {(name: string) => Promise<import("./api.mjs").Ask>} as
 * @param {import("./api.mjs").Ask} admin
 */
export async function checkRequests(check, as, admin) {
  const applying = await as("argots-apply");
  const submitting = await as("argots-submit");
  const pod = await as("default");

  await check("argots-apply applies a template and a cron, twice", async () => {
    for (let time = 0; time < 2; time++) {
      expect(await apply(applying, `${argoPath("workflowtemplates")}/nightly`, template("nightly")), 200, 201);
      expect(await apply(applying, `${argoPath("cronworkflows")}/nightly`, cron("nightly")), 200, 201);
    }
  });
  await check("argots-apply applies a cluster template", async () =>
    expect(await apply(applying, `${argoPath("clusterworkflowtemplates", "")}/shared`, clusterTemplate("shared")), 201),
  );
  await check("argots-submit cannot apply a cluster template", async () =>
    expect(await apply(submitting, `${argoPath("clusterworkflowtemplates", "")}/shared`, clusterTemplate("shared")), 403),
  );
  await check("argots-apply cannot start a Workflow", async () =>
    expect(await applying("POST", argoPath("workflows"), workflow("no")), 403),
  );
  await check("argots-submit cannot start a Workflow elsewhere", async () =>
    expect(await submitting("POST", argoPath("workflows", "other"), workflow("no")), 403),
  );
  await check("no account reads Secrets, deletes a Workflow, or gives itself more", async () => {
    const role = {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "more" },
      rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }],
    };
    expect(await admin("POST", argoPath("workflows"), workflow("kept")), 201);
    for (const ask of [applying, submitting, pod, await as("argots-check")]) {
      expect(await ask("GET", "/api/v1/namespaces/pipelines/secrets"), 403);
      expect(await ask("DELETE", `${argoPath("workflows")}/kept`), 403);
      expect(await ask("POST", "/apis/rbac.authorization.k8s.io/v1/namespaces/pipelines/roles", role), 403);
      expect(
        await ask(
          "PATCH",
          "/apis/rbac.authorization.k8s.io/v1/namespaces/pipelines/roles/argots-check",
          role,
          "application/merge-patch+json",
        ),
        403,
      );
      expect(await ask("POST", "/api/v1/namespaces/pipelines/serviceaccounts/argots-submit/token", { spec: {} }), 403);
    }
  });
  await check("a workflow's pod reports its outputs, and cannot start a Workflow", async () => {
    const result = { apiVersion: "argoproj.io/v1alpha1", kind: "WorkflowTaskResult", metadata: { name: "kept-1" }, phase: "Running" };
    expect(await pod("POST", argoPath("workflowtaskresults"), result), 201);
    const done = { phase: "Succeeded" };
    expect(await pod("PATCH", `${argoPath("workflowtaskresults")}/kept-1`, done, "application/merge-patch+json"), 200);
    expect(await pod("POST", argoPath("workflows"), workflow("no")), 403);
  });
}

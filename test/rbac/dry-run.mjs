// The account for checks may ask, and only ask: the authorizer cannot tell a dry run from the real thing, the admission policy can.
import { apply, argoPath, cron, expect, template, workflow } from "./objects.mjs";

/**
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} check
 * @param {(name: string) => Promise<import("./api.mjs").Ask>} as
 */
export async function checkDryRunsOnly(check, as) {
  const asked = await as("argots-check");
  const applying = await as("argots-apply");
  const kinds = [
    ["workflowtemplates", template("asked")],
    ["cronworkflows", cron("asked")],
  ];
  await check("argots-check asks about a Workflow", async () =>
    expect(await asked("POST", `${argoPath("workflows")}?dryRun=All&fieldValidation=Strict`, workflow("asked")), 201),
  );
  await check("argots-check hears of an unknown field", async () => {
    const wrong = workflow("asked");
    wrong.spec.entrypont = "main";
    expect(await asked("POST", `${argoPath("workflows")}?dryRun=All&fieldValidation=Strict`, wrong), 400);
  });
  // The policy reaches the admission chain a moment after it was made; from then on it stays.
  await check("argots-check cannot start a Workflow", async () => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const reply = await asked("POST", argoPath("workflows"), workflow(`started-${attempt}`));
      if (reply.status === 403) return;
    }
    throw new Error("fifty Workflows were started");
  });
  for (const [resource, object] of kinds) {
    const path = `${argoPath(resource)}/asked`;
    await check(`argots-check asks about ${resource} that are not there, and does not make them`, async () => {
      expect(await apply(asked, path, object, "&dryRun=All"), 200, 201);
      expect(await asked("GET", path), 404);
      expect(await apply(asked, path, object), 403);
    });
    await check(`argots-check asks about ${resource} that are there, and does not change them`, async () => {
      expect(await apply(applying, path, object), 200, 201);
      const changed = structuredClone(object);
      changed.metadata.labels = { changed: "yes" };
      expect(await apply(asked, path, changed, "&dryRun=All&force=true"), 200);
      expect(await apply(asked, path, changed, "&force=true"), 403);
    });
  }
}

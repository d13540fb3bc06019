// What argots does in each mode, by its own code, with the account's own token, and with Argo's own controller.
import { setTimeout as sleep } from "node:timers/promises";
import { clusterTemplate, cron, template, workflow } from "./objects.mjs";

/**
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} check
 * @param {(name: string) => Promise<any>} serviceOf argots' operations, for an account
 * @param {any} people argots' operations, for a person
 */
export async function checkRuns(check, serviceOf, people) {
  const checking = await serviceOf("argots-check");
  const applying = await serviceOf("argots-apply");
  const submitting = await serviceOf("argots-submit");
  const looking = await serviceOf("argots-drift");

  await check("check: a dry run of everything keeps nothing", async () => {
    await checking.create(workflow("dry"), { dryRun: true });
    await checking.apply(template("dry"), { dryRun: true });
    await checking.apply(cron("dry"), { dryRun: true });
    equal(await people.get("WorkflowTemplate", "dry"), undefined);
    await forbidden(checking.create(workflow("dry")));
  });
  await check("apply: templates and crons", async () => {
    for (const change of ["created", "unchanged"]) {
      for (const object of [template("applied"), cron("applied"), clusterTemplate("applied")])
        equal((await applying.apply(object)).change, change);
    }
    await forbidden(applying.create(workflow("not-mine")));
  });
  await check("diff: what is there", async () => {
    equal((await looking.get("CronWorkflow", "applied")).metadata.name, "applied");
    equal((await looking.get("ClusterWorkflowTemplate", "applied")).metadata.name, "applied");
    equal((await looking.list("WorkflowTemplate")).length > 0, true);
    await forbidden(looking.apply(template("applied")));
  });
  await check("submit: apply, create, wait, read the log", async () => {
    await submitting.apply(template("submitted"));
    await submitting.create(workflow("submitted"));
    const run = await ended(submitting, "submitted");
    equal(run.status.phase, "Succeeded");
    equal(await logOf(submitting, run), "done");
  });
  await check("submit: adopt what is there", async () => {
    equal(await submitting.create(workflow("submitted")).catch(({ kind }) => kind), "conflict");
    equal((await submitting.get("Workflow", "submitted")).metadata.name, "submitted");
  });
  for (const [how, end] of [
    ["terminate", (service, name) => service.terminate(name)],
    ["stop", (service, name) => service.stop(name, undefined, "the job was cancelled")],
  ]) {
    await check(`submit: ${how} a run when the job is cancelled`, async () => {
      await submitting.create(workflow(how, "sleep 300"));
      await end(submitting, how);
      equal((await ended(submitting, how)).status.phase, "Failed");
    });
  }
  await check("submit: nothing more", async () => {
    await forbidden(submitting.remove("Workflow", "submitted"));
    await forbidden(submitting.list("Workflow"));
    await forbidden(submitting.create(workflow("elsewhere"), { namespace: "other" }));
    await forbidden(submitting.apply(clusterTemplate("applied")));
  });
  await check("people: submit, suspend, resume, retry, read the log, list", async () => {
    await people.apply(template("by-hand"));
    await people.create(workflow("by-hand", "exit 3"));
    equal((await ended(people, "by-hand")).status.phase, "Failed");
    await people.retry("by-hand");
    equal((await ended(people, "by-hand")).status.phase, "Failed");
    await people.create(workflow("held", "sleep 2; echo held"));
    await people.suspend("Workflow", "held");
    await people.resume("Workflow", "held");
    equal(await logOf(people, await ended(people, "held")), "held");
    equal((await people.list("Workflow")).length > 0, true);
    await people.suspend("CronWorkflow", "applied");
    await people.resume("CronWorkflow", "applied");
    await forbidden(people.remove("Workflow", "by-hand"));
  });
}

/** @param {any} service @param {string} name @returns {Promise<any>} the Workflow, by watches of it alone */
async function ended(service, name) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    const run = await service.get("Workflow", name);
    if (run.metadata.labels?.["workflows.argoproj.io/completed"] === "true") return run;
    const { resourceVersion } = run.metadata;
    const signal = AbortSignal.timeout(2000);
    try {
      for await (const event of service.watch(name, { resourceVersion, signal })) {
        if (event.kind === "changed" && event.workflow.metadata.labels?.["workflows.argoproj.io/completed"] === "true")
          return event.workflow;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
  throw new Error(`${name} did not end in a minute`);
}

/** @param {any} service @param {any} run */
async function logOf(service, run) {
  const [node] = Object.values(run.status.nodes).filter(({ type }) => type === "Pod");
  const lines = [];
  for await (const { text } of service.logs(run, node.id, {})) lines.push(text);
  return lines.join("\n");
}

/** @param {Promise<unknown>} asked */
async function forbidden(asked) {
  const outcome = await asked.then(
    () => "done",
    (error) => (error.kind === "forbidden" ? error.kind : error.message),
  );
  equal(outcome, "forbidden");
}

/** @param {unknown} real @param {unknown} expected */
function equal(real, expected) {
  if (real !== expected) throw new Error(`${JSON.stringify(real)} instead of ${JSON.stringify(expected)}`);
}

import { diffCluster } from "../../../src/cluster/diff/diff-cluster.ts";
import { checksFields } from "../../../src/cluster/kubernetes/schema-depth.ts";
import { createWorkflow } from "../../../src/cluster/submit/create-workflow.ts";
import { prepareApplied } from "../../../src/cluster/submit/prepare-applied.ts";
import { prepareWorkflow } from "../../../src/cluster/submit/prepare-workflow.ts";
import type { KubernetesObject } from "../../../src/cluster/objects.ts";
import { equal, object, pod, refusedWith, type Check, type Fields, type World } from "./world.ts";

const spec = (entrypoint = "main"): Fields => ({ entrypoint, templates: [pod("main"), pod("other")] });

export async function checkObjects({ service, connection, until, ended }: World, check: Check): Promise<void> {
  const asDocument = (one: KubernetesObject) => one as unknown as Fields;

  await check("a strict dry run refuses an unknown field, a wrong type and a missing one, and keeps nothing", async () => {
    const wrong = await refusedWith(service.create(object("Workflow", "dry", { ...spec(), entrypont: "x" }), { dryRun: true }));
    if (wrong.code !== "ARG8034" || !wrong.text.includes("entrypont")) throw new Error(`${wrong.code} ${wrong.text}`);
    const type = await refusedWith(service.apply(object("WorkflowTemplate", "dry", { ...spec(), parallelism: "many" }), { dryRun: true }));
    if (type.code !== "ARG8034" || !type.text.includes("parallelism")) throw new Error(`${type.code} ${type.text}`);
    await service.create(object("Workflow", "dry", spec()), { dryRun: true });
    equal((await service.apply(object("WorkflowTemplate", "dry", spec()), { dryRun: true })).change, "created");
    equal([await service.get("Workflow", "dry"), await service.get("WorkflowTemplate", "dry")], [null, null]);
  });

  await check("the definitions in the cluster say what the fields are", async () => {
    equal(await checksFields(service), true);
  });

  await check("a workflow is created once and adopted; another's is not", async () => {
    const identity = { run: "1", pipeline: "p", parameters: {} };
    const workflow = object("Workflow", "once", spec(), { annotations: { "lab/mode": "script" } });
    const first = await createWorkflow(service, workflow, identity);
    const second = await createWorkflow(service, workflow, identity);
    equal([first.change, second.change, second.workflow.metadata.uid], ["created", "adopted", first.workflow.metadata.uid]);
    equal((await refusedWith(createWorkflow(service, workflow, { ...identity, run: "2" }))).code, "ARG8047");
    equal((await ended("once")).status?.phase, "Succeeded");
    equal((await createWorkflow(service, workflow, identity, { attempt: 2 })).workflow.metadata.name, "once");
  });

  await check("applied thrice: created, unchanged, changed; a dry run in between changes nothing", async () => {
    const template = (entrypoint: string) => object("WorkflowTemplate", "applied", spec(entrypoint));
    const changes = [];
    for (const one of ["main", "main"]) changes.push((await service.apply(template(one))).change);
    changes.push((await service.apply(template("other"), { dryRun: true })).change);
    changes.push((await service.apply(template("main"))).change, (await service.apply(template("other"))).change);
    equal(changes, ["created", "unchanged", "changed", "unchanged", "changed"]);
    equal((await service.apply(object("ClusterWorkflowTemplate", "applied", spec()))).change, "created");
  });

  await check("a conflict names the owner and the field", async () => {
    await connection.request({
      method: "PATCH",
      path: "/apis/argoproj.io/v1alpha1/namespaces/argo/workflowtemplates/applied",
      query: { fieldManager: "somebody" },
      contentType: "application/merge-patch+json",
      body: { spec: { entrypoint: "main" } },
    });
    const { code, text } = await refusedWith(service.apply(object("WorkflowTemplate", "applied", spec("other"))));
    if (code !== "ARG8036" || !text.includes("`.spec.entrypoint` (somebody)")) throw new Error(`${code} ${text}`);
    equal((await service.get("WorkflowTemplate", "applied"))?.spec?.["entrypoint"], "main");
  });

  await check("what was applied does not differ from what was compiled, whatever the server fills in", async () => {
    const container = {
      image: "alpine:3.22",
      env: [{ name: "X", valueFrom: { secretKeyRef: { name: "s", key: "k" } } }],
      envFrom: [{ configMapRef: { name: "c" } }],
      ports: [{ containerPort: 80 }],
      readinessProbe: { httpGet: { port: 80 } },
      resources: { limits: { cpu: "500m", memory: "1Gi" } },
    };
    const templates = [{ name: "main", container, inputs: { parameters: [{ name: "a", default: "1" }] }, retryStrategy: { limit: "2" } }];
    const facts = { pipeline: "p", project: "lab", experiment: "trial" };
    const documents = [
      prepareApplied(
        asDocument(object("WorkflowTemplate", "same", { entrypoint: "main", templates, volumes: [{ name: "v", emptyDir: {} }] })),
        facts,
      ),
      prepareApplied(
        asDocument(object("CronWorkflow", "same", { schedules: ["0 2 * * *"], workflowSpec: { workflowTemplateRef: { name: "same" } } })),
        facts,
      ),
    ];
    for (const one of documents) equal((await service.apply(one)).change, "created");
    const gone = prepareApplied(asDocument(object("WorkflowTemplate", "gone", spec())), facts);
    await service.apply(gone);
    await until("once", "there", () => true);
    const shown = (await diffCluster(service, documents.map(asDocument), { project: "lab" })).map(({ kind, name, state, changes }) => [
      kind,
      name,
      state,
      changes,
    ]);
    equal(shown, [
      ["WorkflowTemplate", "same", "unchanged", []],
      ["CronWorkflow", "same", "unchanged", []],
      ["WorkflowTemplate", "gone", "only-live", []],
    ]);
    for (const one of documents) equal((await service.apply(one)).change, "unchanged");
  });

  await check("a template in the cluster is submitted with values of several lines", async () => {
    const template = {
      entrypoint: "main",
      arguments: { parameters: [{ name: "text" }] },
      templates: [pod("main", { inputs: { parameters: [{ name: "text" }] } })],
    };
    await service.apply(object("WorkflowTemplate", "lines", template));
    const text = 'one\ntwo {{workflow.name}} "three"\n';
    const preparation = { name: "lines-1", parameters: { text }, annotations: { "lab/mode": "script" } };
    await service.create(prepareWorkflow({ kind: "template", template: { kind: "WorkflowTemplate", name: "lines" } }, preparation));
    const { status } = await ended("lines-1");
    equal(status?.phase, "Succeeded");
    const value = Object.values(status?.nodes ?? {})[0]?.inputs?.parameters?.[0]?.value;
    if (typeof value !== "string" || !value.startsWith("one\ntwo ") || !value.endsWith('"three"\n')) throw new Error(JSON.stringify(value));
  });

  await check("listed by label and by pages, deleted once", async () => {
    for (const name of ["listed-a", "listed-b"]) {
      await service.create(object("Workflow", name, { ...spec(), suspend: true }, { labels: { "argots.dev/experiment": name } }));
    }
    const names = async (labels: string) => (await service.list("Workflow", { labels })).map(({ metadata }) => metadata.name);
    equal(await names("argots.dev/experiment=listed-a"), ["listed-a"]);
    equal(await names("argots.dev/experiment in (listed-a,listed-b)"), ["listed-a", "listed-b"]);
    equal([await service.remove("Workflow", "listed-a"), await service.remove("Workflow", "listed-b")], [true, true]);
    equal([await service.remove("Workflow", "listed-a"), await service.get("Workflow", "listed-a")], [false, null]);
  });

  await check("a namespace that is not there is said; so is an object", async () => {
    equal((await refusedWith(service.create(object("Workflow", "x", spec()), { namespace: "nowhere" }))).code, "ARG8032");
    equal((await refusedWith(service.stop("nothing"))).code, "ARG8031");
  });
}

import { expect, test } from "vitest";
import { compile } from "../../src/compiler.ts";
import { readRecord } from "../../src/local/task/record.ts";
import { taskMark } from "../../src/local/task-mark.ts";
import { casesOf, type Case } from "../equivalence/cases.ts";
import { differences } from "../equivalence/judge.ts";
import { playOf } from "../equivalence/played.ts";
import { callOfPod, componentsBySource } from "../equivalence/simulated/decode.ts";
import { decodedResults } from "../equivalence/simulated/probe.ts";
import { pipelineOf, withParameters } from "../equivalence/workflow.ts";
import type { WorkflowRun } from "../equivalence/workflow-run.ts";
import { simulatedDifferences } from "../equivalence/simulated/compare.ts";
import { project, repository, runHere, type Document } from "./support.ts";

const files = ["branches", "called", "loops", "merged", "order", "parameters", "recursion", "settled", "switch"];

/** Without those in which components fail: here they do what their code says. */
const cases = files.flatMap((file) => {
  const [first, ...more] = casesOf(repository, `${file}.pipeline.ts`).filter(({ failing }) => failing === undefined);
  return [first, more.at(-1)].filter((one): one is Case => one !== undefined);
});

/** What the pipeline was, really run, in the form in which simulated and native runs are compared. */
async function runReally({ name, pipeline: exported, inputs }: Case): Promise<WorkflowRun> {
  const file = `test/equivalence/cases/${name.split(" ")[0] ?? ""}`;
  const compiled = compile([file], { root: repository, artifactRepository: "s3", taskFolder: taskMark });
  const { pipeline, workflow } = pipelineOf(compiled, exported);
  const components = componentsBySource(compiled.graph);
  const templates = (workflow as { spec: { templates: readonly { name: string; script?: { source: string } }[] } }).spec.templates;
  const ran = await runHere(project(), [withParameters(workflow, pipeline, inputs) as Document]);
  const calls = ran.tasks.flatMap(({ folder }) => {
    const record = folder === undefined ? undefined : readRecord(folder);
    const source = templates.find((template) => template.name === record?.template)?.script?.source;
    const component = components.get(source ?? "");
    if (record === undefined || component === undefined) return [];
    const { text } = callOfPod({ parameters: new Map(Object.entries(record.inputs)), artifacts: [] }, component, new Map());
    return [{ text, start: record.startedAt, end: record.endedAt }];
  });
  return {
    ended: ran.ended.phase === "Succeeded" ? "succeeded" : "failed",
    because: ran.tasks.flatMap(({ path, message }) => (message === "" ? [] : [`${path}: ${message}`])),
    calls,
    results: decodedResults(pipeline.results, ran.outputs, {}, new Map()),
  };
}

test.each(cases)("$name runs the tasks with the inputs that TypeScript and the simulator say", { timeout: 60_000 }, async (one) => {
  const { compiled, loaded, pipeline: name, inputs } = one;
  const { pipeline } = pipelineOf(compiled, name);
  const native = { graph: compiled.graph, pipeline, inputs, play: playOf(loaded.bodies, {}), loaded };
  expect(await differences(native, await runReally(one))).toEqual([]);
  expect(await simulatedDifferences(one)).toEqual([]);
});

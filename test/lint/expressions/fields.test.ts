import { describe, expect, it } from "vitest";
import { found, hook, pointedAt, step, told, workflow } from "./support.ts";

type Expected = readonly [rule: string, pointed: string, hint?: string];

function check(text: string, expected: readonly Expected[]): void {
  const all = found(text);
  expect(all.map((each) => [each.rule.name, pointedAt(each)])).toEqual(expected.map(([rule, pointed]) => [rule, pointed]));
  for (const [index, [, , hint = ""]] of expected.entries()) {
    expect(all[index]?.hint).toBeTruthy();
    expect(all[index]?.hint).toContain(hint);
  }
}

describe("the expression of a hook of a step", () => {
  it.each<[string, ...Expected[]]>([
    ["steps.show.status ==", ["expression-syntax", "="]],
    ["steps.show.status = 'Failed'", ["expression-syntax", "=", "steps.show.status == 'Failed'"]],
    ["{{steps.show.status}} == 'Failed'", ["expression-braces", "{{steps.show.status}}", "`steps.show.status == 'Failed'`"]],
    ["'{{steps.show.status}}' == 'Failed'", ["expression-braces", "{{steps.show.status}}", "`steps.show.status == 'Failed'`"]],
    ["{{=steps.show.status == 'Failed'}}", ["expression-braces", "{{=steps.show.status == 'Failed'}}", "`steps.show.status == 'Failed'`"]],
    ["steps.show.status", ["expression-result", "steps.show.status", "== 'Succeeded'"]],
    ["'true'", ["expression-result", "'true'", "without quotes"]],
    ["steps.sow.status == 'Failed'", ["expression-name", "sow", "steps.show"]],
    ["step.show.status == 'Failed'", ["expression-name", "step", "steps"]],
    ["steps.show.status == Failed", ["expression-name", "Failed", "'Failed'"]],
    ["steps.first-count.status == 'Failed'", ["expression-name", "steps.first-count.status", "steps['first-count'].status"]],
    ["status == 'Failed'", ["expression-name", "status"]],
    ["asInt(steps['first-count'].outputs.result) > '2'", ["expression-type", ">"]],
    ["steps.show.statuss == 'Failed'", ["expression-missing-member", "statuss", "steps.show.status"]],
    ["steps.show.status == 'Errored'", ["status-unknown", "'Errored'", "`Error`"]],
    ["steps['first-count'].outputs.parameters.rows == 3", ["expression-comparison", "=="]],
    [
      "steps.show.status == '{{inputs.parameters.full}}'",
      ["expression-pasted", "{{inputs.parameters.full}}", "steps.show.status == inputs.parameters.full"],
    ],
    ["{{inputs.parameters.full}} +", ["expression-syntax", "{{inputs.parameters.full}} +"]],
    ["steps.show.status == 'Failed'"],
    ["steps['first-count'].outputs.parameters.rows == inputs.parameters.full"],
    ["workflow.status == 'Running' and asInt(steps['first-count'].outputs.result) > 2"],
    ["true"],
  ])("%s", (expression, ...expected) => {
    check(hook(expression), expected);
  });

  it("names the task that has to be waited for", () => {
    const text = workflow(`dag:
  tasks:
    - {name: a, template: count}
    - {name: b, template: count, hooks: {ended: {template: count, expression: tasks.a.status == 'Failed'}}}`);
    check(text, [["expression-name", "a", "Add `a` to `depends` of `b`"]]);
  });
});

describe("other fields that are expressions", () => {
  const entrypoint = "container: {image: busybox:1.37, command: [echo, hi]}";

  it("are ineffective in hooks of the workflow, but for its exit hook", () => {
    const hooks = (name: string, expression: string): string =>
      workflow(entrypoint, `  hooks: {${name}: {template: count, expression: ${JSON.stringify(expression)}}}\n`);
    check(hooks("ended", 'workflow.status = "Running"'), [["expression-ineffective", "=", '=="'.slice(0, 2)]]);
    check(hooks("exit", "workflow.status == Failed"), [["expression-name", "Failed", "'Failed'"]]);
    check(hooks("exit", "'{{workflow.status}}' == 'Failed'"), [
      ["expression-braces", "{{workflow.status}}", "workflow.status == 'Failed'"],
    ]);
    check(hooks("ended", "workflow.status == 'Omitted'"), [["status-unknown", "'Omitted'"]]);
    expect(told(hooks("ended", "workflow.status == 'Running'"))).toEqual([]);
  });

  it("are text in labels", () => {
    const labels = (expression: string): string =>
      workflow(entrypoint, `  workflowMetadata: {labelsFrom: {x: {expression: ${JSON.stringify(expression)}}}}\n`);
    check(labels("workflow.name +"), [["expression-syntax", "+"]]);
    check(labels("len(workflow.name)"), [["expression-result", "len(workflow.name)", "string(len(workflow.name))"]]);
    expect(told(labels("workflow.name"))).toEqual([]);
  });

  it("know the attempts alone in a retry strategy", () => {
    const retry = (expression: string): string =>
      workflow(`retryStrategy: {limit: 2, expression: ${JSON.stringify(expression)}}\n${entrypoint}`);
    check(retry("lastRetry.exitCode > 1"), [["expression-ineffective", ">", "asInt(lastRetry.exitCode) > 1"]]);
    check(retry("lastRetry.exitcode == '1'"), [["expression-missing-member", "exitcode", "lastRetry.exitCode"]]);
    check(retry("asInt(lastRetry.exitCode) != 1 && inputs.parameters.x == 'a'"), [["expression-ineffective", "inputs"]]);
    check(retry("lastRetry.status == 'Errored'"), [["status-unknown", "'Errored'"]]);
    check(retry("{{lastRetry.exitCode}} == 1"), [["expression-ineffective", "{{lastRetry.exitCode}}", "lastRetry.exitCode == 1"]]);
    expect(told(retry("asInt(lastRetry.exitCode) in [1, 2] or lastRetry.status == 'Error' and asInt(retries) < 2"))).toEqual([]);
  });

  it("know the steps and inputs alone in outputs", () => {
    const output = (source: string): string =>
      workflow(`steps: [[{name: first-count, template: count}]]\noutputs:\n  parameters: [{name: r, valueFrom: {${source}}}]`);
    const expression = (text: string): string => output(`expression: ${JSON.stringify(text)}`);
    check(expression("steps['first-count'].outputs.result + workflow.name"), [["expression-name", "workflow", "input parameter"]]);
    check(expression("{{steps.first-count.outputs.result}}"), [
      ["expression-braces", "{{steps.first-count.outputs.result}}", "steps['first-count'].outputs.result"],
    ]);
    check(expression("steps['first-count'].outputs.result - 1"), [["expression-type", "-"]]);
    check(expression("nosuch(1)"), [["expression-name", "nosuch"]]);
    check(output(`expression: "1 +", default: x`), [["expression-ineffective", "+"]]);
    expect(told(expression("asInt(steps['first-count'].outputs.result) - 1"))).toEqual([]);
    expect(told(expression("'{{workflow.name}}'"))).toEqual([]);
  });

  it("want an artifact in `fromExpression`", () => {
    const artifact = (text: string): string => step(`arguments: {artifacts: [{name: data, fromExpression: ${JSON.stringify(text)}}]}`);
    check(artifact("steps['first-count'].outputs.result"), [["expression-result", "steps['first-count'].outputs.result", "artifact"]]);
    check(artifact("true ? steps['first-count'].outputs.artifacts.a"), [["expression-syntax", "a"]]);
    expect(told(artifact("steps['first-count'].outputs.artifacts.a"))).toEqual([]);
  });

  it("know request and response in `successCondition` of http, and none of Argo's functions", () => {
    const http = (text: string): string => workflow(`http: {url: "https://example.com", successCondition: ${JSON.stringify(text)}}`);
    check(http("response.statusCode = 200"), [["expression-syntax", "="]]);
    check(http("response.status == 200"), [["expression-missing-member", "status", "response.statusCode"]]);
    check(http("response.statusCode == '200'"), [["expression-comparison", "=="]]);
    check(http("response.statusCode"), [["expression-result", "response.statusCode"]]);
    check(http("asInt(response.body) > 3"), [["expression-name", "asInt", "`int(…)`"]]);
    check(http("statusCode == 200"), [["expression-name", "statusCode"]]);
    expect(told(http("response.statusCode >= 200 && response.body contains 'ok' && response.headers['X'][0] == 'a'"))).toEqual([]);
  });

  it("know the data alone in transformations", () => {
    const data = (text: string): string =>
      workflow(
        `data:\n  source: {artifactPaths: {name: a, s3: {bucket: b, key: k}}}\n  transformation: [{expression: ${JSON.stringify(text)}}]`,
      );
    check(data("filter(data, # endsWith)"), [["expression-syntax", ")"]]);
    check(data("filter(dat, # != '')"), [["expression-name", "dat", "data"]]);
    check(data("filter(data, len(#))"), [["expression-type", "len"]]);
    expect(told(data("filter(data, # endsWith '.py')"))).toEqual([]);
  });

  it("know the cron workflow alone where it stops", () => {
    const cron = (text: string): string => `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: a}
spec:
  schedules: ["@daily"]
  stopStrategy: {expression: ${JSON.stringify(text)}}
  workflowSpec: {entrypoint: main, templates: [{name: main, container: {image: busybox:1.37, command: [ls]}}]}
`;
    check(cron("cronworkflow.failed >= '3'"), [["expression-type", ">="]]);
    check(cron("failed >= 3"), [["expression-name", "failed"]]);
    check(cron("cronworkflow.failled >= 3"), [["expression-missing-member", "failled", "cronworkflow.failed"]]);
    check(cron("cronworkflow.failed"), [["expression-result", "cronworkflow.failed"]]);
    check(cron("{{cronworkflow.failed}} > 3"), [["expression-braces", "{{cronworkflow.failed}}", "cronworkflow.failed > 3"]]);
    expect(told(cron("cronworkflow.failed >= 3"))).toEqual([]);
  });
});

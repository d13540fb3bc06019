import { describe, expect, it } from "vitest";
import { found, pointedAt, told, when, workflow } from "./support.ts";

type Expected = readonly [rule: string, pointed: string, hint?: string];

function check(text: string, expected: readonly Expected[]): void {
  const all = found(text);
  expect(all.map((each) => [each.rule.name, pointedAt(each)])).toEqual(expected.map(([rule, pointed]) => [rule, pointed]));
  for (const [index, [, , hint = ""]] of expected.entries()) {
    expect(all[index]?.hint).toBeTruthy();
    expect(all[index]?.hint).toContain(hint);
  }
}

/** Where all of the condition is wrong, that is what is pointed at. */
describe("the condition of a step", () => {
  it.each<[condition: string, rule: string, hint: string]>([
    ["{{inputs.parameters.full}} == a b", "when-syntax", "{{=inputs.parameters.full == 'a b'}}"],
    ["{{inputs.parameters.full}} = a", "when-syntax", "=="],
    ["{{inputs.parameters.full}} === a", "when-syntax", "=="],
    ["{{inputs.parameters.full}} <> a", "when-syntax", "!="],
    ["{{inputs.parameters.full}} == a and true", "when-syntax", "&&"],
    ["{{inputs.parameters.full}} == a & true", "when-operands", "&&"],
    ["not {{inputs.parameters.full}} == a", "when-syntax", "!(a == b)"],
    ["({{inputs.parameters.full}} == a", "when-syntax", "closed"],
    ["{{inputs.parameters.full}} ==", "when-syntax", "follow"],
    ["'{{inputs.parameters.full}}' == 'it's'", "when-syntax", "closed"],
    ["{{inputs.parameters.full}} == 1.2.3", "when-syntax", "'1.2.3'"],
    ["{{inputs.parameters.full}} == v1.2", "when-operands", "'v1.2'"],
    ["contains({{inputs.parameters.full}}, 'a')", "when-syntax", "{{=…}}"],
    ["{{inputs.parameters.full}} contains 'a'", "when-syntax", "{{=…}}"],
    ["{{inputs.parameters.full}} == prod-eu", "when-operands", "'prod-eu'"],
    ["'{{inputs.parameters.full}}' > 3", "when-operands", "{{=…}}"],
    ["{{inputs.parameters.full}} in ['a', 'b']", "when-operands", "('b', 'c')"],
    ["yes", "when-operands", "comparison"],
    ["'true'", "when-operands", "comparison"],
    ["{{=asInt(inputs.parameters.full)}}", "when-operands", "comparison"],
    ["'{{inputs.parameters.full}}' == 3", "when-constant", "quotes"],
    ["'{{inputs.parameters.full}}' == true", "when-constant", "quotes"],
  ])("%s", (condition, rule, hint) => {
    check(when(condition), [[rule, JSON.stringify(condition).slice(1, -1), hint]]);
  });

  it.each<[string, ...Expected[]]>([
    ["{{nosuch}} == 1", ["when-operands", "{{nosuch}}"]],
    ["{{full}} == a", ["when-operands", "{{full}}", "inputs.parameters.full"]],
    ["'{{nosuch}}' == 'a'", ["when-constant", "{{nosuch}}"]],
    ["{{item}} == a", ["when-operands", "{{item}}", "loops"]],
    ["{{inputs.parameters.full}} == many", ["when-unquoted", "{{inputs.parameters.full}}", "{{=inputs.parameters.full == 'many'}}"]],
    ["{{inputs.parameters.full}} != ''", ["when-unquoted", "{{inputs.parameters.full}}", "{{=inputs.parameters.full != ''}}"]],
    [
      "{{steps.first-count.outputs.result}} == a",
      ["when-unquoted", "{{steps.first-count.outputs.result}}", "steps['first-count'].outputs.result"],
    ],
    ["{{steps.first-count.status}} == Success", ["status-unknown", "Success", "Succeeded"]],
    ["{{=inputs.parameters.full > 3}}", ["expression-type", ">"]],
    ["{{=input.parameters.full == 'a'}}", ["expression-name", "input", "inputs"]],
    ["{{=inputs.parameters.ful == 'a'}}", ["expression-missing-member", "ful"]],
  ])("%s", (condition, ...expected) => {
    check(when(condition), expected);
  });

  it.each([
    "true",
    "false",
    "{{inputs.parameters.full}}",
    "!{{inputs.parameters.full}}",
    "'{{inputs.parameters.full}}' == 'a b'",
    "'{{inputs.parameters.full}}' in ('a', 'b')",
    "{{inputs.parameters.full}} > 3 && {{steps.first-count.outputs.result}} <= 10",
    "{{steps.first-count.outputs.result}} == 3",
    "{{steps.first-count.status}} == Succeeded",
    "{{steps.first-count.status}} != Failed && {{steps.first-count.status}} != Error",
    "'{{inputs.parameters.full}}' =~ '^a-'",
    "'{{inputs.parameters.full}}' {{inputs.parameters.operator}} 'a'",
    "'{{inputs.parameters.operator}}' == 'x' && {{inputs.parameters.full}} > 5 && {{steps.first-count.outputs.result}} > 5 && {{workflow.priority}} > 5",
    "{{steps.run-{{inputs.parameters.full}}.status}} != Succeeded",
    "{{=inputs.parameters.full == 'a b'}}",
    "{{=inputs.parameters.full}}",
    "{{=inputs.parameters.full == 'a'}} || {{=inputs.parameters.full == 'b'}}",
    "{{=asInt(steps['first-count'].outputs.result)}} > 2",
  ])("has nothing to say of %s", (condition) => {
    expect(told(when(condition, "full}, {name: operator"))).toEqual([]);
  });

  it("looks at the value that a parameter has by itself", () => {
    const withDefault = (value: string): string => when("{{inputs.parameters.full}} == all", `full, default: ${JSON.stringify(value)}`);
    for (const value of ["some rows", "some-rows", "", "it's"]) {
      check(withDefault(value), [["when-value", "{{inputs.parameters.full}}", "{{=inputs.parameters.full == 'all'}}"]]);
    }
    expect(told(withDefault("rows"))).toEqual([]);
  });

  it("looks at the choices of a parameter, and at items that are written out", () => {
    expect(told(when("{{inputs.parameters.full}} == all", "full, enum: [all, none]"))).toEqual([]);
    const loop = (items: string): string =>
      workflow(`steps: [[{name: show, template: show, withItems: ${items}, when: "{{item}} != skip"}]]`);
    expect(told(loop("[a, skip, 3]"))).toEqual([]);
    check(loop("[a, some rows]"), [["when-operands", "{{item}}", "{{=item != 'skip'}}"]]);
  });
});

describe("other conditions", () => {
  it("are those of metrics, which make no run fail", () => {
    const metric = (condition: string): string =>
      workflow(`metrics: {prometheus: [{name: a, help: a, when: ${JSON.stringify(condition)}, counter: {value: "1"}}]}
container: {image: busybox:1.37, command: [ls]}`);
    check(metric("{{status}} = Failed"), [["metric-when", "{{status}} = Failed", "=="]]);
    check(metric("{{stauts}} == Failed"), [["metric-when", "{{stauts}}", "status"]]);
    check(metric("{{status}} == Failure"), [["status-unknown", "Failure", "Failed"]]);
    expect(told(metric("{{status}} == Failed && {{duration}} > 10"))).toEqual([]);
  });

  it("are those of cron workflows, in which words are no text", () => {
    const cron = (condition: string): string => `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: {name: a}
spec:
  schedules: ["@daily"]
  when: ${JSON.stringify(condition)}
  workflowSpec: {entrypoint: main, templates: [{name: main, container: {image: busybox:1.37, command: [ls]}}]}
`;
    check(cron("{{cronworkflow.failed}} < 3"), [["cron-when", "{{cronworkflow.failed}}", "{{=cronworkflow.failed"]]);
    check(cron("{{workflow.name}} == a"), [["cron-when", "{{workflow.name}}", "cronworkflow.name"]]);
    check(cron("{{cronworkflow.name}} == a"), [["cron-when", "{{cronworkflow.name}} == a"]]);
    check(cron("{{=cronworkflow.failled < 3}}"), [["expression-missing-member", "failled", "cronworkflow.failed"]]);
    check(cron("{{=workflow.name == 'a'}}"), [["expression-name", "workflow"]]);
    check(cron("{{=cronworkflow.failed <}}"), [["expression-syntax", "<"]]);
    expect(told(cron("{{=cronworkflow.lastScheduledTime == nil || (now() - cronworkflow.lastScheduledTime).Seconds() > 360}}"))).toEqual(
      [],
    );
    expect(told(cron("'{{cronworkflow.name}}' == 'a'"))).toEqual([]);
  });
});

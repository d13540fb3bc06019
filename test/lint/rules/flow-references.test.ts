// Other spellings of the faults about references than those of the rules' pages, and what is near to them and right. What the errors say
// was compared with the simulator, which agrees with recorded runs of the controller.
import { describe, expect, test } from "vitest";
import { dag, data, found, steps, text } from "./flow-support.ts";

describe("a task reads another", () => {
  test.each([
    ["behind text", text("is {{tasks.a.outputs.result}}"), "task-reads-non-ancestor: tasks.a.outputs.result"],
    ["with spaces", text("{{ tasks.a.outputs.result }}"), "task-reads-non-ancestor: tasks.a.outputs.result"],
    ["in an expression", text("{{=upper(tasks.a.outputs.result) + '!'}}"), "task-reads-non-ancestor: tasks.a.outputs.result"],
    ["in when", `when: "{{tasks.a.outputs.result}} == hello"\n  ${text("x")}`, "task-reads-non-ancestor: tasks.a.outputs.result"],
    ["in withParam", `withParam: "{{tasks.a.outputs.result}}"\n  ${text("x")}`, "task-reads-non-ancestor: tasks.a.outputs.result"],
    ["that is itself", text("x {{tasks.b.outputs.result}}"), "task-reads-non-ancestor: tasks.b.outputs.result"],
    ["that is not there", text("{{=tasks.aa.outputs.result}}"), "unknown-call: tasks.aa.outputs.result"],
    ["as a step", text("{{=steps.a.outputs.result}}"), "unknown-call: steps.a.outputs.result"],
    ["with a fallback that is no help", text("{{=tasks.a.outputs.result ?? ''}}"), "task-reads-non-ancestor: tasks.a.outputs.result"],
  ])("%s", (_, body, expected) => {
    expect(found(dag(`- {name: a, template: say}\n- name: b\n  template: show\n  ${body}`))).toEqual([expected]);
  });

  test.each([
    ["but never runs", `- {name: a, template: say}\n- {name: b, template: show, when: "false", ${text("is {{tasks.a.outputs.result}}")}}`],
    ["that it waits for", `- {name: a, template: say}\n- {name: b, depends: a, template: show, ${text("is {{tasks.a.outputs.result}}")}}`],
    [
      "further back",
      `- {name: a, template: say}\n- {name: b, dependencies: [a], template: say}\n- {name: c, depends: b, template: show, ${text("{{=tasks['a'].outputs.result}}")}}`,
    ],
  ])("%s: right", (_, tasks) => {
    expect(found(dag(tasks))).toEqual([]);
  });
});

describe("a step reads another", () => {
  test.each([
    [
      "of its own group, in when",
      `- - {name: a, template: say}\n  - {name: b, template: say, when: "{{steps.a.outputs.result}} == 1"}`,
      ["step-reads-own-group: steps.a.outputs.result"],
    ],
    [
      "written later, in an expression",
      `- - {name: b, template: show, ${text("{{=steps.a.outputs.result}}")}}\n- - {name: a, template: say}`,
      ["step-reads-own-group: steps.a.outputs.result"],
    ],
    ["of an earlier group", `- - {name: a, template: say}\n- - {name: b, template: show, ${text("{{=steps.a.outputs.result}}")}}`, []],
    [
      "whose output is misspelt",
      `- - {name: a, template: make}\n- - {name: b, template: show, ${text("{{=steps.a.outputs.parameters.row}}")}}`,
      ["unknown-output: steps.a.outputs.parameters.row"],
    ],
    [
      "which loops",
      `- - {name: a, template: make, withItems: [1, 2]}\n- - {name: b, template: show, ${text("{{steps.a.exitCode}}")}}`,
      ["loop-output-missing: steps.a.exitCode"],
    ],
    [
      "which loops, for its list",
      `- - {name: a, template: make, withItems: [1, 2]}\n- - {name: b, template: show, ${text("{{steps.a.outputs.parameters.rows}}")}}`,
      [],
    ],
    [
      "for text where a file is wanted",
      `- - {name: a, template: make}\n- - {name: b, template: read, ${data("{{steps.a.outputs.result}}")}}`,
      ['source-of-wrong-kind: "{{steps.a.outputs.result}}"'],
    ],
    ["by a bare name", `- - {name: a, template: make}\n- - {name: b, template: read, ${data("steps.a.outputs.artifacts.data")}}`, []],
    [
      "by a bare name that is wrong",
      `- - {name: a, template: make}\n- - {name: b, template: read, ${data("steps.a.outputs.artifacts.date")}}`,
      ["unknown-output: steps.a.outputs.artifacts.date"],
    ],
  ])("%s", (_, groups, expected) => {
    expect(found(steps(groups))).toEqual(expected);
  });
});

describe("outputs of what may not run", () => {
  const reads = (how: string, reader = ""): string =>
    found(dag(`- {name: a, template: make, when: "{{workflow.name}} == x"}\n- {name: b, ${reader}template: show, ${text(how)}}`)).join();

  test.each([
    ["plain", "{{tasks.a.outputs.parameters.rows}}", "depends: a, ", "conditional-output: tasks.a.outputs.parameters.rows"],
    ["a result", "{{tasks.a.outputs.result}}", "depends: a, ", "conditional-output: tasks.a.outputs.result"],
    ["where it ran", "{{tasks.a.outputs.parameters.rows}}", "depends: a.Succeeded, ", ""],
    ["with a fallback", "{{=tasks.a.outputs.parameters.rows ?? '0'}}", "depends: a, ", ""],
    ["its status", "{{=tasks.a.status}}", "depends: a, ", ""],
    ["where it failed", "{{tasks.a.outputs.parameters.rows}}", "depends: a.Failed, ", "failed-output: tasks.a.outputs.parameters.rows"],
  ])("%s", (_, how, reader, expected) => {
    expect(reads(how, reader)).toBe(expected);
  });

  test("an input with a default takes the tag alone", () => {
    const rest = `    - name: tell\n      inputs: {parameters: [{name: text, default: none}]}\n      container: {image: busybox:1.37, command: [echo, "{{inputs.parameters.text}}"]}\n`;
    const read = (value: string): readonly string[] =>
      found(steps(`- - {name: a, template: make, when: "false"}\n- - {name: b, template: tell, ${text(value)}}`, rest));
    expect(read("{{steps.a.outputs.parameters.rows}}")).toEqual([]);
    expect(read("is {{steps.a.outputs.parameters.rows}}")).toEqual(["skipped-output: steps.a.outputs.parameters.rows"]);
  });
});

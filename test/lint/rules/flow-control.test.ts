// Other spellings of the faults about loops, hooks, recursion and locks than those of the rules' pages, and what is near to them and right.
import { describe, expect, test } from "vitest";
import { dag, found, steps, text } from "./flow-support.ts";

describe("loops", () => {
  const loop = (how: string, value = "x"): readonly string[] =>
    found(steps(`- - name: a\n    template: show\n    ${how}\n    ${text(value)}`));

  test.each([
    ["a number", 'withParam: "5"', ['with-param-no-list: "5"']],
    ["single quotes", `withParam: "['a']"`, [`with-param-no-list: "['a']"`]],
    ["words", "withParam: a b", ["with-param-words: a b"]],
    ["null, which is an empty list", 'withParam: "null"', []],
    ["a list", `withParam: '["a"]'`, []],
    ["a tag", 'withParam: "{{workflow.labels.x}}"', []],
    ["no end", 'withSequence: {start: "1"}', ['with-sequence: {start: "1"}']],
    ["a fraction", 'withSequence: {count: "1.5"}', ['with-sequence: "1.5"']],
    ["a space", 'withSequence: {count: " 3"}', ['with-sequence: " 3"']],
    ["no number in the format", 'withSequence: {count: "3", format: part}', ["with-sequence-format: part"]],
    ["a format with zeros", 'withSequence: {start: "5", end: "1", format: "%03X of 100%%"}', []],
  ])("%s", (_, how, expected) => {
    expect(found(steps(`- - {name: a, template: say, ${how}}`)).filter((each) => !each.includes("workflow.labels"))).toEqual(expected);
  });

  test.each([
    ["a key that one item lacks", "withItems: [{x: 1}, {z: 2}]", "{{item.x}}", ["item-without-value: item.x"]],
    ["a key of scalars in an expression", "withItems: [1, 2]", "{{=item.x}}", ["item-without-value: item.x"]],
    ["a key of a written list", `withParam: '["a"]'`, "{{item.x}}", ["item-without-value: item.x"]],
    ["a member of a sequence", 'withSequence: {count: "2"}', "{{=item.x}}", ["item-without-value: item.x"]],
    ["a member of a list", "withItems: [[1, 2]]", "{{=item[0]}}", ["item-without-value: item"]],
    ["a key of all", "withItems: [{x: 1}, {x: 2}]", "{{item.x}}", []],
    ["a list taken apart", "withItems: [[1, 2]]", "{{=fromJSON(item)[0]}}", []],
    ["a list that is not known", 'withParam: "{{workflow.name}}"', "{{item.x}}", []],
    ["no loop", "withItems: []", "{{item}}", ["item-outside-loop: item"]],
  ])("%s", (_, how, value, expected) => {
    expect(loop(how, value)).toEqual(expected);
  });
});

describe("hooks", () => {
  test.each([
    [
      "a missing argument of a step's exit hook",
      steps("- - {name: a, template: say, hooks: {exit: {template: show}}}"),
      ["hook-fails: {template: show}"],
    ],
    [
      "a missing argument of a hook that may run",
      steps(`- - {name: a, template: say, hooks: {r: {template: show, expression: 'steps.a.status == "Failed"'}}}`),
      [`hook-perhaps-fails: {template: show, expression: 'steps.a.status == "Failed"'}`],
    ],
    ["an onExit of a task", dag("- {name: a, template: say, onExit: nope}"), ["hook-perhaps-fails: nope"]],
    [
      "arguments of the workflow",
      steps("- - {name: a, template: say, hooks: {exit: {template: show}}}", "", "  arguments: {parameters: [{name: text, value: x}]}\n"),
      [],
    ],
    ["no expression", dag("- {name: a, template: say, hooks: {started: {template: say}}}"), ["hook-without-expression: started"]],
    [
      "a misspelt argument",
      steps(
        "- - {name: a, template: say, hooks: {exit: {template: show, arguments: {parameters: [{name: text, value: x}, {name: txt, value: x}]}}}}",
      ),
      ["unknown-argument: txt"],
    ],
    [
      "a task that its own does not wait for",
      dag(`- {name: b, template: say}\n- {name: a, template: say, hooks: {exit: {template: show, ${text("{{tasks.b.outputs.result}}")}}}}`),
      ["hook-arguments: tasks.b.outputs.result"],
    ],
  ])("%s", (_, manifest, expected) => {
    expect(found(manifest)).toEqual(expected);
  });
});

describe("recursion", () => {
  const other = (body: string): string => `    - name: other\n      ${body}\n`;
  test.each([
    [
      "through another template",
      steps("- - {name: a, template: other}", other("dag: {tasks: [{name: b, template: main}]}")),
      ["endless-recursion: other"],
    ],
    [
      "behind a condition",
      steps("- - {name: a, template: other}", other(`dag: {tasks: [{name: b, template: main, when: "{{workflow.name}} == x"}]}`)),
      [],
    ],
    ["after a failure", dag("- {name: a, template: say}\n- {name: b, depends: a.Failed, template: main}"), []],
    [
      "after what may be skipped",
      dag(`- {name: a, template: say, when: "{{workflow.name}} == x"}\n- {name: b, depends: a.Succeeded, template: main}`),
      [],
    ],
    [
      "over a list that gets empty",
      dag(
        `- {name: a, template: main, withParam: "{{workflow.parameters.l}}"}`,
        "",
        "  arguments: {parameters: [{name: l, value: '[]'}]}\n",
      ),
      [],
    ],
  ])("%s", (_, manifest, expected) => {
    expect(found(manifest)).toEqual(expected);
  });
});

describe("locks", () => {
  const deploy = (lock: string): string =>
    `    - name: deploy\n      synchronization: {${lock}}\n      container: {image: busybox:1.37, command: [ls]}\n`;
  const held = (call: string, lock: string): string =>
    steps(`- - {name: a, template: ${call}}`, deploy(lock), "  synchronization: {mutexes: [{name: m}]}\n");

  test("of the workflow and of a template", () => {
    expect(found(held("deploy", "mutexes: [{name: m}]"))).toEqual(["lock-taken-twice: {name: m}"]);
    expect(found(held('deploy, when: "{{workflow.name}} == x"', "mutexes: [{name: m}]"))).toEqual(["lock-perhaps-taken-twice: {name: m}"]);
    expect(found(held("deploy", "mutexes: [{name: other}]"))).toEqual([]);
    expect(found(held("say", "mutexes: [{name: m}]"))).toEqual([]);
  });
});

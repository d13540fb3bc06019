import { describe, expect, it } from "vitest";
import { argument, found, pointedAt, told, workflow } from "./support.ts";

/** The rule, the characters that it points at, and a part of the hint. */
type Expected = readonly [rule: string, pointed: string, hint?: string];

function check(text: string, expected: readonly Expected[]): void {
  const all = found(text);
  expect(all.map((each) => [each.rule.name, pointedAt(each)])).toEqual(expected.map(([rule, pointed]) => [rule, pointed]));
  for (const [index, [, , hint = ""]] of expected.entries()) {
    expect(all[index]?.hint).toBeTruthy();
    expect(all[index]?.hint).toContain(hint);
  }
}

describe("expressions between braces in the arguments of a step", () => {
  it.each<[string, ...Expected[]]>([
    // The run fails.
    ["{{=inputs.parameters.full +}}", ["expression-syntax", "+", "follow"]],
    ["{{=(inputs.parameters.full}}", ["expression-syntax", "l", "`)` missing"]],
    ["{{=inputs.parameters.full = 'a'}}", ["expression-syntax", "=", "inputs.parameters.full == 'a'"]],
    ["{{=inputs.parameters.full === 'a'}}", ["expression-syntax", "=", "inputs.parameters.full == 'a'"]],
    ["{{=inputs.parameters.full =~ 'a'}}", ["expression-syntax", "=", "inputs.parameters.full matches 'a'"]],
    ["{{='a' if true else 'b'}}", ["expression-syntax", "if", "`condition ? a : b`"]],
    ["{{='a}}", ["expression-syntax", "a", "closed"]],
    ["{{={{inputs.parameters.full}} + 'a'}}", ["expression-syntax", "{", "without braces"]],
    ["{{=toJson({'a': {'b': 1}})}}", ["expression-cut-short", "toJson({'a': {'b': 1", "{{=toJson({'a': {'b': 1} }) }}"]],
    ["{{=inputs.parameters.full + 1}}", ["expression-type", "+", "asInt(inputs.parameters.full) + 1"]],
    ["{{=inputs.parameters.full > 1.5}}", ["expression-type", ">", "asFloat(inputs.parameters.full) > 1.5"]],
    ["{{=len(inputs.parameters.full, 2)}}", ["expression-type", "len"]],
    ["{{=split(inputs.parameters.full)}}", ["expression-type", "split"]],
    ["{{=nil}}", ["expression-result", "nil"]],
    // It never ends.
    [
      "{{=steps.first-count.outputs.result}}",
      ["expression-hangs", "steps.first-count.outputs.result", "steps['first-count'].outputs.result"],
    ],
    ["{{=steps['first-count'].outputs.result.length}}", ["expression-hangs", "length", "len(…)"]],
    // The text of the tag is handed on.
    ["{{=toUpperCase(inputs.parameters.full)}}", ["expression-stays-text", "toUpperCase", "upper(…)"]],
    ["{{=asint(inputs.parameters.full)}}", ["expression-stays-text", "asint", "asInt(…)"]],
    ["{{=b64enc(inputs.parameters.full)}}", ["expression-stays-text", "b64enc", "sprig.b64enc(…)"]],
    ["{{=sprig.b64ecn(inputs.parameters.full)}}", ["expression-stays-text", "b64ecn", "sprig.b64enc(…)"]],
    ["{{=inputs.parameters.ful}}", ["expression-stays-text", "ful", "inputs.parameters.full"]],
    ["{{=input.parameters.full}}", ["expression-stays-text", "input", "`inputs`"]],
    ["{{=workflow.nme}}", ["expression-stays-text", "nme", "workflow.name"]],
    ["{{=workflow.parameters.x}}", ["expression-stays-text", "x"]],
    ["{{=full}}", ["expression-stays-text", "full", "inputs.parameters.full"]],
    ["{{=hello}}", ["expression-stays-text", "hello", "'hello'"]],
    ["{{=None}}", ["expression-stays-text", "None", "nil"]],
    ["{{=inputs.parameters.full.length}}", ["expression-stays-text", "length", "len(…)"]],
    ["{{=let n = inputs.parameters.full; n + 1}}", ["expression-stays-text", "+"]],
    // Something else than what it looks like.
    ["{{=inputs.parameters.ful ?? 'a'}}", ["expression-missing-member", "ful", "full"]],
    ["{{=inputs.parameters.full == 3}}", ["expression-comparison", "==", "asInt(inputs.parameters.full) == 3"]],
    ["{{=inputs.parameters.full != true}}", ["expression-comparison", "!=", "inputs.parameters.full != 'true'"]],
    ["{{=inputs.parameters.full in [1, 2]}}", ["expression-comparison", "in", "asInt(inputs.parameters.full)"]],
    ["{{=inputs.parameters.full > '10'}}", ["expression-comparison", ">", "asInt(inputs.parameters.full) > 10"]],
    ["{{=inputs.parameters.full == '' ? 0 : inputs.parameters.full * 2}}", ["expression-branch", "*"]],
    ["{{=steps['first-count'].status == 'Success'}}", ["status-unknown", "'Success'", "Succeeded"]],
    ["{{=steps['first-count'].status in ['Failed', 'Errored']}}", ["status-unknown", "'Errored'", "`Error`"]],
  ])("%s", (expression, ...expected) => {
    check(argument(expression), expected);
  });

  it.each([
    "{{=inputs.parameters.full}}",
    "{{=inputs.parameters['full'] == \"a\"}}",
    "{{=steps['first-count'].outputs.parameters.rows}}",
    "{{=steps['first-count'].outputs?.parameters?.rows ?? '0'}}",
    "{{=asInt(steps['first-count'].outputs.result) + 1}}",
    "{{=sprig.trim(workflow.name)}}",
    "{{=workflow.creationTimestamp.RFC3339}}",
    "{{=workflow.labels['a.b/c']}}",
    "{{=fromJSON(inputs.parameters.full).rows[0].name}}",
    "{{=map(1..3, toJson({'n': #}))}}",
    "{{=toJson({'a': {'b': 1} })}}",
    "{{=inputs.parameters.full in ['a', 'b'] ? 'x' : 3}}",
    "{{=if inputs.parameters.full == 'a' { 'x' } else { 'y' } }}",
    "{{=inputs.parameters.full | upper()}}",
    "{{=let n = asInt(inputs.parameters.full); n + 1}}",
    "{{=node.name}}",
    "${{ github.sha }} and {{ jinja }}",
  ])("has nothing to say of %s", (expression) => {
    expect(told(argument(expression))).toEqual([]);
  });

  it("takes names of an input with a hyphen for the name, and a subtraction for one", () => {
    check(argument("{{=inputs.parameters.my-name}}", "my-name"), [
      ["expression-stays-text", "inputs.parameters.my-name", "inputs.parameters['my-name']"],
    ]);
    expect(told(argument("{{=asInt(inputs.parameters.n)-asInt(workflow.priority)}}", "n"))).toEqual([]);
  });

  it("points at characters behind others that are two units long, and at the right line of a block", () => {
    const text = workflow(`inputs: {parameters: [{name: full, value: a}]}
container:
  image: busybox:1.37
  command: [sh, -c]
  args:
    - |
      echo 🙂
      echo "🙂 {{=upper(inputs.parameters.full) + nope}}"`);
    check(text, [["expression-stays-text", "nope"]]);
  });
});

describe("expressions between braces elsewhere", () => {
  const pod = (value: string, more = ""): string =>
    workflow(
      `inputs: {parameters: [{name: full, value: a}]}\n${more}container: {image: busybox:1.37, command: [echo, ${JSON.stringify(value)}]}`,
    );

  it.each<[string, ...Expected[]]>([
    ["{{=inputs.parameters.full * 2}}", ["expression-stays-text", "*", "asInt"]],
    ["{{=inputs.parameters.full *}}", ["expression-syntax", "*"]],
    ["{{=steps.a.outputs.result}}", ["expression-stays-text", "a", "input parameter"]],
    ["{{=retries}}", ["expression-stays-text", "retries", "retryStrategy"]],
    ["{{=item.sizeame}}"],
    ["{{=pod.name + inputs.parameters.full}}"],
  ])("in a container: %s", (expression, ...expected) => {
    check(pod(expression), expected);
  });

  it("knows the attempts of a template that is retried", () => {
    expect(told(pod("{{=asInt(retries) + 1}} {{=lastRetry.exitCode}}", "retryStrategy: {limit: 2}\n"))).toEqual([]);
  });

  it("asks for a list where a loop wants one, and for what is no text to be handed on", () => {
    const loop = (value: string): string =>
      workflow(`inputs: {parameters: [{name: full, value: a}]}
steps:
  - - name: show
      template: show
      withParam: ${JSON.stringify(value)}`);
    check(loop("{{=len(inputs.parameters.full)}}"), [["expression-result", "len(inputs.parameters.full)", "list"]]);
    check(loop("{{='a b'}}"), [["expression-result", "'a b'"]]);
    check(loop("{{=ful}}"), [["expression-name", "ful"]]);
    expect(told(loop("{{=toJson(1..3)}}"))).toEqual([]);
    expect(told(loop("{{=inputs.parameters.full}}"))).toEqual([]);
  });

  it("knows the items of a loop that are written out", () => {
    const loop = (items: string, value: string): string =>
      workflow(`steps:
  - - name: show
      template: show
      ${items}
      arguments: {parameters: [{name: text, value: ${JSON.stringify(value)}}]}`);
    check(loop("withItems: [{name: a, size: 1}]", "{{=item.size + 1}}"), [["expression-type", "+", "asInt(item.size) + 1"]]);
    check(loop(`withParam: '[{"size": 1}]'`, "{{=item.size > 1}}"), [["expression-type", ">", "asInt(item.size) > 1"]]);
    check(loop("withItems: [1, 2]", "{{=item * 2}}"), [["expression-type", "*", "asInt(item) * 2"]]);
    check(loop("withItems: [1, 2]", "{{=upperr(item)}}"), [["expression-name", "upperr", "upper"]]);
    expect(told(loop('withParam: "{{workflow.name}}"', "{{=item.size}} {{=item}}"))).toEqual([]);
    expect(told(loop("withItems: [{name: a, size: 1}]", "{{=item.sizeame + string(item.size)}}"))).toEqual([]);
  });

  it("lets a step be that never runs, but for its syntax", () => {
    const never = (value: string): string =>
      workflow(
        `steps: [[{name: show, template: show, when: "false", arguments: {parameters: [{name: text, value: ${JSON.stringify(value)}}]}}]]`,
      );
    expect(told(never("{{=1 + 'a'}} {{=nope}}"))).toEqual([]);
    check(never("{{=1 +}}"), [["expression-syntax", "+"]]);
  });
});

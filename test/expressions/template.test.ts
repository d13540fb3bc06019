import { describe, expect, it } from "vitest";
import type { Value } from "../../src/expressions/go/value.ts";
import { renderJson, renderText } from "../../src/expressions/template/render.ts";
import { substitute } from "./answers.ts";

const variables = new Map<string, Value>([
  ["inputs.parameters.a", "x"],
  ["inputs.parameters.quote", 'say "hi"\n'],
  ["inputs.parameters.evil", "{{inputs.parameters.a}}"],
  ["tasks.skipped.outputs.parameters.p", null],
  ["inner", "suffix"],
  ["outer-suffix", "value"],
]);

describe("tags", () => {
  it.each([
    ["a {{inputs.parameters.a}} b", "a x b"],
    ["{{ inputs.parameters.a }}", "x"],
    ["{{inputs.parameters.quote}}", 'say "hi"\n'],
    ["{{inputs.parameters.evil}}", "{{inputs.parameters.a}}"],
    ["{{nosuch}}", "{{nosuch}}"],
    ["{{outer-{{inner}}}}", "{{outer-suffix}}"],
    ["{{=inputs.parameters.a + '!'}}", "x!"],
    ["{{=[1, 'a<b']}}", '[1,"a\\u003cb"]'],
    ["{{=1 < 2}}", "true"],
    ["{{=item.x}}", "{{=item.x}}"],
    ["{{=nosuch.x}}", "{{=nosuch.x}}"],
    ["{{=tasks.skipped.outputs.parameters.p ?? 'd'}}", "d"],
    ["{{=tasks.skipped.outputs.parameters.p}}", "{{=tasks.skipped.outputs.parameters.p}}"],
    ['{{="a\\tb"}}', "a\tb"],
  ])("%s becomes %s", (text, expected) => {
    expect(substitute(text, variables, "none")).toEqual({ text: expected });
  });

  it.each([
    ["{{nosuch}}", "failed to resolve {{nosuch}}"],
    ["{{=nosuch.x}}", "failed to evaluate expression: nosuch is missing"],
    [
      "{{tasks.skipped.outputs.parameters.p}}",
      "unable to substitute {{tasks.skipped.outputs.parameters.p}}: output is an absent optional (skipped/omitted node with no default)",
    ],
    ["{{=tasks.skipped.outputs.parameters.p}}", 'failed to evaluate expression "tasks.skipped.outputs.parameters.p"'],
    ["{{=1 +}}", "failed to evaluate expression: unexpected token EOF (1:3)\n | 1 +\n | ..^"],
    ["{{=1/0}}", "failed to marshal evaluated expression: json: unsupported value: +Inf"],
  ])("%s fails where all must be there", (text, error) => {
    expect(substitute(text, variables, "all")).toEqual({ error });
  });

  it("asks for some names only", () => {
    const strict = (text: string): unknown => renderJson(JSON.stringify(text), variables, { strictness: ["tasks", "steps"] });
    expect(strict("{{tasks.a.outputs.result}}")).toEqual({
      kind: "error",
      message: "failed to resolve {{tasks.a.outputs.result}}",
      isMissing: true,
    });
    expect(strict("{{=tasks.a.outputs.result}}")).toEqual({
      kind: "error",
      message: "failed to evaluate expression: tasks.a is missing",
      isMissing: true,
    });
    expect(strict("{{tasksA}} {{item}} {{tasks.a.outputs.artifacts.b}}")).toMatchObject({ kind: "text" });
    expect(strict("{{=tasks.a?.outputs?.result ?? 'd'}}")).toMatchObject({ kind: "text" });
  });

  it("wants JSON, before and after", () => {
    expect(renderJson("{", variables, { strictness: "none" })).toMatchObject({
      message: "cannot do template replacements with invalid JSON",
    });
    const bell = new Map([["a", "\x07"]]);
    expect(renderJson('"{{a}}"', bell, { strictness: "none" })).toMatchObject({
      message: "cannot finish template replacement because the result was invalid JSON",
    });
    expect(renderText("{{a}}", bell, { strictness: "none" })).toEqual({ kind: "text", text: "\\a" });
    expect(renderText("{{a", bell, { strictness: "none" })).toMatchObject({ kind: "error", isMissing: false });
  });

  it("forgives what placeholders break", () => {
    const placeholder = new Map([["foo", "__argo__internal__placeholder-1"]]);
    expect(substitute("{{=asInt(foo)}}", placeholder, "all")).toEqual({ text: "{{=asInt(foo)}}" });
  });

  it("passes a refusal on", () => {
    expect(renderText("{{=now()}}", variables, { strictness: "none" })).toEqual({ kind: "refused", what: "now(), the clock" });
  });
});

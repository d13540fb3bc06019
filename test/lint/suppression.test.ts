import { describe, expect, test } from "vitest";
import { ignoreOfArgosError } from "../../src/lint/rules/ignore-of-argos-error.ts";
import { ignoreUnknownRule } from "../../src/lint/rules/ignore-unknown-rule.ts";
import { ignoreWithoutEffect } from "../../src/lint/rules/ignore-without-effect.ts";
import { ignoreWithoutReason } from "../../src/lint/rules/ignore-without-reason.ts";
import { templateDeclaredTwice } from "../../src/lint/rules/template-declared-twice.ts";
import { badImage, badScript, lintText, shown, workflow } from "./support.ts";

const rules = [badImage, badScript, ignoreOfArgosError, ignoreUnknownRule, ignoreWithoutEffect, ignoreWithoutReason, templateDeclaredTwice];
const lines = (text: string, severities = {}) => shown(lintText(text, rules, { severities }).findings);

describe("a comment suppresses", () => {
  test.each([
    ["on the line", "image: bad # argots-ignore bad-image: we know"],
    ["by the code", "image: bad # argots-ignore ARG0901: we know"],
    ["with another rule", "image: bad # argots-ignore bad-image ARG0901: we know"],
    ["on the line above", "# argots-ignore bad-image: we know\n        image: bad"],
    ["above, with comments and blanks between", "# argots-ignore bad-image: we know\n\n        # it is bad\n        image: bad"],
  ])("%s", (_, line) => {
    expect(lines(workflow(line))).toEqual([]);
  });

  test("what is found in a text of several lines, at its key", () => {
    const script = (comment: string) =>
      workflow("image: good").replace("container:", `script:\n        source: |${comment}\n          one\n          two BAD`);
    expect(lines(script(""))).toEqual(["11:15 error bad-script: The script is bad."]);
    expect(lines(script(" # argots-ignore bad-script: we know"))).toEqual([]);
  });

  test("in one document of a file, at its own lines", () => {
    const text = `${workflow("image: bad")}---\n${workflow("image: bad # argots-ignore bad-image: we know")}`;
    expect(lines(text)).toEqual(["9:16 warning bad-image: The image is bad."]);
  });
});

describe("a comment that is itself wrong", () => {
  test.each([
    [
      "no reason",
      "image: bad # argots-ignore bad-image",
      "9:20 warning ignore-without-reason: This comment does not say why `bad-image` is suppressed.",
    ],
    [
      "an empty reason",
      "image: bad # argots-ignore bad-image:  ",
      "9:20 warning ignore-without-reason: This comment does not say why `bad-image` is suppressed.",
    ],
    ["no rule", "image: bad # argots-ignore", "9:20 warning ignore-without-reason: This comment does not say which rule it suppresses."],
    ["an unknown rule", "image: bad # argots-ignore bad-imag: why", "9:20 warning ignore-unknown-rule: There is no rule `bad-imag`."],
  ])("%s: the finding stays", (_, line, fault) => {
    expect(lines(workflow(line))).toEqual(["9:16 warning bad-image: The image is bad.", fault]);
  });

  test("nothing to suppress: unless the rule is off", () => {
    const text = workflow("image: good # argots-ignore bad-image: we know");
    expect(lines(text)).toEqual(["9:21 warning ignore-without-effect: Line 9 has no finding of `bad-image`."]);
    expect(lines(text, { "bad-image": "off" })).toEqual([]);
    expect(lines(text, { "ignore-without-effect": "error" })).toEqual([
      "9:21 error ignore-without-effect: Line 9 has no finding of `bad-image`.",
    ]);
  });

  test("an error that Argo makes stays", () => {
    const template = workflow("image: good").replace("kind: Workflow", "kind: WorkflowTemplate");
    const twice = template.replace("{generateName: a-}", "{name: a} # argots-ignore template-declared-twice: we know");
    expect(lines(`${template.replace("generateName: a-", "name: a")}---\n${twice}`)).toEqual([
      '14:18 error template-declared-twice: duplicate WorkflowTemplate found: "a"',
      "14:21 warning ignore-of-argos-error: `template-declared-twice` cannot be suppressed here: Argo itself refuses the manifest.",
    ]);
  });

  test("what is no such comment is left alone", () => {
    expect(lines(workflow("image: good # argots-ignored, as are others"))).toEqual([]);
    expect(lines(workflow("image: 'good # argots-ignore x'"))).toEqual([]);
  });
});

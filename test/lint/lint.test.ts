import { describe, expect, test } from "vitest";
import type { ObjectRule } from "../../src/lint/context.ts";
import { lintWith } from "../../src/lint/lint.ts";
import { badImage, badScript, lintText, shown, workflow } from "./support.ts";

const rules = [badImage, badScript];

/** The same rule with other settings: what it reports is its own. */
function variant(settings: Partial<ObjectRule>): ObjectRule {
  const rule: ObjectRule = {
    ...badImage,
    ...settings,
    check: (context) => badImage.check({ ...context, report: (_, report) => context.report(rule, report) }),
  };
  return rule;
}

describe("findings", () => {
  test("have place, path, object and hint", () => {
    const { findings, objects, argo, bugs } = lintText(workflow("image: bad"), rules);
    expect(findings).toEqual([
      {
        code: "ARG0901",
        rule: "bad-image",
        severity: "warning",
        message: "The image is bad.",
        hint: "Take a good one.",
        file: "a.yaml",
        line: 9,
        column: 16,
        endLine: 9,
        endColumn: 19,
        path: "spec.templates[0].container.image",
        segments: ["spec", "templates", 0, "container", "image"],
        isArgos: false,
        object: { kind: "Workflow", name: "a-" },
      },
    ]);
    expect(objects).toMatchObject([{ kind: "Workflow", name: "a-", namespace: "", argo: { ok: true }, findings }]);
    expect({ argo, bugs }).toEqual({ argo: { ok: true }, bugs: [] });
  });

  test("are in the order of files and lines, and each is there once", () => {
    const twice: ObjectRule = {
      ...badImage,
      name: "twice",
      check({ report }) {
        report(twice, { path: ["spec", "templates", 0, "name"], message: "second" });
        report(twice, { path: ["kind"], message: "first" });
        report(twice, { path: ["kind"], message: "first" });
      },
    };
    const files = ["b.yaml", "a.yaml"].map((name) => ({ name, text: workflow("image: good") }));
    const { findings } = lintWith([twice], files, {});
    expect(findings.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      "b.yaml:2 first",
      "b.yaml:7 second",
      "a.yaml:2 first",
      "a.yaml:7 second",
    ]);
  });

  test("a rule that breaks down is a bug that names it, and the others go on", () => {
    const broken: ObjectRule = {
      ...badImage,
      code: "ARG0999",
      name: "broken",
      check() {
        throw new Error("no");
      },
    };
    const { findings, bugs } = lintText(workflow("image: bad"), [broken, badImage]);
    expect(shown(findings)).toEqual(["9:16 warning bad-image: The image is bad."]);
    expect(bugs).toMatchObject([{ during: "ARG0999 broken", file: "a.yaml", object: "Workflow a-" }]);
    expect(bugs[0]!.error).toContain("Error: no");
  });
});

describe("Argo's verdict", () => {
  test("what it refuses is an error whatever is configured", () => {
    const text = workflow("image: good").replace("entrypoint: main", "entrypoint: other");
    const { findings, objects, argo } = lintText(text, rules, { severities: { "template-not-found": "off" } });
    expect(argo.ok).toBe(false);
    expect(objects[0]!.argo).toEqual(argo);
    expect(findings.filter(({ isArgos }) => isArgos)).toMatchObject([
      { severity: "error", message: (argo as { message: string }).message },
    ]);
  });

  test("nothing to lint", () => {
    const { objects, argo } = lintText("kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n", rules);
    expect(objects).toEqual([]);
    expect(argo).toEqual({ ok: false, message: "found nothing to lint in the specified paths, failing..." });
  });

  test("two templates of one name, in two files", () => {
    const template = workflow("image: good").replace("kind: Workflow", "kind: WorkflowTemplate").replace("generateName: a-", "name: a");
    const files = ["a.yaml", "b.yaml"].map((name) => ({ name, text: template }));
    const { findings, objects, argo } = lintWith(rules, files, {});
    expect(argo).toEqual({ ok: false, message: 'duplicate WorkflowTemplate found: "a"' });
    expect(objects.map((object) => object.argo.ok)).toEqual([true, true]);
    expect(findings).toMatchObject([{ rule: "template-declared-twice", file: "b.yaml", line: 3, isArgos: true, severity: "error" }]);
    expect(findings[0]!.hint).toContain("a.yaml:3");

    const elsewhere = [files[0]!, { name: "b.yaml", text: template.replace("name: a}", "name: a, namespace: b}") }];
    expect(lintWith(rules, elsewhere, {}).argo).toEqual({ ok: true });
  });
});

describe("severities", () => {
  test.each([
    [{}, ["9:16 warning bad-image: The image is bad."]],
    [{ "bad-image": "off" }, []],
    [{ "bad-image": "error" }, ["9:16 error bad-image: The image is bad."]],
  ] as const)("%j", (severities, expected) => {
    expect(shown(lintText(workflow("image: bad"), rules, { severities }).findings)).toEqual(expected);
  });

  test("rules that are off by default, and those that compiled manifests are spared", () => {
    const compiled = workflow("image: bad", "# Generated by argots from a.pipeline.ts. Do not edit.\n");
    const optional = variant({ isOffByDefault: true });
    const handWritten = variant({ isForHandWritten: true });
    const count = (text: string, rule: ObjectRule, severities = {}) => lintText(text, [rule], { severities }).findings.length;
    expect(count(workflow("image: bad"), optional)).toBe(0);
    expect(count(workflow("image: bad"), optional, { "bad-image": "warning" })).toBe(1);
    expect(count(workflow("image: bad"), handWritten)).toBe(1);
    expect(count(compiled, handWritten)).toBe(0);
    expect(count(compiled, handWritten, { "bad-image": "warning" })).toBe(1);
  });
});

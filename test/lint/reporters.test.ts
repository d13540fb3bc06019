import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { jsonReport } from "../../src/lint/reporters/json.ts";
import { junitReport } from "../../src/lint/reporters/junit.ts";
import { sarifReport } from "../../src/lint/reporters/sarif.ts";
import type { LintResult } from "../../src/lint/result.ts";
import type { ObjectRule } from "../../src/lint/context.ts";
import { lintWith } from "../../src/lint/lint.ts";
import { badImage, badScript, workflow } from "./support.ts";

const odd: ObjectRule = {
  ...badImage,
  code: "ARG0903",
  name: "odd",
  severity: "error",
  check: ({ report }) => report(odd, { path: ["metadata"], message: 'a <b> & "c" ]]> \u0007\ud800 😀' }),
};
const broken: ObjectRule = {
  ...badImage,
  code: "ARG0904",
  name: "broken",
  check() {
    throw new Error("no");
  },
};
const rules = [badImage, badScript, odd];
const files = [
  { name: "a b/c:d.yaml", text: `${workflow("image: bad")}---\n${workflow("image: good").replace("generateName: a-", "")}` },
  { name: "none.yaml", text: "kind: ConfigMap\n" },
  { name: "wrong.yaml", text: "kind: [Workflow\n" },
];
const compiledFrom = { file: "a.pipeline.ts", line: 3, column: 1, endLine: 3, endColumn: 9 };

function withSource(result: LintResult): LintResult {
  return { ...result, findings: result.findings.map((finding) => ({ ...finding, source: compiledFrom })) };
}

const cases: readonly (readonly [string, LintResult])[] = [
  ["findings", lintWith(rules, files, {})],
  ["none", lintWith([], [{ name: "a.yaml", text: workflow("image: good") }], {})],
  ["no files", lintWith(rules, [], {})],
  ["a bug", lintWith([broken, badImage], files, {})],
  ["compiled", withSource(lintWith(rules, files, {}))],
];

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

describe("json", () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(read("schemas/lint-report.json"));

  test.each(cases)("%s: is what its schema says", (_, result) => {
    validate(JSON.parse(jsonReport(result)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("the schema names every key there is", () => {
    const [, result] = cases[4]!;
    const document = JSON.parse(jsonReport(result)) as { findings: object[]; objects: object[] };
    const { properties } = read("schemas/lint-report.json") as {
      properties: Record<string, { items: { properties: Record<string, unknown> } }>;
    };
    for (const key of ["findings", "objects"] as const) {
      const known = Object.keys(properties[key]!.items.properties);
      expect(known).toEqual(expect.arrayContaining(document[key].flatMap((one) => Object.keys(one))));
    }
    expect(Object.keys(properties)).toEqual(Object.keys(document));
  });
});

describe("sarif", () => {
  // Draft 4, of which the schema uses nothing that later drafts read differently but `id`.
  const { $schema: _schema, id: _id, ...schema } = read("test/lint/reporters/sarif-schema/sarif-2.1.0.json");
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  test.each(cases)("%s: is SARIF 2.1.0", (_, result) => {
    validate(JSON.parse(sarifReport(result, rules, "1.2.3")));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("the schema is not satisfied by everything", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
    const wrong = JSON.parse(sarifReport(cases[0]![1], rules, "1.2.3").replace('"startLine": 9', '"startLine": 0')) as unknown;
    expect(validate(wrong)).toBe(false);
  });

  test("a result has rule, place and object", () => {
    const { runs } = JSON.parse(sarifReport(cases[4]![1], rules, "1.2.3")) as { runs: { results: Record<string, unknown>[] }[] };
    const result = runs[0]!.results.find(({ ruleId }) => ruleId === "ARG0901");
    expect(result).toMatchObject({
      level: "warning",
      message: { text: "The image is bad.\nhint: Take a good one." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b/c%3Ad.yaml" },
            region: { startLine: 9, startColumn: 16, endLine: 9, endColumn: 19 },
          },
          logicalLocations: [{ fullyQualifiedName: "Workflow a- spec.templates[0].container.image" }],
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: "a.pipeline.ts" }, region: { startLine: 3 } } }],
    });
  });
});

describe("junit", () => {
  const { findings } = cases[0]![1];

  test("a suite a file, a case an object, failures where there are errors", () => {
    const xml = junitReport(cases[0]![1]);
    expect(xml).toContain('<testsuite name="a b/c:d.yaml" tests="2" failures="2" errors="0" skipped="0">');
    expect(xml).toContain('<testcase name="Workflow a-"');
    expect(xml).toContain('<testcase name="Workflow (line 12)"');
    expect(xml).toContain("a b/c:d.yaml:9:16: warning ARG0901 bad-image: The image is bad.\n  hint: Take a good one.");
    expect(findings.filter(({ rule }) => rule === "odd")).toHaveLength(2);
  });

  test("what XML cannot say is escaped or replaced", () => {
    const xml = junitReport(cases[0]![1]);
    expect(xml).toContain("a &lt;b&gt; &amp; &quot;c&quot; ]]&gt; \ufffd\ufffd 😀");
    expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/);
  });

  test("an object without findings passes", () => {
    expect(junitReport(cases[1]![1])).toContain('    <testcase name="Workflow a-" classname="a.yaml"/>\n');
  });
});

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint, rules } from "../../src/lint.ts";
import { rulePage, severityText } from "../../src/lint/rule-page.ts";
import { isConfigurable } from "../../src/lint/severity.ts";

const files = readdirSync("src/lint/rules").map((file) => file.slice(0, -".ts".length));

/** Every rule speaks, those too that are off by default. */
const severities = Object.fromEntries(rules.map(({ name, severity }) => [name, severity]));

describe("the registry", () => {
  test("has the rule of every file, and no other", () => {
    expect(rules.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  test("codes and names are unique, and codes in order", () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { code, name } of rules) {
      expect(code).toMatch(/^ARG0[0-4]\d\d$/);
      expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    }
  });
});

test("every rule is in the table of the pages, and its severity in the schema of argots.json", () => {
  const index = readFileSync("docs/rules/README.md", "utf8");
  const schema = JSON.parse(readFileSync("schemas/argots.json", "utf8")) as {
    properties: { lint: { properties: { rules: { properties: Record<string, unknown> } } } };
  };
  const known = schema.properties.lint.properties.rules.properties;
  expect(Object.keys(known).sort()).toEqual(rules.map(({ name }) => name).sort());
  for (const rule of rules) {
    expect(index).toContain(`| [${rule.code}](${rule.name}.md) | ${rule.name} | ${severityText(rule)} | `);
    expect(known[rule.name]).toEqual({ $ref: isConfigurable(rule) ? "#/$defs/ruleSeverity" : "#/$defs/argosSeverity" });
  }
});

describe.each(rules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  test("explains itself", () => {
    expect(rule.summary).toMatch(/^[A-Z`].*\.$/s);
    expect(rule.summary).not.toContain("\n");
    expect(rule.description.length).toBeGreaterThan(25);
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(readFileSync(`docs/rules/${name}.md`, "utf8")).toBe(rulePage(rule));
  });

  test.each(rule.examples.map((example, index) => [index + 1, example] as const))(
    "example %i: wrong is found, right is not",
    (_, example) => {
      const wrong = lint([{ name: "wrong.yaml", text: example.wrong }], { severities });
      expect(wrong.bugs).toEqual([]);
      expect(wrong.findings.map((finding) => finding.rule)).toContain(name);
      for (const finding of wrong.findings) expect(finding.line).toBeGreaterThan(0);

      const right = lint([{ name: "right.yaml", text: example.right }], { severities });
      expect(right.bugs).toEqual([]);
      const unwanted = right.findings.filter((finding) => finding.severity === "error" || finding.rule === name);
      expect(unwanted.map((finding) => `${finding.line} ${finding.rule}: ${finding.message}`)).toEqual([]);
    },
  );
});

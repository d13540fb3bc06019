import type { LintedObject, LintFinding, LintResult } from "../result.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * JUnit's XML, which CI servers show as tests: a suite a file, a case an object, and one for what belongs to none. An error fails its case;
 * warnings stand in its output.
 */
export function junitReport({ objects, findings }: LintResult): string {
  const files = [...new Set([...objects.map(({ place }) => place.file), ...findings.map(({ file }) => file)])];
  const suites = files.map((file) => {
    const own = objects.filter(({ place }) => place.file === file);
    const ofObjects = new Set(own.flatMap((object) => object.findings));
    const others = findings.filter((finding) => finding.file === file && !ofObjects.has(finding));
    return suite(file, [
      ...own.map((object) => ({ name: nameOf(object), findings: object.findings })),
      ...(others.length === 0 ? [] : [{ name: "YAML", findings: others }]),
    ]);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="argots lint">\n${suites.join("")}</testsuites>\n`;
}

interface Case {
  readonly name: string;
  readonly findings: readonly LintFinding[];
}

function suite(file: string, cases: readonly Case[]): string {
  const failures = cases.filter(({ findings }) => findings.some(isError)).length;
  const head = `  <testsuite name="${escape(file)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">\n`;
  return `${head}${cases.map((one) => testCase(file, one)).join("")}  </testsuite>\n`;
}

function testCase(file: string, { name, findings }: Case): string {
  const errors = findings.filter(isError);
  const warnings = findings.filter((finding) => !isError(finding));
  const line = findings[0]?.line;
  const start = `    <testcase name="${escape(name)}" classname="${escape(file)}"${line === undefined ? "" : ` file="${escape(file)}" line="${line}"`}`;
  if (findings.length === 0) return `${start}/>\n`;
  const failure =
    errors[0] === undefined
      ? ""
      : `      <failure message="${escape(errors[0].message)}" type="${escape(errors[0].code)}">${escape(lines(errors))}</failure>\n`;
  const output = warnings.length === 0 ? "" : `      <system-out>${escape(lines(warnings))}</system-out>\n`;
  return `${start}>\n${failure}${output}    </testcase>\n`;
}

function nameOf({ kind, name, place }: LintedObject): string {
  return name === "" ? `${kind} (line ${place.line})` : `${kind} ${name}`;
}

function lines(findings: readonly LintFinding[]): string {
  return findings
    .map(({ file, line, column, severity, code, rule, message, hint }) => {
      const where = `${file}:${line}:${column}`;
      return `${where}: ${severity} ${code} ${rule}: ${message}${hint === undefined ? "" : `\n  hint: ${hint}`}`;
    })
    .join("\n");
}

function isError({ severity }: LintFinding): boolean {
  return severity === "error";
}

/** XML 1.0 has no way to say most control characters, or half a surrogate pair, at all. */
function escape(text: string): string {
  return wellFormed(text)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

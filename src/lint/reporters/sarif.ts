import type { LintFinding, LintPlace, LintResult } from "../result.ts";
import type { Rule } from "../rule.ts";
import { wellFormed } from "./well-formed.ts";

/** SARIF 2.1.0, which GitHub's code scanning and many editors read. Of the rules, those that found something are described. */
export function sarifReport({ findings, bugs }: LintResult, rules: readonly Rule[], version: string): string {
  const used = rules.filter(({ code }) => findings.some((finding) => finding.code === code));
  const indexes = new Map(used.map(({ code }, index) => [code, index]));
  const run = {
    tool: {
      driver: {
        name: "argots",
        semanticVersion: version,
        rules: used.map((rule) => ({
          id: rule.code,
          name: rule.name,
          shortDescription: { text: rule.summary },
          fullDescription: { text: rule.description, markdown: rule.description },
          defaultConfiguration: { level: rule.severity },
        })),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: bugs.length === 0,
        ...(bugs.length === 0
          ? {}
          : {
              toolExecutionNotifications: bugs.map(({ during, error }) => ({ level: "error", message: { text: `${during}: ${error}` } })),
            }),
      },
    ],
    results: findings.map((finding) => resultOf(finding, indexes.get(finding.code))),
  };
  const document = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function resultOf(finding: LintFinding, ruleIndex: number | undefined) {
  const { code, severity, message, hint, path, object, source } = finding;
  const fullyQualifiedName = [object?.kind, object?.name, path].filter((part) => part !== undefined && part !== "").join(" ");
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\nhint: ${hint}` },
    locations: [
      {
        physicalLocation: locationOf(finding),
        ...(fullyQualifiedName === "" ? {} : { logicalLocations: [{ fullyQualifiedName }] }),
      },
    ],
    ...(source === undefined
      ? {}
      : { relatedLocations: [{ physicalLocation: locationOf(source), message: { text: "compiled from here" } }] }),
  };
}

function locationOf({ file, line, column, endLine, endColumn }: LintPlace) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative reference, in which a blank or a colon must not stand as they are. */
function uriOf(file: string): string {
  return wellFormed(file)
    .split("/")
    .map((step) => encodeURIComponent(step))
    .join("/");
}

import packageFile from "../../../package.json" with { type: "json" };
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** SARIF 2.1.0, as `github/codeql-action/upload-sarif` takes it. Files are relative to the repository. */
export function sarif(diagnostics: readonly Diagnostic[], shown: (file: string) => string): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const document = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "argots", version: packageFile.version, rules: rules.map((id) => ({ id, name: id })) } },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: diagnostics.map(({ code, severity, text, hint, place }) => ({
          ruleId: code,
          ruleIndex: rules.indexOf(code),
          level: severity,
          message: { text: hint === undefined ? text : `${text}\nhint: ${hint}` },
          locations:
            place === undefined
              ? []
              : [
                  {
                    physicalLocation: {
                      artifactLocation: { uri: shown(place.file).split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
                      region: { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn },
                    },
                  },
                ],
        })),
      },
    ],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

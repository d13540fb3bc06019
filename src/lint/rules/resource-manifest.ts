import { isObject, objectAt, textAt, type JsonObject } from "../model/objects.ts";
import { templatesOf } from "../model/templates.ts";
import type { ObjectRule } from "../context.ts";
import { readEmbedded } from "../kubernetes/embedded.ts";
import { templateWith } from "../kubernetes/examples.ts";

const resource = (manifest: string, action = "create") =>
  templateWith(
    `resource:\n  action: ${action}\n  manifest: |\n${manifest
      .split("\n")
      .map((line) => `    ${line}`)
      .join("\n")}`,
  );

export const resourceManifest: ObjectRule = {
  code: "ARG0460",
  name: "resource-manifest",
  severity: "error",
  summary: "The manifest of a resource template is no object that kubectl takes.",
  description: `Argo hands the manifest to kubectl in the pod. An object needs \`apiVersion\`, \`kind\` and a name; \`generateName\` works with \`create\` alone. What is wrong is found
only there, and the step fails. A JSON patch (\`mergeStrategy: json\`) is a list, and \`flags\` may name the object instead.`,
  examples: [
    {
      wrong: resource("metadata:\n  name: x"),
      right: resource("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x"),
    },
    {
      wrong: resource("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: x-", "apply"),
      right: resource("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: x-"),
    },
  ],
  check({ object, report }) {
    for (const template of templatesOf(object)) {
      const value = objectAt(template.value, "resource");
      const text = textAt(value, "manifest") ?? "";
      if (text.trim() === "") continue;
      const path = [...template.path, "resource", "manifest"];
      const read = readEmbedded(text);
      if (read.kind === "unknown") continue;
      if (read.kind === "problem") {
        report(resourceManifest, {
          path,
          within: read.within,
          message: `the manifest cannot be read: ${read.problem}`,
          hint: "Write YAML or JSON.",
        });
        continue;
      }
      const isPatch = value["action"] === "patch";
      if (isPatch && (value["mergeStrategy"] === "json" || hasFlags(value))) continue;
      for (const each of read.values) {
        const problem = isObject(each)
          ? problemOf(each, textAt(value, "action") ?? "", hasFlags(value))
          : { what: "is no object", hint: "Write an object." };
        if (problem !== undefined) report(resourceManifest, { path, message: `the manifest ${problem.what}`, hint: problem.hint });
      }
    }
  },
};

const hasFlags = (value: JsonObject) => Array.isArray(value["flags"]) && value["flags"].length > 0;

function problemOf(manifest: JsonObject, action: string, hasFlag: boolean): { what: string; hint: string } | undefined {
  const missing = ["apiVersion", "kind"].filter((field) => !isFilled(manifest[field]));
  if (missing.length > 0) {
    const hint = `Add ${missing.map((field) => (field === "kind" ? "`kind: ConfigMap`" : "`apiVersion: v1`")).join(" and ")}, or what it is.`;
    return { what: `has no ${missing.map((field) => `\`${field}\``).join(" and no ")}`, hint };
  }
  if (String(manifest["kind"]).endsWith("List") && Array.isArray(manifest["items"])) return undefined;
  const metadata = objectAt(manifest, "metadata");
  if (isFilled(metadata["name"]) || hasFlag) return undefined;
  if (!isFilled(metadata["generateName"])) return { what: "has no name", hint: "Add `metadata: {name: …}`." };
  if (action === "create" || action === "" || action.includes("{{")) return undefined;
  return {
    what: `has no name, and \`generateName\` works with \`action: create\` only, not with \`${action}\``,
    hint: "Add `metadata: {name: …}`.",
  };
}

const isFilled = (value: unknown) => (typeof value === "string" && value !== "") || typeof value === "number";

import type { Json, Place } from "../../graph/types.ts";
import type { LintFinding } from "../../lint/result.ts";
import type { Manifest } from "../../transpiler/result.ts";

type JsonObject = { readonly [key: string]: Json };

/** The line of TypeScript that what a finding is about was compiled from: that of the task, of a task that runs the template, or the beginning of the file. */
export function sourcePlace(finding: LintFinding, manifest: Manifest): Place {
  const start: Place = { file: manifest.source, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const document = manifest.documents.find((candidate) => isObjectOf(finding, candidate));
  if (document === undefined) return start;
  const position = finding.segments.indexOf("templates");
  const template = asObject(valueAt(document, finding.segments.slice(0, position + 2)));
  const name = template?.["name"];
  if (position === -1 || typeof name !== "string") return start;
  const [kind, list, index] = finding.segments.slice(position + 2);
  const task = kind === "dag" && list === "tasks" && typeof index === "number" ? tasksOf(template)[index]?.["name"] : undefined;
  const own = manifest.sources.find((source) => source.template === name && (task === undefined || source.task === task));
  return own?.place ?? callerOf(name, manifest) ?? start;
}

function isObjectOf({ object }: LintFinding, document: JsonObject): boolean {
  const metadata = asObject(document["metadata"]);
  return object?.kind === document["kind"] && object?.name === (metadata?.["name"] ?? metadata?.["generateName"] ?? "");
}

/** The place of the first task that runs a template, in whichever document of the manifest. */
function callerOf(template: string, manifest: Manifest): Place | undefined {
  const callers = manifest.documents.flatMap((document) => {
    const spec = asObject(document["spec"]);
    return templatesOf(spec).flatMap((caller) =>
      tasksOf(caller)
        .filter((task) => task["template"] === template)
        .map((task) => ({ template: caller["name"], task: task["name"] })),
    );
  });
  return manifest.sources.find((source) => callers.some((caller) => caller.template === source.template && caller.task === source.task))
    ?.place;
}

function templatesOf(spec: JsonObject | undefined): readonly JsonObject[] {
  return objectsIn(spec?.["templates"] ?? asObject(spec?.["workflowSpec"])?.["templates"]);
}

function tasksOf(template: JsonObject | undefined): readonly JsonObject[] {
  return objectsIn(asObject(template?.["dag"])?.["tasks"]);
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).map(asObject).filter((each) => each !== undefined) : [];
}

function valueAt(value: Json, path: LintFinding["segments"]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, step) => (typeof inner === "object" && inner !== null ? (inner as { readonly [key: string | number]: Json })[step] : undefined),
    value,
  );
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

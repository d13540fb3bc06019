import type { OutputDeclaration } from "../../graph/graph.ts";
import type { ValueType } from "../../graph/types.ts";
import { member, type LauncherInput } from "./launcher-text.ts";

export interface Writing {
  readonly helpers: readonly string[];
  readonly lines: readonly string[];
  readonly files: readonly string[];
  readonly arguments: readonly string[];
  /** The lines read `result`. */
  readonly usesResult: boolean;
}

/** Writes each output to a file of its own, as text and one newline, which Argo takes off again (spec/controller.md 31). */
export function writingLines({ outputs, code }: LauncherInput): Writing {
  if (outputs.length === 0) return { helpers: [], lines: [], files: [], arguments: [], usesResult: false };
  const values = outputs.filter(({ type }) => type.kind !== "artifact");
  const artifacts = outputs.filter(({ type }) => type.kind === "artifact");
  const files = new Set(["mkdirSync"]);
  const lines = [
    ...values.map((output) => {
      const given = `${JSON.stringify(output.name)}, ${resultExpression(output, values)}`;
      return output.optional ? `writeIfGiven(${given}, ${check(output.type)});` : `write(${given}, ${check(output.type)});`;
    }),
    ...artifacts.map(
      (output) => `keep(${member("outputs", output.name)}${output.metadata === true ? `, ${isMetrics(output.type)}` : ""});`,
    ),
  ];
  const withMetadata = artifacts.some(({ metadata }) => metadata === true);
  if (values.length > 0 || withMetadata) files.add("writeFileSync");
  if (artifacts.length > 0) files.add("existsSync");
  if (withMetadata) for (const name of ["openSync", "readSync", "closeSync", "readdirSync", "statSync"]) files.add(name);
  return {
    helpers: [
      'mkdirSync("/tmp/outputs", { recursive: true });',
      ...(artifacts.length > 0 ? outputLines(artifacts, code) : []),
      ...(values.length > 0 ? writeHelper : []),
      ...(values.some(({ optional }) => optional) ? writeIfGivenHelper : []),
      ...(artifacts.length > 0 ? keepHelper(withMetadata) : []),
    ],
    lines,
    files: [...files],
    arguments: artifacts.length > 0 ? ["outputs"] : [],
    usesResult: values.length > 0,
  };
}

/** The one value that is called `result` may be what was returned itself. */
function resultExpression({ name, type }: OutputDeclaration, values: readonly OutputDeclaration[]): string {
  const field = member("result", name, true);
  if (name !== "result" || values.length > 1) return field;
  return type.kind === "object" || type.kind === "record" || type.kind === "json" ? "result" : `(${field} ?? result)`;
}

function check(type: ValueType): string {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
    case "list":
    case "null":
      return JSON.stringify(type.kind);
    case "object":
    case "record":
      return '"object"';
    case "json":
    case "artifact":
      return '"value"';
  }
}

const writeHelper = [
  'const kindOf = (value) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);',
  "const write = (name, value, kind) => {",
  "  if (value === undefined) fail(`nothing was returned for the output ${name}`);",
  '  if (kind !== "value" && kindOf(value) !== kind) fail(`the output ${name} is a ${kind} and cannot be ${JSON.stringify(value)}`);',
  '  if (typeof value === "number" && !Number.isFinite(value)) fail(`the output ${name} cannot be ${value}`);',
  "  let text;",
  "  try {",
  '    text = kind === "string" ? value : JSON.stringify(value);',
  "  } catch (error) {",
  "    fail(`the output ${name} cannot be written as JSON: ${error.message}`);",
  "  }",
  "  if (text === undefined) fail(`the output ${name} cannot be a ${typeof value}`);",
  "  writeFileSync(`/tmp/outputs/${name}`, `${guard(text)}\\n`);",
  "};",
];

/** What is not there is said by the mark that stands for it wherever values travel as texts: an output without a file would fail the pod. */
const writeIfGivenHelper = [
  "const writeIfGiven = (name, value, kind) => {",
  "  if (value !== undefined && value !== null) write(name, value, kind);",
  '  else writeFileSync(`/tmp/outputs/${name}`, "\\u2060\\n");',
  "};",
];

/** The handles. What KFP stores of metrics is stored in its shapes (kfp/dsl/types/artifact_types.py), so that its viewers read them. */
function outputLines(artifacts: readonly OutputDeclaration[], code: string): readonly string[] {
  const lines = ["const outputs = {};", `for (const name of ${JSON.stringify(artifacts.map(({ name }) => name))}) {`];
  lines.push("  const path = `/tmp/outputs/${name}`;", "  outputs[name] = { name, path, uri: path, metadata: {} };", "}");
  for (const { name, type } of artifacts) {
    const handle = member("outputs", name);
    if (type.kind !== "artifact") continue;
    if (type.artifact === "Directory") lines.push(`mkdirSync(${handle}.path, { recursive: true });`);
    const methods = methodsOf[type.artifact] ?? [];
    for (const method of methods) if (code.includes(method.name)) lines.push(...method.lines(handle));
  }
  return lines;
}

interface Method {
  readonly name: string;
  readonly lines: (handle: string) => readonly string[];
}

const methodsOf: Readonly<Record<string, readonly Method[]>> = {
  Metrics: [
    { name: "logMetric", lines: (handle) => [`${handle}.logMetric = (name, value) => {`, `  ${handle}.metadata[name] = value;`, "};"] },
  ],
  ClassificationMetrics: [
    {
      name: "logConfusionMatrix",
      lines: (handle) => [
        `${handle}.logConfusionMatrix = (categories, matrix) => {`,
        "  if (matrix.length !== categories.length || matrix.some((row) => row.length !== categories.length)) {",
        "    throw new Error(`A confusion matrix of ${categories.length} categories has as many rows and columns`);",
        "  }",
        "  const annotationSpecs = categories.map((displayName) => ({ displayName }));",
        `  ${handle}.metadata.confusionMatrix = { annotationSpecs, rows: matrix.map((row) => ({ row })) };`,
        "};",
      ],
    },
    {
      name: "logRocCurve",
      lines: (handle) => [
        `${handle}.logRocCurve = (fpr, tpr, thresholds) => {`,
        "  if (fpr.length !== tpr.length || fpr.length !== thresholds.length) {",
        "    throw new Error(`The lengths of fpr, tpr and thresholds differ: ${fpr.length}, ${tpr.length}, ${thresholds.length}`);",
        "  }",
        `  ${handle}.metadata.confidenceMetrics = fpr.map((falsePositiveRate, index) => ({`,
        "    confidenceThreshold: thresholds[index],",
        "    recall: tpr[index],",
        "    falsePositiveRate,",
        "  }));",
        "};",
      ],
    },
  ],
};

/** Metrics that wrote no file are their metadata. */
function isMetrics(type: ValueType): boolean {
  return type.kind === "artifact" && type.artifact.endsWith("Metrics");
}

/** `keep` makes sure that an artifact is there, and puts metadata and digest beside it. The digest is the one of Python components. */
function keepHelper(withMetadata: boolean): readonly string[] {
  const missing = "  if (!existsSync(path)) fail(`nothing was written to ${path}, the output ${name}`);";
  if (!withMetadata) return ["const keep = ({ name, path }) => {", missing, "};"];
  return [
    "const filesIn = (folder) =>",
    "  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {",
    "    const path = `${folder}/${entry.name}`;",
    "    return entry.isDirectory() ? filesIn(path) : statSync(path).isFile() ? [path] : [];",
    "  });",
    "const digest = (path) => {",
    '  const total = createHash("sha256");',
    "  const isFolder = statSync(path).isDirectory();",
    "  for (const file of isFolder ? filesIn(path).sort() : [path]) {",
    "    if (isFolder) total.update(`${file.slice(path.length + 1)}\\0${statSync(file).size}\\0`);",
    "    const block = Buffer.alloc(1 << 20);",
    '    const opened = openSync(file, "r");',
    "    for (let size; (size = readSync(opened, block)) > 0; ) total.update(block.subarray(0, size));",
    "    closeSync(opened);",
    "  }",
    '  return `sha256:${total.digest("hex")}`;',
    "};",
    "const keep = ({ name, path, metadata }, isMetrics) => {",
    "  if (isMetrics && !existsSync(path)) writeFileSync(path, JSON.stringify(metadata));",
    missing,
    "  if (isMetrics !== undefined) writeFileSync(`${path}-metadata`, `${guard(JSON.stringify({ digest: digest(path), metadata }))}\\n`);",
    "};",
  ];
}

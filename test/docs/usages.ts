/** A sample for unit tests: it is run, not compiled. */
export const unitTest = Symbol("unit test");

/**
 * A pipeline's body for each example that has no pipeline of its own, by the name that the example is for: it uses what the example
 * exports, so that all of it is compiled. `step` is a component without inputs, `made` one that makes an artifact of each type.
 */
export const usages: Readonly<Record<string, string | typeof unitTest>> = {
  ApprovalSettings: "() => ({ answer: approval(settings)() })",
  Artifact: "() => ({ size: measure({ file: made().file }) })",
  Cache: "() => { echo({ depth: 1 }, { cache: daily }); }",
  ClassificationMetrics: "() => ({ accuracy: evaluate({ model: made().model }).accuracy })",
  Component: "({ a = 1 }) => ({ sum: add({ a, b: 2 }) })",
  ComponentOptions: "() => { step({}, onGpu); }",
  ContainerSpec: "() => { container(() => spec)(); }",
  CronOptions: "({ region, depth = 3 }: { region: string; depth?: number }) => ({ text: `${region} ${depth}` })",
  CronSettings: "() => { step(); }",
  Dataset: "() => ({ train: split({ data: made().data, testSize: 0.5 }).train })",
  Directory: "() => ({ files: count({ parts: made().parts }) })",
  EnvironmentValue: "() => { step({}, { env: environment }); }",
  Failure:
    '({ message = "none" }) => ({ text: describe({ displayName: "a", message, templateName: "a", phase: "Failed", podName: "a", finishedAt: "" }) })',
  Html: '({ title = "Report" }) => ({ page: report({ title }).page })',
  HttpRequest: "() => { http(request)(); }",
  Json: "({ record = [1] }) => ({ text: store({ record }) })",
  JsonObject: "() => { show({ value: settings }); }",
  MapOptions: "({ depths = [1, 2] }) => ({ depths: map(depths, (depth) => echo({ depth }), oneByOne) })",
  Markdown: "() => ({ text: summary({ metrics: made().metrics }).text })",
  Metrics: "() => ({ metrics: score({ model: made().model }).metrics })",
  Model: "() => ({ model: train({ data: made().data }).model })",
  NoInputs: "() => ({ time: now() })",
  Output: "({ epochs = 3 }) => ({ loss: train({ epochs }).loss * 2 })",
  PythonOptions: '() => { python<{ text: string }>("./log.py#log", withPandas)({ text: "a" }); }',
  Resources: "() => { step({}, { resources: large }); step({}, { resources: burst }); }",
  ResourceSpec: "() => { resource(job, { serviceAccount: 'deployer' })(); }",
  Retry: "() => { step({}, { retry: patient }); step({}, { retry: outOfMemory }); }",
  Run: unitTest,
  SlicedClassificationMetrics: "() => ({ metrics: slices({ model: made().model }).metrics })",
  Stub: unitTest,
  SuspendSettings: "() => { suspend(overnight)(); }",
  Synchronization: "() => { step({}, { synchronization: exclusive }); step({}, { synchronization: limited }); }",
  TemplateLocation: '() => { templateRef<{ text: string }>(location)({ text: "a" }); }',
  Volume: "() => { step({}, { volumes }); }",
  configMap: "() => { step({}, options); }",
  configMapVolume: "() => { step({}, options); }",
  define: "() => { serve(); }",
  emptyDir: "() => { step({}, options); }",
  ephemeral: "() => { step({}, options); }",
  field: "() => { step({}, options); }",
  pvc: "() => { step({}, options); }",
  secret: "() => { step({}, options); }",
  secretVolume: "() => { step({}, options); }",
  stub: unitTest,
  withComponents: unitTest,
};

/** What stands behind the pipeline that uses an example, where the example is about more than its body. */
const schedules: Readonly<Record<string, string>> = {
  CronOptions: "export const scheduled = cron(used, options);",
  CronSettings: "export const scheduled = cron(used, workdays);",
};

const names = [
  "approval",
  "component",
  "container",
  "cron",
  "http",
  "map",
  "pipeline",
  "python",
  "resource",
  "suspend",
  "template",
  "templateRef",
  "type Artifact",
  "type Dataset",
  "type Directory",
  "type JsonObject",
  "type Metrics",
  "type Model",
  "type NoInputs",
];

const outputTypes = "NoInputs, { data: Dataset; file: Artifact; metrics: Metrics; model: Model; parts: Directory }";
const outputs = ["data", "file", "metrics", "model", "parts"].map((name) => `{ name: "${name}", path: "/tmp/${name}" }`);

/** A pipeline file that uses the example `text`, which is `./sample.ts`. */
export function usingFile(name: string, text: string): string | undefined {
  const body = usages[name];
  if (typeof body !== "string") return undefined;
  const exported = [...text.matchAll(/^export const (\w+)/gm)].map(([, found]) => found!);
  return [
    `import { ${names.join(", ")} } from "argots";`,
    `import { ${exported.join(", ")} } from "./sample.ts";`,
    'const step = component({ image: "node:24-slim" }, () => console.log("a step"));',
    `const made = template<${outputTypes}>({ outputs: { artifacts: [${outputs.join(", ")}] }, container: { image: "busybox:1.37", command: ["true"] } });`,
    'const echo = component({ image: "node:24-slim" }, ({ depth }: { depth: number }) => depth + 1);',
    'const show = component({ image: "node:24-slim" }, ({ value }: { value: JsonObject }) => console.log(value));',
    `export const used = pipeline({ name: "used" }, ${body});`,
    schedules[name] ?? "",
    "",
  ].join("\n");
}

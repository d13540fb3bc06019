// What a sample of Kubeflow Pipelines does, as facts: its tasks, what they wait for, under which conditions, over what, with what.
//
//   node test/parity/derive.mjs FOLDER...
//
// reads the samples' compiled forms (pipeline specifications, YAML or JSON, called after the sample) and writes `structure.json` beside
// every port that names one. No text of the samples is kept: texts are `text`, lists and objects are told by their size or kind.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { podSettings } from "./pod-settings.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error("derive.mjs FOLDER...");

for (const port of readdirSync(here)) {
  const file = join(here, port, "port.json");
  const { sample } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  if (sample === undefined) continue;
  const found = folders.flatMap((folder) => ["yaml", "json"].map((end) => join(folder, `${sample}.${end}`))).find(existsSync);
  if (found === undefined) throw new Error(`${sample}, which ${port} is the port of, is in none of ${folders.join(", ")}`);
  const text = readFileSync(found, "utf8");
  const [read, platform] = parseAllDocuments(text).map((document) => document.toJS());
  const lines = text.trimEnd().split("\n").length;
  writeFileSync(
    join(here, port, "structure.json"),
    `${JSON.stringify({ lines, ...structureOf(read.pipelineSpec ?? read, platform?.platforms.kubernetes) }, null, 2)}\n`,
  );
}

function listText(list) {
  return `${list.length} ${typeof list[0]}s`;
}

/** @param {any} specification @param {any} kubernetes */
function structureOf({ root, components = {}, deploymentSpec = {} }, kubernetes) {
  const executors = deploymentSpec.executors ?? {};
  const pods = kubernetes?.deploymentSpec?.executors ?? {};
  const parameters = Object.fromEntries(
    Object.entries({ ...root.inputDefinitions?.parameters, ...root.inputDefinitions?.artifacts }).map(([name, { isOptional }]) => [
      name,
      isOptional === true ? "optional" : "required",
    ]),
  );
  const bound = Object.fromEntries(Object.keys(parameters).map((name) => [name, `parameter ${name}`]));
  const scope = { dag: root.dag, bound, path: "", names: namesIn(root.dag, ""), depth: 0 };
  const results = Object.fromEntries(
    Object.entries({ ...root.dag.outputs?.parameters, ...root.dag.outputs?.artifacts }).map(([name, output]) => [
      name,
      selected(output, scope),
    ]),
  );
  return { parameters, results, steps: stepsOf(scope) };

  /** The names of a pipeline's tasks, with those in its groups: `print-op`, or `print-op#2` where there are several. */
  function namesIn(dag, path) {
    const found = [];
    const collect = ({ tasks }) => {
      for (const [name, task] of Object.entries(tasks)) {
        const component = components[task.componentRef.name];
        const group = groupOf(name, task);
        if (group === undefined || group === "pipeline") found.push({ name, base: functionOf(component) });
        if (group !== undefined && group !== "pipeline") collect(component.dag);
      }
    };
    collect(dag);
    const all = new Set(found.map(({ name }) => name));
    const numbered = found.map(({ name, base }) => {
      const [, start, number] = /^(.*)-(\d+)$/.exec(name) ?? [];
      if (base === undefined)
        return start !== undefined && all.has(start) ? { name, base: start, number: Number(number) } : { name, base: name, number: 1 };
      return { name, base, number: name === base ? 1 : Number(number) };
    });
    const several = (base) => numbered.filter((other) => other.base === base).sort((a, b) => a.number - b.number);
    return new Map(
      numbered.map((entry) => {
        const same = several(entry.base);
        return [entry.name, `${path}${entry.base}${same.length > 1 ? `#${same.indexOf(entry) + 1}` : ""}`];
      }),
    );
  }

  function functionOf(component) {
    const { args = [] } = executors[component.executorLabel]?.container ?? {};
    const at = args.indexOf("--function_to_execute");
    return at < 0 ? undefined : args[at + 1].replaceAll("_", "-");
  }

  function groupOf(name, task) {
    const component = components[task.componentRef.name];
    if (!component.dag) return undefined;
    if (task.parameterIterator ?? task.artifactIterator) return "loop";
    if (task.triggerPolicy?.condition !== undefined) return "condition";
    if (name.startsWith("condition-branches-")) return "branches";
    return name.startsWith("exit-handler-") ? "exit handler" : "pipeline";
  }

  function stepsOf(scope) {
    return Object.entries(scope.dag.tasks).map(([name, task]) => {
      const group = groupOf(name, task);
      const inputs = argumentsOf(task, scope);
      const common = {
        ...(task.dependentTasks === undefined ? {} : { after: task.dependentTasks }),
        ...(task.triggerPolicy?.strategy === "ALL_UPSTREAM_TASKS_COMPLETED" ? { whatever: true } : {}),
        ...(task.retryPolicy === undefined ? {} : { retry: task.retryPolicy.maxRetryCount }),
      };
      if (group === undefined) {
        const component = components[task.componentRef.name];
        const executor = executors[component.executorLabel];
        // An importer, and what makes and deletes volumes, is done by the driver or the launcher alone.
        const onePod = executor.importer !== undefined || executor.container?.image.startsWith("argostub/") === true;
        const taken = Object.entries(inputs).filter(([key]) => !key.startsWith("pipelinechannel--"));
        const settings = podSettings(
          executor.container?.resources,
          pods[component.executorLabel] ?? {},
          (constant) => constantText(constant, inputs),
          (source) => sourceText(source, scope, inputs),
        );
        return {
          name,
          task: scope.names.get(name),
          ...common,
          arguments: Object.fromEntries(taken),
          ...(Object.keys(settings).length === 0 ? {} : { settings }),
          ...(onePod ? { onePod } : {}),
        };
      }
      const body = bodyScope(name, task, group, scope, inputs);
      const iterator = task.parameterIterator ?? task.artifactIterator;
      return {
        name,
        group,
        ...(group === "pipeline" ? { task: scope.names.get(name) } : {}),
        ...common,
        ...(group === "condition" ? { when: conditions(task.triggerPolicy.condition, inputs) } : {}),
        ...(iterator === undefined ? {} : { each: itemsOf(iterator, inputs) }),
        ...(task.iteratorPolicy === undefined ? {} : { limit: task.iteratorPolicy.parallelismLimit }),
        steps: stepsOf(body),
      };
    });
  }

  function bodyScope(name, task, group, scope, inputs) {
    const { dag, inputDefinitions } = components[task.componentRef.name];
    if (group === "pipeline") {
      const path = `${scope.names.get(name)}/`;
      const defaults = Object.entries(inputDefinitions?.parameters ?? {}).filter(([, { defaultValue }]) => defaultValue !== undefined);
      const missing = Object.fromEntries(defaults.map(([key, { defaultValue }]) => [key, constantText(defaultValue, {})]));
      return { dag, bound: { ...missing, ...inputs }, path, names: namesIn(dag, path), depth: scope.depth };
    }
    if (group !== "loop") return { ...scope, dag, bound: inputs };
    const depth = scope.depth + 1;
    const { itemInput } = task.parameterIterator ?? task.artifactIterator;
    return { ...scope, dag, bound: { ...inputs, [itemInput]: `item@${depth}` }, depth };
  }

  function argumentsOf(task, scope) {
    const { parameters = {}, artifacts = {} } = task.inputs ?? {};
    const found = {};
    // Channels first: texts refer to them.
    const entries = Object.entries({ ...parameters, ...artifacts }).sort(
      ([a], [b]) => Number(b.startsWith("pipelinechannel--")) - Number(a.startsWith("pipelinechannel--")),
    );
    for (const [name, source] of entries) found[name] = sourceText(source, scope, found);
    return found;
  }

  function sourceText(source, scope, channels) {
    const key = /parseJson\(string_value\)\["(.*)"\]/.exec(source.parameterExpressionSelector ?? "")?.[1];
    const end = key === undefined ? "" : `.${key}`;
    if (source.runtimeValue) return constantText(source.runtimeValue.constant, channels);
    const input = source.componentInputParameter ?? source.componentInputArtifact;
    if (input !== undefined) return `${scope.bound[input] ?? "nothing"}${end}`;
    if (source.taskFinalStatus) return "the run's end";
    const { producerTask, outputParameterKey, outputArtifactKey } = source.taskOutputParameter ?? source.taskOutputArtifact;
    return `${outputOf(producerTask, outputParameterKey ?? outputArtifactKey, scope)}${end}`;
  }

  function constantText(constant, channels) {
    if (Array.isArray(constant)) return listText(constant);
    if (typeof constant === "object") return "object";
    if (typeof constant !== "string") return JSON.stringify(constant);
    const references = [...constant.matchAll(/\{\{\$\.(?:inputs\.parameters\['(.*?)'\]|(\w+))\}\}/g)].map(([, channel, placeholder]) =>
      channel === undefined ? `run ${placeholder}` : channels[channel],
    );
    if (references.length === 0) return "text";
    return references.length === 1 && /^\{\{[^{}]*\}\}$/.test(constant) ? references[0] : `text with ${references.join(", ")}`;
  }

  /** An output of a task, or of whatever task behind a group it comes from. */
  function outputOf(name, key, scope) {
    const task = scope.dag.tasks[name];
    const group = groupOf(name, task);
    if (group === undefined) return `${scope.names.get(name)}${key === "Output" ? "" : `.${key}`}`;
    const body = bodyScope(name, task, group, scope, argumentsOf(task, scope));
    const { parameters = {}, artifacts = {} } = body.dag.outputs ?? {};
    const source = selected(parameters[key] ?? artifacts[key] ?? {}, body);
    return group === "loop" ? `[${source}]` : source;
  }

  function selected({ valueFromParameter, valueFromOneof, artifactSelectors }, scope) {
    const of = ({ producerSubtask, outputParameterKey, outputArtifactKey }) =>
      outputOf(producerSubtask, outputParameterKey ?? outputArtifactKey, scope);
    const choices = valueFromParameter ? [valueFromParameter] : (valueFromOneof?.parameterSelectors ?? artifactSelectors ?? []);
    // The samples' list of collected datasets is not declared among the loop's outputs under the name it is asked for.
    if (choices.length === 0) return "unknown";
    return choices.length === 1 ? of(choices[0]) : `one of (${choices.map(of).join(" | ")})`;
  }

  function itemsOf({ items }, inputs) {
    const input = items.inputParameter ?? items.inputArtifact;
    if (input !== undefined) return inputs[input];
    return listText(JSON.parse(items.raw));
  }

  /** Conjunctions of comparisons, some of them negated: all that the samples have. */
  function conditions(text, inputs) {
    return text.split(" && ").map((part) => {
      const [, denied, simple] = /^(?:!\((.*)\)|(.*))$/.exec(part) ?? [];
      const [, name, operator, right] = /^(?:int\()?inputs\.parameter_values\['(.*?)'\]\)? (\S+) (.*)$/.exec(denied ?? simple ?? "") ?? [];
      if (name === undefined) throw new Error(`this condition is not understood: ${part}`);
      const left = inputs[name];
      const compared = right === "true" && operator === "==" ? left : `${left} ${operator} ${right.replaceAll("'", '"')}`;
      return denied === undefined ? compared : `not ${compared}`;
    });
  }
}

// The patterns that the compiler is to write, in each of their scenarios, where they lie beside the repository: the pods that run with
// what they are given, and how the workflow ends, as the real controller showed.
//   node test/simulator/patterns.mjs [--only WORD]
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseAllDocuments } from "yaml";
import { besideRepository, loadSimulator } from "./load.mjs";

const folder = besideRepository("ARGO_PATTERNS", "patterns");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : "";

if (!existsSync(folder)) {
  console.log("no patterns beside the repository\n0 passed, 0 failed");
  process.exit(0);
}

/** What the controller does with the counterexamples, each with what its pods do. */
const hazards = {
  "block-output-error-hangs": { scenario: { fit: { parameters: { v: "x" } } }, ends: "hangs", because: "nothing leads to WF.after" },
  "block-output-error-succeeds": { scenario: { a: { parameters: { v: "x" } } }, ends: "Succeeded" },
  "exit-hook-failure-is-ignored": {
    scenario: { create: { parameters: { cluster: "c" } }, train: { parameters: { v: "1" } }, remove: { exitCode: 1 } },
    ends: "Succeeded",
  },
  "loop-of-blocks-output-error-succeeds": {
    scenario: { "block(0:1).fit": { parameters: { v: "1" } }, fit: { parameters: { v: "x" } } },
    ends: "Succeeded",
  },
  "sequential-parallelism-1-hangs": {
    arguments: { items: '["a","b","c","d"]' },
    scenario: { "for-item.each(1:b)": { parameters: { v: "1" }, exitCode: 1 }, step: { parameters: { v: "1" } } },
    ends: "hangs",
    because: "WF.after",
  },
};

const simulator = await loadSimulator();
let [passed, failed] = [0, 0];
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith(".scenarios.json") || !file.includes(only)) continue;
  const name = basename(file, ".scenarios.json");
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  for (const scenario of JSON.parse(readFileSync(join(folder, file), "utf8"))) {
    report(`${name}: ${scenario.name}`, problemsOf(scenario.expect, await play(text, scenario)));
  }
}
for (const [name, hazard] of Object.entries(hazards)) {
  if (!name.includes(only)) continue;
  const { result } = await play(readFileSync(join(folder, "hazards", `${name}.yaml`), "utf8"), { arguments: {}, ...hazard });
  const ends = result.kind === "hanging" ? "hangs" : result.phase;
  const reasons = (result.reasons ?? []).map(({ node, reason }) => `${node}: ${reason}`).join("; ");
  const problems = ends === hazard.ends ? [] : [`${hazard.ends} expected, ${ends} ${result.message}`];
  if (hazard.because !== undefined && !reasons.includes(hazard.because)) problems.push(`reasons: ${reasons}`);
  report(`hazards/${name}`, problems);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function report(name, problems) {
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log([name, ...problems.slice(0, 6).map((text) => `  ${text.slice(0, 300)}`)].join("\n"));
  }
}

/** The result, and the pods in the order in which they were started, each with a label of what it was made from. */
async function play(text, scenario) {
  const manifests = parseAllDocuments(text).map((document) => document.toJS());
  const [workflow] = manifests;
  workflow.metadata = { name: "WF" };
  for (const [name, value] of Object.entries(scenario.arguments)) {
    const parameters = ((workflow.spec.arguments ??= {}).parameters ??= []);
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) parameters.push({ name, value });
    else parameter.value = value;
  }
  const scripted = simulator.scriptedExecutor({ scenario: scenario.scenario });
  const [pods, labels, running, most] = [[], new Map(), new Map(), new Map()];
  const executor = {
    ...scripted,
    run: (request) => {
      const template = request.template.name;
      const inputs = Object.fromEntries(request.inputs);
      for (const { name, s3 } of request.template.inputs?.artifacts ?? []) {
        const [, node, made] = /^(.*)\/(.*)\.tgz$/.exec(s3?.key ?? "") ?? [];
        if (node !== undefined && labels.has(node)) inputs[name] = `@${labels.get(node)}.${made}`;
        else if (s3?.key !== undefined) inputs[name] = `key:${s3.key}`;
      }
      const given = Object.entries(inputs)
        .sort(byName)
        .map(([name, value]) => `${name}=${value}`);
      labels.set(request.node, given.length === 0 ? template : `${template}(${given.join(", ")})`);
      pods.push({ template, inputs, node: request.node });
      running.set(request.node, template);
      return scripted.run(request);
    },
  };
  const result = await simulator.simulateToEnd(manifests, { executor, namespace: "argo" });
  const nodes = new Map(result.nodes.map((node) => [node.name, node]));
  const moments = pods.map(({ node }) => nodes.get(node)).filter((node) => node !== undefined);
  for (const { name, startedAt } of moments) {
    const template = running.get(name);
    const beside = moments.filter(
      (other) => running.get(other.name) === template && other.startedAt <= startedAt && (other.finishedAt ?? Infinity) > startedAt,
    );
    most.set(template, Math.max(most.get(template) ?? 0, beside.length));
  }
  // A pod has failed, too, where its node is an Error.
  const phaseOf = (node) => (nodes.get(node)?.phase === "Error" ? "Failed" : nodes.get(node)?.phase);
  const runs = pods.map((pod) => ({ ...pod, phase: phaseOf(pod.node), label: labels.get(pod.node) }));
  return { result, runs, most };
}

function problemsOf(expect, { result, runs, most }) {
  const problems = [];
  if (result.phase !== expect.phase || result.kind !== "completed") {
    problems.push(
      `${expect.phase} expected, ${result.kind} ${result.phase} ${result.message} ${JSON.stringify(result.reasons ?? result.reason ?? "")}`,
    );
  }
  const line = ({ template, inputs, phase = "Succeeded" }) => `${template} ${JSON.stringify(Object.entries(inputs).sort(byName))} ${phase}`;
  const [wanted, seen] = [expect.runs.map(line).sort(), runs.map(line).sort()];
  // Of very many, only how many is recorded.
  if (expect.count === undefined) {
    for (const text of wanted) if (!remove(seen, text)) problems.push(`does not run: ${text}`);
    for (const text of seen) problems.push(`runs: ${text}`);
  }
  for (const [name, value] of Object.entries(expect.outputs ?? {})) {
    const is = result.outputs.parameters[name] ?? result.nodes.find((node) => node.name === "WF")?.outputs.parameters[name];
    if (is !== value) problems.push(`output ${name}: ${value} expected, ${is}`);
  }
  for (const chain of expect.order ?? []) {
    const places = chain.map((label) => runs.findIndex((run) => run.label === label || run.template === label));
    if (places.some((place, index) => place < 0 || (index > 0 && place <= places[index - 1])))
      problems.push(`order: ${chain.join(" before ")}`);
  }
  for (const [template, count] of Object.entries(expect.count ?? {})) {
    const is = runs.filter((run) => run.template === template).length;
    if (is !== count) problems.push(`${count} runs of ${template} expected, ${is}`);
  }
  for (const [template, count] of Object.entries(expect.most ?? {})) {
    if ((most.get(template) ?? 0) > count) problems.push(`${most.get(template)} of ${template} at a time, ${count} at most expected`);
  }
  return problems;
}

function remove(list, text) {
  const index = list.indexOf(text);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}

function byName([left], [right]) {
  return left < right ? -1 : 1;
}

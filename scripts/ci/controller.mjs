// Runs the examples on the real Argo controller: `controller.mjs LAB`, where LAB is the folder of a lab that starts one (an API server,
// the controller of Argo 3.7, and pods that are played). What a task's pod does is given in controller-cases.json; what runs, in which
// order and how it ends is the controller's doing. Pods are compared by the template they run, regardless of order; what is taken from the
// cache runs none. Cases have a cache each, unless they ask for that of the case before.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "./check.mjs";

const [labFolder] = process.argv.slice(2);
if (labFolder === undefined) throw new Error("controller.mjs LAB");
const lab = resolve(labFolder, "lab");
const root = fileURLToPath(new URL("../..", import.meta.url));
const { compile } = await import(new URL("../../dist/compiler.js", import.meta.url).href);
const cases = JSON.parse(readFileSync(new URL("./controller-cases.json", import.meta.url), "utf8"));

const built = process.env.LAB_HOME ?? join(homedir(), ".cache/argo-lab");
const controller = process.env.ARGO_CONTROLLER ?? join(built, "argo/workflow-controller");
if (!existsSync(controller)) run(["build"], process.env);

// A state and ports of its own, so that a lab which is up already is left alone.
const home = mkdtempSync(join(tmpdir(), "argots-lab-"));
mkdirSync(home, { recursive: true });
symlinkSync(join(built, "bin"), join(home, "bin"));
const env = {
  ...process.env,
  LAB_HOME: home,
  LAB_PORT: process.env.CI_LAB_PORT ?? "17443",
  ARGO_CONTROLLER: controller,
  ARGO_CRDS: process.env.ARGO_CRDS ?? join(built, "argo/crds/full"),
};

const { check, finish } = checks();
try {
  run(["up"], env);
  let caches = 0;
  for (const item of cases) {
    if (item.cache !== "of the case before") caches++;
    await check(`${item.name}: ${item.phase}`, () => runCase(item, caches));
  }
} finally {
  run(["down"], env);
  rmSync(home, { recursive: true, force: true });
}
finish();

/** @param {string[]} args @param {NodeJS.ProcessEnv} environment @returns {string} what it printed */
function run(args, environment) {
  const { status, stdout, stderr } = spawnSync(lab, args, { env: environment, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`lab ${args[0]} ended with exit code ${status}\n${stdout}${stderr}`);
  return stdout;
}

/**
 * @param {{ pipeline: string, manifest: string, parameters?: Record<string, string>, outcomes?: Record<string, object>,
 *   phase: string, pods: string[], cache?: "of the case before", really?: true, results?: Record<string, string> }} item
 *   `really`: the components run, with this machine's own interpreters. `results`: what the pipeline returns.
 * @param {number} cache
 */
async function runCase(item, cache) {
  const { manifests, diagnostics } = await compile([item.pipeline], { root, argoVersion: "3.7" });
  const manifest = manifests.find(({ path }) => path === item.manifest);
  if (manifest === undefined) throw new Error(`no ${item.manifest}: ${diagnostics.map(({ code, text }) => `${code} ${text}`).join("; ")}`);
  const workflow = structuredClone(manifest.documents.find(({ kind }) => kind === "Workflow"));
  for (const [name, value] of Object.entries(item.parameters ?? {})) {
    workflow.spec.arguments.parameters.find((parameter) => parameter.name === name).value = value;
  }
  for (const { memoize } of workflow.spec.templates) if (memoize !== undefined) memoize.cache.configMap.name += `-${cache}`;
  const file = join(home, "workflow.json");
  const scenario = join(home, "scenario.json");
  writeFileSync(file, JSON.stringify(workflow));
  writeFileSync(scenario, JSON.stringify(item.really ? {} : outcomesOf(workflow, item.outcomes ?? {})));
  const result = JSON.parse(run(["run", file, "--scenario", scenario, "--mode", item.really ? "exec" : "script", "--timeout", "2m"], env));
  const pods = result.nodes.filter(({ type, memoized }) => type === "Pod" && memoized?.hit !== true).map(({ template }) => template);
  const [expected, seen] = [item.pods, pods].map((names) => [...names].sort().join(" "));
  if (result.phase !== item.phase) throw new Error(`${result.phase} (${result.message ?? "no message"}), not ${item.phase}; pods: ${seen}`);
  const { outputs } = result.nodes.find(({ name }) => name === result.name) ?? {};
  for (const [name, wanted] of Object.entries(item.results ?? {})) {
    const value = outputs?.parameters?.find((parameter) => parameter.name === name)?.value;
    if (value !== wanted) throw new Error(`the result ${name} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`);
  }
  if (seen !== expected) throw new Error(`these templates ran: ${seen}\n  not these:          ${expected}`);
}

/** Every template that runs a pod writes all its outputs; what the case says of a template comes on top. */
function outcomesOf(workflow, outcomes) {
  const written = {};
  for (const template of workflow.spec.templates) {
    if (template.script === undefined && template.container === undefined) continue;
    const parameters = Object.fromEntries(
      (template.outputs?.parameters ?? []).map(({ name, valueFrom }) => [name, valueFrom?.default ?? "0"]),
    );
    const given = outcomes[template.name];
    written[template.name] = { ...given, parameters: { ...parameters, ...given?.parameters } };
  }
  const unknown = Object.keys(outcomes).filter((name) => written[name] === undefined);
  if (unknown.length > 0) throw new Error(`no template ${unknown.join(", ")}; there are ${Object.keys(written).join(", ")}`);
  return written;
}

import { scriptedExecutor, type Scenario, type ScriptedStep } from "../../src/simulator/scripted-executor.ts";
import { simulateToEnd } from "../../src/simulator/simulate.ts";
import { compilePort, manifestOf, type Port, type PortRun, type RunExpectation } from "./ports.ts";

interface Template {
  readonly name: string;
  readonly dag?: unknown;
  readonly suspend?: unknown;
  readonly outputs?: { readonly parameters?: readonly { readonly name: string }[] };
}

interface Workflow {
  readonly spec: {
    readonly entrypoint: string;
    readonly arguments?: { readonly parameters?: readonly { readonly name: string; readonly value?: string }[] };
    readonly templates: readonly Template[];
  };
}

/** How a run ends, what it returns, and the pods that it has. */
export async function runPort(port: Port, run: PortRun): Promise<RunExpectation> {
  const document = manifestOf(port, compilePort(port, "workflow"))?.documents[0] as unknown as Workflow;
  const { arguments: given = {}, outputs = {}, fails = {} } = run;
  const parameters = (document.spec.arguments?.parameters ?? []).map((parameter) => ({
    ...parameter,
    ...(given[parameter.name] === undefined ? {} : { value: given[parameter.name] }),
  }));
  const workflow = { ...document, spec: { ...document.spec, arguments: { parameters } } };
  const pods = document.spec.templates.filter(({ dag, suspend }) => !dag && !suspend);
  const scenario: Scenario = Object.fromEntries(
    pods.map(({ name, outputs: declared }) => {
      const step: ScriptedStep = { parameters: outputsOf(declared?.parameters ?? [], outputs[name] ?? {}) };
      return [name, [...Array.from({ length: fails[name] ?? 0 }, () => ({ ...step, exitCode: 1 })), step]];
    }),
  );
  const result = await simulateToEnd([workflow], { executor: scriptedExecutor({ scenario }) });
  const start = result.nodes[0]?.name ?? "";
  const started = result.nodes.filter(({ type, phase }) => type === "Pod" && phase !== "Omitted" && phase !== "Skipped");
  const { parameters: results = {} } = result.nodes.find(({ name }) => name === entryOf(document, start))?.outputs ?? {};
  return {
    phase: result.kind === "completed" ? result.phase : result.kind,
    ...(Object.keys(results).length === 0 ? {} : { results }),
    pods: started.map(({ name }) => name.slice(start.length + 1)).sort(),
  };
}

/** The node of the pipeline itself: the first, or the one task in the wrapper that hands it its parameters. */
const entryOf = ({ spec }: Workflow, start: string): string =>
  spec.entrypoint === "main" ? `${start}.${spec.templates[1]?.name ?? ""}` : start;

function outputsOf(
  declared: readonly { readonly name: string }[],
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const metadata = JSON.stringify({ digest: "sha256:0", metadata: {} });
  return Object.fromEntries(declared.map(({ name }) => [name, given[name] ?? (name.endsWith("-metadata") ? metadata : "done")]));
}

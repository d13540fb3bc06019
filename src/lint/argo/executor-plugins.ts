// Executor plugins that a workflow brings along, from 4.1 on.
import { executorPlugin, executorPluginWords } from "../rules/executor-plugin.ts";
import type { WorkflowSpec } from "./objects.ts";
import { at, type Place, report, type Walk } from "./run.ts";

export function validateExecutorPlugins(walk: Walk, { executorPlugins = [] }: WorkflowSpec, place: Place): void {
  for (const [index, { metadata, spec }] of executorPlugins.entries()) {
    const where = at(place, index);
    const container = spec?.sidecar?.container ?? {};
    const inside = at(where, "spec", "sidecar", "container");
    const { ports = [], resources = {}, securityContext } = container;
    if ((metadata?.name ?? "") === "") report(walk, executorPlugin, at(where, "metadata"), executorPluginWords.name());
    if (ports.length === 0) report(walk, executorPlugin, inside, executorPluginWords.ports());
    if (resources.requests === undefined) report(walk, executorPlugin, at(inside, "resources"), executorPluginWords.requests());
    if (resources.limits === undefined) report(walk, executorPlugin, at(inside, "resources"), executorPluginWords.limits());
    if (securityContext === undefined) report(walk, executorPlugin, inside, executorPluginWords.securityContext());
  }
}

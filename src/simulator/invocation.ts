// A template that is about to run: everything in it filled in.
import { addNode, nodeByName, storeNode } from "./nodes.ts";
import { type Template, isPodType, templateType } from "./objects.ts";
import { podName } from "./pod-name.ts";
import { preparedBefore, rememberPrepared } from "./prepared.ts";
import { retryStrategyOf } from "./retry.ts";
import type { Context, Execution, Invocation } from "./state.ts";
import { rawOutputs } from "./suspend.ts";
import { processArguments } from "./template-arguments.ts";
import { scopeOf } from "./template-context.ts";

/** The template with its inputs' values, and with them in its tags. */
export function prepareTemplate(execution: Execution, template: Template): Template {
  const { operation, nodeName, given } = execution;
  const known = preparedBefore(operation, nodeName, template, given)?.template;
  const processed = known ?? prepareAnew(execution, template);
  if (known === undefined && !rememberPrepared(operation, nodeName, template, given, processed)) operation.workflow.memory.activity += 1;
  const displayName = processed.annotations?.["workflows.argoproj.io/display-name"] ?? "";
  const node = nodeByName(operation, nodeName);
  if (node !== undefined && displayName !== "") storeNode(operation, { ...node, displayName });
  return processed;
}

function prepareAnew(execution: Execution, template: Template): Template {
  const { operation, nodeName, reference, kind, given } = execution;
  const local = new Map<string, string>([
    [kind === "task" ? "tasks.name" : "steps.name", reference.name ?? ""],
    ["node.name", nodeName],
  ]);
  if (isPodType(templateType(template)) && retryStrategyOf(operation, template) === undefined) {
    local.set("pod.name", podName(operation.workflow, nodeName, template.name));
  }
  return processArguments(operation, template, given, local, false);
}

export function newInvocation(execution: Execution, template: Template, context: Context): Invocation {
  const { operation, nodeName, reference, options } = execution;
  const scope = scopeOf(execution.context);
  return {
    operation,
    nodeName,
    template,
    context,
    options,
    addExecutableNode: (type, phase, message) => {
      const node = addNode(operation, {
        name: nodeName,
        type,
        scope,
        reference,
        boundaryId: options.boundaryId,
        phase,
        flag: options.flag,
      });
      const { inputs, memoize } = template;
      if ((inputs?.parameters ?? []).length > 0 || (inputs?.artifacts ?? []).length > 0) node.inputs = inputs;
      if (memoize !== undefined) node.memoization = { hit: false, key: memoize.key, cacheName: memoize.cache?.configMap?.name ?? "" };
      if (type === "Suspend") node.outputs = rawOutputs(template);
      if (message !== undefined) node.message = message;
      storeNode(operation, node);
      return node;
    },
  };
}

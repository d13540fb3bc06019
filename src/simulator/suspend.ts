// Suspend templates: they wait for a span of time, or for somebody.
import { durationOf } from "./duration.ts";
import { Failure } from "./failure.ts";
import { markPhase, nodeByName, storeNode } from "./nodes.ts";
import type { Outputs, Parameter, Template } from "./objects.ts";
import type { Node } from "./node.ts";
import type { Invocation } from "./state.ts";

export function executeSuspend(invocation: Invocation): Node {
  const { operation, nodeName, template } = invocation;
  const node = nodeByName(operation, nodeName) ?? invocation.addExecutableNode("Suspend", "Pending");
  const duration = template.suspend?.duration ?? "";
  let wake: number | undefined;
  if (duration !== "") {
    const end = (node.startedAt ?? operation.now) + durationOf(duration);
    if (operation.now > end) {
      storeNode(operation, { ...node, outputs: withDefaults(node.outputs) });
      return markPhase(operation, nodeName, "Succeeded");
    }
    wake = end;
  }
  const { deadline } = operation;
  if (deadline !== undefined && (wake === undefined || deadline < wake)) wake = deadline;
  // The clock is past a moment only after it.
  if (wake !== undefined) operation.wakeUps.push(wake + 1);
  return markPhase(operation, nodeName, "Running");
}

/** `OverrideOutputParametersWithDefault`. */
export function withDefaults(outputs: Outputs | undefined): Outputs | undefined {
  if (outputs?.parameters === undefined) return outputs;
  return {
    ...outputs,
    parameters: outputs.parameters.map((parameter) => {
      const { valueFrom, ...rest } = parameter;
      if (valueFrom?.supplied === undefined) return parameter;
      if (valueFrom.default === undefined) {
        throw new Failure(`raw output parameter '${parameter.name}' has not been set and does not have a default value`);
      }
      return { ...rest, value: valueFrom.default };
    }),
  };
}

/** `addRawOutputFields`: the outputs that somebody has to supply. */
export function rawOutputs(template: Template): Outputs | undefined {
  const wanted = (template.outputs?.parameters ?? []).filter(({ valueFrom }) => valueFrom?.supplied !== undefined);
  if (wanted.length === 0) return undefined;
  return { parameters: wanted.map((parameter) => withInputDefault(template, parameter)) };
}

/** The default of an input of the same name is that of the output. */
function withInputDefault(template: Template, parameter: Parameter): Parameter {
  const initial = template.inputs?.parameters?.find(({ name }) => name === parameter.name)?.default;
  if (parameter.valueFrom === undefined || parameter.valueFrom.default !== undefined || initial === undefined) return parameter;
  return { ...parameter, valueFrom: { ...parameter.valueFrom, default: initial } };
}

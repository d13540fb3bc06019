// What can be used where, for all parts of an object.
import type { LintContext } from "../context.ts";
import { recalled } from "../model/memory.ts";
import { specText } from "../model/objects.ts";
import { templatesOf, type CallModel, type TemplateModel } from "../model/templates.ts";
import { cronNames } from "./cron-names.ts";
import { argoFunctions } from "./functions.ts";
import { callNames, endedBefore, itemName, resultNames } from "./call-names.ts";
import { anything, group, join, text, type Known } from "./known.ts";
import { templateNames } from "./template-names.ts";
import { workflowNames } from "./workflow-names.ts";

/** Worked out once for an object. */
export interface Scopes {
  readonly templates: readonly TemplateModel[];
  readonly functions: ReadonlyMap<string, Known>;
  /** `workflow.…` alone. */
  readonly workflow: Known;
  /** Of what no one knows when it is rendered. */
  readonly open: Known;
  readonly template: (template: TemplateModel) => Known;
  readonly call: (template: TemplateModel, call: CallModel) => Known;
  /** Of the hooks of a step or task: text only. */
  readonly hook: (template: TemplateModel, call: CallModel) => Known;
  /** Of `valueFrom.expression` and `fromExpression` in the outputs of steps and DAGs. */
  readonly outputs: (template: TemplateModel) => Known;
  readonly metric: (template: TemplateModel | undefined) => Known;
  readonly cron: Known;
}

/** Of its own, or of a template that it calls from elsewhere, or that calls it. */
function hasGlobalOutputs({ object }: LintContext): boolean {
  if (object.kind === "WorkflowTemplate" || object.kind === "ClusterWorkflowTemplate") return true;
  return /"(?:globalName|templateRef|workflowTemplateRef)"/.test(specText(object));
}

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

export function scopesOf(context: LintContext): Scopes {
  const workflow = group({ workflow: workflowNames(context) });
  const namesOf = remembered((template: TemplateModel) => templateNames(context, template.value));
  const resultOf = remembered((call: CallModel) => resultNames(context, call));
  const callsOf = (template: TemplateModel, calls: readonly CallModel[]): Known =>
    group({ [template.type === "dag" ? "tasks" : "steps"]: callNames(calls, resultOf) });
  const ofTemplate = (template: TemplateModel): Known => {
    const names = namesOf(template);
    const own = group([...names.others, ["inputs", names.inputs], ["outputs", names.outputs]]);
    // An inline template is rendered with the step that holds it.
    return template.isInline ? join(join(workflow, own), group({ steps: anything, tasks: anything, item: anything })) : join(workflow, own);
  };
  const ofCall = (template: TemplateModel, calls: readonly CallModel[]): Known => {
    const names = namesOf(template);
    return join(join(workflow, group([...names.others, ["inputs", names.inputsWithArtifacts]])), callsOf(template, calls));
  };
  return {
    templates: templatesOf(context.object),
    functions: recalled(context.memory?.shared, "argo functions", argoFunctions),
    cron: cronNames,
    workflow,
    open: group(workflow.members, true),
    template: ofTemplate,
    call: (template, call) => {
      const item = itemName(context, call.value);
      const known = ofCall(template, endedBefore(template, call));
      return item === undefined ? known : join(known, group({ item }));
    },
    hook: (template, call) => {
      const own = group({ [call.kind === "task" ? "tasks" : "steps"]: group([[call.name, resultOf(call)]]) });
      return join(ofCall(template, endedBefore(template, call)), own);
    },
    outputs: (template) => {
      const names = namesOf(template);
      // Nothing of `workflow` is there but the outputs that have a global name by then.
      const workflowOutputs = group(hasGlobalOutputs(context) ? { workflow: group({ outputs: anything }) } : {});
      return join(join(group({ inputs: names.inputsWithArtifacts }), workflowOutputs), callsOf(template, template.calls));
    },
    metric: (template) => {
      const own = group({ status: text, duration: text, exitCode: text, retries: text, resourcesDuration: group({}, true) });
      if (template === undefined) return join(join(workflow, own), group({ inputs: anything, outputs: anything }));
      const names = namesOf(template);
      const outputs = group({ result: text, exitCode: text, parameters: group({}, true), artifacts: group({}, true) });
      return join(join(workflow, own), group({ inputs: names.inputs, outputs }));
    },
  };
}

import { example } from "../flow/examples.ts";
import { flowOf, type CallFlow, type Flow, type TemplateFlow } from "../flow/flow.ts";
import { isCertain, reachableTemplates } from "../flow/reach.ts";
import type { LintContext, ObjectRule } from "../context.ts";

export const endlessRecursion: ObjectRule = {
  code: "ARG0350",
  name: "endless-recursion",
  severity: "error",
  summary: "A template calls itself, directly or through others, and no condition ends it.",
  description: `A template may call itself, but some step or task on the way has to have a \`when\` (or a \`depends\` on something other than success, or a loop over a list that gets empty). Without one the calls go on until the controller stops them at a depth of 100: \`Maximum recursion depth exceeded\`. \`argo lint\` walks each template once and does not notice. The circle may lead through the templates of other files.`,
  examples: [
    {
      wrong: example(
        `    - name: main
      steps:
        - - {name: throw, template: say}
        - - {name: again, template: main}
`,
        ["say"],
      ),
      right: example(
        `    - name: main
      steps:
        - - {name: throw, template: say}
        - - {name: again, template: main, when: "{{steps.throw.outputs.result}} == tails"}
`,
        ["say"],
      ),
    },
  ],
  check: (context) => {
    const flow = flowOf(context);
    const reachable = reachableTemplates(flow);
    const all = withOthers(context, flow);
    for (const [{ template }, call] of cycles(flow.templates, all)) {
      if (
        reachable !== undefined &&
        context.object.kind !== "WorkflowTemplate" &&
        context.object.kind !== "ClusterWorkflowTemplate" &&
        !reachable.has(template)
      )
        continue;
      const isItself = call.resolution.kind === "found" && call.resolution.template === template;
      context.report(endlessRecursion, {
        path: [...call.call.path, ...("templateRef" in call.call.value ? ["templateRef", "template"] : ["template"])],
        message: isItself
          ? `the template "${template.name}" calls itself in ${call.call.kind} "${call.call.name}" and no condition ends that`
          : `${call.call.kind} "${call.call.name}" leads back to the template "${template.name}" and no condition ends that`,
        hint: `give ${call.call.kind} "${call.call.name}" a \`when\` that becomes false.`,
      });
    }
  },
};

/** Its templates, and those of the objects that they lead to. */
function withOthers(context: LintContext, flow: Flow): readonly TemplateFlow[] {
  const objects = new Set([flow.object]);
  const found: TemplateFlow[] = [];
  // Grows while it is gone through.
  for (const object of objects) {
    for (const template of flowOf({ ...context, object }).templates) {
      found.push(template);
      for (const { resolution } of template.calls) if (resolution.kind === "found") objects.add(resolution.home);
    }
  }
  return found;
}

/** For each circle of certain calls one of these templates that is in it, and the call that starts it. */
function cycles(own: readonly TemplateFlow[], all: readonly TemplateFlow[]): readonly (readonly [TemplateFlow, CallFlow])[] {
  const left = new Map(all.map((each) => [each.template.value, each]));
  const next = (each: TemplateFlow): readonly (readonly [CallFlow, TemplateFlow])[] =>
    each.calls.flatMap((call) => {
      const target = call.resolution.kind === "found" ? left.get(call.resolution.template.value) : undefined;
      return target !== undefined && isCertain(each, call) ? [[call, target] as const] : [];
    });
  // Whatever leads nowhere is in no circle.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const each of [...left.values()].reverse()) if (next(each).length === 0) left.delete(each.template.value);
  }
  const found: (readonly [TemplateFlow, CallFlow])[] = [];
  for (const start of own) {
    const back = left.has(start.template.value) ? wayBack(start, next) : undefined;
    if (back === undefined) continue;
    found.push([start, back.call]);
    for (const each of back.members) left.delete(each.template.value);
  }
  return found;
}

function wayBack(
  start: TemplateFlow,
  next: (each: TemplateFlow) => readonly (readonly [CallFlow, TemplateFlow])[],
): { readonly call: CallFlow; readonly members: ReadonlySet<TemplateFlow> } | undefined {
  for (const [call, first] of next(start)) {
    const members = new Set([first]);
    const open = [first];
    for (let each = open.pop(); each !== undefined; each = open.pop()) {
      if (each === start) return { call, members };
      for (const [, target] of next(each)) {
        if (members.has(target)) continue;
        members.add(target);
        open.push(target);
      }
    }
  }
  return undefined;
}

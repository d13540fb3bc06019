// Steps and tasks that are there, but have not ended when they are asked for.
import type { CallModel, TemplateModel } from "../model/templates.ts";

/** What to do about it; undefined where there is no such step or task at all. */
export function ancestryHint(template: TemplateModel, call: CallModel, path: readonly string[]): string | undefined {
  const [root, name] = path;
  if (path.length !== 2 || (root !== "steps" && root !== "tasks")) return undefined;
  const other = template.calls.find((each) => each.name === name);
  if (other === undefined) return undefined;
  const own = call.kind === "task" ? "tasks" : "steps";
  if (root !== own) return `Write \`${own}.${other.name}\`: the template ${own === "tasks" ? "is a DAG" : "has steps"}.`;
  if (other === call) return `\`${call.name}\` cannot wait for itself.`;
  if (call.kind === "task") return `Add \`${other.name}\` to \`depends\` of \`${call.name}\`.`;
  return other.group === call.group
    ? `\`${other.name}\` runs at the same time: put \`${call.name}\` into a later group.`
    : `\`${other.name}\` runs later: put \`${call.name}\` behind it.`;
}

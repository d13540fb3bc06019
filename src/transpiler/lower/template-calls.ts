import type { Json } from "../../graph/types.ts";

type Fields = { readonly [key: string]: Json };

interface Task {
  readonly name: string;
  readonly template?: string;
}

/** The tasks of a DAG template. */
function tasksIn(template: Fields): readonly Task[] {
  return (template["dag"] as { readonly tasks?: readonly Task[] } | undefined)?.tasks ?? [];
}

/** The template with its calls going elsewhere: to templates of other objects, and to others of the same. */
export function withCalls(
  template: Fields,
  references: ReadonlyMap<string, Fields>,
  renamed: ReadonlyMap<string, string> = new Map(),
): Fields {
  const tasks = tasksIn(template);
  if (!tasks.some(({ template: to = "" }) => references.has(to) || renamed.has(to))) return template;
  const changed = (tasks as unknown as readonly Fields[]).map((task): Fields => {
    const to = String(task["template"]);
    const reference = references.get(to);
    const entries = Object.entries(task).map(([key, value]): [string, Json] => {
      if (key !== "template") return [key, value];
      return reference ? ["templateRef", reference] : [key, renamed.get(to) ?? value];
    });
    return Object.fromEntries(entries);
  });
  return { ...template, dag: { ...(template["dag"] as Fields), tasks: changed } };
}

/**
 * Callers before what they call, the entries first. Templates that call each other in a circle are one group (Tarjan's strongly connected
 * components, which come out from the innermost on).
 */
export function groupsInOrder(templates: readonly Fields[], entries: readonly string[]): readonly (readonly Fields[])[] {
  const byName = new Map(templates.map((template) => [String(template["name"]), template]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: (readonly Fields[])[] = [];
  const visit = (name: string): void => {
    order.set(name, order.size);
    lowest.set(name, order.get(name)!);
    open.push(name);
    isOpen.add(name);
    for (const { template: to = "" } of [...tasksIn(byName.get(name)!)].reverse()) {
      if (!byName.has(to)) continue;
      if (!order.has(to)) {
        visit(to);
        lowest.set(name, Math.min(lowest.get(name)!, lowest.get(to)!));
      } else if (isOpen.has(to)) {
        lowest.set(name, Math.min(lowest.get(name)!, order.get(to)!));
      }
    }
    if (lowest.get(name) !== order.get(name)) return;
    const group = new Set(open.splice(open.lastIndexOf(name)));
    for (const member of group) isOpen.delete(member);
    groups.push([...group].map((member) => byName.get(member)!));
  };
  for (const name of [...[...byName.keys()].filter((key) => !entries.includes(key)).reverse(), ...[...entries].reverse()])
    if (byName.has(name) && !order.has(name)) visit(name);
  return groups.reverse();
}

import type { Json } from "../../../graph/types.ts";
import { fieldsOf, listOf, textOf, type Fields } from "../../../cluster/kubernetes/json.ts";

/** What the templates of a run say before anything of it has happened. */
export interface Plan {
  /** The tasks of a DAG or of steps, in the order in which they are written. `template` as a node names it. */
  tasksOf(template: string): readonly PlannedTask[];
  /** A task of argots's own that only ties others together. */
  isTie(template: string): boolean;
}

export interface PlannedTask {
  readonly name: string;
  /** Of its node, behind that of what it stands in: `.train`, `[0].train`. */
  readonly suffix: string;
  /** undefined where it stands in another object, or in the task itself. */
  readonly template: string | undefined;
}

export function planOf(manifests: readonly Fields[], isCompiledHere: boolean): Plan {
  const templates = new Map<string, Fields>();
  for (const manifest of manifests) {
    const object = textOf(fieldsOf(manifest["metadata"])?.["name"]) ?? "";
    for (const template of listOf(fieldsOf(manifest["spec"])?.["templates"]).map(fieldsOf)) {
      const name = textOf(template?.["name"]);
      if (template === undefined || name === undefined) continue;
      // The workflow comes first: its own templates are called by their names alone.
      for (const known of [name, `${object}/${name}`]) if (!templates.has(known)) templates.set(known, template);
    }
  }
  return {
    tasksOf(name) {
      const template = templates.get(name);
      const tasks = listOf(fieldsOf(template?.["dag"])?.["tasks"]).map((task) => planned(task, ""));
      const steps = listOf(template?.["steps"]).flatMap((group, index) => listOf(group).map((step) => planned(step, `[${String(index)}]`)));
      return [...tasks, ...steps].flat();
    },
    isTie: (name) => isCompiledHere && fieldsOf(templates.get(name)?.["suspend"])?.["duration"] === "0",
  };
}

function planned(task: Json, group: string): readonly PlannedTask[] {
  const name = textOf(fieldsOf(task)?.["name"]);
  return name === undefined ? [] : [{ name, suffix: `${group}.${name}`, template: textOf(fieldsOf(task)?.["template"]) }];
}

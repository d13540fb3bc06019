import type { Lowering } from "./lowering.ts";

/**
 * The template of a pipeline that is only called with options of a call (`retry`, say) is not in the manifest; the first that has them takes
 * its name.
 */
export function nameVariants(lowering: Lowering, entries: readonly string[]): void {
  const tasks = lowering.scopes.flatMap((scope) => scope.tasks);
  const called = new Set([...entries, ...tasks.map(({ call }) => ("template" in call ? call.template : ""))]);
  for (const [key, variant] of lowering.blockVariants) {
    const { scope, name } = variant;
    if (called.has(scope.template)) continue;
    called.add(scope.template);
    for (const task of tasks) if ("template" in task.call && task.call.template === name) task.call = { template: scope.template };
    lowering.blockVariants.set(key, { ...variant, name: scope.template });
    scope.template = name;
  }
}

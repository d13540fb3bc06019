import { currentStand } from "./native.ts";
import type { Run } from "./run.ts";

/**
 * The run that a pipeline's body is in. Its properties are known only when the pipeline runs.
 *
 * @example
 * ```ts
 * import { component, pipeline, run } from "argots";
 *
 * const notify = component({ image: "node:24-slim" }, ({ text }: { text: string }) => console.log(text));
 *
 * export const announced = pipeline({ name: "announced" }, () => {
 *   notify({ text: `${run.name} in ${run.namespace}, started at ${run.createdAt}` });
 * });
 * ```
 */
export const run: Run = Object.freeze({
  get name() {
    return known("name");
  },
  get uid() {
    return known("uid");
  },
  get namespace() {
    return known("namespace");
  },
  get status() {
    return known("status");
  },
  get failures() {
    return known("failures");
  },
  get createdAt() {
    return known("createdAt");
  },
  get scheduledAt() {
    return known("scheduledAt");
  },
});

function known<Name extends keyof Run>(name: Name): Run[Name] {
  const said: Partial<Run> = currentStand()?.run ?? {};
  // A run that no cron started has no `scheduledAt`: `undefined` may be said, too.
  if (Object.hasOwn(said, name)) return said[name] as Run[Name];
  throw new Error(
    `\`run.${name}\` is known only when the pipeline runs. In a unit test say what it is: \`withComponents(pipeline, [], { run: { ${name}: … } })\`.`,
  );
}

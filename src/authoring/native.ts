import { AsyncLocalStorage } from "node:async_hooks";
import { awaitable } from "./awaitable.ts";
import type { Run } from "./run.ts";

/** Where a component keeps what it is, for tools that call pipelines natively. Shared by all copies of argots in a process. */
export const definitionKey: unique symbol = Symbol.for("argots.definition");

/** What a component or pipeline is when it is called as an ordinary function. */
export interface Definition {
  readonly kind:
    "component" | "python" | "container" | "http" | "resource" | "suspend" | "approval" | "template" | "template-reference" | "pipeline";
  /** For messages: "the Python component `./data.py#load`". */
  readonly what: string;
  /** The author's function, where it can run here. */
  readonly body?: (inputs: never) => unknown;
}

/** What stands for components, and for the run, while a pipeline's body is called natively. */
interface Stand {
  readonly implementations: ReadonlyMap<object, (inputs: never) => unknown>;
  readonly run: Partial<Run>;
}

/** Follows the calls of one test, through its promises, and is gone after it: two tests at the same time do not meet. */
const stands = new AsyncLocalStorage<Stand>();

export function currentStand(): Stand | undefined {
  return stands.getStore();
}

/** Stands in an outer one remain, unless replaced. */
export function callWith<T>(stand: Stand, call: () => T): T {
  const outer = stands.getStore();
  const implementations = new Map([...(outer?.implementations ?? []), ...stand.implementations]);
  return stands.run({ implementations, run: { ...outer?.run, ...stand.run } }, call);
}

/** The function that a maker returns: what happens when it is called outside of the transpiler. */
export function callable<Made>(definition: Definition): Made {
  const call = (inputs: object = {}): unknown => {
    const implementation = stands.getStore()?.implementations.get(call) ?? definition.body;
    if (!implementation) {
      throw new Error(
        `${definition.what} runs in a workflow, not here. In a unit test give it a stub: \`withComponents(pipeline, [stub(component, (inputs) => …)])\`.`,
      );
    }
    return awaitable(implementation(inputs as never), definition.what);
  };
  return Object.assign(call, { [definitionKey]: definition }) as Made;
}
